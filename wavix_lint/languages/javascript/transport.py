"""Credentials and certificate checks that a client handles by options of its own."""

from __future__ import annotations

from wavix_lint.facts import Auth, AuthKind, Text, Tls
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.scopes import At, EventKind
from wavix_lint.flow.values import Constant, Handle, Mapping, Sequence, Value, as_texts, options
from wavix_lint.languages.javascript.clients import Options
from wavix_lint.languages.javascript.objects import Arguments, Given, deep, member
from wavix_lint.languages.javascript.state import State
from wavix_lint.model import Span

_SWITCH = "NODE_TLS_REJECT_UNAUTHORIZED"
_GLOBAL_AGENT = ("globalAgent", "options")


def auth_of(evaluator: Evaluator, value: Value | None, span: Span, at: At) -> Auth:
    """What an `auth` option sends: Basic for a user name, Bearer for `{ bearer }`, unknown for the rest."""
    if value is None:
        return Auth()
    for option in options(value):
        if isinstance(option, Constant):
            continue
        if isinstance(option, Mapping):
            for name in ("username", "user"):
                user = member(evaluator, option, name, at)
                if user is not None:
                    return Auth(AuthKind.BASIC, span, _telling(user.value, span))
            return Auth(AuthKind.UNKNOWN, span)
        if isinstance(option, Sequence):
            return Auth(AuthKind.UNKNOWN, span)
        return Auth(AuthKind.BASIC if isinstance(option, Text) else AuthKind.UNKNOWN, span, _basic_user(option, span))
    return Auth()


def _basic_user(value: Value, span: Span) -> Text | None:
    """The user in node's `auth: "user:password"`."""
    if not isinstance(value, Text):
        return None
    colon = value.skeleton.find(":")
    return value.slice(0, colon) if colon >= 0 else value


def _telling(value: Value, span: Span) -> Text:
    texts = list(as_texts(value, span))
    return next((text for text in texts if text.literal is not None), texts[0])


class TlsReader:
    """Finds what turns certificate checks off."""

    def __init__(self, evaluator: Evaluator, state: State) -> None:
        self._evaluator = evaluator
        self._state = state

    def of_options(self, mapping: Mapping | None, names: Options, at: At) -> Tls:
        """`rejectUnauthorized: false`, itself or in the agent."""
        if mapping is None:
            return Tls()
        for path in names.verify:
            given = deep(self._evaluator, mapping, (path,), at)
            if given is not None and _is_off(given):
                return Tls(given.whole)
        agent = deep(self._evaluator, mapping, names.agent, at)
        return self.of_agent(agent.value) if agent is not None and agent.certain else Tls()

    def of_agent(self, value: Value | None) -> Tls:
        for option in options(value) if value is not None else ():
            client = self._state.client(option) if isinstance(option, Handle) else None
            if isinstance(option, Handle) and client is not None and option.call is not None:
                arguments = Arguments(self._evaluator, option.call, option.at)
                tls = self.of_options(arguments.options(client.options), client.described, option.at)
                if tls.disabled_by is not None:
                    return tls
        return Tls()

    def of_client(self, handle: Handle, at: At) -> Tls:
        """The options of the client, and the agent that was set on it."""
        client = self._state.client(handle)
        if client is None:
            return Tls()
        if handle.call is not None and client.options is not None:
            arguments = Arguments(self._evaluator, handle.call, handle.at)
            tls = self.of_options(arguments.options(client.options), client.described, handle.at)
            if tls.disabled_by is not None:
                return tls
        for change in self._evaluator.changes.before(self._evaluator, handle.places, None, at):
            if change.certain and change.event.method in client.unchecked_by:
                return Tls(change.event.span)
        tls = self.of_agent(self._state.role(self._evaluator, handle, "agent", at))
        above = self._state.parent(self._evaluator, handle)
        return tls if tls.disabled_by is not None or above is None else self.of_client(above, handle.at)

    def process_wide(self) -> Tls:
        """`process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0"`, and what is done to the agent that all requests share."""
        changes = self._evaluator.changes
        for event in changes.everywhere(EventKind.ASSIGN, ("process", "env", _SWITCH)):
            value = self._evaluator.value(event.node, event.at)
            if any(isinstance(option, Text) and option.literal == "0" for option in options(value)):
                return Tls(event.span)
        for event in changes.everywhere(EventKind.ASSIGN, ("https", *_GLOBAL_AGENT, "rejectUnauthorized")):
            value = self._evaluator.value(event.node, event.at)
            if isinstance(value, Constant) and value.kind == "false":
                return Tls(event.span)
        return Tls()


def _is_off(given: Given) -> bool:
    value = given.value
    if not given.certain:
        return False
    return isinstance(value, Constant) and value.kind == "false"
