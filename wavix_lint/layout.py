"""Which rows of a file hang together: a string or a continued line over several rows, a statement in brackets."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from wavix_lint import languages
from wavix_lint.model import Span
from wavix_lint.source import Source

_MOST_ROWS = 20  # a longer statement is a table: what is beside a line in it says nothing of the line
_PYTHON = re.compile(
    rb'''
    (?P<comment>\#[^\r\n]*)
  | (?P<string>"""[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*(?:"""|\Z)
             | \'\'\'[^\'\\]*(?:(?:\\.|\'(?!\'\'))[^\'\\]*)*(?:\'\'\'|\Z)
             | "(?:[^"\\\r\n]|\\(?:\r\n|.))*"? | \'(?:[^\'\\\r\n]|\\(?:\r\n|.))*\'?)
  | (?P<open>[\[({]) | (?P<close>[\])}])
  | (?P<continued>\\(?:\r\n|\r|\n)) | (?P<end>\r\n|\r|\n)
    ''',
    re.VERBOSE | re.DOTALL,
)
_BY_BACKSLASH = re.compile(rb"(?<!\\)(?:\\\\){0,50}\\\r?\n")
_CONTINUED = {
    "powershell": re.compile(rb"`\r?\n"),
    "batch": re.compile(rb"\^\r?\n"),
    "notebook": re.compile(rb"\\\\\\n\",?\r?\n"),
}
_WITHOUT_CONTINUED_ROWS = frozenset(("json", "jsonc", "csv", "xml", "go", "java", "kotlin", "csharp", "rust", "swift"))


@dataclass(slots=True)
class Layout:
    """`joined`: rows between which no comment can stand, first and last, in the order of the file and apart.

    `statements`: offsets at which statements begin. `comments` and `strings`: where those over several rows are.
    """

    text: Source
    joined: list[tuple[int, int]] = field(default_factory=list)
    statements: list[int] = field(default_factory=list)
    comments: list[Span] = field(default_factory=list)
    strings: list[Span] = field(default_factory=list)

    def widened(self, first: int, last: int) -> tuple[int, int]:
        """The rows, and those that hang together with the first or the last of them."""
        return self._group(first)[0], self._group(last)[1]

    def _group(self, row: int) -> tuple[int, int]:
        index = bisect_right(self.joined, (row, 2**31)) - 1
        if index >= 0 and self.joined[index][1] >= row:
            return self.joined[index]
        return row, row

    def line(self, offset: int) -> bytes:
        return self.text.line(self.text.row(offset)).encode("utf-8", "surrogateescape")

    def statement(self, offset: int) -> bytes:
        """The statement around an offset without its comments; its line where a statement says less than a line."""
        index = bisect_right(self.statements, offset) - 1
        if index < 0 or _holds(self.comments, offset) or _holds(self.strings, offset):
            return self.line(offset)
        start = self.statements[index]
        end = self.statements[index + 1] if index + 1 < len(self.statements) else len(self.text.text)
        if self.text.row(end) - self.text.row(start) > _MOST_ROWS:
            return self.line(offset)
        result, done = b"", start
        for span in self.comments[bisect_right(self.comments, (start, start)) :]:
            if span.start >= end:
                break
            result += self.text.text[done : span.start]
            done = span.end
        return result + self.text.text[done:end]


def layout(path: str, text: Source) -> Layout:
    """The layout of a file; where the language is unknown, each row stands for itself."""
    result = Layout(text)
    language = languages.language_of(path, text.text)
    if language == "python":
        _read_python(result)
    elif language not in _WITHOUT_CONTINUED_ROWS:
        _read_continued(result, _CONTINUED.get(language, _BY_BACKSLASH))
    return result


def _read_continued(result: Layout, pattern: re.Pattern[bytes]) -> None:
    """Rows that are carried on, as those of a command in a script, or in a fence or a cell that shows one."""
    text = result.text
    for match in pattern.finditer(text.text):
        row = text.row(match.start())
        if row < len(text.starts):
            _join(result.joined, row, row + 1)


def _read_python(result: Layout) -> None:
    text = result.text
    depth = 0
    result.statements.append(0)
    for match in _PYTHON.finditer(text.text):
        kind, start, end = match.lastgroup, match.start(), match.end()
        if kind == "comment":
            result.comments.append(Span(start, end))
        elif kind == "string":
            if text.row(start) != text.row(end):
                result.strings.append(Span(start, end))
                _join(result.joined, text.row(start), text.row(end))
        elif kind == "continued":
            _join(result.joined, text.row(start), text.row(end))
        elif kind == "open":
            depth += 1
        elif kind == "close":
            depth = max(0, depth - 1)
        elif depth == 0:
            result.statements.append(end)


def _join(joined: list[tuple[int, int]], first: int, last: int) -> None:
    if joined and joined[-1][1] >= first:
        first = joined.pop()[0]
    joined.append((first, last))


def _holds(spans: list[Span], offset: int) -> bool:
    index = bisect_right(spans, (offset, 2**63)) - 1
    return index >= 0 and spans[index].end > offset
