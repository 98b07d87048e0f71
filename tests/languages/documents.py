"""Documents with what must be found in them: `[[...]]` around it, the rule's number behind (`[[appid]]2`).

Keys are tokens such as `@hex64@`, as in the case files of the rules.
"""

from __future__ import annotations

import random
import re

from tests.casefiles import TOKENS
from wavix_lint.config import Config
from wavix_lint.engine import examine

_MARK = re.compile(r"\[\[(.*?)\]\](\d)", re.DOTALL)
_TOKEN = re.compile(rf"@({'|'.join(TOKENS)})(?::(\d+))?@")


def check(name: str, drawn: str) -> tuple[list[str], list[str]]:
    """What was found and what was to be found: `WVX002 line:text`, in the order of the file."""
    filled = _TOKEN.sub(lambda found: TOKENS[found[1]](random.Random(f"{name} {found[1]} {found[2]}")), drawn)
    wanted: list[str] = []
    text = ""
    done = 0
    for mark in _MARK.finditer(filled):
        text += filled[done : mark.start()]
        row = text.count("\n") + 1
        wanted.append(f"WVX00{mark[2]} {row}:{len(text.encode())} {mark[1]}")
        text += mark[1]
        done = mark.end()
    text += filled[done:]
    data = text.encode()
    report = examine(name, data, Config())
    assert report.notes == ()
    found = [
        f"{each.code} {each.start.row}:{each.span.start} {data[each.span.start : each.span.end].decode()}"
        for each in report.findings
    ]
    return sorted(found), sorted(wanted)
