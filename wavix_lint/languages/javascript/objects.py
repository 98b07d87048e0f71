"""Members of object literals and of what is done to them later: `options.headers`, `config.wavix.apiKey`."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call
from wavix_lint.flow.scopes import At
from wavix_lint.flow.values import Handle, Mapping, Place, Sequence, Value, choice, options, uncertain
from wavix_lint.languages.javascript.clients import Paths
from wavix_lint.model import Span


class Given(NamedTuple):
    """A value that a call is given. `span` is the expression, `whole` the option with its name.

    `certain` is False when it is given on some paths only.
    """

    value: Value
    span: Span
    whole: Span
    certain: bool = True


def beneath(evaluator: Evaluator, value: Value, places: tuple[Place, ...], name: str, at: At) -> Value:
    """A member's value, after what was done to it through the object that holds it (`options.headers.x = …`)."""
    inner = tuple((number, (*path, name)) for number, path in places)
    if not inner:
        return value
    found: list[Value] = []
    for option in options(value):
        if isinstance(option, (Mapping, Sequence)):
            kept = replace(option, places=(*option.places, *inner))
            found.append(evaluator.changes.applied(evaluator, kept, None, at))
        elif isinstance(option, Handle):
            found.append(replace(option, places=(*option.places, *inner)))
        else:
            found.append(option)
    return choice(found)


def member(evaluator: Evaluator, mapping: Mapping, name: str, at: At) -> Given | None:
    """What a mapping holds under a name, None when it visibly holds nothing there."""
    found = [entry for entry in mapping.entries if entry.name.literal == name]
    if not found:
        return None
    last = found[-1]
    value = last.value if last.certain else choice(uncertain(entry.value) for entry in found)
    return Given(beneath(evaluator, value, mapping.places, name, at), last.where, last.span, last.certain)


class Arguments:
    """The arguments of one call, by position, and the members of its options objects."""

    def __init__(self, evaluator: Evaluator, call: Call, at: At) -> None:
        self._evaluator = evaluator
        self._call = call
        self.at_place = at
        self.count = len(call.arguments)
        self.has_spread = any(argument.stars for argument in call.arguments)

    def at(self, position: int | None) -> Given | None:
        """The argument at a position, None when there is none or when a spread stands before it."""
        if position is None or position >= self.count:
            return None
        if any(argument.stars for argument in self._call.arguments[: position + 1]):
            return None
        argument = self._call.arguments[position]
        value = self._evaluator.value(argument.node, self.at_place)
        return Given(value, self._evaluator.syntax.span(argument.node), argument.span)

    def options(self, position: int | None) -> Mapping | None:
        """The options object at a position; None when nothing is passed there."""
        given = self.at(position)
        if given is None:
            span = self._evaluator.syntax.span(self._call.function)
            return Mapping((), False, span) if self.has_spread and position is not None else None
        return self._evaluator.mapping(given.value, given.span)

    def option(self, mapping: Mapping | None, paths: Paths) -> Given | None:
        """An option under any of its names."""
        return deep(self._evaluator, mapping, paths, self.at_place) if mapping is not None else None


def deep(evaluator: Evaluator, mapping: Mapping, paths: Paths, at: At) -> Given | None:
    """The value under the first of some access paths that leads anywhere."""
    for path in paths:
        current: Mapping | None = mapping
        given: Given | None = None
        for name in path:
            given = member(evaluator, current, name, at) if current is not None else None
            if given is None:
                break
            current = evaluator.mapping(given.value, given.span)
        if given is not None:
            return given
    return None


def is_open(mapping: Mapping | None) -> bool:
    """Whether an options object may hold more than the file shows."""
    return mapping is not None and not mapping.complete
