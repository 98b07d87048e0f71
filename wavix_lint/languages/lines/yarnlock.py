"""`yarn.lock`, of Yarn 1 and of its successors: which packages a program is built with."""

from __future__ import annotations

import re

from wavix_lint.config import Config
from wavix_lint.facts import Dependency
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.rows import rows
from wavix_lint.model import Span

_NAME = rb"(?:@[\w.\-]{1,100}/)?[\w.\-]{1,100}"
_ENTRY = re.compile(
    rb"\"?(?P<name>" + _NAME + rb")@(?:npm:(?P<real>" + _NAME + rb")@)?[^\r\n]*:[ \t]*\r?$", re.MULTILINE
)
_VERSION = re.compile(rb"[ \t]+version:?[ \t]+\"?(?P<version>[^\s\"]{1,60})")
_COMMENT = re.compile(rb"[ \t]*#")


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The packages of a lock file, each with the version that was chosen."""
    facts: list[Dependency] = []
    comments: list[Span] = []
    entry: re.Match[bytes] | None = None
    for row in rows(data):
        if _COMMENT.match(data, row.start, row.end):
            comments.append(row)
        elif data[row.start : row.start + 1] not in b" \t" and (found := _ENTRY.match(data, row.start, row.end)):
            entry = found
        elif entry is not None and (version := _VERSION.match(data, row.start, row.end)) is not None:
            group = "real" if entry["real"] is not None else "name"
            name, said = entry[group].decode("ascii", "replace"), version["version"].decode("utf-8", "replace")
            facts.append(Dependency("npm", name, said, True, Span(*entry.span(group))))
            entry = None
    return Extraction(tuple(facts), tuple(comments))
