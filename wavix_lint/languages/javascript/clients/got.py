"""got, and gaxios-like options. Source: github.com/sindresorhus/got, documentation/2-options.md."""

from __future__ import annotations

from wavix_lint.languages.javascript.clients import Client, ClientLibrary, Options, Request, keys, verbs

_OPTIONS = Options(
    url=keys("url"),
    query=keys("searchParams", "query"),
    auth=keys("username", "auth"),
    base_url=keys("prefixUrl", "baseUrl"),
    verify=keys("https.rejectUnauthorized", "rejectUnauthorized"),
    agent=keys("agent.https"),
    clouded_by=keys("hooks", "context"),
)
_PLAIN = Request(names=_OPTIONS)
_CALLS = {**verbs(_PLAIN), "": _PLAIN, "stream": _PLAIN, "paginate": _PLAIN}

LIBRARY = ClientLibrary(
    functions={
        name + (f".{call}" if call else ""): shape for name in ("got", "got.got") for call, shape in _CALLS.items()
    },
    classes=(
        Client(
            names=("got.extend", "got.got.extend"),
            calls=_CALLS,
            described=_OPTIONS,
            slots={("defaults", "options", "headers"): "headers"},
            makes=("extend",),
        ),
    ),
)
