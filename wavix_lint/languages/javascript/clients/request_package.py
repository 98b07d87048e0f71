"""request and its kin, retired and still everywhere. Source: github.com/request/request, readme."""

from __future__ import annotations

from wavix_lint.languages.javascript.clients import Client, ClientLibrary, Options, Request, keys, verbs

_OPTIONS = Options(
    url=keys("url", "uri"),
    query=keys("qs"),
    auth=keys("auth"),
    base_url=keys("baseUrl"),
    verify=keys("strictSSL", "rejectUnauthorized", "agentOptions.rejectUnauthorized"),
    agent=keys("agent"),
    clouded_by=keys("oauth", "aws", "httpSignature"),
)
_PLAIN = Request(names=_OPTIONS)
_CALLS = {**verbs(_PLAIN, "del"), "": _PLAIN}
_NAMES = (
    "request",
    "request-promise",
    "request-promise-native",
    "request-promise-any",
    "@cypress/request",
    "@cypress/request-promise",
    "postman-request",
    "requestretry",
    "cloudscraper",
)

LIBRARY = ClientLibrary(
    functions={name + (f".{call}" if call else ""): shape for name in _NAMES for call, shape in _CALLS.items()},
    classes=(
        Client(
            names=tuple(f"{name}.defaults" for name in _NAMES),
            calls=_CALLS,
            described=_OPTIONS,
            makes=("defaults",),
        ),
    ),
)
