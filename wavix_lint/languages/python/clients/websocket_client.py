"""websocket-client (`import websocket`). Source: websocket-client.readthedocs.io."""

from __future__ import annotations

from wavix_lint.languages.python.clients import ITSELF, Client, ClientLibrary, Request, Switch, param

_SSLOPT = (Switch(param("sslopt"), frozenset({"off"})),)
_CONNECT = Request("GET", param("url", at=0), headers=param("header"), tls=_SSLOPT)
_APP = Request("GET", param("url", at=0), headers=param("header", at=1), sends=False)
_RUN = Request("GET", ITSELF, tls=_SSLOPT)

LIBRARY = ClientLibrary(
    functions={"websocket.create_connection": _CONNECT},
    classes=(
        Client(names=("websocket.WebSocket",), requests={"connect": _CONNECT}, tls=_SSLOPT),
        Client(
            names=("websocket.WebSocketApp", "websocket._app.WebSocketApp"),
            request=_APP,
            requests={"run_forever": _RUN},
            slots={"header": "headers"},
        ),
    ),
)
