"""What a rule is, and what it yields."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from florilege.config import Config
from florilege.diagnostics import Severity
from florilege.model import Anthology, Piece
from florilege.rules.examined import Examined


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in a document.

    Attributes:
        block: The id of the block, or of the nearest one around it that has an id; None for
            the fields of the document itself.
        excerpt: The words concerned.
        offset: Where they begin in the block's own text (`florilege.model.block_text`), where
            the block is that of the id.
        span: Where in the excerpt the very characters stand that are meant, from and up to, in
            characters, when it holds words around them too.
    """

    block: str | None = None
    excerpt: str | None = None
    offset: int | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. Rules know the document alone, so a finding has no line.

    Attributes:
        message: One sentence in plain English, without a full stop.
        block: The id of the block it is about, as in `Spot`.
        excerpt: The words concerned.
        offset: Where they begin, as in `Spot`.
        span: Which of the excerpt's characters, as in `Spot`.
        more: The further spots of a finding that is made once a document.
        severity: How grave it is, where that differs from the rule's.
        help: What to do about it, where that can be said for this very finding.
        fixable: Whether `florilege.fix` mends it, without touching a word.
    """

    message: str
    block: str | None = None
    excerpt: str | None = None
    offset: int | None = None
    span: tuple[int, int] | None = None
    more: tuple[Spot, ...] = ()
    severity: Severity | None = None
    help: str | None = None
    fixable: bool = False

    @classmethod
    def of_all(
        cls,
        spots: Iterable[Spot],
        wording: tuple[str, str],
        remedy: str | None = None,
        *,
        fixable: bool = False,
    ) -> "Iterator[Finding]":
        """The one finding about all spots; none when there are none.

        Args:
            spots: In reading order.
            wording: What to say of one spot, and of several, with "{count}".
            remedy: What to do.
            fixable: As of the finding.
        """
        found = tuple(spots)
        if found:
            first, more = found[0], found[1:]
            yield cls(
                wording[1].format(count=len(found)) if more else wording[0],
                first.block,
                excerpt=first.excerpt,
                offset=first.offset,
                span=first.span,
                more=more,
                help=remedy,
                fixable=fixable,
            )


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is checked in a document. The docstring of its module is its page in the docs.

    Attributes:
        code: "FL301"; its first figure is its family.
        name: What is wrong, in a few words: "a pull quote that was not said".
        severity: How grave its findings are, unless a finding says otherwise.
        check: Yields what it finds in a document, as its house sees it; never raises, whatever
            the document.
    """

    code: str
    name: str
    severity: Severity
    check: Callable[[Examined], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class BookRule:
    """A rule about an anthology as a whole, or about what only an anthology knows of a piece.

    Attributes:
        code: As in `Rule`.
        name: As in `Rule`.
        severity: As in `Rule`.
        check: Yields what it finds, each with the piece that it is about; None for the book
            itself. Never raises.
    """

    code: str
    name: str
    severity: Severity
    check: Callable[[Anthology, Config], Iterator[tuple[Piece | None, Finding]]]


AnyRule = Rule | BookRule
"""Any of them."""
