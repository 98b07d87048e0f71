"""The key as an expression: as it stands at its place, or read from the environment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tree_sitter import Node

from wavix_lint.facts import Hole, Source, Text
from wavix_lint.flow.scopes import Bind, BindKind, is_certain
from wavix_lint.flow.values import Opaque, Ref, options
from wavix_lint.languages.python.editing.edits import Edits
from wavix_lint.languages.python.editing.imports import Imports
from wavix_lint.languages.python.editing.nodes import bare, in_chain, items, part, prefix_of, quote_of, span_of, text_of
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.languages.python.editing.refusing import Refused, Unnamed
from wavix_lint.model import Span
from wavix_lint.wavix.keys import is_key

_QUOTERS = re.compile(r"(?:\w+\.)*(?:quote|quote_plus)\Z|str\Z")
_ENCODERS = re.compile(r"(?:quote|quote_plus|urlencode|b64encode)\Z")
_RUN = re.compile(r"[A-Za-z0-9_.\-]{16,}=*")
_NESTED = frozenset({"interpolation"})
_READERS = frozenset({"os.getenv", "os.environ.get", "getenv", "environ.get"})


@dataclass(frozen=True, slots=True)
class Credential:
    """Source text that yields the key. `origin` is where it stood; `text` what it is, for one that is new."""

    source: str
    origin: Span | None = None
    text: Text | None = None
    is_safe: bool = True
    doubt: str = "environment"  # what to say of one that is not safe


class Credentials:
    """Makes them for one program."""

    def __init__(self, program: Program, imports: Imports) -> None:
        self._program = program
        self.imports = imports
        self._env_var = program.config.env_var
        self.quote = _usual_quote(program)

    def environment(self, edits: Edits, user: Node, variable: str = "") -> Credential:
        """The key from the environment; adds the import where there is none."""
        name = variable or self._env_var
        text = Text((Hole(name, None, Source.ENV, ("environment", name)),), span_of(user))
        quote = self.quote
        known = self.imports.bound_to("os.environ", user)
        if known is None:
            os_name = self.imports.bound_to("os", user)
            known = f"{os_name}.environ" if os_name is not None else self._imported(edits, user)
        return Credential(f"{known}[{quote}{name}{quote}]", None, text, is_safe=False)

    def _imported(self, edits: Edits, user: Node) -> str:
        """`os.environ`, or `environ` in a program that calls something else `os`."""
        try:
            edit, known = self.imports.add(user, "os"), "os.environ"
        except Refused:
            edit, known = self.imports.add(user, "os", "environ"), "environ"
        edits.replace(edit.span, edit.text)
        return known

    def of(self, edits: Edits, value: Node | None, user: Node) -> Credential:
        """The expression of the key, to be written at `user`. A key that is written out is not repeated."""
        if value is None:
            return self.environment(edits, user)
        node = self.unwrapped(value)
        if node.type in ("string", "concatenated_string") and not self.holds_key(node):  # a placeholder
            return replace(self.environment(edits, user), doubt="variable")
        if self.holds_key(node):
            variable = self._variable_of(node)
            return self.environment(edits, user, variable)
        if self._is_encoded(node):
            raise Refused("the key is encoded for the URL before it gets here")
        if not _is_movable(node):
            raise Refused("the key is put together at this place")
        if not self.is_usable(node, user):
            raise Unnamed("the key has no name where the header goes")
        source = text_of(node)
        if "\n" in source or "#" in source:
            raise Unnamed("the key's expression goes over several lines")
        return Credential(source, span_of(node))

    def named(self, source: str, text: Text) -> Credential:
        """A name that is known to hold the key."""
        return Credential(source, None, text)

    def unwrapped(self, node: Node) -> Node:
        """Without `quote(...)` and `str(...)`, which a header does not want."""
        for _ in range(4):
            node = bare(node)
            function = part(node, "function") if node.type == "call" else None
            arguments = part(node, "arguments")
            name, target = part(function, "attribute"), part(function, "object")
            if name is not None and target is not None and text_of(name) == "encode":
                node = target
                continue
            if function is None or arguments is None or not self._is_quoter(function, node):
                break
            given = [each for each in items(arguments) if each.type != "keyword_argument"]
            if not given or given[0].type == "list_splat":
                break
            node = given[0]
        return node

    def _is_quoter(self, function: Node, node: Node) -> bool:
        values = options(self._program.evaluator.value(function, self._program.at(node)))
        return all(isinstance(value, Ref) and _QUOTERS.search(value.name) is not None for value in values)

    def holds_key(self, node: Node) -> bool:
        return any(
            is_key(run) for run in _RUN.findall(text_of(node)) if not run.isidentifier() or _in_string(node, run)
        )

    def _is_encoded(self, node: Node, depth: int = 0) -> bool:
        """Whether the name stands for bytes, or for what `quote` made of the key."""
        node = bare(node)
        if node.type == "string":
            return "b" in prefix_of(node)
        if node.type == "call":
            function = part(node, "function")
            name = part(function, "attribute")
            is_bytes = name is not None and text_of(name) in ("encode", "digest")
            return is_bytes or (function is not None and _ENCODERS.search(text_of(function)) is not None)
        binds: Sequence[Bind] = ()
        if node.type == "identifier":
            owner = self._program.owner(text_of(node), self._program.scope(node))
            binds = owner.binds.get(text_of(node), ()) if owner is not None else ()
        elif node.type == "attribute" and text_of(node).startswith("self."):
            cls, member = self._program.scope(node).enclosing_class, text_of(node).partition(".")[2]
            binds = [*cls.members.get(member, ()), *cls.binds.get(member, ())] if cls is not None else ()
        known = [bind.node for bind in binds if bind.node is not None and bind.kind is BindKind.VALUE]
        return depth < 4 and any(self._is_encoded(each, depth + 1) for each in known)

    def _variable_of(self, node: Node) -> str:
        """The variable that `os.getenv("NAME", "key")` reads; the configured one for anything else."""
        value = self._program.evaluator.value(node, self._program.at(node))
        for option in options(value):
            if isinstance(option, Opaque) and option.source is Source.ENV:
                return option.name
        return ""

    def is_usable(self, node: Node, user: Node) -> bool:
        """Whether the expression's names are bound, and the same, at another place."""
        if span_of(user).contains(span_of(node)):
            return True
        scope = self._program.scope(user)
        here = self._program.scope(node)
        pending = [node]
        while pending:
            current = pending.pop()
            if current.type == "identifier":
                name = text_of(current)
                owner = self._program.owner(name, here)
                if self._program.owner(name, scope) is not owner:
                    return False
                if owner is not None and owner is scope and not _is_bound_before(self._program, name, owner, user):
                    return False
                if owner is None and name == here.first_parameter and scope.first_parameter != name:
                    return False
            elif current.type == "attribute":
                target = part(current, "object")
                pending.extend([target] if target is not None else [])
            elif current.type == "keyword_argument":
                value = part(current, "value")
                pending.extend([value] if value is not None else [])
            else:
                pending.extend(current.named_children)
        return True

    def bearer(self, credential: Credential, quote: str = "") -> str:
        """`f"Bearer {key}"`, legal on Python 3.10."""
        return self.formatted("Bearer ", credential, quote)

    def formatted(self, prefix: str, credential: Credential, quote: str = "") -> str:
        quote = quote or self.quote
        other = "'" if quote == '"' else '"'
        source = credential.source
        if "\\" in source or "{" in source or "}" in source or ":" in source or "!" in source or "=" in source:
            return f"{quote}{prefix}{quote} + {source}"
        if quote in source:
            if other in source:
                return f"{quote}{prefix}{quote} + {source}"
            source = source.replace(quote, other)
        return f"f{quote}{prefix}{{{source}}}{quote}"


def _is_bound_before(program: Program, name: str, owner: object, user: Node) -> bool:
    scope = program.owner(name, program.scope(user))
    if scope is None:
        return False
    chain = program.chain(user)
    return any(
        program.is_parameter(name, scope) or (bind.span.start < user.start_byte and is_certain(bind.at.chain, chain))
        for bind in scope.binds[name]
    )


def _is_movable(node: Node) -> bool:
    """Names, members, items, reads of the environment: what gives the same value a few lines later."""
    if node.type in ("string", "integer", "true", "none"):
        return node.type == "string"
    if node.type == "identifier":
        return True
    if node.type == "attribute":
        target = part(node, "object")
        return target is not None and _is_movable(target)
    if node.type == "subscript":
        return all(_is_movable(child) or child.type == "integer" for child in node.named_children)
    if node.type == "call":
        arguments = part(node, "arguments")
        function = part(node, "function")
        return function is not None and arguments is not None and _is_movable(function)
    if node.type in ("boolean_operator", "parenthesized_expression", "conditional_expression"):
        return all(_is_movable(child) for child in node.named_children)
    return False


def makes_call(node: Node) -> bool:
    """Whether the expression calls something other than the environment's own readers."""
    if node.type == "call":
        function = part(node, "function")
        if (
            function is not None
            and text_of(function) not in _READERS
            and not text_of(function).endswith("get_secret_value")
        ):
            return True
    return any(makes_call(child) for child in node.named_children)


def _in_string(node: Node, run: str) -> bool:
    if node.type == "string":
        return run in text_of(node)
    return any(_in_string(child, run) for child in node.named_children)


def _usual_quote(program: Program) -> str:
    """The quotes that most strings of the file have."""
    strings = [item for item in program.outline.strings[:200] if not in_chain(item.node, _NESTED)]
    single = sum(quote_of(item.node) == "'" for item in strings)
    return "'" if single * 2 > len(strings) else '"'
