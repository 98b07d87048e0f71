"""Options that say under which heading of `--help` they stand, and small types."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

_F = TypeVar("_F", bound=Callable[..., Any])


class SectionOption(click.Option):
    """An option with a heading. Of `--x/--no-x` only the form that changes something is shown: the first, or the
    second with `shows_no`."""

    def __init__(self, *names: Any, section: str, shows_no: bool = False, **settings: Any) -> None:  # noqa: ANN401
        super().__init__(*names, **settings)
        self.section = section
        self.shows_no = shows_no

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        if record is None or not self.secondary_opts:
            return record
        return ", ".join(self.secondary_opts if self.shows_no else self.opts), record[1]


class SectionCommand(click.Command):
    """A command whose `--help` groups its options; those without a heading come last."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        sections: dict[str, list[tuple[str, str]]] = {}
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        for option in sorted(options, key=lambda option: not isinstance(option, SectionOption)):
            record = option.get_help_record(ctx)
            if record is not None:
                title = option.section if isinstance(option, SectionOption) else "Other"
                sections.setdefault(title, []).append(record)
        for title, records in sections.items():
            with formatter.section(title):
                formatter.write_dl(records)


def section(title: str) -> Callable[..., Callable[[_F], _F]]:
    """A maker of options that stand under one heading."""

    def option(*names: str, **settings: Any) -> Callable[[_F], _F]:  # noqa: ANN401
        return click.option(*names, cls=SectionOption, section=title, **settings)

    return option


def listed(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """`--x a,b --x c` as one list."""
    return tuple(part for value in values for item in value.split(",") if (part := item.strip()))


def codes(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code.upper() for code in listed(ctx, param, values))
