"""The text of a source map as rows: a stretch each, with the signs that stand around it.

Labels, markers and quotation marks are shown in the row of the words that they belong to; so is
what was cut off in the same line. Whatever the map, the rows together hold its whole text, once.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from florilege.reporters.explanation.blocks import Blocks
from florilege.reporters.explanation.kinds import DROPPED, PICTURE, SIGN, kind_of
from florilege.reporters.explanation.placing import Remark
from florilege.source_map import Dropped, Kept, SourceMap

_LABELS = ("marker", "speaker label")
_LINE_SEPARATOR = "\u2028"


class Piece(NamedTuple):
    """Some characters of a row.

    Attributes:
        look: "words", "sign" or "cut", which was left out.
        text: The characters.
        note: What became of them, where that is not what the row says.
    """

    look: str
    text: str
    note: str = ""


@dataclass(slots=True)
class Row:
    """A stretch of the source as the page shows it.

    Attributes:
        kind: The key of one of `KINDS`.
        label: What it became, in words.
        why: The evidence or the reason.
        line: Its line in the source; None for signs between blocks.
        last_line: The line of its last part, if it has several.
        block: The id of the block that it became.
        spoken: From when to when it was shown, in seconds.
        speakers: Who says it; None outside turns.
        notes: What else is to be said of it.
        sources: The ids of the blocks that a pull quote was taken from.
        pieces: Its characters.
        remarks: The findings about it.
        number: Its number on the page, from 1.
    """

    kind: str
    label: str
    why: str = ""
    line: int | None = None
    last_line: int | None = None
    block: str | None = None
    spoken: tuple[float, float] | None = None
    speakers: tuple[str, ...] | None = None
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    pieces: list[Piece] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    number: int = 0

    @property
    def is_seen(self) -> bool:
        """Whether it has any text: a picture may have none."""
        return any(piece.text.strip() for piece in self.pieces)

    @property
    def is_cut(self) -> bool:
        """Whether a part of it was left out."""
        return any(piece.look == "cut" for piece in self.pieces)


def rows_of(source_map: SourceMap, blocks: Blocks) -> list[Row]:
    """All rows, in the order of the text.

    Args:
        source_map: What became of each part of the text.
        blocks: What is known of the blocks.
    """
    return _Rows(source_map, blocks).build()


class _Rows:
    """Walks through a map and opens a row for all that is no sign."""

    def __init__(self, source_map: SourceMap, blocks: Blocks) -> None:
        self._map = source_map
        self._blocks = blocks
        self._rows: list[Row] = []
        # Signs that wait for the row of the words behind them.
        self._ahead: list[tuple[Piece, Kept | Dropped | None]] = []
        # Whether the line of the last row, of words that are kept, goes on.
        self._is_open = False

    def build(self) -> list[Row]:
        items: list[Kept | Dropped] = [*self._map.kept, *self._map.dropped]
        items.sort(key=lambda item: (item.start, item.end))
        position = 0
        for place, item in enumerate(items):
            self._gap(self._map.text[position : item.start])
            start = max(position, item.start)
            text = self._map.text[start : item.end]
            position = max(position, item.end)
            following = items[place + 1] if place + 1 < len(items) else None
            self._item(item, text, following)
        self._gap(self._map.text[position:])
        self._settle()
        return self._rows

    def _item(self, item: Kept | Dropped, text: str, following: Kept | Dropped | None) -> None:
        if isinstance(item, Kept) and not (item.role in _LABELS and item.block is None):
            self._open(item, text)
        elif self._belongs_to(item, following):
            self._ahead.append((_piece(item, text), item))
        elif isinstance(item, Dropped) and self._goes_on():
            self._rows[-1].pieces.append(_piece(item, text))
        else:
            self._settle()
            self._alone(item, text)

    def _belongs_to(self, sign: Kept | Dropped, following: Kept | Dropped | None) -> bool:
        """Whether words that are kept follow a sign: after a label always, else in its line."""
        if not isinstance(following, Kept):
            return False
        is_label = isinstance(sign, Kept)
        return is_label or "\n" not in self._map.text[sign.start : following.start]

    def _goes_on(self) -> bool:
        """Whether the line of the row before is not over."""
        return self._is_open and not self._ahead

    def _gap(self, text: str) -> None:
        """Signs between two items: behind words in their line, before words in theirs."""
        head, feed, rest = text.partition("\n")
        if self._goes_on():
            self._rows[-1].pieces += _sign(head)
        elif head.strip() or self._ahead:
            self._ahead += ((piece, None) for piece in _sign(head + feed))
        if not feed:
            return
        self._is_open = False
        between, _, tail = rest.rpartition("\n")
        if between.strip():
            self._settle()
            self._append(Row(SIGN, SIGN, pieces=[Piece(SIGN, between.strip("\n"))]))
        self._ahead += ((piece, None) for piece in _sign(tail))

    def _open(self, item: Kept, text: str) -> None:
        blocks = self._blocks
        is_own = self._map.basis == "source" or blocks.keeps_lines(item.block)
        words = text if is_own else text.replace("\n", " ")
        pieces = [*(piece for piece, _ in self._ahead), Piece("words", _seen(words))]
        # A label in a line of its own is why the words below it open a turn.
        opened = (sign.evidence for _, sign in self._ahead if isinstance(sign, Kept))
        role = PICTURE if blocks.is_picture(item.block) else item.role
        self._append(
            Row(
                kind=kind_of(role),
                label=role,
                why=next(opened, item.evidence),
                line=item.line,
                block=item.block,
                spoken=item.spoken,
                speakers=blocks.speakers.get(item.block or ""),
                notes=blocks.notes(item.block),
                sources=blocks.sources(item.block),
                pieces=pieces,
            )
        )
        self._ahead = []
        self._is_open = True

    def _alone(self, item: Kept | Dropped, text: str) -> None:
        """A row for what no words that are kept stand beside."""
        piece = Piece("words", _seen(text))
        last = self._rows[-1] if self._rows else None
        if isinstance(item, Dropped):
            if last is not None and (last.kind, last.why) == (DROPPED, item.reason):
                last.pieces += (Piece("words", "\n"), piece)
                last.last_line = item.line
                return
            row = Row(DROPPED, "left out", item.reason, item.line, pieces=[piece])
        else:
            row = Row(SIGN, item.role, item.evidence, item.line, pieces=[piece])
        self._append(row)

    def _settle(self) -> None:
        """Give signs that no words follow rows of their own."""
        ahead, self._ahead = self._ahead, []
        for piece, item in ahead:
            if item is not None:
                self._alone(item, piece.text)
            elif piece.text.strip():
                self._append(Row(SIGN, SIGN, pieces=[piece]))

    def _append(self, row: Row) -> None:
        row.number = len(self._rows) + 1
        self._rows.append(row)
        self._is_open = False


def _sign(text: str) -> list[Piece]:
    """A sign between two items, or the space between them."""
    return [Piece(SIGN if text.strip() else "words", _seen(text))] if text else []


def _piece(item: Kept | Dropped, text: str) -> Piece:
    if isinstance(item, Dropped):
        return Piece("cut", _seen(text), f"left out: {item.reason}")
    return Piece(SIGN, _seen(text), item.role)


def _seen(text: str) -> str:
    """A text with the line ends that a reader sees."""
    return text.replace(_LINE_SEPARATOR, "\n")
