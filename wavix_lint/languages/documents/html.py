"""HTML, Vue and Svelte: scripts in their own language, attributes as names and values, the rest as prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tree_sitter import Language, Node, Parser, Query, QueryCursor

from wavix_lint.config import Config
from wavix_lint.facts import Fact
from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.languages import encoded, prose
from wavix_lint.languages.data.extracting import extraction
from wavix_lint.languages.data.tree import Document, Entry, Mapping, Scalar, Style
from wavix_lint.languages.data.tree import Node as DataNode
from wavix_lint.languages.data.written import Written
from wavix_lint.languages.extraction import Extraction
from wavix_lint.model import Span
from wavix_lint.wavix.keys import CANDIDATE

_QUERY = """
(script_element) @script (style_element) @style (start_tag) @tag (self_closing_tag) @tag (end_tag) @end
(comment) @comment
"""
_HANDLER = re.compile(rb"(?:on[a-z]+|[:@].+|v-[\w:.-]+|\(.+\)|\[.+\])\Z")
_CODE = {
    **dict.fromkeys(
        ("", "module", "text/javascript", "application/javascript", "text/babel", "js", "jsx"), "javascript"
    ),
    **dict.fromkeys(("ts", "typescript", "text/typescript"), "typescript"),
    "tsx": "tsx",
    **dict.fromkeys(("application/json", "application/ld+json", "importmap", "json"), "json"),
}
_NOT_NEWLINE = re.compile(rb"[^\r\n]")


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of UTF-8 HTML, with or without a template language in it."""
    tree = Parser(_language()).parse(data)
    found = QueryCursor(_query()).captures(tree.root_node)
    words = ("wavix", "appid", *(host.lower() for host in config.hosts), *(name.lower() for name in config.key_names))
    source = Written(data)
    fragments: list[Fragment] = []
    roots: list[DataNode] = []
    for tag in found.get("tag", ()):
        raw = data[tag.start_byte : tag.end_byte]
        lowered = raw.lower()
        if not any(word.encode() in lowered for word in words) and CANDIDATE.search(raw) is None:
            continue
        roots.append(_attributes(tag, source))
        fragments += _handlers(tag, data)
    for script in found.get("script", ()):
        fragments += _script(script, data)
    comments = [Span(node.start_byte, node.end_byte) for node in found.get("comment", ())]
    read = extraction(Document(source, roots, [], [], False), config, path, True)
    hidden = [*found.get("script", ()), *found.get("style", ()), *found.get("comment", ())]
    text = _without(data, [*hidden, *found.get("tag", ()), *found.get("end", ())])
    facts = [*read.facts, *prose.facts_in(text.decode("utf-8", "surrogateescape"), 0, config)]
    for span in comments:
        facts += _comment(data, span, config)
    return Extraction(
        tuple(facts),
        tuple(comments),
        fragments=(*fragments, *read.fragments, *encoded.fragments_in(data, Span(0, len(data)))),
        is_broken=tree.root_node.has_error,
    )


def _comment(data: bytes, span: Span, config: Config) -> Iterator[Fact]:
    yield from prose.facts_in(data[span.start : span.end].decode("utf-8", "surrogateescape"), span.start, config)


def _attributes(tag: Node, source: Written) -> Mapping:
    """`<meta name="a" content="b">` as `{meta: {name: a, value: b}}`."""
    name = next((child for child in tag.children if child.type == "tag_name"), tag)
    inner = Mapping(tag.start_byte)
    inner.end = tag.end_byte
    for attribute in tag.children:
        if attribute.type == "attribute":
            key, value = _parts(attribute)
            if key is not None and value is not None:
                inner.entries.append(Entry(_key(key, source), _scalar(value, source)))
    outer = Mapping(tag.start_byte)
    outer.end = tag.end_byte
    outer.entries.append(Entry(_scalar(name, source), inner))
    return outer


def _key(node: Node, source: Written) -> Scalar:
    if source.data[node.start_byte : node.end_byte].lower() == b"content":
        return Scalar(Written(b"value"), Style.RAW, 0, 5, 0, 5)
    return _scalar(node, source)


def _scalar(node: Node, source: Written) -> Scalar:
    return Scalar(source, Style.RAW, node.start_byte, node.end_byte, node.start_byte, node.end_byte)


def _parts(attribute: Node) -> tuple[Node | None, Node | None]:
    key = value = None
    for child in attribute.children:
        if child.type == "attribute_name":
            key = child
        elif child.type == "attribute_value":
            value = child
        elif child.type == "quoted_attribute_value":
            value = next((inner for inner in child.children if inner.type == "attribute_value"), None)
    return key, value


def _handlers(tag: Node, data: bytes) -> Iterator[Fragment]:
    """`onclick="..."`, `:src="..."`, `@click="..."`: code in an attribute."""
    for attribute in tag.children:
        key, value = _parts(attribute) if attribute.type == "attribute" else (None, None)
        if key is not None and value is not None and _HANDLER.match(data[key.start_byte : key.end_byte]):
            yield _exact("javascript", data, value, is_open=False)


def _script(script: Node, data: bytes) -> Iterator[Fragment]:
    body = next((child for child in script.children if child.type == "raw_text"), None)
    tag = next((child for child in script.children if child.type == "start_tag"), None)
    if body is None or tag is None:
        return
    kinds: dict[bytes, str] = {}
    for attribute in tag.children:
        key, value = _parts(attribute) if attribute.type == "attribute" else (None, None)
        if key is not None and value is not None:
            text = data[value.start_byte : value.end_byte].decode("utf-8", "replace").strip().lower()
            kinds[data[key.start_byte : key.end_byte].lower()] = text
    language = _CODE.get(kinds.get(b"lang") or kinds.get(b"type", ""))
    if language is not None:
        yield _exact(language, data, body)


def _exact(language: str, data: bytes, node: Node, is_open: bool = True) -> Fragment:
    text = data[node.start_byte : node.end_byte]
    where = OffsetMap([Piece(0, len(text), Span(node.start_byte, node.end_byte))])
    return Fragment(language, text, where) if is_open else Fragment(language, text, where, encode=None)


def _without(data: bytes, nodes: list[Node]) -> bytes:
    """The text with these nodes blanked, as long as it was."""
    parts: list[bytes] = []
    done = 0
    for node in sorted(nodes, key=lambda node: node.start_byte):
        if node.end_byte <= done:
            continue
        start = max(done, node.start_byte)
        parts += [data[done:start], _NOT_NEWLINE.sub(b" ", data[start : node.end_byte])]
        done = node.end_byte
    return b"".join([*parts, data[done:]])


@cache
def _language() -> Language:
    import tree_sitter_html

    return Language(tree_sitter_html.language())


@cache
def _query() -> Query:
    query: Query = Query(_language(), _QUERY)
    return query
