"""Code that waits for a request instead of sending one: mocks, assertions, comparisons."""

from __future__ import annotations

import re

from wavix_lint.flow.expressions import Attribute, Call, Expression, Name, Same, Syntax
from wavix_lint.languages.sources.binder import Item, is_comparison, plain
from wavix_lint.languages.sources.grammar import Grammar
from wavix_lint.languages.sources.nodes import short_text
from wavix_lint.languages.sources.vocabulary import EXPECTING

_MOCK = re.compile(
    r"(?i)(?:^|[._:>\s(\\])(?:\w*mock\w*|gock|wiremock|nock|vcr|\w*stub\w*|expect\w*|assert\w*|hoverfly|betamax|respx|"
    r"\w*mock|webmock|fakeit|should|xct\w+)(?:$|[._:(\->!])"
)
MOST_LEVELS = 14


class Expectations:
    """Answers for one file."""

    def __init__(self, grammar: Grammar, syntax: Syntax) -> None:
        self._grammar = grammar
        self._syntax = syntax

    def is_expected(self, item: Item) -> bool:
        """Whether an expression stands where code compares, asserts or mocks."""
        current: Item | None = item
        for _ in range(MOST_LEVELS):
            if current is None or current.kind in self._grammar.bodies:
                return False
            current = current.outermost
            if current is not item and is_comparison(current, self._grammar):
                return True
            expression = self._lowered(current)
            if isinstance(expression, Call) and self._expects(expression):
                return True
            current = current.parent
        return False

    def _lowered(self, item: Item) -> Expression:
        return self._syntax.lower(item.node)

    def _expects(self, call: Call) -> bool:
        """Whether the call, or one that it is chained to, prepares or checks an answer."""
        node = call.function
        for _ in range(MOST_LEVELS):
            expression = self._syntax.lower(node)
            if isinstance(expression, Name):
                return plain(expression.id) in EXPECTING or _MOCK.search(expression.id) is not None
            if isinstance(expression, Attribute):
                if plain(expression.name) in EXPECTING:
                    return True
                node = expression.object
            elif isinstance(expression, Call):
                node = expression.function
            elif isinstance(expression, Same):
                node = expression.node
            else:
                return _MOCK.search(short_text(node)) is not None
        return False
