"""Parses that end: tree-sitter's recovery from errors can take time that grows with the square of the text."""

from __future__ import annotations

from tree_sitter import Parser, Tree

_BLOCK = 1 << 16
# The parser reports every hundred operations. Code takes one report in 40 to 90 bytes, broken code in 30; what takes
# one in a tenth of a byte is no code.
_FEWEST_STEPS, _BYTES_A_STEP = 5000, 10


def parse(parser: Parser, text: bytes) -> Tree | None:
    """The tree of a text; None for one whose parse would take seconds. What counts is work, not time."""
    steps = 0

    def read(offset: int, _: object) -> bytes:
        return text[offset : offset + _BLOCK]

    def is_too_slow(_: int, has_error: bool) -> bool:
        nonlocal steps
        steps += 1
        return steps > _FEWEST_STEPS + len(text) // _BYTES_A_STEP

    try:
        tree = parser.parse(read, progress_callback=is_too_slow)
    except ValueError:  # cancelled
        parser.reset()
        return None
    # Only a tree made of bytes can tell the text of its nodes. With the other one at hand it costs next to nothing.
    return parser.parse(text, tree)
