"""A file and the texts inside it, each read by the frontend of its own language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from wavix_lint import languages, source, suppress
from wavix_lint.config import Config
from wavix_lint.facts import Fact, RequestSite
from wavix_lint.fragments import Fragment
from wavix_lint.languages.extraction import Extraction
from wavix_lint.model import Confidence, Edit, Fix, Span
from wavix_lint.repairs import AddBearer, Editor, NoFix, Repair, WriteBearer
from wavix_lint.wavix.words import Needles, has_any, needles

_DEEPEST = 3  # a notebook's Markdown cell with a fence with a here-document in it
_MOST = 5000  # texts in one file
_OTHER_FORM = "the code is written in another form here, in which it cannot be changed safely"


@dataclass(slots=True)
class Unit:
    """One text: the file itself, or a fragment of `outer`."""

    extraction: Extraction
    fragment: Fragment | None = None
    outer: Unit | None = None
    originals: dict[int, Fact] = field(default_factory=dict, repr=False)
    _editor: Editor | None = field(default=None, repr=False)

    def span(self, span: Span) -> Span:
        """A span of this text in the file."""
        unit: Unit | None = self
        while unit is not None and unit.fragment is not None:
            span, unit = unit.fragment.map.span(span), unit.outer
        return span

    def name_at(self, offset: int) -> str:
        """What people call the part of the file around a byte of this text ("cell 3"), empty for a file as a whole."""
        unit: Unit | None = self
        while unit is not None and unit.fragment is not None:
            name = unit.fragment.name_at(offset)
            if name:
                return name
            offset, unit = unit.fragment.map.span(Span(offset, offset)).start, unit.outer
        return ""

    def capped(self, confidence: Confidence) -> Confidence:
        unit: Unit | None = self
        while unit is not None and unit.fragment is not None:
            confidence, unit = min(confidence, unit.fragment.ceiling), unit.outer
        return confidence

    @property
    def is_excerpt(self) -> bool:
        unit: Unit | None = self
        while unit is not None and unit.fragment is not None:
            if unit.fragment.is_excerpt:
                return True
            unit = unit.outer
        return False

    def fix(self, repair: Repair) -> Fix | NoFix | None:
        """The repair as a change of the file; None in a language that nobody can edit."""
        if self.extraction.editor is None:
            return None
        try:
            if self._editor is None:
                self._editor = self.extraction.editor()
            fix = self._editor.fix(self._as_read(repair))
        except Exception as error:  # noqa: BLE001 -- no fix is better than no finding
            return NoFix(f"the editor failed ({type(error).__name__}): please report it")
        if not isinstance(fix, Fix):
            return fix
        edits = self.in_file(fix.edits)
        return replace(fix, edits=edits) if edits is not None else NoFix(_OTHER_FORM)

    def in_file(self, edits: tuple[Edit, ...]) -> tuple[Edit, ...] | None:
        """Edits of this text as edits of the file; None where it is written in another form there."""
        unit: Unit | None = self
        while unit is not None and unit.fragment is not None:
            outside = [_outside(edit, unit.fragment) for edit in edits]
            edits, unit = tuple(edit for edit in outside if edit is not None), unit.outer
            if len(edits) < len(outside):
                return None
        return edits

    def _as_read(self, repair: Repair) -> Repair:
        """The repair of the request that the frontend read: editors know their facts by identity."""
        name = "site" if isinstance(repair, (AddBearer, WriteBearer)) else "fact"
        original = self.originals.get(id(getattr(repair, name)))
        changes: dict[str, Any] = {} if original is None else {name: original}
        return replace(repair, **changes)


def _outside(edit: Edit, fragment: Fragment) -> Edit | None:
    span = fragment.map.writable(edit.span)
    return None if span is None or fragment.encode is None else Edit(span, _written(edit, fragment))


def _written(edit: Edit, fragment: Fragment) -> str:
    """The new text as it stands in the text around. At the end of the fragment no further line of it follows."""
    encode = fragment.encode or str
    if edit.text.endswith("\n") and edit.span.end == len(fragment.text) and fragment.map.is_prefixed:
        return encode(edit.text[:-1]) + "\n"
    return encode(edit.text)


def units(path: str, text: bytes, config: Config) -> Iterator[Unit]:
    """The file's own unit first, then those inside it that can matter."""
    words = needles((*config.hosts, *config.key_names))
    whole = Unit(languages.extract(path, text, config))
    yield whole
    budget = [_MOST]
    yield from _inside(whole, path, config, words, budget, 1)


def _unit(fragment: Fragment, outer: Unit, path: str, config: Config) -> Unit:
    unit = Unit(languages.extract_as(fragment.language, fragment.text, config, path), fragment, outer)
    if unit.is_excerpt:
        facts: list[Fact] = []
        for fact in unit.extraction.facts:
            if isinstance(fact, RequestSite):
                shown = replace(fact, headers=replace(fact.headers, complete=False))
                unit.originals[id(shown)] = fact
                facts.append(shown)
            else:
                facts.append(fact)
        unit.extraction = replace(unit.extraction, facts=tuple(facts))
    return unit


def _inside(outer: Unit, path: str, config: Config, words: Needles, budget: list[int], depth: int) -> Iterator[Unit]:
    for fragment in outer.extraction.fragments if depth <= _DEEPEST else ():
        if budget[0] <= 0:
            return
        if not has_any(fragment.text, words):
            continue
        budget[0] -= 1
        unit = _unit(fragment, outer, path, config)
        yield unit
        yield from _inside(unit, path, config, words, budget, depth + 1)


def directives_of(read: Sequence[Unit], text: source.Source) -> suppress.Directives:
    """What the comments of the file ask for, and those of the texts inside it, in rows of the file."""
    found = list(suppress.collect(text.text, read[0].extraction.comments).items)
    for unit in read[1:]:
        if unit.fragment is None or not unit.extraction.comments:
            continue
        inner = source.Source(unit.fragment.text)
        for item in suppress.collect(inner.text, unit.extraction.comments).items:
            whole = item.last_row == suppress.WHOLE_FILE  # the text it stands in, that is
            rows = (1, len(inner.starts)) if whole else (item.first_row, item.last_row)
            first, last = (text.row(unit.span(inner.row_span(row)).start) for row in rows)
            kind = "ignore" if whole else item.kind
            found.append(item._replace(span=unit.span(item.span), first_row=first, last_row=last, kind=kind))
    return suppress.Directives(found)
