"""needle. Source: github.com/tomas/needle, readme: `needle(method, url, data, options)`."""

from __future__ import annotations

from wavix_lint.languages.javascript.clients import ClientLibrary, Options, Request, keys, verbs_with_body

_OPTIONS = Options(
    auth=keys("username"), verify=keys("rejectUnauthorized", "strictSSL"), agent=keys("agent"), clouded_by=keys("auth")
)
_BY_METHOD = Request(0, url=1, options=2, names=_OPTIONS)
_WITH_DATA = Request(0, url=1, options=3, names=_OPTIONS)

LIBRARY = ClientLibrary(
    functions={
        **{f"needle.{name}": shape for name, shape in verbs_with_body(Request(names=_OPTIONS)).items()},
        "needle": _BY_METHOD,
        "needle.request": _WITH_DATA,
    },
)
