"""Where each block of a document stands in its source, and what was left out, where and why.

The offsets of a map count characters of its `text`: for plain text that is the decoded
source itself, for Markdown and HTML the visible text, one block a line, that the medium
read out of the markup. `line` always counts lines of the source as the author sees it.
"""

from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Kept:
    """A stretch of text that became (part of) a block.

    Attributes:
        start: Offset of the first character in the map's text.
        end: Offset behind the last character.
        line: Line in the source, from 1.
        block: The id of the block in the document; None for document fields.
        role: What it became: "question", "answer", "title", "standfirst", "section" ...
        evidence: Why, in words a person can read.
        spoken: When captions show it, from and to, in seconds; None without timings.
    """

    start: int
    end: int
    line: int
    block: str | None
    role: str
    evidence: str = ""
    spoken: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """A stretch of text that is in the document in no form, with the reason.

    Attributes:
        start: Offset of the first character in the map's text.
        end: Offset behind the last character.
        line: Line in the source, from 1.
        reason: Why it was left out: "separator", "navigation", "credit line" ...
    """

    start: int
    end: int
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A value of the document that a title, a line or metadata said, and where.

    Attributes:
        field: The field, "published"; for people, their role: "interviewer".
        value: What was taken.
        origin: Where it was found: "meta og:title", "front matter: date", "credit line" ...
        line: The line in the source, where it stands in the text.
    """

    field: str
    value: str
    origin: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class SourceMap:
    """All that became of a source.

    Attributes:
        text: The text that offsets count in.
        basis: "source" when `text` is the decoded source, "visible text" when markup was read.
        kept: What became of the text that was kept, in order of `start`.
        dropped: What was left out, in order of `start`.
        taken: The fields and people of the document, each with where it was found.
        normalisation: What was done to a kept stretch before it became text of the model.
    """

    text: str
    basis: str = "source"
    kept: tuple[Kept, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    taken: tuple[Taken, ...] = ()
    normalisation: tuple[str, ...] = ("NFC", "edges trimmed")
    _by_block: dict[str, Kept] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        for item in self.kept:
            if item.block is not None:
                self._by_block.setdefault(item.block, item)

    def find(self, block: str) -> Kept | None:
        """The stretch that a block came from, the first if there are several."""
        return self._by_block.get(block)


@dataclass(frozen=True, slots=True)
class LineIndex:
    """Lines and columns of the offsets of a text.

    Attributes:
        starts: The offset at which each line starts.
    """

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "LineIndex":
        """Index the lines of `text`, which ends its lines with a line feed."""
        starts = [0]
        position = text.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = text.find("\n", position + 1)
        return cls(tuple(starts))

    def locate(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
