"""Which keys a configuration file may have, and what each may hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from wavix_lint.errors import UsageError
from wavix_lint.model import Confidence
from wavix_lint.settings.find import OWN_FILE, Source
from wavix_lint.settings.nearest import did_you_mean

Reader = Callable[[Any], Any]
_SIZE = re.compile(r"\s*(\d{1,15}(?:\.\d{1,9})?)\s*([kmg]?)i?b?\s*", re.IGNORECASE)
_FACTORS = {"": 1, "k": 1024, "m": 1024**2, "g": 1024**3}
COLOURS = ("auto", "always", "never")
LEVELS = tuple(level.label for level in Confidence)


class Mismatch(Exception):
    """A value of the wrong kind; the text says what the key holds."""


def size(value: object) -> int:
    """A number of bytes, from a number or from text such as "512 KB" or "10MB" (1 MB is 1024 KB)."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    match = _SIZE.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise Mismatch('a number of bytes or a size such as "10MB"')
    return int(float(match[1]) * _FACTORS[match[2].lower()])


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise Mismatch("true or false")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise Mismatch("a string")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise Mismatch("a list of strings")
    return tuple(value)


def _codes(value: object) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in _texts(value))


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise Mismatch("a whole number from 1")
    return value


def _codes_by_glob(value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise Mismatch('a table such as {"tests/*" = ["WVX001"]}')
    return tuple((glob, _codes(codes)) for glob, codes in value.items())


def one_of(choices: Sequence[str]) -> Reader:
    """A reader that takes one of these words, in any case."""

    def read(value: object) -> str:
        if not isinstance(value, str) or value.lower() not in choices:
            hint = did_you_mean(value, choices) if isinstance(value, str) else ""
            raise Mismatch(f"one of {', '.join(choices)}{hint}")
        return value.lower()

    return read


def _level(value: object) -> Confidence:
    return Confidence[one_of(LEVELS)(value).upper()]


def keys(formats: Sequence[str] = ()) -> Mapping[str, Reader]:
    """Every key, and what reads its value. `output-file` and `cache-dir` are missing on purpose: a scanned tree must
    not choose where we write."""
    return {
        "select": _codes,
        "ignore": _codes,
        "extend-select": _codes,
        "min-confidence": _level,
        "per-file-ignores": _codes_by_glob,
        "exclude": _texts,
        "extend-exclude": _texts,
        "force-exclude": _flag,
        "respect-gitignore": _flag,
        "max-file-size": size,
        "hosts": _texts,
        "key-names": _texts,
        "env-var": _text,
        "plugins": _texts,
        "baseline": _text,
        "required-version": _text,
        "cache": _flag,
        "fix": _flag,
        "unsafe-fixes": _flag,
        "show-fixes": _flag,
        "output-format": one_of(formats) if formats else _text,
        "statistics": _flag,
        "jobs": _count,
        "exit-zero": _flag,
        "strict": _flag,
        "quiet": _flag,
        "verbose": _flag,
        "color": one_of(COLOURS),
    }


def validate(source: Source, formats: Sequence[str] = ()) -> dict[str, Any]:
    """The values of a configuration file by key. Raises UsageError with file, key and the nearest valid name."""
    readers = keys(formats)
    values: dict[str, Any] = {}
    for key, value in source.keys.items():
        reader = readers.get(key)
        if reader is None:
            raise UsageError(f"{source.path}: unknown key `{key}`{_remedy(source, key, readers)}")
        try:
            values[key] = reader(value)
        except Mismatch as wanted:
            raise UsageError(f"{source.path}: `{key}` must be {wanted}, not {_shown(value)}") from wanted
    return values


def _remedy(source: Source, key: str, readers: Mapping[str, Reader]) -> str:
    if key == "tool" and source.path.endswith(OWN_FILE):
        return f": in {OWN_FILE} the keys stand at the top, without [tool.wavix-lint]"
    return did_you_mean(key.replace("_", "-").lower(), readers)


def _shown(value: object) -> str:
    """A wrong value as a person wrote it; not in full, as nobody knows what was pasted there."""
    names = {
        str: "a string",
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "a table",
    }
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)) or (isinstance(value, str) and len(value) <= 12):
        return repr(value)
    if isinstance(value, list):
        odd = [item for item in value if not isinstance(item, str) or not item]
        return f"a list with {_shown(odd[0])} in it" if odd else "a list"
    return names.get(type(value), type(value).__name__)
