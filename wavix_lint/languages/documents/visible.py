"""The text that a page shows, with headings and tables marked as plain text has them, and the code in `<pre>`."""

from __future__ import annotations

import re

from wavix_lint.fragments import Fragment
from wavix_lint.languages import TEXT
from wavix_lint.languages.documents.assembly import Assembly, of_chunks
from wavix_lint.languages.documents.assembly import decoded as decoded_chunks
from wavix_lint.languages.documents.blocks import CEILING, example
from wavix_lint.languages.documents.tags import ENTITY, Tag, meaning
from wavix_lint.model import Span

_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small
    span strike strong sub sup time tt u var wbr
    """.split()
)
_MARKS = {
    **{f"h{level}": b"# " for level in range(1, 7)},
    "li": b"- ",
    "td": b"| ",
    "th": b"| ",
    "dd": b": ",
}
_CELLS = frozenset(("td", "th", "dd"))
_SEAMLESS = frozenset(("td", "th", "dt"))  # what follows their end is on the same line
_LABEL = re.compile(
    rb"\b(?:language|lang|highlight-source|highlight|sourceCode|brush:?|code)[-\s=\"':]+(?P<name>[\w+#]+)",
    re.IGNORECASE,
)
_MAY_LABEL = (b"lang", b"highlight", b"brush", b"ourceCode")
_NO_LABELS = frozenset((b"notranslate", b"default", b"text", b"none", b"plaintext", b"block", b"wrapper", b"container"))


def decoded(data: bytes, span: Span) -> Assembly:
    """A stretch of the page with its entities undone."""
    return of_chunks(decoded_chunks(data, span, ENTITY, meaning))


class Visible:
    """Collects the text between the tags, in the order of the page."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._text = Assembly()
        self._code: Assembly | None = None
        self._is_fresh = True
        self._depth = 0  # of `<pre>` in `<pre>`
        self._label: str | None = None
        self._examples: list[Fragment] = []

    def text(self, span: Span) -> None:
        if span.start >= span.end:
            return
        if self._code is not None:
            self._code.take(decoded(self._data, span))
        elif not self._is_fresh or self._data[span.start : span.end].strip():
            self._text.take(decoded(self._data, span), flat=True)
            self._is_fresh = False

    def line(self, span: Span) -> None:
        """A text of its own, such as a comment or the value of an attribute."""
        self._break()
        self._text.take(decoded(self._data, span))
        self._is_fresh = False
        self._break()

    def _break(self) -> None:
        """Ends the line, unless it is empty: the rows of a table must follow each other."""
        if not self._is_fresh:
            self._text.fill(b"\n")
        self._is_fresh = True

    def tag(self, tag: Tag) -> None:
        raw = self._data[tag.attributes.start : tag.attributes.end]
        if tag.name in ("pre", "code", "div") and not tag.is_end and any(word in raw for word in _MAY_LABEL):
            found = _LABEL.search(raw)
            if found is not None and found["name"].lower() not in _NO_LABELS:
                self._label = found["name"].decode("utf-8", "replace")
        if tag.name == "pre":
            self._pre(tag.is_end)
        elif self._code is not None:
            if tag.name in ("br", "tr", "div", "p") or (tag.name == "li" and not tag.is_end):
                self._code.fill(b"\n")
        elif tag.name not in _INLINE:
            self._block(tag)

    def _block(self, tag: Tag) -> None:
        if tag.name in _SEAMLESS and tag.is_end:
            self._text.fill(b" ")
            return
        if tag.name not in _CELLS:
            self._break()
        if not tag.is_end and tag.name in _MARKS:
            self._text.fill(_MARKS[tag.name])
            self._is_fresh = False

    def _pre(self, is_end: bool) -> None:
        self._depth = max(self._depth + (-1 if is_end else 1), 0)
        if not is_end:
            self._code = self._code or Assembly()
        elif self._depth == 0 and self._code is not None:
            self._close(self._code)

    def _close(self, code: Assembly) -> None:
        shown = example(code, self._label, None)
        self._examples += shown
        if not shown:
            self._break()
            self._text.take(code)
            self._is_fresh = False
            self._break()
        self._code, self._label = None, None

    def fragments(self) -> list[Fragment]:
        """What was collected: the examples, and the text around them."""
        if self._code is not None:
            self._close(self._code)
        if not self._text.data.strip():
            return self._examples
        return [*self._examples, Fragment(TEXT, self._text.data, self._text.map(), (), CEILING, True, None)]
