"""Pieces in another language than the book.

**What it finds.** Pieces whose language is not that of the anthology, nor a variety of it. One
finding names the languages and the first of the pieces.

**Why it matters.** A book of several languages may be meant. When it is not, either a piece has come
into the wrong book, or its language was taken for another: then its words are divided and read
aloud by the rules of the wrong one.

**Example.**

    language = "en"
    pieces = ["ada.md", "alma.fr.md"]

**What to do.** Give the language of a piece that was mistaken, `{file = "ada.md", language = "en"}`;
suppress FL805 with the reason when the mix is meant.
"""

from collections import Counter
from collections.abc import Iterator

from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import Anthology, Piece, iter_pieces
from florilege.rules.book_pieces import piece_name
from florilege.rules.rule import BookRule, Finding


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    own = _primary(anthology.language)
    others = [piece for piece in iter_pieces(anthology) if _primary(piece.document.language) != own]
    if others:
        counts = Counter(piece.document.language for piece in others)
        said = ", ".join(f"{tag} ({count})" for tag, count in sorted(counts.items()))
        noun = "pieces are" if len(others) > 1 else "piece is"
        yield (
            None,
            Finding(
                f"{len(others)} {noun} not in the language of the book, {own}: {said}",
                excerpt=piece_name(others[0]),
            ),
        )


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()


RULE = BookRule("FL805", "pieces in another language", Severity.INFO, _check)
