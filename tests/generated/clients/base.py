"""What every client's writer is given, and the pieces they share."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from tests.generated.carriers import Carriage
from tests.generated.layouts import Draft
from tests.generated.mappings import Entries, literal_mapping
from tests.generated.marks import mark, plain


@dataclass(frozen=True)
class Call:
    """One request that a program is to send.

    `url` is an expression; for clients that are told the server apart it is only the path, and `server` the
    expression for the base URL (or the bare host). `insecure` asks for no certificate checks.
    """

    method: str
    url: str
    server: str
    carriage: Carriage
    wavix: bool
    insecure: bool = False

    def sent(self, code: str) -> str:
        """The call that sends, marked when it certainly carries no credential."""
        return mark("WVX003", code) if self.wavix and self.carriage.bare else code

    def unchecked(self, option: str) -> str:
        """The option that turns certificate checks off, marked."""
        return mark("WVX006", option) if self.wavix else option

    def misused(self, value: str) -> str:
        """A value that sends the key in another form, marked."""
        return mark("WVX004", value) if self.wavix else value


Sender = Callable[[Draft, Call], None]


@dataclass(frozen=True)
class Client:
    """A way to send a request. `accepts` are the slots of a carrier that it has.

    `server` is "" when the URL is whole, "base" when the client joins a base URL and a path, "host" when it is told
    the bare host. `native` is the library whose URL objects it takes. `checks` says that the writer knows how to turn
    certificate checks off.
    """

    name: str
    send: Sender
    accepts: frozenset[str]
    modules: tuple[str, ...]
    is_async: bool = False
    websocket: bool = False
    server: str = ""
    native: str = ""
    methods: tuple[str, ...] = ("GET", "GET", "GET", "DELETE")
    checks: bool = True


def arguments(*pieces: str | None) -> str:
    """An argument list without the pieces that are not there."""
    return ", ".join(piece for piece in pieces if piece)


def option(name: str, code: str | None) -> str | None:
    return None if code is None else f"{name}={code}"


def block(draft: Draft, head: str, *lines: str) -> None:
    """A compound statement in the body."""
    draft.body.append(f"{head}:\n{textwrap.indent(chr(10).join(lines), '    ')}")


def set_defaults(draft: Draft, client: str, field: str, entries: Entries | None) -> list[str]:
    """Statements that set a client's default parameters or headers in one of the ways people use."""
    if entries is None:
        return []
    ways = ["items", "update", "assign"] if field == "params" else ["items", "update", "update"]
    if all(plain(name).isidentifier() for name, _ in entries):
        ways.append("keywords")
    way = draft.random.choice(ways)
    if way == "items":
        start = [f"{client}.params = {{}}"] if field == "params" and draft.random.random() < 0.5 else []
        return start + [f'{client}.{field}["{name}"] = {code}' for name, code in entries]
    if way == "keywords":
        return [f"{client}.{field}.update({', '.join(f'{name}={code}' for name, code in entries)})"]
    if way == "assign":
        return [f"{client}.{field} = {literal_mapping(entries)}"]
    return [f"{client}.{field}.update({literal_mapping(entries)})"]


def body_of(method: str) -> str | None:
    return 'json={"to": "15551230000"}' if method in ("POST", "PUT") else None
