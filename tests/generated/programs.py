"""Programs by the thousand: `programs(seed, count)` is the same list for the same arguments, on every machine.

A `Plan` is one point of the product clients x URLs x carriers x sources x hosts x layouts; `write` turns it into a
whole program that can be compiled and run, and says which findings it must give.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from tests.generated.carriers import CARRIERS, Load, mapping_fits, needs_key, slots
from tests.generated.clients import CLIENTS, Call, Client
from tests.generated.exposures import EXPOSURES, expose
from tests.generated.keys import SOURCES, source_fits
from tests.generated.layouts import LAYOUTS, Draft, new_draft
from tests.generated.mappings import MAPPINGS
from tests.generated.marks import Expected, emit
from tests.generated.texts import TEXT_WAYS, Atom, Expr, Lit, Parts, value
from tests.generated.urls import (
    BASES,
    UNCERTAIN_BASES,
    URL_WAYS,
    WAVIX,
    WAVIX_ADDRESSES,
    Host,
    Query,
    Target,
    base_fits,
    other_host,
)

_WAVIX_SHARE = 0.85
_CLEARTEXT_SHARE = 0.1
_INSECURE_SHARE = 0.12
_EXPOSED_SHARE = 0.12
_TRIES = 60


@dataclass(frozen=True)
class Plan:
    """One combination, by the names of its parts."""

    client: str
    carrier: str
    mapping: str
    url: str
    base: str
    source: str
    layout: str
    host: Host
    insecure: bool
    exposure: str = ""

    @property
    def title(self) -> str:
        key = f", key: {self.source}" if needs_key(self.carrier) else ""
        options = (", insecure" if self.insecure else "") + (f", shown: {self.exposure}" if self.exposure else "")
        carrier = self.carrier + (f" ({self.mapping})" if uses_mapping(self.carrier) else "")
        url = f"URL: {self.url} of {self.base}"
        return f"{self.client}, {self.layout}, {self.host.base}, {carrier}{key}, {url}{options}"


@dataclass(frozen=True)
class Program:
    """A whole program. `expected` is in characters of `source`; `uses` are the modules it needs beyond Python's own.

    Programs may also import `settings` and `session_tools`, which whoever runs them has to provide.
    """

    name: str
    source: str
    expected: tuple[Expected, ...]
    uses: tuple[str, ...]
    plan: Plan


def programs(seed: int, count: int) -> list[Program]:
    """`count` different programs: first every client with every carrier it can hold and every way to build a URL, and
    every carrier with every way to make a dict, in random order; then any, the interesting carriers more often."""
    random_ = random.Random(seed)
    made: dict[str, Program] = {}
    for number, plan in enumerate(_plans(random_)):
        program = write(plan, random.Random(f"{seed}/{number}"))
        made.setdefault(program.source, program)
        if len(made) == count:
            break
    return list(made.values())


def _plans(random_: random.Random) -> Iterator[Plan]:
    wanted = [("carrier", *pair) for pair in product(CLIENTS, CARRIERS)]
    wanted += [("url", *pair) for pair in product(CLIENTS, URL_WAYS)]
    wanted += [("mapping", *pair) for pair in product(filter(uses_mapping, CARRIERS), MAPPINGS)]
    random_.shuffle(wanted)
    for kind, first, second in wanted:
        fixed = {"carrier": first, "mapping": second} if kind == "mapping" else {"client": first, kind: second}
        plan = _plan(random_, fixed)
        if plan is not None:
            yield plan
    while True:
        plan = _plan(random_, {})
        if plan is not None:
            yield plan


def uses_mapping(carrier: str) -> bool:
    return carrier.endswith((" in params", " in headers"))


def _plan(random_: random.Random, fixed: dict[str, str]) -> Plan | None:
    """A plan with the fixed parts and any others that go with them; None when there is none."""

    def pick(kind: str, table: Iterable[str]) -> str:
        return fixed.get(kind) or random_.choice(list(table))

    for _ in range(_TRIES):
        name = pick("client", CLIENTS)
        client = CLIENTS[name]
        carrier = fixed.get("carrier") or random_.choices(list(CARRIERS), _WEIGHTS)[0]
        host = _host(random_, client)
        plan = Plan(
            name,
            carrier,
            pick("mapping", MAPPINGS),
            pick("url", URL_WAYS),
            random_.choice(list(BASES)),
            random_.choice(list(SOURCES)),
            random_.choice(LAYOUTS),
            host,
            client.checks and host.secure and random_.random() < _INSECURE_SHARE,
            random_.choice(EXPOSURES) if needs_key(carrier) and random_.random() < _EXPOSED_SHARE else "",
        )
        if _fits(plan, client):
            return plan
    return None


def _weight(carrier: str) -> int:
    if "appid" in carrier:
        return 8 if "params" in carrier else 3
    return 3 if carrier.startswith("nothing") else 1


_WEIGHTS = [_weight(carrier) for carrier in CARRIERS]


def _host(random_: random.Random, client: Client) -> Host:
    if random_.random() > _WAVIX_SHARE:
        host = other_host(random_, client.websocket)
        return replace(host, address=host.address.split("/")[0], secure=True) if client.server == "host" else host
    secure = client.server == "host" or random_.random() > _CLEARTEXT_SHARE
    version = random_.choice(["", "", "/v1"]) if client.server != "host" and not client.websocket else ""
    return Host(random_.choice(WAVIX_ADDRESSES), WAVIX, secure, version, client.websocket)


def _fits(plan: Plan, client: Client) -> bool:
    if not slots(plan.carrier) <= client.accepts or not mapping_fits(plan.carrier, plan.mapping):
        return False
    if client.is_async and not plan.layout.startswith("async"):
        return False
    if not base_fits(plan.base, plan.layout, plan.host.secure) or not source_fits(plan.source, plan.layout):
        return False
    if client.server and plan.url not in (*TEXT_WAYS, "urlencode", "function"):
        return False
    # Which server a caller names is not known: nothing is missing for certain.
    return not (plan.carrier.startswith("nothing") and plan.base in UNCERTAIN_BASES)


def write(plan: Plan, random_: random.Random) -> Program:
    """The program for a plan. The same generator state gives the same program."""
    client = CLIENTS[plan.client]
    draft = new_draft(plan.layout, random_)
    host = plan.host
    key: Atom = SOURCES[plan.source](draft, host.owner) if needs_key(plan.carrier) else Lit("")
    base = _server(draft, plan) if client.server == "host" else BASES[plan.base](draft, host)
    path, others = _path(draft, host, client.websocket), _others(draft)
    carriage = CARRIERS[plan.carrier](draft, Load(key, host.owner.wavix, others, plan.mapping))
    start: Atom = Lit("") if client.server else base
    url = URL_WAYS[plan.url](draft, Target(start, path, carriage.query or [], client.native))
    if random_.random() < 0.6:
        url = draft.local(random_.choice(["url", "endpoint", "target"]), url)
    if plan.exposure and isinstance(key, Expr):
        written = carriage.query is not None and any(atom is key for _, atom in carriage.query)
        shown = url if written and url.isidentifier() and random_.random() < 0.5 else key.code
        expose(draft, plan.exposure, shown, host.owner.wavix)
    method = random_.choice(client.methods)
    server = value(base) if client.server else ""
    client.send(draft, Call(method, url, server, carriage, host.owner.wavix, plan.insecure))
    source, expected = emit(draft.render())
    return Program(plan.title, source, expected, client.modules, plan)


def _server(draft: Draft, plan: Plan) -> Atom:
    """The bare host, for clients that are told it apart."""
    name = f'"{plan.host.address}"'
    if plan.base in ("class attribute", "self attribute"):
        return Expr(draft.attribute("host", name) if plan.base == "class attribute" else draft.kept("host", name))
    return Expr(draft.constant("API_HOST", name) if plan.base == "constant" else name)


def _path(draft: Draft, host: Host, websocket: bool) -> Parts:
    if websocket:
        return [Lit("/sip")]
    version = "" if host.version else "/v1"
    if draft.random.random() < 0.25:
        return [Lit(f"{version}/calls/"), Expr(draft.parameter("call_id", '"42"'))]
    return [Lit(version + draft.random.choice(["/cdrs", "/numbers", "/validation", "/calls"]))]


def _others(draft: Draft) -> Query:
    """Parameters that mean nothing to us."""
    others: Query = []
    if draft.random.random() < 0.6:
        others.append(("type", Lit("placed")))
    if draft.random.random() < 0.4:
        others.append(("page", Expr(draft.parameter("page", '"2"'))))
    return others
