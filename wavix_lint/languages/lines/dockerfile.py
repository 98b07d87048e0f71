"""Dockerfiles: `ENV` and `ARG`, and what `RUN`, `CMD` and their kin give to a shell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wavix_lint.config import Config
from wavix_lint.facts import Text
from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.languages import TEXT, language_of
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.rows import Remarks, rows
from wavix_lint.languages.lines.scripts import Script, using
from wavix_lint.languages.lines.settings import Entry, Settings
from wavix_lint.languages.lines.values import escaped, fragment, plain
from wavix_lint.model import Span

_INSTRUCTION = re.compile(
    rb"[ \t]*(?:ONBUILD[ \t]+)?(?:HEALTHCHECK[ \t]+(?:--[\w\-]+=\S+[ \t]+)*)?(?P<name>[A-Za-z]+)(?=[ \t]|$)[ \t]*",
    re.I | re.M,
)
_OPTIONS = re.compile(rb"(?:--[\w\-]+(?:=\S*)?[ \t]+)*")
_HERE = re.compile(rb"<<-?[ \t]*(?P<quote>[\"']?)(?P<word>[A-Za-z_][\w.]*)(?P=quote)")
_PAIR = re.compile(
    rb"""(?P<name>[\w.\-"]+)=(?:"(?P<double>(?:[^"\\\n]|\\.)*)"|'(?P<single>[^'\n]*)'|(?P<bare>(?:\\.|[^\s"'\\])*))"""
)
_NAME_AND_VALUE = re.compile(rb"(?P<name>[A-Za-z_][\w.]*)[ \t]+(?P<value>\S[^\r\n]*)")
_STRING = re.compile(rb'"((?:[^"\\]|\\.)*)"')
_ESCAPE = re.compile(rb"\s*#[ \t]*escape[ \t]*=[ \t]*`", re.I)
_SHELL_NAMES = frozenset(("sh", "bash", "ash", "dash", "zsh"))
_POWERSHELL_NAMES = frozenset(("pwsh", "powershell", "powershell.exe"))
_SETTINGS = frozenset((b"env", b"arg", b"label"))
_SCRIPTS = frozenset((b"run", b"cmd", b"entrypoint"))
_FILES = frozenset((b"copy", b"add"))
_MOST_PREFACE = 50
_REASON = "an image keeps what is written here: pass the key when the container starts, or as a build secret"


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of a Dockerfile."""
    settings = Settings(data, config, path, _REASON)
    reading = _Reading(settings)
    reading.run()
    return settings.extraction()


class _Reading:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.data = settings.data
        self.entries: list[Entry] = []
        self.scripts: list[tuple[str, list[Span]]] = []
        self.shell = "shell"
        self.preface: list[Entry] = []  # variables that hold something of Wavix
        self._uses = using(())
        self._carries_on = b"`" if _ESCAPE.match(self.data) else b"\\"

    def run(self) -> None:
        remarks = Remarks(self.settings)
        waiting: list[Span] = []
        here: bytes | None = None
        for row in rows(self.data):
            body = self.data[row.start : row.end]
            if here is not None:
                waiting.append(row)
                if body.strip() == here:
                    here = None
                    self._instruction(waiting, remarks.heading)
                    waiting = []
                continue
            if body.lstrip().startswith(b"#"):
                remarks.comment(row)
                continue
            if not body.strip():
                remarks.end()
                continue
            waiting.append(row)
            opening = _HERE.search(body)
            if opening is not None and not body.rstrip().endswith(self._carries_on):
                here = opening["word"]
            elif not body.rstrip().endswith(self._carries_on):
                self._instruction(waiting, remarks.heading)
                waiting = []
                remarks.setting()
        if waiting:
            self._instruction(waiting, remarks.heading)
        self.settings.block((), self.entries, is_loose=True)
        for language, pieces in self.scripts:
            self._script(language, pieces)

    def _instruction(self, pieces: Sequence[Span], heading: str) -> None:
        match = _INSTRUCTION.match(self.data, pieces[0].start, pieces[0].end)
        if match is None:
            return
        name = match["name"].lower()
        first = Span(match.end(), pieces[0].end)
        inside = [first, *pieces[1:]]
        if name in _SETTINGS:
            known = len(self.entries)
            for piece in inside:
                self._settings(piece, heading)
            self.preface += list(filter(self._has_address, self.entries[known:]))[: _MOST_PREFACE - len(self.preface)]
            self._uses = using(entry.name.encode() for entry in self.preface)
        elif name == b"shell":
            words = self._strings(inside)
            self.shell = "powershell" if words and _program(words[0]) in _POWERSHELL_NAMES else "shell"
        elif name in _SCRIPTS:
            options = _OPTIONS.match(self.data, *first)
            inside[0] = Span(options.end() if options is not None else first.start, first.end)
            self._command(inside)
        elif name in _FILES:
            self._file(inside)

    def _settings(self, piece: Span, heading: str) -> None:
        pair = None
        for pair in _PAIR.finditer(self.data, *piece):
            kind = pair.lastgroup or "bare"
            start, end = pair.span(kind)
            read = plain if kind == "single" else escaped
            self.entries.append(Entry(pair["name"].decode("ascii", "replace").strip('"'), start, end, read, heading))
        both = _NAME_AND_VALUE.match(self.data, *piece) if pair is None else None
        if both is not None:
            start, end = both.span("value")
            while end > start and self.data[end - 1] in b" \t\r\\":
                end -= 1
            self.entries.append(Entry(both["name"].decode("ascii", "replace"), start, end, escaped, heading))

    def _command(self, pieces: list[Span]) -> None:
        if not any(self.settings.mentions(*piece) or self._uses(self.data, *piece) for piece in pieces):
            return
        if not self.data[pieces[0].start : pieces[0].end].startswith(b"["):
            self.scripts.append((self.shell, pieces))
            return
        words = self._strings(pieces)
        program = _program(words[0]) if words else ""
        if program in _SHELL_NAMES | _POWERSHELL_NAMES and len(words) > 2:
            language = "shell" if program in _SHELL_NAMES else "powershell"
            self.settings.fragments.append(fragment(language, words[-1]))
        elif words:
            script = Script(self.data)
            for word in words:
                script.quoted(word)
                script.put(b" ")
            self.settings.fragments.append(script.fragment("shell"))

    def _has_address(self, entry: Entry) -> bool:
        return self.settings.mentions(entry.start, entry.end) and entry.name.isidentifier()

    def _strings(self, pieces: Sequence[Span]) -> list[Text]:
        return [escaped(self.data, *match.span(1)) for piece in pieces for match in _STRING.finditer(self.data, *piece)]

    def _script(self, language: str, pieces: Sequence[Span]) -> None:
        """A command with the variables that hold something of Wavix before it."""
        script = Script(self.data)
        for entry in self.preface if language == "shell" else ():
            script.put(entry.name.encode() + b"=")
            script.quoted(entry.read(self.data, entry.start, entry.end))
            script.put(b"\n")
        for piece in pieces:
            script.copy(*piece)
            script.put(b"\n")
        self.settings.fragments.append(script.fragment(language))

    def _file(self, pieces: Sequence[Span]) -> None:
        """`COPY <<EOF /app/.env` holds a file; `ADD https://...` fetches one."""
        words = self.data[pieces[0].start : pieces[0].end].split()
        if len(pieces) > 2 and words and _HERE.search(self.data, *pieces[0]):
            body = Span(pieces[1].start, pieces[-1].start)
            language = language_of(words[-1].decode("utf-8", "replace"), b"")
            raw = self.data[body.start : body.end]
            self.settings.fragments.append(
                Fragment(language or TEXT, raw, OffsetMap([Piece(0, len(raw), body)]), encode=None)
            )
            return
        for match in re.finditer(rb"[^\s\"]+", self.data[pieces[0].start : pieces[0].end]):
            start = pieces[0].start + match.start()
            if self.settings.mentions(start, start + len(match[0])):
                self.settings.value(("add",), plain(self.data, start, start + len(match[0])), False)


def _program(word: Text) -> str:
    return word.skeleton.replace("\\", "/").rpartition("/")[2].lower()
