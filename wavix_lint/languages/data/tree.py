"""Data as a tree of mappings, sequences and scalars, whatever it is written in. Each node knows its place."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple, Union

from wavix_lint.facts import Chunk
from wavix_lint.languages.data.written import Written
from wavix_lint.model import Span

DEEPEST = 80  # containers inside containers; what lies deeper is left out


class Style(Enum):
    """How a scalar is written, which decides what its characters stand for."""

    PLAIN = 1  # as it stands; line ends fold to blanks
    ESCAPED = 2  # `\\n`, `\\u0026` and the like: JSON, JSON5 in either quotes, TOML's "basic"
    DOUBLE = 3  # YAML's double quotes: escapes, and line ends fold
    SINGLE = 4  # YAML's single quotes: '' is a quote, and line ends fold
    RAW = 5  # every byte stands for itself: TOML's 'literal'
    LITERAL = 6  # YAML's `|`
    FOLDED = 7  # YAML's `>`


BLOCKS = (Style.LITERAL, Style.FOLDED)


class Scalar:
    """A value that is no container.

    `start` and `end` are what is between the quotes, `outer_start` and `outer_end` all of it.
    `indent` is how far the lines of a block scalar are moved to the right. `tag` is YAML's (`!vault`), or empty.
    """

    __slots__ = ("end", "indent", "outer_end", "outer_start", "source", "start", "style", "tag")

    def __init__(
        self, source: Written, style: Style, start: int, end: int, outer_start: int, outer_end: int, indent: int = 0
    ) -> None:
        self.source = source
        self.style = style
        self.start = start
        self.end = end
        self.outer_start = outer_start
        self.outer_end = outer_end
        self.indent = indent
        self.tag = ""

    @property
    def raw(self) -> bytes:
        return self.source.data[self.start : self.end]

    @property
    def is_quoted(self) -> bool:
        return self.outer_start < self.start and self.style not in BLOCKS

    def chunks(self) -> Iterator[Chunk]:
        """What the scalar says, each piece with its place in the file."""
        from wavix_lint.languages.data.scalars import chunks

        return chunks(self)

    @property
    def text(self) -> str:
        return "".join([chunk.text for chunk in self.chunks()])

    @property
    def span(self) -> Span:
        """The place of its characters in the file."""
        return self.source.span(self.start, self.end)


class Entry(NamedTuple):
    key: Scalar
    value: Node | None


class Mapping:
    """Names and values in the order of the file. `merged` are mappings that YAML's `<<` puts behind them."""

    __slots__ = ("end", "entries", "indent", "is_flow", "merged", "start")

    def __init__(self, start: int, indent: int = 0, is_flow: bool = False) -> None:
        self.start = start
        self.end = start
        self.indent = indent
        self.is_flow = is_flow
        self.entries: list[Entry] = []
        self.merged: list[Node] = []


class Sequence:
    __slots__ = ("end", "indent", "is_flow", "items", "start")

    def __init__(self, start: int, indent: int = 0, is_flow: bool = False) -> None:
        self.start = start
        self.end = start
        self.indent = indent
        self.is_flow = is_flow
        self.items: list[Node] = []


Node = Union[Scalar, Mapping, Sequence]


class Document(NamedTuple):
    """What a reader makes of a text: one root for each document in it.

    `comments` are bytes of the text that was read. `strays` are lines that are no data (templates, broken places).
    """

    source: Written
    roots: list[Node]
    comments: list[Span]
    strays: list[Span]
    is_broken: bool
