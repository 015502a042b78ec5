"""How much longer something takes when there is more of it, whatever else the machine does."""

import gc
from collections.abc import Callable
from math import inf
from time import process_time

_TRIES = 6
_LEAST_SECONDS = 0.0005
"""Of what takes less, the clock says little."""


def times_longer(short: Callable[[], object], long: Callable[[], object], most: float) -> float:
    """How many times the processor time of one call another takes.

    Only the time of this process counts. Other work on the machine still adds to it (caches,
    shared cores), and never takes any away: of each call, the least of several times is the truest.
    So what is beyond `most` is measured again, up to six times; a step that compares everything
    with everything is beyond it every time.
    """
    short()  # what is loaded once is loaded
    least_short = least_long = inf
    for _ in range(_TRIES):
        least_short = min(least_short, _seconds(short), _seconds(short))
        least_long = min(least_long, _seconds(long))
        if least_long <= most * max(least_short, _LEAST_SECONDS):
            break
    return least_long / max(least_short, _LEAST_SECONDS)


def _seconds(do: Callable[[], object]) -> float:
    """Of processor time; the objects of other tests are no work for the garbage collector."""
    gc.collect()
    gc.freeze()
    try:
        start = process_time()
        do()
        return process_time() - start
    finally:
        gc.unfreeze()
