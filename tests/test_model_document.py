"""The model document parses perfectly, always."""

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import florilege
from florilege.model import iter_exchanges, plain_text

SEEDS = Path(__file__).parents[1].parent / "shared" / "seeds"
SOURCE = SEEDS / "je-minspire-guillerme.txt"

pytestmark = pytest.mark.skipif(not SOURCE.is_file(), reason="shared/ is not beside the checkout")


def differences(expected: Any, found: Any, path: str = "") -> list[str]:  # noqa: ANN401 - JSON
    """Where what was found lacks or contradicts what is expected; more may be there."""
    if isinstance(expected, dict):
        return [
            problem
            for key, value in expected.items()
            for problem in (
                differences(value, found[key], f"{path}/{key}")
                if isinstance(found, dict) and key in found
                else [f"{path}/{key} is missing"]
            )
        ]
    if isinstance(expected, list):
        if not isinstance(found, list) or len(found) != len(expected):
            return [f"{path} has another length"]
        return [
            problem
            for place, (left, right) in enumerate(zip(expected, found, strict=True))
            for problem in differences(left, right, f"{path}[{place}]")
        ]
    return [] if expected == found else [f"{path}: {expected!r} is {found!r}"]


def test_every_field() -> None:
    """Equal to the expected JSON, field by field."""
    expected = json.loads((SEEDS / "je-minspire-guillerme.expected.json").read_text("utf-8"))
    found = json.loads(florilege.dump(florilege.parse(SOURCE).document))
    assert differences(expected, found) == []


def test_only_dots_are_dropped() -> None:
    """The lines of one dot and the stray dot at the end, and nothing else."""
    source_map = florilege.parse(SOURCE).source_map
    assert [source_map.text[item.start : item.end].strip() for item in source_map.dropped] == [
        "."
    ] * 7
    assert {item.reason for item in source_map.dropped} == {"separator", "stray sign"}


def test_pull_quotes_are_graded() -> None:
    """The lead quote was said as printed; the other was shortened, and FL301 shows how."""
    report = florilege.validate(florilege.parse(SOURCE))
    [finding] = [found for found in report if found.code == "FL301"]
    assert finding.severity == "warning"
    assert "la grande variété des métiers que l’on peut y occuper" in finding.message
    assert finding.place is not None
    assert finding.place.line == 39


VARIANTS: dict[str, Callable[[str], str]] = {
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "decomposed accents": lambda text: unicodedata.normalize("NFD", text),
    "no no-break spaces": lambda text: text.replace("\u00a0", " "),
    "only narrow no-break spaces": lambda text: text.replace("\u00a0", "\u202f"),
    "three empty lines": lambda text: text.replace("\n\n", "\n\n\n\n"),
    "no empty lines": lambda text: text.replace("\n\n", "\n"),
    "spaces at line ends": lambda text: text.replace("\n", "  \n"),
    "a byte order mark": lambda text: "\ufeff" + text,
}


@pytest.mark.parametrize("name", VARIANTS)
def test_variants(name: str) -> None:
    """However it was pasted, the same exchanges come out."""
    reference = florilege.parse(SOURCE).document
    changed = VARIANTS[name](SOURCE.read_text("utf-8"))
    document = florilege.parse(changed.encode(), media_type="text/plain").document

    def content(node: Any) -> list[str]:  # noqa: ANN401 - a document of any kind
        return [plain_text(exchange).replace("\u202f", "\u00a0").replace("\u00a0", " ")
                for exchange in iter_exchanges(node)]  # fmt: skip

    assert content(document) == content(reference)
    assert document.title == reference.title
    assert [person.name for person in document.people] == ["Anne-Laure Guillerme"]
    assert [section.title for section in document.sections] == [
        section.title for section in reference.sections
    ]


@pytest.mark.parametrize("exchanges", [1, 3, 6])
def test_cut_in_the_middle(exchanges: int) -> None:
    """Cut inside an answer, what came before the cut is as it was."""
    text = SOURCE.read_text("utf-8")
    whole = [plain_text(exchange) for exchange in iter_exchanges(florilege.parse(SOURCE).document)]
    answer = whole[exchanges].split("\n\n")[1]
    cut = text[: text.index(answer) + len(answer) // 2]
    found = [plain_text(e) for e in iter_exchanges(florilege.parse_text(cut).document)]
    assert found[:exchanges] == whole[:exchanges]
