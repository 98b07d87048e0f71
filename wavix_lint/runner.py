"""Checks many files: finds them, searches their bytes, and examines those that can matter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from wavix_lint.config import Config
from wavix_lint.discover import discover
from wavix_lint.model import CRASHED, FileReport, RunReport, Skip
from wavix_lint.prefilter import Search
from wavix_lint.reading import read_file, too_large
from wavix_lint.wavix.words import is_binary, may_matter, needles

Examine = Callable[[str, bytes, Config], FileReport]
Progress = Callable[
    [int, int], None
]  # how many steps are done, of how many; a file takes one, or two if it is examined

FEW = 8  # files to examine: below it, a worker costs more than it saves


def run(
    paths: Sequence[str],
    config: Config,
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
    examine: Examine | None = None,
) -> RunReport:
    """Check what lies below `paths`.

    `jobs` is the number of workers, None or 0 for one per core; results and their order do not depend on it.
    `examine` stands in for the engine in tests. Raises UsageError for a path that does not exist.
    KeyboardInterrupt ends the run early: the report then says `interrupted` and holds what was found so far.
    """
    report = RunReport()
    results: dict[str, FileReport | Skip] = {}
    skips: list[Skip] = []
    clean = 0
    meter = _Meter(progress)
    try:
        with Search(
            needles((*config.hosts, *config.key_names)), config.max_bytes, jobs=jobs or 0, tick=meter.add
        ) as search:
            listing = discover(paths, config, search.add)
            meter.total = len(listing.files)
            report.notes += listing.notes
            skips += listing.skips
            found = search.finish()
        skips += _without_deleted(found.skips, listing.recorded)
        clean = len(listing.files) - len(found.skips) - len(found.hits)
        if found.hits:
            _examine_all(found.hits, listing.named, config, examine or _engine(), jobs or 0, meter, results)
    except KeyboardInterrupt:
        report.interrupted = True
    _gather(report, results, skips, clean)
    return report


def run_stdin(name: str, data: bytes, config: Config, *, examine: Examine | None = None) -> RunReport:
    """Check bytes that came in by another way than a file. `name` says what they are and is shown in their place."""
    return run_contents([(name, data)], config, examine=examine)


def run_contents(
    contents: Iterable[tuple[str, bytes | Skip]], config: Config, *, examine: Examine | None = None
) -> RunReport:
    """Check bytes that came in by another way than files, each with its name, or the reason why they did not come."""
    report = RunReport()
    results: dict[str, FileReport | Skip] = {}
    clean = 0
    words = (*config.hosts, *config.key_names)
    try:
        for name, data in contents:
            if isinstance(data, Skip):
                results[name] = data
            elif len(data) > config.max_bytes:
                results[name] = too_large(name, len(data))
            elif may_matter(data, words):
                results[name] = _examine_data(name, data, config, examine or _engine())
            else:
                clean += 1
    except KeyboardInterrupt:
        report.interrupted = True
    _gather(report, results, [], clean)
    return report


class _Meter:
    """Adds up what is done. The total is 0 while files are still being looked for, and grows by those to examine."""

    def __init__(self, progress: Progress | None) -> None:
        self.total = 0
        self._done = 0
        self._progress = progress

    def add(self, count: int) -> None:
        self._done += count
        if self._progress is not None:
            self._progress(self._done, self.total)


def _without_deleted(skips: list[Skip], recorded: Sequence[str]) -> list[Skip]:
    """A file that git's index has and the disk has not was deleted by someone: there is nothing to check."""
    gone = {skip.path for skip in skips if skip.reason == "vanished"}
    gone = gone.intersection(recorded) if gone else gone
    return [skip for skip in skips if skip.path not in gone]


def _examine_all(
    files: Sequence[str],
    named: frozenset[str],
    config: Config,
    examine: Examine,
    jobs: int,
    meter: _Meter,
    results: dict[str, FileReport | Skip],
) -> None:
    """Fill `results` as they come in, so that an interrupt leaves what there is."""
    meter.total += len(files)
    if jobs != 1 and len(files) >= FEW:
        from wavix_lint import parallel  # a few files must not pay for what workers need

        work = partial(_examine_file, named=named, config=config, examine=examine)
        for path, result in parallel.each(work, files, jobs):
            results[path] = Skip(path, CRASHED, "the process that checked it died") if result is None else result
            meter.add(1)
        return
    for path in files:
        results[path] = _examine_file(path, named, config, examine)
        meter.add(1)


def _engine() -> Examine:
    from wavix_lint.engine import examine  # a tree without a hit must not pay for parsers

    return examine


def _examine_file(path: str, named: frozenset[str], config: Config, examine: Examine) -> FileReport | Skip:
    data = read_file(path, config.max_bytes, follow=path in named)
    return data if isinstance(data, Skip) else _examine_data(path, data, config, examine)


def _examine_data(path: str, data: bytes, config: Config, examine: Examine) -> FileReport | Skip:
    """The report for some bytes. A crash costs this one file, and its message stays out: it may quote the file."""
    if is_binary(data):
        return Skip(path, "binary")
    try:
        return examine(path, data, config)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other files are checked
        return Skip(path, CRASHED, f"{type(error).__name__} while checking it")


def _gather(report: RunReport, results: dict[str, FileReport | Skip], skips: Sequence[Skip], clean: int) -> None:
    """Put everything into the order of paths. `clean` files were judged by their bytes alone."""
    unread = list(skips)
    report.checked += clean
    for path in sorted(results):
        result = results[path]
        if isinstance(result, Skip):
            unread.append(result)
            continue
        report.checked += 1
        report.findings += result.findings
        report.suppressed += result.suppressed
        report.notes += [f"{path}: {note}" for note in result.notes]
    report.skips += sorted(unread)
