"""INI and its kin: sections, `name = value`, rows that are carried on. Also systemd, supervisor, Asterisk, `.npmrc`.

`.conf` is what anybody's program reads, so braces around blocks (HOCON), Apache's directives, and words without a
sign between them are read as well, and what fits nothing is read as prose.
"""

from __future__ import annotations

import re

from wavix_lint.config import Config
from wavix_lint.facts import Text
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines import nginx
from wavix_lint.languages.lines.directives import Directives
from wavix_lint.languages.lines.rows import Remarks, rows, value_at
from wavix_lint.languages.lines.settings import LISTS, Entry, Settings
from wavix_lint.languages.lines.values import chunks
from wavix_lint.model import Span

_SECTION = re.compile(
    rb"[ \t]*(?P<off>[#;][ \t]*)?\[+[ \t]*(?P<name>[^\]\r\n]{1,200}?)[ \t]*\]+(?:\([^)\r\n]*\))?"
    rb"[ \t]*(?:[#;][^\r\n]*)?\r?$",
    re.M,
)
_ENTRY = re.compile(
    rb"(?P<indent>[ \t]*)(?P<off>(?:[#;]|//)+[ \t]*)?(?:(?:export|set|let)[ \t]+)?"
    rb"(?P<name>[\"']?(?!https?:|wss?:)[^\s=:#;\[\]\"'{}<>(),][^=:#\r\n\"'{}<>(),]{0,120}?[\"']?)[ \t]*"
    rb"(?P<sign>=>|[:+?]?=|:(?!//))"
)
_OPEN = re.compile(rb"[ \t]*(?P<name>[\w.\-\"]{1,100})[ \t]*[=:]?[ \t]*\{[ \t]*(?:[#;/][^\r\n]*)?\r?$", re.M)
_CLOSE = re.compile(rb"[ \t]*\}[ \t]*[,;]?[ \t]*\r?$", re.M)
_WORDS = re.compile(
    rb"[ \t]*(?:(?:setenv|env|environ|passenv|fastcgi_param)[ \t]+)?(?P<name>[A-Za-z_][\w.\-]{0,100})[ \t]+"
    rb"(?=\S+[ \t]*\r?$|[\"'])",
    re.M | re.I,
)
_COMMENT = re.compile(rb"[ \t]*(?:[#;]|//)")
_NGINX = re.compile(rb"^[ \t]*(?:proxy_pass|proxy_set_header|upstream|location|server)\b[^\n=]*[;{]", re.M)
_DEEPEST = 20
# Sections with the name of a program, a package or a folder, which says nothing of the keys in them.
_OF_PROGRAM = re.compile(r"(?:program|group|eventlistener|fcgi-program|testenv|tool|bumpversion)[:.]|mypy-|submodule ")


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of a file of settings in sections."""
    if _NGINX.search(data):
        return nginx.extract(data, config, language, path)
    settings = Settings(data, config, path)
    reading = _Reading(settings)
    for row in rows(data):
        reading.row(row)
    reading.finish()
    return settings.extraction()


class _Reading:
    """The section that rows belong to, and the entry that rows further in carry on."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.data = settings.data
        self.section: tuple[str, ...] = ()
        self.braces: list[str] = []
        self.entries: list[Entry] = []
        self.remarks = Remarks(settings)
        self.strays: list[Span] = []
        self.directives = Directives(settings)
        self.last: int | None = None
        self.indent, self.is_open, self.has_section = 0, False, False

    def row(self, row: Span) -> None:
        data = self.data
        if not data[row.start : row.end].strip():
            self.remarks.end()
            return
        section = _SECTION.match(data, row.start, row.end)
        if section is not None:
            self._section(section, row)
            return
        entry = _ENTRY.match(data, row.start, row.end)
        if entry is not None and entry["off"] is not None and not _is_setting(data, entry, row.end):
            entry = None
        if self.directives.row(row):
            self.last = None
        elif entry is not None and not self._opens(row):
            self._entry(entry, row)
        elif _COMMENT.match(data, row.start, row.end):
            self.remarks.comment(row)
        elif not self._opens(row):
            self._other(row)

    def _section(self, match: re.Match[bytes], row: Span) -> None:
        if match["off"] is not None:
            self.remarks.comment(row, is_heading=False)
            return
        self._flush()
        self.has_section = True
        self.remarks.end()
        name = match["name"].decode("utf-8", "replace")
        self.section = () if _OF_PROGRAM.match(name) else (name,)
        self.braces = []

    def _opens(self, row: Span) -> bool:
        """`wavix {` and `}`: HOCON's blocks, and those of many other programs."""
        opening = _OPEN.match(self.data, row.start, row.end)
        if opening is not None:
            self._flush()
            self.braces.append(opening["name"].decode("ascii", "replace").strip('"'))
            del self.braces[:-_DEEPEST]
            return True
        if self.braces and _CLOSE.match(self.data, row.start, row.end):
            self._flush()
            self.braces.pop()
            return True
        return False

    def _entry(self, match: re.Match[bytes], row: Span) -> None:
        name = match["name"].decode("utf-8", "replace").strip(" \t\"'")
        value = value_at(self.data, match.end(), row.end)
        indent = len(match["indent"])
        is_below = self.last is not None and indent > self.indent and match["off"] is None
        if is_below and self.is_open and self.last is not None:
            outer = self.entries[self.last].name
            self._carry_on(row)
            name = name if outer.lower() in LISTS else f"{outer}.{name}"
            self.entries.append(value.entry(name, self.remarks.heading))
            return
        self.entries.append(value.entry(name, self.remarks.heading))
        if match["off"] is not None:
            self.remarks.comment(row, is_heading=False)
            return
        self.remarks.setting()
        self.last, self.indent, self.is_open = len(self.entries) - 1, indent, value.start >= value.end

    def _carry_on(self, row: Span) -> None:
        """The row belongs to the value of the last entry."""
        if self.last is None:
            return
        entry = self.entries[self.last]
        start = entry.start
        if start >= entry.end:
            start = row.start + len(self.data[row.start : row.end]) - len(self.data[row.start : row.end].lstrip())
        self.entries[self.last] = entry._replace(start=start, end=row.end, read=_folded)

    def _other(self, row: Span) -> None:
        """A row without a sign: more of the value above it, a directive, or prose."""
        body = self.data[row.start : row.end]
        if self.last is not None and len(body) - len(body.lstrip()) > self.indent:
            self._carry_on(row)
            return
        self.remarks.setting()
        words = _WORDS.match(self.data, row.start, row.end)
        if words is not None:
            value = value_at(self.data, words.end(), row.end)
            self.entries.append(value.entry(words["name"].decode("ascii", "replace"), self.remarks.heading))
        self.strays.append(row)

    def _flush(self) -> None:
        path = (*self.section, *self.braces)
        if self.entries:
            self.settings.block(path, self.entries, is_loose=not (self.section or self.braces or self.has_section))
        self.entries, self.last, self.is_open = [], None, False

    def finish(self) -> None:
        self._flush()
        self.directives.finish()
        self.settings.prose(self.strays)


_INDENTED = re.compile(rb"\r?\n[ \t]*")


def _folded(data: bytes, start: int, end: int) -> Text:
    """A value in several rows, without their indentation."""
    return Text(tuple(chunks(data, start, end, _INDENTED, lambda _: "\n")), Span(start, end))


_SENTENCE = re.compile(rb"[\w.\-]+[ \t]+\w+[ \t]+\w")


def _is_setting(data: bytes, match: re.Match[bytes], end: int) -> bool:
    """Whether a comment is a setting that somebody took out, and no sentence with a sign in it."""
    if _SENTENCE.match(data, match.start("name"), match.end("name")):
        return False
    return len(data[match.end() : min(end, match.end() + 400)].split()) <= 2
