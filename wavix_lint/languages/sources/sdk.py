"""The construction of Wavix SDK clients. Sources: github.com/Wavix (sdk-go, wavix-go-sdk, sdk-ruby, wavix-ruby-sdk)."""

from __future__ import annotations

from collections.abc import Iterator

from wavix_lint.facts import ClientSite, Tls
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Call, Same
from wavix_lint.flow.scopes import EventKind
from wavix_lint.flow.values import Handle, Ref, as_texts, options
from wavix_lint.languages.sources.binder import Item, Outline
from wavix_lint.languages.sources.functions import given, named
from wavix_lint.languages.sources.grammar import Grammar
from wavix_lint.model import Span

_GO = "github.com/wavix/"
_APPID = ("Appid", "AppID", "AppId")
OLD_GEM = "wavix-sdk-ruby"
GEM = "wavix"


def clients(evaluator: Evaluator, outline: Outline, grammar: Grammar) -> Iterator[ClientSite]:
    """One fact for each credential that a client is given."""
    for reader in grammar.sdks:
        yield from reader(evaluator, outline)


def go_clients(evaluator: Evaluator, outline: Outline) -> Iterator[ClientSite]:
    """`wavix.Init(wavix.ClientOptions{Appid: …})`, and `option.WithToken(…)` wherever it is passed."""
    if not any(bind.target.lower().startswith(_GO) for binds in outline.module.binds.values() for bind in binds):
        return
    for item in outline.calls:
        call = _call_of(evaluator, item)
        for function in options(evaluator.value(call.function, item.at)) if call is not None else ():
            name = function.name if isinstance(function, Ref) else ""
            if call is None or not name.lower().startswith(_GO):
                continue
            package = "/".join(name.split("/")[:3]).partition(".com/")
            module = package[0] + package[1] + package[2].partition(".")[0]
            if name.endswith(".Init"):
                yield from _go_init(evaluator, item, call, module)
            elif name.endswith("option.WithToken") and given(call):
                node = given(call)[0].node
                for text in as_texts(evaluator.value(node, item.at), evaluator.syntax.span(node)):
                    yield ClientSite(module, text, Tls(), item.span)


def _go_init(evaluator: Evaluator, item: Item, call: Call, module: str) -> Iterator[ClientSite]:
    found = False
    for argument in given(call)[:1]:
        for option in options(evaluator.value(argument.node, item.at)):
            node = named(option.call, *_APPID) if isinstance(option, Handle) and option.call is not None else None
            if node is not None and isinstance(option, Handle):
                for text in as_texts(evaluator.value(node, option.at), evaluator.syntax.span(node)):
                    found = True
                    yield ClientSite(module, text, Tls(), item.span)
    if not found:
        yield ClientSite(module, None, Tls(), item.span)


def ruby_clients(evaluator: Evaluator, outline: Outline) -> Iterator[ClientSite]:
    """`WavixApi.api_key = …` and `Wavix::Client.new(token: …)`."""
    for event in outline.events:
        if event.kind is EventKind.ASSIGN and event.path == ("WavixApi", "api_key") and event.node is not None:
            span: Span = evaluator.syntax.span(event.node)
            for text in as_texts(evaluator.value(event.node, event.at), span):
                yield ClientSite(OLD_GEM, text, Tls(), event.span)
    for item in outline.calls:
        call = _call_of(evaluator, item)
        if call is None:
            continue
        for function in options(evaluator.value(call.function, item.at)):
            if not isinstance(function, Ref) or function.name not in ("Wavix.Client", "Wavix.AsyncClient"):
                continue
            node = named(call, "token", "api_key")
            texts = (
                as_texts(evaluator.value(node, item.at), evaluator.syntax.span(node)) if node is not None else [None]
            )
            for credential in texts:
                yield ClientSite(GEM, credential, Tls(), item.span)


def _call_of(evaluator: Evaluator, item: Item) -> Call | None:
    call = evaluator.syntax.lower(item.node)
    while isinstance(call, Same):
        call = evaluator.syntax.lower(call.node)
    return call if isinstance(call, Call) else None
