"""tornado's HTTP client and its WebSocket."""

from __future__ import annotations

from tests.generated.clients.base import Call, Client, arguments, option
from tests.generated.layouts import Draft


def _options(call: Call) -> str:
    return arguments(
        call.url,
        option("method", f'"{call.method}"'),
        option("headers", call.carriage.headers),
        call.unchecked("validate_cert=False") if call.insecure else None,
    )


def _fetch(draft: Draft, call: Call) -> None:
    draft.need("from tornado.httpclient import AsyncHTTPClient")
    client = draft.kept("client", "AsyncHTTPClient()")
    draft.body += [f"response = await {call.sent(f'{client}.fetch({_options(call)})')}", "print(response.code)"]


def _request(draft: Draft, call: Call) -> None:
    draft.need("from tornado import httpclient")
    client = draft.kept("client", "httpclient.HTTPClient()")
    request = f"httpclient.HTTPRequest({_options(call)})"
    if draft.random.random() < 0.5:
        request = draft.local("request", request)
    draft.body += [f"response = {call.sent(f'{client}.fetch({request})')}", "print(response.body)"]


_HEADERS = frozenset({"headers"})
CLIENTS = (
    Client("tornado fetch", _fetch, _HEADERS, ("tornado",), is_async=True),
    Client("tornado HTTPRequest", _request, _HEADERS, ("tornado",)),
)
