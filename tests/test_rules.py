"""Rules find what their cases say, never raise, and each has its page and its cases."""

import gc
import json
import re
import tomllib
import weakref
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import TypeAdapter

import florilege
from florilege.config import Config
from florilege.fidelity import Passage, Speech, grade
from florilege.model import Anthology, Document
from florilege.rules import RULES, AnyRule, Finding, Spot, check, check_book
from florilege.rules.pages import pages, reference
from growing import times_longer
from strategies import documents

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "cases"
SEEDS = ROOT.parent / "shared" / "seeds"
DOCUMENT: TypeAdapter[Document] = TypeAdapter(Document)


def _rule_cases() -> list[Path]:
    return sorted((CASES / "rules").glob("FL*/*.json"))


def _tables(path: Path) -> list[Any]:
    table = tomllib.loads(path.read_text("utf-8"))
    return [
        pytest.param(table.get("language"), case, id=f"{path.stem}: {case.get('name', index)}")
        for index, case in enumerate(table["case"])
    ]


def _spots(finding: Finding) -> list[Spot]:
    return [Spot(finding.block, finding.excerpt, finding.offset, finding.span), *finding.more]


def _found(code: str, document: Document) -> list[Finding]:
    return [finding for _, finding in check(document, Config(select=(code,)))]


def _as_data(finding: Finding) -> dict[str, Any]:
    """A finding as its case writes it: what is not said is left out."""
    data = _said(json.loads(json.dumps(asdict(finding))))
    if not finding.fixable:
        del data["fixable"]
    if "more" in data:
        data["more"] = [_said(spot) for spot in data["more"]]
    return data


def _said(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value not in (None, [])}


def test_nothing_remembers_a_document_that_was_checked() -> None:
    """What rules share belongs to one check: a server that checks many documents keeps none."""
    codes, document = _checked("The bell\n\nThis is what it was for you and for me... twice.")
    gc.collect()
    assert "FL407" in codes
    assert document() is None


def _checked(text: str) -> tuple[set[str], weakref.ref[Document]]:
    """The codes found in a text, and whether its document is still there."""
    document = florilege.parse_text(text).document
    return {rule.code for rule, _ in check(document, Config())}, weakref.ref(document)


@pytest.mark.parametrize("path", _rule_cases(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_rule_finds_what_its_case_says(path: Path) -> None:
    """The findings of the rule whose folder it is, field by field."""
    case = json.loads(path.read_text("utf-8"))
    config = Config.model_validate({"select": [path.parent.name], **case.get("config", {})})
    if "anthology" in case:
        anthology = Anthology.model_validate(case["anthology"])
        found = [
            _said({"piece": piece and piece.document.id, **_as_data(finding)})
            for _, piece, finding in check_book(anthology, config)
        ]
    else:
        document = DOCUMENT.validate_python(case["document"])
        found = [_as_data(finding) for _, finding in check(document, config)]
    assert found == [_said(expected) for expected in case["findings"]]
    assert bool(found) == path.stem.startswith("bad-")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_rule_has_good_and_bad_cases(rule: AnyRule) -> None:
    """One document that passes and one that does not, at least."""
    names = [path.stem for path in (CASES / "rules" / rule.code).glob("*.json")]
    assert any(name.startswith("good-") for name in names)
    assert any(name.startswith("bad-") for name in names)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.code)
def test_each_page_says_what_why_and_what_to_do(page: Any) -> None:  # noqa: ANN401 - ids need it
    """The four parts of a page, in order."""
    parts = ["**What it finds.**", "**Why it matters.**", "**Example.**", "**What to do.**"]
    places = [page.text.find(part) for part in parts]
    assert places[0] == 0
    assert places == sorted(places)


def test_rules_are_in_the_order_of_their_codes_and_unique() -> None:
    """And a file's name begins with its rule's code."""
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    for rule in RULES:
        assert rule.check.__module__.rpartition(".")[2].startswith(rule.code.lower() + "_")


def test_all_rule_files_are_listed() -> None:
    """A rule whose line is missing from RULES would never run."""
    files = (ROOT / "src" / "florilege" / "rules").glob("fl[0-9]*_*.py")
    assert {path.stem[:5].upper() for path in files} == {rule.code for rule in RULES}


def test_the_reference_is_current() -> None:
    """docs/reference/rules.md is what the docstrings say."""
    path = ROOT / "docs" / "reference" / "rules.md"
    command = "python -m florilege.rules.pages > docs/reference/rules.md"
    assert path.read_text("utf-8") == reference(), f"run  {command}"


@pytest.mark.parametrize(
    ("language", "case"),
    [each for path in sorted((CASES / "fidelity").glob("*.toml")) for each in _tables(path)],
)
def test_a_quote_is_graded_as_an_editor_grades_it(language: str, case: dict[str, Any]) -> None:
    """Passages of one answer, and of a second one in `also_said`."""
    passages = [Passage(text, f"p{place}", 1) for place, text in enumerate(case["said"])]
    passages += [Passage(text, "q", 2) for text in case.get("also_said", [])]
    found = grade(case["quote"], Speech(passages, language))
    assert found.grade == case["grade"]
    assert list(found.turned) == case.get("turned", [])


def test_a_shortened_quote_shows_what_was_said_to_the_end_of_the_sentence() -> None:
    """The clause as it was said, the block it stands in, and what was left out."""
    passages = [
        Passage("Rien ne presse.", "p1"),
        Passage("Bref, c’est la grande variété des gestes que l’on apprend. Voilà.", "p2"),
    ]
    found = grade("C’est la variété des gestes.", Speech(passages, "fr"))
    assert found.said == "c’est la grande variété des gestes que l’on apprend"
    assert found.block == "p2"
    assert [each.said for each in found.differences] == ["grande", "que l’on apprend"]


def test_quotes_of_the_model_interview() -> None:
    """The lead quote is exact, the other one shortened."""
    path = SEEDS / "je-minspire-guillerme.expected.json"
    if not path.exists():
        pytest.skip("the shared seeds are not on this machine")
    data = json.loads(path.read_text("utf-8"))
    for place, section in enumerate(data["sections"]):
        section["id"] = f"s{place}"
    document = DOCUMENT.validate_python(data)
    (finding,) = _found("FL301", document)
    assert finding.excerpt == (
        "Ce qui m’a séduit dans le service public, c’est la variété des métiers."
    )
    assert finding.message == (
        "the pull quote is shortened: it was said “ce qui m’a séduit dans le service public, "
        "c’est la grande variété des métiers que l’on peut y occuper”"
    )
    assert finding.severity is None


@pytest.mark.parametrize(("language", "case"), _tables(CASES / "rules" / "FL401" / "texts.toml"))
def test_french_marks_without_their_space(language: str, case: dict[str, Any]) -> None:
    """The marks that lack it, in order; every excerpt shows its mark."""
    text = case["text"]
    document = DOCUMENT.validate_python(
        {
            "kind": "article",
            "id": "a",
            "language": language,
            "sections": [
                {
                    "id": "s",
                    "blocks": [{"kind": "paragraph", "id": "p", "spans": [{"text": text}]}],
                }
            ],
        }
    )
    spots = [spot for finding in _found("FL401", document) for spot in _spots(finding)]
    marks = [text[spot.offset] for spot in spots if spot.offset is not None]
    assert "".join(marks) == case["missing"]
    for mark, spot in zip(marks, spots, strict=True):
        assert mark in (spot.excerpt or "")


@settings(deadline=None)
@given(documents())
def test_rules_never_raise(document: Document) -> None:
    """And what they find stands in the document."""
    for rule, finding in check(document, Config()):
        assert finding.message
        assert not finding.message.endswith(".")
        for spot in _spots(finding):
            assert spot.offset is None or spot.block is not None
        assert rule in RULES


def test_a_hundred_quotes_of_a_long_speech_take_no_longer_than_a_short_one() -> None:
    """Looking for a quote costs by its own length: ten times the speech, the same time."""

    def looked_up(paragraphs: int) -> Callable[[], None]:
        words = "la grande forge de mon père et la place du village sous la neige"
        passages = [Passage(f"{words} numéro{n} {words}.", None, n) for n in range(paragraphs)]
        speech = Speech(passages, "fr")

        def look_up() -> None:
            for n in range(100):
                grade(f"La forge de mon père numéro{n} et la belle place.", speech)

        return look_up

    assert times_longer(looked_up(2_000), looked_up(20_000), most=5) <= 5


def test_every_code_in_the_source_has_a_page() -> None:
    """Sources, parsers and exporters make findings too."""
    named = {
        code
        for path in (ROOT / "src").rglob("*.py")
        for code in re.findall(r"\"(FL\d{3})\"", path.read_text("utf-8"))
    }
    assert named - {page.code for page in pages()} == set()
