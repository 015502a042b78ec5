"""Where the parts of a book stand once they are rendered, for the lists behind them."""

from dataclasses import dataclass

from florilege.exporters.markup.escape import visible
from florilege.exporters.markup.mentions import Mentions
from florilege.exporters.markup.names import listed, names_of, own_language
from florilege.exporters.markup.rendering import Rendering
from florilege.languages import Language
from florilege.model import (
    Document,
    Exchange,
    Interview,
    PullQuote,
    Role,
    standing_spans,
)

_PRESENT = (Role.INTERVIEWEE, Role.SUBJECT)


@dataclass(frozen=True, slots=True)
class PlacedQuote:
    """A pull quote in its place.

    Attributes:
        text: Its words.
        said_by: Who said it; "" when nobody knows.
        anchor: Its id, or that of the words that it repeats.
    """

    text: str
    said_by: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the lists of a book need of the text of a document.

    Attributes:
        heard: What could be names in it, as `Mentions` has it.
        anchors: The ids of its exchanges in reading order, a line each.
        speaking: For everybody who is present, the numbers of the exchanges they speak in.
        quotes: Its pull quotes, each once.
        pictures: The credits of its pictures, each once.
    """

    heard: bytes
    anchors: str
    speaking: dict[str, range | tuple[int, ...]]
    quotes: tuple[PlacedQuote, ...]
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece, or a chapter that frames the pieces, in its place; its text is not kept.

    Attributes:
        number: Tells it from the others.
        document: It, or its outline.
        href: The link to it.
        label: What tables of contents call it.
        lang: Attributes for its language, when it is not that of the book.
        anchors: As in `Gathered`.
        speaking: As in `Gathered`.
        quotes: As in `Gathered`.
        pictures: As in `Gathered`.
        is_piece: Whether it is a piece.
    """

    number: int
    document: Document
    href: str
    label: str
    lang: str
    anchors: str
    speaking: dict[str, range | tuple[int, ...]]
    quotes: tuple[PlacedQuote, ...]
    pictures: tuple[str, ...]
    is_piece: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """How the lists of a book call a document.

    Attributes:
        href: The link to it: a file, or the id of its heading with "#".
        label: What tables of contents call it.
        lang: Attributes for its language, when it is not that of the book.
        is_piece: Whether it is a piece.
    """

    href: str
    label: str
    lang: str
    is_piece: bool


class Register:
    """Takes down what is where in a book, while it is rendered.

    Args:
        words: The language of the book.
    """

    def __init__(self, words: Language) -> None:
        self.mentions = Mentions(words)
        self._words = words
        self._taken = 0

    def take(self, page: Rendering, entry: Entry) -> Placed:
        """Take down a document that has been rendered.

        Args:
            page: The rendering.
            entry: How it is called.
        """
        gathered = gather(page, self.mentions, self._words, is_piece=entry.is_piece)
        return self.place(gathered, entry, page.document)

    def place(self, gathered: Gathered, entry: Entry, outline: Document) -> Placed:
        """Take down a document of which everything is gathered already."""
        number = self._taken
        self._taken += 1
        self.mentions.keep(number, gathered.heard)
        return Placed(
            number=number,
            document=outline,
            href=entry.href,
            label=entry.label,
            lang=entry.lang,
            anchors=gathered.anchors,
            speaking=gathered.speaking,
            quotes=gathered.quotes,
            pictures=gathered.pictures,
            is_piece=entry.is_piece,
        )


def gather(page: Rendering, mentions: Mentions, words: Language, *, is_piece: bool) -> Gathered:
    """What the lists of a book need of a document that has been rendered.

    Args:
        page: The rendering.
        mentions: Hears names.
        words: The language of the book.
        is_piece: Whether it is a piece, whose people the index has wherever they speak.
    """
    exchanges = ["\n".join(page.texts[each.begins : each.ends]) for each in page.exchanges]
    credited = (picture.credit for picture in page.pictures if picture.credit)
    return Gathered(
        heard=mentions.hear("\n".join(_prose(page)), exchanges),
        anchors="\n".join([each.anchor for each in page.exchanges]),
        speaking=_speaking(page) if is_piece else {},
        quotes=tuple(_quotes(page, words)),
        pictures=tuple(dict.fromkeys(credited)),
    )


def _prose(page: Rendering) -> list[str]:
    """The texts that stand outside of the exchanges."""
    texts: list[str] = []
    behind = 0
    for each in page.exchanges:
        texts += page.texts[behind : each.begins]
        behind = max(behind, each.ends)
    return texts + page.texts[behind:]


def _speaking(page: Rendering) -> dict[str, range | tuple[int, ...]]:
    """Where everybody speaks who is interviewed, portrayed, or has no role.

    Those who ask, write and photograph have their bylines.
    """
    exchanges = [_speakers(each.exchange) for each in page.exchanges]
    found: dict[str, range | tuple[int, ...]] = {}
    for agent in page.document.people:
        present = not agent.roles or any(role in agent.roles for role in _PRESENT)
        if agent.type == "person" and present and visible(agent.name):
            # Where nobody knows who speaks, it is whom the piece is about.
            own = [n for n, names in enumerate(exchanges) if agent.name in names or not names]
            found[agent.name] = range(len(own)) if len(own) == len(exchanges) else tuple(own)
    return found


def _speakers(exchange: Exchange) -> set[str]:
    names = {name for turn in exchange.answers for name in turn.speakers}
    if exchange.question is not None:
        names.update(exchange.question.speakers)
    return names


def _quotes(page: Rendering, words: Language) -> list[PlacedQuote]:
    found: dict[str, PlacedQuote] = {}
    for each in page.quotes:
        text = standing_spans(each.quote.spans).strip()
        if visible(text) and text not in found:
            said_by = _speaker(each.quote, page.document, words)
            found[text] = PlacedQuote(text, said_by, _source(each.quote, each.anchor, page))
    return list(found.values())


def _source(quote: PullQuote, anchor: str, page: Rendering) -> str:
    """The id of the block that a quote was taken from, if it is known, else of the quote.

    A quote that repeats the text is hidden from screen readers, so the text is the better place.
    """
    for identifier in quote.taken_from:
        if page.anchors.has(identifier):
            return page.anchors.named(identifier)
    return anchor


def _speaker(quote: PullQuote, document: Document, words: Language) -> str:
    """Who said it: as the quote says, else the only one who is interviewed."""
    if quote.speakers:
        return listed(quote.speakers, own_language(document, words))
    if not isinstance(document, Interview):
        return ""
    answering = names_of(document.people, Role.INTERVIEWEE)
    return answering[0] if len(answering) == 1 else ""
