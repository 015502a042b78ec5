"""The inline tokens of one paragraph, heading or cell to runs."""

import html
import re
from typing import TYPE_CHECKING, NamedTuple

from florilege.parsers.manuscript import HARD_BREAK, SOFT_BREAK, Mark, Picture, Run
from florilege.parsers.media.html_elements import EMBEDDED, INLINE_MARKS, UNSEEN, VOID
from florilege.parsers.media.html_embedded import (
    STANDS_IN,
    Shown,
    Unshown,
    embedded,
    shows_content,
)
from florilege.parsers.media.html_looks import marks_under
from florilege.parsers.media.html_tree import Attributes
from florilege.parsers.media.links import Addresses
from florilege.parsers.media.run_collector import RunCollector
from florilege.parsers.media.template_tags import tag_picture

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)")
_ATTRIBUTE = re.compile(r"""([^\s=/>"'<]+)\s*(?:=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_SKIPPED = (UNSEEN | {"rp"}) - VOID
_CODE: Mark = ("code",)
_OPENED: dict[str, Mark] = {
    "em_open": ("emphasis",), "strong_open": ("strong",), "s_open": ("deleted",),
}  # fmt: skip


class Segment(NamedTuple):
    """A paragraph's worth of runs, and how many source lines it starts below its token."""

    runs: tuple[Run, ...]
    line: int


class Inline(NamedTuple):
    """What stands in one inline token, the pictures apart.

    Attributes:
        segments: The paragraphs.
        pictures: The pictures in them.
        omitted: What is left out, and why: instructions to a site generator, and the like.
    """

    segments: list[Segment]
    pictures: list[Picture]
    omitted: list[tuple[str, str]]


class _Embedding(NamedTuple):
    """An open element that shows something from elsewhere.

    Attributes:
        name: Its name.
        attributes: Its attributes.
        sources: The addresses of the ``source`` elements inside it.
        instead: The texts inside it, which are shown where it is not known.
    """

    name: str
    attributes: Attributes
    sources: list[str]
    instead: list[str]


class InlineReader:
    """Reads inline tokens.

    Args:
        addresses: What links and pictures are resolved with.
    """

    def __init__(self, addresses: Addresses) -> None:
        self._addresses = addresses
        self._collector = RunCollector()

    def read(self, token: "Token") -> Inline:
        """The runs of an inline token; two line breaks in a row divide paragraphs."""
        self._inline = Inline([], [], [])
        self._marks: tuple[Mark, ...] = ()
        self._open: list[tuple[str, tuple[Mark, ...]]] = []
        self._skipped: str | None = None
        self._embedding: _Embedding | None = None
        self._line = self._start = 0
        for child in token.children or ():
            kind = child.type
            if kind in {"text", "code_inline"}:
                self._add_text(
                    child.content, self._marks if kind == "text" else (*self._marks, _CODE)
                )
            elif kind == "softbreak":
                self._line += 1
                if self._collector.last not in ("", HARD_BREAK) or self._embedding is not None:
                    self._add_text(SOFT_BREAK, self._marks)
            elif kind == "hardbreak":
                self._line += 1
                self._break_line()
            else:
                self._read_other(child)
        self._end_embedding()
        self._end_segment()
        return self._inline

    def _add_text(self, text: str, marks: tuple[Mark, ...]) -> None:
        if self._embedding is not None:
            self._embedding.instead.append(text)
        elif text and self._skipped is None:
            self._collector.add(text, marks)

    def _read_other(self, token: "Token") -> None:
        kind = token.type
        if kind in _OPENED:
            self._enter(kind[:-5], _OPENED[kind])
        elif kind == "link_open":
            self._enter("link", self._link(str(token.attrs["href"]), token.attrs.get("title")))
        elif kind.endswith("_close"):
            self._leave(kind[:-6])
        elif kind == "image":
            self._add_picture(str(token.attrs["src"]), token.content, token.attrs.get("title"))
        elif kind == "footnote_reference":
            link = ("link", f"#{footnote_name(token.content)}")
            self._collector.add(token.content, (*self._marks, ("superscript",), link))
        elif kind == "html_inline":
            self._read_tag(token.content)
        elif kind == "template_tag":
            self._line += token.content.count("\n")
            picture = tag_picture(token.content)
            if picture is None:
                self._inline.omitted.append((token.content, "template tag"))
            else:
                self._add_picture(picture.src, picture.alt, picture.caption, picture.credit)

    def _read_tag(self, markup: str) -> None:
        """Inline HTML: its look, its line breaks and pictures; comments are not seen."""
        match = _TAG.match(markup)
        if match is None:
            return
        name = match[2].lower()
        if name == "rt" and self._skipped is None:
            # How characters are read, in brackets behind them.
            self._collector.add(")" if match[1] else "(", self._marks)
        if match[1]:
            if name == self._skipped:
                self._skipped = None
                self._end_embedding()
            self._leave(name)
        elif self._embedding is not None:
            if name == "source":
                self._embedding.sources.append(_attributes(markup).get("src", ""))
        elif self._skipped is None:
            self._open_tag(name, markup)

    def _open_tag(self, name: str, markup: str) -> None:
        if name in _SKIPPED:
            self._skipped = name
        elif name in EMBEDDED:
            self._open_embedding(name, _attributes(markup))
        elif name == "br":
            self._break_line()
        elif name == "img":
            values = _attributes(markup)
            self._add_picture(values.get("src", ""), values.get("alt"), values.get("title"))
        elif name not in VOID:
            self._enter(name, self._tag_mark(name, markup))
            # No element around has said a language: each that is said is another than the text's.
            self._marks, _ = marks_under(_attributes(markup), self._marks, "")

    def _open_embedding(self, name: str, attributes: Attributes) -> None:
        found = embedded(name, attributes, self._addresses, None)
        if shows_content(name, found):
            self._add_embedded(found)
            self._enter(name, None)
            return
        self._embedding = _Embedding(name, attributes, [], [])
        if name in VOID:
            self._end_embedding()
        else:
            self._skipped = name

    def _end_embedding(self) -> None:
        if self._embedding is not None:
            name, attributes, sources, instead = self._embedding
            self._embedding = None
            source = sources[0] if sources else None
            self._add_embedded(embedded(name, attributes, self._addresses, None, source))
            self._inline.omitted.append(("".join(instead), STANDS_IN))

    def _add_embedded(self, found: Shown | Unshown | None) -> None:
        """Something from elsewhere, as a link that bears its title or words that stand for it."""
        if isinstance(found, Shown):
            self._collector.add(found.title, (*self._marks, ("link", found.address)))
        elif found is not None:
            self._inline.omitted.append(found)

    def _tag_mark(self, name: str, markup: str) -> Mark | None:
        """The mark that an inline HTML element amounts to."""
        if name not in {"a", "abbr"}:
            return INLINE_MARKS.get(name)
        values = _attributes(markup)
        if name == "a":
            return self._link(values.get("href", ""), values.get("title"))
        return ("abbreviation", values["title"]) if values.get("title") else None

    def _enter(self, name: str, mark: Mark | None) -> None:
        self._open.append((name, self._marks))
        if mark is not None and mark not in self._marks:
            self._marks = (*self._marks, mark)

    def _leave(self, name: str) -> None:
        """End an element and what was left open in it; an end without a beginning is nothing."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == name:
                self._marks = self._open[index][1]
                del self._open[index:]
                return

    def _link(self, href: str, title: object) -> Mark | None:
        return self._addresses.link(href, str(title) if title else "")

    def _add_picture(
        self, src: str, alt: str | None, title: object, credit: str | None = None
    ) -> None:
        address = self._addresses.resolve(src)
        if address is not None:
            caption = str(title).strip() if title else ""
            self._inline.pictures.append(Picture(address, alt or None, caption or None, credit))

    def _break_line(self) -> None:
        if self._embedding is not None:
            self._embedding.instead.append(SOFT_BREAK)
            return
        self._collector.drop_space()
        if self._collector.last == HARD_BREAK:
            self._end_segment()
        elif self._collector.last:
            self._collector.add(HARD_BREAK, self._marks)

    def _end_segment(self) -> None:
        runs = self._collector.take()
        if runs:
            self._inline.segments.append(Segment(runs, self._start))
        self._start = self._line


def footnote_name(label: str) -> str:
    """What links to a footnote name, told from the headings of a text."""
    return f"fn-{label}"


def _attributes(markup: str) -> Attributes:
    """The attributes of a start tag."""
    values: dict[str, str] = {}
    name = _TAG.match(markup)
    for match in _ATTRIBUTE.finditer(markup, name.end() if name else 0):
        value = match[2] or ""
        value = value[1:-1] if value[:1] in ("'", '"') else value
        values.setdefault(match[1].lower(), html.unescape(value))
    return values
