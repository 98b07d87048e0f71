"""urllib3. `fields` go into the URL for the verbs without a body. Source: urllib3.readthedocs.io."""

from __future__ import annotations

from wavix_lint.languages.python.clients import Client, ClientLibrary, Request, Switch, param

_IN_URL = frozenset({"GET", "HEAD", "DELETE", "OPTIONS"})
_REQUEST = Request(param("method", at=0), param("url", at=1), param("fields"), param("headers"), query_with=_IN_URL)
_ENCODED = Request(param("method", at=0), param("url", at=1), param("fields", at=2), param("headers", at=3))
_OPEN = Request(param("method", at=0), param("url", at=1), headers=param("headers"))
_TLS = (
    Switch(param("cert_reqs"), frozenset({"CERT_NONE", "NONE", "none", "ssl.CERT_NONE"})),
    Switch(param("ssl_context"), frozenset({"ssl._create_unverified_context", "off"})),
)
_SHAPES = {"request": _REQUEST, "request_encode_url": _ENCODED, "urlopen": _OPEN}

LIBRARY = ClientLibrary(
    functions={"urllib3.request": _REQUEST},
    classes=(
        Client(
            names=("urllib3.PoolManager", "urllib3.poolmanager.PoolManager", "urllib3.ProxyManager"),
            requests=_SHAPES,
            headers=param("headers", at=1),
            tls=_TLS,
            slots={"headers": "headers"},
        ),
        Client(
            names=("urllib3.HTTPSConnectionPool", "urllib3.connectionpool.HTTPSConnectionPool"),
            requests=_SHAPES,
            headers=param("headers"),
            tls=_TLS,
            slots={"headers": "headers"},
            host=param("host", at=0),
            scheme="https",
        ),
        Client(
            names=("urllib3.HTTPConnectionPool", "urllib3.connectionpool.HTTPConnectionPool"),
            requests=_SHAPES,
            headers=param("headers"),
            slots={"headers": "headers"},
            host=param("host", at=0),
            scheme="http",
        ),
    ),
)
