"""A piece out of order.

**What it finds.** In a part of five pieces or more that are in order but for a few, by date or by
the name under which people are filed: those that are not. Parts in any other order are passed over.

**Why it matters.** A reader who sees the order relies on it, and does not find what stands
elsewhere.

**Example.**

    pieces = ["1998-ada.md", "2001-edda.md", "2019-joss.md", "2003-mara.md", "2024-tove.md"]

**What to do.** Move the piece, or correct its date.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import Anthology, Person, Piece
from florilege.rules.book_pieces import HEADING
from florilege.rules.rule import BookRule, Finding

_FEWEST_PIECES = 5
_SHARE = 0.8


def _check(anthology: Anthology, _config: Config) -> Iterator[tuple[Piece | None, Finding]]:
    for part in anthology.parts:
        for order, key in _ORDERS.items():
            keyed = [(value, piece) for piece in part.pieces if (value := key(piece))]
            if len(keyed) < max(_FEWEST_PIECES, len(part.pieces)):
                continue
            in_order = _longest_rise([value for value, _ in keyed])
            if len(keyed) > len(in_order) >= _SHARE * len(keyed):
                for number, (value, piece) in enumerate(keyed):
                    if number not in in_order:
                        yield piece, Finding(f"the piece is out of order {order}", excerpt=value)


def _date(piece: Piece) -> str | None:
    return piece.document.published or piece.document.conducted


def _filed_name(piece: Piece) -> str | None:
    for agent in piece.document.people:
        if any(role in HEADING for role in agent.roles):
            filed = agent.sort_name if isinstance(agent, Person) else None
            return (filed or agent.name).casefold()
    return None


_ORDERS: dict[str, Callable[[Piece], str | None]] = {"by date": _date, "by name": _filed_name}


def _longest_rise(values: Sequence[str]) -> set[int]:
    """The places of a longest sequence that never falls (patience sorting, O(n log n))."""
    tails: list[str] = []
    last: list[int] = []
    before: dict[int, int | None] = {}
    for number, value in enumerate(values):
        pile = bisect_right(tails, value)
        before[number] = last[pile - 1] if pile else None
        if pile == len(tails):
            tails.append(value)
            last.append(number)
        else:
            tails[pile], last[pile] = value, number
    found: set[int] = set()
    step: int | None = last[-1] if last else None
    while step is not None:
        found.add(step)
        step = before[step]
    return found


RULE = BookRule("FL806", "a piece out of order", Severity.INFO, _check)
