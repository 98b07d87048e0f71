"""Values that a text names by where they stand: in the column of a table, or in a list below a heading.

| Service | API key |        ## Wavix
|---------|---------|
| Wavix   | `...`   |        - API key: `...`
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from wavix_lint.config import Config
from wavix_lint.facts import Binding, Chunk, Text
from wavix_lint.languages.data.written import characters
from wavix_lint.languages.mentions import words_of
from wavix_lint.model import Span
from wavix_lint.wavix.hosts import host_kind
from wavix_lint.wavix.keys import is_distinct_key
from wavix_lint.wavix.names import names_key, units
from wavix_lint.wavix.vendors import names_vendor

_MOST_LINES = 60  # of a section, counted from its heading
_LONGEST_LABEL = 80
_LONGEST_ROW = 2000
_ROW = re.compile(rb"(?m)^[ \t>]*[|+].{0,%d}$" % _LONGEST_ROW)
_CELL = re.compile(rb"(?:\\.|[^|\\])+")
_RULER = re.compile(rb"[\s|+:=\-]*\Z")
_BLOCK = re.compile(rb"[ \t]*\|={3,}\s*\Z")
_LIST_TABLE = re.compile(rb"(?m)^[ \t]*\.\. list-table::.*\n(?:[ \t]+\S.*\n?|[ \t]*\r?\n){1,500}")
_LIST_ROW = re.compile(rb"(?m)^[ \t]+[*+][ \t]+-[^\n]*\n?(?:[ \t]+-[^\n]*\n?){0,20}")
_LIST_CELL = re.compile(rb"(?m)^[ \t]+(?:[*+][ \t]+)?-[ \t]+(?P<cell>[^\r\n]*)")
_IDENTIFIER = re.compile(rb"[A-Za-z]+(?:_[A-Za-z0-9]+)+|[a-z]+[A-Z]\w*|[A-Z]+")
_HOST = re.compile(r"://([\w.\-]{1,253})")
_SECTION = 6000  # bytes of a section that may name other services
_WORDS = 512  # characters of it that are taken apart into words
_QUOTES = b" \t\r`*_\"'"
_VALUE = re.compile(rb"[A-Za-z0-9_\-]{20,}={0,2}|eyJ[\w\-]+\.[\w\-]+\.[\w\-]+")
_HEADING = re.compile(
    rb"(?m)^(?:[ \t>]*(?:#{1,6}|={1,6})[ \t]+(?P<marked>[^\r\n]{1,200})|\*\*(?P<bold>[^*\r\n]{1,80})\*\*:?[ \t]*\r?$"
    rb"|(?P<ruled>[^\s|+][^\r\n|]{1,200})\r?\n[=\-~^\"+#]{3,}[ \t]*\r?$|(?P<colon>[A-Za-z][\w \-]{1,60}):[ \t]*\r?$"
    rb"|[ \t>]*<(?:summary|h[1-6]|b|strong)>(?P<tagged>[^<\r\n]{1,80})</)"
)
_ROW_OF_TWO = re.compile(
    rb"[ \t>]*\|[ \t]*[*_`]{0,3}(?P<label>[A-Za-z][\w .()/\-]{0,%d}?)[*_`]{0,3}[ \t]*\|"
    rb"[ \t]*(?P<value>\S{20,4096})[ \t]*(?:\||\r?$)" % _LONGEST_LABEL
)
_LABELLED = re.compile(
    rb"[ \t>]*(?:[-*+\xe2\x80\xa2]+[ \t]+|\d{1,3}[.)][ \t]+)?[*_`]{0,3}(?P<label>[A-Za-z][\w .()/\-]{0,%d}?)[*_`]{0,3}"
    rb"[ \t]*(?::|=|->|\xe2\x80\x93|\xe2\x80\x94)[*_`]{0,3}[ \t]*(?P<value>\S{20,4096})[ \t]*\r?$" % _LONGEST_LABEL
)


class _Cell(NamedTuple):
    start: int
    raw: bytes


class _Section(NamedTuple):
    heading: bytes
    start: int
    end: int


def facts_in(data: bytes, where: Span, config: Config) -> Iterator[Binding]:
    """The keys in a stretch of a text that a table's columns or a section's heading call so."""
    words = words_of(config)
    if not _VALUE.search(data, where.start, where.end):
        return
    yield from _in_tables(data, where, words, config)
    for section in _sections(data, where):
        if words.search(section.heading):
            yield from _in_section(data, section, config)


def _in_tables(data: bytes, where: Span, words: re.Pattern[bytes], config: Config) -> Iterator[Binding]:
    header: list[bytes] = []
    block: list[list[_Cell]] | None = None  # AsciiDoc's, between two `|===`
    previous = -2
    for match in _ROW.finditer(data, where.start, where.end):
        line, start = match[0], match.start()
        if _BLOCK.match(line):
            yield from _in_block(block or [], words, config)
            block = [] if block is None else None
            continue
        if _RULER.match(line):
            previous = match.end() if start <= previous + 1 else -2
            continue
        cells = [_Cell(cell.start() + start, cell[0]) for cell in _CELL.finditer(line)]
        if block is not None:
            block.append(cells)
            continue
        if start > previous + 1:
            header = [_plain(cell.raw) for cell in cells]
        elif _VALUE.search(line) and (words.search(line) or any(map(words.search, header))):
            yield from _in_row(cells, header, config)
        previous = match.end()
    yield from _in_list_tables(data, where, words, config)


def _in_block(rows: list[list[_Cell]], words: re.Pattern[bytes], config: Config) -> Iterator[Binding]:
    """A table whose cells may stand on lines of their own: the first line says how many a row has."""
    cells = [cell for row in rows for cell in row]
    width = len(rows[0]) if rows else 0
    header = [_plain(cell.raw) for cell in cells[:width]]
    for start in range(width, len(cells) if width > 1 else 0, max(width, 1)):
        yield from _in_row(cells[start : start + width], header, config)


def _in_list_tables(data: bytes, where: Span, words: re.Pattern[bytes], config: Config) -> Iterator[Binding]:
    """reStructuredText's `list-table`: a list of lists."""
    for table in _LIST_TABLE.finditer(data, where.start, where.end):
        if not words.search(table[0]):
            continue
        header: list[bytes] = []
        for row in _LIST_ROW.finditer(data, table.start(), table.end()):
            cells = [_Cell(cell.start("cell"), cell["cell"]) for cell in _LIST_CELL.finditer(data, *row.span())]
            yield from _in_row(cells, header or [b""] * len(cells), config)
            header = header or [_plain(cell.raw) for cell in cells]


def _in_row(cells: list[_Cell], header: list[bytes], config: Config) -> Iterator[Binding]:
    for index, cell in enumerate(cells[: len(header)]):
        others = [_plain(other.raw) for place, other in enumerate(cells) if place != index]
        path = tuple(characters(name)[:_LONGEST_LABEL] for name in (*others, header[index]) if name)
        yield from _binding(path, cell.raw, cell.start, config)


def _sections(data: bytes, where: Span) -> Iterator[_Section]:
    last: re.Match[bytes] | None = None
    for match in _HEADING.finditer(data, where.start, where.end):
        if last is not None:
            yield _Section(_title(last), last.end(), match.start())
        last = match
    if last is not None:
        yield _Section(_title(last), last.end(), where.end)


def _title(match: re.Match[bytes]) -> bytes:
    return next(group for group in match.groups() if group is not None).strip()


def _in_section(data: bytes, section: _Section, config: Config) -> Iterator[Binding]:
    heading = characters(section.heading)[:_LONGEST_LABEL]
    position = section.start
    for _ in range(_MOST_LINES):
        end = data.find(b"\n", position, section.end)
        end = section.end if end < 0 else end
        match = None
        if end - position < _LONGEST_ROW:
            match = _LABELLED.match(data, position, end) or _ROW_OF_TWO.match(data, position, end)
        if match is not None:
            path = (heading, characters(match["label"]))
            if not (_IDENTIFIER.fullmatch(match["label"]) and _speaks_of_others(data, section)):
                yield from _binding(path, match["value"], match.start("value"), config)
        if end >= section.end:
            return
        position = end + 1


def _speaks_of_others(data: bytes, section: _Section) -> bool:
    """Whether another service is named below the heading: what code there calls `app_key` may be that one's."""
    text = characters(data[section.start : min(section.end, section.start + _SECTION)])
    if any(host_kind(host) is None for host in _HOST.findall(text)):
        return True
    parts = units(text[:_WORDS])
    return any(names_vendor(parts, index) for index in range(len(parts)))


def _plain(cell: bytes) -> bytes:
    return cell.strip(_QUOTES)


def _binding(path: tuple[str, ...], raw: bytes, start: int, config: Config) -> Iterator[Binding]:
    """The value as a fact, when the names say Wavix and credential, and it looks like a key by itself."""
    value = raw.strip(_QUOTES + b",;")
    if not _VALUE.fullmatch(value) or not names_key(path, config.key_names) or not is_distinct_key(value.decode()):
        return
    start += raw.index(value)
    span = Span(start, start + len(value))
    yield Binding(path, Text((Chunk(value.decode(), span),), span), span)
