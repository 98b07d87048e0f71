"""WVX900: a suppression that hides nothing. The engine finds these: it alone knows what every comment hid."""

from __future__ import annotations

from wavix_lint.api import Rule, Severity

RULE = Rule(
    code="WVX900",
    name="unused-suppression",
    summary="a suppression hides nothing",
    help="Remove the comment or the baseline entry, or correct the rule code in it.",
    severity=Severity.WARNING,
)
