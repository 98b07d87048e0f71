"""Mappings by the names in them, in any case: what recognisers of meaning ask."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from wavix_lint.languages.data.tree import Entry, Mapping, Node, Scalar, Sequence
from wavix_lint.languages.data.written import Written
from wavix_lint.model import Span

_MOST_MERGED = 50  # entries that a merge key may bring


class View:
    """A mapping with what YAML's merge keys put into it."""

    def __init__(self, mapping: Mapping) -> None:
        self.mapping = mapping

    @cached_property
    def entries(self) -> list[Entry]:
        if not self.mapping.merged:
            return self.mapping.entries
        own = {entry.key.raw for entry in self.mapping.entries}
        found = list(self.mapping.entries)
        for other in self.mapping.merged:
            if isinstance(other, Mapping):
                found += [entry for entry in other.entries[:_MOST_MERGED] if entry.key.raw not in own]
        return found

    @cached_property
    def _by_name(self) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        for entry in self.entries:
            found.setdefault(entry.key.raw.decode("utf-8", "replace").lower(), entry)
        return found

    def span(self, source: Written) -> Span:
        """The place of the mapping, without the blanks behind a block."""
        raw = source.data[self.mapping.start : self.mapping.end]
        return source.span(self.mapping.start, self.mapping.start + len(raw.rstrip()))

    @property
    def names(self) -> dict[str, Entry]:
        return self._by_name

    def entry(self, *names: str) -> Entry | None:
        """The first entry of these names (in lower case) that has a value."""
        for name in names:
            entry = self._by_name.get(name)
            if entry is not None and entry.value is not None:
                return entry
        return None

    def get(self, *names: str) -> Node | None:
        entry = self.entry(*names)
        return None if entry is None else entry.value

    def scalar(self, *names: str) -> Scalar | None:
        for name in names:
            entry = self._by_name.get(name)
            if entry is not None and isinstance(entry.value, Scalar):
                return entry.value
        return None

    def text(self, *names: str) -> str:
        """What the scalar of that name says, empty when there is none."""
        scalar = self.scalar(*names)
        return "" if scalar is None else scalar.text

    def mapping_at(self, *names: str) -> View | None:
        for name in names:
            entry = self._by_name.get(name)
            if entry is not None and isinstance(entry.value, Mapping):
                return View(entry.value)
        return None

    def items(self, *names: str) -> list[Node]:
        for name in names:
            entry = self._by_name.get(name)
            if entry is not None and isinstance(entry.value, Sequence):
                return entry.value.items
        return []


def views(nodes: list[Node]) -> Iterator[View]:
    """Those of the nodes that are mappings."""
    return (View(node) for node in nodes if isinstance(node, Mapping))


def is_true(scalar: Scalar | None) -> bool:
    return scalar is not None and scalar.raw.lower() in (b"true", b"yes", b"on", b"1")


def is_false(scalar: Scalar | None) -> bool:
    return scalar is not None and scalar.raw.lower() in (b"false", b"no", b"off", b"0")
