"""Markdown: each case as expected, and no word of anybody changes its meaning.

The judge of words is markdown-it-py, which knows nothing of the exporter.
"""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from florilege.exporters.markdown import export_markdown
from florilege.exporters.options import ExportOptions
from florilege.model import (
    Anthology,
    Block,
    Code,
    Document,
    Emphasis,
    Exchange,
    Interview,
    Link,
    Note,
    Paragraph,
    Picture,
    Publication,
    Section,
    Span,
    Strong,
    Superscript,
    Table,
    TableCell,
    Turn,
    block_text,
    descend,
)
from florilege.model.serial import from_json
from strategies import documents

CASES = Path(__file__).parent / "cases" / "exporters" / "markdown"
FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())

# Signs that mean something to Markdown, words, and spaces, thrown together.
SIGNS = st.lists(
    st.sampled_from("aé1 \xa0\n\t*_`~[](){}<>#+-=.!|\\&;:/\"'«»—?^$%,")
    | st.sampled_from(("&amp;", "&#42;", "](", "![", "***", "1. ", "- ", "> ", "{{", "```", "<b>"))
    | st.characters(codec="utf-8"),
    max_size=15,
).map("".join)


def _export(document: Document) -> str:
    return export_markdown(document, ExportOptions()).decode()


def _document(block: Block, language: str) -> Document:
    section = Section(id="s", blocks=(block,))
    return Interview(id="a", language=language, sections=(section,))


def _body(markdown: str) -> str:
    """The text behind the front matter."""
    return markdown.split("\n---\n", 1)[1]


def _parse(markdown: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(_body(markdown))


def _visible(tokens: list[Token]) -> str:
    """The text a reader sees; pictures show none."""
    parts = []
    for token in tokens:
        if token.type == "inline":
            parts.append(_inline(token.children or []))
        elif token.type in ("fence", "code_block"):
            parts.append(token.content)
    return "\n".join(parts)


def _inline(tokens: list[Token]) -> str:
    text = ""
    for token in tokens:
        if token.type in ("text", "code_inline"):
            text += token.content
        elif token.type in ("softbreak", "hardbreak") or token.content == "<br>":
            text += "\n"
    return text


def _words(text: str) -> list[str]:
    """Words between spaces; control characters and noncharacters are no words."""
    text = re.sub(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]", "", text)
    return text.split()


def _without_labels(document: Document) -> Document:
    """The document with nothing printed before its turns: no speakers, no markers."""
    text = document.model_dump_json()
    text = re.sub(r'"speakers":\[[^\]]*\]', '"speakers":[]', text)
    text = re.sub(r'"marker":"[^"]*"', '"marker":null', text)
    node = from_json(text)
    assert not isinstance(node, Anthology)
    return node


def test_a_note_that_a_reader_would_lose_is_a_box() -> None:
    """One that only its own text refers to, and one in a cell, which cannot be defined there."""
    link = Span(text="1", marks=(Superscript(), Link(href="#n")))
    itself = Note(id="n", blocks=(Paragraph(spans=(link, Span(text=" Self reference."))),))
    told = Note(id="n", blocks=(Paragraph(spans=(Span(text="Told apart."),)),))
    referring = Paragraph(spans=(Span(text="One"), link))
    table = Table(rows=((TableCell(blocks=(referring, told)),),))
    for block, words in ((itself, "Self reference."), (table, "Told apart.")):
        written = _export(_document(block, "en"))
        assert "[^1]" not in written
        assert words in written


def _printed(document: Document) -> str:
    """The words of the standfirst and the sections, with those that are struck out."""
    texts = [block_text(block) for block in descend(document.standfirst)]
    for section in document.sections:
        texts += [section.title or "", *map(block_text, descend(section.blocks))]
    return "\n\n".join(texts)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_case(folder: Path) -> None:
    """document.json gives expected.md, byte for byte, every time."""
    node = from_json((folder / "document.json").read_bytes())
    expected = (folder / "expected.md").read_bytes()
    assert export_markdown(node, ExportOptions()) == expected
    assert export_markdown(node, ExportOptions()) == expected


@given(documents(text=SIGNS))
def test_words_come_back_in_order(document: Document) -> None:
    """What a Markdown reader sees are the words of the document, all of them and no other."""
    plain = _without_labels(document)
    assert _words(_visible(_parse(_export(plain)))) == _words(_printed(plain))


@given(documents())
def test_labels_are_all_that_is_added(document: Document) -> None:
    """With speakers and markers, the document's words still come back in order."""
    seen = iter(_words(_visible(_parse(_export(document)))))
    missing = [word for word in _words(_printed(document)) if word not in seen]
    assert missing == []


@given(st.lists(st.tuples(SIGNS, st.sampled_from([(), (Emphasis(),), (Strong(),)])), max_size=4))
def test_marks_come_back(parts: list[tuple[str, tuple[Emphasis | Strong, ...]]]) -> None:
    """What is emphasised is emphasised again, and nothing else is; so for strong."""
    spans = tuple(Span(text=text, marks=marks) for text, marks in parts)
    tokens = _parse(_export(_document(Paragraph(spans=spans), "en")))
    for kind, name in (("em", Emphasis), ("strong", Strong)):
        wanted = "".join(s.text for s in spans if any(isinstance(m, name) for m in s.marks))
        assert _words_only(_marked(tokens, kind)) == _words_only(wanted)


def _words_only(text: str) -> str:
    return "".join(_words(text))


def _marked(tokens: list[Token], kind: str) -> str:
    """The text inside an inline element, whether Markdown or HTML opened it."""
    text, depth = "", 0
    for token in (child for parent in tokens for child in parent.children or []):
        if token.type == f"{kind}_open" or token.content == f"<{kind}>":
            depth += 1
        elif token.type == f"{kind}_close" or token.content == f"</{kind}>":
            depth -= 1
        elif depth and token.type in ("text", "code_inline"):
            text += token.content
    return text


@given(documents(text=SIGNS))
def test_only_safe_targets(document: Document) -> None:
    """No script behind a link or a picture, whatever its text looks like."""
    for token in _parse(_export(document)):
        for child in token.children or []:
            for name in ("href", "src"):
                target = str(child.attrs.get(name, "https:"))
                assert not re.match(
                    r"(javascript|data|vbscript|file):", target.strip(), re.IGNORECASE
                )
            assert "<script" not in child.content or child.type != "html_inline"


@given(documents(text=SIGNS | st.text(alphabet="a\x01\x0b\x7f\x85\x9f\ufdd0\ufffe\uffff\ud800")))
def test_nothing_that_is_no_character(document: Document) -> None:
    """Neither raw nor, in the front matter, as an escape that YAML makes a character of again."""
    markdown = _export(document)
    forbidden = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
    assert not forbidden.search(markdown)
    data = yaml.load(markdown.split("---\n", 2)[1], yaml.BaseLoader)  # noqa: S506 - as below
    assert not forbidden.search("".join(map(str, _leaves(data))))


def _leaves(value: object) -> list[object]:
    if isinstance(value, dict | list):
        inner = value.values() if isinstance(value, dict) else value
        return [leaf for each in inner for leaf in _leaves(each)]
    return [value]


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://x.example/a b", "https://x.example/a%20b"),
        ("javascript:alert(1)", None),
        ("JAVA\nSCRIPT:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
    ],
)
def test_front_matter_has_safe_addresses_alone(address: str, written: str | None) -> None:
    """A site generator makes links of them."""
    document = Interview(
        id="a",
        language="en",
        url=address,
        publication=Publication(name="P", url=address),
        picture=Picture(src=address),
    )
    data = yaml.safe_load(_export(document).split("---\n", 2)[1])
    assert data.get("url") == data["publication"].get("url") == data.get("image") == written


def test_front_matter_has_pictures_beside_the_text() -> None:
    """A path is no address of the web, but it is safe."""
    document = Interview(id="a", language="en", picture=Picture(src="pictures/a.png"))
    assert "\nimage: pictures/a.png\n" in _export(document)


@given(documents(text=SIGNS))
def test_front_matter_is_what_the_document_says(document: Document) -> None:
    """YAML reads the values back, on one line each, and no date as another type."""
    markdown = _export(document)
    data = yaml.load(markdown.split("---\n", 2)[1], yaml.BaseLoader)  # noqa: S506 - strings, lists and dicts only
    assert data["id"] == document.id
    assert data["language"] == document.language
    assert _words(data.get("title", "")) == _words(document.title or "")
    assert data.get("date") == document.published
    names = [person["name"] for person in data.get("people", [])]
    assert names == [person.name for person in document.people]


def test_no_break_spaces_are_kept() -> None:
    """French punctuation has them; at the edges, where parsers trim, as references."""
    text = "\u202fQuoi\xa0? Oui\u202f!\xa0"
    markdown = _export(_document(Paragraph(spans=(Span(text=text),)), "fr"))
    assert "Quoi\xa0? Oui\u202f!" in markdown
    assert _visible(_parse(markdown)) == text


def test_ordinary_words_are_not_escaped() -> None:
    """A source full of backslashes cannot be edited."""
    text = "L'addition (12,50 €) : AT&T, snake_case, 10:30 - 11 h, C#, C++ et « ça » ! #1. A > B"
    assert text in _export(_document(Paragraph(spans=(Span(text=text),)), "fr"))


def test_a_question_is_a_heading_with_its_words() -> None:
    """The heading styles of the parser, and site generators, find it."""
    spans = (Span(text="Why "), Span(text="C#", marks=(Code(),)), Span(text=" not F#"))
    exchange = Exchange(question=Turn(blocks=(Paragraph(spans=spans),)))
    markdown = _export(_document(exchange, "en"))
    assert "\n### Why `C#` not F\\#\n" in markdown
    assert _words(_visible(_parse(markdown))) == ["Why", "C#", "not", "F#"]


def test_a_link_after_an_exclamation_mark_is_no_picture() -> None:
    """`![` opens a picture."""
    link = Span(text="here", marks=(Link(href="https://a.example/(b)", title='say "a"'),))
    paragraph = Paragraph(spans=(Span(text="Look!"), link))
    tokens = _parse(_export(_document(paragraph, "en")))
    opened = [child for token in tokens for child in token.children or [] if child.attrs]
    assert [child.attrs for child in opened] == [
        {"href": "https://a.example/(b)", "title": 'say "a"'}
    ]
    assert block_text(paragraph) == _visible(tokens)
