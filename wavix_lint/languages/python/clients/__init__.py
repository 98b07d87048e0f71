"""How Python's HTTP and WebSocket clients are called. One module per client; being in this folder is being known.

A module describes, it does not compute: which functions send a request, which argument is what, what a session
adds to each of its requests. `LIBRARY` is the name that is looked for.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass, field
from functools import cache, cached_property


@dataclass(frozen=True, slots=True)
class Param:
    """An argument: the keywords it goes by, and its position when it has one."""

    names: tuple[str, ...]
    position: int | None = None


def param(*names: str, at: int | None = None) -> Param:
    return Param(names, at)


ITSELF = Param(())  # the URL of a request object that sends itself


@dataclass(frozen=True, slots=True)
class Switch:
    """An argument or attribute that turns certificate checks off when it has one of these values.

    `off` holds the words "false", "none", full names (`ssl.CERT_NONE`) and strings (`CERT_NONE`);
    `true` stands for options that are called the other way round.
    """

    param: Param
    off: frozenset[str] = frozenset({"false"})


@dataclass(frozen=True, slots=True)
class Request:
    """A call that sends (or, with `sends=False`, only describes) one request."""

    method: str | Param | None
    url: Param
    query: Param | None = None
    headers: Param | None = None
    auth: Param | None = None
    tls: tuple[Switch, ...] = ()
    sends: bool = True
    query_with: frozenset[str] | None = None  # the methods whose `query` argument goes into the URL, None: all
    headers_follow: bool = False  # headers are set after this call
    uses_global_opener: bool = False  # an opener installed for the process may add headers


@dataclass(frozen=True, slots=True)
class Client:
    """A class whose objects send requests. `slots` maps its attributes to what they hold."""

    names: tuple[str, ...]
    requests: dict[str, Request] = field(default_factory=dict)
    base_url: Param | None = None
    query: Param | None = None
    headers: Param | None = None
    auth: Param | None = None
    tls: tuple[Switch, ...] = ()
    slots: dict[str, str] = field(
        default_factory=dict
    )  # attribute -> base_url | query | headers | auth | tls | tls_off
    header_calls: frozenset[str] = frozenset()  # methods that take (name, value) of one header
    clouded_by: frozenset[str] = frozenset()  # constructor arguments and methods that may add headers nobody sees
    scheme: str = ""  # of a client that is built for a host: `https`, `http`
    host: Param | None = None
    request: Request | None = None  # the object is itself a request: what its constructor says
    contains: dict[str, str] = field(default_factory=dict)  # method -> class its result belongs to
    takes_request: dict[str, Param] = field(default_factory=dict)  # methods that send a request object


@dataclass(frozen=True, slots=True)
class ClientLibrary:
    """What one module of this folder offers. Keys of `functions` are full dotted names."""

    functions: dict[str, Request] = field(default_factory=dict)
    classes: tuple[Client, ...] = ()


@dataclass(frozen=True)
class Clients:
    """All of them."""

    functions: dict[str, Request]
    classes: dict[str, Client]

    @cached_property
    def last_names(self) -> frozenset[str]:
        """What a call is called that sends a request, makes a client or leads to one."""
        methods = (
            name for each in self.classes.values() for name in (*each.requests, *each.takes_request, *each.contains)
        )
        return frozenset((*(name.rpartition(".")[2] for name in (*self.functions, *self.classes)), *methods))


@cache
def load() -> Clients:
    """Every client of this folder, by full dotted name."""
    functions: dict[str, Request] = {}
    classes: dict[str, Client] = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(__path__)):
        library: ClientLibrary = importlib.import_module(f"{__name__}.{module}").LIBRARY
        functions.update(library.functions)
        for client in library.classes:
            classes.update(dict.fromkeys(client.names, client))
    return Clients(functions, classes)


VERBS = ("get", "post", "put", "patch", "delete", "head", "options")


def verbs(template: Request, *extra: str) -> dict[str, Request]:
    """One request per HTTP verb, alike but for the method."""
    from dataclasses import replace

    return {verb: replace(template, method=verb.upper()) for verb in (*VERBS, *extra)}
