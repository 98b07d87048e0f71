"""Imports that a fix brings and imports that it leaves without a use. libcst says where a new one goes."""

from __future__ import annotations

import re

from tree_sitter import Node

from wavix_lint.flow.scopes import BindKind
from wavix_lint.languages.python.editing.nodes import item_span, statement_of, statement_span
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.languages.python.editing.refusing import Refused
from wavix_lint.model import Edit, Span

_IMPORTS = ("import_statement", "import_from_statement")


class Imports:
    """The imports of one program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._added: dict[tuple[str, str], Edit] = {}

    def bound_to(self, target: str, user: Node) -> str | None:
        """The module's own name for `os` or `os.environ`, when it is there at the place of use."""
        module = self._program.outline.module
        scope = self._program.scope(user)
        for name, binds in module.binds.items():
            if len(binds) != 1 or binds[0].kind is not BindKind.IMPORT or binds[0].target != target:
                continue
            if self._program.owner(name, scope) is not module or binds[0].at.chain:
                continue
            if scope is module and binds[0].at.position > user.start_byte:
                continue
            return name
        return None

    def add(self, user: Node, module: str, name: str = "") -> Edit:
        """`import module`, or `from module import name`. Raises Refused where the name means something else."""
        bound = name or module.partition(".")[0]
        binds = self._program.outline.module.binds.get(bound, ())
        known = {module, bound} if not name else {f"{module}.{name}"}
        if any(bind.kind is not BindKind.IMPORT or bind.target not in known for bind in binds):
            raise Refused(f"`{bound}` means something else in this file")
        owner = self._program.owner(bound, self._program.scope(user))
        if owner not in (None, self._program.outline.module):
            raise Refused(f"`{bound}` is imported inside of the function")
        inner = [bind for scope in self._program.outline.scopes[1:] for bind in scope.binds.get(bound, ())]
        if any(bind.kind is not BindKind.IMPORT or bind.target not in known for bind in inner):
            raise Refused(f"`{bound}` means something else in this file")
        if (module, name) not in self._added:
            edit = _inserted(self._program.data, module, name)
            if edit is None:
                raise Refused("the import that it needs could not be placed")
            self._added[module, name] = edit
        return self._added[module, name]

    def unused_after(self, new: bytes) -> list[Edit]:
        """What takes out the imports whose last use is gone in the new text."""
        edits: list[Edit] = []
        for name, binds in self._program.outline.module.binds.items():
            if len(binds) != 1 or binds[0].kind is not BindKind.IMPORT or binds[0].at.chain:
                continue
            word = re.compile(rb"\b%s\b" % re.escape(name.encode()))
            before = len(word.findall(self._program.data))
            if before < 2 or len(word.findall(new)) >= before:
                continue
            edit = self._without(name, binds[0].span, new)
            if edit is not None:
                edits.append(edit)
        return edits

    def _without(self, name: str, span: Span, new: bytes) -> Edit | None:
        node = self._program.node_at(span)
        while node is not None and node.parent is not None and node.parent.type not in _IMPORTS:
            node = node.parent
        statement = node.parent if node is not None else None
        if node is None or statement is None or statement.parent is None or statement.parent.type != "module":
            return None
        word = re.compile(rb"\b%s\b" % re.escape(name.encode()))
        if len(word.findall(new)) != len(word.findall(statement.text or b"")):
            return None
        names = statement.children_by_field_name("name")
        if len(names) == 1:
            whole = statement_span(self._program.data, statement_of(statement))
            return Edit(whole, "") if whole is not None else None
        return Edit(item_span(self._program.data, node, list(names)), "")


def _inserted(data: bytes, module: str, name: str) -> Edit | None:
    """Where libcst's codemods put the import, as an insertion of whole lines."""
    import libcst
    from libcst.codemod import CodemodContext
    from libcst.codemod.visitors import AddImportsVisitor

    try:
        tree = libcst.parse_module(data.decode("utf-8"))
        context = CodemodContext()
        AddImportsVisitor.add_needed_import(context, module, name or None)
        new = AddImportsVisitor(context).transform_module(tree).code.encode()
    except (libcst.ParserSyntaxError, UnicodeDecodeError, RecursionError):
        return None
    return _difference(data, new)


def _difference(old: bytes, new: bytes) -> Edit | None:
    """The one change between two texts, in whole lines where it is an insertion of them."""
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    start = sum(map(len, before[:head]))
    end = len(old) - sum(map(len, before[len(before) - tail :]))
    text = b"".join(after[head : len(after) - tail]).decode()
    return Edit(Span(start, end), text) if text or start != end else None
