"""Two pieces with the same text.

**What it finds.** A piece that shares sentences, word for word, with an earlier piece of the
anthology: half of those of the shorter of the two, or more. Short sentences do not count, nor do
those that stand in more than twenty pieces, such as a question that is put to everybody.

**Why it matters.** The same interview comes in twice when it was published twice: under another
title, shortened, or once as a page and once as a file. A reader notices.

**Example.**

    pieces = ["ada.md", "archive/ada-quill-1998.html"]

**What to do.** Keep the better one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import Anthology, Piece, iter_pieces, plain_text
from florilege.rules.book_pieces import piece_name
from florilege.rules.rule import BookRule, Finding

_SENTENCE_END = re.compile(r"[.!?…:;。！？\n]+")
_WORD = re.compile(r"\w+")
_FEWEST_LETTERS = 25
_MOST_PIECES = 20
_FEWEST_SENTENCES = 3
_SHARE = 0.5


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    pieces = list(iter_pieces(anthology))
    sentences = [_sentences(piece) for piece in pieces]
    homes = defaultdict[str, list[int]](list)
    for number, piece in enumerate(pieces):
        shared = Counter(
            home
            for sentence in sentences[number]
            if len(homes[sentence]) <= _MOST_PIECES
            for home in homes[sentence]
        )
        for other, count in shared.most_common(1):
            shorter = min(len(sentences[number]), len(sentences[other]))
            if count >= max(_FEWEST_SENTENCES, _SHARE * shorter):
                yield piece, _finding(pieces[other], count, shorter)
        for sentence in sentences[number]:
            homes[sentence].append(number)


def _finding(other: Piece, count: int, shorter: int) -> Finding:
    return Finding(
        f"shares {count} sentences with “{piece_name(other)}”;"
        f" the shorter of the two has {shorter}",
        help="Keep the better of the two.",
    )


def _sentences(piece: Piece) -> set[str]:
    """The sentences of a piece that are long enough to be its own, as bare words."""
    found = set()
    for sentence in _SENTENCE_END.split(plain_text(piece.document).casefold()):
        words = " ".join(_WORD.findall(sentence))
        if len(words) >= _FEWEST_LETTERS:
            found.add(words)
    return found


RULE = BookRule("FL801", "two pieces with the same text", Severity.WARNING, _check)
