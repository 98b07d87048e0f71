"""HTML as a run of tags, comments and text, with whatever a template language puts between and into them.

A scanner, not a grammar: tree-sitter-html loses its way where a template stands in a tag (`<a href=<%= key %>>`,
`on:click={() => go(1)}`, `class="{{ "a" if b }}"`), and pages of Rails, Jinja, PHP and Svelte are made of those.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from wavix_lint.model import Span

# Every alternative begins with another character, and none can be given back: a search takes one pass.
_TEMPLATE = rb"<%(?:[^%<]|%(?!>)|<(?!%)){0,2000}%>|<\?(?:[^?<]|\?(?!>)|<(?!\?)){0,4000}\?>"
_BRACES = rb"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,300}\}){0,600}\}){0,4000}\}"
_DOUBLED = (
    rb"\{[^{}]{0,300}\}\}|%[^{}]{0,300}%\}"  # `{{ x }}` and `{% x %}` but for the first brace: quotes may be inside
)
_OPEN_BRACE = rb"\{(?:" + _DOUBLED + rb"|(?!" + _DOUBLED + rb"))"
_DOUBLE = rb"[^\"{]*(?:" + _OPEN_BRACE + rb"[^\"{]*)*"
_SINGLE = rb"[^'{]*(?:" + _OPEN_BRACE + rb"[^'{]*)*"
_PLAIN = rb"[^<>\"'{]*"
_TOKEN = re.compile(
    rb"<!--(?P<comment>.*?)(?:-->|\Z)|" + _TEMPLATE + rb"|<(?P<close>/?)(?P<tag>[A-Za-z][\w:.\-]*)"
    rb"(?P<rest>"
    + _PLAIN
    + rb"(?:(?:\""
    + _DOUBLE
    + rb"\"|'"
    + _SINGLE
    + rb"'|"
    + _BRACES
    + rb"|"
    + _TEMPLATE
    + rb"|[{\"'](?=[\s>/]))"
    + _PLAIN
    + rb")*)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    rb"(?P<name>[^\s\"'<>/={}][^\s\"'<>/=]*)"
    rb"(?:\s*=\s*(?:\"(?P<double>" + _DOUBLE + rb")\"|'(?P<single>" + _SINGLE + rb")'|(?P<braces>" + _BRACES + rb")"
    rb"|(?P<bare>(?:" + _TEMPLATE + rb"|[^\s\"'<>`])+)))?|" + _BRACES + rb"|" + _TEMPLATE,
)
_VALUES = ("double", "single", "braces", "bare")
_ALWAYS_RAW = {b"script", b"style"}
ENTITY = re.compile(rb"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


class Attribute(NamedTuple):
    """`name` in lower case. `value` is what lies between the quotes or braces; None for a name alone."""

    name: str
    spelling: str
    value: Span | None
    quote: str = ""

    @property
    def is_braced(self) -> bool:
        return self.quote == "{"


class Tag(NamedTuple):
    name: str
    spelling: str
    span: Span
    is_end: bool
    attributes: Span


class Comment(NamedTuple):
    span: Span
    inner: Span


class Raw(NamedTuple):
    """A script, a style sheet: `body` is what lies between the tags."""

    tag: Tag
    body: Span
    span: Span


Token = Tag | Comment | Raw


def tokens(data: bytes) -> Iterator[Token]:
    """What is not text, in the order of the file."""
    position = 0
    while True:
        match = _TOKEN.search(data, position)
        if match is None:
            return
        position = match.end()
        if match["comment"] is not None:
            yield Comment(Span(*match.span()), Span(*match.span("comment")))
        elif match["tag"] is not None:
            name = match["tag"].lower()
            tag = Tag(
                name.decode(),
                match["tag"].decode(),
                Span(*match.span()),
                bool(match["close"]),
                Span(*match.span("rest")),
            )
            if name in _ALWAYS_RAW and not match["close"] and not match["rest"].endswith(b"/"):
                end = _end_of(data, name, position)
                closing = data.find(b">", end) + 1 or len(data)
                position = closing
                yield Raw(tag, Span(tag.span.end, end), Span(tag.span.start, closing))
            else:
                yield tag


def _end_of(data: bytes, name: bytes, position: int) -> int:
    match = re.compile(rb"</" + name + rb"\b", re.IGNORECASE).search(data, position)
    return match.start() if match is not None else len(data)


def attributes(data: bytes, tag: Tag) -> Iterator[Attribute]:
    for match in _ATTRIBUTE.finditer(data, tag.attributes.start, tag.attributes.end):
        if match["name"] is None:
            continue
        name = match["name"].decode("utf-8", "replace")
        group = next((group for group in _VALUES if match[group] is not None), None)
        if group is None:
            yield Attribute(name.lower(), name, None)
            continue
        start, end = match.span(group)
        if group == "braces":
            yield Attribute(name.lower(), name, Span(start + 1, end - 1), "{")
        else:
            yield Attribute(name.lower(), name, Span(start, end), {"double": '"', "single": "'"}.get(group, ""))


def meaning(match: re.Match[bytes]) -> str:
    """What an entity stands for."""
    return html.unescape(match[0].decode("ascii"))
