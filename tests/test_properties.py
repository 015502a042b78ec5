"""The four laws of the library, on texts that nobody would write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import florilege
from florilege import Parsed
from florilege.model import Document
from laws import broken_laws
from strategies import documents

MEDIA = ("text/plain", "text/markdown", "text/html", "text/vtt", "application/x-subrip")
each_medium = pytest.mark.parametrize("media_type", MEDIA)

LINES = (
    "Anna Roth : Comment allez-vous ?", "AR: And now?", "R. Bien, merci.", "Q: Why?",
    "👉 Un conseil ?", "**Why bells?**", "**Why bells?** Because.", "*Really?*", "### Et après ?",
    "SON PARCOURS", ".", "* * *", "« Je pense, donc je suis. »", "Je pense, donc je suis.",
    "Anna Roth est luthière à Mirecourt.", "Anna Roth - Le bois", "Propos recueillis par Jo Bel",
    "Par Jo Bel et Lia Roc", "Publié le 3 mars 2021", "- un\n- deux\n  1. trois", "> Said who?",
    "I was born in Leeds, and I left it as soon as the trains ran again.", "Yes.", "", "  ",
    "<b>Why?</b><br>Because.", "<p>Why?</p>", "<ul><li>one</li></ul>", "| a | b |\n|---|---|\n| c | d |",
    "00:01.000 --> 00:02.000\n<v (x)>Why?", "00:02.000 --> 00:03.000\n<v Jo>Because. <i>So</i>.",
    "00:02.000 --> 00:02.500\n<v (x)>And", "00:00:03,000 --> 00:00:04,000\n>> ROTH: Why?", "WEBVTT - T",
    "---\ntitle: T\n---", "La fin. .", "```\ncode : ici ?\n```", '![alt](a.png "caption")',
)  # fmt: skip
line_soup = st.lists(st.sampled_from(LINES), max_size=12).map("\n\n".join)
tight_soup = st.lists(st.sampled_from(LINES), max_size=12).map("\n".join)
any_text = st.one_of(line_soup, tight_soup, st.text(max_size=200))


def parsed(text: str, media_type: str) -> Parsed:
    """A text parsed as a medium."""
    return florilege.parse(text.encode("utf-8", "replace"), media_type=media_type)


@each_medium
@given(data=st.binary(max_size=300))
def test_any_bytes_parse(data: bytes, media_type: str) -> None:
    """Bad content becomes diagnostics, never an exception."""
    assert florilege.parse(data, media_type=media_type).document.kind


@each_medium
@given(text=any_text)
def test_nothing_is_lost_and_places_are_true(text: str, media_type: str) -> None:
    """Laws 1 and 2: each visible word is kept or dropped, and stands where the map says."""
    assert broken_laws(parsed(text, media_type)) == []


@given(document=documents())
def test_there_and_back(document: Document) -> None:
    """Law 3: the JSON form read again gives an equal document."""
    assert florilege.load(florilege.dump(document).encode()) == document


@each_medium
@given(text=any_text)
def test_parsed_documents_come_back(text: str, media_type: str) -> None:
    """Law 3, for what the parser makes."""
    document = parsed(text, media_type).document
    assert florilege.load(florilege.dump(document).encode()) == document


@each_medium
@given(text=any_text)
def test_same_in_same_out(text: str, media_type: str) -> None:
    """Law 4: parsing again gives the same bytes."""
    first, second = (florilege.dump(parsed(text, media_type).document) for _ in range(2))
    assert first == second
