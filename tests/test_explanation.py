"""The page of `florilege explain`: nothing of the source is missing, and nothing in it acts."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import florilege
from florilege.reporters.explanation import LEGEND, explanation_page, stretches_of
from florilege.source_map import Dropped, Kept, SourceMap

SEED = Path(__file__).parents[1].parent / "shared" / "seeds" / "je-minspire-guillerme.txt"
TALK = """The Bell

.

🔑 Who are you?

I am Edda <Marlowe> & "invented".

🌊 And why?

<script>alert(1)</script> For a test.
"""


def _page(text: str) -> str:
    parsed = florilege.parse_text(text)
    report = florilege.validate(parsed)
    return explanation_page(parsed.document, parsed.source_map, report.diagnostics)


def _find(page: str, path: str) -> list[Any]:
    """What an XPath finds in a page."""
    found = etree.HTML(page).xpath(path)
    assert isinstance(found, list)
    return found


def _text(element: Any) -> str:  # noqa: ANN401 - lxml's stubs have no name for it
    return "".join(element.itertext())


def _rows(page: str) -> list[tuple[str, str, str]]:
    """The look, the label and the text of each stretch."""
    rows = _find(page, "//ol[@class='source']/li")
    return [(row.get("class"), " ".join(_text(row[0]).split()), _text(row[1])) for row in rows]


def _bare(text: str) -> str:
    return "".join(text.split())


def test_all_of_the_source_stands_on_the_page() -> None:
    """In its order, once."""
    shown = "".join(text for _, _, text in _rows(_page(TALK)))
    assert _bare(shown) == _bare(TALK)


def test_every_stretch_says_what_it_became() -> None:
    """In words, not by its colour alone; what was left out says why."""
    rows = _rows(_page(TALK))
    assert all(label for _, label, _ in rows)
    by_text = {text.strip(): (look, label) for look, label, text in rows}
    look, label = by_text["Who are you?"]
    assert look == "question"
    assert label.startswith("question, line 5")
    look, label = by_text["."]
    assert look == "dropped"
    assert label == "left out, line 3 separator"
    assert by_text["🔑"] == ("sign", "marker, line 5")
    assert {look for look, _, _ in rows} <= {look for look, _ in LEGEND}


def test_nothing_in_the_source_acts() -> None:
    """Markup is shown as text; there is no script, and the page may load nothing."""
    page = _page(TALK)
    assert not _find(page, "//script | //img | //iframe | //link")
    assert not _find(page, "//a[not(starts-with(@href, '#'))]")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "default-src 'none'" in page


def test_page_links_findings_to_their_place() -> None:
    """A finding about a block that has a place leads there."""
    page = _page(
        "🔑 Qui êtes-vous ?\n\nMoi, je suis la cloche !\n\n🌊 Et pourquoi ?\n\nPour voir.\n"
    )
    links = _find(page, "//ul[@class='findings']//a/@href")
    assert links
    assert {link[1:] for link in links} <= set(_find(page, "//li/@id"))


def test_recognition_and_people_are_shown() -> None:
    """Style, confidence, evidence, the second best reading, and who takes part."""
    parsed = florilege.parse_text(TALK)
    known = parsed.document.provenance
    assert known is not None
    page = _page(TALK)
    said = {_text(name): _text(name.getnext()).strip() for name in _find(page, "//dl/dt")}
    assert said["Style"] == known.style
    assert said["Confidence"] == str(known.confidence)
    assert known.runner_up is None or said["Second best"].startswith(known.runner_up.style)
    headings = {_text(each) for each in _find(page, "//th[@scope='row']")}
    people = {person.name for person in parsed.document.people}
    assert headings == {each.name for each in known.evidence} | people


def test_characters_that_html_forbids_are_replaced() -> None:
    """Controls would make the page unsound (HTML Living Standard, 13.2.3.5)."""
    page = _page("🔑 Who\x01 are\x0b you?\n\nMe\x7f, \x85invented.\n\n🌊 Why?\n\nA test.\n")
    assert not re.search(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]", page)


def test_a_document_without_provenance_has_a_page() -> None:
    """As one that was written by hand has."""
    document = florilege.parse_text(TALK).document.model_copy(update={"provenance": None})
    assert "The source" in explanation_page(document, SourceMap(""), ())


@given(st.text(alphabet="ab\n .", max_size=40), st.data())
def test_any_map_shows_its_text_once(text: str, data: st.DataObject) -> None:
    """Also when stretches touch or overlap."""
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    pairs = [tuple(sorted(pair)) for pair in data.draw(st.lists(places, max_size=6))]
    kept = tuple(Kept(a, b, 1, "x", "answer") for a, b in sorted(pairs[::2]))
    dropped = tuple(Dropped(a, b, 1, "separator") for a, b in sorted(pairs[1::2]))
    shown = "".join(each.text for each in stretches_of(SourceMap(text, "source", kept, dropped)))
    assert _bare(shown) == _bare(text)


@pytest.mark.skipif(not SEED.exists(), reason="shared/ is not beside the checkout")
def test_model_interview() -> None:
    """Of the model interview, the separators and the stray dot are left out, and nothing else."""
    rows = _rows(_page(SEED.read_text("utf-8")))
    assert {text.strip() for look, _, text in rows if look == "dropped"} == {"."}
    assert sum(look == "question" for look, _, _ in rows) == 9
    assert _bare("".join(text for _, _, text in rows)) == _bare(SEED.read_text("utf-8"))
