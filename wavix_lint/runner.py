"""Checks many files: finds them, searches their bytes, and examines those that can matter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wavix_lint.config import Config
from wavix_lint.discover import discover
from wavix_lint.model import FileReport, RunReport, Skip
from wavix_lint.prefilter import scan
from wavix_lint.reading import read_file
from wavix_lint.wavix.words import is_binary, needles
from wavix_lint.workers import CAN_FORK, MOST_PIECES, core_count, share

Examine = Callable[[str, bytes, Config], FileReport]
Progress = Callable[[int, int], None]  # how many files are done, of how many

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
    jobs = jobs or core_count()
    report = RunReport()
    results: dict[str, FileReport | Skip] = {}
    skips: list[Skip] = []
    clean = 0
    try:
        listing = discover(paths, config)
        report.notes += listing.notes
        skips += listing.skips
        meter = _Meter(len(listing.files), progress)
        wanted = needles((*config.hosts, *config.key_names))
        found = scan(listing.files, wanted, config.max_bytes, named=listing.named, jobs=jobs, tick=meter.tick)
        skips += _without_deleted(found.skips, listing.recorded)
        clean = len(listing.files) - len(found.skips) - len(found.hits)
        if found.hits:
            _examine_all(found.hits, config, listing.named, jobs, examine, results)
    except KeyboardInterrupt:
        report.interrupted = True
    _gather(report, results, skips, clean)
    return report


def run_stdin(name: str, data: bytes, config: Config, *, examine: Examine | None = None) -> RunReport:
    """Check bytes that came in by another way than a file. `name` says what they are and is shown in their place."""
    report = RunReport()
    results: dict[str, FileReport | Skip] = {}
    try:
        results[name] = _examine_data(name, data, config, examine)
    except KeyboardInterrupt:
        report.interrupted = True
    _gather(report, results, [], 0)
    return report


class _Meter:
    """Adds up what the search reports."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._total = total
        self._done = 0
        self._progress = progress

    @property
    def tick(self) -> Callable[[int], None] | None:
        return self._add if self._progress is not None else None

    def _add(self, count: int) -> None:
        self._done += count
        if self._progress is not None:
            self._progress(self._done, self._total)


def _without_deleted(skips: list[Skip], recorded: Sequence[str]) -> list[Skip]:
    """A file that git's index has and the disk has not was deleted by someone: there is nothing to check."""
    gone = {skip.path for skip in skips if skip.reason == "vanished"}
    gone = gone.intersection(recorded) if gone else gone
    return [skip for skip in skips if skip.path not in gone]


def _examine_all(
    files: Sequence[str],
    config: Config,
    named: frozenset[str],
    jobs: int,
    examine: Examine | None,
    results: dict[str, FileReport | Skip],
) -> None:
    """Fill `results` as they come in, so that an interrupt leaves what there is."""
    examine = examine or _engine()
    if jobs < 2 or len(files) < FEW or not CAN_FORK:
        for path in files:
            results[path] = _examine_file(path, config, path in named, examine)
        return
    import pickle

    step = -(-len(files) // MOST_PIECES)
    engine = examine

    def part_of(piece: int) -> Sequence[str]:
        return files[piece * step : (piece + 1) * step]

    def work(piece: int) -> bytes:
        return pickle.dumps([_examine_file(path, config, path in named, engine) for path in part_of(piece)])

    def receive(piece: int, result: bytes | None) -> None:
        if result is None:
            for path in part_of(piece):
                results[path] = FileReport(path, notes=("not checked: the process that checked it died",))
        else:
            results.update(zip(part_of(piece), pickle.loads(result), strict=True))

    share(work, -(-len(files) // step), jobs, receive)


def _engine() -> Examine:
    from wavix_lint.engine import examine  # a tree without a hit must not pay for parsers

    return examine


def _examine_file(path: str, config: Config, follow: bool, examine: Examine) -> FileReport | Skip:
    data = read_file(path, config.max_bytes, follow=follow)
    return data if isinstance(data, Skip) else _examine_data(path, data, config, examine)


def _examine_data(path: str, data: bytes, config: Config, examine: Examine | None) -> FileReport | Skip:
    """The report for some bytes. A crash costs this one file, and its message stays out: it may quote the file."""
    if is_binary(data):
        return Skip(path, "binary")
    try:
        return (examine or _engine())(path, data, config)
    except Exception as error:
        return FileReport(path, notes=(f"not checked: {type(error).__name__} while checking it",))


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
