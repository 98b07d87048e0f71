"""Objects that only carry TLS options: SSL contexts, aiohttp's connector.

Source: docs.python.org and docs.aiohttp.org.
"""

from __future__ import annotations

from wavix_lint.languages.python.clients import Client, ClientLibrary, Switch, param

_OFF = frozenset({"false", "ssl._create_unverified_context"})

LIBRARY = ClientLibrary(
    classes=(
        Client(names=("ssl.create_default_context", "ssl.SSLContext")),
        Client(
            names=("aiohttp.TCPConnector", "aiohttp.connector.TCPConnector"),
            tls=(Switch(param("ssl"), _OFF), Switch(param("verify_ssl"), _OFF), Switch(param("ssl_context"), _OFF)),
        ),
    ),
)
