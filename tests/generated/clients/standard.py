"""The standard library: urllib.request and http.client."""

from __future__ import annotations

from tests.generated.clients.base import Call, Client, arguments, block, option
from tests.generated.layouts import Draft


def _context(draft: Draft, call: Call) -> str | None:
    if not call.insecure:
        return None
    draft.need("import ssl")
    return call.unchecked("context=ssl._create_unverified_context()")


def _open(draft: Draft) -> str:
    """How the program calls urlopen."""
    forms = {
        "urllib.request.urlopen": "import urllib.request",
        "urlopen": "from urllib.request import urlopen",
        "request_lib.urlopen": "import urllib.request as request_lib",
        "request.urlopen": "from urllib import request",
    }
    form = draft.random.choice(list(forms))
    draft.need(forms[form])
    return form


def _urlopen(draft: Draft, call: Call) -> None:
    code = call.sent(f"{_open(draft)}({arguments(call.url, 'timeout=10', _context(draft, call))})")
    if draft.random.random() < 0.5:
        block(draft, f"with {code} as response", "print(response.status)")
    else:
        draft.body.append(f"text = {code}.read()")


def _method(draft: Draft, call: Call) -> str | None:
    return f'method="{call.method}"' if call.method != "GET" or draft.random.random() < 0.3 else None


def _request(draft: Draft, call: Call) -> None:
    draft.need("from urllib.request import Request")
    pieces = [call.url, option("headers", call.carriage.headers), _method(draft, call)]
    request = f"Request({arguments(*pieces)})"
    if draft.random.random() < 0.6:
        request = draft.local("prepared", request)
    code = call.sent(f"{_open(draft)}({arguments(request, 'timeout=10', _context(draft, call))})")
    block(draft, f"with {code} as response", "print(response.read())")


def _add_header(draft: Draft, call: Call) -> None:
    """Headers are added to the finished request, one by one."""
    draft.need("import urllib.request")
    name = draft.local("prepared", f"urllib.request.Request({arguments(call.url, _method(draft, call))})")
    for header, code in call.carriage.default_headers or []:
        draft.body.append(f'{name}.add_header("{header}", {code})')
    sent = call.sent(f"urllib.request.urlopen({arguments(name, _context(draft, call))})")
    draft.body.append(f"text = {sent}.read()")


def _opener(draft: Draft, call: Call) -> None:
    draft.need("import urllib.request")
    opener = draft.kept("opener", "urllib.request.build_opener()")
    if call.carriage.default_headers is not None:
        tuples = ", ".join(f'("{name}", {code})' for name, code in call.carriage.default_headers)
        draft.init.append(f"{opener}.addheaders = [{tuples}]")
    code = call.sent(f"{opener}.open({call.url})")
    block(draft, f"with {code} as response", "print(response.read())")


def _connection(draft: Draft, call: Call) -> str:
    forms: dict[str, str] = {
        "http.client.HTTPSConnection": "import http.client",
        "HTTPSConnection": "from http.client import HTTPSConnection",
        "client.HTTPSConnection": "from http import client",
    }
    form = draft.random.choice(list(forms))
    draft.need(forms[form])
    port = "443" if draft.random.random() < 0.2 else None
    return draft.kept("connection", f"{form}({arguments(call.server, port, _context(draft, call))})")


def _http_client(draft: Draft, call: Call) -> None:
    connection = _connection(draft, call)
    headers = option("headers", call.carriage.headers)
    if call.carriage.headers is not None and draft.random.random() < 0.3:
        headers = f"None, {call.carriage.headers}"
    options = arguments(f'"{call.method}"', call.url, headers)
    code = f"{connection}.request({options})"
    draft.body += [call.sent(code), f"print({connection}.getresponse().status)"]


_GET = ("GET", "GET", "DELETE")
_HEADERS = frozenset({"headers"})
_ADDED = frozenset({"default headers"})
CLIENTS = (
    Client("urllib urlopen", _urlopen, frozenset(), (), methods=("GET",)),
    Client("urllib Request", _request, _HEADERS, (), methods=_GET),
    Client("urllib add_header", _add_header, _ADDED, (), methods=_GET),
    Client("urllib opener", _opener, _ADDED, (), methods=("GET",), checks=False),
    Client("http.client", _http_client, _HEADERS, (), server="host", methods=_GET),
)
