"""jQuery. Source: api.jquery.com, `jQuery.ajax()`, `jQuery.get()`, `jQuery.getJSON()`."""

from __future__ import annotations

from wavix_lint.languages.javascript.clients import ClientLibrary, Options, Request, keys

# `data` of a GET request goes into the URL.
_OPTIONS = Options(
    url=keys("url"),
    method=keys("method", "type"),
    query=keys("data"),
    auth=keys("username"),
    clouded_by=keys("beforeSend"),
)
_NAMES = ("$", "jQuery", "jquery")

LIBRARY = ClientLibrary(
    functions={
        f"{name}.{call}": shape
        for name in _NAMES
        for call, shape in {
            "ajax": Request(names=_OPTIONS),
            "get": Request("GET", names=_OPTIONS, options=None, query=1),
            "getJSON": Request("GET", names=_OPTIONS, options=None, query=1),
            "getScript": Request("GET", names=_OPTIONS, options=None),
            "post": Request("POST", names=_OPTIONS, options=None, query=1),
        }.items()
    },
)
