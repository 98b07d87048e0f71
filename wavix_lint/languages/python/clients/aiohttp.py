"""aiohttp's client, and aiohttp-retry over it. Source: docs.aiohttp.org, client reference."""

from __future__ import annotations

from wavix_lint.languages.python.clients import Client, ClientLibrary, Request, Switch, param, verbs

_OFF = frozenset({"false", "ssl._create_unverified_context"})
_TLS = (Switch(param("ssl"), _OFF), Switch(param("verify_ssl"), _OFF), Switch(param("ssl_context"), _OFF))
_PLAIN = Request(None, param("url", at=0), param("params"), param("headers"), param("auth"), _TLS)
_BY_METHOD = Request(param("method", at=0), param("url", at=1), param("params"), param("headers"), param("auth"), _TLS)
_SOCKET = Request("GET", param("url", at=0), param("params"), param("headers"), param("auth"), _TLS)

LIBRARY = ClientLibrary(
    functions={"aiohttp.request": _BY_METHOD},
    classes=(
        Client(
            names=("aiohttp.ClientSession", "aiohttp.client.ClientSession", "aiohttp_retry.RetryClient"),
            requests={**verbs(_PLAIN), "request": _BY_METHOD, "ws_connect": _SOCKET},
            base_url=param("base_url", at=0),
            headers=param("headers"),
            auth=param("auth"),
            tls=(Switch(param("connector"), _OFF),),
            slots={"headers": "headers"},
            clouded_by=frozenset({"trace_configs", "request_class", "middlewares", "client_session"}),
        ),
    ),
)
