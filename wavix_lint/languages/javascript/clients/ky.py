"""ky. Source: github.com/sindresorhus/ky, readme."""

from __future__ import annotations

from wavix_lint.languages.javascript.clients import Client, ClientLibrary, Options, Request, keys, verbs

_OPTIONS = Options(query=keys("searchParams"), base_url=keys("prefixUrl", "prefix"), clouded_by=keys("hooks", "fetch"))
_PLAIN = Request(names=_OPTIONS)
_CALLS = {**verbs(_PLAIN), "": _PLAIN}
_NAMES = ("ky", "ky.ky", "ky-universal")

LIBRARY = ClientLibrary(
    functions={name + (f".{call}" if call else ""): shape for name in _NAMES for call, shape in _CALLS.items()},
    classes=(
        Client(
            names=tuple(f"{name}.{maker}" for name in _NAMES for maker in ("create", "extend")),
            calls=_CALLS,
            described=_OPTIONS,
            makes=("create", "extend"),
        ),
    ),
)
