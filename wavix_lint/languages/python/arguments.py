"""The arguments of one call, spread mappings included."""

from __future__ import annotations

from typing import NamedTuple

from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Argument, Call, argument_of
from wavix_lint.flow.scopes import At
from wavix_lint.flow.values import Value
from wavix_lint.languages.python.clients import Param
from wavix_lint.model import Span


class Given(NamedTuple):
    """An argument's value. `span` is the expression, `whole` the argument with its keyword."""

    value: Value
    span: Span
    whole: Span


class Arguments:
    """Answers by parameter. `is_open` says that a spread may pass anything under any name."""

    def __init__(self, evaluator: Evaluator, call: Call, at: At) -> None:
        self._evaluator = evaluator
        self._call = call
        self._at = at
        self._spread: dict[str, Given] = {}
        self.is_open = False
        for argument in call.arguments:
            if argument.stars:
                self._open(argument)

    def _open(self, argument: Argument) -> None:
        if argument.stars == 1:
            self.is_open = True
            return
        mapping = self._evaluator.mapping(self._evaluator.value(argument.node, self._at), argument.span)
        self.is_open = self.is_open or not mapping.complete
        for entry in mapping.entries:
            name = entry.name.literal
            if name is not None:
                self._spread[name] = Given(entry.value, entry.span, entry.span)

    def get(self, what: Param | None) -> Given | None:
        """What is passed for a parameter under any of its names, None when nothing visibly is."""
        if what is None:
            return None
        for index, name in enumerate(what.names):
            node = argument_of(self._call, name, what.position if index == 0 else None)
            if node is not None:
                span = self._evaluator.syntax.span(node)
                whole = next((each.span for each in self._call.arguments if each.node is node), span)
                return Given(self._evaluator.value(node, self._at), span, whole)
            if name in self._spread:
                return self._spread[name]
        return None
