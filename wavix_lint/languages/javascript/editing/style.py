"""How the file is written: quotes, templates, semicolons."""

from __future__ import annotations

import re

from wavix_lint.languages.javascript.editing.program import Program
from wavix_lint.languages.javascript.nodes import text_of

_MODERN = re.compile(rb"`|=>|\b(?:const|let|import|class|async|await)\b")


class Style:
    """Read from the first strings and statements of the file."""

    def __init__(self, program: Program) -> None:
        strings = [item for item in program.outline.strings[:200] if item.kind == "string"]
        single = sum(text_of(item.node)[:1] == "'" for item in strings)
        self.quote = "'" if single * 2 > len(strings) else '"'
        statements = re.findall(rb"[\w)\]'\"`};]\r?\n", program.data)
        ends = sum(each[:1] == b";" for each in statements)
        opens = sum(each[:1] in (b")", b"'", b'"', b"`", b"]") for each in statements)
        self.semicolon = ";" if ends >= opens or not statements else ""
        self.has_templates = _MODERN.search(program.data) is not None

    def bearer(self, source: str) -> str:
        """`Bearer ${key}`."""
        if self.has_templates and "`" not in source:
            return "`Bearer ${" + source + "}`"
        return f"{self.quote}Bearer {self.quote} + {source if _is_plain(source) else f'({source})'}"


def _is_plain(source: str) -> bool:
    return re.fullmatch(r"[\w$.#\[\]'\"()]+", source) is not None
