"""The corpus beside the checkout, parsed in this process and judged by the corpus's own scorer."""

import hashlib
import importlib.util
import json
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import florilege
from florilege.model import Document

SHARED = Path(__file__).parents[1].parent / "shared"
CORPUS = SHARED / "corpus"

Json = dict[str, Any]


def module_at(path: Path) -> ModuleType:
    """A module that is on no search path."""
    if path.stem in sys.modules:
        return sys.modules[path.stem]
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module  # dataclasses look their module up there
    spec.loader.exec_module(module)
    return module


def scorer() -> ModuleType:
    """The scorer; its docstring is the specification of every figure."""
    return module_at(SHARED / "score" / "score.py")


@cache
def golds() -> tuple[Any, ...]:
    """The annotations of all documents, each with the path of its document."""
    names = scorer().chosen_ids(CORPUS, None, None)
    return tuple(scorer().load_gold(CORPUS, name) for name in names)


@cache
def scores() -> tuple[Any, ...]:
    """How well each document is recognised, in the order of `golds`."""
    return tuple(
        scorer().evaluate(gold, lambda gold: florilege.dump(florilege.parse(gold.path).document))
        for gold in golds()
    )


@cache
def groups() -> Json:
    """The figures overall, by kind, by style and by language, as the scorer sums them up."""
    found: Json = scorer().grouped(scores())
    return found


def score_of(gold: Any, document: Document) -> float:  # noqa: ANN401 - a class of the scorer
    """S of one document, read from its source or from a variation on it."""
    record = scorer().flatten(json.loads(florilege.dump(document)))
    value: float = scorer().weighted([scorer().score_document(gold, record)])
    return value


def figures() -> dict[str, float]:
    """What the gate holds: the overall figures, and S of each kind of document."""
    overall = groups()["overall"]["all"]
    names = (
        *("S", "f1", "strict_f1", "boundary", "speaker_a", "title", "subject", "date"),
        *("conservation", "conservation_min", "leakage", "false_positive"),
    )
    by_kind = {f"S of {kind}": row["S"] for kind, row in groups()["kind"].items()}
    return {name: overall[name] for name in names} | by_kind


def digest() -> str:
    """SHA-256 of the names and bytes of all documents and annotations, in order of their names."""
    total = hashlib.sha256()
    for folder in ("docs", "gold"):
        for path in sorted((CORPUS / folder).iterdir()):
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            total.update(f"{folder}/{path.name} {content}\n".encode())
    return total.hexdigest()
