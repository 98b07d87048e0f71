"""Shell scripts to facts: what their curl, wget and HTTPie commands send, and what their variables hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import tree_sitter_bash
from tree_sitter import Language, Node, Query, QueryCursor, Tree

from wavix_lint.config import Config
from wavix_lint.languages import prose
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.shell.editing import ShellEditor
from wavix_lint.languages.shell.parsing import parse, span_of
from wavix_lint.languages.shell.reading import Reading
from wavix_lint.languages.shell.relevance import Relevance
from wavix_lint.languages.shell.script import Script, Silent
from wavix_lint.model import Span

_WIDEST_ERROR = 20_000  # children of an error node: queries over one are quadratic in it
_FUNCTION = re.compile(rb"\(\)\s*(?:\{|\()|\bfunction\s")


def extract(data: bytes, config: Config, language: str = "shell", path: str = "") -> Extraction:
    """The facts of UTF-8 shell, broken or not."""
    tree = parse(data)
    if tree is None or _is_hopeless(tree):
        text = data.decode("utf-8", "surrogateescape")
        note = "too broken or too large to be parsed as shell: read as plain text"
        return Extraction(tuple(prose.facts_in(text, 0, config)), None, (note,))
    root = tree.root_node
    comments = _comments(root)
    words = [word.lower().encode() for word in ("wavix", "wavbix", "appid", *config.hosts, *config.key_names) if word]
    relevance = Relevance(data, words)
    earlier: Script | None = None
    if _FUNCTION.search(data):  # functions set variables from afar, and are given values by calls further down
        earlier = Script(data, relevance, Silent())
        earlier.run(root)
    reading = Reading(data, config, words, earlier.captured if earlier is not None else frozenset())
    reading.remarks = comments
    script = Script(data, relevance, reading, earlier)
    script.run(root)
    facts = (*reading.facts(), *reading.prose_of(_runs(data, comments)))

    def editor() -> ShellEditor:
        return ShellEditor(data, config, path, reading)

    return Extraction(facts, tuple(comments), (), tuple(reading.fragments), editor, root.has_error)


def _is_hopeless(tree: Tree) -> bool:
    root = tree.root_node
    if not root.has_error:
        return False
    return any(node.type == "ERROR" and node.child_count > _WIDEST_ERROR for node in (root, *root.children))


@lru_cache(maxsize=1)
def _query() -> Query:
    query: Query = Query(Language(tree_sitter_bash.language()), "(comment) @comment")
    return query


def _comments(root: Node) -> list[Span]:
    return [span_of(node) for node in QueryCursor(_query()).captures(root).get("comment", [])]


def _runs(data: bytes, comments: list[Span]) -> Iterator[Span]:
    """Comments that follow each other are read as one text."""
    run: Span | None = None
    for span in comments:
        if run is not None and not data[run.end : span.start].strip():
            run = Span(run.start, span.end)
            continue
        if run is not None:
            yield run
        run = span
    if run is not None:
        yield run
