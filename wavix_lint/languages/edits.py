"""Edits of one fix: collected in any order, joined where they touch, applied to see what comes out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from wavix_lint.model import Edit, Span


class Clash(Exception):
    """Two edits of one fix want to change the same place in different ways."""


class Edits:
    """What a fix does. Insertions at one place stay in the order in which they came."""

    def __init__(self) -> None:
        self._edits: list[Edit] = []

    def replace(self, span: Span, text: str) -> None:
        if Edit(span, text) not in self._edits:
            self._edits.append(Edit(span, text))

    def delete(self, span: Span) -> None:
        self.replace(span, "")

    def insert(self, offset: int, text: str) -> None:
        self.replace(Span(offset, offset), text)

    @property
    def raw(self) -> tuple[Edit, ...]:
        """Everything so far, in no order."""
        return tuple(self._edits)

    def copy(self) -> Edits:
        result = Edits()
        result._edits = list(self._edits)
        return result

    def final(self) -> tuple[Edit, ...]:
        """The edits in order, apart, those that touch or lie in a deletion joined. Raises Clash."""
        result: list[Edit] = []
        for edit in sorted(self._edits, key=_order):
            last = result[-1] if result else None
            if last is None or edit.span.start > last.span.end:
                result.append(edit)
            elif edit.span.start == last.span.end:
                result[-1] = Edit(Span(last.span.start, edit.span.end), last.text + edit.text)
            elif not edit.text and not last.text:
                result[-1] = Edit(Span(last.span.start, max(last.span.end, edit.span.end)), "")
            elif not edit.text and edit.span.end <= last.span.end:
                continue
            else:
                raise Clash
        return tuple(edit for edit in result if edit.text or edit.span.start != edit.span.end)


def _order(edit: Edit) -> tuple[int, int]:
    return edit.span.start, edit.span.end


def applied(data: bytes, edits: Iterable[Edit]) -> bytes:
    pieces: list[bytes] = []
    position = 0
    for edit in edits:
        pieces += [data[position : edit.span.start], edit.text.encode("utf-8", "surrogateescape")]
        position = edit.span.end
    return b"".join([*pieces, data[position:]])


class Offsets:
    """Offsets before and after, and names that both sides share: text that was moved keeps its identity."""

    def __init__(self, edits: tuple[Edit, ...], carried: Iterable[tuple[Span, bytes]], data: bytes) -> None:
        self._edits = edits
        self._carried = [(origin, source) for origin, source in carried if source]
        self._new: list[tuple[Span, Span]] = []  # new place, origin
        shift = 0
        for edit in edits:
            text = edit.text.encode("utf-8", "surrogateescape")
            for origin, source in self._carried:
                at = text.find(source)
                while at >= 0:
                    start = edit.span.start + shift + at
                    self._new.append((Span(start, start + len(source)), origin))
                    at = text.find(source, at + len(source))
            shift += len(text) - (edit.span.end - edit.span.start)

    def after(self, offset: int) -> int | None:
        """Where an offset of the old text lies in the new one; None for one that was replaced."""
        shift = 0
        for edit in self._edits:
            if edit.span.start > offset:
                break
            if edit.span.end > offset:
                return None
            if edit.span.end == edit.span.start == offset:
                shift += len(edit.text.encode("utf-8", "surrogateescape"))
                continue
            shift += len(edit.text.encode("utf-8", "surrogateescape")) - (edit.span.end - edit.span.start)
        return offset + shift

    def end_after(self, offset: int) -> int | None:
        """The same for the end of something: what is inserted there comes behind it."""
        place = self.after(offset - 1)
        return None if place is None else place + 1

    def shared_old(self, offset: int) -> Hashable:
        for origin, _ in self._carried:
            if origin.start <= offset < origin.end:
                return ("moved", origin.start, offset - origin.start)
        place = self.after(offset)
        return ("gone", offset) if place is None else place

    def shared_new(self, offset: int) -> Hashable:
        for place, origin in self._new:
            if place.start <= offset < place.end:
                return ("moved", origin.start, offset - place.start)
        return offset
