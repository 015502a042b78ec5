"""The time and the memory that parsing takes grow with a document, whatever it is.

Each case in `tests/cases/growth` (people and words are invented, CC0) says of what a document is
made: parts, of which some are repeated so many `times`. In these, "@@" stands for letters that are
others each time. What a case holds once took a step that compared all of it with all of it.
"""

import tomllib
import tracemalloc
from functools import partial
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import pytest

import florilege
import variations
from growing import times_longer
from scoring import module_at

ROOT = Path(__file__).parents[1]
MADE = sorted((ROOT / "tests" / "cases" / "growth").glob("*.toml"))
ORDINARY = (
    ROOT / "tests" / "cases" / "styles" / "speaker_label" / "initials.txt",
    ROOT / "tests" / "cases" / "styles" / "speaker_label" / "voices.vtt",
    ROOT / "examples" / "fr" / "pieces" / "aminata-delorme.html",
)

# Eight times the text takes some eight times as long, or a little more for what is sorted; a step
# that compares everything with everything soon takes 64 times as long. The limit leaves room for
# other work on the machine.
GROWTH = 8
MOST_GROWTH = 14
START_SIZE = 30_000

# Of memory, a document takes some 20 to 30 times its size; of short lines it takes more than of
# long paragraphs. A list of all words, or a copy of each paragraph in pieces, adds 10 to 20.
MOST_MEMORY = 45
MEASURED_SIZE = 300_000

invented = module_at(ROOT / "benchmarks" / "invented.py")
SHAPES = [(medium, inside) for medium in invented.SUFFIXES for inside in (False, True)]


@pytest.mark.parametrize("medium", invented.SUFFIXES)
def test_the_time_grows_with_the_length_where_nothing_repeats(medium: str, tmp_path: Path) -> None:
    """An interview of invented sentences between a menu and comments, each another one."""
    short, long = (
        "".join(invented.pieces(medium, size, inside=True))
        for size in (START_SIZE, GROWTH * START_SIZE)
    )
    path = tmp_path / f"invented{invented.SUFFIXES[medium]}"
    assert _ratio(short, long, path) <= MOST_GROWTH


@pytest.mark.parametrize(("medium", "inside"), SHAPES)
def test_the_memory_is_so_many_times_the_size(medium: str, inside: bool, tmp_path: Path) -> None:  # noqa: FBT001 - from the list
    """At its peak, all Python objects together; what is loaded once does not count."""
    path = tmp_path / f"invented{invented.SUFFIXES[medium]}"
    path.write_text("".join(invented.pieces(medium, MEASURED_SIZE, inside=inside)), "utf-8")
    florilege.parse(path)
    tracemalloc.start()
    florilege.parse(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak <= MOST_MEMORY * MEASURED_SIZE


def test_a_limit_beyond_all_memory(tmp_path: Path) -> None:
    """To lift the limit takes no memory."""
    path = tmp_path / "bells.txt"
    path.write_text("Q: Why?\n\nA: Because the bell does not know.\n", "utf-8")
    assert not florilege.parse(path, max_bytes=10**15).is_empty


@pytest.mark.parametrize("path", ORDINARY, ids=lambda path: path.stem)
def test_the_time_grows_with_the_length(path: Path, tmp_path: Path) -> None:
    """A document of many pages, and one eight times as long."""
    text = path.read_text("utf-8")
    times = max(1, START_SIZE // len(text))
    short, long = (
        variations.repeated(text, path.suffix, count) for count in (times, GROWTH * times)
    )
    assert _ratio(short, long, tmp_path / path.name) <= MOST_GROWTH


@pytest.mark.parametrize("path", MADE, ids=lambda path: path.stem)
def test_the_time_grows_with_the_length_of_what_is_odd(path: Path, tmp_path: Path) -> None:
    """A document made to be slow, and one eight times as long."""
    case = tomllib.loads(path.read_text("utf-8"))
    short, long = (_made(case["parts"], growth) for growth in (1, GROWTH))
    assert _ratio(short, long, tmp_path / f"made{case['suffix']}") <= MOST_GROWTH


def _made(parts: list[dict[str, Any]], growth: int) -> str:
    return "".join(
        part["text"].replace("@@", _letters(number))
        for part in parts
        for number in range(part["times"] * growth if "times" in part else 1)
    )


def _letters(number: int) -> str:
    """Four letters, the same for the same number."""
    return "".join(ascii_lowercase[number // 26**place % 26] for place in range(4))


def _ratio(short: str, long: str, path: Path) -> float:
    """How much longer it takes to parse the long document than the short one."""
    longer = path.with_stem(f"{path.stem}-longer")
    path.write_text(short, "utf-8")
    longer.write_text(long, "utf-8")
    return times_longer(
        partial(florilege.parse, path), partial(florilege.parse, longer), MOST_GROWTH
    )
