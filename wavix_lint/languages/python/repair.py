"""Half-typed code: brackets that nobody closed yet are blanked, so that the rest of the file parses as it is meant."""

from __future__ import annotations

import re

from tree_sitter import Tree

from wavix_lint.languages.python.binder import parse

# Strings and comments are stepped over; what is left are brackets and the first words of lines.
_TOKEN = re.compile(
    rb"""(?P<skip>\#[^\n]*|(?:\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*(?:\"\"\"|\Z))|(?:'''(?:[^'\\]|\\.|'(?!''))*(?:'''|\Z))
    |\"(?:[^\"\\\n]|\\.)*[\"\n]?|'(?:[^'\\\n]|\\.)*['\n]?)
    |(?P<open>[\[({])|(?P<close>[\])}])
    |(?P<line>(?:^|(?<=\n))[ \t]*
        (?:def|class|import|return|while|with|raise|pass|try|assert|del|global|async[ ]def|@\w)\b
    |(?:^|(?<=\n))(?:from[ ][\w.]+[ ]import|[A-Za-z_][\w.]*[ ]=[ ](?=[^\n]*[^,\s][ \t]*\n)))""",
    re.VERBOSE | re.DOTALL,
)
_PAIRS = {b")": b"(", b"]": b"[", b"}": b"{"}


def repaired(data: bytes) -> bytes:
    """The source with brackets blanked that a statement cuts off, and closing ones that nothing opened.

    Same length, same lines: every offset stays what it was.
    """
    stack: list[tuple[bytes, int]] = []
    lost: list[int] = []
    for match in _TOKEN.finditer(data):
        kind = match.lastgroup
        if kind == "open":
            stack.append((match[0], match.start()))
        elif kind == "close":
            if stack and stack[-1][0] == _PAIRS[match[0]]:
                stack.pop()
            else:
                lost.append(match.start())
        elif kind == "line" and stack:
            lost.extend(position for _, position in stack)
            stack.clear()
    lost.extend(position for _, position in stack)
    if not lost:
        return data
    fixed = bytearray(data)
    for position in lost:
        fixed[position] = 0x20
    return bytes(fixed)


def parse_repaired(data: bytes) -> Tree | None:
    """The tree of the source, or of its repaired form where it has broken places; None when it is hopeless."""
    tree = parse(data)
    if tree is not None and not tree.root_node.has_error:
        return tree
    fixed = repaired(data)
    return parse(fixed) if fixed != data else tree
