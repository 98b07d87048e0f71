"""What the variables of a script hold, command by command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from wavix_lint.facts import Chunk, Hole, Part, Text
from wavix_lint.flow.values import MOST_OPTIONS
from wavix_lint.model import Span

MOST_WORDS = 200  # of one array that are looked at
MOST_PARTS = 100  # of one value: a script that doubles a variable in a loop of lines must not cost more and more
Chain = tuple[int, ...]  # the conditional blocks around a place, outermost first


@dataclass(frozen=True, slots=True)
class Word:
    """One argument of a command, with the values it may have (one at least).

    `span` is where it is written: for an element of an array, there. `is_open` says that it may be any number of
    words (`$OPTIONS`, `"$@"`). `source` is the array or variable that it came from, empty for one that stands here.
    """

    texts: tuple[Text, ...]
    span: Span
    is_open: bool = False
    source: str = ""

    @property
    def text(self) -> Text:
        return self.texts[0]

    @property
    def literal(self) -> str | None:
        return self.texts[0].literal if len(self.texts) == 1 else None

    @property
    def lead(self) -> str:
        """What it certainly begins with, up to the first value that is not written."""
        return self.texts[0].skeleton.partition("\x00")[0]


@dataclass(frozen=True, slots=True)
class Assigned:
    """What one assignment gives: the values of a scalar, or the elements of an array."""

    texts: tuple[Text, ...]
    words: tuple[Word, ...] | None
    chain: Chain
    span: Span


@dataclass(slots=True)
class Variables:
    """Assignments so far. `fallback` is what a first look at the whole file saw: functions set things from afar."""

    fallback: Variables | None = None
    chain: Chain = ()
    _assigned: dict[str, list[Assigned]] = field(default_factory=dict)

    def assign(self, name: str, texts: Sequence[Text], span: Span, words: Sequence[Word] | None = None) -> None:
        kept = tuple(words[:MOST_WORDS]) if words is not None else None
        texts = [text if len(text.parts) <= MOST_PARTS else Text((Hole(name, span),), span) for text in texts]
        self._assigned.setdefault(name, []).append(Assigned(tuple(texts[:MOST_OPTIONS]), kept, self.chain, span))

    def names(self) -> Iterator[str]:
        yield from self._assigned

    def assignments(self, name: str) -> Sequence[Assigned]:
        return self._assigned.get(name, ())

    def lookup(self, name: str) -> tuple[Text, ...] | None:
        """What a scalar may hold here, the latest first; None when the file never says."""
        found: list[Text] = []
        for entry in reversed(self._assigned.get(name, ())):
            sure = self.chain[: len(entry.chain)] == entry.chain
            if sure and not found:
                return entry.texts
            found += [replace(text, certain=False) for text in entry.texts if text not in found]
            if sure or len(found) >= MOST_OPTIONS:
                break
        if found:
            return tuple(found[:MOST_OPTIONS])
        if self.fallback is not None:
            texts = [text for entry in self.fallback.assignments(name) for text in entry.texts]
            sure = len(texts) == 1
            return tuple(text if sure else replace(text, certain=False) for text in texts[:MOST_OPTIONS]) or None
        return None

    def array(self, name: str) -> tuple[tuple[Word, ...], bool] | None:
        """The elements of an array, and whether these are certainly all of them; None when it is no array."""
        entries = self._assigned.get(name) or (self.fallback.assignments(name) if self.fallback is not None else ())
        for entry in reversed(entries):
            if entry.words is not None:
                sure = entry is entries[-1] and self.chain[: len(entry.chain)] == entry.chain
                return entry.words, sure
        return None


def placed(text: Text, span: Span) -> Text:
    """The value of a variable, put into another text at `span`."""
    return Text(tuple(replace(part, place=span) for part in text.parts), span, text.certain)


def where(part: Part, low: int = 0, high: int | None = None) -> Span | None:
    """Where a part of a text stands in that text's own source, not where its value was written."""
    if part.place is not None:
        return part.place
    if isinstance(part, Chunk):
        return part.span_of(low, len(part.text) if high is None else high)
    return part.span
