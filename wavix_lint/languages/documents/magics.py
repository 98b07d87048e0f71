"""What IPython understands beside Python: `!curl ...`, `%env NAME=value`, `%%bash`.

Source: ipython.readthedocs.io, "Built-in magic commands".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from wavix_lint import languages
from wavix_lint.languages.documents.assembly import Assembly
from wavix_lint.languages.documents.fences import language_of

_CELL = re.compile(rb"(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*%%(?P<name>\w+|!)(?P<rest>[^\n]*)(?:\n|\Z)")
_OWN_LINE = re.compile(rb"[ \t]*%(?P<name>sh|bash|md|markdown|sql|scala|r|python|pip|fs)[ \t]*(?:\n|\Z)")  # Databricks
_LINE = re.compile(
    rb"(?m)^(?P<before>[ \t]*(?:[\w., \t]{1,100}=[ \t]*)?)(?P<mark>!!?(?!=)|%%?(?=[A-Za-z]))"
    rb"(?P<rest>(?:[^\n\\]|\\\n|\\)*)"
)
_PYTHON = frozenset(
    ("time", "timeit", "prun", "capture", "python", "python3", "pypy", "memit", "mprun", "lprun", "debug")
)
_ENV = re.compile(rb"(?:set_env|env)[ \t]+(?P<name>\w+)(?:[ \t]*=[ \t]*|[ \t]+)(?P<value>\S[^\n]*)")
_SYSTEM = re.compile(rb"(?:system|sx)[ \t]+")
# Words before the code: `%timeit -n 10 requests.get(...)`.
_CODE = re.compile(rb"(?:timeit|time|prun|memit|lprun|debug)\b(?:[ \t]+-\w+(?:[ \t]+\d+)?)*[ \t]*")
_LANGUAGES = {
    **dict.fromkeys(("!", "sx", "system", "sh", "bash"), "shell"),
    **dict.fromkeys(("writefile", "file"), ""),
    "cmd": "batch",
    "latex": languages.TEXT,
    "svg": "xml",
}


class Part(NamedTuple):
    """A stretch of a cell that is a text in another language."""

    language: str
    text: Assembly


class Cell(NamedTuple):
    """A cell taken apart: `program` is what Python runs, as long as the cell was."""

    program: Assembly
    parts: list[Part]


def read(cell: Assembly) -> Cell:
    data = cell.data
    whole = _CELL.match(data) or _OWN_LINE.match(data)
    if whole is not None and whole["name"].decode("ascii", "replace") not in _PYTHON:
        language = _language(whole)
        body = cell.without([(0, whole.end())])
        return Cell(Assembly(), [Part(language, body)] if body.size else [])
    parts: list[Part] = []
    program = Assembly()
    done = 0
    for line in _LINE.finditer(data):
        start, end = line.start("mark"), line.end()
        part = _part(cell, line)
        if part is not None:
            parts.append(part)
        elif line["mark"].startswith(b"%"):
            code = _CODE.match(data, line.start("rest"), end)
            end = code.end() if code is not None and code.end() < end else end
        program.take(cell, done, start)
        # A value takes the place of the command, so that `if x:` and `a = ` keep what they need.
        blank = re.sub(rb"[^\n]", b" ", data[start:end])
        program.fill(b"0" + blank[1:] if end == line.end() else b"0;" + blank[2:])
        done = end
    program.take(cell, done)
    return Cell(program, parts)


def _language(magic: re.Match[bytes]) -> str:
    name = magic["name"].decode("ascii", "replace").lower()
    rest = magic.groupdict().get("rest") or b""
    words = rest.decode("utf-8", "replace").split()
    if name == "script":
        return language_of(words[0].rpartition("/")[2]) or languages.TEXT if words else languages.TEXT
    if name in ("writefile", "file"):
        path = next((word for word in words if not word.startswith("-")), "")
        return languages.language_of(path.strip("\"'"), b"")
    return _LANGUAGES.get(name) or language_of(name) or languages.TEXT


def _part(cell: Assembly, line: re.Match[bytes]) -> Part | None:
    start, end = line.span("rest")
    text = Assembly()
    if line["mark"].startswith(b"!"):
        text.take(cell, start, end)
        return Part("shell", text)
    setting = _ENV.match(cell.data, start, end)
    if setting is not None:
        text.take(cell, *setting.span("name"))
        text.fill(b"=")
        text.take(cell, *setting.span("value"))
        return Part("dotenv", text)
    command = _SYSTEM.match(cell.data, start, end)
    if command is not None:
        text.take(cell, command.end(), end)
        return Part("shell", text)
    return None
