"""`Gemfile` and `Gemfile.lock`: which gems a program is built with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wavix_lint.config import Config
from wavix_lint.facts import Dependency
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.rows import rows
from wavix_lint.languages.lines.settings import Settings
from wavix_lint.model import Span

_GEM = re.compile(rb"[ \t]*gem[ \t(]+(?P<quote>[\"'])(?P<name>[\w.\-]{1,100})(?P=quote)(?P<rest>[^\r\n]*)")
_VERSION = re.compile(rb"[ \t]*,[ \t]*[\"']([^\"']{0,60})[\"']")
_LOCKED = re.compile(rb"    (?P<name>[\w.\-]{1,100}) \((?P<version>[^)\s]{1,60})\)[ \t]*\r?$", re.MULTILINE)
_STRING_OR_COMMENT = re.compile(rb"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|(?P<remark>#[^\n]*)")


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The gems that are asked for, or those of a lock file."""
    if path.lower().endswith(".lock"):
        locked = (_LOCKED.match(data, row.start, row.end) for row in rows(data))
        found = [_dependency(match, match["version"], True) for match in locked if match is not None]
        return Extraction(tuple(found))
    settings = Settings(data, config, path)
    settings.facts += _required(data)
    remarks = (match for match in _STRING_OR_COMMENT.finditer(data) if match["remark"] is not None)
    settings.comments += [Span(*match.span()) for match in remarks]
    return settings.extraction()


def _required(data: bytes) -> Iterator[Dependency]:
    for row in rows(data):
        match = _GEM.match(data, row.start, row.end)
        if match is not None:
            versions: list[bytes] = []
            version = _VERSION.match(data, match.start("rest"), row.end)
            while version is not None:
                versions.append(version[1])
                version = _VERSION.match(data, version.end(), row.end)
            yield _dependency(match, b", ".join(versions), False)


def _dependency(match: re.Match[bytes], version: bytes, is_locked: bool) -> Dependency:
    name = match["name"].decode("ascii", "replace")
    return Dependency("rubygems", name, version.decode("utf-8", "replace"), is_locked, Span(*match.span("name")))
