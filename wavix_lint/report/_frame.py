"""The source around a finding, the place underlined whatever stands before it: tabs, wide letters, a very long line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from wavix_lint.model import Finding, FrameLine
from wavix_lint.report._style import Style, harmless

TAB = 4
ELLIPSIS = "..."
# Of a place that spans many lines these many are shown: enough to see where it begins and where it ends.
_HEAD, _TAIL = 4, 2
_LEAST_ROOM = 40
_MOST_MARKS = 4


def gutter_width(finding: Finding) -> int:
    return max((len(str(line.row)) for line in finding.frame), default=1)


def frame_lines(finding: Finding, style: Style) -> Iterator[str]:
    """The lines to print; none when the finding came without source."""
    if not finding.frame:
        return
    width = gutter_width(finding)
    room = max(_LEAST_ROOM, style.width - width - 4)
    bar = style.paint("blue", "|")
    blank = f"{' ' * (width + 1)}{bar}"
    yield blank
    for line in _elided(finding):
        if line is None:
            yield f"{style.paint('dim', ELLIPSIS):>{width}}"
            continue
        first, last = (column - line.skipped for column in _marked(finding, line))
        text, mark = _view(line.text.rstrip("\r\n"), first, last, room, style)
        yield f"{style.paint('blue', str(line.row).rjust(width))} {bar} {text}".rstrip()
        if mark:
            yield f"{blank} {mark[: -len(mark.lstrip())]}{style.severity(finding.severity, mark.lstrip())}"
    yield blank


def _elided(finding: Finding) -> list[FrameLine | None]:
    """The lines of the frame, None standing for those in the middle of a long place."""
    frame = list(finding.frame)
    while len(frame) > 1 and not frame[-1].text.strip() and frame[-1].row > finding.end.row:
        frame.pop()
    while len(frame) > 1 and not frame[0].text.strip() and frame[0].row < finding.start.row:
        del frame[0]
    inside = [line for line in frame if finding.start.row <= line.row <= finding.end.row]
    if len(inside) <= _HEAD + _TAIL + 1:
        return [*frame]
    hidden = {line.row for line in inside[_HEAD:-_TAIL]}
    shown: list[FrameLine | None] = []
    for line in frame:
        if line.row not in hidden:
            shown.append(line)
        elif shown and shown[-1] is not None:
            shown.append(None)
    return shown


def _marked(finding: Finding, line: FrameLine) -> tuple[int, int]:
    """The half-open range of characters of a line that belong to the place; (-1, -1) when none do."""
    start, end = finding.start, finding.end
    if not start.row <= line.row <= end.row:
        return -1, -1
    text = line.text.rstrip()
    first = start.column - 1 if line.row == start.row else len(text) - len(text.lstrip())
    last = end.column - 1 if line.row == end.row else len(text)
    if line.row > start.row and last <= first:
        return -1, -1
    return first, max(first + 1, last)


def _view(text: str, first: int, last: int, room: int, style: Style) -> tuple[str, str]:
    """What to show of a line in at most `room` columns, and the line of marks to print below it."""
    anchor = min(max(first, 0), len(text))
    # A line of five million characters is not measured: the place and one screen on either side are enough.
    low, high = max(0, anchor - room), anchor + 2 * room
    cells = _cells(text[low:high], style)
    edges = [0]
    for _, columns in cells:
        edges.append(edges[-1] + columns)
    edges += [edges[-1] + 1]  # a place may begin where the line ends
    start, end = (min(max(0, place - low), len(edges) - 1) for place in (anchor, last))
    cut_before, cut_after = low > 0, high < len(text)
    begin, stop = 0, len(cells)
    if cut_before or cut_after or edges[stop] > room:
        inner = room - 2 * len(ELLIPSIS)
        if cut_before or edges[end] > room - len(ELLIPSIS):
            margin = max(0, inner - (edges[end] - edges[start])) // 2
            while begin < start and edges[start] - edges[begin] > max(margin, inner // 4):
                begin += 1
        limit = edges[begin] + inner + (0 if begin or cut_before else len(ELLIPSIS))
        while stop > begin and edges[stop] > limit:
            stop -= 1
    head = ELLIPSIS if begin or cut_before else ""
    tail = ELLIPSIS if stop < len(cells) or cut_after else ""
    shown = head + "".join(cell for cell, _ in cells[begin:stop]) + tail
    if first < 0 or first > len(text):  # not on this line, or beyond what the frame holds of it
        return shown, ""
    marks = max(1, edges[min(end, max(stop, start + 1))] - edges[start])
    return shown, " " * (len(head) + edges[start] - edges[begin]) + "^" * marks


def _cells(text: str, style: Style) -> list[tuple[str, int]]:
    """What to print for each character, and how many columns that takes."""
    cells: list[tuple[str, int]] = []
    column = marks = 0
    for char in text:
        if char == "\t":
            columns = TAB - column % TAB
            cell = " " * columns
        elif " " <= char <= "~":
            cell, columns = char, 1
        elif not style.unicode:
            cell, columns = "?", 1
        else:
            cell, columns = _wide_cell(char)
        marks = marks + 1 if columns == 0 else 0
        cells.append((cell if marks <= _MOST_MARKS else "", columns))
        column += columns
    return cells


def _wide_cell(char: str) -> tuple[str, int]:
    if char < " ":
        return chr(0x2400 + ord(char)), 1
    if harmless(char) != char:
        return "\ufffd", 1
    category = unicodedata.category(char)
    if category in ("Mn", "Me"):
        # A variation selector may widen the character before it: without it the widths are those of the table.
        return ("" if "\ufe00" <= char <= "\ufe0f" else char), 0
    if category == "Cf":
        return "", 0
    return char, 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
