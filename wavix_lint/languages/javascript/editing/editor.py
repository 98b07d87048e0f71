"""The editor of one JavaScript or TypeScript text."""

from __future__ import annotations

from functools import cached_property

from wavix_lint.api.credentials import APPID, appid_pairs
from wavix_lint.config import Config
from wavix_lint.facts import Context, Literal
from wavix_lint.languages.edits import Clash
from wavix_lint.languages.javascript.editing import browsers
from wavix_lint.languages.javascript.editing.bearing import Bearing
from wavix_lint.languages.javascript.editing.environment import Environment
from wavix_lint.languages.javascript.editing.moving import Mover
from wavix_lint.languages.javascript.editing.program import Program
from wavix_lint.languages.javascript.editing.refusals import UNEDITABLE, Refused
from wavix_lint.languages.javascript.editing.transport import Transport
from wavix_lint.languages.javascript.expectations import is_expected
from wavix_lint.model import Fix, Span
from wavix_lint.repairs import (
    AddBearer,
    MoveToHeader,
    NoFix,
    ReadFromEnvironment,
    Repair,
    UseTls,
    VerifyCertificates,
)


class JavaScriptEditor:
    """Reads the program when the first repair is asked for."""

    def __init__(self, data: bytes, config: Config, language: str, path: str) -> None:
        self._program = Program(data, config, language, path)
        self._mover = Mover(self._program)
        self._bearing = Bearing(self._program)
        self._environment = Environment(self._program)
        self._transport = Transport(self._program)

    @cached_property
    def _is_browser_code(self) -> bool:
        return browsers.is_browser_code(self._program)

    @cached_property
    def _is_awaited(self) -> bool:
        """Whether a mock, an assertion or a comparison of the file names the parameter."""
        program = self._program
        items = (*program.outline.strings, *program.outline.objects)
        named = (item for item in items if APPID.encode() in program.data[item.start : item.end])
        return any(is_expected(item, program.evaluator) for item in named)

    def fix(self, repair: Repair) -> Fix | NoFix:
        """The repair as edits of the text. Never raises."""
        if self._program.root.has_error:
            return NoFix("the file has syntax errors")
        try:
            return self._fix(repair)
        except Refused as refusal:
            return NoFix(refusal.reason)
        except Clash:
            return NoFix(UNEDITABLE)
        except Exception:  # noqa: BLE001 -- a fix that cannot be made must not cost the finding
            return NoFix(UNEDITABLE)

    def _fix(self, repair: Repair) -> Fix | NoFix:
        if isinstance(repair, UseTls):
            return self._secured(repair)
        if isinstance(repair, VerifyCertificates):
            return self._transport.verified(repair.fact, repair.span)
        if isinstance(repair, (MoveToHeader, ReadFromEnvironment)) and _is_prose(repair.fact):
            return NoFix("this is documentation, which only a person can reword")
        if self._is_browser_code:
            return NoFix(browsers.REASON)
        if isinstance(repair, MoveToHeader):
            if self._is_awaited:
                return NoFix("a test in this file waits for the old form")
            return self._moved(repair)
        if isinstance(repair, ReadFromEnvironment):
            return self._read(repair)
        if isinstance(repair, AddBearer):
            return self._bearing.added(repair.site)
        return self._bearing.rewritten(repair.site, repair.pair)

    def _secured(self, repair: UseTls) -> Fix | NoFix:
        if _is_prose(repair.fact):
            return NoFix("this is documentation, which only a person can reword")
        return self._transport.secured(repair.fact, repair.span)

    def _read(self, repair: ReadFromEnvironment) -> Fix | NoFix:
        """A key in `appid` goes with the parameter: both findings have one fix."""
        for sites in self._program.sites.values():
            for site in sites:
                for pair in appid_pairs(site, self._program.config):
                    where = pair.value.reach_of(0, len(pair.value.skeleton))
                    name = pair.name.span_of(0, len(pair.name.skeleton))
                    if where is not None and name is not None and where.contains(repair.span):
                        moved = self._mover.fix(name.start)
                        if isinstance(moved, Fix) and _takes(moved, repair.span):
                            return moved
        return self._environment.read(repair.fact, repair.span)

    def _moved(self, repair: MoveToHeader) -> Fix | NoFix:
        name = repair.pair.name
        span = name.span_of(0, len(name.skeleton))
        if span is None or span.end - span.start != len(APPID):
            return NoFix(UNEDITABLE)
        return self._mover.fix(span.start)


def _is_prose(fact: object) -> bool:
    return isinstance(fact, Literal) and fact.context is Context.PROSE


def _takes(fix: Fix, span: Span) -> bool:
    """Whether the fix takes out what stands there."""
    return any(edit.span.contains(span) for edit in fix.edits)


class BundleEditor:
    """Of a file that a build step wrote."""

    def fix(self, repair: Repair) -> Fix | NoFix:
        return NoFix("a build step wrote this file; change its source")
