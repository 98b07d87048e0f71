"""WebSocket clients: websockets and websocket-client."""

from __future__ import annotations

from tests.generated.clients.base import Call, Client, arguments, block, option
from tests.generated.layouts import Draft


def _connect(name: str, keyword: str) -> tuple[str, str]:
    return {
        "websockets.connect": ("import websockets", keyword),
        "connect": ("from websockets import connect", keyword),
        "websockets.asyncio.client.connect": ("import websockets.asyncio.client", "additional_headers"),
    }[name]


def _async(draft: Draft, call: Call) -> None:
    keyword = draft.random.choice(["additional_headers", "extra_headers"])
    name = draft.random.choice(["websockets.connect", "connect", "websockets.asyncio.client.connect"])
    line, keyword = _connect(name, keyword)
    draft.need(line)
    code = call.sent(f"{name}({arguments(call.url, option(keyword, call.carriage.headers))})")
    if draft.random.random() < 0.5:
        block(draft, f"async with {code} as socket", "async for message in socket:", "    print(len(message))")
    else:
        draft.body += [f"socket = await {code}", "print(await socket.recv())"]


def _sync(draft: Draft, call: Call) -> None:
    draft.need("from websockets.sync.client import connect")
    code = call.sent(f"connect({arguments(call.url, option('additional_headers', call.carriage.headers))})")
    block(draft, f"with {code} as socket", "print(socket.recv())")


def _options(draft: Draft, call: Call) -> str:
    insecure = None
    if call.insecure:
        draft.need("import ssl")
        insecure = call.unchecked('sslopt={"cert_reqs": ssl.CERT_NONE}')
    return arguments(call.url, option("header", call.carriage.headers), insecure)


def _create_connection(draft: Draft, call: Call) -> None:
    if draft.random.random() < 0.5:
        draft.need("import websocket")
        name = "websocket.create_connection"
    else:
        draft.need("from websocket import create_connection")
        name = "create_connection"
    draft.body += [f"socket = {call.sent(f'{name}({_options(draft, call)})')}", "print(socket.recv())"]


def _app(draft: Draft, call: Call) -> None:
    draft.need("import websocket")
    options = arguments(call.url, option("header", call.carriage.headers), "on_message=print")
    app = draft.local("app", f"websocket.WebSocketApp({options})")
    insecure = ""
    if call.insecure:
        draft.need("import ssl")
        insecure = call.unchecked('sslopt={"cert_reqs": ssl.CERT_NONE}')
    draft.body.append(call.sent(f"{app}.run_forever({insecure})"))


_HEADERS = frozenset({"headers"})
_GET = ("GET",)
CLIENTS = (
    Client("websockets", _async, _HEADERS, ("websockets",), True, True, methods=_GET, checks=False),
    Client("websockets sync", _sync, _HEADERS, ("websockets",), False, True, methods=_GET, checks=False),
    Client("websocket-client", _create_connection, _HEADERS, ("websocket",), websocket=True, methods=_GET),
    Client("websocket-client app", _app, _HEADERS, ("websocket",), False, True, methods=_GET),
)
