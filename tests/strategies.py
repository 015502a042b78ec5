"""Hypothesis strategies that build documents, for the tests of every area."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from pydantic import TypeAdapter

from florilege.model import Document

_DOCUMENT: TypeAdapter[Document] = TypeAdapter(Document)

_SENTENCES = (
    "Je ne suis pas arrivée ici par hasard.",
    "Qu’est-ce qui vous a donné envie d’écrire ?",
    "Il disait : « Rien ne presse ! » ; nous avons attendu dix ans…",
    "L’ŒUVRE DE PAUL ÉLUARD, 3,5 % à 10:30",
    "“It's not about the money,” she said — and I didn't believe her.",
    "What do you use to get things done?",
    "We moved to Lisbon in 1998; nobody knew us there.",
    "https://example.org/a?b=c;d=e!f",
    "👉 [...] (?!) ;-) <b>&amp;</b>",
)
_NAMES = ("Alma Verdier", "Côme Lasserre", "Ines O’Hara", "Théo", "岡本 花", "La Gazette")
_ROLES = ("interviewee", "interviewer", "subject", "author", "photographer", "translator", "editor")
_MARKS: tuple[dict[str, str], ...] = (
    {"kind": "emphasis"},
    {"kind": "strong"},
    {"kind": "code"},
    {"kind": "superscript"},
    {"kind": "subscript"},
    {"kind": "quote"},
    {"kind": "deleted"},
    {"kind": "link", "href": "https://example.org/"},
    {"kind": "link", "href": "javascript:alert(1)", "title": "no"},
    {"kind": "language", "tag": "en"},
    {"kind": "abbreviation", "expansion": "par exemple"},
)
_CONTAINERS = ("block_quote", "note", "aside", "biography")
_DEEPEST = 3


def texts() -> SearchStrategy[str]:
    """Sentences in French and English, bits of them, and any other text."""
    sentences = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4).map(" ".join)
    return st.one_of(sentences, sentences.map(lambda text: text[3:-4]), st.text(max_size=30))


@st.composite
def documents(draw: DrawFn, text: SearchStrategy[str] | None = None) -> Document:
    """Any document: nested blocks, marks, people, French and English.

    Args:
        draw: Given by hypothesis.
        text: What its words are drawn from; `texts()` if not given.
    """
    return _DOCUMENT.validate_python(_Builder(draw, texts() if text is None else text).document())


class _Builder:
    """Draws the JSON form of a document, in which the ids of blocks are unique."""

    def __init__(self, draw: DrawFn, text: SearchStrategy[str]) -> None:
        self._draw = draw
        self._text = text
        self._ids = 0
        self._names: list[str] = []

    def document(self) -> dict[str, Any]:
        people = [self._agent(name) for name in self._some(st.sampled_from(_NAMES), unique=True)]
        self._names = [agent["name"] for agent in people]
        return {
            "kind": self._one("interview", "portrait", "article"),
            "id": self._one("alma-verdier", "a", "Été_2"),
            "language": self._one("fr", "en", "fr-CA", "und", "de"),
            "title": self._maybe_text(),
            "subtitle": self._maybe_text(),
            "people": people,
            "publication": self._one(
                None, {"name": "La Gazette", "tagline": "Des voix", "issn": "0317-8471"}
            ),
            "published": self._one(None, "2020", "2020-05", "2020-05-12"),
            "modified": self._one(None, "2021", "2021-06-01"),
            "identifiers": self._one([], ["https://doi.org/10.5555/12345678"]),
            "standfirst": self._blocks(0),
            "sections": [
                {"id": self._id(), "title": self._maybe_text(), "blocks": self._blocks(0)}
                for _ in range(self._draw(st.integers(0, 2)))
            ],
        }

    def _agent(self, name: str) -> dict[str, Any]:
        roles = self._some(st.sampled_from(_ROLES), unique=True)
        kind = "organisation" if name == "La Gazette" else "person"
        return {"name": name, "type": kind, "roles": roles}

    def _blocks(self, depth: int) -> list[dict[str, Any]]:
        return [self._block(depth) for _ in range(self._draw(st.integers(0, 2)))]

    def _block(self, depth: int) -> dict[str, Any]:
        leaves = ("paragraph", "paragraph", "heading", "pull_quote", "figure", "code", "separator")
        nests = ("exchange", "exchange", "exchange", "list", "table", *_CONTAINERS)
        kind = self._one(*leaves, *(nests if depth < _DEEPEST else ()))
        block: dict[str, Any] = {"kind": kind}
        if self._draw(st.booleans()):
            block["id"] = self._id()
        return block | self._content(kind, depth + 1)

    def _content(self, kind: str, depth: int) -> dict[str, Any]:
        if kind in _CONTAINERS:
            return {"blocks": self._blocks(depth)}
        if kind == "exchange":
            question = self._turn(depth) if self._draw(st.booleans()) else None
            answers = [self._turn(depth) for _ in range(self._draw(st.integers(0, 2)))]
            return {"question": question, "answers": answers}
        if kind == "list":
            return {
                "ordered": self._draw(st.booleans()),
                "items": [{"blocks": self._blocks(depth)}],
            }
        if kind == "table":
            return {"rows": [[{"blocks": self._blocks(depth)}]], "caption": self._maybe_text()}
        return self._leaf(kind)

    def _leaf(self, kind: str) -> dict[str, Any]:
        if kind == "figure":
            alt, caption, credit = (self._maybe_text() for _ in range(3))
            return {"src": "alma.jpg", "alt": alt, "caption": caption, "credit": credit}
        if kind == "code":
            return {"text": self._draw(self._text), "syntax": self._one(None, "python")}
        if kind == "separator":
            return {}
        content: dict[str, Any] = {"spans": self._spans()}
        if kind == "heading":
            content["level"] = self._draw(st.integers(1, 6))
        if kind == "pull_quote":
            content["speakers"] = self._speakers()
        return content

    def _turn(self, depth: int) -> dict[str, Any]:
        marker = self._one(None, None, "👉")
        return {"speakers": self._speakers(), "marker": marker, "blocks": self._blocks(depth)}

    def _speakers(self) -> list[str]:
        return self._some(st.sampled_from(self._names), unique=True) if self._names else []

    def _spans(self) -> list[dict[str, Any]]:
        return [
            {"text": self._draw(self._text), "marks": self._some(st.sampled_from(_MARKS))}
            for _ in range(self._draw(st.integers(0, 3)))
        ]

    def _some(self, what: SearchStrategy[Any], *, unique: bool = False) -> list[Any]:
        return self._draw(st.lists(what, max_size=2, unique=unique))

    def _one(self, *choices: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
        return self._draw(st.sampled_from(choices))

    def _maybe_text(self) -> str | None:
        return self._draw(st.none() | self._text)

    def _id(self) -> str:
        self._ids += 1
        return f"b{self._ids}"
