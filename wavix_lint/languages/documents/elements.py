"""What the attributes of HTML's elements say: URLs, names with values, forms that are sent, code in handlers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import (
    Auth,
    Binding,
    Context,
    Fact,
    Fields,
    Hole,
    Literal,
    Pair,
    Part,
    Place,
    RequestSite,
    Text,
    Tls,
)
from wavix_lint.fragments import Fragment
from wavix_lint.languages.documents.assembly import Assembly
from wavix_lint.languages.documents.assembly import decoded as decoded_chunks
from wavix_lint.languages.documents.tags import ENTITY, Attribute, Tag, meaning
from wavix_lint.languages.documents.visible import decoded
from wavix_lint.model import Span
from wavix_lint.wavix.keys import CANDIDATE
from wavix_lint.wavix.names import says_wavix

_STATEMENT = re.compile(r"on[a-z]|@|v-on:|x-on:|\(")
_EXPRESSION = re.compile(r":|v-|x-|\[|bind:|use:|\*ng|ng-(?!href|src|attr-)|\.|\{")
_NAMES = ("id", "name", "property", "itemprop", "key", "data-name", "data-key-name", "for")
_VALUES = ("value", "content", "data-value", "default", "defaultvalue")
_SPEAKERS = (*_NAMES, "class", "title", "aria-label", "placeholder", "label", "alt", "data-provider", "data-service")
_READ = frozenset(("title", "alt", "placeholder", "aria-label", "aria-description", "summary", "label"))
_LOADED = frozenset(("script", "iframe", "form", "object", "embed"))  # who names Wavix in them speaks of nothing else
_FIELDS = frozenset(("input", "select", "textarea", "button", "param"))
_LONGEST_NAME = 100
_GAP = re.compile(
    r"<%[=\-#]?(?P<erb>[^%]{0,300}?)-?%>|<\?(?:php|=)?(?P<php>[^?]{0,300}?)\?>|\$\{(?P<dollar>[^{}]{0,300})\}"
    r"|\{\{\{?(?P<curly>[^{}]{0,300})\}?\}\}|\{%(?P<tag>[^{}]{0,300})%\}|\{(?P<brace>[^{}]{0,300})\}|\x00(?P<none>)"
)


class Element(NamedTuple):
    tag: Tag
    attributes: tuple[Attribute, ...]


@dataclass(slots=True)
class _Form:
    """A form that is sent to Wavix, and what it sends."""

    element: Element
    action: Text
    method: str
    pairs: list[Pair] = field(default_factory=list)


class Elements:
    """Reads elements in the order of the page. `language` is that of code in their attributes."""

    def __init__(self, data: bytes, config: Config) -> None:
        self.language = "javascript"
        self._data = data
        self._config = config
        self._facts: list[Fact] = []
        self._fragments: list[Fragment] = []
        self._form: _Form | None = None

    def done(self) -> tuple[list[Fact], list[Fragment]]:
        self._send()
        return self._facts, self._fragments

    def is_waiting_for(self, tag: Tag) -> bool:
        """Whether a tag that does not name Wavix matters all the same."""
        return self._form is not None and (tag.name in _FIELDS or tag.name == "form")

    def read(self, element: Element, speaks: bool) -> Iterator[Span]:
        """Takes the facts of an element; gives back the values that are to be read as texts of their own."""
        if element.tag.name == "form":
            self._send()
        if element.tag.is_end:
            return
        values = {each.name: self._value(each) for each in element.attributes if each.value is not None}
        if element.tag.name == "form":
            self._open(element, values)
        elif self._form is not None and element.tag.name in _FIELDS:
            self._field(self._form, element, values)
        if speaks:
            owners = self._owners(element, values)
            for attribute in element.attributes:
                if attribute.value is not None:
                    yield from self._attribute(element, attribute, attribute.value, values, owners)

    def _attribute(
        self, element: Element, attribute: Attribute, span: Span, values: dict[str, Text], owners: list[str]
    ) -> Iterator[Span]:
        if attribute.is_braced or _EXPRESSION.match(attribute.name) or _STATEMENT.match(attribute.name):
            self._code(element, attribute, span)
            return
        value = values[attribute.name]
        if attribute.name == "srcdoc":
            inner = decoded(self._data, span)
            self._fragments.append(Fragment("html", inner.data, inner.map(), encode=None))
        elif self._is_url(value):
            shown = attribute.name in _READ
            self._facts.append(Literal(value, value.span, Context.PROSE if shown else Context.CODE))
        elif value.skeleton.lstrip().lower().startswith("javascript:"):
            self._code(element, attribute, span)
        else:
            self._bind(attribute, value, values, owners)
            if attribute.name not in ("class", "id", "name"):
                yield span

    def _value(self, attribute: Attribute) -> Text:
        span = attribute.value or Span(0, 0)
        return _with_gaps(Text(tuple(decoded_chunks(self._data, span, ENTITY, meaning)), span))

    def _is_url(self, value: Text) -> bool:
        skeleton = value.skeleton.strip()
        if not skeleton or " " in skeleton or "\n" in skeleton or "," in skeleton.partition("?")[0]:
            return False
        url = wavix_url(value, self._config)
        return url is not None and (bool(url.scheme) or skeleton.startswith("//") or "/" in url.rest or "?" in url.rest)

    def _owners(self, element: Element, values: dict[str, Text]) -> list[str]:
        """The names around the element's values that say whose they are."""
        found = [element.tag.spelling] if says_wavix(element.tag.spelling) else []
        if element.tag.name in _LOADED and any(self._is_url(value) for value in values.values()):
            found.append("wavix")
        for name in _SPEAKERS:
            text = values[name].skeleton if name in values else ""
            if 0 < len(text) <= _LONGEST_NAME and says_wavix(text):
                found.append(text)
        return found

    def _bind(self, attribute: Attribute, value: Text, values: dict[str, Text], owners: list[str]) -> None:
        if CANDIDATE.search(value.skeleton.encode("utf-8", "replace")) is None:
            return
        names = [attribute.spelling.removeprefix("data-")]
        if attribute.name in _VALUES:
            given = [values[name].skeleton for name in _NAMES if name in values]
            names = [name for name in given if 0 < len(name) <= _LONGEST_NAME] or names
        for name in names:
            path = (*(owner for owner in owners if owner != name), name)
            self._facts.append(Binding(path, value, value.span))

    # Code in attributes

    def _code(self, element: Element, attribute: Attribute, span: Span) -> None:
        """A handler is a program; any other expression is the value of the element's attribute."""
        inner = decoded(self._data, span)
        scheme = re.match(rb"\s*javascript:", inner.data, re.IGNORECASE)
        code = Assembly()
        if scheme is not None or _STATEMENT.match(attribute.name):
            code.take(inner, scheme.end() if scheme is not None else 0)
        else:
            name = attribute.spelling.lstrip(":[{.").rpartition(":")[2].rstrip("]")
            code.fill(f'({{"{_bare(element.tag.spelling)}": {{"{_bare(name)}": (\n'.encode())
            code.take(inner)
            code.fill(b"\n)}})")
        self._fragments.append(Fragment(self.language, code.data, code.map(), encode=None))

    # Forms

    def _open(self, element: Element, values: dict[str, Text]) -> None:
        action = values.get("action")
        url = wavix_url(action, self._config) if action is not None else None
        if action is not None and url is not None and url.takes_key:
            method = values["method"].skeleton.strip().upper() if "method" in values else "GET"
            self._form = _Form(element, action, method)

    def _field(self, form: _Form, element: Element, values: dict[str, Text]) -> None:
        name = values.get("name")
        if name is None:
            return
        missing = Text((Hole("", None),), element.tag.span)
        value = values.get("value", missing)
        form.pairs.append(Pair(name, value, element.tag.span, Place.QUERY))
        if form.method != "GET" and value is not missing:
            self._facts.append(Binding(("wavix", name.skeleton), value, value.span))

    def _send(self) -> None:
        form, self._form = self._form, None
        if form is not None and form.pairs:
            query = Fields(tuple(form.pairs) if form.method == "GET" else (), complete=False)
            site = RequestSite(
                "form", form.method, form.action, query, Fields((), False), Auth(), Tls(), form.element.tag.span
            )
            self._facts.append(site)


def _bare(name: str) -> str:
    return re.sub(r"[^\w.\-]", "_", name)


def _with_gaps(text: Text) -> Text:
    """The text with what a template language puts into it as holes."""
    parts: list[Part] = []
    done = 0
    for match in _GAP.finditer(text.skeleton):
        if match.start() > done:
            parts += text.slice(done, match.start()).parts
        inner = (match[match.lastgroup] or "").strip() if match.lastgroup else ""
        parts.append(Hole(inner.lstrip("$@= "), text.span_of(*match.span())))
        done = match.end()
    if not parts:
        return text
    if done < len(text.skeleton):
        parts += text.slice(done, len(text.skeleton)).parts
    return Text(tuple(parts), text.span, text.certain)
