"""Checks many files: finds them, searches their bytes, and examines those that can matter."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from wavix_lint.config import Config
from wavix_lint.discover import discover
from wavix_lint.model import CRASHED, FileReport, RunReport, Skip
from wavix_lint.prefilter import Search
from wavix_lint.reading import read_file, too_large
from wavix_lint.wavix.words import is_binary, may_matter, needles

if TYPE_CHECKING:
    from wavix_lint.cache import Cache, Key

Examine = Callable[[str, bytes, Config], FileReport]
Progress = Callable[
    [int, int], None
]  # how many steps are done, of how many; a file takes one, or two if it is examined

_Done = tuple["FileReport | Skip", "Key | None"]  # what came of a file, and under which key to keep it

FEW = 8  # files to examine: below it, a worker costs more than it saves


def run(
    paths: Sequence[str],
    config: Config,
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
    examine: Examine | None = None,
    cache_folder: str | None = None,
) -> RunReport:
    """Check what lies below `paths`.

    `jobs` is the number of workers, None or 0 for one per core; results and their order do not depend on it.
    `examine` stands in for the engine in tests. `cache_folder` is where results are kept for the next run: empty for
    the usual place, None for none. Raises UsageError for a path that does not exist.
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
            _rarely_collect()
            crew = _Crew(listing.named, config, examine or _engine(), jobs or 0, meter, results)
            if cache_folder is not None and len(found.hits) >= FEW:
                _examine_cached(found.hits, crew, cache_folder)
            else:
                crew.examine_all(found.hits)
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


class _Crew:
    """Examines files, in several processes when that pays, and puts what comes in into `results` at once: an interrupt
    leaves what there is. With a cache, each result comes with its key."""

    def __init__(
        self,
        named: frozenset[str],
        config: Config,
        examine: Examine,
        jobs: int,
        meter: _Meter,
        results: dict[str, FileReport | Skip],
    ) -> None:
        self.named = named
        self.config = config
        self.examine = examine
        self.jobs = jobs
        self.meter = meter
        self.results = results
        self.fresh: list[tuple[Key, FileReport]] = []

    def examine_all(self, files: Sequence[str], cache: Cache | None = None) -> None:
        self.meter.total += len(files)
        work = partial(_examine_file, named=self.named, config=self.config, examine=self.examine, cache=cache)
        for path, done in self._done(work, files):
            result, key = done
            self.results[path] = result
            if key is not None and isinstance(result, FileReport):
                self.fresh.append((key, result))
            self.meter.add(1)

    def _done(self, work: Callable[[str], _Done], files: Sequence[str]) -> Iterator[tuple[str, _Done]]:
        if self.jobs == 1 or len(files) < FEW:
            yield from ((path, work(path)) for path in files)
            return
        from wavix_lint import parallel  # a few files must not pay for what workers need

        for path, done in parallel.each(work, files, self.jobs):
            yield path, done or (Skip(path, CRASHED, "the process that checked it died"), None)


def _examine_cached(files: Sequence[str], crew: _Crew, chosen: str) -> None:
    """The same, but for the files whose results an earlier run has kept."""
    from wavix_lint.cache import Cache, folder

    cache = Cache(folder(chosen), crew.config)
    seen: list[Key] = []
    pending: list[str] = []
    try:
        for path in files:
            data = read_file(path, crew.config.max_bytes, follow=path in crew.named)
            key = cache.key(path, data) if isinstance(data, bytes) else None
            known = cache.get(key) if key is not None else None
            if known is None or key is None:
                pending.append(path)
            else:
                crew.results[path] = known
                seen.append(key)
        cache.close()  # a connection must not be carried into another process
        crew.examine_all(pending, cache)
    finally:
        cache.put(crew.fresh, seen)
        cache.close()


def _engine() -> Examine:
    from wavix_lint.engine import examine  # a tree without a hit must not pay for parsers

    return examine


def _rarely_collect() -> None:
    """Facts of a file are many small objects that live until it is judged: to look through them is lost time.

    A fifth of the time that a file of Python takes. Memory stays bounded: the youngest are still looked through.
    """
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def _examine_file(path: str, named: frozenset[str], config: Config, examine: Examine, cache: Cache | None) -> _Done:
    data = read_file(path, config.max_bytes, follow=path in named)
    if isinstance(data, Skip):
        return data, None
    return _examine_data(path, data, config, examine), cache.key(path, data) if cache is not None else None


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
