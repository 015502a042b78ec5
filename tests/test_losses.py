"""What formats cannot carry: each loss is found, said in the docs, and there are no others."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import florilege
from florilege.exporters import EXPORTERS
from florilege.model import Anthology, Document, iter_blocks
from florilege.model.serial import from_json
from florilege.rules.losing import LOSING

ROOT = Path(__file__).parents[1]
CASES = sorted((ROOT / "tests" / "cases" / "losses").glob("FL9*.json"))
USESTHIS = ROOT.parent / "shared" / "corpus" / "usesthis"
EXAMPLES = sorted((ROOT / "examples").glob("*/pieces/*.*"))
CODES = {loss.code for exporter in EXPORTERS for loss in exporter.loses}


def _cases() -> list[Any]:
    return [
        pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")
        for path in CASES
        for case in json.loads(path.read_text("utf-8"))
    ]


@pytest.mark.parametrize(("code", "case"), _cases())
def test_a_loss_is_found_where_it_happens(code: str, case: dict[str, Any]) -> None:
    """In each format, as often as the case says; a format that is not named loses nothing."""
    node = from_json(json.dumps(case["document"]))
    found = {}
    for exporter in EXPORTERS:
        report = florilege.losses(node, exporter.name).of_codes(code)
        if count := sum(1 + len(each.more_places) for each in report):
            found[exporter.name] = count
    assert found == case["lost"]


def test_every_loss_has_a_case_a_page_and_its_line_in_the_formats() -> None:
    """And no page is about a loss that no format knows."""
    assert {path.stem for path in CASES} == CODES
    assert {each.code for each in LOSING} == CODES
    text = (ROOT / "docs" / "reference" / "formats.md").read_text("utf-8")
    spans = re.findall(r"FL(9\d\d) to FL(9\d\d)", text)
    said = set(re.findall(r"FL9\d\d", text))
    said |= {f"FL{code}" for one, last in spans for code in range(int(one), int(last) + 1)}
    assert said == CODES


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_losses_are_in_the_order_of_their_codes(exporter: Any) -> None:  # noqa: ANN401 - ids need it
    """Each code once a format; JSON loses nothing."""
    codes = [loss.code for loss in exporter.loses]
    assert codes == sorted(set(codes))
    assert bool(codes) == (exporter.name != "json")


def test_provenance_is_no_loss_and_validate_says_none() -> None:
    """What is checked is the document, not a format."""
    parsed = florilege.parse_markdown(TALK)
    assert parsed.document.provenance
    assert not florilege.losses(parsed.document, "markdown")
    assert not florilege.validate(parsed).of_codes("FL9")


SENTENCES = st.sampled_from(
    (
        "I began when I was nine, with wool from our own sheep.",
        "My mother wove *before me*, and she **never** spoke of it.",
        "We sold [the first cloth](https://quay.example/cloth) in 1998.",
        "Nobody knew us there; that was the best of it.",
        "It's `warp = 3`, always.\\\nAnd then it rains.",
        "“Wait,” she said — and I did.",
    )
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join)
BESIDE = st.sampled_from(
    (
        "- wool\n- flax\n  - and nettles",
        "> He who weaves waits, my teacher said to us all.",
        "> *The loom taught me to wait.*",
        "#### The first winter",
        "## Another room",
        "| day | hour |\n|---|---|\n| Monday | six |",
        "![A loom](https://quay.example/loom.jpg)",
        "```python\nwarp = 3\n```",
        "___",
        "3. third\n4. fourth",
    )
)
QUESTIONS = st.sampled_from(
    ("How did you begin?", "And what did your mother say?", "Tell me about *the mill*.", "Why?")
)
TALK = """---
title: The loom
language: en
people:
- name: Ada Quill
  roles: [interviewee]
- name: Joss Marlowe
  roles: [interviewer]
---

Ada Quill has woven for forty years. She told us why.

### Why do you weave?

I weave because I was taught to wait. My mother wove before me.

### And what will you weave next?

I will weave a sail for my brother, who has a boat and no wind.

### Who rings the bell?

I do, every morning at six, and nobody thanks me for it.
"""


@st.composite
def talks(draw: st.DrawFn) -> str:
    """Interviews in Markdown, with what stands in answers besides paragraphs."""
    parts = [TALK]
    for question in draw(st.lists(QUESTIONS, max_size=3)):
        blocks = draw(st.lists(PARAGRAPHS | BESIDE, max_size=3))
        parts += [f"### {question}", draw(PARAGRAPHS), *blocks]
    return "\n\n".join(parts)


@given(talks())
def test_without_a_finding_markdown_comes_back(text: str) -> None:
    """Law 3: what is read again equals the document, but for provenance, ids and order of roles."""
    document = florilege.parse_markdown(text).document
    if not florilege.losses(document, "markdown"):
        assert _bare(_again(document)) == _bare(document)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples_come_back(path: Path) -> None:
    """As above, for what people see first."""
    node = florilege.load(path) if path.suffix == ".json" else florilege.parse(path).document
    assert not isinstance(node, Anthology)
    if not florilege.losses(node, "markdown"):
        assert _bare(_again(node)) == _bare(node)


@pytest.mark.skipif(not USESTHIS.is_dir(), reason="the shared corpus is not on this machine")
def test_a_corpus_comes_back() -> None:
    """As above, for 66 published interviews, most of which lose nothing."""
    documents = [florilege.parse(path).document for path in sorted(USESTHIS.glob("*.md"))[::10]]
    whole = [each for each in documents if not florilege.losses(each, "markdown")]
    assert len(whole) > len(documents) / 2
    for document in whole:
        assert _bare(_again(document)) == _bare(document)


_NOTED = """A talk about sails.[^1]

### Who sews them?

My aunt does, with a needle[^needle] of bone. Wow![^1]

### Who pays?[^*]

| who | what |
|---|---|
| the mill[^§] | half |

[^1]: **First** held in 1998,\\
    [in the mill](https://quay.example/mill).

    - by lamplight
    - with tea

[^needle]: See *Sewing*.[^1]

[^*]: Asked twice.

[^§]: 1. of May
"""


def test_notes_come_back() -> None:
    """As footnotes, wherever they are referred to, with all that is in them."""
    document = florilege.parse_markdown(TALK.partition("\n\nAda")[0] + "\n\n" + _NOTED).document
    assert not florilege.losses(document, "markdown")
    assert _bare(_again(document)) == _bare(document)
    assert [block.kind for block in iter_blocks(document)].count("note") == 4


def _again(document: Document) -> Document:
    return florilege.parse_markdown(florilege.export(document, "markdown").decode()).document


def _bare(document: Document) -> Any:  # noqa: ANN401 - JSON
    """The JSON form without what is made anew when a document is read."""
    return _without_ids(document.model_dump(mode="json", by_alias=True, exclude={"provenance"}))


def _without_ids(node: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(node, dict):
        return {
            key: sorted(value) if key == "roles" else _without_ids(value)
            for key, value in node.items()
            if key != "id"
        }
    return [_without_ids(each) for each in node] if isinstance(node, list) else node
