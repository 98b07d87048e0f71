"""Can these bytes matter at all? The one question that every file is asked, before anything is imported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

WORD = "wavix"


class Needles(NamedTuple):
    """What to search for, in lower case.

    `narrow` is how the words lie in ASCII and UTF-8. `wide` is the stretch that their UTF-16-LE and UTF-16-BE
    forms share, a NUL between each two letters, so that one search finds both.
    `foreign` holds the words that are not ASCII: to find those in any case, the text has to be decoded.
    """

    narrow: tuple[bytes, ...]
    wide: tuple[bytes, ...]
    foreign: tuple[str, ...]


def needles(extra: Sequence[str] = ()) -> Needles:
    """The forms of `wavix` and of the configured words. A word that contains another one is not searched for."""
    words = {word.lower() for word in extra if word} | {WORD}
    fewest = sorted(word for word in words if not any(other != word and other in word for other in words))
    plain = [word for word in fewest if word.isascii()]
    return Needles(
        tuple(word.encode() for word in plain),
        tuple("\0".join(word).encode() for word in plain),
        tuple(word.casefold() for word in fewest if not word.isascii()),
    )


def has_any(data: bytes, wanted: Needles) -> bool:
    """Do the bytes hold one of the needles, in any case?"""
    lowered = data.lower()
    # Loops: `any` over a generator takes half as long again, and this runs for every file of a small tree.
    for needle in wanted.narrow:
        if needle in lowered:
            return True
    if b"\0" in data:
        for needle in wanted.wide:
            if needle in lowered:
                return True
    return bool(wanted.foreign) and _has_foreign(data, wanted.foreign)


def _has_foreign(data: bytes, words: tuple[str, ...]) -> bool:
    encodings = ("utf-8", "utf-16-le", "utf-16-be") if b"\0" in data or data[:2] in _MARKS else ("utf-8",)
    for encoding in encodings:
        text = data.decode(encoding, "replace").casefold()
        if any(word in text for word in words):
            return True
    return False


def may_matter(data: bytes, extra: Sequence[str] = ()) -> bool:
    """Do the bytes hold `wavix` or one of the `extra` words (hosts, key names), in any case, in UTF-8 or UTF-16?

    A yes is only a reason to look closer; a no is final.
    """
    return has_any(data, needles(extra))


_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096  # bytes that are looked at to tell UTF-16 without a mark from binary data


def is_binary(data: bytes) -> bool:
    """Does the data hold a NUL that UTF-16 does not explain (by its mark, or by NULs in every other byte)?"""
    if b"\0" not in data or data[:2] in _MARKS:
        return False
    head = data[:_HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    few, many = min(even, odd), max(even, odd)
    # Text in Latin letters: nearly every second byte is NUL, and hardly any of the others.
    return not (many * 2 > len(head) // 2 and few * 20 <= many)
