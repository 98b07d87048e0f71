"""The parameter taken out of a URL that is written as a text: one literal, a template, or a sum of several."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from tree_sitter import Node

from wavix_lint.api.credentials import APPID
from wavix_lint.facts import HOLE, Chunk
from wavix_lint.languages.edits import Edits
from wavix_lint.languages.javascript.editing.nodes import is_field, outer
from wavix_lint.languages.javascript.editing.refusals import UNEDITABLE, Refused
from wavix_lint.languages.javascript.nodes import STRINGS, children_of, operator_of
from wavix_lint.languages.javascript.strings import string_parts
from wavix_lint.model import Span

_SEPARATORS = frozenset({"?", "&"})
_MOST_OPERANDS = 200


class _Mark(NamedTuple):
    """One character of the composed text, or one value in it: where it is written, and in which operand."""

    start: int
    end: int
    operand: int
    value: Node | None


@dataclass(slots=True)
class Cut:
    """What was taken out. `value` is the expression of the key, None when it is written in the text.

    `is_empty` says that nothing is left of `root`.
    """

    root: Node
    value: Node | None
    is_empty: bool


@dataclass(slots=True)
class Composed:
    """A text made of operands: literals and expressions, joined by `+`."""

    root: Node
    operands: list[Node] = field(default_factory=list)
    skeleton: str = ""
    marks: list[_Mark] = field(default_factory=list)


def root_of(literal: Node) -> Node:
    """The sum that a literal is an operand of, else the literal itself."""
    node = literal
    for _ in range(_MOST_OPERANDS):
        parent = node.parent
        if parent is None or parent.type != "binary_expression" or operator_of(parent) != "+":
            break
        node = parent
    return _concat_arguments(node) or node


def _concat_arguments(node: Node) -> Node | None:
    """The arguments of `base.concat("?appid=", key)` that a literal is one of."""
    holder = node.parent
    call = holder.parent if holder is not None and holder.type == "arguments" else None
    function = call.child_by_field_name("function") if call is not None else None
    name = function.child_by_field_name("property") if function is not None else None
    return holder if name is not None and name.text == b"concat" else None


def composed(root: Node) -> Composed:
    """The characters of a text, and the values in it, in order. Of `base.concat(…)`, those of its arguments."""
    result = Composed(root)
    current = root
    operands: list[Node] = []
    if root.type == "arguments":
        operands = children_of(root)
        current = operands.pop(0)
        operands.reverse()
    while current.type == "binary_expression" and operator_of(current) == "+" and len(operands) < _MOST_OPERANDS:
        left, right = current.child_by_field_name("left"), current.child_by_field_name("right")
        if left is None or right is None:
            raise Refused(UNEDITABLE)
        operands.append(right)
        current = left
    result.operands = [current, *reversed(operands)]
    pieces: list[str] = []
    for index, operand in enumerate(result.operands):
        if operand.type not in STRINGS:
            pieces.append(HOLE)
            result.marks.append(_Mark(operand.start_byte, operand.end_byte, index, operand))
            continue
        for part in string_parts(operand):
            if isinstance(part, Chunk):
                pieces.append(part.text)
                result.marks.extend(_marks_of(part, index))
            else:
                pieces.append(HOLE)
                holder = part.node.parent if part.node.type != "template_substitution" else part.node
                if holder is None or holder.type != "template_substitution":
                    raise Refused(UNEDITABLE)
                result.marks.append(_Mark(holder.start_byte, holder.end_byte, index, part.node))
    result.skeleton = "".join(pieces)
    if len(result.skeleton) != len(result.marks):
        raise Refused(UNEDITABLE)
    return result


def _marks_of(chunk: Chunk, operand: int) -> list[_Mark]:
    if chunk.span is None:
        raise Refused(UNEDITABLE)
    if chunk.escaped:
        return [_Mark(chunk.span.start, chunk.span.end, operand, None) for _ in chunk.text]
    found: list[_Mark] = []
    offset = chunk.span.start
    for character in chunk.text:
        width = len(character.encode("utf-8", "surrogatepass"))
        found.append(_Mark(offset, offset + width, operand, None))
        offset += width
    return found


def cut(edits: Edits, data: bytes, literal: Node, offset: int) -> Cut:
    """Take the parameter out whose name begins at a byte. Raises Refused."""
    text = composed(root_of(literal))
    position = next((index for index, mark in enumerate(text.marks) if mark.start == offset), -1)
    if position < 0 or not text.skeleton.startswith(APPID + "=", position):
        raise Refused(UNEDITABLE)
    start = position + len(APPID) + 1
    end = start
    while end < len(text.skeleton) and text.skeleton[end] not in "&#":
        end += 1
    value = _value(text, start, end)
    low, high = _range(text, position, end)
    _delete(edits, data, text, low, high)
    return Cut(text.root, value, low == 0 and high == len(text.skeleton))


def _value(text: Composed, start: int, end: int) -> Node | None:
    holes = [index for index in range(start, end) if text.skeleton[index] == HOLE]
    if not holes:
        return None
    if end - start != 1:
        raise Refused("the key is put together at this place")
    return text.marks[start].value


def _range(text: Composed, position: int, end: int) -> tuple[int, int]:
    """The characters that go: the parameter, and the punctuation that only it needs."""
    before = text.skeleton[position - 1] if position else ""
    following = text.skeleton[end] if end < len(text.skeleton) else ""
    if before == HOLE:
        raise Refused("what parts it from the URL depends on the URL")
    if before == "?" and following == "&":
        return position, end + 1
    if before in _SEPARATORS and before:
        return position - 1, end
    if not before:
        return position, end + 1 if following == "&" else end
    raise Refused(UNEDITABLE)


def _delete(edits: Edits, data: bytes, text: Composed, low: int, high: int) -> None:
    first, last = text.marks[low], text.marks[high - 1]
    if low == 0 and high == len(text.skeleton):
        return  # nothing is left: whoever holds the text decides what becomes of it
    if first.operand == last.operand and not _covers(text, first.operand, low, high):
        edits.delete(Span(first.start, last.end))
        return
    covered = [index for index in range(first.operand, last.operand + 1) if _covers(text, index, low, high)]
    head = first.operand if first.operand not in covered else None
    tail = last.operand if last.operand not in covered else None
    if head is not None and tail is not None and _same_quotes(data, text.operands[head], text.operands[tail]):
        edits.delete(Span(first.start, last.end))
        return
    after = (
        text.operands[covered[-1] + 1] if covered and tail is None and covered[-1] + 1 < len(text.operands) else None
    )
    if (
        head is not None
        and after is not None
        and after.type in STRINGS
        and _same_quotes(data, text.operands[head], after)
    ):
        edits.delete(Span(first.start, after.start_byte + 1))
        return
    if head is not None:
        edits.delete(Span(first.start, text.operands[head].end_byte - 1))
    if tail is not None:
        edits.delete(Span(text.operands[tail].start_byte + 1, last.end))
    if covered and covered[0] > 0:
        edits.delete(Span(text.operands[covered[0] - 1].end_byte, text.operands[covered[-1]].end_byte))
    elif covered:
        edits.delete(Span(text.operands[0].start_byte, text.operands[covered[-1] + 1].start_byte))


def _covers(text: Composed, operand: int, low: int, high: int) -> bool:
    """Whether all of an operand is in the range."""
    inside = [index for index, mark in enumerate(text.marks) if mark.operand == operand]
    return all(low <= index < high for index in inside)


def _same_quotes(data: bytes, one: Node, other: Node) -> bool:
    return data[one.start_byte : one.start_byte + 1] == data[other.start_byte : other.start_byte + 1]


def drop_query(edits: Edits, data: bytes, node: Node) -> bool:
    """Take `?${params}` out of a text, for parameters of which none are left; False when it stands otherwise."""
    whole = outer(node)
    holder = whole.parent
    if holder is None:
        return False
    literal = holder.parent if holder.type == "template_substitution" else whole
    if literal is None or (holder.type != "template_substitution" and holder.type != "binary_expression"):
        return False
    text = composed(root_of(literal))
    place = next((index for index, mark in enumerate(text.marks) if mark.value in (node, whole)), -1)
    if place < 1 or text.skeleton[place - 1] != "?" or text.skeleton[place + 1 : place + 2] not in ("", "#"):
        return False
    if place - 1 == 0 and place + 1 == len(text.skeleton):
        return False
    _delete(edits, data, text, place - 1, place + 1)
    return True


def drop_operand(edits: Edits, node: Node) -> bool:
    """Take a whole operand out of the sum that it stands in; False when it stands in none."""
    whole = outer(node)
    parent = whole.parent
    if parent is None or parent.type != "binary_expression" or operator_of(parent) != "+":
        return False
    left, right = parent.child_by_field_name("left"), parent.child_by_field_name("right")
    if left is None or right is None:
        return False
    if is_field(whole, "right"):
        edits.delete(Span(left.end_byte, right.end_byte))
    else:
        edits.delete(Span(left.start_byte, right.start_byte))
    return True


def is_item(node: Node) -> bool:
    parent = node.parent
    return parent is not None and parent.type in ("array", "arguments") and node in children_of(parent)
