"""Elements that are read otherwise than by their text: breaks, pictures, tables, form controls.

Each reader returns whether it has dealt with the whole element; if not, the element is read on
as the block or inline element that it is.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from florilege.parsers.manuscript import (
    Cell,
    Container,
    ManuscriptBlock,
    ManuscriptBuilder,
    Picture,
    Run,
)
from florilege.parsers.media.html_elements import EMBEDDED, FORM_CONTROLS, UNSEEN
from florilege.parsers.media.html_embedded import STANDS_IN, Shown, embedded, shows_content
from florilege.parsers.media.html_figures import figure_blocks, is_leaf_figure
from florilege.parsers.media.html_inline import visible_text
from florilege.parsers.media.html_large_tables import rows_of
from florilege.parsers.media.html_pictures import PICTURE_TAGS, pictogram_of, picture_of
from florilege.parsers.media.html_tables import data_rows, spread, table_runs
from florilege.parsers.media.html_tree import Attributes, Element, attributes_of, texts_of

if TYPE_CHECKING:
    from florilege.parsers.media.html_blocks import BlockWalk, Frame


class Met(NamedTuple):
    """An element that the walk has come to.

    Attributes:
        element: The element.
        attributes: Its attributes.
        frame: What is around it.
    """

    element: Element
    attributes: Attributes
    frame: "Frame"


Reader = Callable[["BlockWalk", Met], bool]

_ANNOTATIONS = ("annotation", "annotation-xml")
_VOICE = "speaker of a transcript"
_OPERATED = ("aria-expanded", "aria-controls")


def _pass_over(_walk: "BlockWalk", _met: "Met") -> bool:
    return True


def _read_break(walk: "BlockWalk", met: "Met") -> bool:
    if not walk.text.break_line(met.frame.marks):
        walk.flush(met.frame.place)
    return True


def _read_rule(walk: "BlockWalk", met: "Met") -> bool:
    walk.flush(met.frame.place)
    walk.put(ManuscriptBlock("separator", (), 0, walk.line_of(met.element)), met.frame.place)
    return True


def _read_picture(walk: "BlockWalk", met: "Met") -> bool:
    sign = pictogram_of(met.attributes)
    if sign is not None:
        walk.text.add_text(sign, met.frame.marks)
        return True
    picture = picture_of(met.element, met.attributes, walk.addresses)
    if picture is not None:
        block = ManuscriptBlock("figure", (), 0, walk.line_of(met.element), picture=picture)
        walk.put_later(block, met.frame.place)
    return True


def _read_noscript(walk: "BlockWalk", met: "Met") -> bool:
    """A picture for readers without scripts, where no other shows it already."""
    image = next(met.element.iter(*PICTURE_TAGS), None)
    if image is None:
        return True
    before = _shown_picture(walk, met.element.getprevious())
    after = _shown_picture(walk, met.element.getnext())
    own = picture_of(image, attributes_of(image), walk.addresses)
    if before is not None or own is None or (after is not None and after.src == own.src):
        return True
    return _read_picture(walk, Met(image, attributes_of(image), met.frame))


def _shown_picture(walk: "BlockWalk", neighbour: Element | None) -> Picture | None:
    image = None if neighbour is None else next(neighbour.iter(*PICTURE_TAGS), None)
    return None if image is None else picture_of(image, attributes_of(image), walk.addresses)


def _read_formula(walk: "BlockWalk", met: "Met") -> bool:
    """A formula as its text alternative, or else as the signs it is made of."""
    alternative = met.attributes.get("alttext")
    walk.text.add_text(visible_text(alternative or _signs(met.element)), met.frame.marks)
    return True


def _signs(formula: Element) -> str:
    """The signs of a formula without its source, which MathML may carry as an annotation."""
    hidden = {node for note in formula.iter(*_ANNOTATIONS) for node in note.iter()}
    return " ".join(node.text for node in formula.iter() if node.text and node not in hidden)


def _read_figure(walk: "BlockWalk", met: "Met") -> bool:
    if not is_leaf_figure(met.element):
        return False
    walk.flush(met.frame.place)
    place = met.frame.place.inner("figure", met.attributes, walk.ids)
    part = ManuscriptBuilder()
    walk.inner_walk(part, in_figure=True).read(
        met.element, place, marks=met.frame.marks, language=met.frame.language
    )
    for block in figure_blocks(part.blocks):
        walk.put(block, place)
    _hand_on_omissions(walk, part)
    return True


def _read_table(walk: "BlockWalk", met: "Met") -> bool:
    """A data table; a table that lays out a page is read as the blocks in it."""
    if walk.page.tables.has(met.element):
        return _read_large_table(walk, met)
    found = data_rows(met.element)
    if found is None:
        return False
    rows = spread(found)
    walk.flush(met.frame.place)
    place = met.frame.place.inner("table", met.attributes, walk.ids)
    caption = met.element.find("caption")
    if caption is not None:
        inner = place.inner("caption", attributes_of(caption), walk.ids)
        walk.inner_walk(walk.builder).read(
            caption, inner, marks=met.frame.marks, language=met.frame.language
        )
    part = ManuscriptBuilder()
    cells = walk.inner_walk(part)
    pictures: list[ManuscriptBlock] = []
    table: list[tuple[Cell, ...]] = []
    for row in rows:
        read: list[Cell] = []
        for cell in row:
            if cell is None:
                read.append(Cell(header=False, paragraphs=()))
                continue
            start = len(part.blocks)
            cells.read(cell, place, marks=met.frame.marks, language=met.frame.language)
            blocks = part.blocks[start:]
            pictures += [block for block in blocks if block.kind == "figure"]
            texts = tuple(block.runs for block in blocks if block.kind != "figure" and block.runs)
            read.append(Cell(cell.tag == "th", texts))
        table.append(tuple(read))
    runs = table_runs(table)
    if runs:
        line = walk.line_of(met.element)
        walk.put(ManuscriptBlock("table", runs, 0, line, rows=tuple(table)), place)
    for block in pictures:
        walk.put(block, place)
    _hand_on_omissions(walk, part)
    return True


def _read_large_table(walk: "BlockWalk", met: "Met") -> bool:
    walk.flush(met.frame.place)
    place = met.frame.place.inner("table", met.attributes, walk.ids)
    walk.page.tables.note(walk.line_of(met.element))
    for row in rows_of(met.element, walk.unseen):
        line = walk.page.first_line - 1 + row.line
        text = visible_text("".join(row.texts))
        if text:
            walk.put(ManuscriptBlock("text", (Run(text, met.frame.marks),), 0, line), place)
        for reason, texts in row.omitted.items():
            walk.builder.omit(visible_text(" ".join(texts)), line, reason)
    return True


def _read_embedded(walk: "BlockWalk", met: "Met") -> bool:
    """Something from elsewhere, as a link that bears its title or words that stand for it."""
    tag, line = str(met.element.tag), walk.line_of(met.element)
    source = met.element.find(".//source")
    address = None if source is None else source.get("src")
    found = embedded(tag, met.attributes, walk.addresses, met.frame.language, address)
    if isinstance(found, Shown):
        walk.flush(met.frame.place)
        runs = (Run(found.title, (*met.frame.marks, ("link", found.address))),)
        place = met.frame.place.inner(tag, met.attributes, walk.ids)
        place.containers = (*place.containers, Container("embedded", next(walk.ids)))
        walk.put(ManuscriptBlock("text", runs, 0, line), place)
    elif found is not None:
        walk.builder.omit(found.text, line, found.reason)
    # libxml2 does not know that embed has no content, and puts what follows into it.
    if tag == "embed" or shows_content(tag, found):
        return False
    walk.omit(met.element, STANDS_IN)
    return True


def _read_reading(walk: "BlockWalk", met: "Met") -> bool:
    """How characters are read, in brackets behind them, unless the page sets these itself."""
    before = met.element.getprevious()
    if before is not None and before.tag == "rp" and (before.text or "").strip():
        return False
    reading = visible_text(" ".join(texts_of(met.element)))
    if reading:
        walk.text.add_text(f"({reading})", met.frame.marks)
    return True


def _read_control(walk: "BlockWalk", met: "Met") -> bool:
    """A control's text is omitted, unless it opens what stands below it: then it is a title."""
    if met.element.tag == "button" and (
        met.frame.place.level or any(name in met.attributes for name in _OPERATED)
    ):
        return False
    walk.omit(met.element, "form control")
    return True


def _read_speaker(walk: "BlockWalk", met: "Met") -> bool:
    """Who speaks the paragraph below, in the transcript of a podcast, from which point in time.

    ``<cite>Anna Roth:</cite><time>0:00</time><p>``: the form that the Podcasting 2.0 namespace
    gives for transcripts in HTML ("Transcripts", section "HTML").
    """
    cite, time = met.element, met.element.getnext()
    spoken = None if time is None or time.tag != "time" else time.getnext()
    if not met.frame.is_block or walk.text.last or time is None or spoken is None:
        return False
    name = visible_text(" ".join(texts_of(cite))).rstrip(": \u00a0")
    if spoken.tag != "p" or not name or _between(cite, time).strip():
        return False
    walk.omit(cite, _VOICE)
    walk.voice = name
    return True


def _read_time(walk: "BlockWalk", met: "Met") -> bool:
    """The point in time between a speaker and what is said."""
    if walk.voice is None:
        return False
    walk.omit(met.element, _VOICE)
    return True


def _between(cite: Element, time: Element) -> str:
    """The text behind a speaker and behind the point in time."""
    return f"{cite.tail or ''}{time.tail or ''}"


def _hand_on_omissions(walk: "BlockWalk", part: ManuscriptBuilder) -> None:
    text = part.text()
    for omission in part.omissions:
        walk.builder.omit(text[omission.start : omission.end], omission.line, omission.reason)


READERS: dict[str, Reader] = {
    **dict.fromkeys(UNSEEN, _pass_over),
    "br": _read_break,
    "hr": _read_rule,
    "noscript": _read_noscript,
    "math": _read_formula,
    "figure": _read_figure,
    "table": _read_table,
    "rt": _read_reading,
    "cite": _read_speaker,
    "time": _read_time,
    **dict.fromkeys(PICTURE_TAGS, _read_picture),
    **dict.fromkeys(EMBEDDED, _read_embedded),
    **dict.fromkeys(FORM_CONTROLS, _read_control),
}
"""Which reader an element has, if any."""
