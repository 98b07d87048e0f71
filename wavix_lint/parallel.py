"""A function called for many paths in several processes: forked ones where the system can, fresh ones elsewhere."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from wavix_lint.workers import CAN_FORK, Pool, core_count

T = TypeVar("T")


def each(work: Callable[[str], T], paths: Sequence[str], jobs: int) -> Iterator[tuple[str, T | None]]:
    """`work(path)` for each path, in the order in which they get done; None where the process died over it.

    `jobs` is how many processes there may be, 0 for one per core. When the iterator is closed, none is left.
    Where there is no fork, `work` must be something that can be pickled.
    """
    jobs = min(jobs or core_count(), len(paths))
    return _forked(work, paths, jobs) if CAN_FORK else _spawned(work, paths, jobs)


def _forked(work: Callable[[str], T], paths: Sequence[str], jobs: int) -> Iterator[tuple[str, T | None]]:
    with Pool(lambda piece: pickle.dumps(work(os.fsdecode(piece))), jobs) as pool:
        for path in paths:
            pool.put(os.fsencode(path))
        for number, result in pool.results():
            yield paths[number], None if result is None else pickle.loads(result)  # noqa: S301 - from our own child


def _spawned(work: Callable[[str], T], paths: Sequence[str], jobs: int) -> Iterator[tuple[str, T | None]]:
    from concurrent.futures import Future, ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children, get_context

    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
    try:
        futures: dict[Future[T], str] = {pool.submit(work, path): path for path in paths}
        for future in as_completed(futures):
            try:
                yield futures[future], future.result()
            except BrokenProcessPool:
                yield futures[future], None
        pool.shutdown()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in active_children():
            process.kill()
