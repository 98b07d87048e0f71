"""Files of environment variables: `.env` in all its spellings. Settings that were commented out still hold keys."""

from __future__ import annotations

import re

from wavix_lint.config import Config
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.editing import IN_ENVIRONMENT_FILE
from wavix_lint.languages.lines.rows import Remarks, rows, value_at
from wavix_lint.languages.lines.settings import Entry, Settings
from wavix_lint.model import Span

_HEAD = re.compile(
    rb"[ \t]*(?P<off>(?:\#|//|;)[#\s]*)?(?:(?:export|set|setx|env|declare[ \t]+-x|-)[ \t]+|\$env:)?"
    rb"(?P<quote>[\"']?)(?P<name>[A-Za-z_][\w.\-]{0,200})(?P=quote)[ \t]*(?:\?=|\+=|:=|=|:(?=[ \t]|$))"
)
_COMMENT = re.compile(rb"[ \t]*(?:#|//|;)")


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of a file of `NAME=value` rows."""
    settings = Settings(data, config, path, IN_ENVIRONMENT_FILE)
    remarks = Remarks(settings)
    entries: list[Entry] = []
    strays: list[Span] = []
    done = 0
    for row in rows(data):
        if row.start < done:
            continue
        head = _HEAD.match(data, row.start, row.end)
        is_off = head is not None and head["off"] is not None
        if head is not None and not (is_off and _is_sentence(data, head.start("name"), row.end)):
            value = value_at(data, head.end(), row.end, multiline=not is_off)
            entries.append(value.entry(head["name"].decode("ascii", "replace"), remarks.heading))
            if is_off:
                remarks.comment(row, is_heading=False)
            else:
                remarks.setting()
                _trailing(data, value.outer_end, settings)
            done = value.outer_end
        elif _COMMENT.match(data, row.start, row.end):
            remarks.comment(row)
        elif data[row.start : row.end].strip():
            remarks.setting()
            strays.append(row)
        else:
            remarks.end()
    settings.block((), entries, is_loose=True)
    settings.prose(strays)
    return settings.extraction()


_SENTENCE = re.compile(rb"[\w.\-]+:?[ \t]+[^=:]*[ \t]\w")


def _is_sentence(data: bytes, start: int, end: int) -> bool:
    """Whether a comment only looks like a setting: `# Note: the key ...`."""
    return _SENTENCE.match(data, start, end) is not None


def _trailing(data: bytes, start: int, settings: Settings) -> None:
    """The comment behind a value."""
    stop = data.find(b"\n", start)
    stop = len(data) if stop < 0 else stop
    mark = data.find(b"#", start, stop)
    if mark >= 0:
        settings.comments.append(Span(mark, stop))
