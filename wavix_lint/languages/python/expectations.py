"""Code that waits for a request instead of sending one: mocks, assertions, comparisons, servers."""

from __future__ import annotations

import re

from tree_sitter import Node

from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.values import Method, Opaque, Ref, Value, options
from wavix_lint.languages.python.binder import Item
from wavix_lint.languages.python.syntax import text_of

_MOCK = re.compile(
    r"(?i)(?:^|[._])(?:\w*mock\w*|responses|rsps|respx\w*|httpretty|aioresponses?|\w*httpserver|pook|vcr|\w*cassette\w*|betamax|"
    r"\w*stub\w*|wiremock|nock|mocket\w*|responders?|expect\w*|assert\w*|flexmock)(?:$|[._(])"
)
# Django's `filter(url__startswith=...)`
_LOOKUP = re.compile(rb"\w+__i?(?:startswith|endswith|contains|exact|regex|in)\s*=")
_ASKING = frozenset(
    "startswith endswith removeprefix removesuffix replace find index rfind count split rsplit partition "
    "rpartition match fullmatch search compile sub subn finditer findall assertEqual assertEquals assertIn "
    "assertNotIn assertNotEqual assertTrue assertFalse assertRegex assertListEqual assertDictEqual "
    "assert_called_with assert_called_once_with assert_any_call assert_has_calls assert_awaited_with "
    "assert_awaited_once_with assert_equal is_equal_to to_equal contains register_uri add_response "
    "expect_request expect_oneshot_request expect_ordered_request request_url_matches route add_callback "
    "get_request register has_text setattr parametrize".split()
)


def is_expecting(function: Value) -> bool:
    """Whether a call prepares or checks an answer: `responses.add(...)`, `httpx_mock.add_response(...)`."""
    if isinstance(function, (Ref, Opaque)):
        return bool(_MOCK.search(function.name)) or function.name.rpartition(".")[2] in _ASKING
    if isinstance(function, Method):
        return function.name in _ASKING
    return False


def _is_asking(function: Node, call: Item, evaluator: Evaluator) -> bool:
    if function.end_byte - function.start_byte < 300:
        text = re.sub(r"\(.*?\)|\s+", "", text_of(function), flags=re.DOTALL)
        if _MOCK.search(text) or text.rpartition(".")[2] in _ASKING:
            return True
    return any(is_expecting(option) for option in options(evaluator.value(function, call.at)))


def is_expected(item: Item, evaluator: Evaluator) -> bool:
    """Whether a text stands where code compares, asserts, matches or mocks, and not where it sends."""
    current = item.parent
    for _ in range(12):
        if current is None or current.kind in ("block", "assignment", "return_statement"):
            return False
        if current.kind in ("comparison_operator", "assert_statement", "case_pattern"):
            return True
        if current.kind == "call":
            function = current.node.child_by_field_name("function")
            if function is not None and current.start != item.start and _is_asking(function, current, evaluator):
                return True
        if current.kind == "keyword_argument" and _LOOKUP.match((current.node.text or b"")[:80]):
            return True
        current = current.parent
    return False
