"""HTML, Vue and Svelte: scripts in their own language, attributes as names and values, the rest as it is read."""

from __future__ import annotations

import re
from bisect import bisect_left

from wavix_lint.config import Config
from wavix_lint.facts import Fact
from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.languages import encoded
from wavix_lint.languages.documents import by_hand
from wavix_lint.languages.documents.elements import Element, Elements
from wavix_lint.languages.documents.tags import Comment, Raw, Tag, attributes, tokens
from wavix_lint.languages.documents.visible import Visible
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.mentions import words_of
from wavix_lint.model import Span

_CODE = {
    **dict.fromkeys(
        ("", "module", "text/javascript", "application/javascript", "application/x-javascript", "text/ecmascript",
         "text/babel", "text/jsx", "js", "jsx", "javascript", "babel"), "javascript"),
    **dict.fromkeys(("ts", "typescript", "text/typescript", "application/typescript"), "typescript"),
    **dict.fromkeys(("tsx", "text/tsx"), "tsx"),
    **dict.fromkeys(
        ("application/json", "application/ld+json", "importmap", "json", "text/json", "speculationrules"), "json"),
    **dict.fromkeys(("text/x-template", "text/html", "text/template", "text/x-handlebars-template", "text/ng-template",
                     "text/x-handlebars", "text/x-mustache", "text/x-jquery-tmpl", "text/x-tmpl"), "html"),
    **dict.fromkeys(("py", "mpy", "text/python", "python"), "python"),
    **dict.fromkeys(("yaml", "text/yaml"), "yaml"),
}  # fmt: skip

_ADDRESS = re.compile(rb"url\(|@import")


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of UTF-8 HTML, with or without a template language in it."""
    return _Page(data, config).read()


class _Page:
    def __init__(self, data: bytes, config: Config) -> None:
        self._data = data
        self._config = config
        self._places = [match.start() for match in words_of(config).finditer(data)]
        self._visible = Visible(data)
        self._facts: list[Fact] = []
        self._fragments: list[Fragment] = []
        self._comments: list[Span] = []
        self._elements = Elements(data, config)

    def read(self) -> Extraction:
        position = 0
        for token in tokens(self._data):
            self._visible.text(Span(position, token.span.start))
            position = token.span.end
            if isinstance(token, Comment):
                self._comments.append(token.span)
                if self._speaks(token.inner):
                    self._visible.line(token.inner)
            elif isinstance(token, Raw):
                self._raw(token)
            else:
                self._visible.tag(token)
                self._tag(token)
        self._visible.text(Span(position, len(self._data)))
        facts, fragments = self._elements.done()
        fragments += encoded.fragments_in(self._data, Span(0, len(self._data)), self._config)
        inside = (*self._fragments, *fragments, *self._visible.fragments())
        return Extraction(tuple(facts), tuple(self._comments), fragments=inside, editor=by_hand.page)

    def _speaks(self, span: Span) -> bool:
        """Whether one of the words lies there."""
        index = bisect_left(self._places, span.start)
        return index < len(self._places) and self._places[index] < span.end

    def _tag(self, tag: Tag) -> None:
        speaks = not tag.is_end and self._speaks(tag.span)
        if speaks or self._elements.is_waiting_for(tag):
            element = Element(tag, () if tag.is_end else tuple(attributes(self._data, tag)))
            for span in self._elements.read(element, speaks):
                self._visible.line(span)

    def _raw(self, raw: Raw) -> None:
        if self._speaks(raw.tag.span):
            self._tag(raw.tag)
        if raw.tag.name == "style":
            if self._speaks(raw.body) and _ADDRESS.search(self._data, raw.body.start, raw.body.end):
                self._visible.line(raw.body)
            return
        kinds = {each.name: each.value for each in attributes(self._data, raw.tag) if each.value is not None}
        kind = kinds.get("lang") or kinds.get("type")
        name = self._data[kind.start : kind.end].decode("utf-8", "replace").strip().lower() if kind else ""
        language = _CODE.get(name.partition(";")[0].strip())
        if language is None:
            self._visible.line(raw.body)
            return
        if language in ("typescript", "tsx"):
            self._elements.language = "typescript"
        text = self._data[raw.body.start : raw.body.end]
        self._fragments.append(Fragment(language, text, OffsetMap([Piece(0, len(text), raw.body)])))
