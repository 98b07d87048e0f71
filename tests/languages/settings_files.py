"""What the tests of settings files share: what is found, shown as text, and files with every key in its place."""

from __future__ import annotations

import random
import re

from tests import keygen
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.model import Finding

_TOKEN = re.compile(r"@(\w+)@")


def with_keys(text: str) -> str:
    """The text with a key for each `@NAME@`, another one for each name."""
    return _TOKEN.sub(lambda match: keygen.hex64(random.Random(match[1])), text)


def findings(path: str, text: str) -> tuple[bytes, tuple[Finding, ...]]:
    data = with_keys(text).encode()
    report = examine(path, data, Config())
    assert report.notes == ()
    return data, report.findings


def found(path: str, text: str) -> list[str]:
    """What is found, as `CODE text`, with the names of keys in the place of keys."""
    data, report = findings(path, text)
    names = {keygen.hex64(random.Random(name)): f"@{name}@" for name in _TOKEN.findall(text)}
    shown = [(each.code, data[each.span.start : each.span.end].decode()) for each in report]
    return [f"{code} {names.get(said, said)}" for code, said in shown]
