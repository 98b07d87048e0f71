"""Python source to facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from wavix_lint.api.urls import wavix_url
from wavix_lint.config import Config
from wavix_lint.facts import Binding, ClientSite, Context, Fact, Literal, RequestSite, Text
from wavix_lint.flow.changes import Changes
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.values import options
from wavix_lint.languages import prose
from wavix_lint.languages.credentials import KeyParts
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.python.binder import Item, Outline, is_hopeless, outline, without_long_comments
from wavix_lint.languages.python.expectations import is_expected
from wavix_lint.languages.python.exposure import exposed
from wavix_lint.languages.python.library import PythonLibrary
from wavix_lint.languages.python.naming import names_around
from wavix_lint.languages.python.repair import parse_repaired
from wavix_lint.languages.python.sites import SiteReader
from wavix_lint.languages.python.syntax import SYNTAX
from wavix_lint.model import Span
from wavix_lint.repairs import Editor
from wavix_lint.wavix.keys import CANDIDATE

_SDK_IMPORT = re.compile(rb"(?m)^[ \t]*(?:import|from)[ \t]+wavix\b")
_LONE_CR = re.compile(rb"\r(?!\n)")  # ends a line for Python, not for tree-sitter
_ESCAPE = re.compile(rb"\\(?:\r\n|.)", re.DOTALL)
_KEY_NAME = re.compile(rb"(?i)wavix[\w.\-\"'\]\[]{0,40}?(?:key|app_?id|token|secret|cred|pass|auth|bearer)")
_EXPRESSIONS = frozenset(
    {
        "binary_operator",
        "concatenated_string",
        "parenthesized_expression",
        "call",
        "list",
        "tuple",
        "dictionary",
        "pair",
        "keyword_argument",
        "interpolation",
        "string",
        "set",
        "conditional_expression",
        "boolean_operator",
    }
)
_COMMAND = re.compile(r"\s*(?:\S*/)?(?:curl|wget|https?|xh|aria2c)\s")
_URL_INSIDE = re.compile(r"(?:https?|wss?)://[^\s\"'<>`\\)]+", re.IGNORECASE)
_LONG_TEXT = 64  # parts
MOST_LEVELS = 24  # expressions around a string that may still be a part of the same text


def extract(data: bytes, config: Config, language: str = "python", path: str = "") -> Extraction:
    """The facts of UTF-8 Python source of any version, broken or not."""
    source, long_comments = without_long_comments(_LONE_CR.sub(b"\n", data) if b"\r" in data else data)
    tree = parse_repaired(source)
    if tree is None or is_hopeless(tree):
        return _as_text(data, config)
    found = outline(tree)
    reader = _Reader(data, found, long_comments, config)
    comments = (*long_comments, *(item.span for item in found.comments))
    return Extraction(
        tuple(reader.facts()),
        comments,
        editor=lambda: _editor(data, config),
        is_broken=tree.root_node.has_error,
    )


def _editor(data: bytes, config: Config) -> Editor:
    from wavix_lint.languages.python.editing import PythonEditor  # only when there is something to fix

    return PythonEditor(data, config)


def _as_text(data: bytes, config: Config) -> Extraction:
    text = data.decode("utf-8", "surrogateescape")
    note = "too broken to be parsed as Python: read as plain text"
    return Extraction(tuple(prose.facts_in(text, 0, config)), None, (note,))


class _Reader:
    def __init__(self, data: bytes, found: Outline, long_comments: list[Span], config: Config) -> None:
        self._data = data
        self._long_comments = long_comments
        self._outline = found
        self._config = config
        self._library = PythonLibrary(found)
        self._evaluator = Evaluator(SYNTAX, self._library, found.blocks, Changes(found.events))
        self._long_done: set[Item] = set()
        self._words = tuple(word.lower().encode() for word in ("wavix", "appid", *config.hosts))

    def facts(self) -> Iterator[Fact]:
        sites = list(self._sites()) if self._names_a_host() else []
        yield from sites
        strings = list(self._strings())
        yield from strings
        yield from self._comments()
        keys = KeyParts([*sites, *strings], self._config)
        if not sites and not keys and not self._names_a_key():
            return
        for literal in exposed(self._evaluator, self._outline):
            yield replace(literal, value=keys.marked(literal.value))

    def _names_a_host(self) -> bool:
        """Without a Wavix host in the file, no request in it can be proven to go to Wavix."""
        lowered = self._data.lower()
        if b"wavix." in lowered or _SDK_IMPORT.search(self._data):
            return True
        return any(host.lower().encode() in lowered for host in self._config.hosts)

    def _names_a_key(self) -> bool:
        """Whether a name in the file may say Wavix and credential: else nothing that is shown can be a key."""
        return bool(self._config.key_names) or _KEY_NAME.search(self._data) is not None

    def _sites(self) -> Iterator[RequestSite | ClientSite]:
        reader = SiteReader(self._evaluator, self._library, self._outline, self._config)
        for item in self._outline.calls:
            yield from reader.facts(item)

    # Strings

    def _strings(self) -> Iterator[Fact]:
        for item in self._outline.strings:
            raw = self._data[item.start : item.end]
            lowered = raw.lower()
            speaks = any(word in lowered for word in self._words)
            if _is_documentation(item):
                if speaks or CANDIDATE.search(raw):
                    yield from self._prose(item)
                continue
            if speaks:
                yield from self._texts(item)
            if len(raw) >= 16 and CANDIDATE.search(raw):
                yield from self._bindings(item)
                if speaks and (b" " in raw or b"\\" in raw):
                    yield from self._keys_in_text(item)

    def _texts(self, item: Item) -> Iterator[Literal]:
        """The text that a string is a part of, as far as it is composed around it."""
        context = Context.EXPECTED if is_expected(item, self._evaluator) else Context.CODE
        for level in reversed(list(self._levels(item))):
            found = False
            if level in self._long_done:
                return
            for option in options(self._evaluator.value(level.node, level.at)):
                is_long = isinstance(option, Text) and len(option.parts) > _LONG_TEXT
                if is_long:  # each of its strings would come here: what is in it is found once for all
                    self._long_done.add(level)
                if isinstance(option, Text) and (is_long or _is_part(item, option)):
                    for literal in self._urls_in(option, context):
                        found = True
                        yield literal
            if found:
                return

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
            if current is None or current.kind not in _EXPRESSIONS:
                return
            current = current.top or current
            yield current
            current = current.parent

    def _bindings(self, item: Item) -> Iterator[Binding]:
        names = names_around(item)
        if not names:
            return
        whole = item
        while whole.parent is not None and whole.parent.kind in ("concatenated_string", "binary_operator"):
            whole = whole.parent.top or whole.parent
        for option in options(self._evaluator.value(whole.node, whole.at)):
            if isinstance(option, Text):
                yield Binding(names, option, whole.span)

    # Prose

    def _keys_in_text(self, item: Item) -> Iterator[Binding]:
        """Keys inside a longer string: a shell command, a dotenv file that is written, a message."""
        for child in item.node.children:
            if child.type == "string_content":
                raw = _ESCAPE.sub(_blank, self._data[child.start_byte : child.end_byte])
                text = raw.decode("utf-8", "surrogateescape")
                for fact in prose.facts_in(text, child.start_byte, self._config):
                    if isinstance(fact, Binding):
                        yield fact

    def _prose(self, item: Item) -> Iterator[Fact]:
        for child in item.node.children:
            if child.type == "string_content":
                yield from self._prose_facts(child.start_byte, child.end_byte)

    def _comments(self) -> Iterator[Fact]:
        """Comment lines that follow each other are read as one text."""
        for span in self._long_comments:
            yield from self._prose_facts(span.start, span.end)
        run: list[Item] = []
        for item in self._outline.comments:
            if run and self._data[run[-1].end : item.start].strip():
                yield from self._comment_run(run)
                run = []
            run.append(item)
        if run:
            yield from self._comment_run(run)

    def _comment_run(self, run: list[Item]) -> Iterator[Fact]:
        start, end = run[0].start, run[-1].end
        if any(word in self._data[start:end].lower() for word in self._words):
            yield from self._prose_facts(start, end)

    def _prose_facts(self, start: int, end: int) -> Iterator[Fact]:
        text = self._data[start:end].decode("utf-8", "surrogateescape")
        yield from prose.facts_in(text, start, self._config)


def _is_documentation(item: Item) -> bool:
    """A string that is a statement of its own: a docstring, or code that was put to sleep."""
    parent = item.parent
    return parent is None or parent.kind in ("block", "class_definition", "function_definition")


def _blank(match: re.Match[bytes]) -> bytes:
    return b" " * len(match[0])


def _is_part(item: Item, text: Text) -> bool:
    return any(part.span is not None and item.span.contains(part.span) for part in text.parts)
