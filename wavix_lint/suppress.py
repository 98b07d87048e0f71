"""Which comments hide which findings. Pure: bytes and comment spans in, directives out.

x = call(url)  # wavix-lint: ignore[WVX002] the partner moves in June      this line
# wavix-lint: ignore[WVX002]                                               this line and the next line of code
# wavix-lint: ignore-file[WVX002, WVX005]                                  the whole file
x = call(url)  # noqa: E501, WVX002                                        this line
x = call(url)  # noqa          or  # nosec                                 this line, everything but WVX001
key = "..."    # pragma: allowlist secret                                  this line, WVX001 (detect-secrets' own)
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from wavix_lint.model import Span

KEY_RULE = "WVX001"
UNUSED_RULE = "WVX900"
WHOLE_FILE = 2**31 - 1

_BOM = b"\xef\xbb\xbf"
_WORDS = (b"wavix-lint", b"noqa", b"nosec", b"pragma")
_WORD = re.compile(b"|".join(_WORDS))
_CODE = rb"[A-Z]+[0-9]+"
_DIRECTIVE = re.compile(
    rb"""
    (?<![`'"\w-]) wavix-lint [ \t]*:[ \t]* (?P<verb>ignore(?:[-_]file)?) (?![\w-])
        (?: [ \t]*\[ (?P<listed>[^\]\r\n]*) \]? | [ \t:=]* (?P<loose>WVX[0-9]+(?:[ \t,]+WVX[0-9]+)*) )?
  | (?:\A(?:[^\w\s]{1,4}|rem|dnl)|\#|//) [ \t]*
        (?: (?P<noqa>noqa) (?![\w-]) (?: [ \t]*:[ \t]* (?P<noqa_codes>%(code)s(?:[ \t,]+%(code)s)*) | (?![ \t]*:) )
          | (?P<nosec>nosec) (?![\w-]) (?! :?[ \t]*(?:B[0-9]{3}|[a-z]+_[a-z_]+)\b ) )
  | (?P<pragma>pragma:[ \t]?(?:allow|white)list[ -](?P<nextline>nextline[ -])?secret)
    """
    % {b"code": _CODE},
    re.VERBOSE | re.IGNORECASE,
)
# Where a comment may open in a file whose language nobody knows. `https://` must not open one, so a blank comes first.
_OPENER = re.compile(
    rb"(?:^|(?<=\s)|(?<=\xef\xbb\xbf))(?:\#|//|/\*|<!--|<%--|\{\{!|\{\#|\{-|\(\*|\*|--|;|%|::|'(?=\s)|\.\.(?=\s)|(?:@?rem|dnl)(?=\s))",
    re.IGNORECASE,
)
_CLOSERS = {b"/*": b"*/", b"<!--": b"-->", b"<%--": b"--%>", b"{{!": b"}}", b"{#": b"#}", b"{-": b"-}", b"(*": b"*)"}
_TRAILER = re.compile(r"\s*(?:\*/|--%?>|-{0,2}\}\}|#\}|-\}|\*\))\s*$")
# A comment that has more than this before it on its line does not stand alone; keeps one 5 MB line linear.
_NEAR = 4096


class Directive(NamedTuple):
    """One thing a comment asks for. A comment that names three codes is three directives.

    `span`: bytes of the part of the comment that says it (the code, where one is named).
    `first_row`, `last_row`: the rows it covers, from 1, both included. `codes`: one code, or none for "all".
    `kind`: ignore, ignore-file, noqa, nosec or pragma.
    """

    span: Span
    first_row: int
    last_row: int
    codes: tuple[str, ...]
    kind: str
    reason: str = ""

    def hides(self, code: str) -> bool:
        if self.codes:
            return code in self.codes
        # A comment that says "everything" must not hide that it hides nothing.
        if code == UNUSED_RULE:
            return False
        return self.kind in ("ignore", "ignore-file") or code != KEY_RULE


class Directives:
    """The directives of one file."""

    __slots__ = ("_deepest", "_lines", "_starts", "_whole", "items")

    def __init__(self, items: Sequence[Directive] = ()) -> None:
        self.items = tuple(sorted(items, key=lambda item: item.span))
        self._whole = [item for item in self.items if item.kind == "ignore-file"]
        self._lines = sorted((item for item in self.items if item.kind != "ignore-file"), key=lambda item: item[1:3])
        self._starts = [item.first_row for item in self._lines]
        # The lowest row that any of the directives up to here covers: where a search upwards may stop.
        self._deepest = list(accumulate((item.last_row for item in self._lines), max))

    def match(self, code: str, first_row: int, last_row: int) -> Directive | None:
        """The directive that hides a finding on these rows: one that names the code before one that hides all."""
        blanket: Directive | None = None
        for i in range(bisect_right(self._starts, last_row) - 1, -1, -1):
            if self._deepest[i] < first_row:
                break
            item = self._lines[i]
            if item.last_row >= first_row and item.hides(code):
                if item.codes:
                    return item
                blanket = blanket or item
        for item in self._whole:
            if item.hides(code):
                blanket = blanket or item
        return blanket

    def unused(
        self, used: Collection[Directive], judged_codes: Collection[str], known_codes: Collection[str] | None = None
    ) -> list[Directive]:
        """Those that hid nothing, in the order of the file.

        `judged_codes` ran on this file; a directive for a code that did not run is not called unused. `known_codes`
        are all there are (default: those that ran); a directive for a code outside them is unused whatever ran.
        """
        known = judged_codes if known_codes is None else known_codes
        all_ran = all(code in judged_codes for code in known if code != UNUSED_RULE)
        return [item for item in self.items if item not in used and _is_stale(item, judged_codes, known, all_ran)]


def _is_stale(item: Directive, judged: Collection[str], known: Collection[str], all_ran: bool) -> bool:
    if item.kind == "pragma" or item.kind == "nosec":
        return False
    if not item.codes:
        return item.kind != "noqa" and all_ran
    code = item.codes[0]
    if code == UNUSED_RULE:
        return False
    if code in known:
        return code in judged
    return item.kind != "noqa" or code.startswith("WVX")


def unused_message(item: Directive, known_codes: Collection[str]) -> str:
    """What to tell a person about a directive that `Directives.unused` returned."""
    if not item.codes:
        return f"`wavix-lint: {item.kind}` hides nothing"
    code = item.codes[0]
    where = "noqa" if item.kind == "noqa" else f"wavix-lint: {item.kind}"
    if code in known_codes:
        return f"`{where}` for {code} hides nothing"
    return f"`{where}` names {code}, which is not a rule" if code else f"`{where}[]` names no rule"


def collect(data: bytes, comments: Sequence[Span] | None) -> Directives:
    """The directives in a file's bytes (UTF-8).

    `comments`: where the file's comments are; nothing outside them counts. None when nobody knows the language: then
    a directive counts after anything that opens a comment in some language, on one line.
    """
    low = data.lower()
    if not any(word in low for word in _WORDS):
        return Directives()
    regions = _scanned(data, low) if comments is None else _given(data, low, sorted(set(comments)))
    rows = _Rows(data)
    items: list[Directive] = []
    for region in regions:
        items += _parse(data, region, rows)
    return Directives(items)


class _Region(NamedTuple):
    """A comment with one of our words in it. `covers_to`: offset in the line of code below; None if it trails code."""

    start: int
    end: int
    covers_to: int | None


class _Rows:
    """Offsets to rows, from 1."""

    def __init__(self, data: bytes) -> None:
        self._breaks = [match.start() for match in re.finditer(b"\n", data)]

    def at(self, offset: int) -> int:
        return bisect_left(self._breaks, offset) + 1


def _parse(data: bytes, region: _Region, rows: _Rows) -> Iterator[Directive]:
    text = data[region.start : region.end]
    matches = list(_DIRECTIVE.finditer(text))
    for i, match in enumerate(matches):
        own = rows.at(region.start + match.start())
        below = own if region.covers_to is None else rows.at(region.covers_to)
        if match["verb"] is not None:
            kind = "ignore-file" if len(match["verb"]) > len("ignore") else "ignore"
            covered = (1, WHOLE_FILE) if kind == "ignore-file" else (own, below)
            tail = text[match.end() : matches[i + 1].start() if i + 1 < len(matches) else len(text)]
            reason = _TRAILER.sub("", tail.partition(b"\n")[0].decode("utf-8", "replace")).strip(" \t\r:-")
            group = "listed" if match["listed"] is not None else "loose" if match["loose"] is not None else "verb"
        elif match["pragma"] is not None:
            if match["nextline"] and region.covers_to is None:
                continue
            kind, reason, group = "pragma", "", "pragma"
            covered = (own, below) if match["nextline"] else (own, own)
        else:
            kind, reason, covered = "noqa" if match["noqa"] is not None else "nosec", "", (own, own)
            group = "noqa_codes" if match["noqa_codes"] is not None else kind
        for code, start, end in _codes(match, group):
            span = Span(region.start + start, region.start + end)
            yield Directive(span, *covered, code, kind, reason)


def _codes(match: re.Match[bytes], group: str) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """The codes that a directive names, each with its place in the comment."""
    if group == "pragma":
        yield (KEY_RULE,), *match.span()
    elif group in ("verb", "noqa", "nosec"):
        start = match.start() if group == "verb" else match.start(group)
        yield (), start, match.end(group)
    else:
        found = False
        for token in re.finditer(rb"[^\s,]+", match[group]):
            found = True
            offset = match.start(group)
            yield (token[0].decode("utf-8", "replace").upper(),), offset + token.start(), offset + token.end()
        if not found:
            # `ignore[]` is a slip: it must not mean "everything".
            yield ("",), match.start(), match.end()


def _given(data: bytes, low: bytes, comments: Sequence[Span]) -> Iterator[_Region]:
    starts = [span.start for span in comments]
    below: dict[int, int] = {}
    for i, (start, end) in enumerate(comments):
        if not _WORD.search(low, start, end):
            continue
        before = data.rfind(b"\n", max(0, start - _NEAR), start) + 1
        near = before > 0 or start < _NEAR
        if not near or data[before:start].removeprefix(_BOM).strip() or not _line_ends(data, end):
            yield _Region(start, end, None)
            continue
        yield _Region(start, end, _code_below(data, i, comments, starts, below))


_BLANKS = re.compile(rb"\s*")
_LINE_END = re.compile(rb"[ \t\r\f]*(?:\n|\Z)")


def _line_ends(data: bytes, offset: int) -> bool:
    # Some grammars count the line break as part of the comment.
    return data[offset - 1 : offset] == b"\n" or _LINE_END.match(data, offset) is not None


def _skip_blanks(data: bytes, offset: int) -> int:
    match = _BLANKS.match(data, offset)
    return match.end() if match else offset


def _code_below(data: bytes, index: int, comments: Sequence[Span], starts: list[int], known: dict[int, int]) -> int:
    """Offset of the first thing after a comment that is neither blank nor comment; the comment's own at the end."""
    passed = [index]
    place = _skip_blanks(data, comments[index].end)
    while True:
        i = bisect_right(starts, place) - 1
        if i in known:
            place = known[i]
            break
        if i < 0 or comments[i].end <= place:
            break
        passed.append(i)
        place = _skip_blanks(data, comments[i].end)
    if place >= len(data):
        place = comments[index].start
    for i in passed:
        known[i] = place
    return place


def _scanned(data: bytes, low: bytes) -> Iterator[_Region]:
    done = 0
    below = (b"", 0, 0)
    for word in _WORD.finditer(low):
        if word.start() < done:
            continue
        start = low.rfind(b"\n", done, word.start()) + 1 or done
        done = low.find(b"\n", word.end()) + 1 or len(low)
        line = low[start:done].rstrip()
        opener = _OPENER.search(line)
        if opener is None:
            continue
        token = opener[0]
        closer = _CLOSERS.get(token)
        after = line[line.find(closer, opener.end()) + len(closer) :] if closer and closer in line else b""
        region = (start + opener.start(), start + len(line))
        if line[: opener.start()].removeprefix(_BOM).strip() or after.strip():
            yield _Region(*region, None)
            continue
        if below[0] != token or not below[1] <= done <= below[2]:
            below = (token, done, _line_below(low, done, token))
        yield _Region(*region, below[2] if below[2] < len(low) else region[0])


def _line_below(low: bytes, offset: int, opener: bytes) -> int:
    """Offset of the first line from `offset` on that is neither blank nor opened by the same comment sign."""
    while offset < len(low):
        place = _skip_blanks(low, offset)
        if not low.startswith(opener, place):
            return place
        offset = low.find(b"\n", place) + 1 or len(low)
    return offset
