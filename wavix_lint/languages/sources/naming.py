"""The names around a literal: what it is assigned to, which key it stands under, whose argument it is."""

from __future__ import annotations

import re

from wavix_lint.facts import Chunk
from wavix_lint.flow.expressions import Attribute, Call, Either, Entries, Items, Name, Same, Str, Subscript, Syntax
from wavix_lint.languages.sources.binder import Item, Outline, is_comparison, plain
from wavix_lint.languages.sources.grammar import Grammar
from wavix_lint.languages.sources.lowering import BLOCK
from wavix_lint.languages.sources.nodes import Anything, identity_of, short_text, span_of, text_of
from wavix_lint.languages.sources.vocabulary import DEFAULTING
from wavix_lint.model import Span

MOST_LEVELS = 48
_HOST = re.compile(r"(?i)\b(?:api|mcp)[\w.\-]*\.wavix\.(?:com|dev|zone)\b|\b(?:api|mcp)\.wavix\.")


class Naming:
    """Answers for one file."""

    def __init__(self, grammar: Grammar, outline: Outline, syntax: Syntax) -> None:
        self._grammar = grammar
        self._outline = outline
        self._syntax = syntax

    def names_around(self, item: Item) -> tuple[str, ...] | None:
        """The names, outermost first; None when the literal is itself a name (a key, an index).

        A call adds its function with `()` and the strings before the literal: `getenv("KEY", "…")` gives
        ("os.getenv()", "KEY").
        """
        names: list[str] = []
        current = item
        for _ in range(MOST_LEVELS):
            known = self._outline.names.get(identity_of(current.node))
            if known is not None:
                names.extend(reversed(known))
                names.extend(self._around_a_lambda(current))
                break
            current = current.outermost
            parent = current.parent
            if parent is None or parent.kind in self._grammar.bodies:
                break
            found = self._names_of(parent, item)
            if found is None:
                return None
            names.extend(found)
            current = parent
        names.reverse()
        return tuple(names)

    def _around_a_lambda(self, item: Item) -> list[str]:
        """`Configure<WavixOptions>(o => o.ApiKey = "…")`: the call that a nameless function is given to."""
        start = item.scope.span.start
        current: Item | None = item
        while current is not None and current.scope.name == "" and current.start >= start - 200:
            if isinstance(expression := self._syntax.lower(current.node), Call) and current.start < start:
                return [short_text(expression.function) + "()"]
            current = current.parent
        return []

    def _names_of(self, parent: Item, child: Item) -> list[str] | None:
        """The names that one level adds, innermost first."""
        if is_comparison(parent, self._grammar):
            return self._compared(parent, child)
        expression = self._syntax.lower(parent.node)
        if isinstance(expression, Entries):
            return self._key(expression, child)
        if isinstance(expression, Items):
            return self._first_of_pair(expression, child)
        if isinstance(expression, Call):
            return self._call(expression, child)
        if isinstance(expression, Either):
            return self._variable_before(expression, child)
        if isinstance(expression, Subscript):
            return None if _holds(expression.key, child) else []
        return []

    def _compared(self, parent: Item, child: Item) -> list[str]:
        others = [node for node in parent.node.named_children if not _holds(node, child)]
        return [self._plain_text(others[0])] if others else []

    def _key(self, expression: Entries, child: Item) -> list[str] | None:
        beside = self._beside(expression, child)
        for key, value in expression.items:
            if key is not None and _holds(key, child) and not _holds(value, child):
                return None
            if _holds(value, child):
                return [*([self._text(key)] if key is not None else []), *beside]
        return beside

    def _beside(self, expression: Entries, child: Item) -> list[str]:
        """`{"url": "https://mcp.wavix.com/mcp", "headers": …}`: a value beside the literal that says whose this is."""
        for _, value in expression.items[:40]:
            if not _holds(value, child) and _HOST.search(self._plain_text(value)):
                return ["wavix"]
        return []

    def _first_of_pair(self, expression: Items, child: Item) -> list[str]:
        """`"api_key" to "…"`, `("api_key", "…")`."""
        if len(expression.items) == 2 and _holds(expression.items[1], child):
            first = expression.items[0]
            if first is not None and isinstance(self._syntax.lower(first), Str):
                return [self._text(first)]
        return []

    def _call(self, call: Call, child: Item) -> list[str]:
        names: list[str] = []
        arguments = [argument for argument in call.arguments if argument.keyword != BLOCK]
        mine = next((argument for argument in arguments if argument.span.contains(child.span)), None)
        if mine is None:
            return []
        if mine.keyword is not None:
            names.append(mine.keyword)
            others = [each for each in arguments if each.keyword is not None and each is not mine][:40]
            if any(_HOST.search(self._plain_text(each.node)) for each in others):
                names.append("wavix")
        before = [each for each in arguments if each.keyword is None and each.span.end <= child.start]
        texts = [self._text(each.node) for each in before if isinstance(self._syntax.lower(each.node), Str)]
        constants = [
            text_of(each.node) for each in before if isinstance(self._syntax.lower(each.node), (Name, Attribute))
        ]
        if mine.keyword is None and not texts and len(constants) == 1:
            names.append(constants[0][:200])
        names.extend(reversed(texts[-2:]))
        names.extend(self._receiver(call))
        names.append(self.dotted(call.function) + "()")
        return names

    def _variable_before(self, expression: Either, child: Item) -> list[str]:
        """`getenv("WAVIX_API_KEY") ?? "…"`: the literal stands in for the value before it."""
        for option in expression.options:
            if _holds(option, child):
                return []
            inner = self._syntax.lower(option)
            while isinstance(inner, Same):
                inner = self._syntax.lower(inner.node)
            if isinstance(inner, Call) and inner.arguments:
                return [self._text(inner.arguments[0].node)]
            if isinstance(inner, Subscript):
                return [self._text(inner.key)]
            if isinstance(inner, (Name, Attribute)):
                return [short_text(option)]
        return []

    def _receiver(self, call: Call) -> list[str]:
        """`env::var("WAVIX_API_KEY").unwrap_or("…")`: what the call before was about."""
        function = self._syntax.lower(call.function)
        inner = self._syntax.lower(function.object) if isinstance(function, Attribute) else None
        while isinstance(inner, Same):
            inner = self._syntax.lower(inner.node)
        if not isinstance(function, Attribute) or plain(function.name) not in DEFAULTING:
            return []
        if isinstance(inner, Call) and len(inner.arguments) == 1:
            return [self._text(inner.arguments[0].node)]
        return [self._text(inner.key)] if isinstance(inner, Subscript) else []

    def dotted(self, node: Anything) -> str:
        """The name of a function, with what it is taken from."""
        expression = self._syntax.lower(node)
        names: list[str] = []
        for _ in range(8):
            if isinstance(expression, Attribute):
                names.append(expression.name)
                expression = self._syntax.lower(expression.object)
            elif isinstance(expression, Same):
                expression = self._syntax.lower(expression.node)
            elif isinstance(expression, Call):
                expression = self._syntax.lower(expression.function)
            else:
                break
        if isinstance(expression, Name):
            names.append(expression.id)
        return ".".join(reversed(names))[:200]

    def _text(self, node: Anything) -> str:
        expression = self._syntax.lower(node)
        while isinstance(expression, Same):
            expression = self._syntax.lower(expression.node)
        if isinstance(expression, Str):
            return "".join(part.text for part in expression.parts if isinstance(part, Chunk))[:200]
        return short_text(node)

    def _plain_text(self, node: Anything) -> str:
        return short_text(node, 400)


def _holds(node: Anything | None, child: Item) -> bool:
    if node is None:
        return False
    span: Span = span_of(node)
    return span.start <= child.start and child.end <= span.end
