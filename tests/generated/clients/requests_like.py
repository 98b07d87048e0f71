"""requests and the libraries that speak its language: niquests and curl_cffi."""

from __future__ import annotations

from tests.generated.clients.base import Call, Client, Sender, arguments, block, body_of, option, set_defaults
from tests.generated.layouts import Draft

_CALL = frozenset({"params", "headers", "auth"})
_SESSION = _CALL | {"default params", "default headers", "default auth"}
_METHODS = ("GET", "GET", "GET", "POST", "DELETE")


def _options(draft: Draft, call: Call, module: str, insecure: bool = True) -> str:
    carriage = call.carriage
    basic = None
    if carriage.basic is not None:
        forms = [f'({carriage.basic}, "")']
        if module == "requests":
            draft.need("from requests.auth import HTTPBasicAuth")
            forms.append(f'HTTPBasicAuth({carriage.basic}, "")')
        basic = call.misused(draft.random.choice(forms))
    pieces = [
        option("params", carriage.params),
        option("headers", carriage.headers),
        option("auth", carriage.auth or basic),
        body_of(call.method),
        "timeout=10" if draft.random.random() < 0.7 else None,
        call.unchecked("verify=False") if call.insecure and insecure else None,
    ]
    if draft.random.random() < 0.2:
        pieces.reverse()
    return arguments(*pieces)


def _with_url(call: Call, options: str, url: str = "") -> str:
    return arguments(url or call.url, options)


def _functions(module: str) -> Sender:
    def send(draft: Draft, call: Call) -> None:
        options = _options(draft, call, module)
        verb = call.method.lower()
        style = draft.random.choice(["module", "alias", "name", "renamed", "request", "keywords"])
        if style == "module":
            draft.need(f"import {module}")
            code = f"{module}.{verb}({_with_url(call, options)})"
        elif style == "alias":
            draft.need(f"import {module} as rq")
            code = f"rq.{verb}({_with_url(call, options)})"
        elif style == "name":
            draft.need(f"from {module} import {verb}")
            code = f"{verb}({_with_url(call, options)})"
        elif style == "renamed":
            draft.need(f"from {module} import request as SEND_REQUEST")
            code = f'SEND_REQUEST("{call.method}", {_with_url(call, options)})'
        elif style == "request":
            draft.need(f"import {module}")
            code = f'{module}.request("{call.method}", {_with_url(call, options)})'
        else:
            draft.need(f"import {module}")
            code = f'{module}.request(method="{call.method}", {arguments("url=" + call.url, options)})'
        draft.body += [f"response = {call.sent(code)}", "print(response.status_code)"]

    return send


def _prepare(draft: Draft, call: Call, session: str) -> list[str]:
    """Statements that give a session its defaults."""
    carriage = call.carriage
    lines = set_defaults(draft, session, "params", carriage.default_params)
    lines += set_defaults(draft, session, "headers", carriage.default_headers)
    if carriage.default_basic is not None:
        lines.append(f"{session}.auth = " + call.misused(f'({carriage.default_basic}, "")'))
    if call.insecure:
        lines.append(call.unchecked(f"{session}.verify = False"))
    return lines


def _session(module: str) -> Sender:
    def send(draft: Draft, call: Call) -> None:
        draft.need(f"import {module}")
        session = draft.kept("session", f"{module}.Session()")
        draft.init += _prepare(draft, call, session)
        options = _with_url(call, _options(draft, call, module, insecure=False))
        verb = draft.random.choice([f"{call.method.lower()}(", f'request("{call.method}", '])
        draft.body += [f"response = {call.sent(f'{session}.{verb}{options})')}", "response.raise_for_status()"]

    return send


def _with_session(module: str) -> Sender:
    def send(draft: Draft, call: Call) -> None:
        draft.need(f"from {module} import Session")
        options = _with_url(call, _options(draft, call, module, insecure=False))
        lines = _prepare(draft, call, "session")
        code = call.sent(f"session.{call.method.lower()}({options})")
        block(draft, "with Session() as session", *lines, f"response = {code}", "print(response.json())")

    return send


def _async_session(module: str) -> Sender:
    def send(draft: Draft, call: Call) -> None:
        draft.need(f"from {module} import AsyncSession")
        options = _with_url(call, _options(draft, call, module, insecure=False))
        code = call.sent(f"session.{call.method.lower()}({options})")
        lines = [*_prepare(draft, call, "session"), f"response = await {code}", "print(response.json())"]
        block(draft, "async with AsyncSession() as session", *lines)

    return send


def _request(draft: Draft, call: Call) -> None:
    """A request that is built first and sent by a session."""
    draft.need("import requests")
    session = draft.kept("session", "requests.Session()")
    draft.init += _prepare(draft, call, session)
    code = f'requests.Request("{call.method}", {_with_url(call, _request_options(draft, call))})'
    name = draft.local("request", code)
    ready = f"{session}.prepare_request({name})" if _has_defaults(call) else f"{name}.prepare()"
    prepared = draft.local("prepared", ready) if draft.random.random() < 0.7 else ready
    draft.body.append(f"response = {call.sent(f'{session}.send({prepared})')}")


def _request_options(draft: Draft, call: Call) -> str:
    carriage = call.carriage
    basic = None if carriage.basic is None else call.misused(f'({carriage.basic}, "")')
    return arguments(
        option("params", carriage.params), option("headers", carriage.headers), option("auth", carriage.auth or basic)
    )


def _has_defaults(call: Call) -> bool:
    carriage = call.carriage
    return any(part is not None for part in (carriage.default_params, carriage.default_headers, carriage.default_basic))


def _family(module: str, package: str) -> tuple[Client, ...]:
    short = package.replace("curl_cffi", "curl_cffi.requests") if module != package else module
    return (
        Client(f"{short} functions", _functions(module), _CALL, (package,), methods=_METHODS),
        Client(f"{short} Session", _session(module), _SESSION, (package,), methods=_METHODS),
        Client(f"{short} with Session", _with_session(module), _SESSION, (package,), methods=_METHODS),
    )


CLIENTS = (
    *_family("requests", "requests"),
    Client("requests Request", _request, _SESSION, ("requests",)),
    *_family("niquests", "niquests"),
    *_family("curl_cffi.requests", "curl_cffi"),
    Client("niquests AsyncSession", _async_session("niquests"), _SESSION, ("niquests",), is_async=True),
    Client("curl_cffi AsyncSession", _async_session("curl_cffi.requests"), _SESSION, ("curl_cffi",), is_async=True),
)
