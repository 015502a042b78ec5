"""Work that is shared between processes, with its results in the order of the inputs."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing.context import BaseContext
from typing import TypeVar

from florilege.errors import InputError

WORTH_IT = 150
"""From so many inputs on, processes take less time than they need to start."""

_CHUNK = 8
_FORKSERVER = "forkserver"
# As many as keep all processes busy; more would only fill the memory.
_AHEAD = 3

Advance = Callable[[int, int], object]
"""Is told how many inputs are done, and how many there are."""

_In = TypeVar("_In")
_Out = TypeVar("_Out")


def jobs_for(inputs: int, wanted: int | None) -> int:
    """How many processes work on so many inputs.

    Args:
        inputs: How many there are.
        wanted: As many as the caller says; None: one for each processor, when it is worth it.
    """
    if wanted is not None:
        return wanted
    return _processors() if inputs >= WORTH_IT else 1


def begin(jobs: int, preload: Sequence[str] = ()) -> None:
    """Let the process that the others come from load what they need, while this one goes on.

    `in_order` begins it otherwise, and has to wait for it.

    Args:
        jobs: As for `in_order`.
        preload: As for `in_order`; the first to begin decides.
    """
    if jobs > 1 and _FORKSERVER in multiprocessing.get_all_start_methods():
        from multiprocessing.forkserver import ensure_running  # noqa: PLC0415 - Unix only

        _context(preload)
        ensure_running()


def in_order(
    function: Callable[[_In], _Out], inputs: Sequence[_In], jobs: int, preload: Sequence[str] = ()
) -> Iterator[_Out]:
    """Apply a function to all inputs; only a few results wait in memory at a time.

    The results do not depend on the number of processes.

    Args:
        function: Can be pickled, as can inputs and results; raises nothing that can not.
        inputs: What it is given.
        jobs: How many processes; with 1, this one does the work.
        preload: The modules that it loads when it is called, besides those that parse.

    Raises:
        InputError: A process was killed, most often because memory ran out.
    """
    if jobs == 1:
        yield from map(function, inputs)
        return
    chunks = deque(inputs[at : at + _CHUNK] for at in range(0, len(inputs), _CHUNK))
    work = partial(_apply, function)
    pool = ProcessPoolExecutor(jobs, mp_context=_context(preload), initializer=_leave_interrupts)
    waiting: deque[Future[list[_Out]]] = deque()
    try:
        while chunks or waiting:
            while chunks and len(waiting) < jobs * _AHEAD:
                waiting.append(pool.submit(work, chunks.popleft()))
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        message = "a process that read a part of them was killed; --jobs 1 reads them one by one"
        raise InputError(message) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _apply(function: Callable[[_In], _Out], chunk: Sequence[_In]) -> list[_Out]:
    return [function(each) for each in chunk]


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _context(preload: Sequence[str]) -> BaseContext:
    """Processes that share what they have loaded, and none of our threads."""
    if _FORKSERVER not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context(_FORKSERVER)
    context.set_forkserver_preload(["florilege.parsers.parse", *preload])
    return context


def _leave_interrupts() -> None:
    """Control-C is for the process that waits, and that one ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
