"""One run with its settings: what is checked, what a baseline knows of it, what a branch touched of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wavix_lint.baseline.applying import Complaint, Scope
    from wavix_lint.baseline.store import Baseline
    from wavix_lint.config import Config
    from wavix_lint.model import RunReport
    from wavix_lint.settings import Run, Settings


def checked(
    paths: Sequence[str],
    settings: Settings,
    *,
    stdin: tuple[str, bytes] | None = None,
    staged: bool = False,
    since: str | None = None,
) -> RunReport:
    """Check paths, standard input (its name and bytes), or what is staged.

    Raises UsageError before anything is checked.
    """
    config, baseline = _with_baseline(settings.config)
    if config.plugins:  # one that cannot be loaded is the user's mistake, not the fault of the first file that needs it
        from wavix_lint import registry

        registry.load(config.plugins)
    touched = None
    if since is not None:
        from wavix_lint.since import Since

        touched = Since(since, paths, config.max_bytes)
    if stdin is not None:
        report, seen = _stdin(*stdin, config), None
    elif staged:
        report, seen = _staged(paths, config)
    else:
        report, seen = _files(paths, config, settings.run), tuple(paths)
    if baseline is not None:
        from datetime import date

        from wavix_lint.baseline.applying import apply

        judged = scope(seen, config) if seen is not None and touched is None else None
        apply(report, baseline, date.today(), judged, lambda: _complaint(config, baseline))
    if touched is not None:
        touched.narrow(report)
    return report


def scope(paths: Sequence[str], config: Config) -> Scope | None:
    """What is known of a baseline's entries after such a run; None when weak findings were left out of it."""
    from wavix_lint.baseline.applying import Scope
    from wavix_lint.model import Confidence
    from wavix_lint.selection import Selection

    if config.min_confidence > Confidence.LOW:
        return None
    return Scope(tuple(paths), lambda code, path: Selection.of(config, path).has(code))


def _with_baseline(config: Config) -> tuple[Config, Baseline | None]:
    if config.baseline is None:
        return config, None
    from wavix_lint.baseline.store import load

    baseline = load(config.baseline)
    return replace(config, salt=baseline.salt), baseline


def _complaint(config: Config, baseline: Baseline) -> Complaint | None:
    """What a finding about the baseline is made of, None when nobody wants to hear of it."""
    from wavix_lint import registry
    from wavix_lint.baseline.applying import Complaint
    from wavix_lint.selection import Selection
    from wavix_lint.suppress import UNUSED_RULE

    rules = registry.load(config.plugins)
    rule = rules.by_code(UNUSED_RULE)
    if rule is None or not Selection.of(config, os.path.relpath(baseline.path)).has(UNUSED_RULE):
        return None
    return Complaint(rule.code, rule.name, rule.severity, rules.url(rule))


def _files(paths: Sequence[str], config: Config, run: Run) -> RunReport:
    from wavix_lint import runner
    from wavix_lint.cli.progress import Bar, is_wanted

    with Bar(shown=is_wanted(run.quiet)) as bar:
        folder = run.cache_dir or "" if run.cache else None
        return runner.run(paths, config, jobs=run.jobs, progress=bar, cache_folder=folder)


def _stdin(name: str, data: bytes, config: Config) -> RunReport:
    from wavix_lint import runner

    return runner.run_stdin(name, data, config)


def _staged(paths: Sequence[str], config: Config) -> tuple[RunReport, tuple[str, ...]]:
    from wavix_lint import runner
    from wavix_lint.model import Skip
    from wavix_lint.staged import staged

    names: list[str] = []

    def told() -> Iterator[tuple[str, bytes | Skip]]:
        for name, data in staged(paths, config):
            names.append(name)
            yield name, data

    return runner.run_contents(told(), config), tuple(names)
