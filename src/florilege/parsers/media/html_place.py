"""Where a block of a page stands: its path, its looks, its containers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from florilege.parsers.manuscript import BlockKind, Container
from florilege.parsers.media.html_elements import CONTAINERS, HEADINGS
from florilege.parsers.media.html_looks import Names, names_of, region_of
from florilege.parsers.media.html_tree import Attributes

if TYPE_CHECKING:
    from itertools import count

_OUTLINE = frozenset({"article", "main", "section", "blockquote", "figure", "dialog"})
_LEVELS = frozenset("123456")
# libxml2 puts what stands before the first element of HTML 4 into the head.
_PATH_NAMES = {"head": "body"}
# What a heading that was never closed swallows, but no heading means to hold.
_NO_HEADING = frozenset(
    {"ul", "ol", "dl", "nav", "table", "section", "article", "aside", "form", "header", "footer"}
)


@dataclass(slots=True, eq=False)
class Place:
    """Where text stands that is not yet a block.

    Attributes:
        path: Tags of the block elements it is in, "html/body/p".
        classes: Class names and ids of these.
        containers: What it stands in.
        ancestors: Numbers of these elements, the outermost first.
        kind: What its text becomes.
        level: Of a heading.
        outlined: Whether an article, a section or the like is around it.
        preformatted: Whether its spaces and line ends are shown.
        next_number: Of an ordered list: the number of its next item.
        syntax: Of code.
        for_show: Whether screen readers pass over it.
    """

    path: str = ""
    classes: tuple[str, ...] = ()
    containers: tuple[Container, ...] = ()
    ancestors: tuple[int, ...] = ()
    kind: BlockKind = "text"
    level: int = 0
    outlined: bool = False
    preformatted: bool = False
    next_number: int | None = None
    syntax: str | None = None
    for_show: bool = False

    def inner(self, tag: str, attributes: Attributes, ids: "count[int]") -> "Place":
        """The place inside a block element that stands here."""
        names = names_of(attributes)
        level = HEADINGS.get(tag, 0) or (_heading_role(attributes) if "role" in attributes else 0)
        if not level and tag not in _NO_HEADING:
            level = self.level
        containers = self.containers
        if tag in CONTAINERS or names.region is not None or "role" in attributes:
            containers = self._containers_in(tag, attributes, names, ids)
        return Place(
            f"{self.path}/{_PATH_NAMES.get(tag, tag)}" if self.path else tag,
            self.classes + names.names if names.names else self.classes,
            containers,
            (*self.ancestors, next(ids)),
            "heading" if level else "text" if self.kind == "heading" else self.kind,
            level,
            self.outlined or tag in _OUTLINE,
            self.preformatted or tag == "pre",
            _first_number(attributes) if tag == "ol" else None,
            self.syntax,
            self.for_show or ("aria-hidden" in attributes and attributes["aria-hidden"] == "true"),
        )

    def _containers_in(
        self, tag: str, attributes: Attributes, names: Names, ids: "count[int]"
    ) -> tuple[Container, ...]:
        kind = CONTAINERS.get(tag)
        region = region_of(tag, attributes, names)
        containers = self.containers
        if region is not None and region != kind:
            containers = (*containers, Container(region, next(ids)))
        if kind is None or self._is_no_region(tag, kind):
            return containers
        if tag == "ol":
            container = Container(kind, next(ids), ordered=True, start=_first_number(attributes))
        else:
            container = Container(kind, next(ids))
        return (*containers, container)

    def _is_no_region(self, tag: str, kind: str) -> bool:
        """Whether the header of an article or the footer of a quote is meant, not a page's."""
        if kind == "header":
            return self.outlined and tag == "header"
        return kind == "footer" and any(outer.kind == "quote" for outer in self.containers)


def _heading_role(attributes: Attributes) -> int:
    if attributes.get("role") != "heading":
        return 0
    level = attributes.get("aria-level", "2").strip()
    return int(level) if level in _LEVELS else 2


def _first_number(attributes: Attributes) -> int:
    start = attributes.get("start", "1").strip()
    return int(start) if start[:9].isdecimal() and start.isascii() and len(start) < 10 else 1  # noqa: PLR2004
