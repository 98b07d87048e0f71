"""tornado's HTTP and WebSocket clients. Source: tornadoweb.org."""

from __future__ import annotations

from wavix_lint.languages.python.clients import Client, ClientLibrary, Request, Switch, param

_TLS = (Switch(param("validate_cert")),)
_FETCH = Request(param("method"), param("request", at=0), headers=param("headers"), tls=_TLS)
_DESCRIBED = Request(param("method", at=1), param("url", at=0), headers=param("headers", at=2), tls=_TLS, sends=False)

LIBRARY = ClientLibrary(
    functions={"tornado.websocket.websocket_connect": Request("GET", param("url", at=0))},
    classes=(
        Client(
            names=(
                "tornado.httpclient.AsyncHTTPClient",
                "tornado.httpclient.HTTPClient",
                "tornado.simple_httpclient.SimpleAsyncHTTPClient",
            ),
            requests={"fetch": _FETCH},
            clouded_by=frozenset({"defaults"}),
        ),
        Client(names=("tornado.httpclient.HTTPRequest",), request=_DESCRIBED, slots={"headers": "headers"}),
    ),
)
