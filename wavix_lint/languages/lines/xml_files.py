"""XML in all its uses: settings in attributes and in text, pairs of a name and a value, plists.

A scanner and no grammar: on 1 MB of XML it takes 0.03 s of processor time, tree-sitter-xml 0.18 s before Python has
seen a node, and its trees do without a structure where a file is cut, has two roots or an `&` that is no entity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wavix_lint.config import Config
from wavix_lint.facts import Text
from wavix_lint.languages.data.written import characters
from wavix_lint.languages.extraction import Extraction
from wavix_lint.languages.lines.plans import ROOTS, Plan
from wavix_lint.languages.lines.settings import Entry, Settings
from wavix_lint.languages.lines.values import chunks
from wavix_lint.model import Span

_TOKEN = re.compile(
    rb"""<(?:!--(?P<remark>(?:[^-]|-(?!->))*)(?:-->|\Z)|!\[CDATA\[(?P<cdata>(?:[^\]]|\](?!\]>))*)(?:\]\]>|\Z)
    |/[ ]?(?P<close>[\w.:\-]+)\s*>|(?P<open>[A-Za-z_][\w.:\-]*)(?P<attributes>(?:[^<>"']|"[^"<]*"|'[^'<]*')*)>
    |[!?][^<>]*>)""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(rb"(?P<name>[A-Za-z_][\w.:\-]*)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')")
_ENTITY = re.compile(rb"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));")
_NAMED = {b"amp": "&", b"lt": "<", b"gt": ">", b"quot": '"', b"apos": "'"}
_LABELS = ("name", "key", "id", "type", "provider", "class")
_VALUES = ("value", "val", "default", "defaultvalue")
_DEEPEST = 200
# Elements with the name of a whole program or package, which says nothing of the keys in them.
_PROGRAMS = frozenset(
    """
    project application module solution component package manifest artifact class target library plugin jmeterPlan
    soapui-project namespace assembly
    """.split()
)


@dataclass(slots=True)
class _Element:
    """An element that is not closed yet. `entries` are what its attributes and its children say."""

    name: str
    start: int
    content: int
    label: str = ""
    entries: list[Entry] = field(default_factory=list)
    text: Span | None = None
    has_children: bool = False
    key: str = ""  # a plist's `<key>`, until its value comes


def extract(data: bytes, config: Config, language: str, path: str) -> Extraction:
    """The facts of an XML file, well-formed or not."""
    settings = Settings(data, config, path)
    reading = _Reading(settings)
    reading.run()
    return settings.extraction()


class _Reading:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.data = settings.data
        self.stack: list[_Element] = [_Element("", 0, 0)]
        self.strays: list[Span] = []
        self.plan: Plan | None = None

    def run(self) -> None:
        position = 0
        for match in _TOKEN.finditer(self.data):
            self._text(position, match.start())
            position = match.end()
            if match["open"] is not None:
                self._open(match)
            elif match["close"] is not None:
                self._close(match["close"].decode("ascii", "replace"), match.start(), match.end())
            elif match["cdata"] is not None:
                self._run_of_text(*match.span("cdata"))
            elif match["remark"] is not None:
                self.settings.comments.append(Span(*match.span()))
        self._text(position, len(self.data))
        while len(self.stack) > 1:
            self._end(self.stack.pop(), len(self.data), len(self.data))
        self._block(self.stack[0], len(self.data))
        self.settings.prose(self.strays)
        self.settings.facts += self.plan.sites() if self.plan is not None else ()

    def _text(self, start: int, end: int) -> None:
        raw = self.data[start:end]
        body = raw.strip()
        if body:
            start += len(raw) - len(raw.lstrip())
            self._run_of_text(start, start + len(body))

    def _run_of_text(self, start: int, end: int) -> None:
        element = self.stack[-1]
        if element.text is not None or element.has_children or len(self.stack) == 1:
            self.strays.append(Span(start, end))  # one of several: words around elements
        else:
            element.text = Span(start, end)

    def _open(self, match: re.Match[bytes]) -> None:
        name = match["open"].decode("ascii", "replace").rpartition(":")[2]
        element = _Element(name, match.start(), match.end())
        if name in ROOTS and self.plan is None:
            self.plan = Plan(self.data, self.settings.config)
        self.stack[-1].has_children = True
        for found in _ATTRIBUTE.finditer(self.data, *match.span("attributes")):
            start, end = found.span("double" if found["double"] is not None else "single")
            element.entries.append(Entry(found["name"].decode("ascii", "replace"), start, end, _read))
        element.label = self._label(element)
        self.stack.append(element)
        if match["attributes"].endswith(b"/") or len(self.stack) > _DEEPEST:
            self._end(self.stack.pop(), match.end(), match.end())

    def _label(self, element: _Element) -> str:
        """The attribute that says whose the element is: `<bean id="wavixClient">`."""
        for entry in element.entries if element.name not in _PROGRAMS else ():
            said = entry.name.rpartition(":")[2].lower()
            if said in _LABELS and self.settings.mentions(entry.start, entry.end) and entry.end - entry.start < 200:
                return characters(self.data[entry.start : entry.end])
        return ""

    def _close(self, name: str, start: int, end: int) -> None:
        name = name.rpartition(":")[2]
        for index in range(len(self.stack) - 1, 0, -1):
            if self.stack[index].name == name:
                while len(self.stack) > index:
                    self._end(self.stack.pop(), start, end)
                return

    def _end(self, element: _Element, content_end: int, end: int) -> None:
        """Reads what an element says, and tells its parent what it is called there."""
        parent = self.stack[-1]
        given = _attributes(element)
        label = next((given[name] for name in ("name", "key") if name in given), None)
        text = element.text
        if text is not None and element.has_children:
            self.strays.append(text)
        elif text is not None:
            if element.name == "key" and parent.name == "dict":
                parent.key = characters(self.data[text.start : text.end])[:200]
                return
            name = parent.key or (self._said(label) if label is not None else "") or element.name
            parent.entries.append(Entry(name, text.start, text.end, _read))
            if label is not None:
                element.entries.append(Entry("value", text.start, text.end, _read))
        elif label is not None:
            values = [given[name] for name in _VALUES if name in given]
            parent.entries += [Entry(self._said(label), value.start, value.end, _read) for value in values[:1]]
        if parent.key:
            element.name, parent.key = parent.key, ""
        self._block(element, end)

    def _said(self, entry: Entry) -> str:
        return _read(self.data, entry.start, min(entry.end, entry.start + 200)).skeleton

    def _block(self, element: _Element, end: int) -> None:
        if not element.entries:
            return
        if self.plan is not None:
            self.plan.element(element.entries)
        path = tuple(outer.label or outer.name for outer in self.stack[1:])
        path += tuple(name for name in (element.name, element.label) if name)
        if self.settings.mentions(element.start, end) or any(map(self.settings.says_wavix, path)):
            self.settings.block(path, element.entries)


def _attributes(element: _Element) -> dict[str, Entry]:
    return {entry.name.rpartition(":")[2].lower(): entry for entry in element.entries[:50]}


def _read(data: bytes, start: int, end: int) -> Text:
    if data.find(b"&", start, end) < 0:
        return Text(tuple(chunks(data, start, end)), Span(start, end))
    return Text(tuple(chunks(data, start, end, _ENTITY, _character)), Span(start, end))


def _character(match: re.Match[bytes]) -> str:
    if match[3]:
        return _NAMED[match[3]]
    code = int(match[1], 16) if match[1] else int(match[2])
    return chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "?"
