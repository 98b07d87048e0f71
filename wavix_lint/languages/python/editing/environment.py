"""A key that is written out, read from the environment instead."""

from __future__ import annotations

import re

from tree_sitter import Node

from wavix_lint.facts import HOLE, Source, Text
from wavix_lint.flow.values import Opaque, options
from wavix_lint.languages.python.binder import Item
from wavix_lint.languages.python.editing.credentials import Credentials
from wavix_lint.languages.python.editing.edits import Edits, applied
from wavix_lint.languages.python.editing.nodes import (
    bare,
    in_chain,
    is_field,
    is_only_statement,
    items,
    part,
    prefix_of,
    quote_of,
    remove_item,
    span_of,
    statement_of,
    statement_span,
    text_of,
    wrapped,
)
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.languages.python.editing.proof import is_still_valid
from wavix_lint.languages.python.editing.refusing import Refused
from wavix_lint.languages.python.functions import ENVIRONMENT_READERS
from wavix_lint.languages.python.naming import names_around
from wavix_lint.model import Applicability, Fix, Span
from wavix_lint.wavix.names import names_key

_TITLE = "Read the key from {variable} (this key is burnt: rotate it)"
_PLAIN_READERS = re.compile(r"(?:\w+\.)*(?:getenv|environ\.(?:get|setdefault))\Z")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PARTS = frozenset({"string", "concatenated_string", "binary_operator", "parenthesized_expression"})
_ASSERTING = frozenset({"assert_statement", "case_clause", "case_pattern"})


class EnvironmentReader:
    """Replaces keys of one program."""

    def __init__(self, program: Program, credentials: Credentials) -> None:
        self._program = program
        self._credentials = credentials

    def fix(self, span: Span) -> Fix:
        """The fix for the key at a span. Raises Refused."""
        node = self._program.node_at(span)
        if node is None or node.type == "comment":
            raise Refused("a comment cannot read the environment")
        while node.type in ("string_content", "escape_sequence", "string_start") and node.parent is not None:
            node = node.parent
        if node.type not in ("string", "concatenated_string", "binary_operator"):
            raise Refused("it is written in a way that cannot be edited")
        if _is_documentation(node):
            raise Refused("this is documentation, which only a person can reword")
        if in_chain(node, _ASSERTING):
            raise Refused("a test waits for this value")
        edits = Edits()
        whole = self._whole(node, span)
        variable = self._variable(node)
        if whole is not None:
            variable = self._replace_whole(edits, whole, variable)
        else:
            self._replace_part(edits, node, span, variable)
        final = edits.final()
        if not is_still_valid(self._program, applied(self._program.data, final)):
            raise Refused("the result would not be valid")
        return Fix(_TITLE.format(variable=variable), final, Applicability.UNSAFE)

    def _whole(self, node: Node, span: Span) -> Node | None:
        """The expression that is the key and nothing else."""
        key = self._program.data[span.start : span.end]
        best = None
        current = node
        while current.type in _PARTS:
            value = self._program.evaluator.value(current, self._program.at(current))
            literal = value.literal if isinstance(value, Text) else None
            if literal is None or not self._is_key(literal.strip(), key):
                break
            best = current
            if current.parent is None:
                break
            current = current.parent
        return best

    def _is_key(self, literal: str, key: bytes) -> bool:
        written = re.sub(rb"[\"'\s()+\\]|\b[rbfuRBFU]{1,2}(?=[\"'])", b"", key)
        return bool(literal) and written == literal.encode("utf-8", "surrogateescape") and HOLE not in literal

    # Names

    def _variable(self, node: Node) -> str:
        """The variable to read: named like what the key is bound to, when that says Wavix and credential."""
        item = Item(node, node.type, node.start_byte, node.end_byte, None, self._program.at(node))
        item = next((each for each in self._program.outline.strings if each.span.start == node.start_byte), item)
        names = [name for name in names_around(item) or () if not name.endswith("()")]
        if names and names[-1].isidentifier() and names_key((names[-1],)) and names_key((names[-1].lower(),)):
            return _HUMP.sub("_", names[-1]).upper().strip("_")
        return self._program.config.env_var

    def _replace_whole(self, edits: Edits, node: Node, variable: str) -> str:
        outer = wrapped(node)
        parent = outer.parent
        if parent is not None and parent.type == "keyword_argument":
            found = self._default(edits, parent, parent.parent)
        elif parent is not None and parent.type == "argument_list":
            found = self._default(edits, outer, parent)
        elif parent is not None and parent.type == "boolean_operator":
            found = self._alternative(edits, parent, outer)
        elif parent is not None and parent.type == "assignment" and is_field(outer, "right"):
            found = self._written_to_environment(edits, parent)
        else:
            found = ""
        if found:
            return found
        credential = self._credentials.environment(edits, node, variable)
        source = credential.source
        inner = bare(node)
        if "b" in prefix_of(inner if inner.type == "string" else items(inner)[0]):
            source += ".encode()"
        if parent is not None and parent.type == "interpolation":
            raise Refused("it is written in a way that cannot be edited")
        edits.replace(span_of(node), source)
        return variable

    def _default(self, edits: Edits, argument: Node, arguments: Node | None) -> str:
        """`os.getenv("NAME", "key")`: the default goes."""
        call = arguments.parent if arguments is not None else None
        function = part(call, "function")
        if call is None or function is None or arguments is None:
            return ""
        name = text_of(function)
        given = items(arguments)
        if name.rpartition(".")[2] not in ENVIRONMENT_READERS and not _PLAIN_READERS.match(name):
            return ""
        variable = self._environment_name(call)
        if not variable or given[0] == argument:
            return ""
        span = statement_span(self._program.data, statement_of(call))
        is_statement = call.parent is not None and call.parent.type == "expression_statement"
        if (
            name.endswith("setdefault")
            and is_statement
            and span is not None
            and not is_only_statement(statement_of(call))
        ):
            edits.delete(span)  # whoever starts the program has to set it
        elif _PLAIN_READERS.match(name):
            credential = self._credentials.environment(edits, call, variable)
            edits.replace(span_of(call), credential.source)
        else:
            remove_item(edits, self._program.data, argument)
        return variable

    def _alternative(self, edits: Edits, operator: Node, literal: Node) -> str:
        """`os.getenv("NAME") or "key"`."""
        left = part(operator, "left")
        word = part(operator, "operator")
        if left is None or word is None or word.type != "or" or left == literal:
            return ""
        variable = self._environment_name(bare(left))
        if not variable:
            return ""
        credential = self._credentials.environment(edits, operator, variable)
        edits.replace(span_of(operator), credential.source)
        return variable

    def _written_to_environment(self, edits: Edits, assignment: Node) -> str:
        """`os.environ["NAME"] = "key"`: whoever starts the program has to set it."""
        left = part(assignment, "left")
        if left is None or left.type != "subscript":
            return ""
        variable = self._environment_name(left)
        span = statement_span(self._program.data, statement_of(assignment))
        siblings = items(statement_of(assignment).parent or assignment)
        if not variable or span is None or len(siblings) < 2:
            return ""
        edits.delete(span)
        return variable

    def _environment_name(self, node: Node) -> str:
        value = self._program.evaluator.value(node, self._program.at(node))
        holes = [option for option in options(value) if isinstance(option, Opaque) and option.source is Source.ENV]
        return holes[0].name if len(holes) == 1 and re.fullmatch(r"[A-Za-z_]\w*", holes[0].name) else ""

    # A key inside a longer text

    def _replace_part(self, edits: Edits, node: Node, span: Span, variable: str) -> None:
        if node.type != "string":
            raise Refused("the key is broken over several texts")
        prefix, quote = prefix_of(node), quote_of(node)
        raw = self._program.data[node.start_byte : node.end_byte]
        if "b" in prefix or "t" in prefix:
            raise Refused("it is written in a way that cannot be edited")
        if b"\n" in raw or b"\\n" in raw or _is_code(raw):
            raise Refused("the key stands in a longer text, and what that is for is not clear")
        inner = "'" if quote[0] == '"' else '"'
        credential = self._credentials.environment(edits, node, variable)
        source = credential.source.replace('"', inner).replace("'", inner)
        edits.replace(span, f"{{{source}}}")
        if "f" in prefix:
            return
        start = node.start_byte
        if "u" in prefix:
            edits.replace(Span(start, start + 1), "f")
        else:
            edits.insert(start, "f")
        for offset in range(node.children[0].end_byte, node.end_byte - len(quote)):
            character = self._program.data[offset : offset + 1]
            if character in (b"{", b"}") and not span.start <= offset < span.end:
                edits.insert(offset, character.decode())


def _is_code(raw: bytes) -> bool:
    """A text that is a program, a command or a file of its own."""
    return re.search(rb"(?i)\bimport \w|\bdef \w|\bcurl \s*|\bexport \w|[;]\s*\w+\s*=", raw) is not None


def _is_documentation(node: Node) -> bool:
    parent = wrapped(node).parent
    return parent is not None and parent.type in ("expression_statement", "block", "module")
