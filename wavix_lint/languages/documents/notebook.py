"""Jupyter notebooks: code cells as one program, Markdown cells, and what the cells printed.

Source: nbformat.readthedocs.io, version 4. Version 3 keeps its cells in `worksheets`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from wavix_lint.config import Config
from wavix_lint.facts import Chunk
from wavix_lint.fragments import Fragment, OffsetMap, Piece
from wavix_lint.languages.data import json_reader
from wavix_lint.languages.data.tree import Mapping, Node, Scalar, Sequence
from wavix_lint.languages.data.written import Written
from wavix_lint.languages.documents.blocks import CEILING
from wavix_lint.languages.documents.fences import language_of
from wavix_lint.languages.extraction import Extraction
from wavix_lint.model import Confidence, Span

_SHELL = re.compile(rb"%%(?:bash|sh|script\s+(?:ba|z)?sh|!)\b[^\n]*\n?")
_OTHER = re.compile(rb"%%(?!time|timeit|capture|prun)\w+[^\n]*\n?")
_LINE = re.compile(rb"(?m)^[ \t]*(?P<mark>[!%]{1,2})(?P<rest>[^\n]*)")
_ENV = re.compile(rb"%(?:env|set_env)[ \t]+(?P<name>\w+)[ \t]*[= ][ \t]*")
_COLOUR = re.compile(rb"\x1b\[[0-9;]*m")


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of a notebook: none of its own, but one fragment for each thing in it."""
    document = json_reader.read(Written(data))
    root = document.roots[0] if document.roots else None
    cells = _cells(root) if isinstance(root, Mapping) else []
    if document.is_broken or not cells:
        from wavix_lint.languages.documents import text

        read = text.extract(data, config, language, path)
        return Extraction(read.facts, (), ("not a notebook that can be read: read as plain text",), read.fragments)
    is_ascii = data.isascii()
    return Extraction((), (), fragments=tuple(_Reader(_kernel(root), is_ascii).fragments(cells)))


class _Text:
    """Bytes that are put together from pieces of the file."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self.pieces: list[Piece] = []
        self.size = 0

    def add(self, chunk: Chunk) -> None:
        raw = chunk.text.encode("utf-8", "replace")
        if chunk.span is not None and raw:
            self.pieces.append(Piece(self.size, self.size + len(raw), chunk.span))
        self.parts.append(raw)
        self.size += len(raw)

    def fill(self, text: bytes) -> None:
        """Bytes that the file does not have."""
        self.parts.append(text)
        self.size += len(text)

    @property
    def data(self) -> bytes:
        return b"".join(self.parts)


class _Reader:
    def __init__(self, language: str, is_ascii: bool) -> None:
        self._language = language
        self._is_ascii = is_ascii
        self._program = _Text()
        self._names: list[tuple[int, str]] = []

    def fragments(self, cells: list[Mapping]) -> Iterator[Fragment]:
        for number, cell in enumerate(cells, 1):
            kind = _word(cell, "cell_type")
            text = _joined(_member(cell, "source") or _member(cell, "input"))
            if kind == "code":
                yield from self._code(number, text)
                yield from self._outputs(number, cell)
            elif text.size:
                language = "markdown" if kind in ("markdown", "heading") else "text"
                yield self._fragment(language, text, f"cell {number}", CEILING)
        if self._program.size:
            yield Fragment(
                self._language,
                self._program.data,
                OffsetMap(self._program.pieces),
                tuple(self._names),
                encode=self._encode,
            )

    def _code(self, number: int, text: _Text) -> Iterator[Fragment]:
        """A cell of the program, or one in another language. Lines for the shell are read for themselves."""
        data = text.data
        magic = _SHELL.match(data) or _OTHER.match(data)
        if magic is not None:
            label = magic[0].split()[0].strip(b"%").decode("ascii", "replace")
            language = "shell" if _SHELL.match(data) else language_of(label)
            if language is not None:
                yield self._part(language, text, magic.end(), len(data), f"cell {number}")
            return
        lines = list(_LINE.finditer(data)) if self._language == "python" else []
        for line in lines:
            setting = _ENV.match(data, line.start("mark"))
            if setting is not None:
                yield self._part("dotenv", text, setting.start("name"), line.end(), f"cell {number}")
            elif line["mark"] == b"!":
                yield self._part("shell", text, line.start("rest"), line.end(), f"cell {number}")
        self._names.append((self._program.size, f"cell {number}"))
        self._add(text, [line.span() for line in lines])
        self._program.fill(b"\n")

    def _add(self, text: _Text, blanked: list[tuple[int, int]]) -> None:
        data = text.data
        base, kept = self._program.size, data
        for start, end in blanked:
            kept = kept[:start] + b"#" + b" " * (end - start - 1) + kept[end:]
        self._program.pieces += [
            Piece(base + piece.start, base + piece.end, piece.origin)
            for piece in text.pieces
            if not any(start <= piece.start < end for start, end in blanked)
        ]
        self._program.fill(kept)

    def _part(self, language: str, text: _Text, start: int, end: int, name: str) -> Fragment:
        pieces: list[Piece] = []
        for piece in text.pieces:
            low, high = max(piece.start, start), min(piece.end, end)
            if low < high:
                origin = piece.origin
                if piece.is_exact:
                    origin = Span(origin.start + low - piece.start, origin.start + high - piece.start)
                pieces.append(Piece(low - start, high - start, origin))
        return Fragment(language, text.data[start:end], OffsetMap(pieces), ((0, name),), encode=self._encode)

    def _outputs(self, number: int, cell: Mapping) -> Iterator[Fragment]:
        """What was printed, shown or raised: a record that nobody runs, and that holds what the program knew."""
        outputs = _member(cell, "outputs")
        for output in outputs.items if isinstance(outputs, Sequence) else ():
            if not isinstance(output, Mapping):
                continue
            shown = _member(output, "data")
            kinds = shown.entries if isinstance(shown, Mapping) else ()
            texts = [_member(output, "text"), _member(output, "traceback"), *(value for _, value in kinds)]
            for node in texts:
                text = _joined(node)
                if text.size:
                    fragment = self._fragment("text", text, f"cell {number} output", Confidence.MEDIUM)
                    yield Fragment(
                        "text", _plain(fragment.text), fragment.map, fragment.names, fragment.ceiling, encode=None
                    )

    def _fragment(self, language: str, text: _Text, name: str, ceiling: Confidence) -> Fragment:
        return Fragment(language, text.data, OffsetMap(text.pieces), ((0, name),), ceiling, encode=self._encode)

    def _encode(self, text: str) -> str:
        return json.dumps(text, ensure_ascii=self._is_ascii)[1:-1]


def _plain(text: bytes) -> bytes:
    """Colours of a terminal, which cut words in two, as blanks."""
    return _COLOUR.sub(lambda match: b" " * len(match[0]), text)


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


def _joined(node: Node | None) -> _Text:
    """A text, or a list of its lines."""
    text = _Text()
    for item in node.items if isinstance(node, Sequence) else (node,):
        if isinstance(item, Scalar) and item.is_quoted:
            for chunk in item.chunks():
                text.add(chunk)
    return text
