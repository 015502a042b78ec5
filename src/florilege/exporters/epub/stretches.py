"""The chapters before the pieces, the pieces, and the chapters behind them, taken together."""

from collections.abc import Sequence
from dataclasses import dataclass

from florilege.exporters.epub.chapters import Body
from florilege.exporters.epub.package import BookFile
from florilege.exporters.epub.ways_in import Ways
from florilege.exporters.markup.placed import Placed


@dataclass(frozen=True, slots=True)
class Stretches:
    """The stretches of a book, in reading order.

    Attributes:
        front: The chapters before the pieces.
        body: The pieces in their parts, with what opens these.
        back: The chapters behind the pieces.
    """

    front: Body
    body: Body
    back: Body

    @property
    def files(self) -> list[BookFile]:
        """All pages."""
        return [*self.front.files, *self.body.files, *self.back.files]

    @property
    def placed(self) -> list[Placed]:
        """All documents."""
        return [*self.front.placed, *self.body.placed, *self.back.placed]

    def ways(self, lists: Sequence[tuple[str, str]], *, has_colophon: bool) -> Ways:
        """What can be led to.

        Args:
            lists: The lists behind the pieces, as pairs of file and title.
            has_colophon: Whether there is a colophon.
        """
        return Ways(
            toc=[*self.front.toc, *self.body.toc, *self.back.toc],
            begins=next((file.name for file in self.body.files), None),
            landmarks=[*self.front.landmarks, *self.back.landmarks],
            lists=lists,
            has_colophon=has_colophon,
        )
