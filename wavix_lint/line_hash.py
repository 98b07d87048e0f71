"""The number by which GitHub's code scanning knows a line again: `primaryLocationLineHash`.

For each line it is a polynomial over the hundred characters from the line's beginning on, without blanks and tabs, and
how often that number came up to here. GitHub's own uploader computes it where it is missing (`fingerprints.ts` of
github/codeql-action): the values are the same, but for lines near a key. The polynomial is linear and has 64 bits, so
the text around a short key and this number would give the key away. There it is taken over the masked text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import mul

_BLOCK = 100
_BASE = 37
_MODULUS = 1 << 64
_POWERS = [pow(_BASE, _BLOCK - 1 - index, _MODULUS) for index in range(_BLOCK)]
_END_OF_FILE = "\uffff"
_LONGEST = 5000  # characters of a line that are looked at: a hundred count, and a key may begin among them


class LineHashes:
    """The hashes of one file, computed as far as they are asked for.

    `data` is the file as it is stored, but for the keys that are known; `mask` hides other keys in a line.
    """

    def __init__(self, data: bytes, mask: Callable[[str], str]) -> None:
        self._data = data
        self._mask = mask
        self._known: list[str] = []
        self._coming: Iterator[str] | None = None

    def at(self, row: int) -> str:
        """The hash of a row, from 1; empty when the file has no such row."""
        if self._coming is None:
            self._coming = _hashes(self._text())
        while len(self._known) < row:
            value = next(self._coming, None)
            if value is None:
                return ""
            self._known.append(value)
        return self._known[row - 1]

    def _text(self) -> str:
        # GitHub reads every file as UTF-8, whatever its encoding is, and keeps a byte-order mark.
        lines = self._data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return "\n".join(self._mask(line.lstrip(" \t")[:_LONGEST]) for line in lines)


def _hashes(text: str) -> Iterator[str]:
    bare = text.replace(" ", "").replace("\t", "") + _END_OF_FILE
    counts: dict[int, int] = {}
    start = 0
    while True:
        value = _polynomial(bare[start : start + _BLOCK])
        counts[value] = counts.get(value, 0) + 1
        yield f"{value:x}:{counts[value]}"
        start = bare.find("\n", start) + 1
        if not start:
            return


def _polynomial(window: str) -> int:
    """A window that ends early is filled up with zeros, which add nothing."""
    if window.isascii():
        units: Iterable[int] = window.encode("ascii")
    else:
        units = memoryview(window.encode("utf-16-le", "surrogatepass")).cast("H")
    total: int = sum(map(mul, units, _POWERS))
    return total % _MODULUS
