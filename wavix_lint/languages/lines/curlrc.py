"""`.curlrc`: options of curl, one a row, without the dashes. They are read as the command that they make."""

from __future__ import annotations

import re

from wavix_lint.config import Config
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.rows import Remarks, rows
from wavix_lint.languages.lines.scripts import Script
from wavix_lint.languages.lines.settings import Entry, Settings
from wavix_lint.languages.lines.values import escaped, plain

_COMMENT = re.compile(rb"[ \t]*#")
_OPTION = re.compile(
    rb"[ \t]*(?P<dashes>-{0,2})(?P<name>[A-Za-z][\w.\-]*)(?:[ \t]*[=:][ \t]*|[ \t]+|$)"
    rb'(?:"(?P<quoted>(?:[^"\\]|\\.)*)"?|(?P<bare>[^\s"][^\r\n]*?)?)[ \t]*(?:#[^\n]*)?\r?$',
    re.MULTILINE,
)
_HEADER = re.compile(rb"[ \t]*(?P<name>[A-Za-z][\w\-]*)[ \t]*:[ \t]*(?P<value>[^\r\n]*)")
_SHORT = {
    "H": "header",
    "k": "insecure",
    "u": "user",
    "A": "user-agent",
    "X": "request",
    "d": "data",
    "G": "get",
    "L": "location",
}


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of curl's configuration."""
    settings = Settings(
        data, config, path, "curl reads this file as it is: pass the header on the command line instead"
    )
    remarks = Remarks(settings)
    entries: list[Entry] = []
    script, has_url = _command(data), False
    for row in rows(data):
        if _COMMENT.match(data, row.start, row.end):
            remarks.comment(row)
            continue
        option = _OPTION.match(data, row.start, row.end)
        if option is None:
            remarks.end()
            continue
        name = option["name"].decode("ascii", "replace")
        name = _SHORT.get(name, name)
        kind = "quoted" if option["quoted"] is not None else "bare"
        start, end = option.span(kind) if option[kind] is not None else (row.end, row.end)
        if name == "next":
            _send(settings, script, has_url, entries)
            script, has_url, entries = _command(data), False, []
            continue
        has_url = has_url or name == "url"
        entries += _entries(data, name, start, end, remarks.heading)
        script.put(b" ")
        script.stand(b"--" + name.encode(), option.start("dashes"), option.end("name"))
        if start < end:
            script.put(b" ")
            script.quoted((escaped if kind == "quoted" else plain)(data, start, end))
        remarks.setting()
    _send(settings, script, has_url, entries)
    return settings.extraction()


def _command(data: bytes) -> Script:
    script = Script(data)
    script.put(b"curl")
    return script


def _send(settings: Settings, script: Script, has_url: bool, entries: list[Entry]) -> None:
    """The command that the rows make; options for all commands are settings like any other."""
    if has_url:
        settings.fragments.append(script.fragment("shell"))
    else:
        settings.block((), entries, is_loose=True)


def _entries(data: bytes, name: str, start: int, end: int, heading: str) -> list[Entry]:
    """Credentials as named values: without a URL only a comment above can say whose they are."""
    if name == "oauth2-bearer":
        return [Entry("bearer token", start, end, plain, heading)]
    header = _HEADER.match(data, start, end) if name in ("header", "proxy-header") else None
    if header is not None:
        return [Entry(header["name"].decode("ascii", "replace"), *header.span("value"), plain, heading)]
    return []
