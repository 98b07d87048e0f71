"""What functions, members and items are that a file does not describe itself."""

from __future__ import annotations

from wavix_lint.facts import Source, Text
from wavix_lint.flow import formatting
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Attribute, Call, Name, Node, Same, Syntax
from wavix_lint.flow.mappings import merged
from wavix_lint.flow.scopes import At, Scope, ScopeKind
from wavix_lint.flow.values import (
    Closure,
    Entry,
    Handle,
    Local,
    Mapping,
    Method,
    Opaque,
    Ref,
    Sequence,
    Value,
    choice,
    join_texts,
)
from wavix_lint.languages.sources import vocabulary as words
from wavix_lint.languages.sources.binder import Outline, plain
from wavix_lint.languages.sources.functions import (
    ENVIRONMENT,
    defaults,
    environment,
    given,
    pairs_in,
    percent_filled,
    query_of,
    slashed,
    variable,
)
from wavix_lint.languages.sources.grammar import Grammar
from wavix_lint.languages.sources.grammar import words as word_set
from wavix_lint.languages.sources.objects import Objects
from wavix_lint.languages.sources.steps import SELVES
from wavix_lint.model import Span

_KEEPING = word_set(
    """
    trim tostring string strip trimindent trimmargin clone toowned into asstr asref asbytes unwrap expect orempty freeze
    tos tostr toasciistring encode tolower tolowercase build newbuilder buildupon tourl touri tohttpurl tohttpurlornull
    parse toexternalform stripindent intern value chomp dup itself let also run takeif dupstr b force toregex
    addingpercentencoding asurl getbytes text utf8 normalize components tochararray escapedurl iter tovec collect
    """
)
_AS_TEXT = word_set(
    "tostring string tourl touri touristring tostr tos asstring asstr absolutestring toasciistring uri url href"
)
_TEXT_MEMBERS = word_set("url uri absoluteuri absolutestring href description absoluteurl")
_READING = word_set("get getordefault fetch getproperty")
_ENCODING = word_set("encode tostring toquery toparam string tourlencoded")


class SourceLibrary:
    """Flow's questions about what the file does not show."""

    query_member = "?"  # URLs keep their parameters in objects here, not in texts

    def __init__(self, grammar: Grammar, outline: Outline, syntax: Syntax) -> None:
        self.objects = Objects(outline)
        self._grammar = grammar
        self._outline = outline
        self._syntax = syntax
        self._sites: dict[str, list[tuple[Call, At, Node | None]]] | None = None

    # Calls

    def call(self, evaluator: Evaluator, function: Value, call: Call, span: Span, at: At) -> Value | None:
        if isinstance(function, Local):
            return None
        if isinstance(function, Closure):
            return None
        result: Value | None = None
        if isinstance(function, Ref):
            result = self._named(evaluator, function.name, call, span, at)
        elif isinstance(function, Opaque):
            result = self._of_unknown(evaluator, function, call, span, at)
        elif isinstance(function, Method):
            result = self._method(evaluator, function.receiver, function.name, call, span, at)
        if result is not None:
            return result
        name = function.name if isinstance(function, (Ref, Opaque, Method)) else self._called(call)
        return Handle(name, call, at, span)

    def _called(self, call: Call) -> str:
        """The name of a method that is also that of a member: `request.uri` is a text, `request.uri(…)` is a call."""
        function = self._syntax.lower(call.function)
        return function.name if isinstance(function, Attribute) else ""

    def _named(self, evaluator: Evaluator, name: str, call: Call, span: Span, at: At) -> Value | None:
        last = name.rpartition("/")[2].split(".")
        for key in (".".join(last[-2:]), last[-1]) if not name.startswith(".") else (name,):
            known = self._grammar.functions.get(key)
            if known is not None:
                result = known(evaluator, call, span, at)
                if result is not None:
                    return result
        if (
            len(last) > 1
            and ".".join(last[:-1]) in (ENVIRONMENT, *self._grammar.environments)
            and plain(last[-1]) in _READING
        ):
            return environment()(evaluator, call, span, at)
        return None

    def _of_unknown(self, evaluator: Evaluator, function: Opaque, call: Call, span: Span, at: At) -> Value | None:
        """A function that came from elsewhere: some have names that say what they do."""
        known = self._grammar.functions.get(function.name.rpartition(".")[2])
        return known(evaluator, call, span, at) if known is not None else None

    def _method(self, evaluator: Evaluator, receiver: Value, name: str, call: Call, span: Span, at: At) -> Value | None:
        method = plain(name)
        if method == "query" and not given(call) and not isinstance(receiver, Mapping):
            return Mapping((), False, span, is_query=True)
        if method in words.DEFAULTING:
            found: list[Value] = [receiver]
            for argument in given(call) or call.arguments:
                found += defaults(evaluator, evaluator.value(argument.node, at))
            return choice(found)
        if isinstance(receiver, Text):
            return self._text_method(evaluator, receiver, method, call, span, at)
        if isinstance(receiver, Mapping):
            return self._mapping_method(evaluator, receiver, method, call, span, at)
        if isinstance(receiver, Sequence):
            return receiver if method in _KEEPING or method in ("tolist", "aslist", "intoiter") else None
        if isinstance(receiver, Handle):
            return self._handle_method(evaluator, receiver, method, call, span, at)
        if method in _KEEPING:
            return receiver
        return None

    def _text_method(
        self, evaluator: Evaluator, text: Text, method: str, call: Call, span: Span, at: At
    ) -> Value | None:
        arguments = given(call)
        if method in _KEEPING:
            return text
        if method in ("format", "formatted"):
            return choice(percent_filled(evaluator, text, arguments, span, at))
        if method in ("concat", "plus", "append", "appendingpathextension", "+") and len(arguments) == 1:
            return choice(join_texts([[text], evaluator.texts(arguments[0].node, at)], span))
        if method in ("appendingpathcomponent", "appending", "joinpath", "resolve", "join") and arguments:
            return choice(slashed([[text], *(evaluator.texts(each.node, at) for each in arguments)], span))
        if method in words.QUERY_PAIR and len(arguments) == 2:
            names = evaluator.texts(arguments[0].node, at)
            node = arguments[1].node
            entry = Entry(names[0], evaluator.value(node, at), span, evaluator.syntax.span(node))
            return choice(formatting.with_query(text, Mapping((entry,), True, span), span))
        if method in words.QUERY_MAP and len(arguments) == 1 and "://" in text.skeleton:
            value = evaluator.value(arguments[0].node, at)
            if isinstance(value, (Mapping, Sequence)):
                return choice(formatting.with_query(text, evaluator.mapping(value, span), span))
        if method in ("replace", "gsub", "sub", "replacingoccurrences") and len(arguments) >= 2:
            return self._replaced(evaluator, text, arguments[0].node, arguments[1].node, span, at)
        return None

    def _replaced(self, evaluator: Evaluator, text: Text, old: Node, new: Node, span: Span, at: At) -> Value | None:
        mark = evaluator.texts(old, at)[0].literal
        index = text.skeleton.find(mark) if mark else -1
        if mark is None or index < 0:
            return text
        end = index + len(mark)
        pieces = [[text.slice(0, index)], evaluator.texts(new, at), [text.slice(end, len(text.skeleton))]]
        return choice(join_texts(pieces, span))

    def _mapping_method(
        self, evaluator: Evaluator, mapping: Mapping, method: str, call: Call, span: Span, at: At
    ) -> Value | None:
        arguments = given(call)
        if method in _ENCODING and not arguments:
            return query_of(mapping)
        if method in ("get", "getvalue") and len(arguments) == 1:
            return None
        if method in words.SETTING and len(arguments) == 2:
            new = pairs_in(evaluator, [argument.node for argument in arguments], span, at)
            return merged(mapping, new, certain=True)
        if (
            method in ("apply", "also", "build", "clone", "tomap", "tomutablemap", "build", "query")
            or method in _KEEPING
        ):
            return mapping
        return None

    def _handle_method(
        self, evaluator: Evaluator, handle: Handle, method: str, call: Call, span: Span, at: At
    ) -> Value | None:
        if method in _AS_TEXT and not given(call):
            rendered = self.objects.rendered(evaluator, handle, span, at)
            return choice(rendered) if rendered else None
        return None

    # Members and items

    def attribute(self, evaluator: Evaluator, value: Value, name: str, span: Span, at: At) -> Value | None:
        method = plain(name)
        if isinstance(value, Opaque) and (method in _KEEPING or method in words.DEFAULTING):
            return Method(value, name, span)
        if isinstance(value, Ref) and method in words.DEFAULTING and value.name != ENVIRONMENT:
            return Method(value, name, span)
        if isinstance(value, Handle) and method in _TEXT_MEMBERS:
            rendered = self.objects.rendered(evaluator, value, span, at)
            return choice(rendered) if rendered else None
        if isinstance(value, Text) and method in _TEXT_MEMBERS:
            return value
        return None

    def subscript(self, evaluator: Evaluator, value: Value, key: Value, span: Span) -> Value | None:
        if isinstance(value, Ref) and (value.name == ENVIRONMENT or value.name in self._grammar.environments):
            return variable(key, span)
        literal = key.literal if isinstance(key, Text) else None
        if isinstance(value, Ref) and literal is not None and not literal.isdecimal():
            return Opaque(literal, span, Source.IMPORT, (value.name, literal))
        return None

    def call_sites(self, scope: Scope) -> list[tuple[Call, At]]:
        """The calls in this file of a function, or of its class for a constructor, found by name."""
        if self._sites is None:
            self._sites = self._indexed()
        owner = scope.parent if scope.parent is not None and scope.parent.kind is ScopeKind.CLASS else None
        name = owner.name if owner is not None and scope.is_constructor else scope.name
        found = self._sites.get(name, []) if name else []
        return [(call, at) for call, at, receiver in found if self._is_of(receiver, owner, at)]

    def _is_of(self, receiver: Node | None, owner: Scope | None, at: At) -> bool:
        """Whether a call is one of the class's methods, or of a function when it has no receiver."""
        if receiver is None:
            return True
        expression = self._syntax.lower(receiver)
        if owner is None or not isinstance(expression, Name):
            return False
        if expression.id in SELVES or expression.id in (owner.name, at.scope.first_parameter):
            return True
        return any(
            self._makes(bind.node, owner) for scope in at.scope.visible() for bind in scope.binds.get(expression.id, ())
        )

    def _makes(self, node: Node | None, owner: Scope) -> bool:
        """Whether an expression is a constructor call of the class."""
        expression = self._syntax.lower(node) if node is not None else None
        while isinstance(expression, Same):
            expression = self._syntax.lower(expression.node)
        function = self._syntax.lower(expression.function) if isinstance(expression, Call) else None
        if isinstance(function, Attribute):  # `Client::new(…)`
            function = self._syntax.lower(function.object)
        return isinstance(function, Name) and function.id in (owner.name, f"New{owner.name}")

    def _indexed(self) -> dict[str, list[tuple[Call, At, Node | None]]]:
        names = {scope.name for scope in self._outline.scopes if scope.name}
        names |= {scope.parent.name for scope in self._outline.scopes if scope.is_constructor and scope.parent}
        index: dict[str, list[tuple[Call, At, Node | None]]] = {}
        for item in self._outline.calls:
            call = self._syntax.lower(item.node)
            function = self._syntax.lower(call.function) if isinstance(call, Call) else None
            name = function.id if isinstance(function, Name) else getattr(function, "name", "")
            if isinstance(call, Call) and name in names:
                receiver = function.object if isinstance(function, Attribute) else None
                index.setdefault(name, []).append((call, item.at, receiver))
        return index
