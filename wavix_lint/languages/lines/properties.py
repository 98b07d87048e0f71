"""Java's `.properties`: names with dots, three separators, escapes, rows that are carried on."""

from __future__ import annotations

import re

from wavix_lint.config import Config
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.rows import Remarks, rows
from wavix_lint.languages.lines.settings import Entry, Settings
from wavix_lint.languages.lines.values import escaped
from wavix_lint.model import Span

_COMMENT = re.compile(rb"[ \t\f]*[#!]")
_NAME = re.compile(rb"[ \t\f]*(?P<name>(?:\\.|[^\\=:\s#!])(?:\\.|[^\\=:\s]){0,300})[ \t\f]*[=:]?[ \t\f]*")
_OFF = re.compile(
    rb"[ \t\f]*[#!]+[ \t]*(?P<name>[A-Za-z_][\w.\-]{0,200})[ \t]*[=:][ \t]*(?=\S+[ \t]*\r?$)", re.MULTILINE
)
_UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})|\\(.)")


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of a properties file."""
    settings = Settings(data, config, path)
    remarks = Remarks(settings)
    entries: list[Entry] = []
    done = 0
    for row in rows(data):
        if row.start < done:
            continue
        if _COMMENT.match(data, row.start, row.end):
            off = _OFF.match(data, row.start, row.end)
            if off is not None:
                entries.append(_entry(data, off, row.end, ""))
            remarks.comment(row, is_heading=off is None)
            continue
        name = _NAME.match(data, row.start, row.end)
        if name is None:
            remarks.end()
            continue
        remarks.setting()
        end = _logical_end(data, row)
        entries.append(_entry(data, name, end, remarks.heading))
        done = end
    settings.block((), entries, is_loose=True)
    return settings.extraction()


def _entry(data: bytes, name: re.Match[bytes], end: int, heading: str) -> Entry:
    start = name.end()
    while end > start and data[end - 1] in b" \t\r\f":
        end -= 1
    if end > start + 1 and data[start] == data[end - 1] and data[start] in b"\"'":
        start, end = start + 1, end - 1
    said = _UNICODE.sub(lambda match: chr(int(match[1], 16)) if match[1] else match[2], name["name"].decode("latin-1"))
    return Entry(said, start, end, escaped, heading)


def _logical_end(data: bytes, row: Span) -> int:
    """Where the rows end that a `\\` at the end of each carries on."""
    end = row.end
    while _is_carried_on(data, row.start, end):
        following = data.find(b"\n", end) + 1
        if following == 0:
            break
        stop = data.find(b"\n", following)
        stop = len(data) if stop < 0 else stop
        row = Span(following, stop - 1 if stop > following and data[stop - 1] == 13 else stop)
        end = row.end
    return end


def _is_carried_on(data: bytes, start: int, end: int) -> bool:
    slashes = 0
    while end - slashes > start and data[end - slashes - 1] == 92:
        slashes += 1
    return slashes % 2 == 1
