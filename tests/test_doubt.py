"""How sure a reading is beside its rivals: less for one that is near and asks otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import florilege
from florilege.parsers.doubt import confidence_among
from florilege.parsers.recognise import Reading
from florilege.parsers.styles import Cue, Hypothesis

shares = st.floats(0, 1)
places = st.frozensets(st.integers(0, 9), min_size=1)


def _reading(questions: frozenset[int], confidence: float, style: str = "bold") -> Reading:
    cues = {place: Cue("question") for place in questions}
    return Reading(Hypothesis(style, "", 1.0, cues), confidence, ())


BEST = _reading(frozenset({1, 3, 5, 7}), 0.9)


@pytest.mark.parametrize(
    ("questions", "confidence", "left"),
    [
        ({1, 3, 5, 7}, 0.9, 0.9),
        ({1, 3}, 0.9, 0.9),
        ({2, 4, 6, 8}, 0.9, 0.45),
        ({1, 3, 6, 8}, 0.9, 0.675),
        ({2, 4, 6, 8}, 0.85, 0.675),
        ({2, 4, 6, 8}, 0.8, 0.9),
        ({2, 4, 6, 8}, 0.1, 0.9),
    ],
)
def test_what_a_rival_leaves(questions: set[int], confidence: float, left: float) -> None:
    """Half at most, as far as it is near and its questions are others."""
    rival = _reading(frozenset(questions), confidence, "heading")
    assert confidence_among(BEST, [rival]) == pytest.approx(left, abs=0.001)


def test_prose_is_no_rival() -> None:
    """Its confidence is a threshold that the best has passed, no measure."""
    assert confidence_among(BEST, [_reading(frozenset(), 0.9, "prose")]) == 0.9


@given(questions=places, near=shares, nearer=shares)
def test_the_nearer_a_rival_the_less_is_left(
    questions: frozenset[int], near: float, nearer: float
) -> None:
    """And never more than without it, nor less than half."""
    near, nearer = sorted((near, nearer))
    far, close = (
        confidence_among(BEST, [_reading(questions, rival * BEST.confidence)])
        for rival in (near, nearer)
    )
    assert BEST.confidence / 2 - 0.001 <= close <= far <= BEST.confidence


@given(rivals=st.lists(st.tuples(places, shares), max_size=4))
def test_the_worst_rival_counts(rivals: list[tuple[frozenset[int], float]]) -> None:
    """Several that say the same are no more than one."""
    others = [_reading(questions, share * BEST.confidence) for questions, share in rivals]
    alone = [confidence_among(BEST, [other]) for other in others]
    assert confidence_among(BEST, others) == min(alone, default=BEST.confidence)


TWO_LOOKS = "# Bells\n\nMara Tolley rings.\n\n" + "\n\n".join(
    f"**What do you do on day {day}?** *And why do you do it?*\n\n"
    f"I ring the bell, and I do so since my father did it on day {day}."
    for day in ("one", "two", "three", "four", "five")
)


def test_a_text_with_two_looks_that_ask_is_read_with_doubts() -> None:
    """Bold and italic type ask as well as each other; without the italic there is no doubt."""
    plain = TWO_LOOKS.replace(" *And why do you do it?*", "")
    found, sure = (
        florilege.parse_markdown(text).document.provenance for text in (TWO_LOOKS, plain)
    )
    assert found is not None
    assert sure is not None
    assert found.confidence < 0.75
    assert sure.confidence > 0.9


def test_an_appeal_that_is_taken_back_raises_no_doubt() -> None:
    """A rival with the same signature asks it too, and nothing else that the best does not."""
    asked = "".join(
        f'<p class="q"><b>{question}</b></p><p>{answer}</p>'
        for question, answer in (
            ("What do you ring every day?", "I ring the low bell, as my father did before me."),
            ("Why do you like bells so much?", "I grew up below one and I never slept without."),
            ("Where will you go from here?", "I do not know, but I think that I shall stay."),
            ("Who taught you how to ring?", "My aunt taught me, and I still use her rope."),
        )
    )
    page = "<html lang=en><body><article><h1>Bells</h1>{}</article></body></html>"
    appeal = (
        '<p class="q"><b>Subscribe to our newsletter and never miss a story</b></p>'
        '<p><a href="https://bells.example/a">Sign up here for the newsletter</a></p>'
    )
    ended = florilege.parse_html(page.format(asked + appeal)).document.provenance
    assert ended is not None
    assert ended.runner_up is not None
    assert ended.confidence >= ended.runner_up.confidence
