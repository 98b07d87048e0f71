"""The key as an expression: as it stands at its place, or read from the environment."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tree_sitter import Node

from wavix_lint.facts import Hole, Source, Text
from wavix_lint.flow.expressions import Name
from wavix_lint.flow.scopes import BindKind, Scope
from wavix_lint.languages.javascript.editing.program import Program
from wavix_lint.languages.javascript.editing.refusals import Refused
from wavix_lint.languages.javascript.nodes import FUNCTIONS, Made, children_of, operator_of, span_of, text_of, unwrapped
from wavix_lint.model import Span
from wavix_lint.wavix.keys import is_key
from wavix_lint.wavix.names import names_key

_ENCODERS = frozenset({"encodeURIComponent", "encodeURI", "String", "escape"})
_RUN = re.compile(r"[A-Za-z0-9_.\-]{16,}=*")
_ENV_READ = re.compile(r"(?:process\.env|import\.meta\.env|Bun\.env)(?:\.(\w+)|\[['\"](\w+)['\"]\])")
_MOST_NODES = 60
_MOST_LEVELS = 200
_HOLDING = frozenset({BindKind.VALUE, BindKind.PARAMETER, BindKind.IMPORT})


@dataclass(frozen=True, slots=True)
class Credential:
    """Source text that yields the key. `origin` is where it stood; `text` what it is, for one that is new; `held`
    for a name that was found in scope."""

    source: str
    origin: Span | None = None
    text: Text | None = None
    held: Text | None = None

    @property
    def is_new(self) -> bool:
        """Whether it is read from a variable that somebody has yet to set."""
        return self.text is not None


class Credentials:
    """Makes them for one program."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def environment(self, name: str = "") -> Credential:
        variable = name or self._program.config.env_var
        text = Text((Hole(variable, None, Source.ENV, ("environment", variable)),), Span(0, 0))
        return Credential(f"process.env.{variable}", None, text)

    def of(self, value: Node | None, user: Node) -> Credential:
        """The expression of the key, to be written at `user`. A key that is written out is not repeated."""
        if value is None:
            return self.environment()
        node = self.unwrapped(value)
        if node.type in ("string", "number", "null", "undefined") or self.holds_key(node):
            return self.environment(self._variable_of(node))
        node = self._before_encoding(node)
        if not _is_movable(node):
            raise Refused("the key is put together at this place")
        if not self.is_usable(node, user):
            raise Refused("the key has no name where the header goes")
        source = text_of(node)
        if "\n" in source or "//" in source:
            raise Refused("the key's expression goes over several lines")
        return Credential(source, span_of(node))

    def unwrapped(self, node: Node) -> Node:
        """Without `encodeURIComponent(…)` and `String(…)`, which a header does not want."""
        for _ in range(4):
            node = _bare(node)
            if node.type == "template_string":  # `${key}`
                inside = [child for child in node.named_children if child.type != "comment"]
                if len(inside) == 1 and inside[0].type == "template_substitution" and children_of(inside[0]):
                    node = children_of(inside[0])[0]
                    continue
            function = node.child_by_field_name("function") if node.type == "call_expression" else None
            holder = node.child_by_field_name("arguments") if function is not None else None
            given = children_of(holder) if holder is not None else []
            if function is None or text_of(function) not in _ENCODERS or len(given) != 1:
                break
            node = given[0]
        return node

    def _before_encoding(self, node: Node) -> Node:
        """What a variable was before `const encoded = encodeURIComponent(key)`."""
        if node.type != "identifier":
            return node
        owner = self._program.owner(text_of(node), self._program.scope(node))
        binds = owner.binds.get(text_of(node), []) if owner is not None else []
        source = binds[0].node if len(binds) == 1 and binds[0].kind is BindKind.VALUE else None
        if not isinstance(source, Node):
            return node
        inside = self.unwrapped(source)
        return inside if _bare(source).type == "call_expression" and inside != _bare(source) else node

    def holds_key(self, node: Node) -> bool:
        """Whether a key is written out in an expression, or in what it names right here."""
        if node.type in ("string", "template_string"):
            return any(is_key(run) for run in _RUN.findall(text_of(node)))
        return any(self.holds_key(child) for child in node.named_children[:_MOST_NODES])

    def _variable_of(self, node: Node) -> str:
        """The variable that `process.env.NAME || "key"` reads; empty for anything else."""
        match = _ENV_READ.match(text_of(node))
        return (match[1] or match[2]) if match else ""

    def is_usable(self, node: Node, user: Node) -> bool:
        """Whether the expression's names are bound, and the same, at another place."""
        here, there = self._program.scope(node), self._program.scope(user)
        pending = [node]
        while pending:
            current = pending.pop()
            if current.type in ("identifier", "shorthand_property_identifier"):
                name = text_of(current)
                owner = self._program.owner(name, here)
                if self._program.owner(name, there) is not owner:
                    return False
                if owner is not None and not self._is_bound(name, owner, there, user):
                    return False
            elif current.type == "this":
                if not _same_this(current, user):
                    return False
            elif current.type == "await_expression" and here is not there:
                return False
            elif current.type == "member_expression":
                target = current.child_by_field_name("object")
                pending.extend([target] if target is not None else [])
            else:
                pending.extend(current.named_children)
        return True

    def _is_bound(self, name: str, owner: Scope, there: Scope, user: Node) -> bool:
        """Whether a name has its value at a place: in the same function only after it was bound."""
        if owner is not there:
            return True
        kinds = (BindKind.PARAMETER, BindKind.IMPORT, BindKind.SCOPE, BindKind.ELEMENT)
        return any(bind.kind in kinds or bind.at.position <= user.start_byte for bind in owner.binds[name])

    def in_scope(self, user: Node) -> Credential | None:
        """A name that certainly holds the key where it is to be used: `WAVIX_API_KEY`, `wavixKey`."""
        scope = self._program.scope(user)
        for each in scope.visible():
            for name, binds in each.binds.items():
                if not names_key((name,), self._program.config.key_names) or len(binds) != 1:
                    continue
                if binds[0].kind is BindKind.VALUE and not self._is_bound(name, each, scope, user):
                    continue
                texts = self._program.evaluator.texts(Made(Name(name), span_of(user), name), self._program.at(user))
                if binds[0].kind in _HOLDING and len(texts) == 1:
                    return Credential(name, None, None, texts[0])
        return None


def _bare(node: Node) -> Node:
    """Without parentheses and type annotations; `await` stays, it makes another value."""
    inside = unwrapped(node)
    while node is not inside and node.type != "await_expression":
        following = children_of(node)
        if not following:
            break
        node = following[-1] if node.type == "type_assertion" else following[0]
    return node


def _same_this(one: Node, other: Node) -> bool:
    """Whether `this` means the same object at two places: arrow functions have none of their own."""
    first, second = _owner_of_this(one), _owner_of_this(other)
    if first is None or second is None or first == second:
        return first == second
    bodies = {_class_body(first), _class_body(second)}
    return len(bodies) == 1 and None not in bodies and _is_static(first) == _is_static(second)


def _owner_of_this(node: Node) -> Node | None:
    """The function, method or class field that gives `this` its value."""
    current = node.parent
    for _ in range(_MOST_LEVELS):
        if current is None or (current.type in FUNCTIONS and current.type != "arrow_function"):
            break
        if current.type in ("field_definition", "public_field_definition"):
            break
        current = current.parent
    return current


def _class_body(owner: Node) -> Node | None:
    parent = owner.parent
    return parent if parent is not None and parent.type == "class_body" else None


def _is_static(owner: Node) -> bool:
    return any(child.type == "static" for child in owner.children)


def _is_movable(node: Node) -> bool:
    """Names, members, items, calls of them: what gives the same value a few lines later."""
    node = _bare(node)
    if node.type == "await_expression":
        return all(map(_is_movable, children_of(node)))
    if node.type in ("identifier", "this", "meta_property", "string", "number", "shorthand_property_identifier"):
        return True
    if node.type == "member_expression":
        target = node.child_by_field_name("object")
        return target is not None and _is_movable(target)
    if node.type == "subscript_expression":
        return all(_is_movable(child) for child in node.named_children)
    if node.type == "call_expression":
        function = node.child_by_field_name("function")
        holder = node.child_by_field_name("arguments")
        given = children_of(holder) if holder is not None else []
        return function is not None and _is_movable(function) and all(map(_is_movable, given))
    if node.type == "binary_expression" and operator_of(node) in ("||", "??"):
        return all(_is_movable(child) for child in children_of(node))
    return False


def makes_call(node: Node) -> bool:
    """Whether the expression calls anything."""
    return node.type in ("call_expression", "new_expression") or any(map(makes_call, node.named_children))
