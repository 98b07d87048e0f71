"""What Python's own and common third-party functions return, as far as it matters for URLs, headers and keys."""

from __future__ import annotations

from functools import cached_property

from wavix_lint.facts import Source, Text
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call
from wavix_lint.flow.scopes import At, Scope, ScopeKind
from wavix_lint.flow.values import Constant, Handle, Local, Mapping, Method, Opaque, Ref, Sequence, Value
from wavix_lint.languages.python import clients
from wavix_lint.languages.python.binder import Outline
from wavix_lint.languages.python.functions import ENVIRONMENT_READERS, ENVIRONMENTS, FUNCTIONS, environment
from wavix_lint.languages.python.methods import KEEPING, mapping_method, text_method
from wavix_lint.languages.python.state import State
from wavix_lint.languages.python.syntax import lower, text_of
from wavix_lint.languages.python.transport import BASIC_AUTH
from wavix_lint.model import Span

PARTIAL = "functools.partial"
RESPONSE = "response"  # the kind of the handle that a request call returns


class PythonLibrary:
    """Flow's questions about functions it has no source for."""

    query_member = "args"

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self.clients = clients.load()
        self._sites: dict[str, list[tuple[Call, At]]] | None = None
        self.state = State(self.clients)

    @cached_property
    def has_global_opener(self) -> bool:
        """Whether the file calls `urllib.request.install_opener`."""
        return any(b"install_opener" in (item.node.text or b"")[:80] for item in self._outline.calls)

    # Calls

    def call(self, evaluator: Evaluator, function: Value, call: Call, span: Span, at: At) -> Value | None:
        if isinstance(function, Ref):
            return self._named(evaluator, function.name, call, span, at)
        if isinstance(function, Method):
            receiver = function.receiver
            if isinstance(receiver, Text):
                return text_method(evaluator, receiver, function.name, call, span, at)
            if isinstance(receiver, (Mapping, Sequence)):
                return mapping_method(evaluator, receiver, function.name, call, span, at)
            if isinstance(receiver, Handle):
                return self._handle_method(evaluator, receiver, function.name, call, span, at)
            if isinstance(receiver, Opaque) and function.name in KEEPING:
                return receiver
            if isinstance(receiver, Constant):
                return Opaque(function.name, span)
        if isinstance(function, Opaque) and function.name.rpartition(".")[2] in ENVIRONMENT_READERS:
            return environment(evaluator, call, span, at, function.name)
        return None

    def _named(self, evaluator: Evaluator, name: str, call: Call, span: Span, at: At) -> Value | None:
        known = FUNCTIONS.get(name)
        if known is not None:
            return known(evaluator, call, span, at)
        if name in self.clients.classes or name == PARTIAL or BASIC_AUTH.match(name):
            return Handle(name, call, at, span)
        if name in self.clients.functions:
            return Handle(RESPONSE, call, at, span)
        last = name.rpartition(".")[2]
        if last in ENVIRONMENT_READERS and call.arguments:
            return environment(evaluator, call, span, at, name)
        return None

    def _handle_method(
        self, evaluator: Evaluator, handle: Handle, name: str, call: Call, span: Span, at: At
    ) -> Value | None:
        client = self.clients.classes.get(handle.kind)
        if client is None:
            return None
        if name in ("__enter__", "__aenter__", "prepare", "copy"):
            return handle
        if name == "prepare_request" and call.arguments:
            return evaluator.value(call.arguments[0].node, at)
        if name in client.contains:
            return Handle(client.contains[name], call, at, span)
        if name in client.takes_request or name in client.requests:
            return Handle(RESPONSE, call, at, span)
        return Opaque(name, span, Source.CALL, (span.start,))

    # Members and items

    def attribute(self, evaluator: Evaluator, value: Value, name: str, span: Span, at: At) -> Value | None:
        if isinstance(value, Handle):
            if value.kind == RESPONSE:
                return self.state.response_attribute(evaluator, value, name, span)
            return self.state.slot_value(evaluator, value, name, at)
        if isinstance(value, Text) and name in ("url", "human_repr"):
            return value
        if isinstance(value, Opaque) and name in KEEPING:
            return Method(value, name, span)
        if isinstance(value, Local) and value.instance:
            return self._property(evaluator, value, name, span, at) or self._inherited(evaluator, value, name, span, at)
        if isinstance(value, Ref) and value.name == "os" and name == "environ":
            return Ref("os.environ", span)
        return None

    def _property(self, evaluator: Evaluator, value: Local, name: str, span: Span, at: At) -> Value | None:
        for bind in value.scope.binds.get(name, ()):
            inner = bind.inner
            if inner is not None and any(
                mark in ("property", "cached_property", "functools.cached_property") for mark in inner.decorators
            ):
                return evaluator.inlined(inner, None, at, span)
        return None

    def _inherited(self, evaluator: Evaluator, value: Local, name: str, span: Span, at: At) -> Value | None:
        """What a class of this file has from a client class: `class Api(requests.Session)`, then `self.get(…)`."""
        cls = value.scope
        if name in cls.binds or name in cls.members:
            return None
        for base in cls.bases:
            known = evaluator.value(base, At(cls.parent or cls, cls.span.start, ()))
            if isinstance(known, Ref) and known.name in self.clients.classes:
                # The subclass may do more than this file shows, so the handle is not certain.
                handle = Handle(known.name, None, at, value.span, ((cls.number, ("self",)),), certain=False)
                slot = self.state.slot_value(evaluator, handle, name, at)
                return slot if slot is not None else Method(handle, name, span)
        return None

    def subscript(self, evaluator: Evaluator, value: Value, key: Value, span: Span) -> Value | None:
        literal = key.literal if isinstance(key, Text) else None
        if isinstance(value, Ref) and literal is not None:
            if value.name in ENVIRONMENTS:
                return Opaque(literal, span, Source.ENV, ("environment", literal))
            if not literal.isdecimal():  # `sys.argv[1]` says nothing, `settings["KEY"]` does
                return Opaque(literal, span, Source.IMPORT, (value.name, literal))
        return None

    def call_sites(self, scope: Scope) -> list[tuple[Call, At]]:
        """The calls in this file of a function, or of its class for a constructor, found by name."""
        if self._sites is None:
            self._sites = self._index_calls()
        name = scope.name
        owner = scope.parent
        if owner is not None and owner.kind is ScopeKind.CLASS and name == "__init__":
            name = owner.name
        return self._sites.get(name, []) if name else []

    def _index_calls(self) -> dict[str, list[tuple[Call, At]]]:
        names = {scope.name for scope in self._outline.scopes if scope.name}
        index: dict[str, list[tuple[Call, At]]] = {}
        for item in self._outline.calls:
            function = item.node.child_by_field_name("function")
            if function is not None and function.type == "attribute":
                function = function.child_by_field_name("attribute")
            if function is None or function.type != "identifier":
                continue
            name = text_of(function)
            if name in names:
                call = lower(item.node)
                if isinstance(call, Call):
                    index.setdefault(name, []).append((call, item.at))
        return index
