"""`wavix-lint check`: find problems in files, folders or standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TextIO

import click

from wavix_lint import report
from wavix_lint.cli import streams
from wavix_lint.cli.checking import checked
from wavix_lint.cli.options import SectionCommand, codes, listed, section
from wavix_lint.cli.rulebook import complete_codes, infos, known_codes

if TYPE_CHECKING:
    from wavix_lint.model import RunReport
    from wavix_lint.settings import Run, Settings

_rules = section("Rules")
_files = section("Files")
_known = section("New and known")
_fixes = section("Fixes")
_output = section("Output")
_run = section("Run")
_code_list: dict[str, Any] = {"multiple": True, "callback": codes, "metavar": "CODES", "shell_complete": complete_codes}
_glob_list: dict[str, Any] = {"multiple": True, "callback": listed, "metavar": "GLOBS"}


@click.command(cls=SectionCommand, name="check", short_help="Find problems in files, folders or standard input.")
@click.argument("paths", nargs=-1, type=click.Path())
@_rules("--select", help="Run these rules only: codes or their beginnings, such as WVX002,WVX1.", **_code_list)
@_rules("--ignore", help="Leave these rules out.", **_code_list)
@_rules("--extend-select", help="Add these rules to the selection.", **_code_list)
@_rules(
    "--min-confidence",
    type=click.Choice(("low", "medium", "high"), case_sensitive=False),
    help="Leave out findings with weaker evidence.  [default: low]",
)
@_files("--exclude", help="Skip what matches, in place of the usual vendor and cache folders.", **_glob_list)
@_files("--extend-exclude", help="Skip what matches, too.", **_glob_list)
@_files(
    "--force-exclude/--no-force-exclude",
    default=None,
    help="Apply the excludes to files named on the command line, too.",
)
@_files(
    "--respect-gitignore/--no-respect-gitignore", default=None, shows_no=True, help="Check files that git ignores, too."
)
@_files("--stdin-filename", metavar="NAME", help="With `-`: the name that standard input goes by.")
@_known("--staged", is_flag=True, help="Check what is staged in git for the next commit, in the bytes that are staged.")
@_known(
    "--since",
    "--diff-base",
    metavar="REV",
    help="Show only findings on lines that changed since HEAD left this git revision.",
)
@_known("--baseline", type=click.Path(), metavar="FILE", help="Leave out the findings that this file knows.")
@_known("--add-ignores", is_flag=True, help="Write a comment that suppresses it into the code for each finding.")
@_known("--reason", metavar="TEXT", help="With --add-ignores: what the comments say.")
@_fixes("--fix/--no-fix", default=None, shows_no=False, help="Apply the fixes that are safe, and show what is left.")
@_fixes(
    "--unsafe-fixes/--no-unsafe-fixes",
    default=None,
    help="Apply those, too, that ask something of you, such as a new environment variable. Implies --fix.",
)
@_fixes(
    "--diff", is_flag=True, help="Write nothing: print what the fixes would change. Exit with 1 if that is anything."
)
@_fixes("--show-fixes/--no-show-fixes", default=None, help="List what was fixed.")
@_output(
    "--output-format",
    type=click.Choice(report.formats(), case_sensitive=False),
    help="How findings are shown.  [default: full]",
)
@_output("-o", "--output-file", type=click.Path(), metavar="FILE", help="Write the findings to a file.")
@_output("--statistics/--no-statistics", default=None, help="Show how often each rule fired in place of the findings.")
@_output("-q", "--quiet/--no-quiet", default=None, help="Print findings and errors, nothing else.")
@_output(
    "-v",
    "--verbose/--no-verbose",
    default=None,
    help="Name the configuration, every skipped file and what is suppressed.",
)
@_output(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    help="Colours: on a terminal, always, or never.  [default: auto]",
)
@_run("--config", "config_file", type=click.Path(), metavar="FILE", help="Read this configuration file.")
@_run("--isolated", is_flag=True, help="Read no configuration file.")
@_run("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="How many processes to use.  [default: as fits]")
@_run("--cache/--no-cache", default=None, shows_no=True, help="Forget what earlier runs found, and keep nothing.")
@_run("--cache-dir", type=click.Path(), metavar="FOLDER", help="Where results are kept.  [default: the user's caches]")
@_run("--exit-zero/--no-exit-zero", default=None, help="Exit with 0 when there are findings.")
@_run("--strict/--no-strict", default=None, help="Exit with 2 when a file could not be checked.")
def command(
    paths: tuple[str, ...],
    stdin_filename: str | None,
    output_file: str | None,
    config_file: str | None,
    isolated: bool,
    staged: bool,
    since: str | None,
    add_ignores: bool,
    diff: bool,
    reason: str | None,
    **given: Any,  # noqa: ANN401
) -> int:
    """Find problems in PATHS (default: the working folder). `-` reads standard input.

    \b
    Examples:
      wavix-lint check
      wavix-lint check --select WVX001 src
      wavix-lint check --diff
      wavix-lint check --fix
      wavix-lint check --staged
      wavix-lint check --since origin/main
      wavix-lint check --output-format concise --output-file findings.txt
      git show HEAD:app.py | wavix-lint check - --stdin-filename app.py

    \b
    Exit codes:
      0    nothing found, all of it fixed, or nothing to check
      1    findings
      2    wrong usage or configuration, an internal error, or --strict and a file could not be checked
      130  interrupted
    """
    stdin = "-" in paths
    _refuse(stdin and len(paths) > 1, "`-` (standard input) cannot be mixed with paths")
    _refuse(stdin_filename is not None and not stdin, "--stdin-filename goes with `-` (standard input)")
    _refuse(isolated and config_file is not None, "--isolated and --config exclude each other")
    _refuse(staged and stdin, "--staged reads git's index, `-` standard input: choose one")
    _refuse(since is not None and (staged or stdin), "--since compares files: it goes with neither --staged nor `-`")
    _refuse(add_ignores and (staged or stdin), "--add-ignores writes files: it goes with neither --staged nor `-`")
    _refuse(add_ignores and not (reason or "").strip(), "--add-ignores needs --reason TEXT: why is it all right?")
    _refuse(reason is not None and not add_ignores, "--reason goes with --add-ignores")
    if output_file is not None:
        folder = os.path.dirname(os.path.abspath(output_file))
        _refuse(os.path.isdir(output_file), f"--output-file: {output_file} is a folder")
        _refuse(not os.path.isdir(folder), f"--output-file: there is no folder {folder}")
    settings = _settings(paths, stdin_filename, config_file, isolated, given)
    if settings.run.verbose:
        streams.say(f"Configuration: {settings.source or 'none'}\n")
    run = settings.run
    fixing = (run.fix or run.unsafe_fixes) and not diff and not add_ignores
    _refuse(fixing and staged, "--fix writes files, --staged reads git's index: run --fix first, then git add")
    _refuse(diff and staged, "--diff compares files, --staged reads git's index: choose one")
    _refuse(diff and add_ignores, "--diff writes nothing, --add-ignores does: choose one")
    name, data = stdin_filename or "-", streams.read_all() if stdin else b""
    if stdin:
        result = checked((), settings, stdin=(name, data))
    else:
        result = checked(paths if staged else paths or (".",), settings, staged=staged, since=since)
    if add_ignores:
        from wavix_lint.cli.ignoring import add_comments

        streams.say(add_comments(result, settings.config, (reason or "").strip()))
    outcome = None
    if fixing or diff:
        from wavix_lint.cli.fixing import fix_files, fix_stdin
        from wavix_lint.model import Applicability

        level = Applicability.UNSAFE if run.unsafe_fixes else Applicability.SAFE
        if stdin:
            outcome = fix_stdin(data, name, result, settings.config, level, write=fixing)
        else:
            outcome = fix_files(result, settings.config, level, write=fixing, jobs=run.jobs)
    if diff and outcome is not None:
        _print_diff(outcome.diff, result, run, output_file)
        return 2 if outcome.failed else _exit_code(result, run, bool(outcome.diff))
    if report.needs_rules(settings.run.output_format):
        result.rules = infos(settings.config.plugins)
    if stdin and fixing and output_file is None:
        streams.write_bytes(outcome.data if outcome is not None else data)
        _print(result, run, None, sys.stderr)
    else:
        _print(result, run, output_file, sys.stdout)
    return 2 if outcome is not None and outcome.failed else _exit_code(result, run, bool(result.findings))


def _refuse(wrong: bool, message: str) -> None:
    if wrong:
        raise click.UsageError(message, click.get_current_context())


def _settings(
    paths: tuple[str, ...], stdin_filename: str | None, config_file: str | None, isolated: bool, given: dict[str, Any]
) -> Settings:
    from wavix_lint.model import Confidence
    from wavix_lint.settings import load

    keys = {name.replace("_", "-"): value for name, value in given.items()}
    if keys["baseline"] is not None:
        keys["baseline"] = os.path.abspath(keys["baseline"])  # one in the configuration is seen from its folder
    if keys["min-confidence"] is not None:
        keys["min-confidence"] = Confidence[keys["min-confidence"].upper()]
    places = [stdin_filename or "."] if "-" in paths else paths or (".",)
    return load(
        places, keys, config_file=config_file, isolated=isolated, formats=report.formats(), known_codes=known_codes
    )


def _print(result: RunReport, run: Run, output_file: str | None, stream: TextIO | None) -> None:
    show = report.statistics if run.statistics else report.render
    if output_file is not None:
        _write(output_file, show(run.output_format, result, report.Style(colour=run.color == "always")))
    else:
        streams.emit(show(run.output_format, result, streams.style(run.color, stream)), stream)
    if run.show_fixes:
        streams.say("".join(report.fixes(result, streams.style(run.color, sys.stderr))))
    _close(result, run)


def _print_diff(diff: list[str], result: RunReport, run: Run, output_file: str | None) -> None:
    """The diff alone: what is found besides is for a run without `--diff`."""
    if output_file is not None:
        _write(output_file, diff)
    else:
        streams.emit(report.coloured_diff(diff, streams.style(run.color, sys.stdout)))
    if run.show_fixes:
        streams.say("".join(report.fixes(result, streams.style(run.color, sys.stderr))))
    streams.say("".join(report.notes(result, streams.style(run.color, sys.stderr), verbose=run.verbose)))


def _write(path: str, pieces: Iterable[str]) -> None:
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(pieces)
    except OSError as error:
        raise click.ClickException(f"--output-file: cannot write {path}: {error.strerror}") from error


def _close(result: RunReport, run: Run) -> None:
    streams.say("".join(report.notes(result, streams.style(run.color, sys.stderr), verbose=run.verbose)))
    if not run.quiet:
        streams.say("".join(report.summary(result, streams.style(run.color, sys.stderr))))


def _exit_code(result: RunReport, run: Run, found: bool) -> int:
    from wavix_lint.model import CRASHED

    if result.interrupted:
        streams.say("Interrupted\n")
        return 130
    if any(skip.reason == CRASHED for skip in result.skips) or (run.strict and result.skips):
        return 2
    return 1 if found and not run.exit_zero else 0
