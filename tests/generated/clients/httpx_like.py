"""httpx: functions, clients, base URLs, streams and requests that are built first."""

from __future__ import annotations

from tests.generated.clients.base import Call, Client, Sender, arguments, block, body_of, option, set_defaults
from tests.generated.layouts import Draft
from tests.generated.mappings import literal_mapping

_CALL = frozenset({"params", "headers", "auth"})
_CLIENT = _CALL | {"default params", "default headers", "default auth"}
_METHODS = ("GET", "GET", "GET", "POST", "DELETE")


def _basic(draft: Draft, call: Call, key: str | None) -> str | None:
    if key is None:
        return None
    draft.need("import httpx")
    return call.misused(draft.random.choice([f'({key}, "")', f'httpx.BasicAuth({key}, "")']))


def _options(draft: Draft, call: Call, url: str | None = None) -> str:
    carriage = call.carriage
    return arguments(
        url or call.url,
        option("params", carriage.params),
        option("headers", carriage.headers),
        option("auth", carriage.auth or _basic(draft, call, carriage.basic)),
        body_of(call.method),
    )


def _functions(draft: Draft, call: Call) -> None:
    verb = call.method.lower()
    options = arguments(_options(draft, call), call.unchecked("verify=False") if call.insecure else None)
    style = draft.random.choice(["module", "alias", "name", "request"])
    if style == "module":
        draft.need("import httpx")
        code = f"httpx.{verb}({options})"
    elif style == "alias":
        draft.need("import httpx as hx")
        code = f"hx.{verb}({options})"
    elif style == "name":
        draft.need(f"from httpx import {verb} as send")
        code = f"send({options})"
    else:
        draft.need("import httpx")
        code = f'httpx.request("{call.method}", {options})'
    draft.body += [f"response = {call.sent(code)}", "print(response.text)"]


def _made(draft: Draft, call: Call, kind: str) -> tuple[str, list[str]]:
    """The client's construction, and the statements that give it what the constructor did not."""
    draft.need("import httpx")
    carriage, name = call.carriage, "CLIENT"
    base = option("base_url", call.server) if call.server else None
    basic = option("auth", _basic(draft, call, carriage.default_basic))
    insecure = call.unchecked("verify=False") if call.insecure else None
    later = draft.random.random() < 0.3
    params = None if carriage.default_params is None else literal_mapping(carriage.default_params)
    headers = None if carriage.default_headers is None else literal_mapping(carriage.default_headers)
    if not later:
        options = arguments(base, option("params", params), option("headers", headers), basic, insecure, "timeout=10")
        return f"httpx.{kind}({options})", []
    lines = [] if params is None else [f"{name}.params = {params}"]
    lines += set_defaults(draft, name, "headers", carriage.default_headers)
    return f"httpx.{kind}({arguments(base, basic, insecure)})", lines


def _kept(kind: str) -> Sender:
    def send(draft: Draft, call: Call) -> None:
        made, lines = _made(draft, call, kind)
        client = draft.kept("client", made)
        draft.init += [line.replace("CLIENT", client, 1) for line in lines]
        style = draft.random.choice([f"{call.method.lower()}(", f'request("{call.method}", '])
        code = call.sent(f"{client}.{style}{_options(draft, call)})")
        draft.body += [f"response = {'await ' if kind == 'AsyncClient' else ''}{code}", "response.raise_for_status()"]

    return send


def _with(kind: str) -> Sender:
    def send(draft: Draft, call: Call) -> None:
        made, lines = _made(draft, call, kind)
        lines = [line.replace("CLIENT", "client", 1) for line in lines]
        code = call.sent(f"client.{call.method.lower()}({_options(draft, call)})")
        head, wait = ("async with", "await ") if kind == "AsyncClient" else ("with", "")
        block(draft, f"{head} {made} as client", *lines, f"response = {wait}{code}", "print(response.json())")

    return send


def _stream(draft: Draft, call: Call) -> None:
    made, lines = _made(draft, call, "Client")
    client = draft.kept("client", made)
    draft.init += [line.replace("CLIENT", client, 1) for line in lines]
    code = call.sent(f'{client}.stream("{call.method}", {_options(draft, call)})')
    block(draft, f"with {code} as response", "for line in response.iter_lines():", "    print(len(line))")


def _stream_function(draft: Draft, call: Call) -> None:
    draft.need("import httpx")
    options = arguments(_options(draft, call), call.unchecked("verify=False") if call.insecure else None)
    code = call.sent(f'httpx.stream("{call.method}", {options})')
    block(draft, f"with {code} as response", "print(response.status_code)")


def _built(draft: Draft, call: Call) -> None:
    made, lines = _made(draft, call, "Client")
    client = draft.kept("client", made)
    draft.init += [line.replace("CLIENT", client, 1) for line in lines]
    request = draft.local("request", f'{client}.build_request("{call.method}", {_options(draft, call)})')
    draft.body.append(f"response = {call.sent(f'{client}.send({request})')}")


def _request(draft: Draft, call: Call) -> None:
    """A request that no client built: it gets none of the client's defaults but its certificate checks."""
    draft.need("import httpx")
    carriage = call.carriage
    pieces = [call.url, option("params", carriage.params), option("headers", carriage.headers)]
    request = draft.local("request", f'httpx.Request("{call.method}", {arguments(*pieces)})')
    insecure = call.unchecked("verify=False") if call.insecure else None
    block(draft, f"with httpx.Client({arguments(insecure)}) as client", call.sent(f"client.send({request})"))


_HTTPX = ("httpx",)
_BUILT = frozenset({"params", "headers", "default params", "default headers", "default auth"})
CLIENTS = (
    Client("httpx functions", _functions, _CALL, _HTTPX, native="httpx", methods=_METHODS),
    Client("httpx Client", _kept("Client"), _CLIENT, _HTTPX, native="httpx", methods=_METHODS),
    Client("httpx with Client", _with("Client"), _CLIENT, _HTTPX, native="httpx", methods=_METHODS),
    Client("httpx Client with base_url", _kept("Client"), _CLIENT, _HTTPX, server="base", methods=_METHODS),
    Client("httpx with Client with base_url", _with("Client"), _CLIENT, _HTTPX, server="base", methods=_METHODS),
    Client("httpx AsyncClient", _kept("AsyncClient"), _CLIENT, _HTTPX, is_async=True, native="httpx"),
    Client("httpx with AsyncClient", _with("AsyncClient"), _CLIENT, _HTTPX, is_async=True, methods=_METHODS),
    Client("httpx AsyncClient with base_url", _with("AsyncClient"), _CLIENT, _HTTPX, is_async=True, server="base"),
    Client("httpx stream", _stream, _CLIENT, _HTTPX, native="httpx"),
    Client("httpx stream function", _stream_function, _CALL, _HTTPX, native="httpx"),
    Client("httpx Request", _request, frozenset({"params", "headers"}), _HTTPX, native="httpx"),
    Client("httpx build_request", _built, _BUILT, _HTTPX, native="httpx"),
)
