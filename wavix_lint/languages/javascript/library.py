"""Flow's questions about functions that the file does not show."""

from __future__ import annotations

from wavix_lint.facts import Source, Text
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call
from wavix_lint.flow.scopes import At, Scope, ScopeKind
from wavix_lint.flow.values import Constant, Handle, Local, Mapping, Method, Opaque, Ref, Sequence, Value, options
from wavix_lint.languages.javascript import clients, sdk
from wavix_lint.languages.javascript.binder import QUERY_MEMBER
from wavix_lint.languages.javascript.functions import ENVIRONMENTS, FUNCTIONS, READERS, environment, plain_name
from wavix_lint.languages.javascript.methods import KEEPING, mapping_method, sequence_method, text_method
from wavix_lint.languages.javascript.nodes import text_of
from wavix_lint.languages.javascript.objects import member
from wavix_lint.languages.javascript.outline import Outline
from wavix_lint.languages.javascript.state import State
from wavix_lint.languages.javascript.syntax import lower
from wavix_lint.model import Span

RESPONSE = "response"  # the kind of the handle that a request call returns
_CONFIGS = ("config", "configservice", "env", "conf", "cfg", "settings")
_PARTS_OF_A_URL = frozenset({"host", "hostname", "pathname", "origin", "protocol", "search", "hash", "port", "length"})
_MOST_SITES = 12


class JavaScriptLibrary:
    """What is known by name, and the calls of this file's own functions."""

    query_member = QUERY_MEMBER

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self.clients = clients.load()
        self.state = State(self.clients)
        self._sites: dict[str, list[tuple[Call, At]]] | None = None

    # Calls

    def call(self, evaluator: Evaluator, function: Value, call: Call, span: Span, at: At) -> Value | None:
        if isinstance(function, Ref):
            return self._named(evaluator, plain_name(function.name), call, span, at)
        if isinstance(function, Handle):
            return Handle(RESPONSE, call, at, span)
        if isinstance(function, Method):
            return self._method(evaluator, function, call, span, at)
        if isinstance(function, Opaque):
            last = function.name.rpartition(".")[2]
            if self._reads_environment(function.name):
                return environment(evaluator, call, span, at, function.name)
            if last in KEEPING and "." in function.name:
                return Opaque(function.name[: -len(last) - 1], span, function.source, function.origin)
        return None

    def _named(self, evaluator: Evaluator, name: str, call: Call, span: Span, at: At) -> Value | None:
        known = FUNCTIONS.get(name)
        if known is not None:
            return known(evaluator, call, span, at)
        if name in self.clients.classes or name in sdk.NAMES:
            return Handle(name, call, at, span)
        if name in self.clients.functions:
            return Handle(RESPONSE, call, at, span)
        if self._reads_environment(name):
            return environment(evaluator, call, span, at, name)
        if name.endswith(".then"):
            return Opaque(name, span, Source.CALL, (span.start,))
        return None

    def _reads_environment(self, name: str) -> bool:
        """`env("KEY")`, `config.get("KEY")`, `this.configService.getOrThrow("KEY")`, `Deno.env.get("KEY")`."""
        owner, _, last = name.rpartition(".")
        if last in READERS:
            return True
        return last in ("get", "getOrThrow", "require") and owner.rpartition(".")[2].lower() in _CONFIGS

    def _method(self, evaluator: Evaluator, function: Method, call: Call, span: Span, at: At) -> Value | None:
        receiver, name = function.receiver, function.name
        if isinstance(receiver, Text):
            return text_method(evaluator, receiver, name, call, span, at)
        if isinstance(receiver, Mapping):
            return mapping_method(evaluator, receiver, name, call, span, at)
        if isinstance(receiver, Sequence):
            return sequence_method(evaluator, receiver, name, call, span, at)
        if isinstance(receiver, Handle):
            client = self.clients.classes.get(receiver.kind)
            if client is not None and name in client.makes:
                return Handle(receiver.kind, call, at, span, extra=("made",))
            return Handle(RESPONSE, call, at, span) if client is not None and name in client.calls else None
        if isinstance(receiver, Opaque) and name in KEEPING:
            return receiver
        return Opaque(name, span) if isinstance(receiver, Constant) else None

    # Members and items

    def attribute(self, evaluator: Evaluator, value: Value, name: str, span: Span, at: At) -> Value | None:
        if isinstance(value, Ref):
            if name == "default" and value.imported:
                return value
            if plain_name(value.name) in ENVIRONMENTS and name not in ("get", "toObject"):
                return Opaque(name, span, Source.ENV, ("environment", name))
            return None
        if isinstance(value, Mapping):
            return self._property(evaluator, value, name, span, at)
        if isinstance(value, Text):
            if name == "href":
                return value
            return Opaque(name, span, Source.CALL, (span.start,)) if name in _PARTS_OF_A_URL else None
        if isinstance(value, Local) and value.instance:
            return self._getter(evaluator, value, name, span, at)
        if isinstance(value, Opaque) and name in KEEPING:
            return Method(value, name, span)
        return None

    def _property(self, evaluator: Evaluator, value: Mapping, name: str, span: Span, at: At) -> Value | None:
        given = member(evaluator, value, name, at)
        if given is None:
            return Method(value, name, span)
        if isinstance(given.value, Local) and "get" in given.value.scope.decorators:
            return evaluator.inlined(given.value.scope, None, at, span)
        return given.value

    def _getter(self, evaluator: Evaluator, value: Local, name: str, span: Span, at: At) -> Value | None:
        for bind in value.scope.binds.get(name, ()):
            if bind.inner is not None and "get" in bind.inner.decorators:
                return evaluator.inlined(bind.inner, None, at, span)
        return None

    def subscript(self, evaluator: Evaluator, value: Value, key: Value, span: Span) -> Value | None:
        literal = key.literal if isinstance(key, Text) else None
        if isinstance(value, Ref) and literal is not None:
            if plain_name(value.name) in ENVIRONMENTS:
                return Opaque(literal, span, Source.ENV, ("environment", literal))
            return Opaque(f"{value.name}.{literal}", span, Source.IMPORT, (value.name, literal))
        return None

    # Who calls what

    def call_sites(self, scope: Scope) -> list[tuple[Call, At]]:
        """The calls in this file of a function, or of its class for a constructor, found by name."""
        if self._sites is None:
            self._sites = self._index_calls()
        owner = scope.parent
        of_class = owner is not None and owner.kind is ScopeKind.CLASS and scope.is_constructor
        name = owner.name if of_class and owner is not None else scope.name
        return self._sites.get(name, []) if name else []

    def certain_sites(self, evaluator: Evaluator, scope: Scope) -> list[tuple[Call, At]]:
        """Those of them that lead to this very function."""
        found: list[tuple[Call, At]] = []
        for call, at in self.call_sites(scope)[:_MOST_SITES]:
            called = options(evaluator.value(call.function, at))
            if any(isinstance(option, Local) and option.scope is scope for option in called):
                found.append((call, at))
        return found

    def _index_calls(self) -> dict[str, list[tuple[Call, At]]]:
        names = {scope.name for scope in self._outline.scopes if scope.name}
        index: dict[str, list[tuple[Call, At]]] = {}
        for item in self._outline.calls:
            function = item.node.child_by_field_name("function") or item.node.child_by_field_name("constructor")
            if function is not None and function.type == "member_expression":
                function = function.child_by_field_name("property")
            if function is None or function.type not in (
                "identifier",
                "property_identifier",
                "private_property_identifier",
            ):
                continue
            name = text_of(function)
            if name in names:
                call = lower(item.node)
                if isinstance(call, Call):
                    index.setdefault(name, []).append((call, item.at))
        return index
