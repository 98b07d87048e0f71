"""http.client and Python 2's httplib: the host is the connection's, the path the request's. Source: docs.python.org."""

from __future__ import annotations

from wavix_lint.languages.python.clients import Client, ClientLibrary, Request, Switch, param

_ROOTS = ("http.client", "httplib", "six.moves.http_client")
_REQUEST = Request(param("method", at=0), param("url", at=1), headers=param("headers", at=3))
_PUT = Request(param("method", at=0), param("url", at=1), headers_follow=True)
_SHAPES = {"request": _REQUEST, "putrequest": _PUT}
_HEADERS = frozenset({"putheader"})
_TLS = (Switch(param("context"), frozenset({"ssl._create_unverified_context", "off"})),)

LIBRARY = ClientLibrary(
    classes=(
        Client(
            names=tuple(f"{root}.HTTPSConnection" for root in _ROOTS),
            requests=_SHAPES,
            tls=_TLS,
            host=param("host", at=0),
            scheme="https",
            header_calls=_HEADERS,
        ),
        Client(
            names=tuple(f"{root}.HTTPConnection" for root in _ROOTS),
            requests=_SHAPES,
            host=param("host", at=0),
            scheme="http",
            header_calls=_HEADERS,
        ),
    ),
)
