"""Programs and files inside a script: here-documents, and what stands behind `python -c` or `bash -c`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.languages.shell.script import Command, HereDoc
from wavix_lint.languages.shell.variables import Word
from wavix_lint.model import Span

_PROGRAMS = (
    (re.compile(r"(?:i?python|pypy|uv|poetry|pipenv)[\d.]*"), "python"),
    (re.compile(r"node|nodejs|bun|deno|tsx|ts-node"), "javascript"),
    (re.compile(r"(?:ba|z|k|da)?sh|eval|ssh|source|\."), "shell"),
    (re.compile(r"ruby|irb"), "ruby"),
    (re.compile(r"php"), "php"),
    (re.compile(r"pwsh|powershell"), "powershell"),
    (re.compile(r"kubectl|oc|ansible-playbook|docker-compose"), "yaml"),
)
_CODE_OPTIONS = {
    "python": ("-c",),
    "javascript": ("-e", "-p", "-pe", "--eval", "--print"),
    "shell": ("-c", "-lc", "-ec", "-xc", "-euc"),
    "ruby": ("-e",),
    "php": ("-r",),
    "powershell": ("-Command", "-c", "-command"),
}
_WRITERS = frozenset(("cat", "tee", "dd", "sponge"))


def fragments(data: bytes, command: Command, of_path: Callable[[str], str]) -> Iterator[Fragment | HereDoc]:
    """The texts of the command in a language that is known; here-documents in any other are given back as they are."""
    for document in command.documents:
        language = _language(command, data[document.body.start : document.body.end], of_path)
        if language is None:
            yield document
        else:
            yield _fragment(data, document.body, language, is_plain=document.is_plain)
    span = _code(data, command.words)
    if span is not None:
        yield _fragment(data, span[0], span[1], is_plain=False)


def _fragment(data: bytes, span: Span, language: str, is_plain: bool) -> Fragment:
    """In a text that the shell itself expands first nothing can be written: a `$` would be the shell's."""
    text = data[span.start : span.end]
    offsets = OffsetMap([Piece(0, len(text), span)])
    return Fragment(language, text, offsets) if is_plain else Fragment(language, text, offsets, encode=None)


def _language(command: Command, text: bytes, of_path: Callable[[str], str]) -> str | None:
    names = [(word.literal or "").rpartition("/")[2] for word in command.words]
    if names[0] in _WRITERS or (names[0] == "sudo" and len(names) > 1 and names[1] in _WRITERS):
        written = [name for name in names[1:] if not name.startswith("-") and name not in _WRITERS]
        target = command.target or (written[-1] if "tee" in names and written else "")
        language = of_path(target) if target else "text"
        return None if language == "text" else language
    if names[0] == "curl":
        if any(word.literal in ("-K-", "--config=-") for word in command.words) or _follow(
            names, ("-K", "--config"), "-"
        ):
            return "curlrc"
        return "json" if text.lstrip()[:1] in (b"{", b"[") else None
    if names[0] in ("docker", "helm"):
        return "yaml" if "-" in names else None
    for name in names[:3]:
        for pattern, language in _PROGRAMS:
            if pattern.fullmatch(name):
                return language
    return None


def _follow(names: Sequence[str], options: tuple[str, ...], value: str) -> bool:
    return any(first in options and second == value for first, second in pairwise(names))


def _code(data: bytes, words: Sequence[Word]) -> tuple[Span, str] | None:
    """The program in `python -c '...'`, when it is one quoted argument without escapes."""
    names = [(word.literal or "").rpartition("/")[2] for word in words[:8]]
    for index, name in enumerate(names):
        for pattern, language in _PROGRAMS:
            if not pattern.fullmatch(name):
                continue
            options = _CODE_OPTIONS.get(language, ())
            for place in range(index + 1, min(len(words), index + 12)):
                is_code = words[place - 1].literal in options or (name in ("ssh", "eval") and place == len(words) - 1)
                if is_code and (span := _inside_quotes(data, words[place].span)) is not None:
                    return span, language
            return None
    return None


def _inside_quotes(data: bytes, span: Span) -> Span | None:
    raw = data[span.start : span.end]
    quote = raw[:1]
    if len(raw) < 3 or quote not in (b"'", b'"') or raw[-1:] != quote or quote in raw[1:-1]:
        return None
    return None if quote == b'"' and b"\\" in raw else Span(span.start + 1, span.end - 1)
