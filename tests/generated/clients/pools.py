"""urllib3 and httplib2."""

from __future__ import annotations

from tests.generated.clients.base import Call, Client, arguments, block, option
from tests.generated.layouts import Draft
from tests.generated.mappings import literal_mapping


def _options(call: Call) -> str:
    return arguments(
        f'"{call.method}"',
        call.url,
        option("fields", call.carriage.params),
        option("headers", call.carriage.headers),
    )


def _made(draft: Draft, call: Call) -> str:
    draft.need("import urllib3")
    headers = call.carriage.default_headers
    options = arguments(
        None if headers is None else option("headers", literal_mapping(headers)),
        call.unchecked('cert_reqs="CERT_NONE"') if call.insecure else None,
    )
    return f"urllib3.PoolManager({options})"


def _pool(draft: Draft, call: Call) -> None:
    pool = draft.kept("pool", _made(draft, call))
    draft.body += [f"response = {call.sent(f'{pool}.request({_options(call)})')}", "print(response.status)"]


def _with_pool(draft: Draft, call: Call) -> None:
    code = call.sent(f"http.request({_options(call)})")
    block(draft, f"with {_made(draft, call)} as http", f"response = {code}", "print(response.data)")


def _function(draft: Draft, call: Call) -> None:
    draft.need("import urllib3")
    draft.body.append(f"response = {call.sent(f'urllib3.request({_options(call)})')}")


def _httplib2(draft: Draft, call: Call) -> None:
    draft.need("import httplib2")
    insecure = call.unchecked("disable_ssl_certificate_validation=True") if call.insecure else None
    http = draft.kept("http", f"httplib2.Http({arguments(insecure)})")
    method = f'"{call.method}"' if draft.random.random() < 0.5 else option("method", f'"{call.method}"')
    options = arguments(call.url, method, option("headers", call.carriage.headers))
    draft.body += [f"response, content = {call.sent(f'{http}.request({options})')}", "print(response.status)"]


_FIELDS = frozenset({"params", "headers"})
CLIENTS = (
    Client("urllib3 PoolManager", _pool, _FIELDS | {"default headers"}, ("urllib3",)),
    Client("urllib3 with PoolManager", _with_pool, _FIELDS | {"default headers"}, ("urllib3",)),
    Client("urllib3 request", _function, _FIELDS, ("urllib3",), checks=False),
    Client("httplib2", _httplib2, frozenset({"headers"}), ("httplib2",)),
)
