"""Does this version satisfy `required-version`? The part of PEP 440's specifiers that a tool pin needs."""

from __future__ import annotations

import re

_CLAUSE = re.compile(
    r"\s*(===|==|!=|<=|>=|~=|<|>|)\s*v?(\d+(?:\.\d+)*)((?:a|b|rc|\.?dev)\d+)?(\.\*)?\s*", re.IGNORECASE
)
_STAGES = {"dev": -4, "a": -3, "b": -2, "rc": -1}
_Key = tuple[tuple[int, ...], int, int]


def allows(specifier: str, version: str) -> bool:
    """Whether `version` meets every clause of a specifier such as ">=0.1,<0.3" or "0.1.*"; a bare version is exact.

    Raises ValueError when the specifier cannot be read.
    """
    own = _clause(version, version)
    return all(_meets(own, _clause(clause, specifier)) for clause in specifier.split(","))


def _clause(text: str, whole: str) -> tuple[str, str, _Key, bool]:
    match = _CLAUSE.fullmatch(text)
    if match is None or (match[4] and (match[1] not in ("", "==", "!=") or match[3])):
        raise ValueError(f'required-version {whole!r} cannot be read; write it as ">=0.1,<0.3" or "0.1.*"')
    if match[1] == "~=" and "." not in match[2]:
        raise ValueError(f"required-version {whole!r}: ~= needs two numbers at least, such as ~=0.1")
    suffix = re.match(r"\.?([a-z]+)(\d+)", (match[3] or "").lower())
    stage, number = (_STAGES[suffix[1]], int(suffix[2])) if suffix else (0, 0)
    return match[1] or "==", match[2], (_release(match[2]), stage, number), bool(match[4])


def _release(text: str) -> tuple[int, ...]:
    numbers = [int(part) for part in text.split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def _meets(own: tuple[str, str, _Key, bool], clause: tuple[str, str, _Key, bool]) -> bool:
    operator, text, wanted, wildcard = clause
    have = own[2]
    if wildcard:
        return _begins(own[1], text.split(".")) is (operator == "==")
    if operator == "~=":
        return have >= wanted and _begins(own[1], text.split(".")[:-1])
    return {
        "==": have == wanted,
        "===": have == wanted,
        "!=": have != wanted,
        ">=": have >= wanted,
        "<=": have <= wanted,
        ">": have > wanted,
        # An alpha of 2.0 comes before 2.0, yet "<2.0" does not mean it.
        "<": have < wanted and (have[0] != wanted[0] or wanted[1] != 0),
    }[operator]


def _begins(version: str, numbers: list[str]) -> bool:
    have = [int(part) for part in version.split(".")]
    wanted = [int(part) for part in numbers]
    return (have + [0] * len(wanted))[: len(wanted)] == wanted
