"""What the command line needs to know of the rules. They are loaded when a code is named, never before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click

    from wavix_lint.model import RuleInfo
    from wavix_lint.registry import Rules


def rules(plugins: tuple[str, ...] = ()) -> Rules:
    from wavix_lint import registry

    return registry.load(plugins)


def infos(plugins: tuple[str, ...] = ()) -> tuple[RuleInfo, ...]:
    """The rules as a report tells about them."""
    from wavix_lint.model import RuleInfo

    book = rules(plugins)
    return tuple(
        RuleInfo(rule.code, rule.name, rule.summary, rule.help, rule.severity, book.url(rule), book.page(rule.code))
        for rule in book.rules
    )


def known_codes(plugins: tuple[str, ...] = ()) -> tuple[str, ...]:
    return tuple(rule.code for rule in rules(plugins).rules)


def complete_codes(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """For the shell: the codes that go on from what is typed, after the last comma of a list."""
    done, comma, begun = incomplete.rpartition(",")
    return [done + comma + code for code in known_codes() if code.startswith(begun.upper())]
