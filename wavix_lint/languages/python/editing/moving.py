"""The fix for `appid`: taken out where it is written, and sent as a header by every request that got it from there.

All places of a file are planned together, and proven together: a proof reads the whole file again. Only where they do
not go together is each one proven alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wavix_lint.api.wire import Intent
from wavix_lint.languages.python.editing.checks import Checks, Wider
from wavix_lint.languages.python.editing.credentials import Credentials
from wavix_lint.languages.python.editing.drafting import WAYS, Draft, Drafter
from wavix_lint.languages.python.editing.edits import Clash, Edits
from wavix_lint.languages.python.editing.groups import Group, Groups
from wavix_lint.languages.python.editing.imports import Imports
from wavix_lint.languages.python.editing.nodes import span_of
from wavix_lint.languages.python.editing.placing import Placer
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.languages.python.editing.proof import compared
from wavix_lint.languages.python.editing.refusing import Refused
from wavix_lint.languages.python.editing.removal import Remover
from wavix_lint.model import Applicability, Edit, Fix, Span
from wavix_lint.repairs import NoFix

_TITLE = "Send the key as `Authorization: Bearer`"
_DOUBTS = {
    "environment": "this key is burnt: rotate it, and put the new one into {variable}",
    "variable": "put the key into {variable}",
    "headers": "the headers come from another place, which may set `Authorization` too",
    "websockets": "before websockets 14 the argument is called `extra_headers`",
    "host": "another server may be set from outside",
    "redirect": "this client sends headers along when it is redirected to another host",
    "two": "the header that is there carries a key of another name",
    "moved": "the key is asked for at another moment",
}
_CLASH = "it is written in a way that cannot be edited"
_ROUNDS = 8  # of proofs for all places together


@dataclass(slots=True)
class _Plan:
    """A group, the draft that is its best so far, and those that may come after it."""

    draft: Draft
    others: Iterator[Draft | NoFix]


class Mover:
    """Plans for one program. Every place of a group gets the same answer."""

    def __init__(self, program: Program, imports: Imports, credentials: Credentials) -> None:
        self._program = program
        self._config = program.config
        self._groups = Groups(program, Placer(program, credentials, Edits(), None))
        self._drafter = Drafter(program, imports, credentials, Checks(program, self._groups))

    def fix(self, place: int) -> Fix | NoFix:
        """The fix for the parameter whose name begins at a byte."""
        return self._answers.get(place, NoFix("no request of this file is seen to send it"))

    def fix_of_key(self, key: Span) -> Fix | None:
        """The fix of the parameter whose value is this written key: the key and the parameter go together."""
        for holder, place in self._written:
            if holder.contains(key):
                answer = self.fix(place)
                return answer if isinstance(answer, Fix) else None
        return None

    @cached_property
    def _written(self) -> list[tuple[Span, int]]:
        """The places whose keys stand beside them, and where those keys are."""
        found = []
        for place in self._groups.places:
            try:
                removal = Remover(self._program, Edits()).remove(place)
            except Refused:
                continue
            if self._drafter.is_written(removal):
                found.append((span_of(removal.value if removal.value is not None else removal.root), place))
        return found

    # Planning

    @cached_property
    def _answers(self) -> dict[int, Fix | NoFix]:
        answers: dict[int, Fix | NoFix] = {}
        plans: list[_Plan] = []
        for place in sorted(self._groups.places):
            if place in answers or any(place in plan.draft.group.places for plan in plans):
                continue
            options = self._options(place)
            first = next(options)
            if isinstance(first, NoFix):
                answers[place] = first
            else:
                plans.append(_Plan(first, options))
        for plan in self._proven(plans, answers):
            answers.update(dict.fromkeys(plan.draft.group.places, self._fix(plan.draft)))
        for place in sorted(
            self._groups.places.keys() - answers.keys()
        ):  # they could not go with those that they were with
            answers[place] = self._alone(place)
        return answers

    def _alone(self, place: int) -> Fix | NoFix:
        answers: dict[int, Fix | NoFix] = {}
        options = self._options(place, try_wide=False)
        first = next(options)
        if isinstance(first, NoFix):
            return first
        plan = _Plan(first, options)
        return self._fix(plan.draft) if self._is_proven_alone(plan, answers) else answers[place]

    def _options(self, place: int, try_wide: bool = True) -> Iterator[Draft | NoFix]:
        """Every draft for a place, the best first; at the end why there is no other."""
        small = self._groups.around({place}, wide=False)
        wide = self._groups.around({place}, wide=True) if try_wide else small
        reason = NoFix(_CLASH)
        for group in [wide, small] if wide.places != small.places else [small]:
            for way in WAYS:
                try:
                    yield self._draft(group, way)
                except Refused as refusal:
                    reason = NoFix(refusal.reason)
                except Clash:
                    reason = NoFix(_CLASH)
        yield reason

    def _draft(self, group: Group, way: str) -> Draft:
        try:
            return self._drafter.draft(group, way)
        except Wider as wider:
            larger = self._groups.around(group.places | wider.places, wide=False)
            try:
                return self._drafter.draft(larger, way)
            except Wider:
                raise Refused("what carries the parameter is used by another request as well") from None

    # Proving

    def _proven(self, plans: list[_Plan], answers: dict[int, Fix | NoFix]) -> list[_Plan]:
        """The plans that do what they should. Those that do not go to their next draft, or get an answer."""
        for _ in range(_ROUNDS):
            together = _apart(plans)
            if len(together) != len(plans):
                break
            wrong = self._compared(together)
            if wrong is None:
                break
            if not wrong:
                return plans
            blamed = [plan for plan in plans if plan.draft.group.calls & wrong.keys()]
            if not blamed:
                break
            for plan in blamed:
                reason = next(wrong[call] for call in sorted(plan.draft.group.calls & wrong.keys()))
                if not self._advance(plan, reason, answers):
                    plans.remove(plan)
        return [plan for plan in plans if self._is_proven_alone(plan, answers)]

    def _compared(self, plans: list[_Plan]) -> dict[Span, str] | None:
        """What goes wrong at which call when all of these are applied; None when the result is no program."""
        edits = sorted({edit for plan in plans for edit in plan.draft.edits}, key=_span)
        carried = [span for plan in plans for span in plan.draft.carried]
        moved = {place: token for plan in plans for place, token in plan.draft.moved.items()}
        try:
            found = compared(self._program, tuple(edits), carried, Intent(moved=moved))
        except Refused:
            return None
        return {wrong.call: wrong.reason for wrong in found if isinstance(wrong.call, Span)}

    def _is_proven_alone(self, plan: _Plan, answers: dict[int, Fix | NoFix]) -> bool:
        while True:
            try:
                draft = plan.draft
                found = compared(self._program, draft.edits, draft.carried, Intent(moved=draft.moved))
                reason = found[0].reason if found else ""
            except Refused as refusal:
                reason = refusal.reason
            if not reason:
                return True
            if not self._advance(plan, reason, answers):
                return False

    def _advance(self, plan: _Plan, reason: str, answers: dict[int, Fix | NoFix]) -> bool:
        """Take the next draft of a plan; without one its places get the reason as their answer."""
        following = next(plan.others, NoFix(reason))
        if isinstance(following, NoFix):
            answers.update(dict.fromkeys(plan.draft.group.places, NoFix(reason)))
            return False
        plan.draft = following
        return True

    def _fix(self, draft: Draft) -> Fix:
        told = [_DOUBTS[doubt].format(variable=self._config.env_var) for doubt in draft.doubts]
        title = f"{_TITLE} ({'; '.join(told)})" if told else _TITLE
        return Fix(title, draft.edits, Applicability.UNSAFE if told else Applicability.SAFE)


def _apart(plans: list[_Plan]) -> list[_Plan]:
    """The plans whose edits can be made together: edits that several share count once."""
    taken: list[Edit] = []
    result = []
    for plan in plans:
        new = [edit for edit in plan.draft.edits if edit not in taken]
        if all(edit.span.end < other.span.start or other.span.end < edit.span.start for edit in new for other in taken):
            taken += new
            result.append(plan)
    return result


def _span(edit: Edit) -> Span:
    return edit.span
