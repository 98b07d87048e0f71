"""What may go to a terminal, and in which colours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wavix_lint.model import Severity

_CODES = {
    "bold": "1",
    "dim": "2",
    "red": "1;31",
    "yellow": "1;33",
    "blue": "1;34",
    "cyan": "36",
    "green": "1;32",
}
_SEVERITY = {"error": "red", "warning": "yellow", "info": "blue"}

# Control characters, what turns the direction of writing, line and paragraph separators, bytes that were no text.
_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class Style(NamedTuple):
    """How wide (in columns) and how colourful the output may be, and whether it can show more than ASCII."""

    colour: bool = False
    width: int = 120
    unicode: bool = True

    def paint(self, kind: str, text: str) -> str:
        return f"\x1b[{_CODES[kind]}m{text}\x1b[0m" if self.colour else text

    def severity(self, severity: Severity, text: str) -> str:
        return self.paint(_SEVERITY[severity.value], text)


def harmless(text: str) -> str:
    """The text with everything a terminal would act on written out, such as `\\x1b`."""
    return _HARMFUL.sub(_written_out, text) if _HARMFUL.search(text) else text


def _written_out(match: re.Match[str]) -> str:
    number = ord(match[0])
    if 0xDC80 <= number <= 0xDCFF:
        number -= 0xDC00
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"
