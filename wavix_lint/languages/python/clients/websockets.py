"""The websockets package, in its asyncio, sync and legacy forms. Source: websockets.readthedocs.io."""

from __future__ import annotations

from wavix_lint.languages.python.clients import ClientLibrary, Request, Switch, param

_ROOTS = (
    "websockets",
    "websockets.client",
    "websockets.asyncio.client",
    "websockets.legacy.client",
    "websockets.sync.client",
)
_TLS = (
    Switch(param("ssl"), frozenset({"ssl._create_unverified_context", "off"})),
    Switch(param("ssl_context"), frozenset({"ssl._create_unverified_context", "off"})),
)
_CONNECT = Request("GET", param("uri", at=0), headers=param("additional_headers", "extra_headers"), tls=_TLS)

LIBRARY = ClientLibrary(functions={f"{root}.connect": _CONNECT for root in _ROOTS})
