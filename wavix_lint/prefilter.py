"""Which of many files can matter at all: one native search over their bytes, nothing else imported before a hit.

Few files are read one by one. Many are read one after another into one buffer that is searched as a whole, and
very many are shared out to forked workers. `benchmarks/README.md` says what each step brings.
"""

from __future__ import annotations

import marshal
import os
import stat
from collections.abc import Callable, Sequence
from typing import NamedTuple

from wavix_lint.model import Skip
from wavix_lint.reading import NO_LINKS, OPEN_FLAGS, read_file, skip_for, special, too_large
from wavix_lint.wavix.words import Needles, has_any
from wavix_lint.workers import CAN_FORK, share

BUFFER = 1 << 20  # bytes; larger ones fall out of the second-level cache, smaller ones mean more searches
ROOM = 1 << 18  # bytes that must be left for one more file to be read behind the others
FEW = 64  # files: below it, importing the search costs more than it saves
MANY = 4_000  # files: above it, workers save more than they cost
_PIECE = 1_000  # files that a worker takes at a time

Tick = Callable[[int], None]


class Scan(NamedTuple):
    """The files that hold one of the words, in the order they were given, and the files that were not read."""

    hits: list[str]
    skips: list[Skip]


def scan(
    files: Sequence[str],
    wanted: Needles,
    max_bytes: int,
    *,
    named: frozenset[str] = frozenset(),
    jobs: int = 1,
    tick: Tick | None = None,
) -> Scan:
    """Search all `files`. Links are followed for `named` files only; `tick` is told how many more are done."""
    if len(files) < FEW or wanted.foreign or not hasattr(os, "readv"):
        return _scan_each(files, wanted, max_bytes, named, tick)
    try:
        import stringzilla  # noqa: F401 - now, so that the workers inherit it
    except ImportError:  # no wheel for this platform: slower, not wrong
        return _scan_each(files, wanted, max_bytes, named, tick)
    if jobs > 1 and len(files) >= MANY and CAN_FORK:
        return _scan_shared(files, wanted, max_bytes, named, jobs, tick)
    found = _Batch(wanted, max_bytes, named).search(files)
    if tick is not None:
        tick(len(files))
    return found


def _scan_each(files: Sequence[str], wanted: Needles, max_bytes: int, named: frozenset[str], tick: Tick | None) -> Scan:
    hits: list[str] = []
    skips: list[Skip] = []
    for path in files:
        data = read_file(path, max_bytes, follow=path in named)
        if isinstance(data, Skip):
            skips.append(data)
        elif has_any(data, wanted):
            hits.append(path)
        if tick is not None:
            tick(1)
    return Scan(hits, skips)


def _scan_shared(
    files: Sequence[str], wanted: Needles, max_bytes: int, named: frozenset[str], jobs: int, tick: Tick | None
) -> Scan:
    step = max(_PIECE, -(-len(files) // 4_000))
    starts = range(0, len(files), step)
    results: dict[int, Scan] = {}
    batch: list[_Batch] = []

    def work(piece: int) -> bytes:
        if not batch:  # one for each worker, made after the fork
            batch.append(_Batch(wanted, max_bytes, named))
        found = batch[0].search(files[starts[piece] : starts[piece] + step])
        return marshal.dumps((found.hits, [tuple(skip) for skip in found.skips]))

    def receive(piece: int, result: bytes | None) -> None:
        part = files[starts[piece] : starts[piece] + step]
        if result is None:  # the worker was killed: these files are done here
            results[piece] = _Batch(wanted, max_bytes, named).search(part)
        else:
            hits, skips = marshal.loads(result)
            results[piece] = Scan(hits, [Skip(*skip) for skip in skips])
        if tick is not None:
            tick(len(part))

    share(work, len(starts), jobs, receive)
    ordered = [results[piece] for piece in range(len(starts))]
    return Scan([hit for part in ordered for hit in part.hits], [skip for part in ordered for skip in part.skips])


class _Batch:
    """Many files in one reused buffer. A line feed follows each, so that no word begins in one and ends in the next."""

    def __init__(self, wanted: Needles, max_bytes: int, named: frozenset[str]) -> None:
        from stringzilla import utf8_uncased_search

        # Case folding never hides an ASCII word, whatever invalid bytes lie around it, and what it finds
        # beyond ASCII ("WAVİX") is ruled out when the file is looked at by itself.
        self._search = utf8_uncased_search
        self._narrow = [needle.decode() for needle in wanted.narrow]
        self._wide = [needle.decode() for needle in wanted.wide]
        self._overlap = max(map(len, wanted.wide)) - 1
        self._wanted = wanted
        self._max_bytes = max_bytes
        self._named = named
        self._buffer = bytearray(BUFFER + 1)  # a line feed behind the last file
        self._view = memoryview(self._buffer)

    def search(self, files: Sequence[str]) -> Scan:
        view, buffer, named, max_bytes = self._view, self._buffer, self._named, self._max_bytes
        open_, readv, lseek, close = os.open, os.readv, os.lseek, os.close  # looked up once, called 100,000 times
        hits: list[str] = []
        skips: list[Skip] = []
        held: list[tuple[str, int]] = []  # each file in the buffer, and where it ends
        end = 0
        for path in files:
            try:
                descriptor = open_(path, NO_LINKS if path not in named else OPEN_FLAGS)
            except (OSError, ValueError) as error:
                skips.append(skip_for(path, error))
                continue
            try:
                # Nearly every file comes whole in one piece. Where the end is says so, and costs a third of an fstat.
                count = readv(descriptor, (view[end:BUFFER],))
                if not count or count > max_bytes or lseek(descriptor, 0, os.SEEK_END) != count:
                    settled = self._settle(path, descriptor, end, count)
                    if isinstance(settled, Skip):
                        skips.append(settled)
                        continue
                    count = settled
                if end + count >= BUFFER:
                    # It may go on behind the buffer's end: first those before it, then it alone, from its beginning.
                    hits += self._flush(held, end)
                    held, end = [], 0
                    if self._search_long(descriptor):
                        hits.append(path)
                    continue
                end += count
                held.append((path, end))
                buffer[end] = 10
                end += 1
            except OSError as error:
                skips.append(skip_for(path, error))
                continue
            finally:
                close(descriptor)
            if end > BUFFER - ROOM:
                hits += self._flush(held, end)
                held, end = [], 0
        return Scan(hits + self._flush(held, end), skips)

    def _settle(self, path: str, descriptor: int, end: int, count: int) -> int | Skip:
        """How many bytes lie in the buffer when the file's end or the buffer's is reached, or why it is skipped.

        For what is not a plain file of one piece: empty, special, long, or changing while it is read.
        """
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return special(path)
        if max(status.st_size, count) > self._max_bytes:
            return too_large(path, max(status.st_size, count))
        os.lseek(descriptor, count, os.SEEK_SET)
        while end + count < BUFFER:
            more = os.readv(descriptor, (self._view[end + count : BUFFER],))
            if not more:
                break
            count += more
        return count

    def _flush(self, held: list[tuple[str, int]], end: int) -> list[str]:
        if not held or not self._may_hold(self._view[:end], end):
            return []
        begins = [0, *(end + 1 for _, end in held[:-1])]
        return [
            path
            for begin, (path, end) in zip(begins, held, strict=True)
            if has_any(bytes(self._view[begin:end]), self._wanted)
        ]

    def _may_hold(self, view: memoryview, end: int) -> bool:
        search = self._search
        for needle in self._narrow:
            if search(view, needle) >= 0:
                return True
        if self._buffer.find(0, 0, end) >= 0:
            for needle in self._wide:
                if search(view, needle) >= 0:
                    return True
        return False

    def _search_long(self, descriptor: int) -> bool:
        """Search a file from its beginning, one buffer after another, in so far as `max_bytes` allows."""
        os.lseek(descriptor, 0, os.SEEK_SET)
        kept, left = 0, self._max_bytes
        while left > 0:
            count = os.readv(descriptor, (self._view[kept : kept + left],))
            if not count:
                return False
            left -= count
            end = kept + count
            if self._may_hold(self._view[:end], end) and has_any(bytes(self._view[:end]), self._wanted):
                return True
            # The last bytes are searched again with what follows: a word may lie across the border.
            kept = min(self._overlap, end)
            self._buffer[:kept] = self._buffer[end - kept : end]
        return False
