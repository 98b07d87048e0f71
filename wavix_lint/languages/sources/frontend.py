"""Source text of one of the languages to facts."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace

from tree_sitter import Parser, Tree

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Binding, ClientSite, Context, Fact, Literal, RequestSite, Source, Text
from wavix_lint.flow.changes import Changes
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Concat, Expression, Other, Same, Syntax
from wavix_lint.flow.scopes import At
from wavix_lint.flow.values import Opaque, Value, options
from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.languages import parsing, prose
from wavix_lint.languages.credentials import KeyParts
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.sources import sdk
from wavix_lint.languages.sources.annotations import interfaces, placeholders
from wavix_lint.languages.sources.binder import Binder, Item, Outline
from wavix_lint.languages.sources.expectations import Expectations
from wavix_lint.languages.sources.exposure import exposed
from wavix_lint.languages.sources.grammar import Grammar
from wavix_lint.languages.sources.library import SourceLibrary
from wavix_lint.languages.sources.naming import Naming
from wavix_lint.languages.sources.nodes import Anything, Made, identity_of, span_of, text_of
from wavix_lint.languages.sources.sites import SiteReader
from wavix_lint.model import Span
from wavix_lint.wavix.keys import CANDIDATE, is_key

_KEY_NAME = re.compile(rb"(?i)wav(?:ix|bix)[\w.\-\"'\]\[:>$]{0,40}?(?:key|app_?id|token|secret|cred|pass|auth|bearer)")
_QUOTED_KEY = rb"[\"'`:][A-Za-z0-9_\-]{20,}={0,2}[\"'`}]"
_COMMAND = re.compile(r"\s*(?:\S*/)?(?:curl|wget|https?|xh|aria2c)\s")
_URL_INSIDE = re.compile(r"(?:https?|wss?)://[^\s\"'<>`\\)]+", re.IGNORECASE)
_ESCAPE = re.compile(rb"\\(?:\r\n|.)", re.DOTALL)
_WIDEST_ERROR = 5000  # children
_LONG_TEXT = 64  # parts
MOST_PARTS = 5000  # of all long texts of a file: code that adds to one text line by line has many of them
_COMMON = rb"appid|authori[sz]ation|bearer|api-key"
MOST_COMMON = 400
MOST_LEVELS = 24  # expressions around a string that may still be a part of the same text


def extract(grammar: Grammar, data: bytes, config: Config) -> Extraction:
    """The facts of UTF-8 source, broken or not."""
    tree = parsing.parse(Parser(grammar.load()), data)
    if tree is None or _is_hopeless(tree):
        return _as_text(data, config)
    outline = Binder(grammar, tree.root_node, _seeds(data, config)).run()
    reader = _Reader(grammar, data, outline, config)
    facts, comments, pages = tuple(reader.facts()), tuple(outline.comments), tuple(_pages(outline.texts, data))
    return Extraction(facts, comments, fragments=pages, is_broken=tree.root_node.has_error)


def _pages(texts: list[Span], data: bytes) -> Iterator[Fragment]:
    """What stands outside of PHP's tags, as one page."""
    pieces: list[Piece] = []
    size = 0
    for span in texts:
        pieces.append(Piece(size, size + span.end - span.start, span))
        size += span.end - span.start
    if pieces:
        yield Fragment("html", b"".join(data[span.start : span.end] for span in texts), OffsetMap(pieces), encode=None)


def _as_text(data: bytes, config: Config) -> Extraction:
    text = data.decode("utf-8", "surrogateescape")
    note = "too broken to be parsed: read as plain text"
    return Extraction(tuple(prose.facts_in(text, 0, config)), None, (note,))


def _is_hopeless(tree: Tree) -> bool:
    root = tree.root_node
    if not root.has_error:
        return False
    return any(node.type == "ERROR" and node.child_count > _WIDEST_ERROR for node in (root, *root.children))


def _seeds(data: bytes, config: Config) -> list[int]:
    """Where words lie that can matter, in their order. Common words are no sign in a file that is full of them."""
    own = [word.encode() for word in (*config.hosts, *config.key_names) if word]
    strong = b"|".join([rb"wavix|wavbix", *map(re.escape, own), _QUOTED_KEY])
    found = [match.start() for match in re.finditer(strong, data, re.IGNORECASE)]
    common = [match.start() for match in re.finditer(_COMMON, data, re.IGNORECASE)]
    return sorted([*found, *common]) if len(common) <= MOST_COMMON else found


def _syntax(grammar: Grammar) -> Syntax:
    table = grammar.lower
    known: dict[int, Expression] = {}

    def lower(node: Anything) -> Expression:
        if isinstance(node, Made):
            return node.expression
        expression = known.get(node.id)
        if expression is None:
            handler = table.get(node.type)
            expression = known[node.id] = handler(node) if handler is not None else Other()
        return expression

    return Syntax(lower, span_of, text_of, identity_of)


class _Reader:
    def __init__(self, grammar: Grammar, data: bytes, outline: Outline, config: Config) -> None:
        syntax = _syntax(grammar)
        self._data = data
        self._grammar = grammar
        self._outline = outline
        self._config = config
        self._library = SourceLibrary(grammar, outline, syntax)
        self._evaluator = Evaluator(syntax, self._library, outline.blocks, Changes(outline.events))
        self._naming = Naming(grammar, outline, syntax)
        self._expectations = Expectations(grammar, syntax)
        self._long_done: set[Item] = set()
        self._long_parts = 0
        self._words = tuple(word.lower().encode() for word in ("wavix", "appid", *config.hosts))

    def facts(self) -> Iterator[Fact]:
        sites = list(self._sites())
        yield from sites
        strings = list(self._strings())
        yield from strings
        if self._outline.annotated:
            yield from placeholders(self._evaluator, self._outline)
            yield from interfaces(self._evaluator, self._outline, strings, self._data, self._config)
        yield from self._comments()
        keys = KeyParts([*sites, *strings], self._config)
        if not sites and not keys and not self._names_a_key():
            return
        for literal in exposed(self._evaluator, self._outline, self._naming):
            yield replace(literal, value=keys.marked(literal.value))

    def _names_a_host(self) -> bool:
        """Without a Wavix host in the file, no request in it can be proven to go to Wavix."""
        lowered = self._data.lower()
        return b"wavix." in lowered or any(host.lower().encode() in lowered for host in self._config.hosts)

    def _names_a_key(self) -> bool:
        """Whether a name in the file may say Wavix and credential: else nothing that is shown can be a key."""
        return bool(self._config.key_names) or _KEY_NAME.search(self._data) is not None

    def _sites(self) -> Iterator[RequestSite | ClientSite]:
        yield from sdk.clients(self._evaluator, self._outline, self._grammar)
        if not self._names_a_host():
            return
        reader = SiteReader(
            self._grammar,
            self._evaluator,
            self._library,
            self._outline,
            self._naming,
            self._expectations,
            self._config,
        )
        for item in self._outline.calls:
            yield from reader.facts(item)

    # Strings

    def _strings(self) -> Iterator[Fact]:
        for item in self._outline.strings:
            raw = self._data[item.start : item.end]
            lowered = raw.lower()
            speaks = any(word in lowered for word in self._words)
            if speaks:
                yield from self._texts(item)
            if len(raw) >= 16 and CANDIDATE.search(raw):
                yield from self._bindings(item)
                if speaks and (b" " in raw or b"\\" in raw or b"\n" in raw):
                    yield from self._keys_in_text(item)

    def _texts(self, item: Item) -> Iterator[Literal]:
        """The text that a string is a part of, as far as it is composed around it."""
        context = Context.EXPECTED if self._expectations.is_expected(item) else Context.CODE
        for level in reversed(list(self._levels(item))):
            found = False
            if level in self._long_done:
                return
            for option in options(self._composed(level)):
                is_long = isinstance(option, Text) and len(option.parts) > _LONG_TEXT
                if (
                    isinstance(option, Text) and is_long
                ):  # each of its strings would come here: what is in it is found once for all
                    self._long_done.add(level)
                    self._long_parts += len(option.parts)
                    if self._long_parts > MOST_PARTS:
                        return
                if isinstance(option, Text) and (is_long or _is_part(item, option)):
                    for literal in self._urls_in(option, context):
                        found = True
                        yield literal
            if found:
                return

    def _composed(self, level: Item) -> Value:
        """The value of an expression; of one that is added to a text, what that text is then."""
        name, at = self._outline.grown.get(level.node.id, ("", level.at))
        if name:
            return self._evaluator.names.lookup(name, at, level.span)
        return self._evaluator.value(level.node, level.at)

    def _urls_in(self, text: Text, context: Context) -> Iterator[Literal]:
        """The text as a URL of Wavix, else such URLs inside it: in a message, or in a command that is run."""
        if wavix_url(text, self._config) is not None:
            yield Literal(text, text.span, context)
            return
        skeleton = text.skeleton
        if context is Context.CODE and not _COMMAND.match(skeleton):
            context = Context.MESSAGE
        for match in _URL_INSIDE.finditer(skeleton):
            piece = text.slice(match.start(), match.end())
            if wavix_url(piece, self._config) is not None:
                yield Literal(piece, piece.span, context)

    def _levels(self, item: Item) -> Iterator[Item]:
        current: Item | None = item
        for _ in range(MOST_LEVELS):
            if current is None or current.kind in self._grammar.bodies:
                return
            current = current.outermost
            if not isinstance(self._evaluator.syntax.lower(current.node), Other):
                yield current
            current = current.parent

    def _bindings(self, item: Item) -> Iterator[Binding]:
        names = self._naming.names_around(item)
        if not names:
            return
        whole = item
        while whole.parent is not None and self._is_joined(whole.parent.outermost):
            whole = whole.parent.outermost
        for option in options(self._evaluator.value(whole.node, whole.at)):
            if isinstance(option, Text):
                before = self._variables(whole) if option.literal is not None and is_key(option.literal) else ()
                yield Binding((*before, *names), option, whole.span)

    def _variables(self, item: Item) -> tuple[str, ...]:
        """The variables of the environment that the name of a value may hold instead: `if key == "" { key = "…" }`."""
        name = self._outline.kept.get(item.node.id)
        if name is None:
            return ()
        found = options(self._evaluator.names.lookup(name, At(item.scope, sys.maxsize, ()), item.span))
        return tuple(option.name for option in found if isinstance(option, Opaque) and option.source is Source.ENV)

    def _is_joined(self, item: Item) -> bool:
        return (
            isinstance(self._evaluator.syntax.lower(item.node), (Concat, Same))
            and item.kind not in self._grammar.bodies
        )

    # Prose

    def _keys_in_text(self, item: Item) -> Iterator[Fact]:
        """Keys inside a longer string: a shell command, a file that is written, a message."""
        raw = _ESCAPE.sub(_blank, self._data[item.start : item.end])
        text = raw.decode("utf-8", "surrogateescape")
        for fact in prose.facts_in(text, item.start, self._config):
            if isinstance(fact, Binding):
                yield fact

    def _comments(self) -> Iterator[Fact]:
        """Comments that follow each other are read as one text."""
        run: list[Span] = []
        for span in self._outline.comments:
            if run and self._data[run[-1].end : span.start].strip():
                yield from self._comment_run(run)
                run = []
            run.append(span)
        if run:
            yield from self._comment_run(run)

    def _comment_run(self, run: list[Span]) -> Iterator[Fact]:
        start, end = run[0].start, run[-1].end
        if any(word in self._data[start:end].lower() for word in self._words):
            text = self._data[start:end].decode("utf-8", "surrogateescape")
            yield from prose.facts_in(text, start, self._config)


def _blank(match: re.Match[bytes]) -> bytes:
    return b" " * len(match[0])


def _is_part(item: Item, text: Text) -> bool:
    return any(part.span is not None and item.span.contains(part.span) for part in text.parts)
