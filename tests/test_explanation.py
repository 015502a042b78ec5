"""The page of `florilege explain`: nothing of the source is missing, and nothing in it acts."""

import re
from collections.abc import Callable
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import florilege
from florilege.diagnostics import Diagnostic, Place, Severity
from florilege.errors import InputError
from florilege.parsers.parsed import Parsed
from florilege.reporters.explanation import RuleText, explanation_page
from florilege.reporters.explanation.blocks import Blocks
from florilege.reporters.explanation.kinds import KINDS
from florilege.reporters.explanation.rows import rows_of
from florilege.source_map import Dropped, Kept, SourceMap
from florilege.sources import SUBRIP, WEBVTT
from growing import times_longer

SEED = Path(__file__).parents[1].parent / "shared" / "seeds" / "je-minspire-guillerme.txt"
TALK = """The Bell

.

🔑 Who are you?

I am Edda <Marlowe> & "invented".

🌊 And why?

<script>alert(1)</script> For a test.
"""
NAMED = """---
title: The lock
date: 2021-03-04
author: Jon Askell
tags: [locks]
---

Edda Marlowe keeps the lock at Inverlow.

**Askell:** Who are you?

**Marlowe:** I am the keeper.

I was born here, and I have never left.

**Askell:** You never left.

**Marlowe:** I was away once, for a week.

![A gate](gate.jpg)

**Askell:** And why?

**Marlowe:** For a wedding. I did not like it.
"""
VTT = """WEBVTT

01:02.000 --> 01:04.500
<v Jon Askell>Who are you?

01:05.000 --> 01:09.000
<v Edda Marlowe>I am the keeper, and I

01:09.000 --> 01:12.000
<v Edda Marlowe>have never left.

1:00:00.000 --> 1:00:02.000
<v Jon Askell>Why not?

1:00:02.000 --> 1:00:05.000
<v Edda Marlowe>I like it here.
"""


SRT = re.sub(r"<v (.*?)>", r"\1: ", VTT[8:].replace("<v Edda Marlowe>have", "have"))


def _explained(parsed: Parsed) -> str:
    report = florilege.validate(parsed)
    rules = {"FL401": RuleText("spaces of French", "**What it finds.** <b>Spaces</b>.")}
    return explanation_page(parsed.document, parsed.source_map, report.diagnostics, rules)


def _page(text: str) -> str:
    return _explained(florilege.parse_text(text))


def _find(page: str, path: str) -> list[Any]:
    """What an XPath finds in a page."""
    found = etree.HTML(page).xpath(path)
    assert isinstance(found, list)
    return found


def _text(element: Any) -> str:  # noqa: ANN401 - lxml's stubs have no name for it
    return " ".join("".join(element.itertext()).split())


def _rows(page: str) -> list[tuple[str, str, str]]:
    """The classes of each row, what is said of it, and its text."""
    rows = _find(page, "//ol[@class='source']/li")
    return [
        (
            row.get("class"),
            _text(row.find("div[@class='what']")),
            "".join("".join(each.itertext()) for each in row.findall(".//p[@class='text']")),
        )
        for row in rows
    ]


def _row(page: str, words: str) -> tuple[str, str]:
    """The classes of the one row that holds some words, and what is said of it."""
    (found,) = [(look, said) for look, said, text in _rows(page) if words in text]
    return found


def _bare(text: str) -> str:
    return "".join(text.split())


def test_all_of_the_source_stands_on_the_page() -> None:
    """In its order, once."""
    shown = "".join(text for _, _, text in _rows(_page(TALK)))
    assert _bare(shown) == _bare(TALK)


def test_every_row_says_what_it_became() -> None:
    """In words, not by its colour alone; what was left out says why."""
    page = _page(TALK)
    rows = _rows(page)
    assert all(said for _, said, _ in rows)
    assert _row(page, "Who are you?") == (
        "question",
        "question line 5 speaker not known emoji style: opens with “🔑”, ends in a question mark",
    )
    assert [(look, said) for look, said, text in rows if text.strip() == "."] == [
        ("dropped", "left out line 3 separator")
    ]
    assert {look.split()[0] for look, _, _ in rows} <= {kind.key for kind in KINDS}


def test_signs_stand_in_the_row_of_their_words() -> None:
    """A marker or a label opens the row of its turn, and says there what it is."""
    page = _page(TALK)
    assert [_text(sign) for sign in _find(page, "//span[@class='sign']")] == ["🔑", "🌊"]
    assert _find(page, "//span[@class='sign'][@title='marker']")
    page = _explained(florilege.parse_markdown(NAMED))
    signs = _find(page, "//li[contains(@class, 'question')]//span[@title='speaker label']")
    assert [_text(sign) for sign in signs] == ["Askell:"] * 3


def test_what_is_cut_off_in_a_row_is_named() -> None:
    """The row counts among those left out, too."""
    page = _page("Q: Who are you?\n\nA: Me.\n\nQ: And why?\n\nA: I am a test.\n")
    look, said = _row(page, "Who are you?")
    assert look.split() == ["question", "dropped-in"]
    assert said.endswith("“Q:” left out: label of the question")
    counts = {_text(each.find("span")): _text(each.find("b")) for each in _find(page, "//label")}
    assert counts == {"question": "2", "answer": "2", "left out": "4"}


def test_every_turn_names_its_speaker() -> None:
    """The person, not the label; the paragraphs of an answer, too."""
    page = _explained(florilege.parse_markdown(NAMED))
    look, said = _row(page, "You never left.")
    assert (look, "Jon Askell" in said) == ("question", True)
    assert "does not ask by its words" in said
    look, said = _row(page, "I was born here")
    assert (look, "Marlowe" in said) == ("answer", True)
    assert "goes on with the answer" in said


def test_people_and_fields_say_where_they_were_found() -> None:
    """Metadata, a label, a credit line; and how often somebody speaks."""
    page = _explained(florilege.parse_markdown(NAMED))
    cards = [_text(card) for card in _find(page, "//ul[@class='cards']/li")]
    assert cards[1].startswith("Jon Askell")
    assert "author front matter: author" in cards[1]
    assert "interviewer label “Askell”" in cards[1]
    assert "3 paragraphs of questions; first in line 10" in cards[1]
    said = {_text(name): _text(name.getnext()) for name in _find(page, "//dl[@class='fields']/dt")}
    assert said["title"] == "The lock front matter: title"
    assert said["published"] == "2021-03-04 front matter: date"
    assert said["keyword"] == "locks front matter: tags"
    assert "encoding: UTF-8" in said["medium"]


def test_pictures_are_named_rows() -> None:
    """With their address and description; the page does not load them."""
    page = _explained(florilege.parse_markdown(NAMED))
    (picture,) = _find(page, "//li[strong='picture' or .//strong='picture']")
    assert [_text(note) for note in picture.iterfind(".//p[@class='note']")] == [
        "gate.jpg",
        "described as “A gate”",
    ]
    assert not picture.xpath(".//p[@class='text']")


@pytest.mark.parametrize(
    ("text", "media_type"),
    [(VTT, WEBVTT), (SRT, SUBRIP)],
    ids=["WebVTT", "SubRip"],
)
def test_captions_say_when_they_were_spoken(text: str, media_type: str) -> None:
    """From the first cue of the turn to its last."""
    page = _explained(florilege.parse(text.encode(), media_type=media_type))
    assert "1:05 to 1:12" in _row(page, "have never left")[1]
    assert "1:00:00 to 1:00:02" in _row(page, "Why not?")[1]


def test_filters_need_no_script() -> None:
    """Each kind that occurs has a box, and the style sheet a rule for it."""
    page = _page(TALK)
    boxes = _find(page, "//fieldset//input[@type='checkbox']/@id")
    assert boxes == ["see-question", "see-answer", "see-title", "see-dropped", "see-found"]
    assert all(f":has(#{box}:checked) .source > li:is(" in page for box in boxes)


def test_nothing_in_the_source_acts() -> None:
    """Markup is shown as text; there is no script, and the page may load nothing."""
    page = _page(TALK)
    assert not _find(page, "//script | //img | //iframe | //link | //form | //@style")
    assert not _find(page, "//a[not(starts-with(@href, '#'))]")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "default-src 'none'" in page


FRENCH = "🔑 Qui êtes-vous ?\n\nMoi, je suis la cloche !\n\n🌊 Et pourquoi ?\n\nPour voir !\n"


def test_findings_stand_at_their_place() -> None:
    """Told in full at the first, by its words at the others; the list above leads there."""
    page = _page(FRENCH)
    links = _find(page, "//ul[@class='findings']//a/@href")
    assert links
    assert {link[1:] for link in links} <= set(_find(page, "//@id"))
    first, *others = _find(page, "//ol[@class='source']//p[contains(@class, 'finding')]")
    assert "no-break spaces are missing in 4 places" in _text(first)
    assert _text(first).endswith("Qui êtes-vous ?")
    assert _text(others[0]) == "info FL401 Moi, je suis la cloche !"


def test_codes_lead_to_their_rules() -> None:
    """Those that are found, on the page itself; HTML in a rule's text is text."""
    page = _page(FRENCH)
    assert "FL401" in {_text(link) for link in _find(page, "//a[@href='#FL401']")}
    (heading,) = _find(page, "//h3[@id='FL401']")
    assert _text(heading.getparent()) == "FL401 spaces of French What it finds. <b>Spaces</b>."
    assert not _find(_page(TALK), "//h3[@id='FL401']")


def test_a_finding_without_a_block_stands_at_its_line() -> None:
    """And one about the whole document in the list alone."""
    parsed = florilege.parse_text(TALK)
    found = [
        Diagnostic(code="FL011", severity=Severity.INFO, message="here", place=Place(line=7)),
        Diagnostic(code="FL101", severity=Severity.INFO, message="all"),
    ]
    page = explanation_page(parsed.document, parsed.source_map, found)
    (row,) = _find(page, "//ol//li[.//p[contains(@class, 'finding')]]")
    assert "Edda" in _text(row)
    assert [_text(each) for each in _find(page, "//ul[@class='findings']/li")] == [
        "info FL011, line 7: here",
        "info FL101: all",
    ]


def test_the_readings_stand_side_by_side() -> None:
    """The style, its confidence in words, and each measure of the best and the second."""
    parsed = florilege.parse_text(TALK)
    known = parsed.document.provenance
    assert known is not None
    assert known.runner_up is not None
    page = _page(TALK)
    (lead,) = _find(page, "//p[@class='lead']")
    assert f"in the style {known.style} (leading emoji)" in _text(lead)
    heads = [_text(each) for each in _find(page, "//thead//th")]
    assert heads[1:] == [known.style, known.runner_up.style]
    lines = [_text(each) for each in _find(page, "//tbody/tr")]
    assert lines[0].startswith("recurrence there are at least four exchanges 0.50")
    assert all(_find(page, "//tbody//small/text()")), "a measure without a meaning"
    assert len(_find(page, "//tbody//small")) == len(lines) == len(known.evidence) + 2
    assert lines[-1].endswith(f"{known.confidence:.2f} {known.runner_up.confidence:.2f}")


@pytest.mark.parametrize("confidence", [0.95, 0.8, 0.65, 0.3])
def test_confidence_is_said_in_words(confidence: float) -> None:
    """An editor need not know what 0.65 means."""
    words = {0.95: "very sure", 0.8: "sure", 0.65: "fairly sure", 0.3: "unsure"}
    document = florilege.parse_text(TALK).document
    assert document.provenance is not None
    known = document.provenance.model_copy(update={"confidence": confidence})
    page = explanation_page(document.model_copy(update={"provenance": known}), SourceMap(""), ())
    assert f"<strong>{words[confidence]}</strong>: {confidence:.2f} of 1" in page


def test_the_text_has_its_own_language() -> None:
    """The page is English, the words of the source are not; an unknown language is none."""
    page = _page(FRENCH)
    assert _find(page, "/html/@lang") == ["en"]
    assert set(_find(page, "//p[@class='text']/@lang")) == {"fr"}
    assert set(_find(page, "//p[@class='text']/@dir")) == {"auto"}


def test_characters_that_html_forbids_are_replaced() -> None:
    """Controls would make the page unsound (HTML Living Standard, 13.2.3.5)."""
    page = _page("🔑 Who\x01 are\x0b you?\n\nMe\x7f, \x85invented.\n\n🌊 Why?\n\nA test.\n")
    assert not re.search(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]", page)


def test_a_document_without_provenance_has_a_page() -> None:
    """As one that was written by hand has."""
    document = florilege.parse_text(TALK).document.model_copy(update={"provenance": None})
    assert "The source" in explanation_page(document, SourceMap(""), ())


def test_a_path_is_no_document() -> None:
    """The message says what to give."""
    with pytest.raises(InputError, match="give the document and the source_map that florilege"):
        explanation_page(cast("Any", "talk.txt"), SourceMap(""), ())


@given(st.text(alphabet="ab\n ».", max_size=40), st.data())
def test_any_map_shows_its_text_once(text: str, data: st.DataObject) -> None:
    """Also when stretches touch or overlap, and labels stand at odd places."""
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    pairs = [tuple(sorted(pair)) for pair in data.draw(st.lists(places, max_size=8))]
    kept = tuple(Kept(a, b, 1, "x", "answer") for a, b in sorted(pairs[::3]))
    signs = tuple(Kept(a, b, 1, None, "marker") for a, b in sorted(pairs[1::3]))
    dropped = tuple(Dropped(a, b, 1, "separator") for a, b in sorted(pairs[2::3]))
    rows = rows_of(SourceMap(text, "source", kept + signs, dropped), Blocks())
    assert _bare("".join(piece.text for row in rows for piece in row.pieces)) == _bare(text)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))


def test_a_long_source_takes_time_in_proportion() -> None:
    """Eight times the text, with a finding a line, may not take much more than eight times."""

    def written(length: int) -> Callable[[], None]:
        text = "".join(f"Ligne {n} ? Oui !\n\n" for n in range(length))
        starts = [0, *accumulate(len(line) + 2 for line in text.split("\n\n")[:-1])]
        kept = tuple(
            Kept(start, end - 2, 2 * n + 1, f"b{n}", "answer")
            for n, (start, end) in enumerate(pairwise(starts))
        )
        spots = [Place(block=f"b{n}", line=2 * n + 1, excerpt="Oui !") for n in range(length)]
        finding = Diagnostic(
            code="FL401", severity=Severity.INFO, message="m", place=spots[0],
            more_places=tuple(spots[1:]),
        )  # fmt: skip
        document = florilege.parse_text(TALK).document

        def write() -> None:
            page = explanation_page(document, SourceMap(text, kept=kept), [finding])
            assert page.count('class="text"') == length

        return write

    assert times_longer(written(500), written(4_000), most=24) <= 24


@pytest.mark.skipif(not SEED.exists(), reason="shared/ is not beside the checkout")
def test_model_interview() -> None:
    """Of the model interview, the separators and the stray dot are left out, and nothing else."""
    page = _page(SEED.read_text("utf-8"))
    rows = _rows(page)
    assert {text.strip() for look, _, text in rows if look == "dropped"} == {"."}
    assert sum(look.split()[0] == "question" for look, _, _ in rows) == 9
    assert _bare("".join(text for _, _, text in rows)) == _bare(SEED.read_text("utf-8"))
    assert "Every word of it is in the document" in page
