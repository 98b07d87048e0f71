"""Which of many files can matter at all: one native search over their bytes, nothing else imported before a hit.

Few files are read one by one. Many are read one after another into one buffer that is searched as a whole, and
very many are shared out to forked workers. `benchmarks/README.md` says what each step brings.
"""

from __future__ import annotations

import marshal
import os
import stat
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wavix_lint.model import Skip
from wavix_lint.reading import NO_LINKS, OPEN_FLAGS, read_file, skip_for, special, too_large
from wavix_lint.wavix.words import Needles, has_any

if TYPE_CHECKING:
    from wavix_lint.workers import Pool

BUFFER = 1 << 20  # bytes
ROOM = 1 << 18  # bytes that must be left for one more file to be read behind the others
FEW = 64  # files: here the search saves about what importing it costs
MANY = 4_000  # files, an eighth of a second of work: workers are started for more than that
PIECE = 500  # files that a worker takes at a time

Tick = Callable[[int], None]


class Scan(NamedTuple):
    """The files that hold one of the words, and the files that were not read; both sorted."""

    hits: list[str]
    skips: list[Skip]


class Search:
    """Takes files while they are still being found, so that workers are busy from early on. To be used in a `with`.

    `jobs` is how many workers there may be, 0 for one per core. `tick` is told how many more files are done.
    """

    def __init__(self, wanted: Needles, max_bytes: int, *, jobs: int = 1, tick: Tick = lambda count: None) -> None:
        self._wanted = wanted
        self._max_bytes = max_bytes
        self._batched = bool(hasattr(os, "readv") and not wanted.foreign)
        self._jobs = jobs
        self._pool: Pool | None = None
        self._tick = tick
        self._files: dict[bool, list[str]] = {False: [], True: []}
        self._pieces: list[tuple[bool, list[str]]] = []
        self._batch: _Batch | None = None

    def __enter__(self) -> Search:
        return self

    def __exit__(self, *reason: object) -> None:
        if self._pool is not None:
            self._pool.__exit__(*reason)

    def add(self, files: Sequence[str], follow: bool = False) -> None:
        """Search these, too. Links among them are only followed when the user named them, that is with `follow`."""
        waiting = self._files[follow]
        waiting += files
        if self._pool is None:
            self._pool = self._open_pool() if len(waiting) >= MANY else None
        if self._pool is not None:
            for start in range(0, len(waiting), PIECE):
                self._pieces.append((follow, waiting[start : start + PIECE]))
                self._pool.put(marshal.dumps(self._pieces[-1]))
            waiting.clear()

    def finish(self) -> Scan:
        """Wait for the results."""
        hits: list[str] = []
        skips: list[Skip] = []
        for follow, files in self._files.items():
            self._search(files, follow, hits, skips)
            self._tick(len(files))
        for number, result in self._pool.results() if self._pool is not None else ():
            follow, files = self._pieces[number]
            if result is None:  # its worker was killed
                self._search(files, follow, hits, skips)
            else:
                more_hits, more_skips = marshal.loads(result)  # noqa: S302 - from our own child
                hits += more_hits
                skips += [Skip(*skip) for skip in more_skips]
            self._tick(len(files))
        return Scan(sorted(hits), sorted(skips))

    def _open_pool(self) -> Pool | None:
        if self._jobs == 1 or not self._batched or not hasattr(os, "fork") or not _has_batch():
            return None
        from wavix_lint.workers import Pool, core_count

        jobs = self._jobs or core_count()
        return Pool(self._work, jobs, ahead=1) if jobs > 1 else None

    def _work(self, piece: bytes) -> bytes:
        """What a worker does with a piece."""
        follow, files = marshal.loads(piece)  # noqa: S302 - from our own parent
        hits: list[str] = []
        skips: list[Skip] = []
        self._search(files, follow, hits, skips)
        return marshal.dumps((hits, [tuple(skip) for skip in skips]))

    def _search(self, files: Sequence[str], follow: bool, hits: list[str], skips: list[Skip]) -> None:
        if len(files) >= FEW and self._batched and _has_batch():
            self._batch = self._batch or _Batch(self._wanted, self._max_bytes)
            self._batch.search(files, follow, hits, skips)
        else:
            _search_each(files, self._wanted, self._max_bytes, follow, hits, skips)


def _has_batch() -> bool:
    """Without a wheel for this platform it is slower, not wrong."""
    try:
        from stringzilla import utf8_uncased_search  # noqa: F401 - older versions do not have it
    except ImportError:
        return False
    return True


def _search_each(
    files: Sequence[str], wanted: Needles, max_bytes: int, follow: bool, hits: list[str], skips: list[Skip]
) -> None:
    for path in files:
        data = read_file(path, max_bytes, follow=follow)
        if isinstance(data, Skip):
            skips.append(data)
        elif has_any(data, wanted):
            hits.append(path)


class _Batch:
    """Many files in one reused buffer. A line feed follows each, so that no word begins in one and ends in the next."""

    def __init__(self, wanted: Needles, max_bytes: int) -> None:
        from stringzilla import utf8_uncased_search

        # Case folding never hides an ASCII word, whatever invalid bytes lie around it, and what it finds
        # beyond ASCII ("WAVİX") is ruled out when the file is looked at by itself.
        self._search = utf8_uncased_search
        self._narrow = [needle.decode() for needle in wanted.narrow]
        self._wide = [needle.decode() for needle in wanted.wide]
        self._overlap = max(map(len, wanted.wide)) - 1
        self._wanted = wanted
        self._max_bytes = max_bytes
        self._buffer = bytearray(BUFFER + 1)  # a line feed behind the last file
        self._view = memoryview(self._buffer)

    def search(self, files: Sequence[str], follow: bool, hits: list[str], skips: list[Skip]) -> None:
        view, buffer, max_bytes, flags = self._view, self._buffer, self._max_bytes, OPEN_FLAGS if follow else NO_LINKS
        open_, readv, lseek, close = os.open, os.readv, os.lseek, os.close  # looked up once, called 100,000 times
        held: list[tuple[str, int]] = []  # each file in the buffer, and where it ends
        end = 0
        for path in files:
            try:
                descriptor = open_(path, flags)
            except (OSError, ValueError) as error:
                skips.append(skip_for(path, error))
                continue
            try:
                # Nearly every file comes whole in one piece: its end says so, which costs a fifth of an fstat.
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
        hits += self._flush(held, end)

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
