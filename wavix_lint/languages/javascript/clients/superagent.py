"""superagent: a chain of calls on one request. Source: ladjs.github.io/superagent."""

from __future__ import annotations

from wavix_lint.languages.javascript.clients import Client, ClientLibrary, Request, verbs

_PLAIN = Request(options=None)
_SHAPES = {**verbs(_PLAIN, "del"), "": Request(0, url=1, options=None)}
_NAMES = ("superagent", "superagent.agent")

LIBRARY = ClientLibrary(
    functions={name + (f".{call}" if call else ""): shape for name in _NAMES for call, shape in _SHAPES.items()},
    globals={
        name: Client(
            names=(),
            header_calls=frozenset({"set"}),
            query_calls=frozenset({"query"}),
            auth_calls=frozenset({"auth"}),
            clouded_by=frozenset({"use"}),
            unchecked_by=frozenset({"disableTLSCerts"}),
        )
        for name in _NAMES
    },
)
