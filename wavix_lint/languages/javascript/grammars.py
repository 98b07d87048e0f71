"""The grammars of JavaScript, TypeScript and TSX, and the query that picks the nodes that matter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import tree_sitter_javascript
import tree_sitter_typescript
from tree_sitter import Language, Node, Parser, Query, QueryCursor, Tree

from wavix_lint.model import Span

_NEAR = 500  # bytes
_SLICE = 1 << 16
_KINDS = (
    "function_declaration generator_function_declaration function_expression generator_function arrow_function "
    "method_definition class_declaration class variable_declarator assignment_expression "
    "augmented_assignment_expression for_in_statement import_statement return_statement throw_statement "
    "unary_expression call_expression new_expression string template_string template_substitution "
    "comment binary_expression ternary_expression pair object array expression_statement statement_block "
    "jsx_attribute jsx_opening_element jsx_self_closing_element catch_clause assignment_pattern switch_case "
    "object_assignment_pattern export_statement sequence_expression"
).split()
_IN_JAVASCRIPT = ("field_definition", "html_comment")
_IN_TYPESCRIPT = (
    "public_field_definition abstract_class_declaration enum_declaration enum_assignment required_parameter "
    "optional_parameter"
).split()
_WITHOUT_MARKUP = frozenset({"jsx_attribute", "jsx_opening_element", "jsx_self_closing_element"})

_BLOCKS = """
(if_statement consequence: (_) @conditional)
(else_clause) @conditional
(catch_clause) @conditional
(switch_case) @conditional
(switch_default) @conditional
(for_statement body: (_) @loop)
(for_in_statement body: (_) @loop)
(while_statement body: (_) @loop)
(do_statement body: (_) @loop)
"""


@cache
def _language(name: str) -> Language:
    if name == "typescript":
        return Language(tree_sitter_typescript.language_typescript())
    return Language(tree_sitter_typescript.language_tsx() if name == "tsx" else tree_sitter_javascript.language())


@cache
def _query(name: str) -> Query:
    kinds = [*_KINDS, *(_IN_JAVASCRIPT if name == "javascript" else _IN_TYPESCRIPT)]
    picked = " ".join(f"({kind})" for kind in kinds if name != "typescript" or kind not in _WITHOUT_MARKUP)
    query: Query = Query(_language(name), f"[{picked}] @item\n{_BLOCKS}")
    return query


def parse(data: bytes, language: str) -> Tree | None:
    """The syntax tree of UTF-8 source; broken code gives a tree with error nodes, hopeless code none.

    Where nothing fits, the JavaScript grammar takes minutes for what others do in a second. Of 9,000 files that people
    wrote, none needed more than one step for 50 bytes.
    """
    most = 5000 + len(data) // 20
    steps = 0

    def read(offset: int, _: object) -> bytes:
        return data[offset : offset + _SLICE]

    def is_lost(offset: int, has_error: bool) -> bool:
        nonlocal steps
        steps += 1
        return steps > most

    parser = Parser(_language(language))
    try:
        tree = parser.parse(read, progress_callback=is_lost)
    except ValueError:
        return None
    # Nodes of that tree would ask `read` for their text. One that reuses it has the bytes, for 10 ms a megabyte.
    return parser.parse(data, tree)


def captures(tree: Tree, language: str, ranges: Sequence[Span] | None = None) -> dict[str, list[Node]]:
    """The nodes that matter, and those around them; in these ranges only where some are given."""
    cursor = QueryCursor(_query(language))
    if ranges is None:
        found: dict[str, list[Node]] = cursor.captures(tree.root_node)
        return found
    merged: dict[str, list[Node]] = {}
    for span in joined(ranges):
        cursor.set_byte_range(span.start, span.end)
        for name, nodes in cursor.captures(tree.root_node).items():
            merged.setdefault(name, []).extend(nodes)
    return merged


def joined(ranges: Sequence[Span]) -> list[Span]:
    """Ranges that lie near each other as one: each of them costs a walk from the root."""
    found: list[Span] = []
    for span in ranges:
        if found and span.start - found[-1].end <= _NEAR:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
