"""What a fix makes of a program, compared with what it should."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from wavix_lint.api.wire import Difference, Intent, Reading, differences
from wavix_lint.languages.python.editing.edits import Edits, Offsets, applied
from wavix_lint.languages.python.editing.imports import Imports
from wavix_lint.languages.python.editing.program import Program, is_native, is_valid
from wavix_lint.languages.python.editing.refusing import Refused
from wavix_lint.model import Edit, Span

MOST_WORK = 1_500_000  # bytes of one file that are read again to prove its fixes


def finished(program: Program, imports: Imports, edits: Edits) -> tuple[Edit, ...]:
    """The edits, with imports that they leave without a use taken out. Raises Refused and Clash."""
    final = edits.final()
    unused = imports.unused_after(applied(program.data, final))
    for edit in unused:
        edits.replace(edit.span, edit.text)
    if unused:
        final = edits.final()
    if any(_touches_comment(program, edit) for edit in final):
        raise Refused("a comment stands where it would be taken out")
    return final


def proven(
    program: Program, imports: Imports, edits: Edits, carried: Iterable[Span], intent: Intent
) -> tuple[Edit, ...]:
    """The finished edits of one fix. Raises Refused unless they do what they should, and nothing else."""
    final = finished(program, imports, edits)
    for wrong in compared(program, final, carried, intent):
        raise Refused(wrong.reason)
    return final


def compared(program: Program, final: tuple[Edit, ...], carried: Iterable[Span], intent: Intent) -> list[Difference]:
    """What these edits do that they should not, by the calls of the old program. Raises Refused for broken results."""
    program.work += len(program.data)
    if program.work > MOST_WORK:
        raise Refused("the file has too many findings to prove all fixes at once: more of them after the next run")
    new = applied(program.data, final)
    if not is_still_valid(program, new):
        raise Refused("the result would not be valid")
    after = Program(new, program.config)
    if after.is_broken:
        raise Refused("the result would not be valid")
    offsets = Offsets(final, carried, program.data)
    names = {span: _moved(span, offsets) for span in program.sites}
    given = {names[call]: text for call, text in intent.given.items() if isinstance(call, Span) and call in names}
    before = Reading({names[span]: sites for span, sites in program.sites.items()}, offsets.shared_old)
    now = Reading(dict[Hashable, Sequence](after.sites.items()), offsets.shared_new)  # type: ignore[type-arg]
    spans = {name: span for span, name in names.items()}
    found = differences(before, now, replace(intent, given=given), program.config)
    return [Difference(spans[wrong.call], wrong.reason) for wrong in found]


def is_still_valid(program: Program, new: bytes) -> bool:
    """By Python's own parser where that reads the old text too; libcst, which knows all versions, takes longer."""
    return is_native(new) if program.is_native else is_valid(new)


def _touches_comment(program: Program, edit: Edit) -> bool:
    comments = [*program.long_comments, *(item.span for item in program.outline.comments)]
    return any(
        span.start < edit.span.end and edit.span.start < span.end - program.data.endswith(b"\r", span.start, span.end)
        for span in comments
    )


def _moved(span: Span, offsets: Offsets) -> Hashable:
    start, end = offsets.after(span.start), offsets.end_after(span.end)
    return ("gone", span) if start is None or end is None else Span(start, end)
