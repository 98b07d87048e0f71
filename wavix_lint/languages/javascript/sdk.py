"""The construction of Wavix SDK clients. Source: github.com/Wavix/wavix-node-sdk, github.com/Wavix/sdk-node.

`new Wavix({ appid })` gives a credential and says nothing of how it travels: since 0.0.12 it is a header.
"""

from __future__ import annotations

from wavix_lint.facts import ClientSite, Text, Tls
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.values import Closure, Handle, Local, Method, Value, as_texts
from wavix_lint.languages.javascript.clients import keys
from wavix_lint.languages.javascript.objects import Arguments
from wavix_lint.languages.javascript.outline import Item

_PACKAGES = ("wavix-sdk", "wavix-node-sdk", "@wavix/sdk", "wavix", "@wavix/node-sdk", "@wavix/wavix-sdk")
_CLASSES = ("", ".Wavix", ".WavixClient", ".default", ".WavixApi", ".WavixSDK")
NAMES = {f"{package}{name}": package for package in _PACKAGES for name in _CLASSES}
_CREDENTIAL = keys("token", "appid", "apiKey", "accessToken")


def package_of(function: Value) -> str | None:
    """The SDK whose method this is: `client.cdrs.list` of a client that was made in this file."""
    for _ in range(6):
        if isinstance(function, Handle):
            return NAMES.get(function.kind)
        if not isinstance(function, Method):
            return None
        function = function.receiver
    return None


def client_sites(evaluator: Evaluator, name: str, arguments: Arguments, item: Item) -> list[ClientSite]:
    """One fact for each credential that the constructor may be given."""
    first = arguments.at(0)
    credentials: list[Text | None] = [None]
    if first is not None and isinstance(first.value, Text):
        credentials = [first.value]
    else:
        given = arguments.option(arguments.options(0), _CREDENTIAL)
        if given is not None:
            credentials = list(as_texts(_called(evaluator, given.value, item), given.span))
    return [ClientSite(NAMES[name], credential, Tls(), item.span) for credential in credentials]


def _called(evaluator: Evaluator, value: Value, item: Item) -> Value:
    """A token may be a function that returns it."""
    if isinstance(value, Closure):
        return evaluator.value(value.body, value.at)
    if isinstance(value, Local) and not value.instance:
        return evaluator.inlined(value.scope, None, item.at, value.span)
    return value
