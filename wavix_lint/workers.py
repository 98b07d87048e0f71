"""Forked workers that take pieces of work. Nothing is imported that a clean run does not have anyway."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import NoReturn

CAN_FORK = hasattr(os, "fork")

_LENGTH = 4  # bytes in front of each piece and of each result
_BLOCK = 1 << 16


def core_count() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Pool:
    """Calls `work(piece)` in forked workers for each piece that is put in. To be used in a `with`.

    `ahead` is how many pieces may lie with a worker that is still at another one: it need not wait for us then,
    but they have to wait for it. However the `with` is left, by KeyboardInterrupt too, no worker is left behind.
    """

    def __init__(self, work: Callable[[bytes], bytes], jobs: int, *, ahead: int = 0) -> None:
        self._done: deque[tuple[int, bytes | None]] = deque()
        self._work = work
        self._jobs = jobs
        self._most = 1 + ahead
        self._count = 0
        self._queue: deque[tuple[int, bytes]] = deque()
        self._workers: list[_Worker] = []

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        workers, self._workers = self._workers, []
        for worker in workers:
            worker.end()

    def put(self, piece: bytes) -> None:
        """Hand in a piece; pieces are numbered from 0. Does not wait for it, nor for anything else."""
        self._queue.append((self._count, piece))
        self._count += 1
        if len(self._workers) < self._jobs and all(worker.held for worker in self._workers):
            self._start()
        self._exchange(0)

    def results(self) -> Iterator[tuple[int, bytes | None]]:
        """The results as they come in, each with the number of its piece; None for a piece whose worker died."""
        while True:
            while self._done:
                yield self._done.popleft()
            if not self._queue and not any(worker.held for worker in self._workers):
                return
            if self._workers or self._start():
                self._exchange(None)
            else:  # no process can be started: then it is done here
                number, piece = self._queue.popleft()
                self._done.append((number, self._work(piece)))

    def _start(self) -> bool:
        worker = _fork(self._work, self._workers)
        if worker is not None:
            self._workers.append(worker)
        return worker is not None

    def _exchange(self, seconds: float | None) -> None:
        """Send what workers have room for and take what they have done, waiting up to `seconds` for either."""
        import select

        self._send()
        sources = {worker.source: worker for worker in self._workers}
        sinks = [worker.sink for worker in self._workers if worker.unsent]
        for source in select.select(list(sources), sinks, [], seconds)[0]:
            worker = sources[source]
            data = os.read(source, _BLOCK)
            if data:
                worker.data += data
                worker.take_results(self._done)
            else:
                self._bury(worker)
        self._send()

    def _send(self) -> None:
        for worker in self._workers:
            while self._queue and len(worker.held) < self._most:
                worker.give(*self._queue.popleft())
            if worker.unsent:
                worker.flush()

    def _bury(self, worker: _Worker) -> None:
        """A worker died: the piece it was at is lost, the one behind it is for somebody else."""
        self._workers.remove(worker)
        worker.end()
        if worker.held:
            self._done.append((worker.held.popleft()[0], None))
        self._queue.extendleft(reversed(worker.held))


class _Worker:
    """Our end of a worker: what it holds, what is on the way to it and what has come in from it."""

    def __init__(self, pid: int, source: int, sink: int) -> None:
        self.pid, self.source, self.sink = pid, source, sink
        self.ends = (source, sink)
        self.held: deque[tuple[int, bytes]] = deque()
        self.unsent = bytearray()
        self.data = bytearray()
        # A worker that waits for us to read must not find us waiting for it to read.
        os.set_blocking(sink, False)

    def give(self, number: int, piece: bytes) -> None:
        self.held.append((number, piece))
        self.unsent += _framed(piece)

    def flush(self) -> None:
        with suppress(BlockingIOError, BrokenPipeError):  # a dead one is noticed when it is read from
            while self.unsent:
                del self.unsent[: os.write(self.sink, self.unsent)]

    def take_results(self, done: deque[tuple[int, bytes | None]]) -> None:
        while len(self.data) >= _LENGTH:
            end = _LENGTH + int.from_bytes(self.data[:_LENGTH], "little")
            if len(self.data) < end:
                return
            done.append((self.held.popleft()[0], bytes(self.data[_LENGTH:end])))
            del self.data[:end]

    def end(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.close(self.source)
        os.close(self.sink)
        with suppress(ChildProcessError):
            os.waitpid(self.pid, 0)


def _framed(data: bytes) -> bytes:
    return len(data).to_bytes(_LENGTH, "little") + data


def _fork(work: Callable[[bytes], bytes], others: list[_Worker]) -> _Worker | None:
    """Start a worker; None when the system has no room for one."""
    try:
        feed, sink = os.pipe()
        source, answer = os.pipe()
    except OSError:
        return None
    # An interrupt between the fork and the worker's own rule for it would go up into the caller's code, twice.
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        pid = os.fork()
        if not pid:
            _be_worker(work, feed, answer, [source, sink, *(end for other in others for end in other.ends)], blocked)
    except OSError:
        for descriptor in (feed, sink, source, answer):
            os.close(descriptor)
        return None
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
    os.close(feed)
    os.close(answer)
    return _Worker(pid, source, sink)


def _be_worker(
    work: Callable[[bytes], bytes], feed: int, answer: int, foreign: list[int], blocked: Iterable[int]
) -> NoReturn:
    """All that a worker does. It neither comes back into the caller's code nor flushes the caller's buffers."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        for descriptor in foreign:  # or the other workers would not notice that the parent is gone
            os.close(descriptor)
        _serve(work, feed, answer)
        status = 0
    finally:
        os._exit(status)


def _serve(work: Callable[[bytes], bytes], feed: int, answer: int) -> None:
    while head := _receive(feed, _LENGTH):
        result = memoryview(_framed(work(_receive(feed, int.from_bytes(head, "little")))))
        while result:
            result = result[os.write(answer, result) :]


def _receive(feed: int, count: int) -> bytes:
    data = bytearray()
    while len(data) < count:
        block = os.read(feed, count - len(data))
        if not block:
            return b""
        data += block
    return bytes(data)
