"""Which rules judge which file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch

from wavix_lint.config import Config


@dataclass(frozen=True, slots=True)
class Selection:
    """Codes are chosen by prefix; the longest prefix that fits a code decides, and of two as long `ignore` does.

    What `per-file-ignores` says of the file (`never`) stands above both.
    """

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    never: tuple[str, ...]

    @classmethod
    def of(cls, config: Config, path: str) -> Selection:
        never: list[str] = []
        if config.per_file_ignores:
            inside = _from_root(path, config.root)
            for pattern, codes in config.per_file_ignores:
                if _fits(inside, pattern):
                    never.extend(codes)
        return cls((*(config.select or ("",)), *config.extend_select), config.ignore, tuple(never))

    def has(self, code: str) -> bool:
        if _longest(code, self.never) is not None:
            return False
        chosen = _longest(code, self.select)
        return chosen is not None and chosen > (-1 if (ignored := _longest(code, self.ignore)) is None else ignored)


def _longest(code: str, prefixes: Iterable[str]) -> int | None:
    fitting = [len(prefix) for prefix in prefixes if code.startswith(prefix.upper())]
    return max(fitting) if fitting else None


def _from_root(path: str, root: str) -> str:
    """The path as seen from the folder of the configuration, where it lies below that."""
    try:
        inside = os.path.relpath(path, root)
    except ValueError:  # another drive
        return path
    return path if inside.startswith("..") else inside


def _fits(path: str, pattern: str) -> bool:
    """A glob on the path or on its last part; `tests/` stands for all below it."""
    plain = path.replace("\\", "/").removeprefix("./")
    if pattern.endswith("/"):
        pattern += "*"
    return fnmatch(plain, pattern) or fnmatch(plain.rpartition("/")[2], pattern) or fnmatch(plain, f"*/{pattern}")
