"""What annotations say: Spring's `@Value("${name:default}")`, and the interfaces of Retrofit and its kin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Auth, Binding, Context, Fact, Fields, Hole, Literal, Pair, Place, RequestSite, Text, Tls
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call
from wavix_lint.flow.values import as_texts
from wavix_lint.languages.python.fields import fields_of
from wavix_lint.languages.sources.binder import Item, Outline
from wavix_lint.languages.sources.functions import given
from wavix_lint.languages.sources.nodes import short_text
from wavix_lint.wavix.names import says_wavix

_DEFAULT = re.compile(r"\$\{(?P<name>[^:{}]{1,100}):(?P<value>[^{}]{16,5000})\}")
_FOREIGN = re.compile(rb"https?://([^\s\"'<>`/]{3,200})")
_QUERY = frozenset({"Query", "AliasAs"})


def placeholders(evaluator: Evaluator, outline: Outline) -> Iterator[Binding]:
    """`@Value("${wavix.api.key:…}")`: a setting with a value beside it."""
    for _, text in _strings(evaluator, outline):
        for match in _DEFAULT.finditer(text.skeleton):
            value = text.slice(*match.span("value"))
            yield Binding((match["name"],), value, value.span)


def interfaces(
    evaluator: Evaluator, outline: Outline, facts: Iterable[Fact], data: bytes, config: Config
) -> Iterator[RequestSite]:
    """`@Query("appid")` and `@Headers("Authorization: …")` in a file whose base URL is Wavix's."""
    base = next((fact.value for fact in facts if isinstance(fact, Literal) and _is_base(fact, config)), None)
    if base is None:
        return
    hosts = {match[1] for match in _FOREIGN.finditer(data)}
    only_ours = all(b"wavix" in host.lower() for host in hosts)
    for item, text in _strings(evaluator, outline):
        if not only_ours and not any(says_wavix(name) for name in _classes(item)):
            continue
        name = _name(evaluator, item)
        query, headers = Fields((), False), Fields((), False)
        if name in _QUERY and text.literal == "appid":
            query = Fields((_pair(text, Place.QUERY),), False)
        elif name == "Header":
            headers = Fields((_pair(text, Place.HEADER),), False)
        elif name == "Headers":
            headers = Fields(fields_of(evaluator, text, Place.HEADER, text.span).pairs, False)
        else:
            continue
        yield RequestSite(name, None, base, query, headers, Auth(), Tls(), item.span)


def _is_base(literal: Literal, config: Config) -> bool:
    url = wavix_url(literal.value, config) if literal.context is Context.CODE else None
    return url is not None and url.takes_key


def _pair(name: Text, place: Place) -> Pair:
    return Pair(name, Text((Hole("", None),), name.span), name.span, place)


def _classes(item: Item) -> list[str]:
    scope = item.scope.enclosing_class
    return [scope.name] if scope is not None else []


def _name(evaluator: Evaluator, item: Item) -> str:
    call = evaluator.syntax.lower(item.node)
    return short_text(call.function) if isinstance(call, Call) else ""


def _strings(evaluator: Evaluator, outline: Outline) -> Iterator[tuple[Item, Text]]:
    for item in outline.annotated:
        call = evaluator.syntax.lower(item.node)
        for argument in given(call) if isinstance(call, Call) else ():
            for text in as_texts(evaluator.value(argument.node, item.at), argument.span):
                yield item, text
