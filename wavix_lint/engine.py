"""One file in, findings out: the pure function under the command line, the hook and the editor."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from wavix_lint import registry, source, suppress
from wavix_lint.api import Draft, Rule
from wavix_lint.baseline import identity
from wavix_lint.config import Config
from wavix_lint.foreign import why_foreign
from wavix_lint.hiding import without_keys
from wavix_lint.layout import Layout, layout
from wavix_lint.line_hash import LineHashes
from wavix_lint.model import LARGE, FileReport, Finding, Fix, FrameLine, Position, Related, Span, masked_in_place
from wavix_lint.placing import place, placed
from wavix_lint.repairs import NoFix
from wavix_lint.selection import Selection
from wavix_lint.units import Unit, directives_of, units
from wavix_lint.wavix.keys import is_distinct_key
from wavix_lint.wavix.words import may_matter

_CONTEXT_ROWS = 1  # rows shown above and below a finding
_LARGE = 128 * 1024  # bytes
_LONGEST_ROW = 10_000  # characters of a row that a frame keeps
_RUN = re.compile(r"[A-Za-z0-9_-]{20,}")
UNUSED = suppress.UNUSED_RULE


def check(path: str, data: bytes, config: Config) -> list[Finding]:
    """The findings of one file, in the order of their places. `data` is the file as it is stored."""
    return list(examine(path, data, config).findings)


def examine(path: str, data: bytes, config: Config, *, every_fix: bool = False) -> FileReport:
    """The findings of one file, what suppressions hid, and notes on what went wrong.

    Fixes of a large file take seconds to prove: without `every_fix` its findings come without.
    """
    if not may_matter(data, (*config.hosts, *config.key_names)):
        return FileReport(path)
    text = source.read(data)
    read = list(units(path, text.text, config))
    rules = registry.load(config.plugins)
    selection = Selection.of(config, path)
    drafts, notes = _judged(rules, read, config)
    directives = directives_of(read, text)
    maker = _Maker(path, text, rules, config, {found.draft.secret for found in drafts if found.draft.secret})
    secrets = [found.draft.span for found in drafts if found.draft.secret]
    maker.shown = source.Source(without_keys(text.text, secrets))
    maker.hashes = LineHashes(without_keys(data, map(text.original, secrets)), maker.masked)
    foreign = why_foreign(path, text.text) if drafts else ""
    if not foreign and not every_fix and len(text.text) > _LARGE:
        foreign = LARGE
    kept: list[Finding] = []
    hidden: list[Finding] = []
    used: set[suppress.Directive] = set()
    for found in drafts:
        rule, draft = found.rule, found.draft
        if not selection.has(rule.code):
            continue
        first, last = text.row(draft.span.start), text.row(max(draft.span.start, draft.span.end - 1))
        if directives.items:
            first, last = maker.layout.widened(first, last)
        directive = directives.match(rule.code, first, last)
        if directive is not None:
            used.add(directive)
            hidden.append(maker.finding(rule, draft, f"{directive.kind} comment"))
        elif draft.confidence >= config.min_confidence:
            kept.append(maker.finding(rule, draft, fix=found.fix(foreign)))
    unused = rules.by_code(UNUSED)
    if unused is not None and selection.has(UNUSED):
        judged = {rule.code for rule in rules.rules if selection.has(rule.code)}
        known = {rule.code for rule in rules.rules}
        examples = [unit.span(span) for unit in read if unit.is_excerpt for span in unit.extraction.comments or ()]
        for rule, draft in _unused(unused, directives, used, judged, known):
            if any(span.contains(draft.span) for span in examples):
                continue  # a guide shows how a suppression is written
            row = text.row(draft.span.start)
            directive = directives.match(rule.code, row, row)
            if directive is None:
                kept.append(maker.finding(rule, draft))
            else:
                hidden.append(maker.finding(rule, draft, f"{directive.kind} comment"))
    kept.sort(key=_order)
    hidden.sort(key=_order)
    told = dict.fromkeys(note for unit in read for note in unit.extraction.notes)
    broken = any(unit.extraction.is_broken for unit in read)
    return FileReport(path, tuple(kept), tuple(hidden), (*told, *notes), broken)


def shown(path: str, data: bytes, config: Config) -> str:
    """The text of a file without its keys, line by line as long as it was."""
    text = source.read(data)
    rules = registry.load(config.plugins)
    drafts, _ = _judged(rules, list(units(path, text.text, config)), config)
    secrets = {found.draft.secret for found in drafts if found.draft.secret}
    hidden = without_keys(text.text, [found.draft.span for found in drafts if found.draft.secret])
    return _masked(hidden.decode("utf-8", "surrogateescape"), secrets)


@dataclass(slots=True)
class _Found:
    """A draft in places of the file, and the text that it was found in."""

    rule: Rule
    draft: Draft
    unit: Unit

    def fix(self, foreign: str) -> Fix | NoFix | None:
        """What can be done about it; `foreign` says why this file is nobody's to change, if it is."""
        if self.draft.repair is None:
            return self.draft.fix
        return NoFix(foreign) if foreign else self.unit.fix(self.draft.repair)


def _judged(rules: registry.Rules, read: Sequence[Unit], config: Config) -> tuple[list[_Found], list[str]]:
    """What the checks say of the facts, each place once for each rule: the most confident word counts."""
    best: dict[tuple[str, Span], _Found] = {}
    broken: dict[str, str] = {}
    for unit in read:
        for fact in unit.extraction.facts:
            for rule, verdict in rules.table.get(type(fact), ()):
                try:
                    for draft in verdict(fact, config):
                        found = _in_file(rule, draft, unit)
                        known = best.get((rule.code, found.draft.span))
                        if known is None or known.draft.confidence < found.draft.confidence:
                            best[rule.code, found.draft.span] = found
                except Exception as error:  # noqa: BLE001 -- one broken rule must not take the others with it
                    broken[rule.code] = f"{rule.code} crashed in {_file_of(verdict)}: {type(error).__name__}"
    return _without_overlaps(best.values()), list(broken.values())


def _in_file(rule: Rule, draft: Draft, unit: Unit) -> _Found:
    """The draft with the places of the file. A key that is written out is the key it is, wherever it stands."""
    if unit.fragment is None:
        return _Found(rule, draft, unit)
    part = unit.name_at(draft.span.start)
    moved = replace(
        draft,
        span=unit.span(draft.span),
        message=f"{draft.message} ({part})" if part else draft.message,
        confidence=draft.confidence if draft.secret else unit.capped(draft.confidence),
        related=tuple((message, unit.span(span)) for message, span in draft.related),
        fix=None,
    )
    return _Found(rule, moved, unit)


def _without_overlaps(drafts: Iterable[_Found]) -> list[_Found]:
    """One place, one finding: of two of one rule the one inside the other is the more exact.

    Of two that begin together the longer one is: the other is a part of it that flow cut off.
    """
    result: list[_Found] = []
    for found in sorted(drafts, key=_draft_order):
        last = next((index for index in range(len(result) - 1, -1, -1) if result[index].rule is found.rule), None)
        outer = result[last].draft.span if last is not None else None
        if last is None or outer is None or found.rule.nested or not outer.contains(found.draft.span):
            result.append(found)
        elif outer.start != found.draft.span.start:
            result[last] = found
    return result


def _file_of(check: object) -> str:
    return getattr(getattr(check, "__code__", None), "co_filename", "?").rpartition("/rules/")[2]


def _unused(
    rule: Rule,
    directives: suppress.Directives,
    used: set[suppress.Directive],
    judged: set[str],
    known: set[str],
) -> Iterable[tuple[Rule, Draft]]:
    for directive in directives.unused(used, judged, known):
        yield rule, Draft(directive.span, suppress.unused_message(directive, known))


@dataclass(slots=True)
class _Maker:
    """Turns drafts into findings: place, masked frame, fingerprint."""

    path: str
    text: source.Source
    rules: registry.Rules
    config: Config
    secrets: set[str]
    shown: source.Source = field(init=False)
    hashes: LineHashes = field(init=False)
    _layout: Layout | None = None
    _rows: dict[int, str] = field(default_factory=dict)

    @property
    def layout(self) -> Layout:
        """Read when the first finding asks: most files have no suppression and no baseline."""
        if self._layout is None:
            self._layout = layout(self.path, self.text)
        return self._layout

    def finding(
        self, rule: Rule, draft: Draft, suppressed_by: str | None = None, fix: Fix | NoFix | None = None
    ) -> Finding:
        span = Span(max(draft.span.start, 0), min(draft.span.end, len(self.text.text)))
        start, end, columns = place(self.text, span)
        return Finding(
            code=rule.code,
            name=rule.name,
            message=draft.message,
            path=self.path,
            span=self.text.original(span),
            start=start,
            end=end,
            severity=rule.severity,
            confidence=draft.confidence,
            url=self.rules.url(rule),
            fingerprint=self._fingerprint(rule, span),
            fix=placed(self.text, fix) if isinstance(fix, Fix) else None,
            help=rule.help,
            frame=self._frame(start, end.row if end.column > 1 else max(start.row, end.row - 1)),
            related=tuple(
                Related(message, self.text.original(where), *place(self.text, where))
                for message, where in draft.related
            ),
            suppressed_by=suppressed_by,
            columns=columns,
            line_hash=self.hashes.at(start.row),
            identity=self._identity(rule, draft, span),
            no_fix=fix.reason if isinstance(fix, NoFix) else "",
        )

    def _frame(self, start: Position, last: int) -> tuple[FrameLine, ...]:
        first = start.row
        low = max(1, first - _CONTEXT_ROWS)
        high = min(len(self.text.starts), last + _CONTEXT_ROWS)
        return tuple(self._row(row, start.column if row == start.row else 1) for row in range(low, high + 1))

    def _row(self, row: int, column: int) -> FrameLine:
        """A masked row, cut around the column when it is very long: masked first, so that no half of a key is left."""
        text = self._rows.get(row)
        if text is None:
            text = self._rows[row] = self.masked(self.shown.line(row))
        skipped = max(0, column - 1 - _LONGEST_ROW // 2) if len(text) > _LONGEST_ROW else 0
        return FrameLine(row, text[skipped : skipped + _LONGEST_ROW], skipped)

    def masked(self, line: str) -> str:
        return _masked(line, self.secrets)

    def _identity(self, rule: Rule, draft: Draft, span: Span) -> str:
        if not self.config.salt:
            return ""
        if rule.code == suppress.KEY_RULE and draft.secret:
            return identity.of_secret(self.config.salt, draft.secret)
        statement, line = self.layout.statement(span.start), self.layout.line(span.start)
        return identity.of_context(self.config.salt, statement, line, self.secrets)

    def _fingerprint(self, rule: Rule, span: Span) -> str:
        """The same for the same finding after lines above it moved: rule, path and the masked line, without blanks."""
        start = self.text.position(span.start)
        line = " ".join(self._row(start.row, start.column).text.split())
        return hashlib.sha256(f"{rule.code}\0{self.path}\0{line}".encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _masked(text: str, secrets: Iterable[str]) -> str:
    for secret in secrets:
        if secret in text:
            text = text.replace(secret, masked_in_place(secret))
    return _RUN.sub(_mask_if_key, text)


def _mask_if_key(match: re.Match[str]) -> str:
    """Any other secret that happens to stand in a shown line is masked too."""
    return masked_in_place(match[0]) if is_distinct_key(match[0]) else match[0]


def _order(finding: Finding) -> tuple[str, int, int, str]:
    return finding.order


def _draft_order(found: _Found) -> tuple[str, int, int]:
    return found.rule.code, found.draft.span.start, -found.draft.span.end
