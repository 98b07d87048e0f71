"""Credentials and certificate checks that a client library handles by options of its own."""

from __future__ import annotations

import re

from wavix_lint.facts import Auth, AuthKind, Text, Tls
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.scopes import At, EventKind
from wavix_lint.flow.values import (
    Constant,
    Handle,
    Local,
    Mapping,
    Opaque,
    Ref,
    Sequence,
    Value,
    as_texts,
    options,
)
from wavix_lint.languages.python.arguments import Arguments, Given
from wavix_lint.languages.python.clients import Switch, param
from wavix_lint.languages.python.state import State, find
from wavix_lint.model import Span

BASIC_AUTH = re.compile(r"(?:requests|niquests|httpx|aiohttp|tornado)\.(?:\w+\.)*(?:HTTP)?(?:Basic|Digest)Auth\Z")
_CONTEXTS = frozenset({"ssl.create_default_context", "ssl.SSLContext", "ssl._create_default_https_context"})
_UNVERIFIED = "ssl._create_unverified_context"


def auth_of(evaluator: Evaluator, given: Value | None, span: Span) -> Auth:
    """What an `auth=` option sends: Basic for a pair or a basic-auth object, unknown for any other object."""
    if given is None:
        return Auth()
    for option in options(given):
        if isinstance(option, Constant) and option.kind == "none":
            continue
        if isinstance(option, Sequence) and len(option.items) == 2:
            return Auth(AuthKind.BASIC, option.span, _telling(option.items[0], option.span))
        if isinstance(option, Handle) and BASIC_AUTH.match(option.kind):
            node = find(option.call, param("username", "login", at=0))
            user = _telling(evaluator.value(node, option.at), option.span) if node is not None else None
            return Auth(AuthKind.BASIC, option.span, user)
        return Auth(AuthKind.UNKNOWN, span)
    return Auth()


def _telling(value: Value, span: Span) -> Text:
    """Of the values something may have, one that is written down if there is any."""
    texts = list(as_texts(value, span))
    return next((text for text in texts if text.literal is not None), texts[0])


class TlsReader:
    """Finds the option that turns certificate checks off."""

    def __init__(self, evaluator: Evaluator, state: State) -> None:
        self._evaluator = evaluator
        self._state = state

    def of_call(self, arguments: Arguments, switches: tuple[Switch, ...]) -> Tls:
        for switch in switches:
            given = arguments.get(switch.param)
            if given is not None:
                span = self.off_span(given, switch)
                if span is not None:
                    return Tls(span)
        return Tls()

    def of_client(self, handle: Handle, at: At) -> Tls:
        """The constructor's options, then assignments to the attribute."""
        client = self._state.client(handle)
        if client is None:
            return Tls()
        tls = Tls()
        if handle.call is not None:
            tls = self.of_call(Arguments(self._evaluator, handle.call, handle.at), client.tls)
        for attribute, role in client.slots.items():
            if role in ("tls", "tls_off"):
                places = tuple((number, (*path, attribute)) for number, path in handle.places)
                for change in self._evaluator.changes.before(self._evaluator, places, handle.at, at):
                    if change.event.kind is EventKind.ASSIGN:
                        value = self._evaluator.value(change.event.node, change.event.at)
                        kind = "false" if role == "tls" else "true"
                        is_off = isinstance(value, Constant) and value.kind == kind
                        tls = Tls(change.event.span) if is_off and change.certain else Tls()
        return tls

    def off_span(self, given: Given, switch: Switch) -> Span | None:
        """The option's span when it certainly turns checks off."""
        value = given.value
        if isinstance(value, Constant):
            return given.whole if value.kind in switch.off else None
        if isinstance(value, Text):
            words = {"0": "false", "1": "true"}.get(value.literal or "", value.literal)
            return given.whole if words is not None and words in switch.off else None
        if isinstance(value, (Ref, Opaque)):
            return given.whole if value.name in switch.off else None
        if isinstance(value, Mapping):
            return given.whole if self._options_off(value) else None
        if isinstance(value, Handle):
            return self._object_off(value, given)
        return None

    def _options_off(self, value: Mapping) -> bool:
        for entry in value.entries:
            inner = entry.value
            if entry.name.literal == "cert_reqs" and entry.certain:
                if isinstance(inner, Ref) and inner.name == "ssl.CERT_NONE":
                    return True
                if isinstance(inner, Text) and inner.literal == "0":
                    return True
        return False

    def _object_off(self, handle: Handle, given: Given) -> Span | None:
        """An SSL context with its checks taken away, or a connector made without them."""
        if handle.kind in _CONTEXTS:
            mode = self._evaluator.changes.slot(
                self._evaluator, handle.places, "verify_mode", None, given_at(handle, given)
            )
            return given.whole if isinstance(mode, Ref) and mode.name == "ssl.CERT_NONE" else None
        return self.of_client(handle, handle.at).disabled_by

    def process_wide(self) -> Tls:
        """`ssl._create_default_https_context = ssl._create_unverified_context` holds for urllib and http.client."""
        changes = self._evaluator.changes
        for event in changes.everywhere(EventKind.ASSIGN, ("ssl", "_create_default_https_context")):
            value = self._evaluator.value(event.node, event.at)
            if isinstance(value, (Ref, Local)) and getattr(value, "name", "") == _UNVERIFIED:
                return Tls(event.span)
        return Tls()


def given_at(handle: Handle, given: Given) -> At:
    """The place of the use, for events in the same function as the object."""
    return At(handle.at.scope, max(handle.at.position, given.span.start), handle.at.chain)
