"""The grade of a quote, and how it differs from what was said."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from florilege.fidelity.speech import Stretch
from florilege.fidelity.turning import Turning, in_order


class Grade(StrEnum):
    """How near a quote comes to what was said, the most faithful first.

    Exact: these words, in this order, from the beginning of a clause to the end of one.
    Shortened: nothing but words left out, or what denies or limits them in the same sentence.
    Altered: words exchanged, added or moved, or a question made a statement. Empty: a quote
    without a single word.
    """

    EXACT = "exact"
    SHORTENED = "shortened"
    ALTERED = "altered"
    NOT_FOUND = "not found"
    EMPTY = "empty"

    @property
    def rank(self) -> int:
        """0 for exact, and more the further from it."""
        return list(Grade).index(self)


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a quote, and the words that were said in their place; either may be "".

    Attributes:
        printed: The words of the quote.
        said: The words that were said.
        start: Where these begin in the text of the speech.
        end: Where they end.
        turned: What that turns.
    """

    printed: str
    said: str
    start: int
    end: int
    turned: tuple[Turning, ...] = ()


@dataclass(frozen=True, slots=True)
class Fidelity:
    """How faithful a quote is.

    Attributes:
        grade: The grade.
        said: What was said, to the borders of the clause; what comes nearest where the quote
            was not found, "" where nothing does.
        marked: The same with `[-what is not printed-]` and `{+what was not said+}`.
        block: The id of the block where that begins.
        score: How much of the quote was said, by letters, from 0 to 1.
        differences: What was left out, exchanged or added, in order.
        stretches: The words of the speech that it goes back to: several where it is put
            together from more than one turn; none where it was not found.
    """

    grade: Grade
    said: str = ""
    marked: str = ""
    block: str | None = None
    score: float = 0.0
    differences: tuple[Difference, ...] = ()
    stretches: tuple[Stretch, ...] = ()

    @property
    def turned(self) -> tuple[Turning, ...]:
        """What the differences turn, each once, the gravest first."""
        return in_order({turning for each in self.differences for turning in each.turned})


def mark(text: str, start: int, end: int, differences: Iterable[Difference]) -> str:
    """What stands between two offsets of a speech, with the differences of a quote marked."""
    parts: list[str] = []
    place = start
    for each in sorted(differences, key=lambda each: (each.start, each.end)):
        if place <= each.start and each.end <= end:
            parts.append(text[place : each.start])
            parts.append(f"[-{text[each.start : each.end]}-]" if each.start < each.end else "")
            parts.append(_addition(each, text))
            place = each.end
    parts.append(text[place:end])
    return " ".join("".join(parts).split())


def _addition(difference: Difference, text: str) -> str:
    """What was printed, with a space to either side where it stands alone between words."""
    if not difference.printed:
        return ""
    at = difference.start
    alone = not difference.said
    before = " " if alone and text[at - 1 : at].isalnum() else ""
    behind = " " if alone and text[at : at + 1].isalnum() else ""
    return f"{before}{{+{difference.printed}+}}{behind}"
