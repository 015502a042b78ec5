"""The pages of what an export loses (FL9). Exporters say it; only the pages stand here."""

from typing import NamedTuple

from florilege.diagnostics import Severity
from florilege.rules.page import Page

_PAGE = """\
**What it finds.** {finds}

**Why it matters.** {matters}

**Example.**

    {example}

**What to do.** {todo}
"""
_JSON = "Keep the JSON form beside it: nothing is lost there."


class _Lost(NamedTuple):
    """What its page says of a loss: its code and name, and the four parts of the text."""

    code: str
    name: str
    finds: str
    matters: str
    example: str
    todo: str


_LOST = (
    _Lost(
        "FL901",
        "marks of the text",
        "Emphasis, links, superscripts and other marks, exported as JSON-LD.",
        "schema.org holds plain text. A link that carried the sense is gone, and so are words that were"
        " struck out: without the stroke they would read as if they stood.",
        '{"text": "rain", "marks": [{"kind": "emphasis"}]}',
        _JSON,
    ),
    _Lost(
        "FL902",
        "unsafe or broken links",
        "Links that are not written: their address is broken or neither http, https nor mailto, or they"
        " stand inside another link. Their text stays.",
        "A link that runs a program must not be published; a broken one leads nowhere.",
        '{"kind": "link", "href": "javascript:alert(1)"}',
        "Give the link a sound address, or take it off.",
    ),
    _Lost(
        "FL903",
        "relative links in a book",
        "Links of an EPUB that start from the address of a document that has none. Their text stays.",
        "Inside a book they would lead to no file.",
        '{"kind": "link", "href": "../archive/1998"}',
        "Give the document its `url`, which relative links are joined to.",
    ),
    _Lost(
        "FL904",
        "the shape of the text",
        "Headings inside answers, lists, tables, quotations, code and separators, exported as JSON-LD.",
        "Their words stay, one paragraph after the other: a table is hard to read so.",
        '{"kind": "list", "items": [...]}',
        _JSON,
    ),
    _Lost(
        "FL905",
        "what tables hold",
        "Tables for Markdown with cells of several blocks, heads elsewhere than in the first row, no"
        " heads, or rows of unequal length.",
        "A table of Markdown has one row of heads, and inline text in its cells. Words stay, divided by"
        " `<br>`.",
        '{"blocks": [{"kind": "list", ...}]}',
        _JSON,
    ),
    _Lost(
        "FL906",
        "levels of headings",
        "Headings inside the text of the levels one to three, exported as Markdown.",
        "These levels are those of title, sections and questions; the heading becomes one of the fourth.",
        '{"kind": "heading", "level": 2, ...}',
        "Nothing, if the order of headings stays clear.",
    ),
    _Lost(
        "FL907",
        "borders that Markdown does not show",
        "Exported as Markdown: what somebody says unasked, several answers to one question, a separator"
        " inside an answer, a question that is more than paragraphs, blocks behind the last answer of a"
        " section, sections without title, block quotes in emphasis throughout, footnotes that do not end the"
        " document.",
        "A reader of the file takes what follows an answer for a part of it.",
        '{"kind": "exchange", "question": null, ...}',
        "Give sections titles. " + _JSON,
    ),
    _Lost(
        "FL908",
        "printed signs before turns",
        "The signs before questions or answers, such as an emoji, exported as JSON-LD.",
        "They are the house's own; nothing of what was said is missing.",
        '{"marker": "👉", ...}',
        "Nothing.",
    ),
    _Lost(
        "FL909",
        "the line above the title",
        "The kicker, exported as JSON-LD.",
        "schema.org has a headline and an alternative one, and no third.",
        '"kicker": "At work"',
        "Put it into the keywords, if readers should find the piece by it.",
    ),
    _Lost(
        "FL910",
        "who speaks",
        "Who said a pull quote, exported as Markdown; who asks and answers, where no name is printed because"
        " it is always the same, and the roles of people do not tell.",
        "Where several people answer, a reader cannot know whose words are set apart.",
        '{"kind": "pull_quote", "speakers": ["Ada Quill"], ...}',
        "Name the speaker in the words before the quote, or give people their roles.",
    ),
    _Lost(
        "FL911",
        "where a pull quote was taken from",
        "The link from a pull quote to the block that it repeats.",
        "Who corrects the answer later no longer sees that the quote has to follow.",
        '{"kind": "pull_quote", "from": ["e3-a"], ...}',
        "Correct the JSON form, and export again.",
    ),
    _Lost(
        "FL912",
        "parts of names, and labels",
        "Sort names and labels; in EPUB and Markdown also given and family names and honorifics. Those"
        " that follow from the name itself do not count.",
        "The person may be filed elsewhere the next time.",
        '"sort_name": "Beauvoir, Simone de"',
        _JSON,
    ),
    _Lost(
        "FL913",
        "addresses and ids of people",
        "The links that identify people and organisations, and their ids. JSON-LD and HTML keep sound"
        " addresses.",
        "Programs cannot tell namesakes apart.",
        '"same_as": ["https://orcid.org/0000-0002-1825-0097"]',
        "Publish JSON-LD or HTML besides.",
    ),
    _Lost(
        "FL914",
        "portraits of people",
        "The picture of a person. HTML and EPUB show those of whom a piece is about; JSON-LD keeps the"
        " address of one on the web.",
        "Nobody sees it.",
        '"picture": {"src": "ada.jpg"}',
        "Put it into the text as a figure, or make it the document's own picture.",
    ),
    _Lost(
        "FL915",
        "people without a role",
        "People of a book who have no role.",
        "Neither the credits nor the metadata of an EPUB name them.",
        '{"name": "Ada Quill", "roles": []}',
        "Give them a role, if they took part.",
    ),
    _Lost(
        "FL916",
        "details of the piece",
        "In EPUB the tagline, ISSN and ISBN of a publication and the identifiers of a piece. In Markdown"
        " the year of the rights, and text and credit of the lead picture.",
        "There is no place for them in the metadata of the format.",
        '"publication": {"name": "The Quay", "issn": "0317-8471"}',
        _JSON,
    ),
    _Lost(
        "FL917",
        "pictures out of reach",
        "Pictures that are not found beside the document, are of another format, or stand on the web; for"
        " JSON-LD those without an absolute address; for Markdown those with an unsafe one.",
        "Their captions are published alone. Nothing is fetched from the web.",
        '{"kind": "figure", "src": "https://quay.example/ada.jpg"}',
        "Put the picture beside the document; for JSON-LD give the document its `url`.",
    ),
    _Lost(
        "FL918",
        "captions and credits in Markdown",
        "Credits of pictures, captions of tables, and text alternatives that are empty on purpose,"
        " exported as Markdown.",
        "The words stay in emphasis; which of them is the caption and which the credit is not said.",
        '{"kind": "figure", "caption": "The loom", "credit": "Jo Bel"}',
        _JSON,
    ),
    _Lost(
        "FL919",
        "the language of code",
        "The programming language that code says it is in.",
        "Nobody can colour it by its syntax.",
        '{"kind": "code", "syntax": "python", ...}',
        "Nothing.",
    ),
    _Lost(
        "FL920",
        "links within a document",
        "Links to a block or section of the same document, exported as Markdown. Those to notes stay.",
        "Blocks have no ids there: the link leads nowhere.",
        '{"kind": "link", "href": "#the-loom"}',
        "Take the link off, or say in words what it leads to.",
    ),
    _Lost(
        "FL921",
        "spaces and characters",
        "Exported as Markdown: spaces at the edges of blocks, lines and marks and in titles of links,"
        " control characters, and blocks and turns without words.",
        "Markdown has no way to write them. No word is lost.",
        '{"text": " rain ", "marks": [{"kind": "emphasis"}]}',
        "Nothing.",
    ),
    _Lost(
        "FL922",
        "the approval of pieces",
        "The status of pieces of an anthology: draft, sent, approved or refused.",
        "It is for the newsroom, not for readers.",
        '{"document": {...}, "status": "approved"}',
        "Keep the manifest.",
    ),
    _Lost(
        "FL923",
        "the writing of addresses",
        "Addresses for Markdown with characters outside of ASCII, or others that addresses must not have.",
        "They lead to the same place and are written with percent signs from then on.",
        '{"kind": "link", "href": "https://quay.example/métier"}',
        "Nothing.",
    ),
    _Lost(
        "FL924",
        "the setting of references to notes",
        "References to footnotes for Markdown that are not raised, stand in brackets, or have a number that"
        " another footnote of the piece, or of the book before it, has already.",
        "`[^1]` says which note is meant, and not how its number is set.",
        '{"text": "[1]", "marks": [{"kind": "link", "href": "#note"}]}',
        "Nothing.",
    ),
)

LOSING: tuple[Page, ...] = tuple(
    Page(each.code, each.name, Severity.INFO, _PAGE.format(**each._asdict())) for each in _LOST
)
"""The codes, in order."""
