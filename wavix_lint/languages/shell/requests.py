"""HTTP requests as command lines describe them, and the facts that they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import pairwise

from wavix_lint.api.urls import query_pairs
from wavix_lint.facts import HOLE, Auth, AuthKind, Chunk, Fields, Pair, Place, RequestSite, Text, Tls
from wavix_lint.languages.shell.variables import Word, where
from wavix_lint.model import Span

_MOST_SITES = 40  # of one command: several URLs, each with several values


class Role(Enum):
    """What an argument is for."""

    URL = "url"
    HEADER = "header"
    QUERY = "query"  # parameters, `a=1&b=2`
    PARAMETER = "parameter"  # one parameter, whose value may hold anything
    BEARER = "bearer"  # a bare token that the client sends as `Authorization: Bearer`
    USER = "user"
    GET = "get"  # sends the data as the query
    INSECURE = "insecure"


@dataclass(frozen=True, slots=True)
class Option:
    """One option with its value. `words` are the arguments that it is made of; `flag` is the name as it is written.

    `letter` is the place of a flag among others (`-sSk`). `texts` are the values it may have.
    """

    role: Role
    words: tuple[Word, ...]
    texts: tuple[Text, ...] = ()
    flag: str = ""
    letter: Span | None = None

    @property
    def span(self) -> Span:
        return Span(self.words[0].span.start, self.words[-1].span.end)

    @property
    def is_here(self) -> bool:
        """Whether it is written in the command itself, and not in an array or variable."""
        return not any(word.source for word in self.words)


@dataclass(slots=True)
class Request:
    """One request of one command. `is_complete`: no option can be there that is not seen."""

    client: str
    span: Span
    method: str | None = None
    options: list[Option] = field(default_factory=list)
    is_complete: bool = True
    auth: AuthKind = AuthKind.NONE
    forwards: bool = False  # hands credentials on to the hosts it is redirected to
    is_torn: bool = False
    sites: list[RequestSite] = field(default_factory=list)

    def having(self, *roles: Role) -> list[Option]:
        return [option for option in self.options if option.role in roles]


def sites(request: Request) -> Iterator[RequestSite]:
    """A site for each URL and each value it may have; the request remembers them."""
    headers = Fields(tuple(_headers(request)), request.is_complete and not _hides_header(request))
    query = Fields(tuple(_query(request)), request.is_complete and not _hides_query(request))
    auth = _auth(request)
    insecure = request.having(Role.INSECURE)
    tls = Tls((insecure[-1].letter or insecure[-1].span) if insecure else None)
    count = 0
    for option in request.having(Role.URL):
        for url in option.texts:
            count += 1
            if count > _MOST_SITES:
                return
            site = RequestSite(request.client, request.method, url, query, headers, auth, tls, request.span)
            request.sites.append(site)
            yield site


def _auth(request: Request) -> Auth:
    users = request.having(Role.USER)
    if users and request.auth in (AuthKind.NONE, AuthKind.BASIC):
        return Auth(AuthKind.BASIC, extent(users[-1].texts[0]) or users[-1].span, users[-1].texts[0])
    return Auth(request.auth)


def _headers(request: Request) -> Iterator[Pair]:
    for option in request.having(Role.HEADER, Role.BEARER):
        certain = len(option.texts) == 1
        for text in option.texts:
            if option.role is Role.BEARER:
                flag = Span(option.words[0].span.start, option.words[0].span.end)
                value = Text((Chunk("Bearer ", None), *text.parts), text.span, text.certain)
                yield Pair(
                    Text((Chunk("Authorization", flag, escaped=True),), flag), value, option.span, Place.HEADER, certain
                )
                continue
            pair = header(text)
            if pair is not None:
                yield replace(pair, certain=certain and text.certain)


def header(text: Text) -> Pair | None:
    """`Name: value` as a pair; None for a file, a header that is taken away, and anything else."""
    skeleton = text.skeleton
    colon = skeleton.find(":")
    if colon <= 0 or skeleton[0] == "@":
        return None
    start = colon + 1 + len(skeleton[colon + 1 :]) - len(skeleton[colon + 1 :].lstrip(" \t"))
    if start >= len(skeleton):
        return None
    name, value = text.slice(0, colon), text.slice(start, len(skeleton))
    return Pair(
        name, Text(value.parts, extent(value) or value.span, text.certain), text.span, Place.HEADER, text.certain
    )


def _hides_header(request: Request) -> bool:
    """Whether a header is not written out: it comes from a file, or its name is in a variable."""
    for option in request.having(Role.HEADER):
        for text in option.texts:
            skeleton = text.skeleton
            if skeleton[:1] == "@" or HOLE in skeleton.partition(":")[0]:
                return True
    return False


def _query(request: Request) -> Iterator[Pair]:
    for option in request.having(Role.QUERY, Role.PARAMETER):
        for text in option.texts:
            certain = len(option.texts) == 1 and text.certain
            pairs = query_pairs(text, 0) if option.role is Role.QUERY else (parameter(text),)
            for pair in pairs:
                if pair is not None:
                    yield replace(pair, place=Place.QUERY, certain=certain)


def parameter(text: Text) -> Pair | None:
    """`name=anything` as a pair."""
    name, equals, _ = text.skeleton.partition("=")
    if not equals or not name:
        return None
    size = len(name)
    value = text.slice(size + 1, len(text.skeleton))
    return Pair(text.slice(0, size), value, text.span, Place.QUERY)


def _hides_query(request: Request) -> bool:
    for option in request.having(Role.QUERY, Role.PARAMETER):
        for text in option.texts:
            skeleton = text.skeleton
            if skeleton[:1] == "@" or "=" not in skeleton:
                return True
    return False


def extent(text: Text) -> Span | None:
    """Where a text stands in the argument it is a part of, as one range; None when that is not one place."""
    spans = [span for part in text.parts if (span := where(part)) is not None]
    if not spans or any(after.start < before.start for before, after in pairwise(spans)):
        return None
    return Span(spans[0].start, spans[-1].end)


def short_flags(word: Word, with_value: str, flags: Sequence[str] = ()) -> Iterator[tuple[str, int, Text | None]]:
    """The letters of `-sSkH...`: each with its place, the last one with the rest of the word when it takes a value."""
    text = word.text
    skeleton = text.skeleton
    for index in range(1, len(skeleton)):
        letter = skeleton[index]
        if letter == HOLE:
            return
        if letter in with_value:
            rest = text.slice(index + 1, len(skeleton)) if index + 1 < len(skeleton) else None
            yield letter, index, rest
            return
        yield letter, index, None
