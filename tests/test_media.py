"""Media to manuscripts: cases as data, and what holds for any input."""

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference

from florilege.parsers.manuscript import Manuscript, ManuscriptBlock, Run
from florilege.parsers.media.html import read_html
from florilege.parsers.media.html_clamp import SELF_CLOSING
from florilege.parsers.media.html_elements import BLOCKS, EMBEDDED, FORM_CONTROLS, UNSEEN, VOID
from florilege.parsers.media.markdown import read_markdown
from florilege.parsers.media.markdown_definitions import RULE, definition_rule
from florilege.parsers.media.plain_text import read_plain_text
from florilege.parsers.media.subrip import read_subrip
from florilege.parsers.media.webvtt import read_webvtt
from florilege.sources import (
    HTML,
    MARKDOWN,
    PLAIN_TEXT,
    SUBRIP,
    WEBVTT,
    read_source,
    source_of_text,
)
from growing import times_longer

Read = Callable[[str], Manuscript]

CASES = Path(__file__).parent / "cases" / "media"


def html(text: str) -> Manuscript:
    """Read a page."""
    return read_html(source_of_text(text, HTML))


def markdown(text: str) -> Manuscript:
    """Read a Markdown text."""
    return read_markdown(source_of_text(text, MARKDOWN))


def plain_text(text: str) -> Manuscript:
    """Read a plain text."""
    return read_plain_text(source_of_text(text, PLAIN_TEXT))


def webvtt(text: str) -> Manuscript:
    """Read captions of the web."""
    return read_webvtt(source_of_text(text, WEBVTT))


def subrip(text: str) -> Manuscript:
    """Read subtitles."""
    return read_subrip(source_of_text(text, SUBRIP))


MARKUP: dict[str, Read] = {"html": html, "markdown": markdown}
CAPTIONS: dict[str, Read] = {"webvtt": webvtt, "subrip": subrip}
READERS = MARKUP | CAPTIONS | {"plain_text": plain_text}
each = pytest.mark.parametrize("read", (MARKUP | CAPTIONS).values(), ids=MARKUP | CAPTIONS)
both = pytest.mark.parametrize("read", MARKUP.values(), ids=MARKUP)
each_caption = pytest.mark.parametrize("read", CAPTIONS.values(), ids=CAPTIONS)


def _runs(runs: tuple[Run, ...]) -> object:
    """A string, or pairs of text and marks where there are marks."""
    if all(not run.marks for run in runs):
        return "".join(run.text for run in runs)
    return [[run.text, *("|".join(mark) for mark in run.marks)] for run in runs]


def _block(block: ManuscriptBlock) -> dict[str, object]:
    """What is not as in most blocks."""
    shown: dict[str, object] = {"kind": block.kind, "line": block.line, "text": _runs(block.runs)}
    if block.rows:
        shown["rows"] = [
            [["th" if cell.header else "td", *map(_runs, cell.paragraphs)] for cell in row]
            for row in block.rows
        ]
    facts = {
        "level": block.level,
        "ordinal": block.ordinal,
        "in": " ".join(container.kind for container in block.containers),
        "path": block.path,
        "classes": " ".join(block.classes),
        "picture": block.picture and block.picture._asdict(),
        "syntax": block.syntax,
        "voice": block.voice,
        "goes_on": block.goes_on,
    }
    return shown | {name: value for name, value in facts.items() if value}


def describe(manuscript: Manuscript) -> dict[str, object]:
    """A manuscript as a case expects it."""
    text = manuscript.text
    return {
        "metadata": {
            key: [[value.text, value.origin] for value in manuscript.metadata.all(key)]
            for key in manuscript.metadata.values
        },
        "people": [person._asdict() for person in manuscript.metadata.people],
        "remarks": [list(remark) for remark in manuscript.remarks],
        "blocks": [_block(block) for block in manuscript.blocks],
        "omissions": [
            [text[omission.start : omission.end], omission.line, omission.reason]
            for omission in manuscript.omissions
        ],
    }


def _cases() -> list[Path]:
    return sorted(path.parent for name in READERS for path in CASES.glob(f"{name}/*/input.*"))


@pytest.mark.parametrize("case", _cases(), ids=lambda case: f"{case.parent.name}-{case.name}")
def test_case(case: Path) -> None:
    """Each input reads as the JSON beside it says."""
    source = next(case.glob("input.*")).read_text(encoding="utf-8")
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    found = describe(READERS[case.parent.name](source))
    assert json.loads(json.dumps(found)) == expected


def test_the_rows_of_a_large_table_are_lines() -> None:
    """With all that is in them, in order; a small table beside it stays one."""
    cells = "<td>a<b>b</b><script>no()</script>" * 60
    nested = "<td>c<table><tr><td>d</table>e<p>f</p>"
    small = "<table><tr><th>g<th>h<tr><td>i<td>j</table>"
    page = f"<p>Start</p>{small}<table>\n<tr>{cells}{nested}" + f"<tr>{cells}" * 400 + "</table>k"
    blocks = [(block.kind, block.line, block.text) for block in html(page).blocks]
    words = "ab " * 60
    assert [block[2] for block in blocks[1:5]] == [
        "g\u2028h\u2028i\u2028j",
        f"{words}c",
        "d e f",
        words[:-1],
    ]
    assert [kind for kind, _, _ in blocks[:3]] == ["text", "table", "text"]
    assert blocks[2][1] == 2
    assert len(blocks) == 405
    assert blocks[-1][2] == "k"
    assert [remark.code for remark in html(page).remarks] == ["FL019"]
    assert [remark.code for remark in markdown(page).remarks] == ["FL019"]


def test_no_word_of_a_large_table_is_lost() -> None:
    """Behind a comment it is read; what nobody sees and what names a picture is omitted."""
    cell = "<TD>a<!-- c -->b<b hidden>c<i>d</i></b>e<img src=x.png alt=f>g<p class=sr-only>h</p>i"
    cell += "<iframe src=/j title=j></iframe><video src=k>l</video><object></object>"
    page = "<table><tr><td>Start</table><table>" + f"<TR>{cell * 60}" * 400 + "</table>"
    manuscript = html(page)
    assert [remark.code for remark in manuscript.remarks] == ["FL019"]
    assert [block.text for block in manuscript.blocks[1:]] == [("abeg il " * 60)[:-1]] * 400
    omitted: dict[str, list[str]] = {}
    for start, end, _, reason in manuscript.omissions:
        omitted.setdefault(reason, []).append(manuscript.text[start:end])
    assert omitted == {
        "hidden": [("c d " * 60)[:-1]] * 400,
        "picture in a table that is too large": [("f " * 60)[:-1]] * 400,
        "for screen readers": [("h " * 60)[:-1]] * 400,
        "embedded media in a table that is too large": [("j k " * 60)[:-1]] * 400,
    }


def _words(text: str) -> list[str]:
    """Words, whatever stands between them."""
    return "".join(c if c.isalnum() else " " for c in text).split()


def _check_places(manuscript: Manuscript) -> None:
    end = 0
    for block in manuscript.blocks:
        assert manuscript.text[block.start : block.end] == block.text
        assert block.line >= 1
    spans = [(block.start, block.end) for block in manuscript.blocks]
    spans += [(omission.start, omission.end) for omission in manuscript.omissions]
    for start, stop in sorted(spans):
        assert start >= end, "stretches overlap"
        end = stop


_SNIPPETS = st.sampled_from(
    "<p> </p> <b> </b> <i> <div> </div> <br> <br><br> <ul><li> </li></ul> <ol> <h2> </h2> <table> "
    "<tr> <td> <th> </table> <figure> <img&#32;src=a.png> <figcaption> </figure> <nav> <form> "
    "<button> <select> <!-- --> <script> </script> <pre> </pre> <a&#32;href=/x> </a> <blockquote> "
    "&amp; &nbsp; &#0; < > \" ' \x01 \u00ad \u2028 ** __ ` ~~ # ##x > - 1. | |- --- +++ ``` [a](b) "
    "![a](b) [a]: {{< }} {% %} {: } ::: \\ \t \n \n\n".replace("&#32;", "\N{NO-BREAK SPACE}").split(
        " "
    )
).map(lambda snippet: snippet.replace("\N{NO-BREAK SPACE}", " "))
_TEXTS = st.lists(st.one_of(_SNIPPETS, st.text(max_size=12)), max_size=40).map("".join)


@each
@settings(max_examples=150, deadline=None)
@given(text=_TEXTS)
def test_any_text_is_read(read: Read, text: str) -> None:
    """Nothing raises, and every block and omission is where the manuscript says."""
    _check_places(read(text))


@each
@settings(max_examples=50, deadline=None)
@given(text=st.text())
def test_any_characters_are_read(read: Read, text: str) -> None:
    """Markup or not."""
    _check_places(read(text))


_PROSE = st.text(alphabet="abcdeé \n", min_size=1, max_size=12)
_PAIRED = "p b i em div span ul ol li h2 blockquote td tr table figure figcaption dl dd a q sup"
_PIECES = st.one_of(
    _PROSE,
    st.sampled_from([f"<{tag}>" for tag in _PAIRED.split()]),
    st.sampled_from([f"</{tag}>" for tag in _PAIRED.split()]),
    st.sampled_from(["<br>", "<hr>", "<img src=a.png>", "<button>go</button>", "<p hidden>h</p>"]),
)


@settings(max_examples=300, deadline=None)
@given(pieces=st.lists(_PIECES, max_size=30))
def test_no_word_of_a_page_is_lost(pieces: list[str]) -> None:
    """Against what lxml itself finds in the body, order aside only for what is omitted."""
    page = "<html><body><p>start</p>" + "".join(pieces) + "</body></html>"
    root = etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8"))
    visible = "".join(map(str, root.itertext()))
    found = html(page).text
    assert sorted("".join(_words(found))) == sorted("".join(_words(visible)))


_LINES = st.lists(
    st.sampled_from(
        [
            "**bold** and *em*", "## Heading", "##Unspaced", "> quote", "- item", "1. number",
            "    indented", "| a | b |", "|---|---|", "| c | d |", "```", "<div>", "</div>",
            "<p>html</p>", "a <b>tag</b> here", "two  ", "lines\\", "", "", "***", "Setext", "===",
            "`code` ~~gone~~", "an <object>in *it*", "a <video>old", "</video>", "</object>", "[link](http://x.example 'title')", "a &amp; b", "<br>",
        ]
    ),
    max_size=25,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(lines=_LINES)
def test_no_word_of_a_markdown_text_is_lost(lines: list[str]) -> None:
    """Against what markdown-it-py renders."""
    text = "start\n" + "\n".join(lines)
    renderer = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    page = "<html><body>" + renderer.render(text) + "</body></html>"
    root = etree.fromstring(page.encode(), etree.HTMLParser(encoding="utf-8"))
    visible = _words(" ".join(map(str, root.itertext())))
    assert sorted(_words(markdown(text).text)) == sorted(visible)


_CUES = st.lists(
    st.tuples(
        st.integers(0, 9),
        st.integers(0, 9),
        st.lists(
            st.sampled_from(
                [
                    "one two", "three.", "Who?", "<i>four</i>", "<b>five", "six</i>", "- Seven",
                    ">> eight >> nine", ">>", "ADA: ten", "[Ada] eleven", "(music)", "♪ la ♪",
                    "twelve &lt; 13", "a < b", "&", " ", "{\\an8}",
                ]
            ),
            min_size=1,
            max_size=4,
        ),
    ),
    max_size=12,
)  # fmt: skip


@each_caption
@settings(max_examples=300, deadline=None)
@given(cues=_CUES)
def test_no_word_of_a_cue_is_lost(read: Read, cues: list[tuple[int, int, list[str]]]) -> None:
    """However cues are joined, cut and put in order."""
    shown = [
        f"00:0{start}.000 --> 00:0{end}.000\n" + "\n".join(lines) for start, end, lines in cues
    ]
    text = "\n".join(line for _, _, lines in cues for line in lines)
    visible = re.sub(r"</?[bi]>|&lt;", " ", text)
    manuscript = read("WEBVTT\n\n00:00.000 --> 00:00.000\n\n" + "\n\n".join(shown))
    _check_places(manuscript)
    found = manuscript.text.replace("WEBVTT", "").replace("{\\an8}", "")
    assert sorted(_words(found)) == sorted(_words(visible.replace("{\\an8}", "")))


_GROWING = {
    "open elements": (html, "<div><b>x "),
    "links": (html, "<a href=x>x "),
    "cells": (html, "<table><tr><td>x"),
    "figures": (html, "<figure><img src=a>x"),
    "breaks": (html, "x<br>"),
    "notes": (html, "<p id=n>x<a id=r href=#n>1</a><p><a name=n href=#r>1</a>x"),
    "notes around notes": (html, "<div id=n><a id=r href=#n>1</a><a href=#r>1</a>"),
    "spans": (html, "<table><tr><td rowspan=9999 colspan=999>x<td>y<tr><td rowspan=99>z"),
    "properties": (html, "<p itemscope itemprop=author itemtype=Person><b itemprop=name>x"),
    "definitions": (markdown, "[^1]: x[^1]\n\n    y\n\n"),
    "comments": (html, "<!--"),
    "angles": (html, "< a"),
    "quotes": (markdown, "> "),
    "items": (markdown, "1. "),
    "paragraphs": (markdown, "**a**: b\n\n"),
    "tags": (markdown, "{% "),
    "shortcodes": (markdown, "{{< figure src=a "),
    "html blocks": (markdown, "<div>\n\nx\n\n"),
    "cues": (webvtt, "00:01.000 --> 00:02.000\n<v Ada>go on\n\n"),
    "voices": (webvtt, "00:01.000 --> 00:02.000\n<v Ada>go on</v><v Ben>and on</v>\n\n"),
    "open tags": (webvtt, "\n0:01.000 --> 0:02.000\n" + "<v Ada"),
    "tags in a cue": (subrip, "<i>{\\an8"),
    "changes": (subrip, "00:00:01,000 --> 00:00:02,000\n>> go >>\n>>\n\n"),
    "arrows": (webvtt, "-->\n"),
    "empty lines": (subrip, "\n"),
}


@pytest.mark.parametrize("name", _GROWING)
def test_growth_is_linear(name: str) -> None:
    """Eight times the input takes no more than 24 times the time (64 would be quadratic)."""
    read, piece = _GROWING[name]
    small, large = (partial(read, piece * times) for times in (1_000, 8_000))
    assert times_longer(small, large, most=24) <= 24


@both
def test_ten_megabytes_on_one_line(read: Read) -> None:
    """A single block with all of it."""
    text = "word " * 2_000_000
    manuscript = read(text)
    assert len(manuscript.blocks) == 1
    assert len(manuscript.blocks[0].text) == len(text) - 1


@pytest.mark.parametrize(
    ("start", "media_type"),
    [
        ("WEBVTT", WEBVTT),
        ("WEBVTT - Title\n", WEBVTT),
        ("WEBVTTS\n", PLAIN_TEXT),
        ("\n1\n00:00:01,000 --> 00:00:02,000\nx", SUBRIP),
        ("1\n00:00 in the morning", PLAIN_TEXT),
    ],
)
def test_captions_are_known_by_their_first_characters(start: str, media_type: str) -> None:
    """When neither the caller nor a name says what they are."""
    assert read_source(start.encode()).media_type == media_type


@each_caption
def test_ten_megabytes_in_one_cue(read: Read) -> None:
    """A single block with all of it."""
    manuscript = read("00:00.000 --> 00:00.500\n" + "word " * 2_000_000)
    assert len(manuscript.blocks) == 1
    assert len(manuscript.text.strip()) == 5 * 2_000_000 - 1


def test_deep_nesting_of_a_page_loses_no_text() -> None:
    """The innermost tags go, with a remark; what stands behind the nest is read."""
    page = "<div>" * 10_000 + "<p>inner</p>" + "</div>" * 10_000 + "<p>after</p>"
    manuscript = html(page)
    assert [block.text for block in manuscript.blocks] == ["inner", "after"]
    assert [remark.code for remark in manuscript.remarks] == ["FL006"]


def test_paragraphs_without_end_tags_are_no_nest() -> None:
    """However many there are."""
    manuscript = html("<p>one<li>two" * 1_000)
    assert len(manuscript.blocks) == 2_000
    assert not manuscript.remarks


def test_what_the_scan_takes_for_closed_is_closed() -> None:
    """Else the tree could be deeper than the markup was clamped to."""
    for tag in SELF_CLOSING:
        page = f"<html><body><table><tr><{tag}>x<{tag}>y".encode()
        first, second = etree.fromstring(page, etree.HTMLParser()).findall(f".//{tag}")[:2]
        assert second not in list(first.iter())


@pytest.mark.parametrize("tag", sorted(BLOCKS | UNSEEN | EMBEDDED | FORM_CONTROLS | VOID | {"b"}))
def test_any_element_may_be_nested_deep(tag: str) -> None:
    """Whatever the parser makes of it, what stands before it is read."""
    assert html("<p>before</p>" + f"<{tag}>x" * 3_000).text.startswith("before")


@pytest.mark.parametrize("nest", ["> ", "1. ", "- x\n\n  > "])
def test_deep_nesting_of_markdown_loses_no_text(nest: str) -> None:
    """The rest below the limit is a paragraph, with a remark."""
    manuscript = markdown(nest * 10_000 + "inner\n\nafter")
    assert "inner" in manuscript.text
    assert manuscript.blocks[-1].text == "after"
    if nest != "- x\n\n  > ":
        assert [remark.code for remark in manuscript.remarks] == ["FL006"]


DEFINITIONS = [
    "[a]: ", "[b]:", "[ ]: ", "[A b]:\t", '[a]: /2 "T"', "[a] ", "[^1]: x", "[", "\\", "http://x.y/z",
    "</u>", "u(v)", "u&amp;v", "u\\)", "javascript:x", ' "t"', ' "t u" ', "'q'", " (p)", ' "a\\"b"',
    ' "x&amp;y"', '"', "\n", "\n\n", "    ", "\t", "\u00a0", "\u2028", "\x0b", "> ", "- ", "---\n",
    "```\n", "<div>\n", "word [a] and [b][a]",
]  # fmt: skip


@settings(max_examples=400)
@given(st.lists(st.sampled_from(DEFINITIONS), min_size=2, max_size=12))
def test_definitions_are_read_as_markdown_it_reads_them(pieces: list[str]) -> None:
    """The rule for definitions on one line changes no token and no reference."""
    found = []
    for is_ours in (False, True):
        parser = MarkdownIt("commonmark")
        if is_ours:
            parser.block.ruler.before("reference", RULE, definition_rule(normalizeReference))
        environment: dict[str, object] = {}
        tokens = [token.as_dict() for token in parser.parse("".join(pieces), environment)]
        found.append((tokens, environment.get("references")))
    assert found[0] == found[1]


def test_aliases_in_front_matter_are_refused() -> None:
    """They could blow up; what can be read line by line is."""
    bomb = "a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(9))
    manuscript = markdown(f"---\ntitle: T\n{bomb}---\ntext")
    assert [remark.code for remark in manuscript.remarks] == ["FL010"]
    assert [value.text for value in manuscript.metadata.all("title")] == ["T"]
    assert manuscript.omissions[0].reason == "broken front matter"
