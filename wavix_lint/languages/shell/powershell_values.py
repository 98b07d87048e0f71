"""What PowerShell's expressions give: texts with variables put in, and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Union

from tree_sitter import Node

from wavix_lint.facts import Chunk, Hole, Part, Source, Text
from wavix_lint.flow.formatting import braces
from wavix_lint.flow.values import MOST_OPTIONS, Mapping, join_texts
from wavix_lint.languages.shell.parsing import span_of
from wavix_lint.languages.shell.variables import MOST_PARTS, Chain, placed
from wavix_lint.model import Span

_VARIABLE = re.compile(
    rb"\$(?:\{(?P<braced>[^}\r\n]{1,80})\}|(?P<plain>(?:(?:env|script|global|local|using|private):)?[A-Za-z_]\w*))",
    re.IGNORECASE,
)
_MEMBERS = re.compile(rb"(?:\.[A-Za-z_]\w*)+")
_ESCAPE = re.compile(rb"`(?:\r\n|.)|\"\"", re.DOTALL)
_SCOPE = re.compile(r"(?:script|global|local|using|private):", re.IGNORECASE)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v"}
_MOST_DEPTH = 40
_MOST_ENTRIES = 200


@dataclass(frozen=True, slots=True)
class TableEntry:
    """`name = value`. `span` is the whole entry."""

    name: Text
    value: Value
    span: Span
    where: Span
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A hash table. `span` is None when what it is made of stands in several places."""

    entries: tuple[TableEntry, ...]
    complete: bool
    span: Span | None

    def named(self, name: str) -> TableEntry | None:
        found = [entry for entry in self.entries if entry.name.skeleton.lower() == name.lower()]
        return found[-1] if found else None


Value = Union[tuple[Text, ...], Table]


@dataclass(slots=True)
class Store:
    """Variables by lower-case name, with the conditional blocks that their assignments stand in."""

    chain: Chain = ()
    _values: dict[str, list[tuple[Chain, Value]]] = field(default_factory=dict)

    def assign(self, name: str, value: Value) -> None:
        if isinstance(value, tuple) and any(len(text.parts) > MOST_PARTS for text in value):
            value = tuple(Text((Hole(name, text.span),), text.span) for text in value[:1])
        self._values.setdefault(plain_name(name), []).append((self.chain, value))

    def lookup(self, name: str) -> Value | None:
        texts: list[Text] = []
        for chain, value in reversed(self._values.get(plain_name(name), [])):
            sure = self.chain[: len(chain)] == chain
            if isinstance(value, Table):
                return (
                    value if sure else Table(tuple(replace(e, certain=False) for e in value.entries), False, value.span)
                )
            if sure and not texts:
                return value
            texts += [replace(text, certain=False) for text in value]
            if sure or len(texts) >= MOST_OPTIONS:
                break
        return tuple(texts[:MOST_OPTIONS]) or None


def plain_name(name: str) -> str:
    return _SCOPE.sub("", name.lower(), count=1)


class Expressions:
    """Evaluates nodes with what the variables hold now."""

    def __init__(self, data: bytes, store: Store) -> None:
        self._data = data
        self.store = store
        self._depth = 0

    def value(self, node: Node) -> Value:
        """What an expression gives; a value that nobody knows is a text with a hole."""
        if self._depth > _MOST_DEPTH:
            return self._unknown(node)
        self._depth += 1
        try:
            return self._evaluate(self._inner(node))
        finally:
            self._depth -= 1

    def texts(self, node: Node) -> list[Text]:
        value = self.value(node)
        return [self._unknown(node)[0]] if isinstance(value, Table) else list(value)

    def _inner(self, node: Node) -> Node:
        """Down through the levels of the grammar that have one child."""
        while node.child_count == 1 and node.type not in ("string_literal", "variable", "command"):
            node = node.children[0]
        return node

    def _unknown(self, node: Node) -> tuple[Text]:
        raw = self._data[node.start_byte : node.end_byte]
        name = raw.decode("utf-8", "replace") if len(raw) <= 60 and b"\n" not in raw else ""
        return (Text((Hole(name, span_of(node), Source.CALL),), span_of(node)),)

    def _evaluate(self, node: Node) -> Value:
        kind = node.type
        if kind in ("string_literal", "generic_token", "integer_literal", "simple_name", "real_literal"):
            return tuple(self.string(node))
        if kind in ("expandable_string_literal", "verbatim_string_characters"):
            return tuple(self.string(node))
        if kind in ("expandable_here_string_literal", "verbatim_here_string_characters"):
            return tuple(self.string(node))
        if kind in ("variable", "braced_variable"):
            return self._variable(node)
        if kind == "hash_literal_expression":
            return self._table(node)
        if kind == "parenthesized_expression" or kind == "sub_expression":
            inner = next((child for child in node.children if child.is_named), None)
            return self.value(inner) if inner is not None else self._unknown(node)
        if kind in ("additive_expression", "additive_argument_expression"):
            return self._sum(node)
        if kind in ("format_expression", "format_argument_expression"):
            return self._format(node)
        if kind == "array_literal_expression":
            return tuple(text for child in node.children if child.is_named for text in self.texts(child))[:MOST_OPTIONS]
        if kind == "member_access":
            return self._member(node)
        if kind == "cast_expression":
            return self.value(node.children[-1])
        if kind == "invokation_expression":
            return self._invocation(node)
        if kind == "command":
            return self._command(node)
        return self._unknown(node)

    # Strings

    def string(self, node: Node) -> list[Text]:
        """A string literal, or a bare word."""
        span = span_of(node)
        raw = self._data[span.start : span.end]
        if raw[:2] in (b"@'", b'@"'):
            inner = Span(span.start + 2, max(span.end - 2, span.start + 2))
            return self.expand(inner, span) if raw[1:2] == b'"' else [Text((self._chunk(*inner),), span)]
        if raw[:1] == b"'":
            inner = Span(span.start + 1, max(span.end - 1, span.start + 1))
            return [Text(tuple(self._verbatim(inner)), span)]
        if raw[:1] == b'"':
            return self.expand(Span(span.start + 1, max(span.end - 1, span.start + 1)), span)
        return self.expand(span, span)

    def expand(self, inner: Span, span: Span) -> list[Text]:
        """The characters of a stretch with the variables and `$(...)` in it put in."""
        pieces: list[list[Text]] = []
        done = position = inner.start

        def flush(until: int) -> None:
            if done < until:
                pieces.append([Text((self._chunk(done, until),), span)])

        while position < inner.end and len(pieces) < 500:
            found = re.compile(rb"[$`\"]").search(self._data, position, inner.end)
            if found is None:
                break
            at = found.start()
            escape = _ESCAPE.match(self._data, at, inner.end)
            variable = _VARIABLE.match(self._data, at, inner.end)
            if escape is not None:
                flush(at)
                kept = escape[0][1:].decode("latin-1")
                text = "" if kept.strip("\r\n") == "" else _ESCAPES.get(kept, kept)
                pieces.append([Text((Chunk(text, Span(*escape.span()), escaped=True),), span)])
                done = position = escape.end()
            elif self._data[at : at + 2] == b"$(":
                flush(at)
                done = position = self._closing(at + 2, inner.end)
                pieces.append([self._call(Span(at, done))])
            elif variable is not None:
                flush(at)
                name = (variable["braced"] or variable["plain"]).decode("utf-8", "replace")
                pieces.append(self._named(name, Span(*variable.span())))
                done = position = variable.end()
            else:
                position = at + 1
        flush(inner.end)
        return join_texts(pieces, span)

    def _call(self, span: Span) -> Text:
        raw = self._data[span.start : span.end].decode("utf-8", "replace")
        inner = re.fullmatch(r"\$\(\s*\$((?:env:)?[A-Za-z_]\w*(?:\.\w+)*)\s*\)", raw)
        if inner is None:
            return Text((Hole(raw if len(raw) <= 60 else "", span, Source.CALL),), span)
        value = self._named(inner[1], span) if "." not in inner[1] else []
        return value[0] if value else Text((Hole(inner[1], span, Source.NAME, (inner[1].lower(),)),), span)

    def _closing(self, start: int, end: int) -> int:
        depth = 1
        for match in re.compile(rb"[()]").finditer(self._data, start, end):
            depth += 1 if match[0] == b"(" else -1
            if depth == 0:
                return match.end()
        return end

    def _verbatim(self, span: Span) -> Iterator[Part]:
        done = span.start
        for match in re.compile(rb"''").finditer(self._data, span.start, span.end):
            if done < match.start():
                yield self._chunk(done, match.start())
            yield Chunk("'", Span(*match.span()), escaped=True)
            done = match.end()
        if done < span.end:
            yield self._chunk(done, span.end)

    def _chunk(self, start: int, end: int) -> Chunk:
        text = self._data[start:end].decode("utf-8", "surrogateescape")
        return Chunk(text, Span(start, end), any("\udc80" <= character <= "\udcff" for character in text))

    # Variables

    def _named(self, name: str, span: Span) -> list[Text]:
        value = self.store.lookup(name)
        if isinstance(value, tuple):
            return [placed(text, span) for text in value]
        low = name.lower()
        source = Source.ENV if low.startswith("env:") else Source.NAME
        known = name[4:] if source is Source.ENV else _SCOPE.sub("", name, count=1)
        return [Text((Hole(known, span, source, (plain_name(name),)),), span)]

    def _variable(self, node: Node) -> Value:
        raw = self._data[node.start_byte : node.end_byte]
        name = raw.lstrip(b"$@").strip(b"{}").decode("utf-8", "replace")
        value = self.store.lookup(name)
        if isinstance(value, Table):
            return value
        if raw.lower() in (b"$null", b"$true", b"$false"):
            return self._unknown(node)
        return tuple(self._named(name, span_of(node)))

    def _member(self, node: Node) -> Value:
        """`$headers.Authorization`, `$config.apiKey`."""
        object_, member = node.children[0], node.children[-1]
        value = self.value(object_)
        name = self._data[member.start_byte : member.end_byte].decode("utf-8", "replace")
        if isinstance(value, Table):
            entry = value.named(name)
            if entry is not None:
                return entry.value
        raw = self._data[node.start_byte : node.end_byte].lstrip(b"$").decode("utf-8", "replace")
        return (Text((Hole(raw[:100], span_of(node), Source.NAME, (raw.lower(),)),), span_of(node)),)

    # Operators and calls

    def _sum(self, node: Node) -> Value:
        operands: list[Node] = []
        current = node
        while current.type in ("additive_expression", "additive_argument_expression") and current.child_count == 3:
            if self._data[current.children[1].start_byte : current.children[1].end_byte] != b"+":
                return self._unknown(node)
            operands.append(current.children[2])
            current = self._inner(current.children[0])
        operands.append(current)
        values = [self.value(operand) for operand in reversed(operands)]
        tables = [value for value in values if isinstance(value, Table)]
        if tables and len(tables) == len(values):
            entries = tuple(entry for table in tables for entry in table.entries)
            return Table(entries, all(table.complete for table in tables), None)
        if tables:
            return Table(tables[0].entries, False, None)
        return tuple(join_texts([list(value) for value in values if not isinstance(value, Table)], span_of(node)))

    def _format(self, node: Node) -> Value:
        """`"{0}/v1?appid={1}" -f $base, $key`."""
        template, values = node.children[0], node.children[-1]
        inner = self._inner(values)
        items = (
            [child for child in inner.children if child.is_named]
            if inner.type == "array_literal_expression"
            else [inner]
        )
        return self._formatted(template, items, node)

    def _formatted(self, template: Node, items: Sequence[Node], node: Node) -> Value:
        span = span_of(node)
        found: list[Text] = []
        for text in self.texts(template):
            arguments = [self.texts(item)[0] for item in items]
            found += braces(text, list(arguments), Mapping((), True, span), span)
        return tuple(found[:MOST_OPTIONS])

    def _invocation(self, node: Node) -> Value:
        raw = self._data[node.start_byte : node.end_byte].lower()
        arguments = self.arguments(node)
        if raw.startswith((b"[string]::format(", b"[system.string]::format(")) and arguments:
            return self._formatted(arguments[0], arguments[1:], node)
        if re.match(rb"\[(?:system\.)?environment\]::getenvironmentvariable\(", raw) and arguments:
            name = self.texts(arguments[0])[0].literal
            if name:
                return (Text((Hole(name, span_of(node), Source.ENV, (f"env:{name.lower()}",)),), span_of(node)),)
        if (
            re.match(
                rb"\[(?:system\.)?(?:uri|net\.webutility|web\.httputility)\]::(?:escapedatastring|url\w*encode)\(", raw
            )
            and arguments
        ):
            return tuple(placed(text, span_of(node)) for text in self.texts(arguments[0]))
        receiver = self.value(node.children[0]) if node.child_count else ()
        member = (
            self._data[node.children[2].start_byte : node.children[2].end_byte].lower() if node.child_count > 2 else b""
        )
        if member in (b"clone", b"trim", b"tostring"):
            return receiver
        return self._unknown(node)

    def arguments(self, node: Node) -> list[Node]:
        """The argument expressions of a method call."""
        items = next((child for child in node.children if child.type == "argument_list"), None)
        inner = next((child for child in items.children if child.is_named), None) if items is not None else None
        if inner is None:
            return []
        return (
            [child for child in inner.children if child.is_named]
            if inner.type == "argument_expression_list"
            else [inner]
        )

    def _command(self, node: Node) -> Value:
        """A command's result: of the few that only wrap their value, that value."""
        name = node.children[0] if node.child_count else node
        called = self._data[name.start_byte : name.end_byte].lower()
        elements = next((child for child in node.children if child.type == "command_elements"), None)
        if called in (b"convertto-securestring", b"write-output") and elements is not None:
            for child in elements.children:
                if self._inner(child).type in (
                    "string_literal",
                    "variable",
                    "parenthesized_expression",
                    "generic_token",
                ):
                    return tuple(self.texts(child))
        return self._unknown(node)

    def _table(self, node: Node) -> Table:
        entries: list[TableEntry] = []
        complete = True
        body = next((child for child in node.children if child.type == "hash_literal_body"), None)
        for child in body.children if body is not None else ():
            if child.type != "hash_entry" or len(entries) >= _MOST_ENTRIES:
                complete = complete and child.type in ("hash_entry", "comment")
                continue
            key, value = (
                child.children[0],
                next((c for c in reversed(child.children) if c.type != ";" and c.is_named), None),
            )
            if value is None or value is key:
                continue
            names = self.texts(key)
            found = self.value(value)
            end = Span(child.start_byte, value.end_byte)
            entries.append(TableEntry(names[0], found, end, span_of(value), len(names) == 1))
        return Table(
            tuple(entries), complete and all(entry.name.literal is not None for entry in entries), span_of(node)
        )
