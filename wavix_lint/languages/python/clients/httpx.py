"""httpx. Source: python-httpx.org, API reference."""

from __future__ import annotations

from wavix_lint.languages.python.clients import Client, ClientLibrary, Request, Switch, param, verbs

_UNVERIFIED = frozenset({"false", "ssl._create_unverified_context"})
_VERIFY = Switch(param("verify"), _UNVERIFIED)
_PLAIN = Request(None, param("url", at=0), param("params"), param("headers"), param("auth"), (_VERIFY,))
_BY_METHOD = Request(
    param("method", at=0), param("url", at=1), param("params"), param("headers"), param("auth"), (_VERIFY,)
)
_SHAPES = {**verbs(_PLAIN), "request": _BY_METHOD, "stream": _BY_METHOD}
_DESCRIBED = Request(param("method", at=0), param("url", at=1), param("params"), param("headers"), sends=False)

LIBRARY = ClientLibrary(
    functions={f"httpx.{name}": shape for name, shape in _SHAPES.items()},
    classes=(
        Client(
            names=("httpx.Client", "httpx.AsyncClient"),
            requests={**_SHAPES, "build_request": _DESCRIBED},
            base_url=param("base_url"),
            query=param("params"),
            headers=param("headers"),
            auth=param("auth"),
            tls=(_VERIFY,),
            slots={"headers": "headers", "params": "query", "auth": "auth", "base_url": "base_url"},
            clouded_by=frozenset({"event_hooks", "transport", "mounts"}),
            takes_request={"send": param("request", at=0)},
            contains={"build_request": "httpx.Request"},
        ),
        Client(names=("httpx.Request",), request=_DESCRIBED, slots={"headers": "headers"}),
    ),
)
