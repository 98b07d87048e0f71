"""How JavaScript's HTTP and WebSocket clients are called. One module per client; being in this folder is being known.

A module describes, it does not compute: which functions send a request, at which position stand the URL and the
options, what the options are called. `LIBRARY` is the name that is looked for. Full names are those of modules:
`axios.get` for `import axios from "axios"` and for `const { get } = require("axios")`.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass, field, replace
from functools import cache

Path = tuple[str, ...]  # an access path inside an options object: ("https", "rejectUnauthorized")
Paths = tuple[Path, ...]  # alternatives


def keys(*names: str) -> Paths:
    """Alternative option names, with dots for what lies deeper: `keys("params", "https.agent")`."""
    return tuple(tuple(name.split(".")) for name in names)


@dataclass(frozen=True, slots=True)
class Options:
    """What the members of a client's options object are called."""

    url: Paths = ()
    method: Paths = (("method",),)
    query: Paths = ()
    headers: Paths = (("headers",),)
    auth: Paths = ()
    base_url: Paths = ()
    verify: Paths = ()  # false turns certificate checks off
    agent: Paths = ()  # an agent, whose own options may do so
    clouded_by: Paths = ()  # what may add headers nobody sees


@dataclass(frozen=True, slots=True)
class Request:
    """A call that sends one request. `url` and `options` are positions; the URL may be left to the options.

    `early_options`: where the options may stand instead, when an object stands there. `query`, when given, is the
    position of the query itself; `method` the verb, an int its position, None the option. `is_node`: node's own
    `http.request`, whose options hold host and path instead of a URL. `sends` is False for what only makes a request.
    """

    method: str | int | None = None
    url: int = 0
    options: int | None = 1
    names: Options = field(default_factory=Options)
    early_options: int | None = None
    query: int | None = None
    headers: int | None = None
    is_node: bool = False
    scheme: str = "https"
    sends: bool = True
    default_method: str | None = "GET"


@dataclass(frozen=True, slots=True)
class Client:
    """A function or class whose result sends requests.

    `options` is the position of its options. `slots` maps access paths on the object to roles (`headers`, `query`,
    `base_url`). `calls` are the shapes of its methods; "" is the object itself called as a function.
    `header_calls` take (name, value) of one header, or a mapping of them; `query_calls` the same for the query;
    `auth_calls` a whole Authorization value.
    `is_open`: somebody else may add headers to all of its requests (Angular's interceptors).
    """

    names: tuple[str, ...]
    calls: dict[str, Request] = field(default_factory=dict)
    options: int | None = 0
    described: Options = field(default_factory=Options)
    slots: dict[Path, str] = field(default_factory=dict)
    makes: tuple[str, ...] = ()  # methods that make such an object out of this one: got's `extend`
    header_calls: frozenset[str] = frozenset()
    query_calls: frozenset[str] = frozenset()
    auth_calls: frozenset[str] = frozenset()
    clouded_by: frozenset[str] = frozenset()  # members whose methods add headers nobody sees: `interceptors`
    unchecked_by: frozenset[str] = frozenset()  # methods that turn certificate checks off
    is_open: bool = False
    request: Request | None = None  # the object is itself a request: what its constructor says


@dataclass(frozen=True, slots=True)
class ClientLibrary:
    """What one module of this folder offers. Keys of `functions` are full names.

    `globals` are the clients that a function belongs to for its defaults: `axios.get` obeys `axios.defaults`.
    `instances` are members that hold a ready client by the name of a type annotation (Angular's `HttpClient`).
    """

    functions: dict[str, Request] = field(default_factory=dict)
    classes: tuple[Client, ...] = ()
    globals: dict[str, Client] = field(default_factory=dict)
    agents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clients:
    """All of them."""

    functions: dict[str, Request]
    classes: dict[str, Client]
    globals: dict[str, Client]
    agents: frozenset[str]


@cache
def load() -> Clients:
    """Every client of this folder, by full name."""
    functions: dict[str, Request] = {}
    classes: dict[str, Client] = {}
    roots: dict[str, Client] = {}
    agents: set[str] = set()
    for module in sorted(info.name for info in pkgutil.iter_modules(__path__)):
        library: ClientLibrary = importlib.import_module(f"{__name__}.{module}").LIBRARY
        functions.update(library.functions)
        roots.update(library.globals)
        agents.update(library.agents)
        for client in library.classes:
            classes.update(dict.fromkeys(client.names, client))
    return Clients(functions, classes, roots, frozenset(agents))


VERBS = ("get", "post", "put", "patch", "delete", "head", "options")
WITH_BODY = frozenset({"post", "put", "patch"})


def verbs(template: Request, *extra: str) -> dict[str, Request]:
    """One request per HTTP verb, alike but for the method."""
    return {verb: replace(template, method=_method(verb)) for verb in (*VERBS, *extra)}


def verbs_with_body(template: Request, shift: int = 1, extra: tuple[str, ...] = ()) -> dict[str, Request]:
    """The same for clients that take the body before the options: `post(url, data, options)`."""
    later = None if template.options is None else template.options + shift
    return {
        verb: replace(
            template, method=_method(verb), options=later if verb in WITH_BODY or verb in extra else template.options
        )
        for verb in (*VERBS, *extra)
    }


def _method(verb: str) -> str:
    return "DELETE" if verb in ("del", "delete") else verb.upper()
