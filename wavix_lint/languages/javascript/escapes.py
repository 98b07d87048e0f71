"""Objects that are handed to code which may change them: what is in them is then no longer certain."""

from __future__ import annotations

from wavix_lint.facts import Text
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call
from wavix_lint.flow.values import Handle, Mapping, Method, Place, Ref, Sequence, Value, options
from wavix_lint.languages.javascript.functions import FUNCTIONS, plain_name
from wavix_lint.languages.javascript.library import JavaScriptLibrary
from wavix_lint.languages.javascript.nodes import access_path, text_of
from wavix_lint.languages.javascript.outline import Item, Outline
from wavix_lint.languages.javascript.syntax import lower

_HARMLESS = frozenset(
    "log info warn error debug trace table dir stringify parse keys values entries freeze assign isArray push has get "
    "Object String Boolean Number expect toEqual toBe structuredClone json send write end on then catch".split()
)


class Escapes:
    """Which places are passed to calls nobody knows. Built only when a request seems to lack its credential."""

    def __init__(self, evaluator: Evaluator, outline: Outline, library: JavaScriptLibrary) -> None:
        self._evaluator = evaluator
        self._outline = outline
        self._library = library
        self._index: dict[Place, list[Item]] | None = None

    def value_escaped(self, value: Value, use: Item) -> bool:
        return any(
            self.before(option.places, use)
            for option in options(value)
            if isinstance(option, (Mapping, Sequence, Handle))
        )

    def before(self, places: tuple[Place, ...], use: Item) -> bool:
        """Whether an object under one of these places may have been changed by other code before the use."""
        if not places:
            return False
        if self._index is None:
            self._index = self._built()
        for place in places:
            for item in self._index.get(place, ()):
                if item is use:
                    continue
                if item.at.scope is not use.at.scope or item.start < use.start:
                    return True
                if self._evaluator.blocks.share_loop(item.at.chain, use.at.chain):
                    return True
        return False

    def _built(self) -> dict[Place, list[Item]]:
        index: dict[Place, list[Item]] = {}
        for item in self._outline.calls:
            call = lower(item.node)
            if not isinstance(call, Call):
                continue
            paths = [path for argument in call.arguments if (path := access_path(argument.node)) is not None]
            if not paths or self._is_harmless(call, item):
                continue
            for path in paths:
                place = self._evaluator.changes.place_of(self._evaluator, path, item.at)
                if place is not None:
                    index.setdefault(place, []).append(item)
        return index

    def _is_harmless(self, call: Call, item: Item) -> bool:
        if text_of(call.function.child_by_field_name("property") or call.function)[:40] in _HARMLESS:
            return True
        for function in options(self._evaluator.value(call.function, item.at)):
            if self._library.state.request_of(function) is not None:
                return True
            if isinstance(function, Ref) and plain_name(function.name) in (*FUNCTIONS, *self._library.clients.classes):
                return True
            if isinstance(function, Method) and isinstance(function.receiver, (Mapping, Sequence, Text)):
                return True
        return False
