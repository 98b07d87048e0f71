"""What is meant by the steps: a URL, a parameter, a header, a token, a check that is turned off."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from wavix_lint.facts import Auth, AuthKind, Chunk, Pair, Place, Text
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Argument, Attribute, Name
from wavix_lint.flow.scopes import At
from wavix_lint.flow.values import (
    Closure,
    Constant,
    Entry,
    Handle,
    Mapping,
    Method,
    Opaque,
    Ref,
    Sequence,
    Value,
    as_texts,
    join_texts,
    options,
)
from wavix_lint.languages.python.fields import fields_of
from wavix_lint.languages.sources import vocabulary as words
from wavix_lint.languages.sources.binder import plain
from wavix_lint.languages.sources.functions import glue
from wavix_lint.languages.sources.lowering import BLOCK
from wavix_lint.languages.sources.nodes import Anything
from wavix_lint.languages.sources.steps import MOST_STEPS, Step, Steps
from wavix_lint.languages.sources.summary import Summary
from wavix_lint.model import Span

_ABSOLUTE = re.compile(r"\s*(?:[a-zA-Z][a-zA-Z0-9+.\-]*|\x00)?://")
_BELOW = re.compile(r"/|v[0-9]/|\?|[\w\-]+/")
_HEADER_NAME = re.compile(
    r"authori[sz]ation|x-[a-z\-]{2,40}|(?:wavix-)?api[-_]?key|auth|token|bearer|authentication", re.I
)
_CONSTANT_NAMES = {"authorization": "Authorization", "xapikey": "X-Api-Key"}
_CURL_OPTION = re.compile(
    r"(?:\w+\.)*(?:curlopt|opt)?(url|httpheader|sslverifypeer|sslverifyhost|userpwd|xoauth2bearer)\Z"
)
_CURL = {
    "url": "url",
    "httpheader": "headers",
    "sslverifypeer": "sslverifypeer",
    "sslverifyhost": "sslverifypeer",
    "userpwd": "userpwd",
    "xoauth2bearer": "bearertoken",
}
_MAPS = (
    words.QUERY_MAP | words.HEADER_MAP | words.AUTHORIZATION | words.URLS | words.TLS_MODES | words.TLS_OFF_WHEN_FALSE
)
# Blocks inside of blocks that belong to the same request
_NESTING = (
    words.HEADER_CONTAINERS
    | words.QUERY_CONTAINERS
    | words.URLS
    | frozenset({"apply", "also", "run", "with", "request", "build", "defaultrequest", "configure", "install"})
)
_FIELD_LABELS = frozenset({"forhttpheaderfield", "name", "key"})
_LABELS_OF_URLS = frozenset({"string", "url", "uri", "path", "to", "requesturi", "relativeto", "resource"})


class Inner(Protocol):
    """Answers for the objects inside of an object."""

    def summary(self, evaluator: Evaluator, value: Value, at: At) -> Summary: ...

    def texts(self, evaluator: Evaluator, value: Value, span: Span, at: At) -> list[Text]: ...


class Meaning:
    """Adds steps to summaries."""

    def __init__(self, steps: Steps, inner: Inner) -> None:
        self._steps = steps
        self._inner = inner

    def read(self, evaluator: Evaluator, result: Summary, step: Step) -> None:
        if isinstance(step.key, Text):
            self._address(result, [step.key])
            return
        result.names.append(step.name)
        name = plain(step.name)
        container = plain(step.path[-1]) if step.path else ""
        arguments = [argument for argument in step.arguments if argument.keyword != BLOCK]
        if step.is_assignment and step.key is not None:
            self._pair(evaluator, result, step, container, step.key, arguments[0])
        elif step.is_assignment:
            self._option(evaluator, result, name, arguments[0], step, step.span)
        elif name in words.BEARER and arguments:
            self._bearer(evaluator, result, arguments, step)
        elif name in words.BASIC and arguments:
            result.auth = Auth(AuthKind.BASIC, step.span)
        elif len(arguments) in (2, 3) and self._is_pair(name, container, step):
            self._named_pair(evaluator, result, step, name, container, arguments)
        elif len(arguments) == 1 and not step.path and name in _MAPS:
            self._option(evaluator, result, name, arguments[0], step, step.span)
        elif name in words.TLS_OFF_WHEN_TRUE and (
            not arguments or self._is_constant(evaluator, arguments[0], step.at, "true")
        ):
            result.tls = result.tls or step.span
        elif (not step.path or name in words.VERBS) and (not step.is_change or name in words.CONFIGURING):
            self._general(evaluator, result, step, name, arguments)
        for argument in step.arguments:
            if argument.keyword == BLOCK and (not step.is_change or name in _NESTING):
                inner = Summary()
                for count, each in enumerate(self._steps.of_block(evaluator, argument.node)):
                    if count < MOST_STEPS:
                        self.read(evaluator, inner, each)
                result.merge(inner)

    def _is_pair(self, name: str, container: str, step: Step) -> bool:
        if name in words.QUERY_PAIR or name in words.HEADER_PAIR:
            return True
        return name in words.SETTING and (
            container in words.HEADER_CONTAINERS or container in words.QUERY_CONTAINERS or not step.path
        )

    def _named_pair(
        self, evaluator: Evaluator, result: Summary, step: Step, name: str, container: str, arguments: list[Argument]
    ) -> None:
        label = next((each for each in arguments if plain(each.keyword or "") in _FIELD_LABELS), None)
        first, second = (label, arguments[0]) if label is not None and label is not arguments[0] else arguments[:2]
        if name in words.QUERY_PAIR:
            container = "query"
        elif name in words.HEADER_PAIR and container not in words.QUERY_CONTAINERS:
            container = "headers"
        self._pair(evaluator, result, step, container, first.node, second)

    def _pair(
        self, evaluator: Evaluator, result: Summary, step: Step, container: str, key: Anything, argument: Argument
    ) -> None:
        value = evaluator.value(argument.node, step.at)
        where = evaluator.syntax.span(argument.node)
        for label in self._name_texts(evaluator, key, step.at):
            literal = (label.literal or "").strip()
            option = plain(literal) if literal else _option_name(evaluator, key)
            if self._curl(evaluator, result, option, argument, step):
                continue
            if container in words.QUERY_CONTAINERS or (not container and literal == "appid"):
                place, target = Place.QUERY, result.query
            elif container in words.HEADER_CONTAINERS or _HEADER_NAME.fullmatch(literal):
                place, target = Place.HEADER, result.headers
            else:
                continue
            entry = Entry(label, value, step.span, where, step.certain)
            found = fields_of(evaluator, Mapping((entry,), True, step.span), place, step.span)
            target.extend(found.pairs)

    def _curl(self, evaluator: Evaluator, result: Summary, option: str, argument: Argument, step: Step) -> bool:
        """`curl_setopt($ch, CURLOPT_URL, $url)` and the like."""
        match = _CURL_OPTION.match(option) if "opt" in option else None
        if match is None:
            return False
        self._option(evaluator, result, _CURL[match[1]], argument, step, step.span)
        return True

    def _name_texts(self, evaluator: Evaluator, node: Anything, at: At) -> list[Text]:
        """The name of a header or parameter; libraries have constants for some (`HttpHeaders.AUTHORIZATION`)."""
        span = evaluator.syntax.span(node)
        found: list[Text] = []
        for option in options(evaluator.value(node, at)):
            known = _CONSTANT_NAMES.get(plain(getattr(option, "name", "").rpartition(".")[2]))
            if known is not None and isinstance(option, (Ref, Opaque, Method)):
                found.append(Text((Chunk(known, span, escaped=True),), span))
            else:
                found.extend(as_texts(option, span))
        return found

    def _bearer(self, evaluator: Evaluator, result: Summary, arguments: list[Argument], step: Step) -> None:
        where = evaluator.syntax.span(arguments[0].node)
        scheme = glue("Bearer", step.span)
        if len(arguments) == 2:
            scheme = evaluator.texts(arguments[1].node, step.at)
        label = Text((Chunk("Authorization", None),), step.span)
        for key in evaluator.texts(arguments[0].node, step.at):
            for text in join_texts([scheme, glue(" ", step.span), [key]], where):
                result.headers.append(Pair(label, text, step.span, Place.HEADER, step.certain))

    def _option(
        self, evaluator: Evaluator, result: Summary, name: str, argument: Argument, step: Step, span: Span
    ) -> None:
        """An option by its name: a keyword, an entry of a mapping of options, a property that is set."""
        self._valued(
            evaluator,
            result,
            name,
            evaluator.value(argument.node, step.at),
            evaluator.syntax.span(argument.node),
            step,
            span,
        )

    def _valued(
        self, evaluator: Evaluator, result: Summary, name: str, value: Value, where: Span, step: Step, span: Span
    ) -> None:
        if name in words.AUTHORIZATION:
            label = Text((Chunk("Authorization", None),), span)
            entry = Entry(label, value, span, where, step.certain)
            result.headers.extend(fields_of(evaluator, Mapping((entry,), True, span), Place.HEADER, span).pairs)
        elif name in words.HEADER_MAP:
            result.headers.extend(self._fields(evaluator, value, Place.HEADER, where, step))
            self._nested(evaluator, result, value, step.at, name)
        elif name in words.QUERY_MAP or name in words.QUERY_CONTAINERS:
            result.query.extend(self._fields(evaluator, value, Place.QUERY, where, step))
            self._nested(evaluator, result, value, step.at, name)
        elif name in words.URLS:
            self._address(result, self._inner.texts(evaluator, value, where, step.at))
            self._nested(evaluator, result, value, step.at, name)
        elif name in words.HOSTS:
            result.hosts.extend(as_texts(value, where))
        elif name in words.SCHEMES:
            result.schemes.extend(text for text in as_texts(value, where) if (text.literal or "").isalpha())
        elif name in words.PATHS:
            result.paths.extend(as_texts(value, where))
        elif name in words.BASIC:
            result.auth = Auth(AuthKind.BASIC, span)
        elif name in words.BEARER:
            label = Text((Chunk("Authorization", None),), span)
            for key in as_texts(value, where):
                text = join_texts([glue("Bearer ", span), [key]], where)[0]
                result.headers.append(Pair(label, text, span, Place.HEADER, step.certain))
        elif self._turns_tls_off(name, value):
            result.tls = result.tls or span
        else:
            self._nested(evaluator, result, value, step.at, name)
            if isinstance(value, Mapping) and name in ("options", "defaults", "request", "ssl", "http", "tls"):
                self._options(evaluator, result, value, step, reads_query=False)

    def _fields(self, evaluator: Evaluator, value: Value, place: Place, where: Span, step: Step) -> list[Pair]:
        pairs = fields_of(evaluator, value, place, where).pairs
        named = [self._named(pair) for pair in pairs]
        return named if step.certain else [replace(pair, certain=False) for pair in named]

    def _named(self, pair: Pair) -> Pair:
        """A header's name that is a constant of a library."""
        hole = pair.name.only_hole
        known = _CONSTANT_NAMES.get(plain(hole.name.rpartition(".")[2])) if hole is not None else None
        return (
            replace(pair, name=Text((Chunk(known, pair.name.span, escaped=True),), pair.name.span)) if known else pair
        )

    def _turns_tls_off(self, name: str, value: Value) -> bool:
        if isinstance(value, Constant):
            return (name in words.TLS_OFF_WHEN_FALSE and value.kind == "false") or (
                name in words.TLS_OFF_WHEN_TRUE and value.kind == "true"
            )
        if isinstance(value, Text):
            return name in words.TLS_OFF_WHEN_FALSE and value.literal == "0"
        if isinstance(value, Closure) and name in words.TLS_CALLBACKS:
            return True
        if name in words.TLS_MODES or name in words.TLS_CALLBACKS:
            return not words.TLS_OFF_VALUES.isdisjoint(plain(getattr(value, "name", "")).split(".")[-2:])
        return False

    def _is_constant(self, evaluator: Evaluator, argument: Argument, at: At, kind: str) -> bool:
        value = evaluator.value(argument.node, at)
        return isinstance(value, Constant) and value.kind == kind

    def _general(self, evaluator: Evaluator, result: Summary, step: Step, name: str, arguments: list[Argument]) -> None:
        """Any other call: texts that are URLs, options by name, mappings of options, and objects inside."""
        reads_query = name in words.READS_QUERY
        for argument in arguments[:20]:
            if argument.keyword is not None and argument.stars == 0:
                keyword = plain(argument.keyword)
                self._option(evaluator, result, keyword, argument, step, argument.span)
                if keyword in _LABELS_OF_URLS:
                    self._address(result, evaluator.texts(argument.node, step.at), name)
                continue
            value = evaluator.value(argument.node, step.at)
            for option in options(value):
                if isinstance(option, Text):
                    self._address(result, [option], name)
                elif isinstance(option, (Mapping, Sequence)):
                    self._options(evaluator, result, option, step, reads_query)
            self._nested(evaluator, result, value, step.at, name)
        if name in words.PATHS and arguments:
            pieces = [evaluator.texts(argument.node, step.at) for argument in arguments]
            slash = [piece for each in pieces for piece in (each, glue("/", step.span))][:-1]
            result.paths.extend(join_texts(slash, step.span)[:2])
        elif name in words.HOSTS and arguments:
            result.hosts.extend(evaluator.texts(arguments[0].node, step.at))
        elif name in words.SCHEMES and arguments:
            result.schemes.extend(evaluator.texts(arguments[0].node, step.at))

    def _options(
        self, evaluator: Evaluator, result: Summary, value: Mapping | Sequence, step: Step, reads_query: bool
    ) -> None:
        """A mapping of options; where a request reads its query, also parameters and headers themselves."""
        if isinstance(value, Sequence):
            for item in value.items[:50]:
                self._nested(evaluator, result, item, step.at)
            if not reads_query:
                return
        for entry in evaluator.mapping(value, step.span).entries[:100]:
            literal = (entry.name.literal or "").strip()
            option = plain(literal or _last_hole(entry.name))
            match = _CURL_OPTION.match(option) if "opt" in option else None
            single = Mapping((entry,), True, step.span)
            if match is not None:
                self._valued(evaluator, result, _CURL[match[1]], entry.value, entry.where, step, entry.span)
            elif literal.lower() == "appid" and reads_query:
                result.query.extend(self._fields(evaluator, single, Place.QUERY, step.span, step))
            elif _HEADER_NAME.fullmatch(literal) and (literal.lower() == "authorization" or "-" in literal):
                result.headers.extend(self._fields(evaluator, single, Place.HEADER, step.span, step))
            elif option:
                self._valued(evaluator, result, option, entry.value, entry.where, step, entry.span)

    def _nested(self, evaluator: Evaluator, result: Summary, value: Value, at: At, name: str = "") -> None:
        if any(isinstance(option, Handle) for option in options(value)):
            result.merge(self._inner.summary(evaluator, value, at))
        for option in options(value):
            if isinstance(option, Closure):  # `uri(b -> b.path("…").queryParam("appid", key).build())`
                body = evaluator.value(option.body, option.at)
                if isinstance(body, Handle) and name in _MAPS:
                    result.merge(self._inner.summary(evaluator, body, option.at))
            elif isinstance(option, Sequence):
                for item in option.items[:50]:
                    if isinstance(item, Handle):
                        result.merge(self._inner.summary(evaluator, item, at))

    def _address(self, result: Summary, texts: Iterable[Text], name: str = "") -> None:
        for text in texts:
            skeleton = text.skeleton
            if _ABSOLUTE.match(skeleton):
                result.urls.append(text)
            elif name in words.VERBS and _BELOW.match(skeleton) and "\n" not in skeleton:
                result.paths.append(text)


def _option_name(evaluator: Evaluator, node: Anything) -> str:
    expression = evaluator.syntax.lower(node)
    if isinstance(expression, Attribute):
        return plain(expression.name)
    return plain(expression.id) if isinstance(expression, Name) else ""


def _last_hole(text: Text) -> str:
    hole = text.only_hole
    return hole.name.rpartition(".")[2] if hole is not None else ""
