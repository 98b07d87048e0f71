"""requests, and the libraries that copy its interface. Source: requests.readthedocs.io, API reference."""

from __future__ import annotations

from wavix_lint.languages.python.clients import Client, ClientLibrary, Request, Switch, param, verbs

_VERIFY = Switch(param("verify"))
_HEADERS, _AUTH = param("headers"), param("auth")


def _shapes(in_session: bool) -> dict[str, Request]:
    plain = Request(None, param("url", at=0), param("params"), _HEADERS, _AUTH, (_VERIFY,))
    shapes = verbs(plain)
    if not in_session:  # `requests.get(url, params)`: sessions take params by keyword only
        shapes["get"] = Request("GET", param("url", at=0), param("params", at=1), _HEADERS, _AUTH, (_VERIFY,))
    headers = param("headers", at=4) if in_session else _HEADERS
    query = param("params", at=2) if in_session else param("params")
    shapes["request"] = Request(param("method", at=0), param("url", at=1), query, headers, _AUTH, (_VERIFY,))
    return shapes


_ROOTS = ("requests", "requests.api", "niquests", "niquests.api", "curl_cffi.requests", "curl_cffi", "httpx_requests")
_SESSIONS = (
    "requests.Session",
    "requests.session",
    "requests.sessions.Session",
    "requests.sessions.session",
    "niquests.Session",
    "niquests.AsyncSession",
    "curl_cffi.requests.Session",
    "curl_cffi.requests.AsyncSession",
    "requests_html.HTMLSession",
    "requests_html.AsyncHTMLSession",
    "requests_cache.CachedSession",
    "requests_futures.sessions.FuturesSession",
    "cloudscraper.create_scraper",
    "cloudscraper.CloudScraper",
)
_SLOTS = {"headers": "headers", "params": "query", "auth": "auth", "verify": "tls"}
_CLOUDED = frozenset({"mount", "hooks", "trust_env", "session"})
_DESCRIBED = Request(
    param("method", at=0),
    param("url", at=1),
    param("params", at=5),
    param("headers", at=2),
    param("auth", at=6),
    sends=False,
)

LIBRARY = ClientLibrary(
    functions={f"{root}.{name}": shape for root in _ROOTS for name, shape in _shapes(in_session=False).items()},
    classes=(
        Client(
            names=_SESSIONS,
            requests=_shapes(in_session=True),
            headers=_HEADERS,
            slots=_SLOTS,
            clouded_by=_CLOUDED,
            takes_request={"send": param("request", at=0)},
        ),
        Client(
            names=("requests_toolbelt.sessions.BaseUrlSession",),
            requests=_shapes(in_session=True),
            base_url=param("base_url", at=0),
            slots=_SLOTS,
            clouded_by=_CLOUDED,
        ),
        Client(
            names=("requests.Request", "requests.models.Request", "niquests.Request"),
            request=_DESCRIBED,
            slots={"headers": "headers", "params": "query", "auth": "auth"},
        ),
    ),
)
