"""Which lines of a large script can matter: those that speak of Wavix, and those that share a name with them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

_SMALL = 1 << 16  # bytes: a script of this size is read as a whole
_MOST_LINES = 3000  # that are drawn in by names: those that speak of Wavix all count
_LINE = re.compile(rb"(?:\\\r?\n|[^\n])*(?:\n|\Z)")
_NAMES = re.compile(
    rb"\$\{?[!#]?(?P<used>[A-Za-z_]\w*)|(?:(?m:^)|(?<=[\s;&|(`{]))(?P<set>[A-Za-z_]\w*)(?:\[[^\]\n]{0,80}\])?\+?="
    rb"|\bfor[ \t]+(?P<loop>[A-Za-z_]\w*)|(?m:^)[ \t]*(?:function[ \t]+)?(?P<function>[A-Za-z_][\w\-]*)[ \t]*\(\)"
    rb"|(?m:^)[ \t]*(?P<first>[A-Za-z_][\w\-]*)"
)
POWERSHELL_NAMES = re.compile(rb"\$\{?(?:\w+:)?(?P<set>[A-Za-z_]\w*)|@(?P<used>[A-Za-z_]\w*)")
BATCH_NAMES = re.compile(
    rb"[%!](?P<used>[A-Za-z_][\w.]*)[%!:]|\bset[ \t]+(?:/[ap][ \t]+)?\"?(?P<set>[A-Za-z_]\w*)=", re.IGNORECASE
)


class Relevance:
    """Answers whether a stretch of the script is worth a look."""

    def __init__(self, data: bytes, words: Sequence[bytes], names: re.Pattern[bytes] = _NAMES) -> None:
        """`names` finds where a line uses a name (any group) and where it gives it a value (`set`, `loop`, ...)."""
        self._starts: list[int] | None = None
        wanted = [word for word in words if word != b"appid"]  # by itself it is everybody's
        if len(data) > _SMALL and wanted:
            self._starts = _relevant_lines(data, wanted, names)

    def touches(self, start: int, end: int) -> bool:
        """Whether a line that matters begins in the stretch, or the stretch lies in one."""
        if self._starts is None:
            return True
        index = bisect_left(self._starts, start)
        return index < len(self._starts) and self._starts[index] < end


def _relevant_lines(data: bytes, words: Sequence[bytes], pattern_of_names: re.Pattern[bytes]) -> list[int]:
    """Where the lines that matter begin, each place a name is used on them too, in order."""
    pattern = re.compile(b"|".join(map(re.escape, words)), re.IGNORECASE)
    lines: list[tuple[int, int]] = []
    names: list[frozenset[bytes]] = []
    users: dict[bytes, list[int]] = {}
    defined: set[bytes] = set()
    waiting: list[int] = []
    for number, match in enumerate(_LINE.finditer(data)):
        lines.append(match.span())
        found: set[bytes] = set()
        for mention in pattern_of_names.finditer(match[0]):
            kind = mention.lastgroup or "used"
            found.add(mention[kind])
            if kind in ("set", "loop", "function"):
                defined.add(mention[kind])
        names.append(frozenset(found))
        for one in found:
            users.setdefault(one, []).append(number)
        if pattern.search(match[0]):
            waiting.append(number)
    seen = set(waiting)
    done: set[bytes] = set()
    while waiting and len(seen) < _MOST_LINES:
        for name in (names[waiting.pop()] & defined) - done:
            done.add(name)
            fresh = [number for number in users[name] if number not in seen][: max(_MOST_LINES - len(seen), 0)]
            seen.update(fresh)
            waiting.extend(fresh)
    return sorted(position for number in seen for position in _positions(data, *lines[number]))


def _positions(data: bytes, start: int, end: int) -> list[int]:
    """Places inside a line at which a node of the tree may begin or which it covers: each of its words."""
    return [start + match.start() for match in re.finditer(rb"[^\s;|&(){}]+", data[start:end])]
