"""What `%` and `.format` fill into a template, and how an argument goes with its placeholder."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tree_sitter import Node

from wavix_lint.facts import Chunk
from wavix_lint.languages.python.editing.edits import Edits
from wavix_lint.languages.python.editing.nodes import bare, item_span, items, part
from wavix_lint.languages.python.syntax import string_parts, text_of
from wavix_lint.model import Span

PERCENT = re.compile(r"%(?:\((?P<name>[^()]*)\))?(?P<flags>[-+ #0-9.]*)(?P<kind>[a-zA-Z%])")
BRACES = re.compile(r"\{\{|\}\}|\{(?P<field>[^{}!:.\[\]]*)(?P<rest>[!:.\[][^{}]*)?\}")


@dataclass(slots=True)
class Fields:
    """The arguments of one `%` or `.format`."""

    filler: Node
    positional: list[Node]
    named: dict[str, Node]  # the pair or keyword argument
    container: Node | None  # the tuple, dict or argument list around them; None for `template % value`

    def value(self, name: str, index: int) -> Node | None:
        if name and not name.isdecimal():
            entry = self.named.get(name)
            return part(entry, "value") if entry is not None else None
        place = int(name) if name else index
        return self.positional[place] if place < len(self.positional) else None

    def remover(
        self, data: bytes, spans: Sequence[Span | None], matches: list[re.Match[str]], index: int
    ) -> Callable[[Edits], bool]:
        """What takes the argument of a placeholder out, unless another one needs it too."""
        name = _name_in(matches[index])

        def remove(edits: Edits) -> bool:
            if name and sum(_name_in(other) == name for other in matches) > 1:
                return True
            if name and not name.isdecimal():
                entry = self.named.get(name)
                return entry is not None and self._remove(edits, data, entry)
            place = int(name) if name else index
            if place >= len(self.positional):
                return False
            for other in matches:
                number = _name_in(other)
                if name and number.isdecimal() and int(number) > place:
                    span = spans[other.start("field")]
                    if span is None:
                        return False
                    edits.replace(Span(span.start, span.start + len(number)), str(int(number) - 1))
            return self._remove(edits, data, self.positional[place])

        return remove

    def _remove(self, edits: Edits, data: bytes, entry: Node) -> bool:
        if self.container is None:
            left = part(self.filler, "left")
            if left is None:
                return False
            edits.delete(Span(left.end_byte, self.filler.end_byte))
            return True
        siblings = items(self.container)
        if len(siblings) == 1 and self.container.type in ("tuple", "dictionary", "argument_list"):
            left = part(self.filler, "left")
            if self.filler.type == "binary_operator" and left is not None:
                edits.delete(Span(left.end_byte, self.filler.end_byte))
            else:
                function = part(self.filler, "function")
                target = part(function, "object")
                if target is None:
                    return False
                edits.delete(Span(target.end_byte, self.filler.end_byte))
            return True
        if self.container.type == "tuple" and len(siblings) == 2:
            other = siblings[1 - siblings.index(entry)]
            if siblings.index(entry) == 0:
                edits.delete(Span(entry.start_byte, other.start_byte))
                if not data[other.end_byte : self.container.end_byte].strip().startswith(b","):
                    edits.insert(other.end_byte, ",")
            else:
                comma = data.index(b",", other.end_byte)
                edits.delete(Span(comma + 1, entry.end_byte))
                rest = data[entry.end_byte : self.container.end_byte]
                if rest.lstrip().startswith(b","):
                    edits.delete(Span(entry.end_byte, entry.end_byte + rest.index(b",") + 1))
            return True
        edits.delete(item_span(data, entry, siblings))
        return True


def is_plain(match: re.Match[str]) -> bool:
    """Whether the placeholder writes its value as `str` does."""
    if match[0].startswith("%"):
        return match["kind"] == "s" and match["flags"] == ""
    return match["rest"] is None


def _name_in(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return groups.get("name") or groups.get("field") or ""


def percent_fields(filler: Node) -> Fields | None:
    right = part(filler, "right")
    if right is None:
        return None
    inner = bare(right)
    if inner.type == "tuple":
        return Fields(filler, items(inner), {}, inner)
    if inner.type == "dictionary":
        return Fields(filler, [], _pairs(inner), inner)
    return Fields(filler, [right], {}, None)


def format_fields(filler: Node) -> Fields | None:
    arguments = part(filler, "arguments")
    if arguments is None or arguments.type != "argument_list":
        return None
    given = items(arguments)
    if any(each.type in ("list_splat", "dictionary_splat") for each in given):
        return None
    named = {}
    for each in given:
        name = part(each, "name") if each.type == "keyword_argument" else None
        if name is not None:
            named[text_of(name)] = each
    return Fields(filler, [each for each in given if each.type != "keyword_argument"], named, arguments)


def _pairs(node: Node) -> dict[str, Node]:
    found = {}
    for each in items(node):
        key = part(each, "key")
        if each.type == "pair" and key is not None and key.type == "string":
            found["".join(piece.text for piece in string_parts(key) if isinstance(piece, Chunk))] = each
    return found
