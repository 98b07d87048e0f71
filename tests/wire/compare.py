"""What a fix may change of what is sent: the key moves into one header, and nothing else."""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import quote, quote_plus, unquote_plus

from tests.wire.server import Sent

# What differs from run to run by itself. A length says nothing that the body does not say.
_VARYING = {"user-agent", "date", "sec-websocket-key", "content-length"}
_ESCAPE = re.compile("%[0-9A-F]{2}")
_BOUNDARY = re.compile(rb'boundary="?([^";\s]+)')


def forms(key: str) -> tuple[str, ...]:
    """How the key may look where somebody wrote it down: as it is, percent-encoded, in Basic credentials."""
    basic = [base64.b64encode(text.encode()).decode() for text in (f"{key}:", f":{key}", f"{key}:x")]
    encoded = [quote(key), quote(key, safe=""), quote_plus(key)]
    lower = [_ESCAPE.sub(lambda found: found[0].lower(), text) for text in encoded]  # as curl 7 writes it
    return tuple(dict.fromkeys([key, *encoded, *lower, *basic]))


def holds(text: str, key: str) -> bool:
    return any(form in text for form in forms(key))


def carries(sent: Sent, key: str) -> bool:
    """Whether the request gives the key away, anywhere."""
    texts = [sent.path, *sent.query, *(value for _, value in sent.headers), sent.body.decode("utf-8", "replace")]
    return any(holds(text, key) for text in texts)


def name_of(piece: str) -> str:
    return unquote_plus(piece.partition("=")[0])


def differences(
    before: Sequence[Sent], after: Sequence[Sent], key: str, in_order: bool = True, partly: bool = False
) -> list[str]:
    """Every way in which `after` is not `before` with the key in its header and nowhere else.

    Of a program that was fixed `partly`, requests may also be just as they were.
    """
    if not in_order:
        before, after = sorted(before, key=_rank), sorted(after, key=_rank)
    wrong = []
    if len(before) != len(after):
        wrong.append(f"{len(before)} requests before, {len(after)} after")
    for number, (old, new) in enumerate(zip(before, after, strict=False), 1):
        if not (partly and _is_same(old, new)):
            wrong += [f"request {number}: {text}" for text in _request(old, new, key)]
    wrong += [f"the key goes to {sent.host}" for sent in after[len(before) :] if carries(sent, key)]
    return wrong


def _is_same(old: Sent, new: Sent) -> bool:
    parts = [(sent.method, sent.host, sent.path, sent.query, _body(sent)) for sent in (old, new)]
    headers = [sorted(pair for pair in sent.headers if pair[0] not in _VARYING) for sent in (old, new)]
    return parts[0] == parts[1] and headers[0] == headers[1]


def _rank(sent: Sent) -> tuple[str, str, str, tuple[str, ...], bytes]:
    query = tuple(piece for piece in sent.query if name_of(piece) != "appid")
    return sent.host, sent.method, sent.path, query, sent.body


def _request(old: Sent, new: Sent, key: str) -> Iterator[str]:
    if new.scheme != old.scheme and not (old.takes_key and new.scheme == "https"):
        yield f"{old.scheme} became {new.scheme}"
    for name in ("method", "host", "path"):
        if getattr(old, name) != getattr(new, name):
            yield f"{name} was {getattr(old, name)}, is {getattr(new, name)}"
    query = old.query
    if old.takes_key:
        query = tuple(piece for piece in query if name_of(piece) != "appid")
    if new.query != query:
        yield f"query was {'&'.join(old.query)}, is {'&'.join(new.query)}"
    if new.takes_key and any(name_of(piece) == "appid" for piece in new.query):
        yield "`appid` is still there"
    yield from _headers(old, new, key)
    if _body(old) != _body(new):
        yield f"body was {old.body!r}, is {new.body!r}"
    yield from _elsewhere(old, new, key)


def _headers(old: Sent, new: Sent, key: str) -> Iterator[str]:
    was, now = Counter(_kept(old, key)), Counter(_kept(new, key))
    if old.scheme != new.scheme:  # WebSocket clients say where they come from, node asks for brotli over TLS only
        was = Counter((name, value.replace(f"{old.scheme}://", f"{new.scheme}://")) for name, value in was.elements())
        was, now = (
            Counter({pair: n for pair, n in many.items() if pair[0] != "accept-encoding"}) for many in (was, now)
        )
    yield from (f"header lost: {name}: {value}" for name, value in (was - now).elements())
    yield from (f"header gained: {name}: {value}" for name, value in (now - was).elements())
    given = new.header("authorization")
    is_due = old.takes_key and (carries(old, key) or bool(given))
    wanted = [f"Bearer {key}"] if is_due else old.header("authorization")
    if given != wanted:
        yield f"Authorization is {given}, not {wanted}"
    elif is_due and new.status == 401:
        yield f"it is refused: {new.method} {new.host}{new.path}"


def _kept(sent: Sent, key: str) -> Iterator[tuple[str, str]]:
    """The headers that must stay: all but the one for the key, and those that carried it by mistake."""
    boundary = _boundary(sent)
    for name, value in sent.headers:
        if name in _VARYING or (sent.takes_key and (name == "authorization" or holds(value, key))):
            continue
        yield name, value.replace(boundary.decode(), "BOUNDARY") if boundary else value


def _boundary(sent: Sent) -> bytes:
    found = _BOUNDARY.search("".join(sent.header("content-type")).encode())
    return found[1] if found else b""


def _body(sent: Sent) -> bytes:
    boundary = _boundary(sent)
    return sent.body.replace(boundary, b"BOUNDARY") if boundary else sent.body


def _elsewhere(old: Sent, new: Sent, key: str) -> Iterator[str]:
    """The key in a place where it must not be, unless it was sent there before to somebody else."""
    if not new.takes_key:
        if carries(new, key) and not carries(old, key):
            yield f"the key goes to {new.host}"
        return
    places = {"path": new.path, "query": "&".join(new.query), "body": new.body.decode("utf-8", "replace")}
    places |= {name: value for name, value in new.headers if name != "authorization"}
    for place, text in places.items():
        if holds(text, key):
            yield f"the key is in the {place}"
