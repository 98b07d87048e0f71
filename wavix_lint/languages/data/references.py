"""Scalars as texts: what is written, and holes where a template, an environment or a secret store puts something in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wavix_lint.facts import Chunk, Hole, Part, Source, Text
from wavix_lint.languages.data.tree import Scalar
from wavix_lint.model import Span

# Every repetition is bounded: a minified line may have 5 MB.
_REFERENCE = re.compile(
    r"\$\{\{(?P<actions>[^{}\n]{0,300})\}\}|\{\{(?P<template>(?:[^{}\n]|\{\w{0,40}\}){0,300})\}\}"
    r"|\$\{(?P<braced>[^{}\n]{1,300})\}|\$\((?P<macro>[^()\n]{1,200})\)|\#\{(?P<octopus>[^{}\n]{1,100})\}"
    r"|\{(?P<place>[A-Za-z_][\w.\-]{0,80})\}|<(?P<angle>[A-Za-z][\w .:\-]{0,60})>"
    r"|\$(?P<plain>[A-Za-z_]\w{0,80})|%(?P<percent>[A-Za-z]\w{0,40}_\w{0,80})%"
)
_MAY_REFER = re.compile(r"[${<%]")
_NAME = re.compile(r"[A-Za-z_][\w.\-]*")
_ENV_NAME = re.compile(r"(?:^|[.:])([A-Z][A-Z0-9_]*)\Z")
_LOOKUP = re.compile(r"""\b(?:env|environ|ENV|lookup)\b[^"']{0,20}(?:["']env["']\s*,\s*)?["']([A-Za-z_]\w*)["']""")
_DEFAULT = re.compile(
    r"""(?:default\s*\(?\s*|\|\|\s*|\bor\s+|,\s*)(?:true\s*,\s*)?(?P<quote>["'])(?P<value>[^"']{16,})(?P=quote)"""
)
_DEFAULT_FIRST = re.compile(r"""(?P<quote>["'])(?P<value>[^"']{16,})(?P=quote)\s*\|\s*(?:default|quote|b64enc)""")
_BRACED_DEFAULT = re.compile(r"(?P<name>[A-Za-z_][\w.\-]*?)(?::[-=]?|[-=])(?P<value>[^}]{16,})\Z")

Variables = Mapping[str, Text]


class Default(NamedTuple):
    """What a reference falls back to: the name that is missing then, and the text."""

    name: str
    value: Text


def literal(scalar: Scalar) -> Text:
    """The scalar with nothing read as a reference."""
    return Text(tuple(scalar.chunks()), scalar.span)


def text_of(scalar: Scalar, variables: Variables = {}) -> Text:  # noqa: B006 -- never written to
    if is_reference_tag(scalar.tag):
        return Text((Hole(scalar.text, scalar.span),), scalar.span)
    return with_holes(literal(scalar), variables)


def with_holes(text: Text, variables: Variables = {}) -> Text:  # noqa: B006 -- never written to
    """The text with its references as holes, or as the texts that the file itself gives to their names."""
    skeleton = text.skeleton
    if _MAY_REFER.search(skeleton) is None:
        return text
    parts: list[Part] = []
    position = 0
    for match in _REFERENCE.finditer(skeleton):
        if match.start() > position:
            parts += text.slice(position, match.start()).parts
        place = text.span_of(*match.span())
        hole = _hole(match, place)
        known = variables.get(hole.name.rpartition(".")[2]) if variables else None
        if known is None:
            parts.append(hole)
        else:
            parts += [_placed(part, place) for part in known.parts]
        position = match.end()
    if not parts:
        return text
    if position < len(skeleton):
        parts += text.slice(position, len(skeleton)).parts
    return Text(tuple(parts), text.span, text.certain)


def _placed(part: Part, place: Span | None) -> Part:
    if isinstance(part, Chunk):
        return Chunk(part.text, part.span, part.escaped, place, part.key)
    return part


def _hole(match: re.Match[str], span: Span | None) -> Hole:
    inner = (match[match.lastgroup] if match.lastgroup else "").strip()
    lookup = _LOOKUP.search(inner)
    if lookup is not None:
        return Hole(lookup[1], span, Source.ENV)
    found = _NAME.search(inner.lstrip("=$_. "))
    name = found[0] if found is not None else inner
    if match.lastgroup in ("braced", "percent", "plain", "macro", "actions"):
        env = _ENV_NAME.search(inner.partition("-")[0].rstrip(":") if match.lastgroup == "braced" else inner)
        if env is not None:
            return Hole(env[1], span, Source.ENV)
    return Hole(name, span)


def defaults(text: Text) -> Iterator[Default]:
    """The literals that references fall back to: `${KEY:-literal}`, `{{ key | default("literal") }}`."""
    skeleton = text.skeleton
    if _MAY_REFER.search(skeleton) is None:
        return
    for match in _REFERENCE.finditer(skeleton):
        kind = match.lastgroup
        if kind not in ("braced", "template", "actions"):
            continue
        inner, start = match[kind], match.start(kind)
        if kind == "braced":
            found = _BRACED_DEFAULT.match(inner)
        else:
            found = _DEFAULT.search(inner) or _DEFAULT_FIRST.search(inner)
        if found is not None:
            name = _hole(match, None).name
            yield Default(name, text.slice(start + found.start("value"), start + found.end("value")))


def is_reference_tag(tag: str) -> bool:
    """Whether a YAML tag says that the value is made of something else: `!vault`, `!Ref`, `!env`."""
    return bool(tag) and not tag.startswith("!!") and tag not in ("!", "!str")
