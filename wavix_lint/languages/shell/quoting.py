"""Shell text as it is written: where quotes are open, what to cut, how to put a value into quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote

from wavix_lint.facts import Chunk, Text
from wavix_lint.languages.shell.variables import where
from wavix_lint.model import Edit, Span
from wavix_lint.wavix.keys import CANDIDATE, is_key

_DEFAULTED = re.compile(r"\$\{([A-Za-z_]\w*):?[-=].*\}", re.DOTALL)
_ENCODED = re.compile(
    r"\$\(\s*(?:\w*_)?ur[li]_?encode\s+\"?(?P<plain>\$\{?[A-Za-z_]\w*\}?)\"?\s*\)"
    r"|\$\([^$()]*\"?(?P<piped>\$\{?[A-Za-z_]\w*\}?)[^$()]*@uri[^()]*\)"
)
_SHELL_SPECIAL = re.compile(r"([\"\\$`])")


@dataclass(frozen=True, slots=True)
class Value:
    """The source of a value, to be written somewhere else: plain characters and expansions.

    `burnt` says that a key stood there, which is now read from the environment.
    """

    pieces: tuple[tuple[bool, str], ...]  # (is an expansion, source)
    burnt: bool = False

    @property
    def expands(self) -> bool:
        return any(is_expansion for is_expansion, _ in self.pieces)

    def quoted(self, before: str, quote: str) -> str:
        """`before` and the value as one argument, in quotes of the wanted kind where that works."""
        plain = before + "".join(text for _, text in self.pieces)
        if quote == "'" and not self.expands and "'" not in plain:
            return f"'{plain}'"
        inner = "".join(
            text if is_expansion else _SHELL_SPECIAL.sub(r"\\\1", text) for is_expansion, text in self.pieces
        )
        return f'"{_SHELL_SPECIAL.sub(chr(92) + chr(92) + chr(49), before)}{inner}"'


def variable(name: str) -> Value:
    return Value(((True, f"${name}"),), burnt=True)


def value_source(data: bytes, text: Text, env_var: str, is_encoded: bool) -> Value | str:
    """How the value of a parameter is written, without URL encoding; or why it cannot be taken elsewhere."""
    pieces: list[tuple[bool, str]] = []
    done: Span | None = None
    burnt = False
    for part in text.parts:
        if isinstance(part, Chunk) and part.place is None:
            if part.text:
                pieces.append((False, unquote(part.text) if is_encoded else part.text))
            continue
        span = where(part)
        if span is None:
            return "the key is written in a form that cannot be taken apart"
        if span == done:
            continue
        done = span
        raw = data[span.start : span.end].decode("utf-8", "surrogateescape")
        if raw[:1] not in "$`":
            pieces.append((False, raw))
            continue
        encoded = _ENCODED.fullmatch(raw)
        if encoded is not None:
            raw = encoded["plain"] or encoded["piped"]
        if any(is_key(run.decode()) for run in CANDIDATE.findall(raw.encode("utf-8", "surrogateescape"))):
            default = _DEFAULTED.fullmatch(raw)
            if default is None:
                return "a key is written inside of an expansion"
            raw, burnt = f"${default[1]}", True
        if raw[0] == "`" and '"' in raw:
            return "the key comes from a command in backquotes"
        pieces.append((True, raw))
    literal = "".join(source for is_expansion, source in pieces if not is_expansion)
    expansions = sum(is_expansion for is_expansion, _ in pieces)
    if is_key(literal.strip()):
        return variable(env_var) if not expansions else "a key and a variable stand side by side"
    if not pieces:
        return "the key is empty"
    if not literal.isprintable():
        return "the key holds characters that no header may have"
    if expansions > 1 or (expansions and len(literal) >= 16):
        return "it is not clear where the key ends"
    return Value(tuple(pieces), burnt)


def gaps(text: Text, start: int) -> Iterator[tuple[Span, Span]]:
    """The parts of an argument in order: where each stands, and the bytes between it and what is before it."""
    done = start
    for part in text.parts:
        span = where(part)
        if span is None or span.end <= done:
            continue
        yield Span(done, span.start), span
        done = span.end


def quote_at(data: bytes, text: Text, start: int, offset: int) -> str:
    """The quote that is open at a byte of the argument that begins at `start`: `'`, `"`, `$'` or none."""
    state = ""
    for gap, span in gaps(text, start):
        if gap.start >= offset:
            break
        state = _after(data[gap.start : min(gap.end, offset)], state)
        if span.end >= offset:
            return state
    return state


def _after(raw: bytes, state: str) -> str:
    index = 0
    while index < len(raw):
        character = chr(raw[index])
        if state == "" and raw[index : index + 2] == b"$'":
            state, index = "$'", index + 1
        elif state == "" and character in "'\"":
            state = character
        elif state and character == state[-1]:
            state = ""
        elif character == "\\":
            index += 1
        index += 1
    return state


def cut(data: bytes, text: Text, low: int, high: int) -> Edit | None:
    """Take characters out of an argument; quotes between them stay, unless they enclose nothing then.

    None when the characters are not written side by side in this argument.
    """
    spans: list[Span] = []
    for part, begin, end in text.pieces(low, high):
        span = where(part, begin, end)
        if span is None:
            return None
        if isinstance(part, Chunk) and part.escaped and (begin, end) != (0, len(part.text)):
            return None
        if spans and span == spans[-1]:
            continue
        if spans and span.start < spans[-1].end:
            return None
        spans.append(span)
    if not spans or _splits(text, low, high):
        return None
    kept = b"".join(data[left.end : right.start] for left, right in pairwise(spans))
    if kept.strip(b"'\"$\\\r\n"):
        return None
    kept = re.sub(rb"\\\r?\n", b"", kept)
    while True:
        reduced = re.sub(rb"''|\"\"", b"", kept)
        if reduced == kept:
            break
        kept = reduced
    start, end = spans[0].start, spans[-1].end
    after = data[end : end + 1]
    if kept and after == kept[-1:] and after in (b"'", b'"') and not _is_text(text, end):
        kept, end = kept[:-1], end + 1
    return Edit(Span(start, end), kept.decode("ascii", "replace"))


def _splits(text: Text, low: int, high: int) -> bool:
    """Whether a value that was put in lies partly inside the range and partly outside of it."""
    inside = {part.place for part, _, _ in text.pieces(low, high) if part.place is not None}
    size = len(text.skeleton)
    outside = [*text.pieces(0, low), *text.pieces(high, size)] if inside else []
    return any(part.place in inside for part, _, _ in outside if part.place is not None)


def _is_text(text: Text, offset: int) -> bool:
    spans = (where(part) for part in text.parts)
    return any(span is not None and span.start <= offset < span.end for span in spans)
