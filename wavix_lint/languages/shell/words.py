"""Arguments of commands as the shell would build them: quotes taken off, variables put in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from tree_sitter import Node

from wavix_lint.facts import Chunk, Hole, Part, Source, Text
from wavix_lint.flow.values import join_texts
from wavix_lint.languages.shell.parsing import span_of
from wavix_lint.languages.shell.variables import Variables, Word, placed
from wavix_lint.model import Span

_EXPANSIONS = frozenset(
    ("simple_expansion", "expansion", "command_substitution", "arithmetic_expansion", "process_substitution")
)
_SPECIAL = re.compile(rb"[\\<{]")
_PLACEHOLDER = re.compile(rb"<[A-Za-z][\w .:\-]{0,60}>|\{\{[^{}\n]{0,80}\}\}|\{[A-Z][A-Z0-9_]{2,60}\}")
_PARAMETER = re.compile(
    rb"\$?\{?(?P<bang>!)?(?P<length>#(?=\w))?(?P<name>[A-Za-z_]\w*|[0-9@*#?$!_-])(?:\[(?P<index>[^\]]{0,80})\])?"
    rb"(?P<operator>:?[-=?+]|%%?|##?|//?|\^\^?|,,?|:|@)?",
    re.DOTALL,
)
_ANSI = re.compile(rb"\\(?:x[0-9A-Fa-f]{1,2}|u[0-9A-Fa-f]{1,4}|[0-7]{1,3}|\r?\n|.)", re.DOTALL)
_ANSI_NAMES = {"n": "\n", "t": "\t", "r": "\r", "e": "\x1b", "E": "\x1b", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_MOST_DEPTH = 30
_BLANKS = re.compile(r"\s+")

Default = Callable[[str, Text], None]


class WordReader:
    """Reads arguments with what the variables hold now. `on_default` is told every `${NAME:-default}`."""

    def __init__(self, data: bytes, variables: Variables, on_default: Default) -> None:
        self._data = data
        self.variables = variables
        self._on_default = on_default
        self._depth = 0

    def words(self, node: Node) -> list[Word]:
        """The arguments that a node gives: one, or those of an array, or those in an unquoted variable."""
        span = span_of(node)
        inner = _lone_expansion(node)
        if inner is None:
            return [self.word(node)]
        match = _PARAMETER.match(self._data, inner.start_byte, inner.end_byte)
        if match is None or inner.type not in ("simple_expansion", "expansion"):
            return [self.word(node, is_open=node.type in _EXPANSIONS)]
        name, quoted = match["name"].decode(), node.type == "string"
        if match["operator"] == b":+" and not quoted:
            return [self.word(node, is_open=True)]
        if name in ("@", "*") and not (name == "*" and quoted):
            return [self.word(node, is_open=True)]
        if match["index"] in (b"@", b"*"):
            found = self.variables.array(name)
            if found is None:
                return [self.word(node, is_open=True)]
            words = [replace(word, source=word.source or name) for word in found[0]]
            return words if found[1] else [*words, replace(self.word(node), is_open=True)]
        word = self.word(node)
        if not quoted and word.text.only_hole is not None:
            return [replace(word, is_open=True)]  # nobody knows how many words it is
        return [word] if quoted else _split(word, name, span)

    def word(self, node: Node, is_open: bool = False) -> Word:
        return Word(tuple(self.texts(node)), span_of(node), is_open)

    def joined(self, nodes: list[Node]) -> Word:
        """Nodes without a blank between them are one argument."""
        span = Span(nodes[0].start_byte, nodes[-1].end_byte)
        return Word(tuple(join_texts([piece for node in nodes for piece in self._pieces(node)], span)), span)

    def texts(self, node: Node) -> list[Text]:
        return join_texts(self._pieces(node), span_of(node))

    def _pieces(self, node: Node) -> list[list[Text]]:
        """What stands side by side in an argument, each with the values it may have."""
        if self._depth > _MOST_DEPTH:
            return [[Text((Hole("", span_of(node)),), span_of(node))]]
        self._depth += 1
        try:
            return list(self._read(node))
        finally:
            self._depth -= 1

    def _read(self, node: Node) -> Iterator[list[Text]]:
        kind = node.type
        if kind in ("string", "translated_string"):
            yield from self._between(node, node.start_byte, node.end_byte, _double_quoted)
        elif kind == "raw_string":
            yield self._plain(_single_quoted(self._data, node.start_byte, node.end_byte), node)
        elif kind == "ansi_c_string":
            yield self._plain(_ansi_c(self._data, node.start_byte + 2, node.end_byte - 1), node)
        elif kind in ("simple_expansion", "expansion"):
            yield self._expansion(node)
        elif kind in _EXPANSIONS:
            yield [Text((Hole(self._short(node), span_of(node), Source.CALL),), span_of(node))]
        elif kind == "concatenation" or (kind == "word" and node.child_count):
            yield from self._between(node, node.start_byte, node.end_byte, _bare)
        else:
            yield self._plain(_bare(self._data, node.start_byte, node.end_byte), node)

    def _plain(self, parts: Iterator[Part], node: Node) -> list[Text]:
        return [Text(tuple(parts), span_of(node))]

    def _between(
        self, node: Node, start: int, end: int, read: Callable[[bytes, int, int], Iterator[Part]]
    ) -> Iterator[list[Text]]:
        """The children that are quoted or expanded, and the characters between them."""
        done = start
        for child in node.children:
            if child.type in _EXPANSIONS or (child.type in _QUOTED and node.type == "concatenation"):
                yield [Text(tuple(read(self._data, done, child.start_byte)), span_of(node))]
                yield from self._pieces(child)
                done = child.end_byte
        yield [Text(tuple(read(self._data, done, end)), span_of(node))]

    def _short(self, node: Node) -> str:
        text = self._data[node.start_byte : node.end_byte].decode("utf-8", "replace")
        return text if len(text) <= 60 and "\n" not in text else ""

    # Variables

    def _expansion(self, node: Node) -> list[Text]:
        span = span_of(node)
        match = _PARAMETER.match(self._data, span.start, span.end)
        if match is None or match["bang"] or match["length"]:
            return [Text((Hole("", span, Source.CALL),), span)]
        name, operator = match["name"].decode(), (match["operator"] or b"").decode()
        known = self._value(name, match["index"], span)
        if operator in ("", ":?", "?"):
            return known
        if operator in (":-", "-", ":=", "="):
            return self._or_default(name, operator, known, node, match.end())
        if operator in (":+", "+"):
            return [Text((Hole("", span, Source.CALL),), span), *self._tail(node, match.end())]
        if operator in ("%", "%%", "#", "##"):
            return [_stripped(text, operator, self._data[match.end() : span.end - 1], span) for text in known]
        return [Text((Hole("", span, Source.CALL),), span)]

    def _value(self, name: str, index: bytes | None, span: Span) -> list[Text]:
        if index is not None:
            found = self.variables.array(name)
            plain = index.decode("utf-8", "replace")
            if found is not None and plain.isdecimal() and int(plain[:6]) < len(found[0]) and found[1]:
                return [placed(text, span) for text in found[0][int(plain[:6])].texts]
            texts = self.variables.lookup(f"{name}[{plain.strip(chr(34) + chr(39))}]")
            return (
                [placed(text, span) for text in texts]
                if texts
                else [Text((Hole(f"{name}.{plain}", span, Source.NAME),), span)]
            )
        texts = self.variables.lookup(name)
        if texts is None:
            source = Source.PARAMETER if not (name[0].isalpha() or name[0] == "_") else Source.ENV
            return [Text((Hole(name, span, source, (name,)),), span)]
        return [placed(text, span) for text in texts]

    def _or_default(self, name: str, operator: str, known: list[Text], node: Node, start: int) -> list[Text]:
        span = span_of(node)
        default = self._tail(node, start)
        for text in default:
            self._on_default(name, text)
        if any(text.literal for text in known):
            return known
        if operator in (":=", "="):
            self.variables.assign(name, [*known, *default], span)
        return [*known, *(placed(text, span) for text in default if text.parts)]

    def _tail(self, node: Node, start: int) -> list[Text]:
        """What stands behind the operator of `${NAME:-...}`."""
        pieces: list[list[Text]] = []
        done, end = start, max(node.end_byte - 1, start)
        for child in node.children:
            if child.start_byte >= start and (child.type in _EXPANSIONS or child.type in _QUOTED or child.child_count):
                pieces += [
                    [Text(tuple(_bare(self._data, done, child.start_byte)), span_of(node))],
                    *self._pieces(child),
                ]
                done = child.end_byte
        if done < end:
            pieces.append([Text(tuple(_bare(self._data, done, end)), span_of(node))])
        return join_texts(pieces, Span(start, end))


_QUOTED = frozenset(("string", "raw_string", "ansi_c_string", "translated_string"))


def _lone_expansion(node: Node) -> Node | None:
    """The expansion that an argument is and nothing else: `$X`, `"$X"`, `"${X[@]}"`."""
    if node.type in _EXPANSIONS:
        return node
    if node.type == "string" and node.child_count == 3 and node.children[1].type in _EXPANSIONS:
        inner = node.children[1]
        tight = inner.start_byte == node.start_byte + 1 and inner.end_byte == node.end_byte - 1
        return inner if tight else None
    return None


def _split(word: Word, name: str, span: Span) -> list[Word]:
    """An unquoted variable: its value is taken apart at blanks; one that nobody knows may be anything."""
    if len(word.texts) > 1:
        return [word]
    skeleton = word.text.skeleton
    if not _BLANKS.search(skeleton):
        return [word]
    pieces = [match.span() for match in re.finditer(r"\S+", skeleton)]
    quotes = any(mark in skeleton for mark in "\"'")
    parts = [Word((word.text.slice(low, high),), span, source=name) for low, high in pieces]
    return [*parts, replace(word, is_open=True)] if quotes else parts


def _chunk(data: bytes, start: int, end: int, escaped: bool = False) -> Chunk:
    text = data[start:end].decode("utf-8", "surrogateescape")
    damaged = not text.isascii() and any("\udc80" <= character <= "\udcff" for character in text)
    return Chunk(text, Span(start, end), escaped or damaged)


def _bare(data: bytes, start: int, end: int) -> Iterator[Part]:
    """Unquoted characters: `\\` before a character takes its meaning away, before a line end both vanish."""
    done = position = start
    while True:
        found = _SPECIAL.search(data, position, end)
        if found is None:
            break
        at = found.start()
        if found[0] != b"\\":
            gap = _PLACEHOLDER.match(data, at, end)
            if gap is not None:
                if done < at:
                    yield _chunk(data, done, at)
                yield _placeholder(data, at, gap.end())
                done = gap.end()
            position = gap.end() if gap is not None else at + 1
            continue
        if done < at:
            yield _chunk(data, done, at)
        size = 3 if data[at + 1 : at + 3] == b"\r\n" else 2
        if data[at + 1 : at + 2] not in (b"\n", b"\r", b"") and at + 2 <= end:
            yield Chunk(data[at + 1 : at + 2].decode("ascii", "replace"), Span(at, at + 2), escaped=True)
        done = position = min(at + size, end)
    if done < end:
        yield _chunk(data, done, end)


def _placeholder(data: bytes, start: int, end: int) -> Part:
    """A value that the reader of a guide puts in."""
    return Hole(data[start:end].decode("utf-8", "replace").strip("<>{} "), Span(start, end))


def _with_placeholders(data: bytes, start: int, end: int) -> Iterator[Part]:
    done = start
    for gap in _PLACEHOLDER.finditer(data, start, end):
        if done < gap.start():
            yield _chunk(data, done, gap.start())
        yield _placeholder(data, gap.start(), gap.end())
        done = gap.end()
    if done < end:
        yield _chunk(data, done, end)


def _double_quoted(data: bytes, start: int, end: int) -> Iterator[Part]:
    """What stands between two expansions of a string, its quotes included where they lie in the range."""
    if data[start : start + 1] == b"$" and data[start + 1 : start + 2] == b'"':
        start += 1
    if data[start : start + 1] == b'"':
        start += 1
    escapes = re.compile(rb"\\(?:\r?\n|[\"\\$`!])")
    done = start
    quote = end > start and data[end - 1 : end] == b'"' and _is_closing(data, start, end)
    end -= 1 if quote else 0
    for match in escapes.finditer(data, start, end):
        if done < match.start():
            yield from _with_placeholders(data, done, match.start())
        if match[0][-1:] != b"\n":
            kept = match[0][1:] if match[0] != b"\\!" else match[0]
            yield Chunk(kept.decode(), Span(*match.span()), escaped=True)
        done = match.end()
    if done < end:
        yield from _with_placeholders(data, done, end)


def _is_closing(data: bytes, start: int, end: int) -> bool:
    """Whether the quote before `end` closes the string: no odd number of `\\` before it."""
    slashes = 0
    while end - 2 - slashes >= start and data[end - 2 - slashes : end - 1 - slashes] == b"\\":
        slashes += 1
    return slashes % 2 == 0


def _single_quoted(data: bytes, start: int, end: int) -> Iterator[Part]:
    closed = end - start >= 2 and data[end - 1 : end] == b"'"
    yield from _with_placeholders(data, start + 1, end - 1 if closed else end)


def _ansi_c(data: bytes, start: int, end: int) -> Iterator[Part]:
    done = start
    for match in _ANSI.finditer(data, start, max(end, start)):
        if done < match.start():
            yield _chunk(data, done, match.start())
        body = match[0][1:].decode("latin-1")
        if body[0] in "xu" and len(body) > 1:
            value = chr(int(body[1:], 16))
        elif body[0] in "01234567":
            value = chr(int(body, 8) & 0xFF)
        else:
            value = _ANSI_NAMES.get(body, body)
        yield Chunk(value, Span(*match.span()), escaped=True)
        done = match.end()
    if done < end:
        yield _chunk(data, done, end)


def _stripped(text: Text, operator: str, pattern: bytes, span: Span) -> Text:
    """`${BASE%/}`: without the ending, or the beginning, that is written; unknown with a wildcard in it."""
    plain = pattern.decode("utf-8", "replace").strip("\"'")
    skeleton = text.skeleton
    if any(mark in plain for mark in "*?[\\$"):
        return Text((Hole("", span, Source.CALL),), span)
    if operator[0] == "%":
        return text.slice(0, len(skeleton) - len(plain)) if plain and skeleton.endswith(plain) else text
    return text.slice(len(plain), len(skeleton)) if plain and skeleton.startswith(plain) else text
