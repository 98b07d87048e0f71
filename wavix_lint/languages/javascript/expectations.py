"""Code that waits for a request instead of sending one: mocks, assertions, comparisons, servers."""

from __future__ import annotations

import re

from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.values import Method, Opaque, Ref, Value, options
from wavix_lint.languages.javascript.nodes import operator_of, short_text
from wavix_lint.languages.javascript.outline import Item

_MOCK = re.compile(
    r"(?i)(?:^|[._/\-@])(?:\w*mock\w*|nock|msw|sinon|moxios|intercept|interceptor|fetchmock|pretender|polly\w*|mirage\w*|"
    r"\w*stub\w*|\w*spy\w*|expect\w*|assert\w*|should|chai|jest|vi|td|wiremock|pact\w*|hoverfly)(?:$|[._/\-(])"
)
_ASKING = frozenset(
    "includes startsWith endsWith indexOf lastIndexOf match matchAll test search split replace replaceAll "
    "toBe toEqual toContain toMatch toStrictEqual toHaveBeenCalledWith toHaveBeenLastCalledWith toMatchObject "
    "toHaveBeenNthCalledWith toBeCalledWith calledWith calledOnceWith equal deepEqual strictEqual deepStrictEqual "
    "notEqual include notStrictEqual intercept route reply replyOnce onGet onPost onPut onDelete onPatch onAny "
    "resolves toHaveProperty toMatchInlineSnapshot toMatchSnapshot each persist waitForRequest waitForResponse "
    "localeCompare RegExp has equals".split()
)
_COMPARING = frozenset({"==", "===", "!=", "!==", "in", "instanceof", "<", ">"})
_BOUNDARIES = frozenset(
    {"statement_block", "variable_declarator", "return_statement", "assignment_expression", "expression_statement"}
)


def is_expecting(function: Value) -> bool:
    """Whether a call prepares or checks an answer: `nock(…)`, `rest.get(…)` of msw, `expect(url).toBe(…)`."""
    if isinstance(function, (Ref, Opaque)):
        return bool(_MOCK.search(function.name)) or function.name.rpartition(".")[2] in _ASKING
    return isinstance(function, Method) and function.name in _ASKING


def _is_asking(item: Item, evaluator: Evaluator) -> bool:
    function = item.node.child_by_field_name("function")
    if function is None:
        return False
    text = re.sub(r"\(.*?\)|\s+", "", short_text(function, 400), flags=re.DOTALL)
    if text and (_MOCK.search(text) or text.rpartition(".")[2] in _ASKING):
        return True
    return any(is_expecting(option) for option in options(evaluator.value(function, item.at)))


def is_expected(item: Item, evaluator: Evaluator) -> bool:
    """Whether a text stands where code compares, asserts, matches or mocks, and not where it sends."""
    current = item.parent
    for _ in range(12):
        if current is None or current.kind in _BOUNDARIES:
            return False
        if current.kind == "switch_case":
            return True
        if current.kind == "binary_expression" and operator_of(current.node) in _COMPARING:
            return True
        if current.kind == "call_expression" and current.start != item.start and _is_asking(current, evaluator):
            return True
        current = current.parent
    return False
