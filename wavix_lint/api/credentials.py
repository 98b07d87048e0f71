"""How a request carries its credential: the questions that more than one rule asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Chunk, Hole, Pair, Part, RequestSite, Source, Text
from wavix_lint.model import Span
from wavix_lint.wavix.keys import is_key
from wavix_lint.wavix.names import is_header_name, is_key_name, names_key

APPID = "appid"
_WRONG_NAMES = frozenset(
    "x-api-key x-api-token api-key apikey api_key x-auth-token x-access-token x-authorization authentication bearer "
    "x-auth auth token access-token x-token appid x-appid x-app-id app-id x-wavix-key x-wavix-api-key wavix-api-key "
    "x-wavix-token".split()
)
_RUN = re.compile(r"[A-Za-z0-9_.\-]{16,}=*")
_PREFIX = re.compile(r"\s*(?:(?:bearer|token|basic|apikey)[\s:=]+)?", re.IGNORECASE)
_SCHEME = re.compile(r"\s*(?P<scheme>[A-Za-z][A-Za-z0-9\-]*)(?P<gap>[\s:=,]*)(?P<value>.*)\Z", re.DOTALL)


class Form(Enum):
    """What an Authorization value looks like."""

    BEARER = "bearer"
    RAW = "raw"
    OTHER_SCHEME = "other scheme"
    NO_SPACE = "no space"
    PUNCTUATION = "punctuation"
    EMPTY = "empty"
    QUOTED = "quoted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Header:
    """An Authorization value taken apart. `credential` is what follows the scheme."""

    form: Form
    credential: Text
    scheme: str = ""


def appid_pairs(site: RequestSite, config: Config) -> Iterator[Pair]:
    """Every place where the request carries the deprecated parameter."""
    url = wavix_url(site.url, config)
    for pair in (*(url.pairs if url is not None else ()), *site.query.pairs):
        if is_appid(pair):
            yield pair


def is_appid(pair: Pair) -> bool:
    return pair.name.skeleton == APPID


def header_form(value: Text, config: Config) -> Header:
    """Judges an Authorization value; what may be a complete header already is unknown."""
    skeleton = value.skeleton
    if not skeleton.strip():
        return Header(Form.UNKNOWN, value)
    if skeleton.lstrip()[0] in "\"'":
        return Header(Form.QUOTED, value)
    hole = value.only_hole
    if hole is not None:
        return Header(Form.RAW if is_key_hole(hole, config) else Form.UNKNOWN, value)
    lowered = skeleton.lstrip().lower()
    start = len(skeleton) - len(skeleton.lstrip())
    if lowered.startswith("bearer"):
        return _bearer(value, start + len("bearer"))
    literal = value.literal
    if literal is not None and is_key(literal.strip()):
        return Header(Form.RAW, value)
    match = _SCHEME.match(skeleton)
    if match is None or "\x00" in match["scheme"]:
        return Header(Form.UNKNOWN, value)
    if match["gap"]:
        return Header(Form.OTHER_SCHEME, value.slice(match.start("value"), len(skeleton)), match["scheme"])
    return Header(Form.UNKNOWN, value)


def _bearer(value: Text, start: int) -> Header:
    skeleton = value.skeleton
    tail = skeleton[start:]
    credential = value.slice(start + len(tail) - len(tail.lstrip(" \t:=,")), len(skeleton))
    if not tail.strip(" \t:=,"):
        return Header(Form.EMPTY, credential, "Bearer")
    gap = tail[: len(tail) - len(tail.lstrip(" \t:=,"))]
    if gap.strip():
        return Header(Form.PUNCTUATION, credential, "Bearer")
    if not gap:
        return Header(Form.NO_SPACE, credential, "Bearer")
    return Header(Form.BEARER, credential, "Bearer")


def authorization(site: RequestSite) -> tuple[Pair, ...]:
    return site.headers.named("Authorization")


def misnamed(site: RequestSite) -> tuple[Pair, ...]:
    """Headers that are meant to carry the key and that Wavix does not read."""
    return tuple(pair for pair in site.headers.pairs if pair.name.skeleton.strip().lower() in _WRONG_NAMES)


def is_key_hole(hole: Hole, config: Config) -> bool:
    """Whether a value that is not shown is plainly a key, by its name: not a ready-made header, not anything else."""
    name = hole.name.rpartition(".")[2]
    if hole.source is Source.CALL or not name or is_header_name(name):
        return False
    return is_key_name(name) or names_key((hole.name,), config.key_names)


def carries_key(part: Part, config: Config) -> bool:
    """Whether this piece of text is a Wavix key: seen as one by flow, or named as one."""
    if part.key:
        return True
    if isinstance(part, Chunk):
        return False
    if hole_is_env_key(part, config):
        return True
    return names_key((part.name,), config.key_names)


def hole_is_env_key(hole: Hole, config: Config) -> bool:
    return hole.source is Source.ENV and hole.name == config.env_var


def literal_keys(value: Text, config: Config) -> Iterator[tuple[str, Span]]:
    """The keys written in the value of a header or parameter, each with the place of its own characters."""
    for match in _RUN.finditer(value.skeleton):
        yield from _key_at(value, match.start(), match.end())


def whole_keys(value: Text) -> Iterator[tuple[str, Span]]:
    """The key that a named value is: all of it, but for a scheme before it and blanks around it."""
    literal = value.literal
    if literal is not None:
        yield from _key_at(value, _PREFIX.match(literal).end(), len(literal.rstrip()))  # type: ignore[union-attr]


def _key_at(value: Text, start: int, end: int) -> Iterator[tuple[str, Span]]:
    key, span = value.skeleton[start:end], value.reach_of(start, end)
    if span is not None and is_key(key):
        yield key, span
