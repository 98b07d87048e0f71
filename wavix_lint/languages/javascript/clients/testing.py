"""Clients of test tools that do send: Cypress, Playwright, k6. Source: their API references."""

from __future__ import annotations

from wavix_lint.languages.javascript.clients import ClientLibrary, Options, Request, keys, verbs_with_body

_CYPRESS = Options(url=keys("url"), query=keys("qs"), auth=keys("auth"))
_K6 = Options()

LIBRARY = ClientLibrary(
    functions={
        "cy.request": Request(names=_CYPRESS, options=None),
        **{f"k6/http.{name}": shape for name, shape in verbs_with_body(Request(names=_K6), extra=("del",)).items()},
    },
)
