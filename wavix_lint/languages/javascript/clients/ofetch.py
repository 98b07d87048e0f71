"""ofetch, and what Nuxt makes of it. Source: github.com/unjs/ofetch; nuxt.com, "useFetch"."""

from __future__ import annotations

from wavix_lint.languages.javascript.clients import Client, ClientLibrary, Options, Request, keys

_OPTIONS = Options(
    query=keys("query", "params"),
    base_url=keys("baseURL"),
    agent=keys("dispatcher", "agent"),
    clouded_by=keys("onRequest"),
)
_PLAIN = Request(names=_OPTIONS)
_NAMES = ("$fetch", "ofetch.ofetch", "ofetch.$fetch", "ohmyfetch.$fetch", "useFetch", "useLazyFetch", "ofetch")

LIBRARY = ClientLibrary(
    functions={**dict.fromkeys(_NAMES, _PLAIN), **{f"{name}.raw": _PLAIN for name in _NAMES[:4]}},
    classes=(
        Client(
            names=tuple(f"{name}.create" for name in _NAMES),
            calls={"": _PLAIN, "raw": _PLAIN},
            described=_OPTIONS,
            makes=("create",),
        ),
    ),
)
