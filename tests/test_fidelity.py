"""Quotes are graded as an editor grades them, in every form they are printed in, in linear time."""

import tomllib
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from florilege.fidelity import Grade, Passage, Speech, grade, printed_quotes, read_credit
from florilege.fidelity.words import words
from florilege.languages import load_language
from growing import times_longer
from quote_grades import verdicts

CASES = Path(__file__).parent / "cases" / "fidelity"
INTERVIEWS = sorted((CASES / "interviews").glob("*.toml"))
PEOPLE = ("Irène Valcourt", "Bastien Rouvre")
MOST_WRONG = {"de": 2, "fresh-en": 1}


def _cases(name: str) -> list[Any]:
    table = tomllib.loads((CASES / name).read_text("utf-8"))
    return [pytest.param(case, id=str(case.get("name", case["text"]))) for case in table["case"]]


@pytest.mark.parametrize("path", INTERVIEWS, ids=lambda path: path.stem)
def test_quotes_of_invented_interviews(path: Path) -> None:
    """No more are graded otherwise than docs/explanation/fidelity.md admits."""
    wrong = [each for each in verdicts(path) if not each.right]
    assert len(wrong) <= MOST_WRONG.get(path.stem, 0), wrong


@pytest.mark.parametrize("case", _cases("words/numbers.toml"))
def test_words_as_they_are_compared(case: dict[str, Any]) -> None:
    """Numbers and units are one word each; what is elided stands for the word in full."""
    found = words(case["text"], load_language(case["language"]))
    assert [word.key for word in found] == case["keys"]


@pytest.mark.parametrize("case", _cases("marks/titles.toml"))
def test_words_between_quotation_marks(case: dict[str, Any]) -> None:
    """Whatever the marks; each is found where it stands."""
    found = list(printed_quotes(case["text"]))
    assert [quote.text for quote in found] == case["found"]
    for quote in found:
        assert case["text"][quote.start :].startswith(quote.text)


@pytest.mark.parametrize("case", _cases("credits/lines.toml"))
def test_lines_of_credit(case: dict[str, Any]) -> None:
    """A known name in brackets, behind a dash or on a line; a stranger's only when set apart."""
    found = read_credit(case["text"], PEOPLE, load_language("fr"))
    assert found.text == case["quote"]
    assert list(found.speakers) == case["speakers"]


def _long_speech(sentences: int) -> list[Passage]:
    return [
        Passage(f"Der Turm {place} steht seit dem Jahr {place + 1000} am Hafen.", f"p{place}", 1)
        for place in range(sentences)
    ]


def test_a_long_quote_is_graded_to_its_end() -> None:
    """A word that is exchanged behind the first 2,000 characters is found."""
    passages = _long_speech(100)
    speech = Speech(passages, "de")
    text = " ".join(passage.text for passage in passages)
    assert grade(text, speech).grade is Grade.EXACT
    found = grade(text.replace("Turm 90 ", "Kran 90 "), speech)
    assert found.grade is Grade.ALTERED
    assert [(each.said, each.printed) for each in found.differences] == [("Turm", "Kran")]


def test_a_long_quote_with_a_sentence_left_out_is_shortened() -> None:
    """And shows the sentence, wherever it was."""
    passages = _long_speech(100)
    text = " ".join(passage.text for passage in [*passages[:70], *passages[71:]])
    found = grade(text, Speech(passages, "de"))
    assert found.grade is Grade.SHORTENED
    assert any("Turm 70" in each.said for each in found.differences)


def test_sentences_of_two_answers_are_shortened_and_told_apart() -> None:
    """Each was said; together they were not."""
    speech = Speech(
        [Passage("The lamp is lit at dusk.", "a", 1), Passage("The sea is always late.", "b", 2)],
        "en",
    )
    found = grade("The lamp is lit at dusk. The sea is always late.", speech)
    assert found.grade is Grade.SHORTENED
    assert len(found.stretches) == 2
    assert found.said == "The lamp is lit at dusk […] The sea is always late"
    moved = grade("The sea is always late. The lamp is lit at dusk.", speech)
    assert moved.grade is Grade.ALTERED or moved.grade is Grade.NOT_FOUND


@pytest.mark.parametrize("quote", ["une forge ", "a… ", "« [le] » ", "x" * 40, "1 000 ", "et "])
def test_a_long_quote_takes_linear_time(quote: str) -> None:
    """Ten times the quote, not much more than ten times the time; whatever it is made of."""
    speech = Speech([Passage("la grande forge de mon père a 1 000 ans et x. " * 200, "p")], "fr")
    short, long = (partial(grade, quote * (size // len(quote)), speech) for size in (8_000, 80_000))
    assert times_longer(short, long, most=25) <= 25


def test_many_quotes_of_a_long_interview_take_linear_time() -> None:
    """Ten times the answers with ten times the quotes, not much more than ten times the time."""

    def graded(size: int) -> None:
        answers = [f"Der Turm {n} am Hafen steht seit dem Jahr {n + 1000}." for n in range(size)]
        quotes = [text.replace("Hafen", "Kai") if len(text) % 2 else text for text in answers]
        speech = Speech([Passage(text, f"p{n}", n) for n, text in enumerate(answers)], "de")
        found = [grade(text, speech).grade for text in quotes]
        assert {Grade.NOT_FOUND, Grade.EMPTY}.isdisjoint(found)

    assert times_longer(partial(graded, 200), partial(graded, 2_000), most=25) <= 25
