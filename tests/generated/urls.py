"""Where the base of a URL comes from, and how path and query are put behind it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from keyword import iskeyword

from tests.generated.keys import Owner
from tests.generated.layouts import Draft
from tests.generated.marks import mark, plain
from tests.generated.texts import TEXT_WAYS, Atom, Expr, Lit, Parts, any_text, literal, value

Query = list[tuple[str, Atom]]  # names may carry marks


@dataclass(frozen=True)
class Host:
    """A server: `secure` is False when it is spoken to in clear."""

    address: str
    owner: Owner
    secure: bool = True
    version: str = ""
    websocket: bool = False

    @property
    def base(self) -> str:
        scheme = ("ws" if self.websocket else "http") + ("s" if self.secure else "")
        return f"{scheme}://{self.address}{self.version}"

    def cleartext(self, url: str) -> str:
        """A written URL, marked when it is one of ours and in clear."""
        return mark("WVX005", url) if self.owner.wavix and not self.secure else url

    @property
    def quoted(self) -> str:
        return f'"{self.cleartext(self.base)}"'


WAVIX = Owner("WAVIX", True)
WAVIX_ADDRESSES = ("api.wavix.com", "api.wavix.com", "api.wavix.com", "api.wavix.com", "api.wavix.dev")
OTHERS = {
    "api.openweathermap.org": "OPENWEATHER",
    "api.weixin.qq.com": "WECHAT",
    "api.wolframalpha.com": "WOLFRAM",
    "api.wavecell.com": "WAVECELL",
    "api.wavix.com.evil.example": "EVIL",
    "notapi-wavix.com": "OTHER",
    "proxy.example.com/wavix": "PROXY",
}


def other_host(random_: random.Random, websocket: bool) -> Host:
    """A host that means nothing to us, spoken to in any way."""
    address = random_.choice(list(OTHERS))
    return Host(address, Owner(OTHERS[address], False), random_.random() < 0.7, websocket=websocket)


def _inline(draft: Draft, host: Host) -> Atom:
    return Lit(host.base)


def _constant(draft: Draft, host: Host) -> Atom:
    return Expr(draft.constant(draft.random.choice(["BASE_URL", "API", "ROOT", "HOST"]), host.quoted))


def _environ_default(draft: Draft, host: Host) -> Atom:
    draft.need("import os")
    call = draft.random.choice(["os.environ.get", "os.getenv"])
    return Expr(draft.constant("BASE_URL", f'{call}("{host.owner.prefix}_API_URL", {host.quoted})'))


def _environ_or(draft: Draft, host: Host) -> Atom:
    draft.need("import os")
    return Expr(draft.constant("BASE_URL", f'os.getenv("{host.owner.prefix}_API_URL") or {host.quoted}'))


def _conditional(draft: Draft, host: Host) -> Atom:
    draft.need("import os")
    other = replace(host, address="api.wavix.dev" if host.owner.wavix else "test.example.com", secure=True)
    code = f'{host.quoted} if os.getenv("PRODUCTION") else {other.quoted}'
    return Expr(draft.constant("BASE_URL", code))


def _attribute(draft: Draft, host: Host) -> Atom:
    return Expr(draft.attribute("base_url", host.quoted))


def _kept(draft: Draft, host: Host) -> Atom:
    return Expr(draft.kept("base_url", host.quoted))


def _local(draft: Draft, host: Host) -> Atom:
    return Expr(draft.kept("base", host.quoted) if draft.in_class else draft.local("base", host.quoted))


def _default_argument(draft: Draft, host: Host) -> Atom:
    return Expr(draft.parameter("base_url", "", host.quoted))


def _function(draft: Draft, host: Host) -> Atom:
    return Expr(draft.function("base_url", "", host.quoted) + "()")


def _address(draft: Draft, host: Host) -> Atom:
    """The bare host in a constant, the scheme added later."""
    scheme, address = host.base.split("://")
    name = draft.constant("API_HOST", f'"{address}"')
    code = draft.random.choice([f'f"{scheme}://{{{name}}}"', f'"{scheme}://" + {name}'])
    return Expr(draft.constant("BASE_URL", code))


def _dictionary(draft: Draft, host: Host) -> Atom:
    return Expr(draft.constant("URLS", f'{{"api": {host.quoted}, "docs": "https://docs.example.com"}}') + '["api"]')


BASES: dict[str, Callable[[Draft, Host], Atom]] = {
    "inline": _inline,
    "constant": _constant,
    "environ default": _environ_default,
    "environ or default": _environ_or,
    "conditional": _conditional,
    "class attribute": _attribute,
    "self attribute": _kept,
    "local": _local,
    "default argument": _default_argument,
    "function": _function,
    "bare host": _address,
    "dictionary": _dictionary,
}
UNCERTAIN_BASES = ("default argument",)


def base_fits(base: str, layout: str, secure: bool) -> bool:
    """In clear the URL must lie in one pair of quotes, so that its end is beyond doubt."""
    if base == "default argument" and layout == "script":
        return False
    return secure or base not in ("inline", "bare host")


def query_parts(query: Query) -> Parts:
    parts: Parts = []
    for number, (name, atom) in enumerate(query):
        parts += [Lit(("&" if number else "?") + name + "="), atom]
    return parts


def pairs(query: Query, tuples: bool = False) -> str:
    """A dict, or a list of tuples, of the query's pairs."""
    if tuples:
        return "[" + ", ".join(f'("{name}", {value(atom)})' for name, atom in query) + "]"
    return "{" + ", ".join(f'"{name}": {value(atom)}' for name, atom in query) + "}"


@dataclass(frozen=True)
class Target:
    """What a URL must say. `native` is the library whose URL objects the client takes as they are."""

    base: Atom
    path: Parts
    query: Query
    native: str = ""


def _text(way: str) -> Callable[[Draft, Target], str]:
    def build(draft: Draft, target: Target) -> str:
        parts = [target.base, *target.path, *query_parts(target.query)]
        if all(isinstance(part, Lit) for part in parts):
            return literal(draft, parts)
        return TEXT_WAYS[way](draft, parts)

    return build


def _urljoin(draft: Draft, target: Target) -> str:
    draft.need("from urllib.parse import urljoin")
    rest = any_text(draft, [*target.path, *query_parts(target.query)], draft.random)
    return f"urljoin({value(target.base)}, {rest})"


def _is_argument(name: str) -> bool:
    return name.isidentifier() and not iskeyword(name)


def _urlencode(draft: Draft, target: Target) -> str:
    if not target.query:
        return _text("concatenation")(draft, target)
    draft.need("from urllib.parse import urlencode")
    code = pairs(target.query, tuples=draft.random.random() < 0.3)
    if draft.random.random() < 0.5:
        code = draft.local("query", code)
    elif draft.random.random() < 0.3 and not code.startswith("["):
        arguments = ", ".join(f"{name}={value(atom)}" for name, atom in target.query)
        code = f"dict({arguments})" if all(_is_argument(plain(name)) for name, _ in target.query) else code
    way = draft.random.choice(["concatenation", "format", "%", "f-string"])
    if way == "f-string" and not code.isidentifier():
        way = "concatenation"  # before Python 3.12 an f-string takes no quotes of its own kind
    return TEXT_WAYS[way](draft, [target.base, *target.path, Lit("?"), Expr(f"urlencode({code})")])


def _yarl(draft: Draft, target: Target) -> str:
    draft.need("from yarl import URL")
    url = f"URL({value(target.base)})"
    if all(isinstance(part, Lit) for part in target.path) and draft.random.random() < 0.5:
        steps = plain(value(target.path[0])).strip('"/').split("/")
        url = " / ".join([url, *(f'"{step}"' for step in steps)])
        url = f"({url})" if target.query or target.native != "yarl" else url
    else:
        url += f".with_path({any_text(draft, target.path, draft.random)})"
    if target.query:
        verb = draft.random.choice(["with_query", "update_query", "%"])
        query = pairs(target.query)
        url = f"{url} % {query}" if verb == "%" else f"{url}.{verb}({query})"
    return url if target.native == "yarl" else f"str({url})"


def _httpx_url(draft: Draft, target: Target) -> str:
    draft.need("import httpx")
    url = any_text(draft, [target.base, *target.path], draft.random, ("f-string", "concatenation"))
    code = f"httpx.URL({url}, params={pairs(target.query)})" if target.query else f"httpx.URL({url})"
    return code if target.native == "httpx" else f"str({code})"


def _function_of_url(draft: Draft, target: Target) -> str:
    parts = [target.base, *target.path, *query_parts(target.query)]
    codes = [part.code for part in parts if isinstance(part, Expr)]
    if not all(draft.is_global(code) for code in codes):
        return _text("f-string")(draft, target)
    return draft.function("records_url", "", any_text(draft, parts, draft.random, ("f-string", "concatenation"))) + "()"


URL_WAYS: dict[str, Callable[[Draft, Target], str]] = {
    **{way: _text(way) for way in TEXT_WAYS},
    "urljoin": _urljoin,
    "urlencode": _urlencode,
    "yarl": _yarl,
    "httpx.URL": _httpx_url,
    "function": _function_of_url,
}
