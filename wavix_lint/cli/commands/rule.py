"""`wavix-lint rule`: what a rule means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from wavix_lint.cli import streams
from wavix_lint.cli.rulebook import complete_codes, rules
from wavix_lint.report import harmless

if TYPE_CHECKING:
    from wavix_lint.api import Rule
    from wavix_lint.registry import Rules


@click.command(name="rule", short_help="Explain a rule, or list all rules.")
@click.argument("code", required=False, shell_complete=complete_codes)
@click.option("--all", "everything", is_flag=True, help="List all rules.")
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", help="Text for people or JSON.")
def command(code: str | None, everything: bool, output_format: str) -> None:
    """Explain the rule CODE: what it finds, why that matters, what to do, when to ignore it.

    \b
    Examples:
      wavix-lint rule WVX002
      wavix-lint rule appid-in-query
      wavix-lint rule --all
      wavix-lint rule --all --output-format json

    Rules of plugins are included when the configuration of the working folder names them.
    """
    if (code is None) is not everything:
        raise click.UsageError("name one rule, such as WVX002, or use --all", click.get_current_context())
    from wavix_lint.settings import load

    book = rules(load((".",), {}).config.plugins)
    if code is not None:
        rule = _find(book, code)
        streams.emit(_json(_record(book, rule)) if output_format == "json" else _page(book, rule))
    elif output_format == "json":
        streams.emit(_json([_record(book, rule) for rule in book.rules]))
    else:
        streams.emit(_table(book))


def _find(book: Rules, code: str) -> Rule:
    for rule in book.rules:
        if code.upper() == rule.code or code.lower() == rule.name:
            return rule
    from wavix_lint.settings.nearest import did_you_mean

    names = {rule.code for rule in book.rules} if code[:1].upper() == "W" else {rule.name for rule in book.rules}
    hint = did_you_mean(code.upper() if code[:1].upper() == "W" else code.lower(), names)
    raise click.UsageError(f"there is no rule {code!r}{hint}", click.get_current_context())


def _page(book: Rules, rule: Rule) -> Iterator[str]:
    for line in book.page(rule.code).rstrip().splitlines():
        yield harmless(line) + "\n"


def _table(book: Rules) -> Iterator[str]:
    codes = max((len(rule.code) for rule in book.rules), default=0)
    names = max((len(rule.name) for rule in book.rules), default=0)
    for rule in book.rules:
        yield f"{rule.code:<{codes}}  {rule.name:<{names}}  {rule.severity.value:<7}  {harmless(rule.summary)}\n"


def _record(book: Rules, rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "summary": rule.summary,
        "help": rule.help,
        "page": book.page(rule.code),
    }


def _json(value: object) -> Iterator[str]:
    import json

    yield json.dumps(value, indent=2) + "\n"
