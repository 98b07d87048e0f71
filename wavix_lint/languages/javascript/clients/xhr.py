"""XMLHttpRequest: opened, then given headers, then sent. Source: developer.mozilla.org, "XMLHttpRequest"."""

from __future__ import annotations

from wavix_lint.languages.javascript.clients import Client, ClientLibrary, Request

_NAMES = ("XMLHttpRequest", "xmlhttprequest.XMLHttpRequest", "xhr2", "xmlhttprequest-ssl.XMLHttpRequest")

LIBRARY = ClientLibrary(
    classes=(
        Client(
            names=_NAMES,
            calls={"open": Request(0, url=1, options=None)},
            options=None,
            header_calls=frozenset({"setRequestHeader"}),
        ),
    ),
)
