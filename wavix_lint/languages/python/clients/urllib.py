"""urllib.request, its Python 2 ancestors, and openers. Source: docs.python.org, urllib.request."""

from __future__ import annotations

from wavix_lint.languages.python.clients import Client, ClientLibrary, Request, Switch, param

_ROOTS = ("urllib.request", "urllib2", "urllib", "six.moves.urllib.request", "future.moves.urllib.request")
_TLS = (Switch(param("context", at=5), frozenset({"ssl._create_unverified_context", "off"})),)
_OPEN = Request(None, param("url", "fullurl", at=0), tls=_TLS, uses_global_opener=True)
_DESCRIBED = Request(param("method", at=5), param("url", at=0), headers=param("headers", at=2), sends=False)

LIBRARY = ClientLibrary(
    functions={f"{root}.{name}": _OPEN for root in _ROOTS for name in ("urlopen", "urlretrieve", "URLopener")},
    classes=(
        Client(
            names=tuple(f"{root}.Request" for root in _ROOTS),
            request=_DESCRIBED,
            slots={"headers": "headers", "unredirected_hdrs": "headers"},
            header_calls=frozenset({"add_header", "add_unredirected_header"}),
        ),
        Client(
            names=tuple(f"{root}.{name}" for root in _ROOTS for name in ("build_opener", "OpenerDirector")),
            requests={"open": Request(None, param("fullurl", at=0))},
            slots={"addheaders": "headers"},
            clouded_by=frozenset({"add_handler"}),
        ),
    ),
)
