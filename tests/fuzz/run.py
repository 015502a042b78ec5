"""Mutate documents and see whether what must hold holds, for some minutes.

    python tests/fuzz/run.py --minutes 30 --seed 1 --keep FOLDER

Prints one line for the first of each kind of problem, with the seed and the number of the document, and at the
end how many documents there were; exits 1 when there was a problem. With --keep, each document
that has one is put into a folder. The same seed gives the same documents in the same order.
"""

import argparse
import faulthandler
import random
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from mutations import mutated
from oracle import problems_with
from originals import originals

_MOST_MEMORY = 3 * 2**30
_LONGEST = 300
_EVERY = 25
"""One document in so many becomes an EPUB, which takes as long as all the rest."""


@dataclass(frozen=True)
class Attempt:
    """A mutated document.

    Attributes:
        number: From 0; with the seed, it says all.
        media_type: What it is said to be; None when nobody says.
        data: Its bytes.
    """

    number: int
    media_type: str | None
    data: bytes

    @property
    def becomes_a_book(self) -> bool:
        """Whether an EPUB is made of it."""
        return self.number % _EVERY == 0


def attempts(seed: int, *, corpus: bool) -> Iterator[Attempt]:
    """Mutated documents without end."""
    documents = originals(corpus=corpus)
    others = [data for _, data in documents]
    number = 0
    while True:
        chance = random.Random(f"{seed} {number}")  # noqa: S311 - to be the same again
        media_type, data = chance.choice(documents)
        said = chance.choice((media_type, media_type, media_type, "text/html", None))
        yield Attempt(number, said, mutated(chance, data, others))
        number += 1


def problems_of(attempt: Attempt) -> list[str]:
    """What is wrong with a document; an exception is one line, its last place."""
    try:
        return problems_with(attempt.data, attempt.media_type, book=attempt.becomes_a_book)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a problem
        place = traceback.extract_tb(error.__traceback__)[-1]
        return [f"{type(error).__name__} at {place.filename}:{place.lineno}: {error}"]


def main() -> int:
    """Run for as long as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="number of the first document")
    parser.add_argument("--keep", type=Path, help="a folder for documents with a problem")
    given = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    start, seen, size, found = time.monotonic(), 0, 0, Counter[str]()
    for attempt in attempts(given.seed, corpus=True):
        if attempt.number < given.first:
            continue
        if time.monotonic() - start > given.minutes * 60:
            break
        # A hang in a library written in C cannot be interrupted: the process ends, with its place.
        faulthandler.dump_traceback_later(_LONGEST, exit=True)
        for problem in problems_of(attempt):
            kind = " ".join(problem.split(" ")[:3])
            found[kind] += 1
            if found[kind] == 1:
                print(f"seed {given.seed}, document {attempt.number}: {problem[:300]}", flush=True)  # noqa: T201 - a script
            if given.keep and found[kind] == 1:
                given.keep.mkdir(parents=True, exist_ok=True)
                name = f"{given.seed}-{attempt.number}.{(attempt.media_type or 'none').replace('/', '-')}"
                (given.keep / name).write_bytes(attempt.data)
        seen, size = seen + 1, size + len(attempt.data)
    faulthandler.cancel_dump_traceback_later()
    spent = time.monotonic() - start
    print(f"{seen} documents, {size / 1e6:.0f} MB, {spent:.0f} s: {sum(found.values())} problems")  # noqa: T201 - a script
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
