"""What a fix makes of a program, compared with what it should."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import replace

from wavix_lint.api.wire import Intent, Reading, differences
from wavix_lint.languages.edits import Edits, Offsets, applied
from wavix_lint.languages.javascript.editing.program import Program
from wavix_lint.languages.javascript.editing.refusals import Refused
from wavix_lint.model import Edit, Span

MOST_WORK = 3_000_000  # bytes of one file that are read again to prove its fixes


def proven(program: Program, edits: Edits, carried: Iterable[Span], intent: Intent) -> tuple[Edit, ...]:
    """The edits in order. Raises Refused unless they do what they should and nothing else.

    `carried` are the pieces of code that the edits put somewhere else; calls in `intent` are those of the old text.
    """
    final = edits.final()
    after = changed(program, final)
    sources = [(span, program.data[span.start : span.end]) for span in carried]
    offsets = Offsets(final, sources, program.data)
    given = {_moved(span, offsets): text for span, text in intent.given.items() if isinstance(span, Span)}
    old = Reading({_moved(span, offsets): sites for span, sites in program.sites.items()}, offsets.shared_old)
    now = Reading(dict(after.sites.items()), offsets.shared_new)
    for wrong in differences(old, now, replace(intent, given=given), program.config):
        raise Refused(wrong.reason)
    return final


def changed(program: Program, final: tuple[Edit, ...]) -> Program:
    """The program that the edits make. Raises Refused for one that is broken or has lost a comment."""
    program.work += len(program.data)
    if program.work > MOST_WORK:
        raise Refused("the file has too many findings to prove all fixes at once: more of them after the next run")
    comments = program.outline.comments
    if any(item.start < edit.span.end and edit.span.start < item.end for edit in final for item in comments):
        raise Refused("a comment stands where it would be taken out")
    after = Program(applied(program.data, final), program.config, program.language, program.path)
    if after.root.has_error:
        raise Refused("the result would not be valid")
    return after


def _moved(span: Span, offsets: Offsets) -> Hashable:
    start, end = offsets.after(span.start), offsets.end_after(span.end)
    return ("gone", span) if start is None or end is None else Span(start, end)
