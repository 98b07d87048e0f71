"""A text as it is composed around one of its pieces, and how a stretch of it is cut out.

`f"{BASE}/cdrs?appid={key}"`, `BASE + "/cdrs?appid=" + key`, `"%s/cdrs?appid=%s" % (BASE, key)`, `.format` and `join`
are all one row of tokens: characters with their places, and holes with the expressions that fill them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tree_sitter import Node

from wavix_lint.facts import HOLE, Chunk
from wavix_lint.languages.python.editing.edits import Edits
from wavix_lint.languages.python.editing.fillers import BRACES, PERCENT, format_fields, is_plain, percent_fields
from wavix_lint.languages.python.editing.nodes import (
    bare,
    items,
    part,
    prefix_of,
    quote_of,
)
from wavix_lint.languages.python.syntax import string_parts, text_of
from wavix_lint.model import Span

_MOST_TOKENS = 20_000


@dataclass(eq=False, slots=True)
class Operand:
    """One piece of a sum, of neighbouring literals, or of a joined list. `chain` are all of them, in order."""

    node: Node
    chain: list[Operand]
    kind: str  # "+", "implicit", "join"
    parent: Operand | None
    gone: int = 0
    size: int = 0

    def count(self, attribute: str) -> None:
        operand: Operand | None = self
        while operand is not None:
            setattr(operand, attribute, getattr(operand, attribute) + 1)
            operand = operand.parent

    @property
    def is_gone(self) -> bool:
        """Whether nothing of it, or of what it is a piece of, is left."""
        operand: Operand | None = self
        while operand is not None:
            if operand.size and operand.gone == operand.size:
                return True
            operand = operand.parent
        return False


@dataclass(slots=True)
class Token:
    """A character, or `HOLE` with the expression in it. `span` is None for text that is written nowhere.

    `fill` removes what a placeholder takes from its arguments; `keep` says what the characters are part of.
    """

    text: str
    span: Span | None
    node: Node | None = None
    operand: Operand | None = None
    fill: Callable[[Edits], bool] | None = None
    plain: bool = True
    literal: Node | None = None


@dataclass(slots=True)
class Composed:
    """A whole text. `node` is the expression that yields it."""

    node: Node
    tokens: list[Token]
    data: bytes
    operands: list[Operand] = field(default_factory=list)

    @property
    def skeleton(self) -> str:
        return "".join(token.text for token in self.tokens)

    def index_at(self, offset: int) -> int | None:
        """The token that begins at a byte of the file."""
        for index, token in enumerate(self.tokens):
            if token.span is not None and token.span.start == offset and token.text != HOLE:
                return index
        return None

    def index_of(self, node: Node) -> int | None:
        """The hole that an expression fills."""
        for index, token in enumerate(self.tokens):
            if token.node is not None and bare(token.node) == bare(node):
                return index
        return None

    def is_joined(self, one: int, other: int) -> bool:
        """Whether two tokens stand in one literal, or in two that become one when what is between them goes."""
        first, second = self.tokens[one], self.tokens[other]
        if first.literal is None or second.literal is None or first.literal == second.literal:
            return True
        a, b = first.operand, second.operand
        between = {id(token.operand) for token in self.tokens[one + 1 : other]} - {id(a), id(b)}
        return (
            a is not None
            and b is not None
            and a.chain is b.chain
            and bool(between)
            and _mergeable(self.data, a.node, b.node)
        )

    def cut(self, edits: Edits, start: int, end: int) -> bool:
        """Take the tokens out. False when their text cannot be taken out alone."""
        removed = self.tokens[start:end]
        for token in removed:
            if token.operand is not None:
                token.operand.count("gone")
        whole = [
            operand
            for operand in self.operands
            if operand.size and operand.gone == operand.size and (operand.parent is None or not operand.parent.is_gone)
        ]
        if not _without_operands(edits, self.data, whole):
            return False
        for token in removed:
            if token.fill is not None and not token.fill(edits):
                return False
            if token.operand is not None and token.operand.is_gone and not self._is_apart(token):
                continue
            if token.span is None:
                return False
            edits.delete(token.span)
        self._drop_prefixes(edits, start, end)
        return True

    def _is_apart(self, token: Token) -> bool:
        """Whether the token is written where a name of the text is bound, and not in the text."""
        place = Span(self.node.start_byte, self.node.end_byte)
        return token.span is not None and not place.contains(token.span)

    def emptied(self, start: int, end: int) -> list[Node]:
        """The literals apart from the text that lose everything when these tokens go."""
        left = {token.literal.id for token in (*self.tokens[:start], *self.tokens[end:]) if token.literal is not None}
        gone = {token.literal.id: token.literal for token in self.tokens[start:end] if token.literal is not None}
        place = Span(self.node.start_byte, self.node.end_byte)
        return [
            node
            for node in gone.values()
            if node.id not in left and not place.contains(Span(node.start_byte, node.end_byte))
        ]

    def _drop_prefixes(self, edits: Edits, start: int, end: int) -> None:
        """An f-string without fields becomes a plain one."""
        touched = {token.literal.id: token.literal for token in self.tokens[start:end] if token.literal is not None}
        for literal in touched.values():
            left = [
                token
                for index, token in enumerate(self.tokens)
                if token.literal == literal and not start <= index < end
            ]
            if not left or any(
                token.text == HOLE or (token.text in "{}" and "f" in prefix_of(literal)) for token in left
            ):
                continue
            if "f" in prefix_of(literal):
                opening = text_of(literal.children[0])
                at = literal.start_byte + opening.lower().index("f")
                edits.delete(Span(at, at + 1))


def _without_operands(edits: Edits, data: bytes, gone: Sequence[Operand]) -> bool:
    """Take whole operands out of their chains, with the operator, comma or blanks beside them."""
    for chain in {id(operand.chain): operand.chain for operand in gone}.values():
        marks = [any(each is operand for operand in gone) for each in chain]
        if all(marks):
            first, last = chain[0].node, chain[-1].node
            if chain[0].kind == "join":
                return False
            edits.replace(Span(first.start_byte, last.end_byte), '""')
            continue
        index = 0
        while index < len(chain):
            stop = index
            while stop < len(chain) and marks[stop]:
                stop += 1
            if stop > index:
                _remove_run(edits, data, chain, index, stop)
            index = stop + 1
    return True


def _remove_run(edits: Edits, data: bytes, chain: list[Operand], start: int, stop: int) -> None:
    if chain[0].kind == "join":
        if stop == len(chain) and start:
            edits.delete(Span(chain[start - 1].node.end_byte, chain[-1].node.end_byte))
        else:
            edits.delete(Span(chain[start].node.start_byte, chain[stop].node.start_byte))
        return
    first, last = chain[start].node, chain[stop - 1].node
    if start == 0:
        edits.delete(Span(first.start_byte, chain[stop].node.start_byte))
        return
    before = chain[start - 1].node
    if stop < len(chain) and _mergeable(data, before, chain[stop].node):
        edits.delete(Span(before.end_byte - len(quote_of(before)), _content_start(chain[stop].node)))
        return
    between = data[before.end_byte : first.start_byte]
    line_end = between.rfind(b"\n")
    line_end -= between.endswith(b"\r", 0, max(line_end, 0))
    if b"#" not in between:
        edits.delete(Span(before.end_byte, last.end_byte))
    elif b"+" in between[line_end:] or chain[0].kind == "implicit":  # what follows a comment begins with the operator
        edits.delete(Span(before.end_byte + line_end, last.end_byte))
    elif stop < len(chain):
        edits.delete(Span(first.start_byte, chain[stop].node.start_byte))
    else:
        edits.delete(Span(first.start_byte, last.end_byte))


def _mergeable(data: bytes, one: Node, other: Node) -> bool:
    if one.type != "string" or other.type != "string":
        return False
    same = prefix_of(one) == prefix_of(other) and quote_of(one) == quote_of(other)
    return same and b"\n" not in data[one.end_byte : other.start_byte]


def _content_start(string: Node) -> int:
    return string.children[0].end_byte


# Reading


def composed(
    node: Node, data: bytes, fillers: Sequence[Node] = (), pieces: Mapping[int, Node] | None = None
) -> Composed | None:
    """The text that an expression yields.

    `fillers`: the `%` and `.format` that use it as a template elsewhere. `pieces`: the literals that names in it stand
    for, by the id of the name's node.
    """
    result = Composed(node, [], data)
    reader = _Reader(data, result, pieces or {})
    tokens = reader.read(bare(node), None)
    rows = [reader.filled(tokens, filler) for filler in fillers]
    if any(row is None for row in rows):
        return None
    result.tokens = _together([row for row in rows if row is not None]) if rows else tokens
    for token in result.tokens:
        if token.operand is not None:
            token.operand.count("size")
    return result


def _together(rows: list[list[Token]]) -> list[Token]:
    """One template filled in several places: what goes from it goes from all of them."""
    first = rows[0]
    for index, token in enumerate(first):
        fills = [row[index].fill for row in rows]
        if token.fill is not None and len(fills) > 1:
            token.fill = lambda edits, fills=fills: all(fill is not None and fill(edits) for fill in fills)
    return first


class _Reader:
    def __init__(self, data: bytes, result: Composed, pieces: Mapping[int, Node]) -> None:
        self._data = data
        self._result = result
        self._pieces = pieces

    def read(self, node: Node, around: Operand | None) -> list[Token]:
        node = bare(node)
        if node.type == "string":
            return self._string(node, around)
        if node.id in self._pieces and around is not None:
            return self._string(self._pieces[node.id], around)
        if node.type == "concatenated_string":
            return self._chain(items(node), "implicit", around)
        found: list[Token] | None = None
        if node.type == "binary_operator":
            operator, left = part(node, "operator"), part(node, "left")
            if operator is not None and operator.type == "+":
                return self._chain(_summands(node), "+", around)
            if operator is not None and operator.type == "%" and left is not None:
                found = self.filled(self.read(left, around), node)
        elif node.type == "call":
            found = self._call(node, around)
        return found if found is not None else [Token(HOLE, Span(node.start_byte, node.end_byte), node, around)]

    def _chain(self, nodes: list[Node], kind: str, around: Operand | None) -> list[Token]:
        chain: list[Operand] = []
        tokens: list[Token] = []
        for node in nodes:
            operand = Operand(node, chain, kind, around)
            chain.append(operand)
            self._result.operands.append(operand)
            tokens.extend(self.read(node, operand))
        return tokens

    def _string(self, node: Node, operand: Operand | None) -> list[Token]:
        tokens: list[Token] = []
        fields = iter([child for child in node.children if child.type == "interpolation"])
        for piece in string_parts(node):
            if isinstance(piece, Chunk):
                tokens.extend(_characters(piece, operand, node))
            else:
                whole = next(fields)
                place = Span(whole.start_byte, whole.end_byte)
                tokens.append(Token(HOLE, place, piece.node, operand, plain=piece.plain, literal=node))
        if len(tokens) > _MOST_TOKENS:
            return [Token(HOLE, Span(node.start_byte, node.end_byte), node, operand)]
        return tokens

    def _call(self, node: Node, around: Operand | None) -> list[Token] | None:
        function, arguments = part(node, "function"), part(node, "arguments")
        if function is None or arguments is None or function.type != "attribute":
            return None
        target, name = part(function, "object"), part(function, "attribute")
        if target is None or name is None or arguments.type != "argument_list":
            return None
        if text_of(name) == "format" and bare(target).type in ("string", "concatenated_string"):
            return self.filled(self.read(target, around), node)
        if text_of(name) == "join" and bare(target).type == "string":
            return self._joined(bare(target), items(arguments), around)
        return None

    def _joined(self, separator: Node, given: list[Node], around: Operand | None) -> list[Token] | None:
        if len(given) != 1 or given[0].type not in ("list", "tuple"):
            return None
        between = [piece.text for piece in string_parts(separator) if isinstance(piece, Chunk)]
        elements = items(given[0])
        if "".join(between) or any(each.type == "list_splat" for each in elements):
            return None
        return self._chain(elements, "join", around)

    def filled(self, tokens: list[Token], filler: Node) -> list[Token] | None:
        """The row with its placeholders as holes, each knowing which argument it takes."""
        fields = percent_fields(filler) if filler.type == "binary_operator" else format_fields(filler)
        if fields is None:
            return None
        pattern = PERCENT if filler.type == "binary_operator" else BRACES
        skeleton = "".join(token.text for token in tokens)
        spans = [token.span for token in tokens]
        result: list[Token] = []
        done = 0
        matches = [match for match in pattern.finditer(skeleton) if match[0] not in ("%%", "{{", "}}")]
        for index, match in enumerate(matches):
            result.extend(tokens[done : match.start()])
            done = match.end()
            first, last = tokens[match.start()], tokens[match.end() - 1]
            if first.span is None or last.span is None:
                return None
            name = match.groupdict().get("name") or match.groupdict().get("field") or ""
            if first.operand is not last.operand:
                return None
            result.append(
                Token(
                    HOLE,
                    Span(first.span.start, last.span.end),
                    fields.value(name, index),
                    first.operand,
                    fields.remover(self._data, spans, matches, index),
                    is_plain(match),
                    first.literal,
                )
            )
        result.extend(tokens[done:])
        return result


def _characters(chunk: Chunk, operand: Operand | None, literal: Node) -> list[Token]:
    if chunk.escaped or chunk.span is None:
        return [Token(chunk.text, chunk.span, None, operand, literal=literal)] if chunk.text else []
    tokens = []
    offset = chunk.span.start
    for character in chunk.text:
        width = len(character.encode("utf-8", "surrogateescape"))
        tokens.append(Token(character, Span(offset, offset + width), None, operand, literal=literal))
        offset += width
    return tokens


def _summands(node: Node) -> list[Node]:
    found: list[Node] = []
    current: Node | None = node
    while current is not None and current.type == "binary_operator":
        operator = part(current, "operator")
        if operator is None or operator.type != "+":
            break
        right = part(current, "right")
        if right is not None:
            found.append(right)
        current = part(current, "left")
    if current is not None:
        found.append(current)
    found.reverse()
    return found
