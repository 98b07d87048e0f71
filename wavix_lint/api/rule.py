"""What a rule is made of, and the questions it may ask. A rule imports this module and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from wavix_lint.config import Config
from wavix_lint.facts import Fact, Text
from wavix_lint.model import Confidence, Fix, Severity, Span
from wavix_lint.repairs import Repair


@dataclass(frozen=True, slots=True)
class Draft:
    """What a check yields: a finding before the engine gives it its place, its frame and its fingerprint.

    `secret` is a key under `span`: the engine masks it wherever the finding is shown.
    `repair` says what should be done about it: the editor of the file's language makes a fix of that.
    """

    span: Span
    message: str
    confidence: Confidence = Confidence.HIGH
    secret: str | None = None
    fix: Fix | None = None
    repair: Repair | None = None
    related: tuple[tuple[str, Span], ...] = ()


def drafts_at(
    text: Text, message: str, confidence: Confidence = Confidence.HIGH, repair: Repair | None = None
) -> Iterator[Draft]:
    """A draft where the text is written, none for a text that is written nowhere."""
    span = text.span_of(0, len(text.skeleton))
    if span is not None:
        yield Draft(span, message, confidence, repair=repair)


def way_to(span: Span, fact: Fact, message: str = "it is sent here") -> tuple[tuple[str, Span], ...]:
    """The related place of a finding that is written apart from the call or text that makes it matter."""
    inside = fact.span.contains(span) or span.contains(fact.span)
    return () if inside else ((message, fact.span),)


Check = Callable[[Any, Config], Iterable[Draft]]
_C = TypeVar("_C", bound=Check)


@dataclass(slots=True, eq=False)
class Rule:
    """One idea. `checks` maps a fact type to the functions that judge it; `@RULE.on(FactType)` fills it.

    `help` is the one line that tells a person what to do. `nested` says that a finding inside another one of the
    same rule is a finding of its own (a call among the arguments of a call); else the inner, more exact one stays.
    """

    code: str
    name: str
    summary: str
    help: str
    severity: Severity
    nested: bool = False
    checks: dict[type, list[Check]] = field(default_factory=dict)

    def on(self, *kinds: type) -> Callable[[_C], _C]:
        """Subscribe a check to fact types: `def check(fact, config) -> Iterator[Draft]`."""

        def subscribe(check: _C) -> _C:
            for kind in kinds:
                self.checks.setdefault(kind, []).append(check)
            return check

        return subscribe
