"""What docs/explanation/recognition.md shows is what the library does today.

`.venv/bin/python benchmarks/recognition.py --write` writes the generated parts anew.
"""

import re
from pathlib import Path

import pytest

from scoring import SHARED, groups, module_at

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "explanation" / "recognition.md").read_text("utf-8")
BENCHMARK = module_at(ROOT / "benchmarks" / "recognition.py")

_NUMBER = re.compile(r"\d+\.\d+")


def test_the_worked_example_is_true() -> None:
    """Text, evidence of the two best readings, and what became of each line."""
    assert BENCHMARK.shown(PAGE, "example") == BENCHMARK.worked_example()


@pytest.mark.skipif(not SHARED.is_dir(), reason="no shared/ beside the checkout")
def test_the_scores_are_those_of_today() -> None:
    """The same tables, no figure of all documents further off than a floor may lag behind."""
    printed = BENCHMARK.shown(PAGE, "scores")
    measured = BENCHMARK.tables(groups())
    assert _NUMBER.sub("0", printed) == _NUMBER.sub("0", measured)
    overall = measured.index("\n\n", 1)
    for old, new in zip(
        _NUMBER.findall(printed[:overall]), _NUMBER.findall(measured[:overall]), strict=True
    ):
        assert float(new) == pytest.approx(float(old), abs=0.02)
