"""Makefiles and justfiles: variables, and recipes as the scripts that a shell is given."""

from __future__ import annotations

import re

from wavix_lint.config import Config
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.editing import SettingsEditor
from wavix_lint.languages.lines.rows import Remarks, Value, rows, value_at
from wavix_lint.languages.lines.scripts import Script, using
from wavix_lint.languages.lines.settings import Entry, Settings
from wavix_lint.languages.lines.values import plain
from wavix_lint.model import Applicability, Edit, Fix, Span
from wavix_lint.repairs import NoFix, ReadFromEnvironment

_ASSIGNMENT = re.compile(
    rb"[ \t]*(?P<off>\#+[ \t]*)?(?:[\w./%\-$(){}]+[ \t]*::?[ \t]*(?=(?:export[ \t]+)?[A-Za-z_][\w.\-]*[ \t]*[:?+!]?=))?"
    rb"(?:(?:export|override|private|unexport|set)[ \t]+)*(?P<name>[A-Za-z_][\w.\-]{0,100})[ \t]*"
    rb"(?P<sign>:{0,3}=|[?+!]=)"
)
_RULE = re.compile(rb"(?:@?[^\s#=:][^#=:\r\n]{0,300}|[^\s#=:])::?(?!=)(?P<rest>[^\r\n]*)")
_CONDITION = re.compile(rb"[ \t]*(?:ifn?(?:eq|def)|else|endif)\b")
_PREFIX = re.compile(rb"[ \t]*[@+\-]*[ \t]*")
_REFERENCE = re.compile(rb"\$\$|\$\((\w+)\)|\{\{[ \t]*(\w+)[ \t]*\}\}")
_CARRIED = re.compile(rb"(?:[ \t]*\\\r?\n[ \t]*)+")
_QUOTES = re.compile(rb"\\.|['\"]")
_MOST_PREFACE = 50


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of a makefile."""
    settings = Settings(data, config, path)
    reading = _Reading(settings, is_just=path.lower().endswith("justfile"))
    for row in rows(data):
        reading.row(row)
    reading.finish()
    extraction = settings.extraction()
    starts = dict(reading.signs)
    return Extraction(
        extraction.facts,
        extraction.comments,
        fragments=extraction.fragments,
        editor=lambda: _MakefileEditor(data, starts, reading.is_just),
    )


class _Reading:
    def __init__(self, settings: Settings, is_just: bool) -> None:
        self.settings = settings
        self.data = settings.data
        self.remarks = Remarks(settings)
        self.entries: list[Entry] = []
        self.signs: list[tuple[int, tuple[int, int]]] = []  # where a value starts: where its sign is
        self.is_just = is_just
        self._recipes: list[list[Span]] = []
        self._is_recipe = False
        self._done = 0
        self._preface: list[tuple[bytes, Value]] = []

    def row(self, row: Span) -> None:
        data = self.data
        if row.start < self._done:
            return
        body = data[row.start : row.end]
        if self._is_recipe and (body[:1] == b"\t" or (self.is_just and body[:1] == b" ")):
            self._recipes[-1].append(row)
            return
        if not body.strip():
            self.remarks.end()
            return
        assignment = _ASSIGNMENT.match(data, row.start, row.end)
        if assignment is not None:
            self._assignment(assignment, row)
            return
        if body.lstrip().startswith(b"#"):
            self.remarks.comment(row)
            return
        self.remarks.setting()
        if _CONDITION.match(data, row.start, row.end):
            return
        rule = _RULE.match(data, row.start, row.end)
        self._is_recipe = rule is not None
        if rule is not None:
            self._recipes.append([])
            command = data.find(b";", rule.start("rest"), rule.end("rest"))
            if command >= 0:
                self._recipes[-1].append(Span(command + 1, row.end))

    def _assignment(self, match: re.Match[bytes], row: Span) -> None:
        end = self._logical_end(row)
        carried = _CARRIED.match(self.data, match.end(), end)
        value = value_at(self.data, carried.end() if carried is not None else match.end(), end)
        name = match["name"]
        self.entries.append(value.entry(name.decode("ascii", "replace"), self.remarks.heading)._replace(read=plain))
        if match["off"] is not None:
            self.remarks.comment(row, is_heading=False)
            return
        self.remarks.setting()
        self._is_recipe = False
        if match["sign"] == b"!=":
            self._recipes.append([Span(match.end(), row.end)])
        if value.outer_end == row.end:
            self.signs.append((value.start, match.span("sign")))
        if len(self._preface) < _MOST_PREFACE and self.settings.mentions(value.start, value.end):
            self._preface.append((name, value))

    def _logical_end(self, row: Span) -> int:
        end = row.end
        while self.data[row.start : end].endswith(b"\\"):
            stop = self.data.find(b"\n", end + 2)
            following = self.data.find(b"\n", end) + 1
            if not following:
                break
            end = len(self.data) if stop < 0 else stop
            self._done = end
        return end

    def finish(self) -> None:
        self.settings.block((), self.entries, is_loose=True)
        uses = using(name for name, _ in self._preface)
        for recipe in self._recipes:
            if any(self.settings.mentions(*row) or uses(self.data, *row) for row in recipe):
                self._script(recipe)

    def _script(self, recipe: list[Span]) -> None:
        """The rows of one rule, with the variables that hold something of Wavix before them."""
        script = Script(self.data)
        for name, value in self._preface:
            script.put(name + b"=")
            script.quoted(plain(self.data, value.start, value.end))
            script.put(b"\n")
        has_variables, quote = False, b""
        for index, row in enumerate(recipe):
            carried = index > 0 and self.data[recipe[index - 1].end - 1] == 92
            prefix = None if carried else _PREFIX.match(self.data, row.start, row.end)
            start = prefix.end() if prefix is not None else row.start
            found, quote = self._expanded(script, start, row.end, quote if carried else b"")
            has_variables |= found
            script.put(b"\n")
        self.settings.fragments.append(script.fragment("shell", None if has_variables else _doubled))

    def _expanded(self, script: Script, start: int, end: int, quote: bytes) -> tuple[bool, bytes]:
        """What the shell gets: `$$` is its `$`, and make's variables are written as its own.

        Make puts them in between single quotes, too, where the shell would not. Returns whether there were any, and
        the quote that is open at the end of the row.
        """
        found = False
        position = start
        for match in _REFERENCE.finditer(self.data, start, end):
            if match[2] is not None and not self.is_just:
                continue
            quote = self._copied(script, position, match.start(), quote)
            position = match.end()
            if match[0] == b"$$":
                script.stand(b"$", *match.span())
                continue
            found = True
            script.put(b"'\"" if quote == b"'" else b"")
            script.stand(b"${" + (match[1] or match[2]) + b"}", *match.span())
            script.put(b"\"'" if quote == b"'" else b"")
        return found, self._copied(script, position, end, quote)

    def _copied(self, script: Script, start: int, end: int, quote: bytes) -> bytes:
        """Copies a stretch of a command, and tells which quote is open at its end."""
        script.copy(start, end)
        for match in _QUOTES.finditer(self.data, start, end):
            if match[0] == quote:
                quote = b""
            elif not quote and len(match[0]) == 1:
                quote = match[0]
        return quote


def _doubled(text: str) -> str:
    return text.replace("$", "$$")


class _MakefileEditor(SettingsEditor):
    """`NAME := key` becomes `NAME ?=`: make then takes the variable of that name from the environment."""

    def __init__(self, data: bytes, signs: dict[int, tuple[int, int]], is_just: bool) -> None:
        super().__init__(data)
        self._signs = signs
        self._is_just = is_just

    def without_key(self, repair: ReadFromEnvironment) -> Fix | NoFix:
        if self._is_just:
            return NoFix("just takes such a variable from the environment with `env()`, whose name nobody gave")
        sign = self._signs.get(repair.span.start) or self._signs.get(repair.span.start - 1)
        if sign is None or repair.span.end + 1 < self._row_end(repair.span.end):
            return NoFix("the key is a part of a longer value")
        edit = Edit(Span(sign[0], self._row_end(repair.span.end)), "?=")
        return Fix("Take the variable from the environment", (edit,), Applicability.UNSAFE)

    def _row_end(self, start: int) -> int:
        end = self.data.find(b"\n", start)
        end = len(self.data) if end < 0 else end
        return end - 1 if end > start and self.data[end - 1] == 13 else end
