"""Who takes part: labels, roles and where they were found."""

import florilege
from florilege.model import Interview, Person

CONVERSATION = """---
title: The last net
author: JOAN PELL
lang: en
---

We met Gil Arran in the harbour.

**Do you still mend by hand?**

You can hear that I do. The machine is in Leith.

**Who brings you nets?**

Nobody brings them to me. I go and ask.

**Will you stop?**

You would have to take my needle.
"""

RECORDING = """[00:12] Dr. Roth: Where do we stand?

Jo de Vries (00:15): On a roof. I like it here.

[00:19] Roth: Why a roof?

Jo (00:25): The garden was full.
"""


def _people(document: object) -> dict[str, Person]:
    assert isinstance(document, Interview)
    return {person.name: person for person in document.people if isinstance(person, Person)}


def test_author_who_asks_is_said_to_come_from_the_byline() -> None:
    """The role is a guess, and provenance says what it rests on."""
    document = florilege.parse_markdown(CONVERSATION).document
    joan = _people(document)["JOAN PELL"]
    assert [str(role) for role in joan.roles] == ["author", "interviewer"]
    assert joan.sort_name == "Pell, Joan"
    assert document.provenance is not None
    assert document.provenance.origins["interviewer"] == "byline"


def test_points_in_time_are_dropped_with_a_reason() -> None:
    """They are no part of a name."""
    parsed = florilege.parse_text(RECORDING)
    text = parsed.source_map.text
    stamps = [text[d.start : d.end] for d in parsed.source_map.dropped if d.reason == "timestamp"]
    assert stamps == ["[00:12]", "(00:15)", "[00:19]", "(00:25)"]
    people = _people(parsed.document)
    assert people["Jo de Vries"].labels == ("Jo",)


def test_points_in_time_beside_a_name_on_its_own_line_are_dropped() -> None:
    """So transcripts are set."""
    lines = ["Anna Roth 00:12", "Why?", "", "Jo Tal 00:15", "So.", "", "Anna Roth 00:19", "Oh?"]
    parsed = florilege.parse_text("\n".join([*lines, "", "Jo Tal 00:25", "Yes."]))
    text = parsed.source_map.text
    stamps = [text[d.start : d.end] for d in parsed.source_map.dropped if d.reason == "timestamp"]
    assert stamps == ["00:12", "00:15", "00:19", "00:25"]
    labels = [text[k.start : k.end].strip() for k in parsed.source_map.kept if k.block is None]
    assert labels == ["Anna Roth", "Jo Tal", "Anna Roth", "Jo Tal"]


def test_title_of_a_label_is_the_honorific() -> None:
    """The labels "Dr. Roth" and "Roth" are one person's, who is filed under Roth."""
    roth = _people(florilege.parse_text(RECORDING).document)["Dr. Roth"]
    assert (roth.honorific, roth.family, roth.sort_name) == ("Dr.", "Roth", "Roth")
    assert roth.labels == ("Roth",)


def test_names_are_unique() -> None:
    """One person for all forms of a name."""
    text = """ANNA ROTH: Why?

Marc Tal: So.

Anna Roth: And now?

TAL: Later.

Roth: When?"""
    assert sorted(_people(florilege.parse_text(text).document)) == ["Anna Roth", "Marc Tal"]
