"""Blocks of code in a document as fragments: lines of it, without what the document puts before each of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from wavix_lint.config import Config
from wavix_lint.fragments import Fragment
from wavix_lint.languages import TEXT
from wavix_lint.languages.documents import by_hand, plain
from wavix_lint.languages.documents.assembly import Assembly
from wavix_lint.languages.documents.fences import guess, is_diff, language_of, of_diff, session
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.mentions import words_of
from wavix_lint.model import Confidence, Span

# A guide shows how a call is made: worth a word, and no more.
CEILING = Confidence.LOW


class Line(NamedTuple):
    """A line of the document: `start` to `end` in bytes, its end included; code begins at `code`."""

    start: int
    code: int
    end: int


@dataclass(slots=True)
class Block:
    """A block of code, under the label that its document gives it (None: it has no place for one)."""

    label: str | None
    lines: list[Line] = field(default_factory=list)

    @property
    def span(self) -> Span:
        return Span(self.lines[0].start, self.lines[-1].end) if self.lines else Span(0, 0)


def documented(
    data: bytes, blocks: Iterable[tuple[Block, Span]], comment: re.Pattern[bytes], config: Config, begin: int = 0
) -> Extraction:
    """A document: its blocks (each with its whole place) as fragments, what is around them from `begin` as a text."""
    fragments: list[Fragment] = []
    blanked = [Span(0, begin)]
    places = [match.start() for match in words_of(config).finditer(data)]
    for block, whole in blocks:
        at = bisect_left(places, whole.start)
        if block.label and (at == len(places) or places[at] >= whole.end):
            blanked.append(whole)  # names nothing that matters
            continue
        read = fragments_of(data, block)
        if read:
            fragments += read
            blanked.append(whole)
    text = plain.without(data, blanked, Span(0, len(data)))
    read_text = plain.read(text, config)
    comments = tuple(Span(*match.span()) for match in comment.finditer(text))
    return Extraction(read_text.facts, comments, fragments=(*fragments, *read_text.fragments), editor=by_hand.prose)


def lines_of(data: bytes, start: int = 0) -> Iterator[tuple[int, int]]:
    """Where the lines of a text lie, their ends included."""
    while start < len(data):
        end = data.find(b"\n", start) + 1 or len(data)
        yield start, end
        start = end


def fragments_of(data: bytes, block: Block) -> list[Fragment]:
    """The block as texts in their languages; none for a language that nobody reads."""
    code = Assembly()
    for line in block.lines:
        code.add(data[line.code : line.end], Span(line.code, line.end))
    first = block.lines[0] if block.lines else Line(0, 0, 0)
    return example(code, block.label, data[first.start : first.code].decode("utf-8", "surrogateescape"))


def example(code: Assembly, label: str | None, prefix: str | None = "") -> list[Fragment]:
    """Code that a document shows. `prefix` begins each of its lines there; None where nothing can be written."""
    if not code.data.strip():
        return []
    language = language_of(label) if label else guess(code.data)
    if language is None and label and is_diff(label):
        cut, language = of_diff(code.data)
        return [_shown(code.without(cut), language, False, prefix)]
    if language is None:
        return []
    typed = session(code.data, language)
    if typed is None:
        return [_shown(code, language, True, prefix)]
    answers = Assembly()
    for start, end in typed.answers:
        answers.take(code, start, end)
    prefix = prefix + typed.prompt if prefix is not None else None
    found = [_shown(code.without(typed.not_typed), language, False, prefix)]
    return [*found, _shown(answers, TEXT, False, None)] if answers.size else found


def _shown(code: Assembly, language: str, is_prefixed: bool, prefix: str | None) -> Fragment:
    encode = _Prefixed(prefix) if prefix is not None else None
    return Fragment(language, code.data, code.map(is_prefixed), (), CEILING, True, encode)


@dataclass(frozen=True, slots=True)
class _Prefixed:
    """New lines begin as those of the block do."""

    prefix: str

    def __call__(self, text: str) -> str:
        return text.replace("\n", "\n" + self.prefix)
