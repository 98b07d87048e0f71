"""aiohttp: sessions with and without a base URL, the bare request function, its WebSocket."""

from __future__ import annotations

from tests.generated.clients.base import Call, Client, Sender, arguments, block, body_of, option, set_defaults
from tests.generated.layouts import Draft
from tests.generated.mappings import literal_mapping

_CALL = frozenset({"params", "headers", "auth"})
_SESSION = _CALL | {"default headers", "default auth"}
_METHODS = ("GET", "GET", "POST", "DELETE")


def _basic(call: Call, key: str | None) -> str | None:
    return None if key is None else call.misused(f'aiohttp.BasicAuth({key}, "")')


def _options(call: Call, insecure: bool) -> str:
    carriage = call.carriage
    return arguments(
        call.url,
        option("params", carriage.params),
        option("headers", carriage.headers),
        option("auth", carriage.auth or _basic(call, carriage.basic)),
        body_of(call.method),
        call.unchecked("ssl=False") if insecure else None,
    )


def _made(draft: Draft, call: Call, name: str) -> tuple[str, list[str], bool]:
    """The session, the statements that complete it, and whether each call still has to ask for no checks."""
    draft.need("import aiohttp")
    headers = call.carriage.default_headers
    later = headers is not None and draft.random.random() < 0.2
    by_connector = call.insecure and draft.random.random() < 0.4
    connector = f"aiohttp.TCPConnector({call.unchecked('ssl=False')})" if by_connector else None
    options = arguments(
        (call.server if draft.random.random() < 0.3 else option("base_url", call.server)) if call.server else None,
        None if headers is None or later else option("headers", literal_mapping(headers)),
        option("auth", _basic(call, call.carriage.default_basic)),
        option("connector", connector),
    )
    lines = set_defaults(draft, name, "headers", headers) if later else []
    return f"aiohttp.ClientSession({options})", lines, call.insecure and not by_connector


def _verb(draft: Draft, call: Call) -> str:
    return draft.random.choice([f"{call.method.lower()}(", f'request("{call.method}", '])


def _with(draft: Draft, call: Call) -> None:
    made, lines, insecure = _made(draft, call, "session")
    code = call.sent(f"session.{_verb(draft, call)}{_options(call, insecure)})")
    if draft.random.random() < 0.7:
        sending = [f"async with {code} as response:", "    print(await response.json())"]
    else:
        sending = [f"response = await {code}", "print(response.status)"]
    block(draft, f"async with {made} as session", *lines, *sending)


def _with_both(draft: Draft, call: Call) -> None:
    """Session and request in one statement."""
    made, lines, insecure = _made(draft, call, "session")
    code = call.sent(f"session.{call.method.lower()}({_options(call, insecure)})")
    if lines:
        block(draft, f"async with {made} as session", *lines, f"response = await {code}")
    else:
        block(draft, f"async with {made} as session, {code} as response", "print(await response.text())")


def _kept(draft: Draft, call: Call) -> None:
    owner = "self.session" if draft.in_class else "session"
    made, lines, insecure = _made(draft, call, owner)
    session = draft.kept("session", made)
    draft.init += lines
    code = call.sent(f"{session}.{_verb(draft, call)}{_options(call, insecure)})")
    block(draft, f"async with {code} as response", "response.raise_for_status()")


def _function(draft: Draft, call: Call) -> None:
    draft.need("import aiohttp")
    code = call.sent(f'aiohttp.request("{call.method}", {_options(call, call.insecure)})')
    block(draft, f"async with {code} as response", "print(await response.json())")


def _socket(kept: bool) -> Sender:
    def send(draft: Draft, call: Call) -> None:
        owner = "self.session" if draft.in_class and kept else "session"
        made, lines, insecure = _made(draft, call, owner)
        code = call.sent(f"{owner}.ws_connect({_options(call, insecure)})")
        if kept:
            draft.kept("session", made)
            draft.init += lines
            draft.body += [f"socket = await {code}", "print(await socket.receive())"]
        else:
            inner = [f"async with {code} as socket:", "    print(await socket.receive())"]
            block(draft, f"async with {made} as session", *lines, *inner)

    return send


_AIOHTTP = ("aiohttp",)
_FUNCTION = frozenset({"params", "headers", "auth"})
CLIENTS = (
    Client("aiohttp with session", _with, _SESSION, _AIOHTTP, is_async=True, native="yarl", methods=_METHODS),
    Client("aiohttp in one with", _with_both, _SESSION, _AIOHTTP, is_async=True, native="yarl", methods=_METHODS),
    Client("aiohttp session", _kept, _SESSION, _AIOHTTP, is_async=True, native="yarl", methods=_METHODS),
    Client("aiohttp with base_url", _with, _SESSION, _AIOHTTP, is_async=True, server="base", methods=_METHODS),
    Client("aiohttp session with base_url", _kept, _SESSION, _AIOHTTP, is_async=True, server="base"),
    Client("aiohttp request", _function, _FUNCTION, _AIOHTTP, is_async=True, native="yarl", methods=_METHODS),
    Client("aiohttp ws_connect", _socket(False), _SESSION, _AIOHTTP, is_async=True, websocket=True, native="yarl"),
    Client("aiohttp kept ws_connect", _socket(True), _SESSION, _AIOHTTP, is_async=True, websocket=True),
)
