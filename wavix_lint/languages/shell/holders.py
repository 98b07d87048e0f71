"""Where a piece of a request is written: in the command, in a variable, in an array. And who else reads that."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Chunk, Text
from wavix_lint.languages.shell.reading import Invocation, Reading
from wavix_lint.languages.shell.requests import Option, Role
from wavix_lint.languages.shell.script import Assignment
from wavix_lint.languages.shell.variables import where
from wavix_lint.model import Span

_MOST_BACK = 64  # arguments that are looked at, backwards, for the one around a place
_REFERENCE = re.compile(rb"\$\{?[!#]?([A-Za-z_]\w*)")
_EXPORT = re.compile(rb"\bexport[ \t]+((?:-\w+[ \t]+)*)([A-Za-z_]\w*(?:[ \t]+[A-Za-z_]\w*)*)")


@dataclass(frozen=True, slots=True)
class Holder:
    """An argument or a value as it is written. `name` is the variable or array, empty in the command itself."""

    text: Text
    span: Span
    name: str = ""


class Holders:
    """Answers where things are written, for one script. Built when the first finding wants a fix."""

    def __init__(self, reading: Reading, config: Config) -> None:
        self._reading = reading
        self._config = config

    @cached_property
    def _written(self) -> list[tuple[Span, str, tuple[Text, ...]]]:
        """Every argument, element and value that stands somewhere, with the variable it is kept in."""
        found: dict[tuple[Span, str], tuple[Text, ...]] = {}
        for invocation in self._reading.invocations:
            for word in invocation.command.words:
                found.setdefault((word.span, word.source), word.texts)
        for name, word in self._reading.elements:
            found.setdefault((word.span, name), word.texts)
        for item in self._reading.assignments:
            found.setdefault((item.value, "" if item.is_prefix else item.name.partition("[")[0]), item.texts)
        return sorted(((span, name, texts) for (span, name), texts in found.items()), key=_by_span)

    @cached_property
    def _starts(self) -> list[int]:
        return [span.start for span, _, _ in self._written]

    def at(self, spot: Span) -> Holder | None:
        """The smallest argument or value that writes the bytes of `spot` itself."""
        best: Holder | None = None
        last = bisect_right(self._starts, spot.start)
        for span, name, texts in reversed(self._written[max(0, last - _MOST_BACK) : last]):
            if not span.contains(spot) or (best is not None and _size(best.span) <= _size(span)):
                continue
            text = next((text for text in texts if _writes(text, spot)), None)
            best = Holder(text, span, name) if text is not None else best
        return best

    @cached_property
    def _chunks(self) -> list[tuple[Span, list[Invocation]]]:
        """Each written piece of an option's value, with the commands it ends up in."""
        found: dict[Span, list[Invocation]] = {}
        for invocation in self._reading.invocations:
            for option in invocation.request.options:
                for text in option.texts:
                    for part in text.parts:
                        if isinstance(part, Chunk) and part.span is not None:
                            users = found.setdefault(part.span, [])
                            if not users or users[-1] is not invocation:
                                users.append(invocation)
        return sorted(found.items(), key=_first)

    @cached_property
    def _chunk_starts(self) -> list[int]:
        return [span.start for span, _ in self._chunks]

    def senders(self, spot: Span) -> list[Invocation]:
        """The commands that send what is written at the spot, whatever way it takes there."""
        last = bisect_right(self._chunk_starts, spot.start)
        found: list[Invocation] = []
        for span, users in self._chunks[max(0, last - _MOST_BACK) : last]:
            if span.contains(spot):
                found += [user for user in users if user not in found]
        return found

    def assignment_of(self, holder: Holder) -> Assignment | None:
        return self._by_value.get(holder.span)

    @cached_property
    def _by_value(self) -> dict[Span, Assignment]:
        return {item.value: item for item in self._reading.assignments}

    # Who else reads a variable

    def is_ours(self, invocation: Invocation, spot: Span | None = None) -> bool:
        """Whether every URL of the command is certainly one of Wavix that takes the key.

        A URL with a base that may be overruled (`${WAVIX_URL:-https://...}`) is, when it carries the key at `spot`.
        """
        found: list[bool] = []
        by_data = spot is not None and any(
            carries(text, spot)
            for option in invocation.request.options
            if option.role is not Role.URL
            for text in option.texts
        )
        for option in invocation.request.having(Role.URL):
            urls = (wavix_url(text, self._config) for text in option.texts)
            ours = [url is not None and url.takes_key for url in urls]
            carried = by_data or (spot is not None and all(carries(text, spot) for text in option.texts))
            found.append(all(ours) or (any(ours) and carried))
        return bool(found) and all(found)

    @cached_property
    def _harmless(self) -> tuple[list[int], list[int]]:
        """Where a variable may stand: in requests to Wavix, in what is only printed, in comments."""
        spans = [item.command.span for item in self._reading.invocations if self.is_ours(item)]
        spans = sorted([*spans, *self._reading.harmless, *self._reading.remarks])
        furthest: list[int] = []
        for span in spans:
            furthest.append(max(span.end, furthest[-1] if furthest else 0))
        return [span.start for span in spans], furthest

    @cached_property
    def _uses(self) -> dict[bytes, list[int]]:
        found: dict[bytes, list[int]] = {}
        for match in _REFERENCE.finditer(self._reading.data):
            found.setdefault(match[1], []).append(match.start())
        return found

    def has_other_readers(self, name: str, users: list[Invocation]) -> bool:
        """Whether a variable or array is read by anything but commands that send it to Wavix."""
        starts, furthest = self._harmless
        for place in self._uses.get(name.encode("utf-8", "surrogateescape"), ()):
            index = bisect_right(starts, place) - 1
            known = index >= 0 and place < furthest[index]
            if not known and not any(user.command.span.start <= place < user.command.span.end for user in users):
                return True
        return False

    @cached_property
    def _exported(self) -> frozenset[str]:
        names = {item.name for item in self._reading.assignments if item.keyword == "export"}
        for match in _EXPORT.finditer(self._reading.data):
            names.update(match[2].decode().split())
        return frozenset(names)

    def is_exported(self, name: str) -> bool:
        """Whether other programs see the variable."""
        return name in self._exported

    @cached_property
    def _times(self) -> Counter[str]:
        return Counter(item.name.partition("[")[0] for item in self._reading.assignments)

    def assigned_times(self, name: str) -> int:
        return self._times[name]


def _size(span: Span) -> int:
    return span.end - span.start


def _by_span(item: tuple[Span, str, tuple[Text, ...]]) -> tuple[Span, str]:
    return item[0], item[1]


def _first(item: tuple[Span, list[Invocation]]) -> Span:
    return item[0]


def _writes(text: Text, spot: Span) -> bool:
    """Whether a chunk of the text, in its own place, covers the spot."""
    return any(
        isinstance(part, Chunk) and part.place is None and part.span is not None and part.span.contains(spot)
        for part in text.parts
    )


def carries(text: Text, spot: Span) -> bool:
    """Whether what is written at the spot is a part of the text."""
    return any(isinstance(part, Chunk) and part.span is not None and part.span.contains(spot) for part in text.parts)


def options_at(invocation: Invocation, spot: Span) -> Iterator[Option]:
    """The options of the command whose values carry what is written at the spot."""
    for option in invocation.request.options:
        if any(carries(text, spot) for text in option.texts):
            yield option


def place_of(holder: Holder, offset: int) -> int | None:
    """The byte where a skeleton offset of a holder's text is written."""
    for part, low, high in holder.text.pieces(offset, offset + 1):
        span = where(part, low, high)
        return span.start if span is not None else None
    return None
