"""What is known of a page, or a piece of one, before its elements are read one by one."""

from dataclasses import dataclass, field

from florilege.parsers.manuscript import ManuscriptBlock
from florilege.parsers.media.html_large_tables import LargeTables
from florilege.parsers.media.html_notes import NO_NOTES, Notes


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Some markup as a whole.

    Attributes:
        notes: Its footnotes.
        opened: Ids of hidden elements that a heading opens.
        tables: Which of its tables are too large to be read cell by cell.
        first_line: The line of the source that it starts on.
        for_show: The blocks that screen readers pass over, as they are met.
    """

    notes: Notes = NO_NOTES
    opened: frozenset[str] = frozenset()
    tables: LargeTables = field(default_factory=LargeTables)
    first_line: int = 1
    for_show: list[ManuscriptBlock] = field(default_factory=list)
