"""The ways in which a request carries its key, right and wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.generated.layouts import Draft
from tests.generated.mappings import KEYWORD_WAYS, MAPPINGS, Entries, literal_mapping
from tests.generated.marks import mark
from tests.generated.texts import Atom, Lit, Parts, any_text, value
from tests.generated.urls import Query


@dataclass(frozen=True)
class Carriage:
    """What the carrier puts where. Expressions are marked; None means: not given at all.

    `basic` is a key that the client is to send as a user name. `bare` says that the request certainly carries no
    credential. Client defaults stay entries, because every client has its own way to set them.
    """

    query: Query | None = None
    params: str | None = None
    headers: str | None = None
    auth: str | None = None
    basic: str | None = None
    default_params: Entries | None = None
    default_headers: Entries | None = None
    default_basic: str | None = None
    bare: bool = False


@dataclass(frozen=True)
class Load:
    """The key, whether it is a Wavix key, what else the request asks for, and how a dict is to be made of it."""

    key: Atom
    wavix: bool
    others: Query
    mapping: str

    def mark(self, code: str, text: str) -> str:
        return mark(code, text) if self.wavix else text

    @property
    def appid(self) -> str:
        return self.mark("WVX002", "appid")


Carrier = Callable[[Draft, Load], Carriage]


def _written(position: str) -> Carrier:
    def carry(draft: Draft, load: Load) -> Carriage:
        others = load.others or [("page", Lit("1"))]
        pair = (load.appid, load.key)
        orders = {
            "first": [pair, *others],
            "middle": [("from", Lit("2026-01-01")), pair, *others],
            "last": [*others, pair],
            "alone": [pair],
        }
        return Carriage(query=orders[position])

    return carry


def _entries(load: Load, draft: Draft, important: tuple[str, str], plain: list[tuple[str, str]]) -> Entries:
    """The entry that matters somewhere among the plain ones."""
    entries = list(plain)
    entries.insert(draft.random.randint(0, len(entries)), important)
    return entries


def _appid_entries(draft: Draft, load: Load) -> Entries:
    plain = [(name, value(atom)) for name, atom in load.others]
    return _entries(load, draft, (load.appid, value(load.key)), plain)


def _in_params(draft: Draft, load: Load) -> Carriage:
    return Carriage(params=MAPPINGS[load.mapping](draft, "params", _appid_entries(draft, load), load.appid))


def _default_params(draft: Draft, load: Load) -> Carriage:
    return Carriage(default_params=_appid_entries(draft, load))


_SCHEME_WAYS = ("f-string", "concatenation", "%", "format", "named format", "join")


def _scheme(draft: Draft, key: Atom, scheme: str) -> str:
    parts: Parts = [Lit(scheme), key]
    return any_text(draft, parts, draft.random, _SCHEME_WAYS)


def _bearer_entry(draft: Draft, load: Load) -> tuple[str, str]:
    return "Authorization", _scheme(draft, load.key, "Bearer ")


def _raw_entry(draft: Draft, load: Load) -> tuple[str, str]:
    return "Authorization", load.mark("WVX004", value(load.key))


_WRONG = ("Token ", "Basic ", "ApiKey ", "Key ", "Bearer", "Bearer: ", "Bearer=")


def _wrong_entry(draft: Draft, load: Load) -> tuple[str, str]:
    return "Authorization", load.mark("WVX004", _scheme(draft, load.key, draft.random.choice(_WRONG)))


_NAMES = ("X-API-Key", "X-Api-Key", "X-Api-Token", "Api-Key", "ApiKey", "X-Auth-Token", "X-Access-Token")


def _name_entry(draft: Draft, load: Load) -> tuple[str, str]:
    return load.mark("WVX004", draft.random.choice(_NAMES)), value(load.key)


_ACCEPT = ("Accept", '"application/json"')


def _in_headers(entry: Callable[[Draft, Load], tuple[str, str]]) -> Carrier:
    def carry(draft: Draft, load: Load) -> Carriage:
        important = entry(draft, load)
        entries = _entries(load, draft, important, [_ACCEPT] if draft.random.random() < 0.7 else [])
        return Carriage(headers=MAPPINGS[load.mapping](draft, "headers", entries, important[0]))

    return carry


def _default_headers(entry: Callable[[Draft, Load], tuple[str, str]]) -> Carrier:
    def carry(draft: Draft, load: Load) -> Carriage:
        plain = [_ACCEPT] if draft.random.random() < 0.7 else []
        return Carriage(default_headers=_entries(load, draft, entry(draft, load), plain))

    return carry


def _basic(draft: Draft, load: Load) -> Carriage:
    return Carriage(basic=value(load.key))


def _default_basic(draft: Draft, load: Load) -> Carriage:
    return Carriage(default_basic=value(load.key))


def _both(draft: Draft, load: Load) -> Carriage:
    """An old query parameter left beside the new header: only the parameter is wrong."""
    return Carriage(query=[*load.others, (load.appid, load.key)], headers=literal_mapping([_bearer_entry(draft, load)]))


def _nothing(draft: Draft, load: Load) -> Carriage:
    return Carriage(query=load.others, bare=True)


def _nothing_but_params(draft: Draft, load: Load) -> Carriage:
    return Carriage(params=literal_mapping([("page", "1"), ("from", '"2026-01-01"')]), bare=True)


def _nothing_but_headers(draft: Draft, load: Load) -> Carriage:
    headers = literal_mapping([_ACCEPT, ("User-Agent", '"billing/1.0"')])
    if draft.random.random() < 0.5:
        headers = draft.local("headers", headers)
    return Carriage(query=load.others, headers=headers, bare=True)


def _unknown_headers(draft: Draft, load: Load) -> Carriage:
    """Headers that another file makes."""
    draft.need("from session_tools import wavix_headers")
    return Carriage(query=load.others, headers=draft.random.choice(["wavix_headers()", "{**wavix_headers()}"]))


def _headers_parameter(draft: Draft, load: Load) -> Carriage:
    draft.need("import session_tools")
    return Carriage(query=load.others, headers=draft.parameter("headers", "session_tools.wavix_headers()"))


def _unknown_params(draft: Draft, load: Load) -> Carriage:
    draft.need("import session_tools")
    return Carriage(params=draft.parameter("params", "session_tools.wavix_params()"))


def _auth_object(draft: Draft, load: Load) -> Carriage:
    draft.need("from session_tools import WavixAuth")
    return Carriage(query=load.others, auth="WavixAuth()")


_HEADER_ENTRIES = {
    "Bearer": _bearer_entry,
    "raw key": _raw_entry,
    "wrong scheme": _wrong_entry,
    "wrong name": _name_entry,
}
CARRIERS: dict[str, Carrier] = {
    **{f"appid {position} in the URL": _written(position) for position in ("first", "middle", "last", "alone")},
    "appid in params": _in_params,
    "appid in client defaults": _default_params,
    **{f"{kind} in headers": _in_headers(entry) for kind, entry in _HEADER_ENTRIES.items()},
    **{f"{kind} in client defaults": _default_headers(entry) for kind, entry in _HEADER_ENTRIES.items()},
    "Basic": _basic,
    "Basic in client defaults": _default_basic,
    "appid beside Bearer": _both,
    "nothing": _nothing,
    "nothing but params": _nothing_but_params,
    "nothing but other headers": _nothing_but_headers,
    "headers from another file": _unknown_headers,
    "headers from a parameter": _headers_parameter,
    "params from a parameter": _unknown_params,
    "auth object": _auth_object,
}


def slots(carrier: str) -> set[str]:
    """What a client must accept for this carrier."""
    if carrier == "Basic in client defaults":
        return {"default auth"}
    wanted: set[str] = set()
    for words, slot in (
        ("client defaults", "default params" if carrier.startswith("appid") else "default headers"),
        ("in headers", "headers"),
        ("in params", "params"),
        ("but params", "params"),
        ("params from", "params"),
        ("other headers", "headers"),
        ("headers from", "headers"),
        ("beside Bearer", "headers"),
        ("Basic", "auth"),
        ("auth object", "auth"),
    ):
        if words in carrier:
            wanted.add(slot)
    return wanted


def mapping_fits(carrier: str, way: str) -> bool:
    """Headers are no list of tuples, and a name with a dash is no keyword."""
    if carrier == "wrong name in headers" and way in KEYWORD_WAYS:
        return False
    return carrier == "appid in params" or way != "list of tuples"


def needs_key(carrier: str) -> bool:
    return not carrier.startswith("nothing") and " from " not in carrier and carrier != "auth object"
