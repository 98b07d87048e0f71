"""A key that is written out is read from the environment instead."""

from __future__ import annotations

import re

from tree_sitter import Node

from wavix_lint.facts import Binding, ClientSite, Literal, RequestSite
from wavix_lint.languages.edits import Edits
from wavix_lint.languages.javascript.editing.nodes import is_field
from wavix_lint.languages.javascript.editing.program import Program
from wavix_lint.languages.javascript.editing.proof import changed
from wavix_lint.languages.javascript.editing.refusals import UNEDITABLE, Refused
from wavix_lint.languages.javascript.nodes import (
    COMMENTS,
    STRINGS,
    access_path,
    operator_of,
    span_of,
    text_of,
    unwrapped,
)
from wavix_lint.model import Applicability, Fix, Span
from wavix_lint.wavix.names import names_key, units

_TITLE = "Read the key from `{name}` in the environment; this one is burnt, rotate it"
_DEFAULT = "Drop the key that stands in for the variable; it is burnt, rotate it"
_ENVIRONMENT = re.compile(r"(?:process\.env|import\.meta\.env|Bun\.env|Deno\.env|env)\b")


class Environment:
    """Reads keys of one program from the environment."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def read(self, fact: RequestSite | ClientSite | Binding | Literal, span: Span) -> Fix:
        """Raises Refused when the key stands where no expression can."""
        literal = self._literal_at(span)
        edits = Edits()
        written = Span(literal.start_byte + 1, literal.end_byte - 1)
        title = _DEFAULT
        if written != span or not self._drop_default(edits, literal):
            name = self._variable(fact, literal)
            title = _TITLE.format(name=name)
            self._replace(edits, literal, span, f"process.env.{name}")
        final = edits.final()
        changed(self._program, final)
        return Fix(title, final, Applicability.UNSAFE)

    def _literal_at(self, span: Span) -> Node:
        node = self._program.node_at(span)
        while node is not None and node.type not in STRINGS and node.type not in COMMENTS:
            node = node.parent
        if node is None or node.type in COMMENTS:
            raise Refused("this is a comment, from which only a person can take it")
        holder = node.parent
        if holder is not None and holder.type in (
            "literal_type",
            "enum_assignment",
            "import_statement",
            "jsx_attribute",
        ):
            raise Refused("no expression can stand here")
        if holder is not None and holder.type == "pair" and is_field(node, "key"):
            raise Refused("no expression can stand here")
        return node

    def _drop_default(self, edits: Edits, literal: Node) -> bool:
        """`process.env.X || "key"`, `const { X = "key" } = process.env`."""
        parent = literal.parent
        if parent is None:
            return False
        left = parent.child_by_field_name("left")
        if left is None or left == literal:
            return False
        if parent.type == "binary_expression" and operator_of(parent) in ("||", "??"):
            if _ENVIRONMENT.match(text_of(left)):
                mark = "" if self._program.language == "javascript" else "!"
                edits.replace(Span(left.end_byte, parent.end_byte), mark)
                return True
        elif parent.type in ("object_assignment_pattern", "assignment_pattern"):
            pattern = parent.parent
            if pattern is not None and pattern.type == "pair_pattern":
                pattern = pattern.parent
            declarator = pattern.parent if pattern is not None else None
            source = declarator.child_by_field_name("value") if declarator is not None else None
            if source is not None and _ENVIRONMENT.match(text_of(source)):
                edits.delete(Span(left.end_byte, parent.end_byte))
                return True
        return False

    def _variable(self, fact: RequestSite | ClientSite | Binding | Literal, literal: Node) -> str:
        """The configured name; the one it is bound to when that already says Wavix and credential."""
        name = ""
        if isinstance(fact, Binding):
            name = next((each for each in reversed(fact.path) if not each.endswith("()")), "")
        elif literal.parent is not None and literal.parent.type == "variable_declarator":
            path = access_path(literal.parent.child_by_field_name("name"))
            name = path[-1] if path is not None else ""
        if name and names_key((name,), self._program.config.key_names) and re.fullmatch(r"[A-Za-z_]\w*", name):
            return "_".join(units(name)).upper().replace("APP_ID", "APPID") if not name.isupper() else name
        return self._program.config.env_var

    def _replace(self, edits: Edits, literal: Node, span: Span, source: str) -> None:
        inner = Span(literal.start_byte + 1, literal.end_byte - 1)
        data = self._program.data
        if span == inner:
            mark = "!" if self._program.language != "javascript" and self._wants_string(literal) else ""
            edits.replace(span_of(literal), source + mark)
            return
        if not inner.contains(span):
            raise Refused(UNEDITABLE)
        if literal.type == "string":
            content = data[inner.start : inner.end]
            if b"`" in content or b"${" in content or b"\\" in content:
                raise Refused(UNEDITABLE)
            if _is_code(content):
                raise Refused("the text is code of its own, which only a person can change")
            edits.replace(Span(literal.start_byte, inner.start), "`")
            edits.replace(Span(inner.end, literal.end_byte), "`")
        elif _is_code(data[inner.start : inner.end]):
            raise Refused("the text is code of its own, which only a person can change")
        edits.replace(span, "${" + source + "}")

    def _wants_string(self, literal: Node) -> bool:
        """Whether TypeScript would complain of a variable that may be missing: anywhere but in `||` and `??`."""
        parent = literal.parent
        return not (
            parent is not None and parent.type == "binary_expression" and operator_of(unwrapped(parent)) in ("||", "??")
        )


def _is_code(content: bytes) -> bool:
    """A command or a file that is written: its own quotes decide what a `${…}` in it would mean."""
    return b"\n" in content or re.match(rb"\s*(?:\S*/)?(?:curl|wget|https?|export)\s", content) is not None
