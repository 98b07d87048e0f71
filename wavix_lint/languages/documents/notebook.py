"""Jupyter notebooks: code cells as one program, Markdown cells, and what the cells printed.

Source: nbformat.readthedocs.io, version 4. Version 3 keeps its cells in `worksheets`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace

from wavix_lint.config import Config
from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.languages import TEXT
from wavix_lint.languages.data import json_reader
from wavix_lint.languages.data.tree import Mapping, Node, Scalar, Sequence
from wavix_lint.languages.data.written import Written
from wavix_lint.languages.documents import magics, text
from wavix_lint.languages.documents.assembly import Assembly, of_chunks
from wavix_lint.languages.documents.blocks import CEILING
from wavix_lint.languages.documents.fences import language_of
from wavix_lint.languages.extraction import Extraction
from wavix_lint.model import Confidence, Span

_COLOUR = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07\x1b]{0,500}(?:\x07|\x1b\\\\)")
_PICTURE = ("image/", "application/pdf", "application/vnd", "audio/", "video/", "font/")


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of a notebook: none of its own, but one fragment for each thing in it."""
    document = json_reader.read(Written(data))
    root = document.roots[0] if document.roots else None
    cells = _cells(root) if isinstance(root, Mapping) else []
    if document.is_broken or not cells:
        read = text.extract(data, config, TEXT, path)
        return replace(read, comments=(), notes=("not a notebook that can be read: read as plain text",))
    return Extraction((), (), fragments=tuple(_Reader(data, _kernel(root)).fragments(cells)))


class _Reader:
    def __init__(self, data: bytes, language: str) -> None:
        self._data = data
        self._language = language
        self._is_ascii = data.isascii()
        self._program = Assembly()
        self._names: list[tuple[int, str]] = []

    def fragments(self, cells: list[Mapping]) -> Iterator[Fragment]:
        for number, cell in enumerate(cells, 1):
            name = f"cell {number}"
            source = _joined(_member(cell, "source") or _member(cell, "input"))
            kind = _word(cell, "cell_type")
            if kind == "code":
                yield from self._code(name, cell, source)
                yield from self._outputs(f"{name} output", cell)
            elif source.size:
                language = "markdown" if kind in ("markdown", "heading") else TEXT
                yield self._fragment(language, source, name, CEILING)
        if self._program.size:
            names = tuple(self._names)
            # Between the strings of a list lies nothing but JSON: a line that goes takes its string along.
            where = self._program.map(is_prefixed=True)
            yield Fragment(self._language, self._program.data, where, names, encode=self._encode)

    def _code(self, name: str, cell: Mapping, source: Assembly) -> Iterator[Fragment]:
        """A cell of the program, or one in another language. Lines for the shell are read for themselves."""
        language = _language_of_cell(cell) or self._language
        if language != self._language:
            yield self._fragment(language, source, name)
            return
        if language == "python":
            read = magics.read(source)
            for part in read.parts:
                yield self._fragment(part.language, part.text, name)
            source = read.program
        if source.size:
            self._names.append((self._program.size, name))
            self._program.take(source)
            self._program.fill(b"\n")

    def _outputs(self, name: str, cell: Mapping) -> Iterator[Fragment]:
        """What was printed, shown or raised: a record that nobody runs, and that holds what the program knew."""
        outputs = _member(cell, "outputs")
        for output in outputs.items if isinstance(outputs, Sequence) else ():
            if not isinstance(output, Mapping):
                continue
            for member in ("text", "traceback", "evalue"):
                yield from self._shown(TEXT, _member(output, member), name)
            bundle = _member(output, "data")
            for key, value in bundle.entries if isinstance(bundle, Mapping) else output.entries:
                kind = key.text
                if "/" not in kind or kind.startswith(_PICTURE):
                    continue
                if isinstance(value, (Mapping, Sequence)) and kind.endswith("json"):
                    where = Span(value.start, value.end)
                    raw = self._data[value.start : value.end]
                    yield Fragment(
                        "json",
                        raw,
                        OffsetMap([Piece(0, len(raw), where)]),
                        ((0, name),),
                        Confidence.MEDIUM,
                        encode=None,
                    )
                else:
                    language = {"text/html": "html", "text/markdown": "markdown"}.get(kind, TEXT)
                    yield from self._shown(language, value, name)

    def _shown(self, language: str, node: Node | None, name: str) -> Iterator[Fragment]:
        shown = _joined(node, b"\n" if isinstance(node, Sequence) else b"")
        if shown.size:
            shown = shown.without(match.span() for match in _COLOUR.finditer(shown.data))
            yield replace(self._fragment(language, shown, name, Confidence.MEDIUM), encode=None)

    def _fragment(self, language: str, code: Assembly, name: str, ceiling: Confidence = Confidence.HIGH) -> Fragment:
        return Fragment(language, code.data, code.map(), ((0, name),), ceiling, encode=self._encode)

    def _encode(self, new: str) -> str:
        return json.dumps(new, ensure_ascii=self._is_ascii)[1:-1]


def _cells(root: Mapping) -> list[Mapping]:
    sheets = _member(root, "worksheets")
    places = [root, *(sheets.items if isinstance(sheets, Sequence) else ())]
    found: list[Mapping] = []
    for place in places:
        cells = _member(place, "cells") if isinstance(place, Mapping) else None
        found += [cell for cell in (cells.items if isinstance(cells, Sequence) else ()) if isinstance(cell, Mapping)]
    return found


def _kernel(root: Node | None) -> str:
    """The language of the code cells: Python, unless the notebook says another one."""
    metadata = _member(root, "metadata") if isinstance(root, Mapping) else None
    for place, name in (("kernelspec", "language"), ("language_info", "name"), ("kernelspec", "name")):
        inner = _member(metadata, place) if isinstance(metadata, Mapping) else None
        word = _word(inner, name) if isinstance(inner, Mapping) else ""
        if word:
            return language_of(word) or ("text" if place != "kernelspec" or name == "language" else "python")
    return "python"


def _member(node: Mapping, name: str) -> Node | None:
    return next((value for key, value in node.entries if isinstance(key, Scalar) and key.text == name), None)


def _word(node: Mapping, name: str) -> str:
    value = _member(node, name)
    return value.text if isinstance(value, Scalar) else ""


def _language_of_cell(cell: Mapping) -> str | None:
    """What a cell of a notebook with several kernels says of itself (VS Code, Polyglot)."""
    metadata = _member(cell, "metadata")
    for place, name in (
        ("vscode", "languageId"),
        ("polyglot_notebook", "kernelName"),
        ("dotnet_interactive", "language"),
    ):
        inner = _member(metadata, place) if isinstance(metadata, Mapping) else None
        word = _word(inner, name) if isinstance(inner, Mapping) else ""
        if word:
            return language_of(word)
    return None


def _joined(node: Node | None, between: bytes = b"") -> Assembly:
    """A text, or a list of its lines. `between` stands behind a line of a list that has no end of its own."""
    result = Assembly()
    for item in node.items if isinstance(node, Sequence) else (node,):
        if isinstance(item, Scalar) and item.is_quoted:
            line = of_chunks(item.chunks())
            result.take(line)
            if between and not line.data.endswith(b"\n"):
                result.fill(between)
    return result
