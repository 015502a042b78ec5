"""The kinds of stretches that the page tells apart: by a colour, a border and a word."""

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of stretch.

    Attributes:
        key: Its class name.
        meaning: What the legend calls it.
    """

    key: str
    meaning: str


OTHER = "other"
SIGN = "sign"
DROPPED = "dropped"
PICTURE = "picture"

KINDS = (
    Kind("question", "question"),
    Kind("answer", "answer"),
    Kind("text", "text"),
    Kind("title", "title, publication"),
    Kind("standfirst", "standfirst"),
    Kind("section", "section title, heading"),
    Kind("quote", "pull quote"),
    Kind(OTHER, "other, kept"),
    Kind(SIGN, "sign alone"),
    Kind(DROPPED, "left out"),
)
"""All kinds, in the order of the legend."""

# By role, as source maps name them; the label of a stretch says the role itself.
_BY_ROLE = {
    "question": "question",
    "answer": "answer",
    "text": "text",
    "title": "title",
    "subtitle": "title",
    "kicker": "title",
    "publication": "title",
    "tagline": "title",
    "section": "section",
    "heading": "section",
    "standfirst": "standfirst",
    "lead quote": "quote",
    "pull quote": "quote",
    "marker": SIGN,
    "speaker label": SIGN,
}


def kind_of(role: str) -> str:
    """The key of the kind that a role of the source map belongs to."""
    return _BY_ROLE.get(role, OTHER)
