"""YAML, line by line: what is valid is read as the specification says, the rest as a person would read it.

Helm charts, Jinja and half-typed files are no valid YAML, and keys lie in them all the same. Lines that are no data,
such as those that only control a template, are strays.
Measured on 1 MB: 0.35 s. tree-sitter-yaml takes 0.1 s, and as much again until Python has seen its 318,000 nodes; in
two of the charts among the tests it finds no pair at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wavix_lint.languages.data.flow import YAML, Reader
from wavix_lint.languages.data.tree import DEEPEST, Document, Entry, Mapping, Node, Scalar, Sequence, Style
from wavix_lint.languages.data.written import Written
from wavix_lint.languages.data.yaml_patterns import (
    ALIAS,
    BLANKS,
    COMMENT,
    HEADER,
    KEY,
    MARKER,
    PROPERTY,
    QUOTED,
    ROW_QUOTED,
    SIMPLE_KEY,
    TAIL,
    TEMPLATE_COMMENT,
    TEMPLATE_LINE,
    block_of,
)
from wavix_lint.model import Span

_MOST_MISSES = 3  # brackets and quotes that never close, each of which is looked for in the rest of the file

_DASH, _HASH, _QUESTION, _COLON, _BRACE = b"-#?:{"


@dataclass(slots=True)
class _Level:
    """A block container that is open. `key` is the name whose value may follow on deeper lines."""

    node: Mapping | Sequence
    column: int
    key: Scalar | None = None


@dataclass(slots=True)
class _Reader:
    source: Written
    roots: list[Node] = field(default_factory=list)
    comments: list[Span] = field(default_factory=list)
    strays: list[Span] = field(default_factory=list)
    is_broken: bool = False
    _levels: list[_Level] = field(default_factory=list)
    _anchors: dict[bytes, Node] = field(default_factory=dict)
    _tag: str = ""
    _anchor: bytes = b""
    _end: int = 0
    _misses: int = 0

    def read(self) -> None:
        data, position = self.source.data, 0
        size = len(data)
        while position < size:
            end = data.find(b"\n", position)
            end = size if end < 0 else end
            start = BLANKS.match(data, position, end).end()  # type: ignore[union-attr]
            first = data[start] if start < end else 13
            if first == 13:
                position = end + 1
            elif first == _HASH:
                self.comments.append(Span(start, end))
                position = end + 1
            elif start == position and (marker := MARKER.match(data, start)) is not None:
                self._close(-1)
                self._anchors.clear()
                rest = self._skip_comment(marker.end(), end)
                position = self._row(rest, rest - start, end) if rest < end else end + 1
            elif start == position and first == 0x25 and not self._levels:  # %YAML
                position = end + 1
            elif first == _BRACE and (comment := TEMPLATE_COMMENT.match(data, start)) is not None:
                self.comments.append(Span(*comment.span()))
                position = max(data.find(b"\n", comment.end()) + 1, comment.end())
            elif first == _BRACE and self._is_template(start, end):
                self.strays.append(Span(start, end))
                position = end + 1
            else:
                self._end = position
                position = self._row(start, start - position, end)
                self._end = min(position, size)
        self._close(-1)

    def _is_template(self, start: int, end: int) -> bool:
        return TEMPLATE_LINE.match(self.source.data, start, end) is not None

    def _row(self, start: int, column: int, end: int) -> int:
        """Reads what begins on one row, at `start`; returns where the next row begins."""
        data = self.source.data
        while True:
            first, after = data[start], data[start + 1 : start + 2]
            if first == _DASH and after in (b" ", b"\t", b"\r", b"\n", b""):
                self._sequence(start, column)
                rest = self._skip_comment(start + 1, end)
                if rest >= end:
                    return end + 1
                column, start = column + rest - start, rest
                continue
            if first in (_QUESTION, _COLON) and after in (b" ", b"\t"):
                rest = self._skip_comment(start + 1, end)
                if first == _QUESTION and rest < end:
                    self._mapping(start, column).key = self._plain_scalar(rest, end)
                    return end + 1
                return self._value(rest, end, column) if rest < end else end + 1
            match = SIMPLE_KEY.match(data, start, end) or KEY.match(data, start, end)
            if match is None:
                self._close(column, scalar=True)
                return self._value(start, end, self._levels[-1].column if self._levels else -1)
            self._mapping(start, column).key = self._key(match)
            rest = self._skip_comment(match.end(), end)
            return self._value(rest, end, column) if rest < end else end + 1

    def _key(self, match: re.Match[bytes]) -> Scalar:
        kind = match.lastgroup or "plain"
        start, end = match.span(kind)
        style = {"double": Style.DOUBLE, "single": Style.SINGLE}.get(kind, Style.PLAIN)
        width = 0 if kind == "plain" else 1
        return Scalar(self.source, style, start, end, start - width, end + width)

    def _skip_comment(self, start: int, end: int) -> int:
        """Where the next thing on the row is; the row's end when that is a comment."""
        data = self.source.data
        rest = BLANKS.match(data, start, end).end()  # type: ignore[union-attr]
        if rest >= end or data[rest] == 13:
            return end
        if data[rest] == _HASH:
            self.comments.append(Span(rest, end))
            return end
        return rest

    # Containers

    def _close(self, column: int, scalar: bool = False, is_key: bool = False) -> None:
        """Closes what cannot hold something at `column`."""
        while self._levels:
            top = self._levels[-1]
            stays = top.column < column if scalar else top.column <= column
            if stays and not (is_key and top.column == column and isinstance(top.node, Sequence)):
                return
            self._flush(top)
            top.node.end = self._end
            self._levels.pop()

    def _flush(self, level: _Level) -> None:
        if level.key is not None and isinstance(level.node, Mapping):
            level.node.entries.append(Entry(level.key, None))
            level.key = None

    def _sequence(self, start: int, column: int) -> None:
        self._close(column)
        top = self._levels[-1] if self._levels else None
        if top is None or not isinstance(top.node, Sequence) or top.column < column:
            self._open(Sequence(start, column), column)
        self._tag, self._anchor = "", b""

    def _mapping(self, start: int, column: int) -> _Level:
        self._close(column, is_key=True)
        top = self._levels[-1] if self._levels else None
        if top is None or not isinstance(top.node, Mapping) or top.column < column:
            top = self._open(Mapping(start, column), column)
        self._flush(top)
        self._tag, self._anchor = "", b""
        return top

    def _open(self, node: Mapping | Sequence, column: int) -> _Level:
        if len(self._levels) < DEEPEST:
            self._put(node)
        level = _Level(node, column)
        self._levels.append(level)
        return level

    def _put(self, node: Node) -> None:
        """Gives the node its place: in the container that is open, or as the root of a document."""
        if self._anchor:
            self._anchors[self._anchor] = node
        if self._tag and isinstance(node, Scalar):
            node.tag = self._tag
        self._tag, self._anchor = "", b""
        top = self._levels[-1] if self._levels else None
        if top is None:
            self.roots.append(node)
        elif isinstance(top.node, Sequence):
            top.node.items.append(node)
        elif top.key is not None:
            if top.key.raw == b"<<":
                top.node.merged += node.items if isinstance(node, Sequence) else [node]
            else:
                top.node.entries.append(Entry(top.key, node))
            top.key = None
        elif top.node.entries:
            # Indented more deeply than what it belongs to, as behind a line of a template.
            top.node.entries.append(Entry(top.node.entries[-1].key, node))
            self.is_broken = True

    # Values

    def _value(self, start: int, end: int, parent: int) -> int:
        """Reads the value that begins on this row below a container in column `parent`."""
        data = self.source.data
        while (found := PROPERTY.match(data, start, end)) is not None:
            if found["anchor"]:
                self._anchor = found["anchor"]
            else:
                self._tag = found["tag"].decode("utf-8", "replace")
            start = self._skip_comment(found.end(), end)
            if start >= end:
                return end + 1
        first = data[start : start + 1]
        if first in b"|>" and (header := HEADER.match(data, start)) is not None:
            return self._block(header, end, parent)
        if first == b"*" and (alias := ALIAS.match(data, start)) is not None:
            node = self._anchors.get(alias[1])
            if node is not None and all(level.node is not node for level in self._levels):
                self._put(node)
            return end + 1
        if first in b"\"'":
            position = self._quoted(start, end)
            if position:
                return position
        elif first in b"[{" and data[start : start + 2] != b"{{":
            position = self._flow(start, end)
            if position:
                return position
        return self._plain(start, end, parent)

    def _block(self, header: re.Match[bytes], end: int, parent: int) -> int:
        data = self.source.data
        style = Style.LITERAL if header[1] == b"|" else Style.FOLDED
        position = begin = min(end + 1, len(data))
        indent = max(parent, 0) + int(header[2]) if header[2] else 0
        while not indent and position < len(data):
            row_end = data.find(b"\n", position)
            row_end = len(data) if row_end < 0 else row_end
            start = BLANKS.match(data, position, row_end).end()  # type: ignore[union-attr]
            if start < row_end and data[start] != 13:
                indent = start - position
                if indent <= parent:
                    break
            position = row_end + 1
        if indent <= parent:
            self._put(Scalar(self.source, style, begin, begin, header.start(), begin))
            return begin
        last = block_of(indent).match(data, begin).end()  # type: ignore[union-attr]
        while (over := self._over_template(last)) is not None:
            following = block_of(indent).match(data, over).end()  # type: ignore[union-attr]
            if following == over:
                break
            last = following
        stop = begin + len(data[begin:last].rstrip())
        stop = min(stop + (1 if data[stop : stop + 1] == b"\n" else 2 if data[stop : stop + 2] == b"\r\n" else 0), last)
        self._put(Scalar(self.source, style, begin, stop, header.start(), stop, indent))
        return last

    def _over_template(self, position: int) -> int | None:
        """Where the row after a template's control line begins, if there is one at `position`."""
        data = self.source.data
        end = data.find(b"\n", position)
        start = BLANKS.match(data, position).end()  # type: ignore[union-attr]
        if end < 0 or data[start : start + 2] != b"{{" or not self._is_template(start, end):
            return None
        return end + 1

    def _quoted(self, start: int, end: int) -> int:
        data = self.source.data
        match = ROW_QUOTED.match(data, start, end)
        if match is None and self._misses < _MOST_MISSES:
            match = QUOTED.match(data, start)
            self._misses += match is None
        tail = TAIL.match(data, match.end()) if match is not None else None
        if match is None or tail is None:
            self.is_broken = True
            return 0
        style = Style.DOUBLE if match[0][:1] == b'"' else Style.SINGLE
        self._put(Scalar(self.source, style, match.start() + 1, match.end() - 1, *match.span()))
        if tail[1]:
            self.comments.append(Span(*tail.span(1)))
        return tail.end() + 1

    def _flow(self, start: int, end: int) -> int:
        data = self.source.data
        reader = Reader(self.source, YAML)
        node, position = reader.value(start, end)
        if reader.is_broken and self._misses < _MOST_MISSES:
            reader = Reader(self.source, YAML)
            node, position = reader.value(start, len(data))
            self._misses += reader.is_broken
        tail = TAIL.match(data, position)
        if reader.is_broken or node is None or tail is None:
            self.is_broken = True
            return 0
        self._put(self._resolved(node))
        self.comments += reader.comments
        if tail[1]:
            self.comments.append(Span(*tail.span(1)))
        return tail.end() + 1

    def _resolved(self, node: Node) -> Node:
        """Puts what an alias in a flow value stands for into its place."""
        if isinstance(node, Scalar):
            raw = node.raw if node.style is Style.PLAIN else b""
            return self._anchors.get(raw[1:], node) if raw.startswith(b"*") else node
        if isinstance(node, Sequence):
            node.items = [self._resolved(item) for item in node.items]
        else:
            node.entries = [Entry(key, value and self._resolved(value)) for key, value in node.entries]
        return node

    def _plain_scalar(self, start: int, end: int) -> Scalar:
        data = self.source.data
        comment = COMMENT.search(data, start, end)
        stop = comment.start() if comment is not None else end
        if comment is not None:
            self.comments.append(Span(comment.start() + 1, end))
        stop = start + len(data[start:stop].rstrip())
        return Scalar(self.source, Style.PLAIN, start, stop, start, stop)

    def _plain(self, start: int, end: int, parent: int) -> int:
        data = self.source.data
        scalar = self._plain_scalar(start, end)
        position = end + 1
        if not (self.comments and self.comments[-1].end == end):
            while (found := self._continued(position, parent)) is not None:
                scalar.end = scalar.outer_end = found[0]
                position = found[1]
        if self._levels or data[start:end].strip():
            self._put(scalar)
        return position

    def _continued(self, position: int, parent: int) -> tuple[int, int] | None:
        """The end of a further row of a plain scalar, and where the row after it begins."""
        data = self.source.data
        while position < len(data):
            end = data.find(b"\n", position)
            end = len(data) if end < 0 else end
            start = BLANKS.match(data, position, end).end()  # type: ignore[union-attr]
            if start < end and data[start] != 13:
                break
            position = end + 1
        else:
            return None
        if start - position <= parent or data[start] == _HASH or (start == position and MARKER.match(data, start)):
            return None
        if data[start] == _DASH and data[start + 1 : start + 2] in (b" ", b"\n", b""):
            return None
        if data[start : start + 2] in (b"{{", b"{%") and self._is_template(start, end):
            return None
        if (SIMPLE_KEY.match(data, start, end) or KEY.match(data, start, end)) is not None:
            return None
        comment = COMMENT.search(data, start, end)
        stop = comment.start() if comment is not None else end
        return start + len(data[start:stop].rstrip()), end + 1


def read(source: Written) -> Document:
    """Never fails: what is no data becomes a stray, and `is_broken` says when a bracket or a quote does not close."""
    reader = _Reader(source)
    reader.read()
    return Document(source, reader.roots, reader.comments, reader.strays, reader.is_broken)
