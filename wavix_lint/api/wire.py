"""What a program's requests put on the wire, before and after a change of its text: the proof behind a fix.

A fix is right when every request of the file is what it was, except for what the fix is there to change. `Intent`
says what that is; `differences` compares two readings of the file and names what is otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Union

from wavix_lint.api.credentials import APPID, Form, header_form
from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Auth, AuthKind, Chunk, Hole, Pair, RequestSite, Source, Text

Token = Union[str, tuple[Hashable, ...]]  # a character, or what identifies a hole
Tokens = tuple[Token, ...]
Calls = Mapping[Hashable, Sequence[RequestSite]]  # the sites of each call, under a name that both readings share
_AUTHORIZATION = "authorization"
_AUTHORITY = re.compile(r"\s*[a-zA-Z][a-zA-Z0-9+.\-]*://[^\x00/?#&][^/?#&]*")


@dataclass(frozen=True, slots=True)
class Reading:
    """The requests of one version of a text. `offset` turns its byte offsets into ones that both versions share."""

    calls: Calls
    offset: Callable[[int], Hashable]


@dataclass(frozen=True, slots=True)
class Intent:
    """What is to change. Places are byte offsets of the old text where a name, scheme or option begins.

    `moved`: names of parameters and headers that go, with what their tokens are, None for the values as they were;
    `given`: calls that get a token that they lacked; `basic`: `auth` options that go, with what their tokens may be;
    `secured`: schemes; `verified`: options that turned certificate checks off.
    """

    moved: Mapping[int, Text | None] = field(default_factory=dict)
    given: Mapping[Hashable, Text] = field(default_factory=dict)
    basic: Mapping[int, Sequence[Text]] = field(default_factory=dict)
    secured: frozenset[int] = frozenset()
    verified: frozenset[int] = frozenset()


class Difference(NamedTuple):
    """A call that would not send what it should, and what is wrong with it, as a clause."""

    call: Hashable
    reason: str


def differences(before: Reading, after: Reading, intent: Intent, config: Config) -> Iterator[Difference]:
    """What the change does that it should not; nothing when it does what it is meant to do, and only that."""
    nothing = Intent()
    for call, sites in before.calls.items():
        reason = _difference(before, after, call, sites, intent, nothing, config)
        if reason:
            yield Difference(call, reason)


def _difference(
    before: Reading,
    after: Reading,
    call: Hashable,
    sites: Sequence[RequestSite],
    intent: Intent,
    nothing: Intent,
    config: Config,
) -> str:
    now = after.calls.get(call, ())
    if all(map(_is_whole, sites)) and not all(map(_is_whole, now)):
        return "something that is sent could no longer be seen"
    wanted: dict[Hashable, set[Tokens]] = {}
    open_ended: set[Hashable] = set()
    for site in sites:
        rest, tokens = _Wish(before, intent, config).of(call, site)
        wanted.setdefault(rest, set()).update(tokens)
        if may_be_wavix(site, config) and (not site.query.complete or is_from_caller(site)):
            open_ended.add(rest)
    found: dict[Hashable, set[Tokens]] = {}
    for site in now:
        rest, tokens = _Wish(after, nothing, config).of(call, site)
        found.setdefault(rest, set()).update(tokens)
    if wanted.keys() != found.keys():
        return "another request of this file would change with it"
    every = set().union(*wanted.values())
    for rest in open_ended:  # the parameter may be among what the file does not show
        if not wanted[rest] and found[rest] <= every:
            wanted[rest] = found[rest]
    if any(tokens and not wanted[rest] for rest, tokens in found.items()):
        return "another request would get the key"
    return "the header would not carry the same key" if wanted != found else ""


def _is_whole(site: RequestSite) -> bool:
    return site.query.complete and site.headers.complete


def may_be_wavix(site: RequestSite, config: Config) -> bool:
    """Whether nothing that can be read of the host speaks against Wavix."""
    match = _AUTHORITY.match(site.url.skeleton)
    if match is None:
        return True
    url = wavix_url(site.url.slice(0, match.end()), config)
    return url is not None and url.takes_key


def is_from_caller(site: RequestSite) -> bool:
    """Whether the whole URL is what a caller passes."""
    first = site.url.parts[0] if site.url.parts else None
    return isinstance(first, Hole) and first.source is Source.PARAMETER


class _Wish:
    """What a request of one reading should be after the change: everything but the tokens, and the tokens."""

    def __init__(self, reading: Reading, intent: Intent, config: Config) -> None:
        self._offset = reading.offset
        self._intent = intent
        self._config = config
        self._tokens: set[Tokens] = set()

    def of(self, call: Hashable, site: RequestSite) -> tuple[Hashable, set[Tokens]]:
        url = self._url(site.url)
        query = tuple(self._pair(pair) for pair in site.query.pairs if not self._goes(pair))
        headers = []
        own: set[Tokens] = set()
        for pair in site.headers.pairs:
            name = pair.name.skeleton.strip().lower()
            form = header_form(pair.value, self._config)
            start = self._moved_at(pair.name)
            if start is not None:
                self._move(form.credential, start)
            elif name == _AUTHORIZATION and form.form is Form.BEARER:
                own.add(self.tokens(form.credential))
            else:
                headers.append((name, self.tokens(pair.value)))
        given = self._intent.given.get(call)
        if given is not None:
            self._tokens.add(self.tokens(given))
        if own:  # the header was there before, and stays what it was
            self._tokens = own
        auth = self._auth(site.auth)
        tls = site.tls.disabled_by is None or site.tls.disabled_by.start in self._intent.verified
        return (site.client, site.method, url, query, tuple(headers), auth, tls), self._tokens

    def _auth(self, auth: Auth) -> Hashable:
        if auth.span is not None and auth.span.start in self._intent.basic:
            for value in self._intent.basic[auth.span.start]:
                self._tokens.add(self.tokens(value))
            return (AuthKind.NONE, None)
        return (auth.kind, self.tokens(auth.value) if auth.value is not None else None)

    def _goes(self, pair: Pair) -> bool:
        start = self._moved_at(pair.name) if pair.name.skeleton == APPID else None
        if start is None:
            return False
        self._move(pair.value, start)
        return True

    def _moved_at(self, name: Text) -> int | None:
        """Where the name of something that goes is written."""
        span = name.span_of(0, len(name.skeleton)) if self._intent.moved else None
        return span.start if span is not None and span.start in self._intent.moved else None

    def _move(self, value: Text, start: int) -> None:
        self._tokens.add(self.tokens(self._intent.moved[start] or value))

    def _pair(self, pair: Pair) -> Hashable:
        return self.tokens(pair.name), self.tokens(pair.value)

    def tokens(self, text: Text) -> Tokens:
        found: list[Token] = []
        for part in text.parts:
            if isinstance(part, Chunk):
                found.extend(part.text)
            else:
                found.append(self._hole(part))
        return tuple(found)

    def _hole(self, hole: Hole) -> Token:
        if hole.origin is None:
            return ("name", hole.name, hole.source)
        return tuple(self._offset(each) if isinstance(each, int) else each for each in hole.origin)

    def _url(self, url: Text) -> Tokens:
        """The URL without the parameters that go, and without the punctuation that they leave behind."""
        found: list[Token] = []
        starts: list[tuple[int, int]] = []
        for part in url.parts:
            if isinstance(part, Hole):
                found.append(self._hole(part))
                continue
            offset = part.span.start if part.span is not None and not part.escaped else None
            for index, character in enumerate(part.text):
                if offset is not None and offset in self._intent.moved and part.text.startswith(APPID, index):
                    starts.append((len(found), offset))
                if offset is not None and offset in self._intent.secured and not found:
                    scheme = "https" if part.text.startswith("http") else "wss"
                    rest = part.text[len(scheme) - 1 :]
                    found.extend(scheme + rest)
                    break
                found.append(character)
                offset = offset + len(character.encode("utf-8", "surrogatepass")) if offset is not None else None
        for start, offset in reversed(starts):
            self._cut(found, start, self._intent.moved[offset])
        return tuple(found)

    def _cut(self, found: list[Token], start: int, token: Text | None) -> None:
        end = start
        while end < len(found) and found[end] not in ("&", "#"):
            end += 1
        value = found[start + len(APPID) + 1 : end]
        self._tokens.add(self.tokens(token) if token is not None else tuple(value))
        if start and found[start - 1] == "?" and end < len(found) and found[end] == "&":
            end += 1
        elif start and found[start - 1] in ("?", "&"):
            start -= 1
        del found[start:end]
