"""Forked workers that share numbered pieces of work. Nothing is imported that a clean run does not have anyway."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from contextlib import suppress

MOST_PIECES = 4096  # so that all their numbers fit into a pipe that nobody reads yet
CAN_FORK = hasattr(os, "fork")

_NUMBER = 4  # bytes of a piece's number, and of a length
_TAKEN = 0xFFFFFFFF  # in place of a length: the worker starts on this piece


def core_count() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def share(work: Callable[[int], bytes], pieces: int, jobs: int, receive: Callable[[int, bytes | None], None]) -> None:
    """Call `work(number)` in forked workers for each number below `pieces` (at most MOST_PIECES).

    `receive(number, result)` is called here, in the order in which results come in; the result is None for a
    piece whose worker died. However this function is left, by KeyboardInterrupt too, no worker is left behind.
    """
    left = set(range(pieces))
    while left:
        before = len(left)
        _round(work, sorted(left), min(jobs, len(left)), receive, left)
        if len(left) == before:  # no worker could be started, or none got as far as taking a piece
            for number in sorted(left):
                left.discard(number)
                receive(number, work(number))


class _Worker:
    """The parent's end: what has come in from one worker, and the piece it is busy with."""

    def __init__(self, pid: int, source: int) -> None:
        self.pid = pid
        self.source = source
        self.data = bytearray()
        self.busy: int | None = None


def _round(
    work: Callable[[int], bytes],
    numbers: list[int],
    jobs: int,
    receive: Callable[[int, bytes | None], None],
    left: set[int],
) -> None:
    import select

    queue, entrance = os.pipe()
    os.write(entrance, b"".join([number.to_bytes(_NUMBER, "little") for number in numbers]))
    os.close(entrance)
    workers: list[_Worker] = []
    try:
        for _ in range(jobs):
            worker = _start(work, queue, workers)
            if worker is None:
                break
            workers.append(worker)
        running = {worker.source: worker for worker in workers}
        while running:
            for source in select.select(list(running), [], [])[0]:
                worker = running[source]
                data = os.read(source, 1 << 16)
                if data:
                    worker.data += data
                    _take_frames(worker, receive, left)
                    continue
                del running[source]
                if worker.busy is not None:
                    left.discard(worker.busy)
                    receive(worker.busy, None)
    finally:
        os.close(queue)
        _end(workers)


def _take_frames(worker: _Worker, receive: Callable[[int, bytes | None], None], left: set[int]) -> None:
    data, head = worker.data, 2 * _NUMBER
    while len(data) >= head:
        number = int.from_bytes(data[:_NUMBER], "little")
        length = int.from_bytes(data[_NUMBER:head], "little")
        if length == _TAKEN:
            worker.busy = number
            del data[:head]
            continue
        if len(data) < head + length:
            return
        result = bytes(data[head : head + length])
        del data[: head + length]
        worker.busy = None
        left.discard(number)
        receive(number, result)


def _start(work: Callable[[int], bytes], queue: int, others: list[_Worker]) -> _Worker | None:
    source, sink = os.pipe()
    try:
        pid = os.fork()
    except OSError:
        os.close(source)
        os.close(sink)
        return None
    if pid:
        os.close(sink)
        return _Worker(pid, source)
    # From here on this is the worker: it must not come back into the caller's code, nor flush its buffers.
    status = 1
    try:
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.close(source)
        for other in others:  # or its worker would not notice that the parent is gone
            os.close(other.source)
        while taken := os.read(queue, _NUMBER):
            _write(sink, taken + _TAKEN.to_bytes(_NUMBER, "little"))
            result = work(int.from_bytes(taken, "little"))
            _write(sink, taken + len(result).to_bytes(_NUMBER, "little") + result)
        status = 0
    finally:
        os._exit(status)


def _write(sink: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(sink, view) :]


def _end(workers: list[_Worker]) -> None:
    for worker in workers:
        os.close(worker.source)
        with suppress(ProcessLookupError):
            os.kill(worker.pid, signal.SIGKILL)
    for worker in workers:
        with suppress(ChildProcessError):
            os.waitpid(worker.pid, 0)
