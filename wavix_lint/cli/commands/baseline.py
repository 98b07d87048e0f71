"""`wavix-lint baseline`: keep the file of findings that a team knows of."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from wavix_lint.cli import streams
from wavix_lint.report import harmless

if TYPE_CHECKING:
    from wavix_lint.baseline.entry import Entry
    from wavix_lint.baseline.revising import Note
    from wavix_lint.baseline.store import Baseline
    from wavix_lint.settings import Settings

_F = TypeVar("_F", bound=Callable[..., Any])


@click.group(name="baseline", short_help="Keep the file of findings that are known.")
def command() -> None:
    """Keep the file of findings that are known, so that `check --baseline FILE` shows only new ones.

    \b
    Examples:
      wavix-lint baseline create --reason "before we used the linter"
      wavix-lint check --baseline .wavix-lint.baseline
      wavix-lint baseline update
      wavix-lint baseline prune

    `baseline = ".wavix-lint.baseline"` in the configuration makes every check use it.
    """


def _places(function: _F) -> _F:
    """The arguments of every subcommand."""
    file_ = click.option(
        "--baseline",
        "file",
        type=click.Path(),
        metavar="FILE",
        help="The file.  [default: that of the configuration, else .wavix-lint.baseline at the root]",
    )
    config = click.option(
        "--config", "config_file", type=click.Path(), metavar="FILE", help="Read this configuration file."
    )
    return file_(config(function))


def _notes(function: _F) -> _F:
    """What is said of new entries."""
    reason = click.option("--reason", metavar="TEXT", default="", help="Why the new ones are all right for now.")
    owner = click.option("--owner", metavar="NAME", default="", help="Who looks after the new ones.")
    expires = click.option(
        "--expires", metavar="DAY", help="Until when the new ones, and those that expired, count: 2031-12-31."
    )
    return reason(owner(expires(function)))


@command.command(short_help="Make the file.")
@click.argument("paths", nargs=-1, type=click.Path())
@_places
@_notes
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def create(
    paths: tuple[str, ...],
    file: str | None,
    config_file: str | None,
    force: bool,
    **said: Any,  # noqa: ANN401
) -> int:
    """Make the file from what is found now in PATHS (default: the working folder)."""
    from wavix_lint.baseline.identity import new_salt
    from wavix_lint.baseline.store import Baseline

    settings, path = _settings(paths, file, config_file)
    if os.path.lexists(path) and not force:
        raise click.ClickException(f"{_shown(path)} is there already; use `baseline update`, or `create --force`")
    return _revise(Baseline(path, new_salt()), paths, settings, add=True, note=_note(said))


@command.command(short_help="Bring the file up to date.")
@click.argument("paths", nargs=-1, type=click.Path())
@_places
@_notes
def update(paths: tuple[str, ...], file: str | None, config_file: str | None, **said: Any) -> int:  # noqa: ANN401
    """Bring the file up to date with PATHS (default: the working folder): add what is new, drop what is gone.

    What was said of a finding stays with it. A file that git could not merge is put in order.
    """
    settings, path = _settings(paths, file, config_file)
    return _revise(_load(path, conflicting=True), paths, settings, add=True, note=_note(said))


@command.command(short_help="Drop what is gone.")
@click.argument("paths", nargs=-1, type=click.Path())
@_places
def prune(paths: tuple[str, ...], file: str | None, config_file: str | None) -> int:
    """Drop from the file what is no longer found in PATHS (default: the working folder). Nothing is added."""
    settings, path = _settings(paths, file, config_file)
    return _revise(_load(path), paths, settings, add=False)


@command.command(short_help="List what is in the file.")
@_places
@click.option("--output-format", type=click.Choice(("text", "json")), default="text", help="Text for people or JSON.")
def show(file: str | None, config_file: str | None, output_format: str) -> None:
    """List what is in the file: rule, path, how many, until when, whose and why."""
    from wavix_lint.baseline.store import load

    _, path = _settings((), file, config_file)
    entries = sorted(load(_shown(path)).entries, key=lambda entry: (entry.path, entry.rule, entry.identity))
    streams.emit(_json(entries) if output_format == "json" else _table(entries, date.today()))


def _settings(paths: tuple[str, ...], file: str | None, config_file: str | None) -> tuple[Settings, str]:
    """The settings, without their baseline: a run for it must see everything. And where the baseline is."""
    from dataclasses import replace

    from wavix_lint import report
    from wavix_lint.baseline.store import DEFAULT_NAME
    from wavix_lint.cli.rulebook import known_codes
    from wavix_lint.settings import load

    given = {"baseline": os.path.abspath(file) if file is not None else None}
    settings = load(paths or (".",), given, config_file=config_file, formats=report.formats(), known_codes=known_codes)
    path = settings.config.baseline
    if path is None:  # the same place, whatever part of the project is checked
        path = os.path.join(load((".",), {}, config_file=config_file).config.root, DEFAULT_NAME)
    return settings._replace(config=replace(settings.config, baseline=None)), os.path.abspath(path)


def _note(said: dict[str, Any]) -> Note:
    from wavix_lint.baseline.revising import Note
    from wavix_lint.baseline.store import parse_date

    expires = parse_date(said["expires"], "--expires") if said["expires"] is not None else None
    return Note(" ".join(said["reason"].split()), said["owner"].strip(), expires)


def _load(path: str, *, conflicting: bool = False) -> Baseline:
    from wavix_lint.baseline.store import load

    baseline = load(_shown(path), conflicting=conflicting)
    if baseline.foreign:
        raise click.ClickException(f"{_shown(path)} is detect-secrets' own: use detect-secrets to change it")
    return baseline


def _revise(
    baseline: Baseline, paths: tuple[str, ...], settings: Settings, *, add: bool, note: Note | None = None
) -> int:
    from dataclasses import replace

    from wavix_lint import report, runner
    from wavix_lint.baseline.revising import Note, revise
    from wavix_lint.baseline.store import render
    from wavix_lint.cli.checking import scope
    from wavix_lint.writing import write

    config = replace(settings.config, salt=baseline.salt)
    found = runner.run(paths or (".",), config, jobs=settings.run.jobs)
    if found.interrupted:
        raise click.Abort
    style = streams.style(settings.run.color, None)
    streams.say("".join(report.notes(found, style, verbose=settings.run.verbose)))
    judged = scope(paths or (".",), config)
    judges = judged.judge(baseline, found) if judged is not None else _nobody
    revision = revise(baseline, found, today=date.today(), judges=judges, add=add, note=note or Note())
    data = render(revision.baseline)
    if data != baseline.data:
        write(baseline.path, data, expected=baseline.data or None)
    known = sum(entry.count for entry in revision.baseline.entries)
    streams.say(f"{_shown(baseline.path)}: {known} known, {revision.added} added, {revision.gone} gone\n")
    return 0


def _nobody(entry: Entry) -> bool:
    return False


def _table(entries: list[Entry], today: date) -> Iterator[str]:
    width = max((len(entry.path) for entry in entries), default=0)
    for entry in entries:
        until = f"until {entry.expires}" if entry.expires is not None else ""
        parts = ["expired" if entry.is_expired(today) else "", until, entry.owner, entry.reason]
        count = "" if entry.count == 1 else f" x{entry.count}" if entry.count < 10**6 else " (all)"
        said = "".join(f"  {harmless(part)}" for part in parts if part)
        yield f"{entry.rule}  {harmless(entry.path):<{width}}{count}{said}".rstrip() + "\n"


def _json(entries: list[Entry]) -> Iterator[str]:
    import json

    records = [
        {
            "rule": entry.rule,
            "path": entry.path,
            "count": entry.count,
            "owner": entry.owner,
            "expires": entry.expires.isoformat() if entry.expires is not None else None,
            "reason": entry.reason,
        }
        for entry in entries
    ]
    yield json.dumps(records, indent=2) + "\n"


def _shown(path: str) -> str:
    return os.path.relpath(path)
