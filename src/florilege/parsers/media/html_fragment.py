"""Raw HTML that stands in a Markdown text."""

import re
from typing import TYPE_CHECKING

from florilege.parsers.manuscript import Container, ManuscriptBuilder
from florilege.parsers.media.html_blocks import BlockWalk
from florilege.parsers.media.html_facts import PageFacts
from florilege.parsers.media.html_large_tables import LargeTables
from florilege.parsers.media.html_place import Place
from florilege.parsers.media.html_tree import NESTINGS, TooDeepError, parse_markup
from florilege.parsers.media.html_twins import leave_out_twins
from florilege.parsers.media.links import Addresses
from florilege.parsers.media.template_tags import strip_template_tags

if TYPE_CHECKING:
    from itertools import count

    from florilege.sources import Remark

_KINDS = {
    "blockquote": "quote", "details": "details", "summary": "summary", "aside": "aside",
    "nav": "navigation", "figcaption": "caption", "footer": "footer",
}  # fmt: skip
_TAG = re.compile(r"<(/?)(" + "|".join(_KINDS) + r")\b[^<>]*>", re.IGNORECASE)
_DEEPEST = 20


class HtmlFragments:
    """Reads the HTML blocks of a Markdown text, which may open elements that a later one closes.

    Args:
        builder: Where blocks go.
        addresses: What links and pictures are resolved with.
        ids: Numbers for containers.

    Attributes:
        open_containers: What the blocks so far have opened and not closed.
        remarks: What was noticed.
    """

    def __init__(self, builder: ManuscriptBuilder, addresses: Addresses, ids: "count[int]") -> None:
        self._builder = builder
        self._addresses = addresses
        self._ids = ids
        self._open: list[tuple[str, Container]] = []
        self.open_containers: tuple[Container, ...] = ()
        self.remarks: list[Remark] = []

    def read(self, markup: str, containers: tuple[Container, ...], line: int) -> None:
        """Add the blocks of one HTML block of Markdown (CommonMark, 4.6).

        Args:
            markup: Its source.
            containers: What it stands in.
            line: The line it starts on, from 1.
        """
        markup, tags = strip_template_tags(markup)
        for nesting in NESTINGS:
            root = parse_markup(markup, nesting)
            part = ManuscriptBuilder()
            page = PageFacts(tables=LargeTables(markup), first_line=line)
            walk = BlockWalk(part, self._addresses, self._ids, page=page)
            try:
                if root is not None:
                    body = root.find("body")
                    place = Place(containers=containers + self.open_containers)
                    walk.read(root if body is None else body, place)
                break
            except TooDeepError:
                continue
        leave_out_twins(part, page.for_show)
        self.remarks += page.tables.remarks()
        for block in part.blocks:
            self._builder.add(block)
        text = part.text()
        for omission in part.omissions:
            self._builder.omit(text[omission.start : omission.end], omission.line, omission.reason)
        for tag in tags:
            self._builder.omit(tag, line, "template tag")
        self._track(markup)

    def _track(self, markup: str) -> None:
        """Note which elements the block leaves open, or closes."""
        for match in _TAG.finditer(markup):
            name = match[2].lower()
            if not match[1]:
                if len(self._open) < _DEEPEST:
                    self._open.append((name, Container(_KINDS[name], next(self._ids))))
            elif any(opened == name for opened, _ in self._open):
                while self._open.pop()[0] != name:
                    pass
        self.open_containers = tuple(container for _, container in self._open)
