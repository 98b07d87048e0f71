"""Which parts of a large file can matter: those that say Wavix, those that use their names, and what those use.

Flow costs about two seconds for a megabyte of code, nearly all of it for requests to somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tree_sitter import Node

from wavix_lint.languages.javascript.nodes import COMMENTS
from wavix_lint.model import Span

SMALL = 100_000  # bytes: a file up to this size is read whole
_PIECE = 20_000  # bytes: a statement larger than this is taken apart
_DEEPEST = 30
_ROUNDS = 2
_WORD = re.compile(rb"[A-Za-z_$][\w$]*")
_DECLARED = re.compile(
    rb"\s*(?:export\s+)?(?:default\s+)?(?:(?:async|static|private|public|protected|readonly|declare|abstract|override|get|set)\s+)*"
    rb"(?:(?:const|let|var|function\s*\*?|class|enum|interface)\s+)?(?:(?P<name>[A-Za-z_$#][\w$]*)|(?P<pattern>[{\[][^}\]]{0,400}[}\]]))"
)


def relevant_ranges(root: Node, data: bytes, words: Sequence[bytes]) -> list[Span] | None:
    """The ranges that matter, in the order of the file; None when the file is small enough to be read whole."""
    if len(data) <= SMALL:
        return None
    pieces = _pieces(root)
    code = [data[piece.start : piece.end] for piece in pieces]
    lowered = re.compile(b"|".join(map(re.escape, words)), re.IGNORECASE)
    chosen = {index for index, text in enumerate(code) if lowered.search(text)}
    names = [_declared(text) for text in code]
    chosen |= _users(code, names, chosen)
    owners: dict[bytes, list[int]] = {}
    for index, declared in enumerate(names):
        for name in declared:
            owners.setdefault(name, []).append(index)
    fresh = set(chosen)
    for _ in range(_ROUNDS):
        used = {word for index in fresh for word in _WORD.findall(code[index])}
        fresh = {index for word in used for index in owners.get(word, ())} - chosen
        chosen |= fresh
    kept = {index for index, text in enumerate(code) if text.startswith((b"import", b"//", b"/*"))}
    return [pieces[index] for index in sorted(chosen | kept)]


def _pieces(root: Node) -> list[Span]:
    """The statements of the file, those inside large ones instead of the large ones themselves."""
    found: list[Span] = []
    pending = [(root, 0)]
    while pending:
        node, depth = pending.pop()
        for child in node.children:
            is_large = child.end_byte - child.start_byte > _PIECE and child.child_count > 0
            if is_large and depth < _DEEPEST and child.type not in COMMENTS:
                pending.append((child, depth + 1))
            elif child.is_named:
                found.append(Span(child.start_byte, child.end_byte))
    found.sort()
    return found


def _declared(text: bytes) -> list[bytes]:
    """The names that a statement declares at its beginning."""
    match = _DECLARED.match(text)
    if match is None:
        return []
    return [match["name"]] if match["name"] else _WORD.findall(match["pattern"])


def _users(code: list[bytes], names: list[list[bytes]], chosen: set[int]) -> set[int]:
    """The statements that use what the chosen ones declare."""
    declared = {name for index in chosen for name in names[index] if name not in _COMMON}
    if not declared:
        return set()
    return {index for index, text in enumerate(code) if not declared.isdisjoint(_WORD.findall(text))}


_COMMON = frozenset(
    b"if for while return const let var function class module exports this new await try switch throw do export "
    b"default it test describe console expect beforeEach afterEach".split()
)
