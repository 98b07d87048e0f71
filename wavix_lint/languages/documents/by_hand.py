"""Findings in texts that nobody runs: they have no fix, and say why."""

from __future__ import annotations

from wavix_lint.repairs import NoFix, Repair


class ByHand:
    """The editor of a text in which every change is a person's."""

    def __init__(self, reason: str) -> None:
        self._reason = reason

    def fix(self, repair: Repair) -> NoFix:
        return NoFix(self._reason)


def prose() -> ByHand:
    return ByHand("this is text that people read, not code: it is changed by hand")


def page() -> ByHand:
    return ByHand("a page cannot send the header from here: call Wavix from your server")
