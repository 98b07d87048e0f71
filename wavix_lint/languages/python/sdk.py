"""The construction of Wavix SDK clients. Source: github.com/Wavix/wavix-python-sdk."""

from __future__ import annotations

from wavix_lint.facts import ClientSite, Text, Tls
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.values import Closure, Handle, Local, Value, as_texts, options
from wavix_lint.languages.python.arguments import Arguments
from wavix_lint.languages.python.binder import Item
from wavix_lint.languages.python.clients import param
from wavix_lint.languages.python.transport import TlsReader

_CLASSES = ("Wavix", "AsyncWavix", "WavixApi", "AsyncWavixApi")
_MODULES = ("wavix", "wavix.client")
NAMES = frozenset(f"{module}.{name}" for module in _MODULES for name in _CLASSES)
LAST_NAMES = frozenset(_CLASSES)
_TOKEN = param("token", "async_token", "api_key", at=0)


def client_sites(evaluator: Evaluator, tls: TlsReader, arguments: Arguments, item: Item) -> list[ClientSite]:
    """One fact for each credential that the constructor may be given."""
    given = arguments.get(_TOKEN)
    credentials: list[Text | None] = [None]
    if given is not None:
        value = _called(evaluator, given.value, item)
        credentials = list(as_texts(value, given.span))
    transport = _transport(tls, arguments, item)
    return [ClientSite("wavix", credential, transport, item.span) for credential in credentials]


def _called(evaluator: Evaluator, value: Value, item: Item) -> Value:
    """A token may be a function that returns it."""
    if isinstance(value, Closure):
        return evaluator.value(value.body, value.at)
    if isinstance(value, Local) and not value.instance:
        return evaluator.inlined(value.scope, None, item.at, value.span)
    return value


def _transport(tls: TlsReader, arguments: Arguments, item: Item) -> Tls:
    given = arguments.get(param("httpx_client"))
    for option in options(given.value) if given is not None else ():
        if isinstance(option, Handle):
            return tls.of_client(option, item.at)
    return Tls()
