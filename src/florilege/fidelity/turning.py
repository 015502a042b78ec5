"""What turns the sense of a quote when it comes, goes or is exchanged."""

from enum import StrEnum


class Turning(StrEnum):
    """What turns the sense of a quote, the gravest first.

    The first three can be told from the words alone; whether the others bear on what is quoted
    only a reader can say.
    """

    NEGATION = "negation"
    NUMBER = "number"
    NAME = "name"
    CONDITION = "condition"
    VIEW = "view"
    HEDGE = "hedge"

    @property
    def described(self) -> str:
        """What it is, as the end of a message that says what changes."""
        return {Turning.VIEW: "whose view it is", Turning.HEDGE: "a reservation"}.get(
            self, f"a {self}"
        )

    @property
    def is_certain(self) -> bool:
        """Whether the sense has turned whatever else was said."""
        return self in (Turning.NEGATION, Turning.NUMBER, Turning.NAME)


def in_order(found: set[Turning]) -> tuple[Turning, ...]:
    """Each once, the gravest first."""
    return tuple(turning for turning in Turning if turning in found)
