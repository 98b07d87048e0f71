"""WebSockets: node's `ws` takes headers, a browser's own does not. Source: github.com/websockets/ws, doc/ws.md."""

from __future__ import annotations

from wavix_lint.languages.javascript.clients import Client, ClientLibrary, Options, Request, keys

_OPTIONS = Options(verify=keys("rejectUnauthorized"), agent=keys("agent"))
_IN_BROWSER = Options(headers=keys("headers"))

LIBRARY = ClientLibrary(
    classes=(
        Client(
            names=("ws", "ws.WebSocket", "isomorphic-ws", "faye-websocket.Client"),
            options=None,
            request=Request("GET", url=0, options=2, early_options=1, names=_OPTIONS),
        ),
        Client(names=("WebSocket",), options=None, request=Request("GET", url=0, options=1, names=_IN_BROWSER)),
        Client(names=("EventSource", "eventsource"), options=None, request=Request("GET", url=0, names=_OPTIONS)),
        Client(
            names=("reconnecting-websocket",), options=None, request=Request("GET", url=0, options=None, names=_OPTIONS)
        ),
    ),
)
