"""Terraform and its kin: variables, locals, environments, `data "http"`, here-documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import tree_sitter_hcl
from tree_sitter import Language, Node, Parser, Query, QueryCursor

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Auth, Chunk, Fields, Hole, Pair, Place, RequestSite, Text, Tls
from wavix_lint.languages import TEXT, language_of, prose
from wavix_lint.languages.data import embedded
from wavix_lint.languages.data.references import with_holes
from wavix_lint.languages.data.written import characters
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.editing import SettingsEditor
from wavix_lint.languages.lines.scripts import using
from wavix_lint.languages.lines.settings import Entry, Settings, is_url
from wavix_lint.languages.lines.values import chunks, fragment
from wavix_lint.model import Applicability, Edit, Fix, Span
from wavix_lint.repairs import NoFix, ReadFromEnvironment

_ESCAPE = re.compile(rb"\\(?:u([0-9a-fA-F]{4})|[\s\S])|\$\$\{|%%\{")
_LETTERS = {b"\\n": "\n", b"\\t": "\t", b"\\r": "\r"}
_DEEPEST = 60
_GAP = re.compile(rb"\s{500,}")
_WIDEST_GAPS = 20_000**2  # the grammar takes time that grows with the square of a gap: 1.5 s for this one
_REASON = "declare a variable for the key, and set it from the environment as `TF_VAR_name`"
_URLS, _HEADERS = ("url", "uri", "endpoint"), ("request_headers", "headers", "header")
_NO_CHECKS = ("insecure", "insecure_skip_verify", "skip_tls_verify", "insecure_skip_tls_verify")


@dataclass(slots=True)
class _Block:
    """A body or an object: the names around it, and what stands in it."""

    path: tuple[str, ...]
    entries: list[Entry] = field(default_factory=list)
    attributes: dict[str, Node] = field(default_factory=dict)
    names: dict[str, Node] = field(default_factory=dict)
    span: Span = field(default_factory=lambda: Span(0, 0))
    is_body: bool = False


@lru_cache(maxsize=1)
def _language() -> Language:
    return Language(tree_sitter_hcl.language())


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of an HCL file, broken or not."""
    if sum((match.end() - match.start()) ** 2 for match in _GAP.finditer(data)) > _WIDEST_GAPS:
        note = "too much white space to be parsed as HCL: read as plain text"
        return Extraction(tuple(prose.facts_in(characters(data), 0, config)), None, (note,))
    root = Parser(_language()).parse(data).root_node
    settings = Settings(data, config, path, _REASON)
    captures = QueryCursor(Query(_language(), "(comment) @comment (ERROR) @error")).captures(root)
    settings.comments += sorted(Span(node.start_byte, node.end_byte) for node in captures.get("comment", []))
    reading = _Reading(settings)
    reading.run(root)
    settings.prose(Span(node.start_byte, node.end_byte) for node in captures.get("error", [])[:1000])
    extraction = settings.extraction(root.has_error)
    return Extraction(
        extraction.facts,
        extraction.comments,
        fragments=extraction.fragments,
        editor=lambda: _HclEditor(data, reading.defaults),
        is_broken=extraction.is_broken,
    )


class _Reading:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.data = settings.data
        self.blocks: list[_Block] = []
        self.heredocs: list[tuple[tuple[str, ...], Text]] = []
        self.waiting: list[tuple[Node, _Block]] = []  # blocks that name Wavix nowhere, but may use what names it
        self.defaults: dict[int, Span] = {}  # where the default of a variable starts: the whole attribute

    def run(self, root: Node) -> None:
        for child in root.named_children:
            if child.type == "body":
                self._body(child, _Block((), is_body=True), 0)
        self._bases()
        uses = using(name.encode() for name in self.settings.variables)
        for part, block in self.waiting:
            if uses(self.data, part.start_byte, part.end_byte):
                self._body(part, block, len(block.path))
        for block in self.blocks:
            self.settings.block(block.path, block.entries, is_loose=not block.path)
            if block.is_body:
                self._request(block)
        for path, text in self.heredocs:
            self._heredoc(path, text)

    def _bases(self) -> None:
        """Names that stand for a URL of Wavix, wherever in the file they are given."""
        for block in self.blocks:
            for entry in block.entries:
                if not self.settings.mentions(entry.start, entry.end):
                    continue
                text = entry.read(self.data, entry.start, entry.end)
                is_default = block.path[:1] == ("variable",) and entry.name == "default" and len(block.path) > 1
                if "?" not in text.skeleton and is_url(text, self.settings.config):
                    self.settings.variables.setdefault(block.path[1] if is_default else entry.name, with_holes(text))

    # The walk

    def _body(self, node: Node, block: _Block, depth: int) -> None:
        self.blocks.append(block)
        block.span = block.span if block.span.end else Span(node.start_byte, node.end_byte)
        for child in node.named_children if depth < _DEEPEST else ():
            if child.type == "attribute":
                self._attribute(child, block, depth)
            elif child.type == "block":
                labels = [
                    self._name(part) for part in child.named_children if part.type in ("identifier", "string_lit")
                ]
                inner = _Block((*block.path, *labels), span=Span(child.start_byte, child.end_byte), is_body=True)
                is_marked = self.settings.mentions(child.start_byte, child.end_byte)
                is_marked = is_marked or any(map(self.settings.says_wavix, block.path))
                for part in child.named_children:
                    if part.type == "body" and is_marked:
                        self._body(part, inner, depth + 1)
                    elif part.type == "body":
                        self.waiting.append((part, inner))

    def _attribute(self, node: Node, block: _Block, depth: int) -> None:
        children = node.named_children
        if len(children) < 2:
            return
        name, value = self._name(children[0]), children[-1]
        block.attributes[name] = value
        if block.path[:1] == ("variable",) and name == "default":
            for start, _, _ in self._strings(value):
                self.defaults[start] = Span(node.start_byte, node.end_byte)
        self._value(value, name, block, depth)

    def _value(self, node: Node, name: str, block: _Block, depth: int) -> None:
        """What a name is given: strings wherever they stand in the expression, and objects."""
        if depth > _DEEPEST or not self._can_matter(node, name, block):
            return
        kind = node.type
        if kind == "object":
            self._object(node, name, block, depth)
        elif kind in ("string_lit", "quoted_template"):
            first, last = node.children[0], node.children[-1]
            start, end = (
                first.end_byte,
                max(first.end_byte, last.start_byte if last.type == "quoted_template_end" else node.end_byte),
            )
            block.entries.append(Entry(name, start, end, _read))
        elif kind == "heredoc_template":
            start, end = _heredoc_body(self.data, node)
            self.heredocs.append(((*block.path, name), Text(tuple(chunks(self.data, start, end)), Span(start, end))))
        else:
            for child in node.named_children:
                self._value(child, name, block, depth + 1)

    def _can_matter(self, node: Node, name: str, block: _Block) -> bool:
        if self.settings.mentions(node.start_byte, node.end_byte) or self.settings.says_wavix(name):
            return True
        return node.end_byte - node.start_byte < 20_000

    def _object(self, node: Node, name: str, block: _Block, depth: int) -> None:
        inner = _Block((*block.path, name), span=Span(node.start_byte, node.end_byte))
        self.blocks.append(inner)
        for element in node.named_children:
            children = element.named_children
            if element.type == "object_elem" and len(children) >= 2:
                key = self._name(children[0])
                inner.attributes[key], inner.names[key] = children[-1], children[0]
                self._value(children[-1], key, inner, depth + 1)

    def _name(self, node: Node) -> str:
        return characters(self.data[node.start_byte : min(node.end_byte, node.start_byte + 200)]).strip('"() ')

    def _name_span(self, node: Node) -> Span:
        quoted = self.data[node.start_byte : node.start_byte + 1] == b'"'
        return Span(node.start_byte + quoted, node.end_byte - quoted)

    def _strings(self, node: Node, depth: int = 0) -> Iterator[tuple[int, int, Node]]:
        if node.type in ("string_lit", "quoted_template"):
            yield node.children[0].end_byte, node.end_byte - 1, node
        elif node.type in ("expression", "literal_value", "template_expr") and depth < 5:
            for child in node.named_children:
                yield from self._strings(child, depth + 1)

    # Here-documents and requests

    def _heredoc(self, path: tuple[str, ...], text: Text) -> None:
        skeleton = text.skeleton
        if not self.settings.says_wavix(skeleton) and not any(map(self.settings.says_wavix, path)):
            return
        if embedded.is_json(skeleton):
            self.settings.value(path, text, True)
            return
        name = path[-1]
        language = (
            "yaml" if skeleton.lstrip().startswith("#cloud-config") else embedded.language_of_text(name, skeleton)
        )
        language = language or embedded.language_by_name(name, embedded.SHELL) or self._by_file_name(path)
        self.settings.fragments.append(fragment(language or TEXT, text))

    def _by_file_name(self, path: tuple[str, ...]) -> str | None:
        """The language of `content` by the `filename` beside it."""
        for block in self.blocks:
            if block.path == path[:-1]:
                for entry in block.entries:
                    if entry.name in ("filename", "path", "destination"):
                        return language_of(characters(self.data[entry.start : entry.end]), b"")
        return None

    def _request(self, block: _Block) -> None:
        url = self._text(block, *_URLS)
        if url is None or wavix_url(url, self.settings.config) is None:
            return
        headers, is_whole = self._headers(block)
        is_data = block.path[:2] == ("data", "http")
        if not is_data and not headers and not any(name in block.attributes for name in (*_HEADERS, "method")):
            return
        method = self._text(block, "method")
        site = RequestSite(
            "terraform",
            (method.literal or "").upper() or None if method is not None else "GET" if is_data else None,
            url,
            Fields((), complete=is_data),
            Fields(tuple(headers), complete=is_data and is_whole),
            Auth(),
            Tls(self._no_checks(block)),
            block.span,
        )
        self.settings.facts.append(site)

    def _text(self, block: _Block, *names: str) -> Text | None:
        for name in names:
            node = block.attributes.get(name)
            for start, end, _ in self._strings(node) if node is not None else ():
                return with_holes(_read(self.data, start, end), self.settings.variables)
        return None

    def _headers(self, block: _Block) -> tuple[list[Pair], bool]:
        """The headers that an object lists, and whether they are all."""
        node = next((block.attributes[name] for name in _HEADERS if name in block.attributes), None)
        if node is None:
            return [], True
        found: list[Pair] = []
        for inner in self.blocks:
            if inner.span.start < node.start_byte or inner.span.end > node.end_byte or inner.is_body:
                continue
            for name, value in inner.attributes.items():
                place = self._name_span(inner.names[name])
                text = self._expression(value)
                label = Text((Chunk(name, place),), place)
                found.append(Pair(label, text, Span(place.start, text.span.end), Place.HEADER))
        return found, node.named_child_count == 1 and node.named_children[0].type == "collection_value"

    def _expression(self, node: Node) -> Text:
        """A string with its references, or one reference for anything else."""
        for start, end, _ in self._strings(node):
            return with_holes(_read(self.data, start, end), self.settings.variables)
        span = Span(node.start_byte, node.end_byte)
        return Text((Hole(characters(self.data[span.start : min(span.end, span.start + 200)]), span),), span)

    def _no_checks(self, block: _Block) -> Span | None:
        for name in _NO_CHECKS:
            node = block.attributes.get(name)
            if node is not None and self.data[node.start_byte : node.end_byte] == b"true" and node.parent is not None:
                return Span(node.parent.start_byte, node.parent.end_byte)
        return None


def _heredoc_body(data: bytes, node: Node) -> tuple[int, int]:
    start = data.find(b"\n", node.start_byte, node.end_byte) + 1 or node.end_byte
    last = node.children[-1]
    end = last.start_byte if last.type == "heredoc_identifier" and last.start_byte >= start else node.end_byte
    return start, max(start, end)


def _read(data: bytes, start: int, end: int) -> Text:
    return Text(tuple(chunks(data, start, end, _ESCAPE, _unescaped)), Span(start, end))


def _unescaped(match: re.Match[bytes]) -> str:
    if match[1]:
        code = int(match[1], 16)
        return chr(code) if not 0xD800 <= code <= 0xDFFF else "?"
    raw = match[0]
    return _LETTERS.get(raw) or characters(raw[1:])


class _HclEditor(SettingsEditor):
    """A `default` that is a key is taken out: Terraform then asks for the variable, or takes `TF_VAR_name`."""

    def __init__(self, data: bytes, defaults: dict[int, Span]) -> None:
        super().__init__(data, _REASON)
        self._defaults = defaults

    def without_key(self, repair: ReadFromEnvironment) -> Fix | NoFix:
        attribute = self._defaults.get(repair.span.start)
        if attribute is None:
            return NoFix(_REASON)
        start = self.data.rfind(b"\n", 0, attribute.start) + 1
        end = self.data.find(b"\n", attribute.end) + 1 or len(self.data)
        if (self.data[start : attribute.start] + self.data[attribute.end : end]).strip():
            return NoFix("there is more on the row of the default")
        return Fix("Drop the default, and set `TF_VAR_name`", (Edit(Span(start, end), ""),), Applicability.UNSAFE)
