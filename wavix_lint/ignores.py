"""Writes suppressions into code, in the comments of its language, and proves that nothing else has changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from wavix_lint import languages, source
from wavix_lint.commenting import directive, in_any_language
from wavix_lint.layout import Layout, layout
from wavix_lint.model import Finding
from wavix_lint.source import Source

_BLANKS = re.compile(rb"[ \t\f]*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")


def is_fit(reason: str) -> bool:
    """Whether a text can stand in a comment: one line, and no directive of its own."""
    return bool(reason.strip()) and not _CONTROL.search(reason) and "wavix-lint:" not in reason.lower()


def with_ignores(path: str, data: bytes, findings: Iterable[Finding], reason: str) -> bytes | None:
    """The file with a comment for each row that has findings; None when its language or encoding does not allow that.

    Whether each comment does what it should is for the caller to check: only the engine knows.
    """
    text = source.read(data)
    if languages.is_python(path, text.text):
        changed = _in_python(path, text, findings, reason)
    else:
        changed = in_any_language(path, text, findings, reason)
    try:
        if changed is None or text.encoding == "utf-8":
            return None if changed is None else text.mark + changed
        return text.mark + changed.decode("utf-8").encode(text.encoding)
    except UnicodeError:
        return None


def _in_python(path: str, text: Source, findings: Iterable[Finding], reason: str) -> bytes | None:
    rows = layout(path, text)
    behind: dict[int, set[str]] = {}
    above: dict[int, set[str]] = {}
    for finding in findings:
        row = finding.start.row
        first, last = rows.widened(row, row)
        # Between joined rows no comment can stand; the row above the first of them is the nearest place.
        (behind if first == last else above).setdefault(first, set()).add(finding.code)
    changed = _written(text, rows, behind, above, reason)
    return changed if _python_program(text.text) == _python_program(changed) else None


def _written(text: Source, rows: Layout, behind: dict[int, set[str]], above: dict[int, set[str]], reason: str) -> bytes:
    result: list[bytes] = []
    end = _line_end(text)
    for row, start in enumerate(text.starts, 1):
        stop = text.starts[row] if row < len(text.starts) else len(text.text)
        line = text.text[start:stop]
        if row in above:
            indent = _BLANKS.match(line)
            result.append((indent[0] if indent else b"") + _comment(above[row], reason) + end)
        if row in behind:
            bare = line.rstrip(b"\r\n")
            line = bare.rstrip() + b"  " + _comment(behind[row], reason) + line[len(bare) :]
        result.append(line)
    return b"".join(result)


def _comment(codes: Iterable[str], reason: str) -> bytes:
    return f"# {directive(codes, reason)}".encode()


def _line_end(text: Source) -> bytes:
    """That of the first line, as files have one kind of line end."""
    if len(text.starts) < 2:
        return b"\n"
    first = text.text[: text.starts[1]]
    return first[len(first.rstrip(b"\r\n")) :] or b"\n"


def _python_program(text: bytes) -> Sequence[tuple[str, bytes]]:
    """The tree without comments: kinds of nodes in their order, and the text of the leaves."""
    from wavix_lint.languages.python.binder import parse

    result: list[tuple[str, bytes]] = []
    tree = parse(text)
    if tree is None:
        return [("hopeless", text)]
    cursor = tree.walk()
    while True:
        node = cursor.node
        if node is not None and node.type != "comment":
            leaf = node.child_count == 0
            result.append((node.type, text[node.start_byte : node.end_byte] if leaf else b""))
            if cursor.goto_first_child():
                continue
        while not cursor.goto_next_sibling():
            if not cursor.goto_parent():
                return result
            result.append(("end", b""))
