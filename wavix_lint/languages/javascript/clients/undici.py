"""undici. Source: undici.nodejs.org, "Dispatcher.request"."""

from __future__ import annotations

from wavix_lint.languages.javascript.clients import ClientLibrary, Options, Request, keys

_OPTIONS = Options(query=keys("query"), agent=keys("dispatcher"))
_PLAIN = Request(names=_OPTIONS)

LIBRARY = ClientLibrary(functions={"undici.request": _PLAIN, "undici.stream": _PLAIN, "urllib.request": _PLAIN})
