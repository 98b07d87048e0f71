"""CSV and TSV: the header row names the columns, and a cell that says Wavix speaks for its row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from wavix_lint.config import Config
from wavix_lint.facts import Text
from wavix_lint.languages.data.written import characters
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.settings import Entry, Settings
from wavix_lint.languages.lines.values import chunks
from wavix_lint.model import Span
from wavix_lint.wavix.names import names_key, says_credential, says_wavix, units
from wavix_lint.wavix.vendors import names_vendor

_SEPARATORS = (b"\t", b";", b"|", b",")
_NAME = re.compile(
    r"(?!.*\.(?:py|js|ts|go|rb|java|php|cs|rs|sh|json|ya?ml|txt|md|pem)\Z)[A-Za-z_][\w.\- ]*", re.IGNORECASE
)
_DOUBLED = re.compile(rb'""')
_MOST_COLUMNS = 500
_LONGEST_NAME = 80
_MOST_WORDS = 4  # of a cell that is a name and no sentence


def _cells(separator: bytes) -> re.Pattern[bytes]:
    mark = re.escape(separator)
    return re.compile(
        rb'[ ]*"(?P<quoted>[^"]*(?:""[^"]*)*)"[^' + mark + rb"\n]*(?P<end>" + mark + rb"|\n|\Z)"
        rb"|(?P<bare>[^" + mark + rb"\n]*)(?P<stop>" + mark + rb"|\n|\Z)"
    )


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of a table."""
    settings = Settings(data, config, path)
    table = _rows(data, _separator(data))
    header: list[str] = []
    for row in table:
        first = data[row[0].start : row[0].end]
        if first.lstrip(b"\xef\xbb\xbf \t").startswith(b"#"):
            settings.comments.append(Span(row[0].start, row[-1].end))
            continue
        if not header:
            header = [characters(data[cell.start : cell.end]).strip("\ufeff \t\"'")[:_LONGEST_NAME] for cell in row]
            if not _is_header(header):
                _row(settings, [""] * len(row), row)
            continue
        _row(settings, header, row)
    return settings.extraction()


def _separator(data: bytes) -> bytes:
    """The separator that the first row has most of."""
    end = data.find(b"\n")
    first = data[: end if end >= 0 else len(data)]
    return max(_SEPARATORS, key=lambda mark: (first.count(mark), mark == b","))


def _rows(data: bytes, separator: bytes) -> Iterator[list[Span]]:
    pattern, position, size = _cells(separator), 0, len(data)
    row: list[Span] = []
    while position < size:
        match = pattern.match(data, position)
        if match is None:
            return
        kind = "quoted" if match["quoted"] is not None else "bare"
        start, end = match.span(kind)
        if kind == "bare":
            while end > start and data[end - 1] in b" \t\r":
                end -= 1
            while start < end and data[start] in b" \t":
                start += 1
        if len(row) < _MOST_COLUMNS:
            row.append(Span(start, end))
        stop = match["end"] if kind == "quoted" else match["stop"]
        position = match.end()
        if stop != separator:
            yield row
            row = []
    if row:
        yield row


def _is_header(names: list[str]) -> bool:
    """Whether the first row names columns: words, and none of them a value."""
    return all(len(name) < 40 and not re.search(r"[0-9]{4}|://|@", name) for name in names)


def _row(settings: Settings, header: list[str], row: list[Span]) -> None:
    data = settings.data
    whole = Span(row[0].start, row[-1].end)
    is_named = any(map(settings.says_wavix, header))
    if not is_named and not settings.mentions(*whole):
        return
    owner = _owner(settings, header, row)
    entries = []
    for index, cell in enumerate(row):
        name = header[index] if index < len(header) else ""
        entries.append(Entry(name or f"column {index + 1}", cell.start, cell.end, _read))
    settings.block((owner,) if owner else (), entries)
    for cell, following in pairwise(row):
        name = characters(data[cell.start : cell.end]) if cell.end - cell.start < _LONGEST_NAME else ""
        if _NAME.fullmatch(name.strip()) and says_wavix(name) and names_key((name,), settings.config.key_names):
            settings.value((name,), _read(data, *following), True)


def _owner(settings: Settings, header: list[str], row: list[Span]) -> str:
    """The cell that says whose row it is, if no cell names another vendor."""
    found = ""
    for index, cell in enumerate(row):
        if cell.end - cell.start > _LONGEST_NAME:
            continue
        said = characters(settings.data[cell.start : cell.end])
        words = units(said)
        if len(words) <= _MOST_WORDS and any(names_vendor(words, place) for place in range(len(words))):
            return ""
        if says_wavix(said) and not (index < len(header) and says_credential(header[index])):
            found = found or said
    return found


def _read(data: bytes, start: int, end: int) -> Text:
    return Text(tuple(chunks(data, start, end, _DOUBLED, lambda _: '"')), Span(start, end))
