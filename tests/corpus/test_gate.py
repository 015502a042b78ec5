"""The gate: recognition of the corpus never sinks below `floors.toml` beside this file.

A floor is never lowered. When recognition has become better, raise the floors:
`.venv/bin/python benchmarks/recognition.py --write`.
"""

import os
import shutil
import subprocess
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from scoring import SHARED, digest, figures, scores

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="no shared/ beside the checkout")

FLOORS = Path(__file__).with_name("floors.toml")
GATE: dict[str, Any] = tomllib.loads(FLOORS.read_text("utf-8"))
LIMITS = [(kind, name) for kind in ("floors", "ceilings") for name in GATE[kind]]
each_limit = pytest.mark.parametrize(("kind", "name"), LIMITS, ids=lambda text: text)

SLACK = 0.02
"""How far a floor may lag behind its figure."""


def _height(kind: str, value: float) -> float:
    """A value such that higher is better."""
    return value if kind == "floors" else -value


def test_the_corpus_is_the_one_that_the_floors_were_set_for() -> None:
    """Else the figures mean something else: set the floors anew and say so in the commit."""
    assert digest() == GATE["corpus"]


def test_every_document_is_read() -> None:
    """No crash, and no document without text."""
    assert [(score.gold.id, score.failure) for score in scores() if score.failure] == []


def test_every_figure_has_its_limit() -> None:
    """Exactly the figures of the gate, each with a floor or a ceiling."""
    assert sorted(name for _, name in LIMITS) == sorted(figures())
    assert set(GATE["targets"]) <= set(figures())


@each_limit
def test_figure_keeps_its_limit(kind: str, name: str) -> None:
    """No figure is worse than what was reached once."""
    assert _height(kind, figures()[name]) >= _height(kind, GATE[kind][name])


@each_limit
def test_limit_follows_its_figure(kind: str, name: str) -> None:
    """A limit lags a little behind its figure, and never behind a target once reached."""
    figure, limit = _height(kind, figures()[name]), _height(kind, GATE[kind][name])
    assert figure - limit <= SLACK + 1e-9, f"{name} is {abs(figure):.3f}: raise its limit"
    if name in GATE["targets"]:
        target = _height(kind, GATE["targets"][name])
        assert limit >= target or figure < target, f"{name} has reached its target: hold it"


def test_no_limit_was_ever_lowered() -> None:
    """Compared with all versions of the file in the history of the repository.

    A clone without history compares with the commits that it has. A version for another corpus
    does not count.
    """
    versions = list(_earlier_versions())
    assert versions, "the floors are not committed"
    for earlier in versions:
        if earlier["corpus"] != GATE["corpus"]:
            continue
        for kind, name, limit in _limits(earlier):
            assert name in GATE[kind], f"the limit of {name} is gone"
            assert _height(kind, GATE[kind][name]) >= _height(kind, limit), f"{name} was {limit}"


def _limits(gate: Mapping[str, Any]) -> Iterator[tuple[str, str, float]]:
    for kind in ("floors", "ceilings"):
        for name, limit in gate[kind].items():
            yield kind, name, limit


def _earlier_versions() -> Iterator[dict[str, Any]]:
    if shutil.which("git") is None or not _git("log", "-1", "--format=%H"):
        if os.environ.get("CI"):
            pytest.fail("in CI, the floors are compared with their history: git and a clone needed")
        pytest.skip("no git history here")
    for commit in _git("log", "--format=%H", "--", FLOORS.name).split():
        text = _git("show", f"{commit}:./{FLOORS.name}")
        if text:  # the commit that deleted the file has none
            yield tomllib.loads(text)


def _git(*arguments: str) -> str:
    command = ["git", *arguments]
    done = subprocess.run(command, cwd=FLOORS.parent, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else ""
