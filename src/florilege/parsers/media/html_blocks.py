"""One pass over the tree of a page, element by element, to blocks in reading order."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from florilege.parsers.manuscript import Container, ManuscriptBlock, ManuscriptBuilder, Mark
from florilege.parsers.media.html_elements import BLOCKS, INLINE_MARKS
from florilege.parsers.media.html_facts import PageFacts
from florilege.parsers.media.html_figures import CREDIT
from florilege.parsers.media.html_inline import ASCII_SPACE, InlineText, link_mark, visible_text
from florilege.parsers.media.html_looks import (
    STYLING,
    is_closed_window,
    is_credit,
    is_decoration,
    is_for_hearing,
    is_hidden,
    is_whole_page,
    look_of,
    marks_under,
    shows_as_block,
)
from florilege.parsers.media.html_place import Place
from florilege.parsers.media.html_preformatted import paragraphs, set_code
from florilege.parsers.media.html_readers import READERS, Met
from florilege.parsers.media.html_tree import (
    DEEPEST,
    Attributes,
    Element,
    TooDeepError,
    attributes_of,
    line_of,
    texts_of,
)
from florilege.parsers.media.links import Addresses
from florilege.parsers.media.run_collector import is_blank

if TYPE_CHECKING:
    from itertools import count


@dataclass(slots=True, eq=False)
class Frame:
    """An element that is being read, and what holds for the text in it."""

    element: Element
    place: Place
    marks: tuple[Mark, ...]
    language: str | None
    is_block: bool


class BlockWalk:
    """Reads elements into a builder.

    Args:
        builder: Where blocks go.
        addresses: What links and pictures are resolved with.
        ids: Numbers for containers.
        in_figure: Whether the words that name a picture's author are marked `CREDIT`.
        page: What is known of the page.
    """

    def __init__(
        self,
        builder: ManuscriptBuilder,
        addresses: Addresses,
        ids: "count[int]",
        *,
        in_figure: bool = False,
        page: PageFacts | None = None,
    ) -> None:
        self.page = page or PageFacts()
        self.builder = builder
        self.addresses = addresses
        self.ids = ids
        self._in_figure = in_figure
        self.text = InlineText()
        self._line = self.page.first_line
        self._ordinal: str | None = None
        self.voice: str | None = None
        self._waiting: list[ManuscriptBlock] = []

    def read(
        self,
        root: Element,
        place: Place,
        *,
        marks: tuple[Mark, ...] = (),
        language: str | None = None,
    ) -> None:
        """Add the blocks inside an element.

        Args:
            root: The element.
            place: Where the text directly in it stands.
            marks: Marks of all its text.
            language: The language around it.

        Raises:
            TooDeepError: It is nested deeper than can be walked.
        """
        frames = [Frame(root, place, marks, language, is_block=True)]
        unread = [iter(root)]
        self._add_text(root.text or "", root, frames[0])
        while frames:
            frame = frames[-1]
            for child in unread[-1]:
                opened = self._enter(child, frame)
                if opened is not None:
                    if len(frames) >= DEEPEST:
                        raise TooDeepError
                    text = child.text
                    if text:
                        self._add_text(text, child, opened)
                    if len(child):
                        frames.append(opened)
                        unread.append(iter(child))
                        break
                    self._leave(opened)
                tail = child.tail
                if tail:
                    self._add_text(tail, child, frame)
            else:
                frames.pop()
                unread.pop()
                self._leave(frame)
                tail = frame.element.tail if frames else None
                if tail:
                    self._add_text(tail, frame.element, frames[-1])

    def _add_text(self, text: str, near: Element, frame: Frame) -> None:
        if not self.text.last:
            if not text.strip(ASCII_SPACE):
                return
            blank = len(text) - len(text.lstrip())
            self._line = self.line_of(near)
            if blank:
                self._line += text.count("\n", 0, blank)
        if frame.place.preformatted:
            self.text.add_preformatted(text, frame.marks)
        else:
            self.text.add_text(text, frame.marks)

    def _enter(self, element: Element, frame: Frame) -> Frame | None:
        """Start an element; None when it is read already, or not to be read."""
        tag: object = element.tag
        if not isinstance(tag, str):
            return None  # A comment.
        attributes = attributes_of(element)
        if attributes or tag == "dialog":
            reason = self.unseen(element, tag, attributes)
            if reason is not None:
                self.omit(element, reason)
                return None
        reader = READERS.get(tag)
        if reader is not None and reader(self, Met(element, attributes, frame)):
            return None
        if (
            tag in BLOCKS
            or ("style" in attributes and shows_as_block(attributes["style"]))
            or ("-" in tag and self._is_custom_block(frame))
        ):
            return self._enter_block(element, tag, attributes, frame)
        in_heading = frame.place.kind == "heading"
        if attributes and is_decoration(attributes, element, in_heading=in_heading):
            self.omit(element, "decoration")
            return None
        return self._enter_inline(element, tag, attributes, frame)

    def unseen(self, element: Element, tag: str, attributes: Attributes) -> str | None:
        """Why an element is not to be read, if so, as far as its attributes tell."""
        if ("style" in attributes or "hidden" in attributes or tag == "dialog") and is_hidden(
            tag, attributes
        ):
            return None if attributes.get("id") in self.page.opened else "hidden"
        if "class" in attributes and is_for_hearing(attributes, element):
            return "for screen readers"
        return "link back to the text" if element in self.page.notes.back else None

    def _is_custom_block(self, frame: Frame) -> bool:
        """Whether an element of the page's own making is a block: unless it is inside a line."""
        return not self.text.last or (frame.is_block and not frame.place.path.endswith("/p"))

    def _enter_block(
        self, element: Element, tag: str, attributes: Attributes, frame: Frame
    ) -> Frame | None:
        if self.text.last or self._waiting:
            self.flush(frame.place)
        if "aria-hidden" in attributes and is_closed_window(attributes):
            self.omit(element, "hidden")
            return None
        place = frame.place.inner(tag, attributes, self.ids)
        if element in self.page.notes.names:
            note = Container("footnote", next(self.ids), name=self.page.notes.names[element])
            place.containers = (*place.containers, note)
        if tag == "form" and is_whole_page(element):
            place.containers = frame.place.containers
        elif tag == "li":
            self._number(frame.place, attributes)
        elif tag == "pre":
            set_code(place, element, attributes)
        marks, language = frame.marks, frame.language
        if not STYLING.isdisjoint(attributes):
            marks, language = marks_under(attributes, marks, language)
        if attributes and self._in_figure and (tag == "cite" or is_credit(attributes)):
            marks = (*marks, CREDIT)
        return Frame(element, place, marks, language, is_block=True)

    def _enter_inline(
        self, element: Element, tag: str, attributes: Attributes, frame: Frame
    ) -> Frame:
        self.text.set_apart(element, tag, frame.marks)
        marks, language, mark = frame.marks, frame.language, INLINE_MARKS.get(tag)
        if attributes:
            if tag == "a":
                mark = link_mark(attributes, self.addresses)
            elif tag == "abbr" and attributes.get("title", "").strip():
                mark = ("abbreviation", visible_text(attributes["title"]))
        for own in (mark, look_of(tag, attributes)):
            if own is not None and own not in marks and own[0] != frame.place.kind:
                marks = (*marks, own)
        if not STYLING.isdisjoint(attributes):
            marks, language = marks_under(attributes, marks, language)
        if attributes and self._in_figure and CREDIT not in marks and is_credit(attributes):
            marks = (*marks, CREDIT)
        return Frame(element, frame.place, marks, language, is_block=False)

    def _number(self, place: Place, attributes: Attributes) -> None:
        """Set the number that the item of an ordered list is printed with."""
        self._ordinal = None
        if place.next_number is not None:
            value = attributes.get("value", "")
            if value.isascii() and value.isdecimal() and len(value) < 10:  # noqa: PLR2004 - a number of a list, not a bomb
                place.next_number = int(value)
            self._ordinal = f"{place.next_number}."
            place.next_number += 1

    def _leave(self, frame: Frame) -> None:
        if not frame.is_block:
            return
        if self.text.last or self._waiting:
            self.flush(frame.place)
        if self._ordinal is not None and frame.element.tag == "li":
            self._ordinal = None

    def flush(self, place: Place) -> None:
        """Make a block of the text collected so far, and put the pictures in it behind it."""
        if self.text.last:
            runs = self.text.take()
            if not is_blank(runs):
                for part in paragraphs(runs) if place.preformatted else (runs,):
                    self.put(
                        ManuscriptBlock(
                            place.kind, part, 0, self._line, level=place.level, syntax=place.syntax
                        ),
                        place,
                    )
        if self._waiting:
            for block in self._waiting:
                self.put(block, place)
            self._waiting = []

    def put(self, block: ManuscriptBlock, place: Place) -> None:
        """Add a block that stands at a place."""
        block.containers = place.containers
        block.path = place.path
        block.classes = place.classes
        block.ancestors = place.ancestors
        block.ordinal, self._ordinal = self._ordinal, None
        block.voice, self.voice = self.voice, None
        if place.for_show:
            self.page.for_show.append(block)
        self.builder.add(block)

    def put_later(self, block: ManuscriptBlock, place: Place) -> None:
        """Add a block behind the text that is being collected."""
        if self.text.last:
            self._waiting.append(block)
        else:
            self.put(block, place)

    def omit(self, element: Element, reason: str) -> None:
        """Record the text of an element that becomes no block."""
        self.builder.omit(visible_text(" ".join(texts_of(element))), self.line_of(element), reason)

    def line_of(self, element: Element) -> int:
        """The line of the source that an element starts on."""
        return self.page.first_line - 1 + line_of(element)

    def inner_walk(self, builder: ManuscriptBuilder, *, in_figure: bool = False) -> "BlockWalk":
        """A walk over a part of the page, into a builder of its own."""
        return BlockWalk(
            builder,
            self.addresses,
            self.ids,
            in_figure=in_figure,
            page=self.page,
        )
