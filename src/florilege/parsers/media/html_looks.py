"""What the attributes of an element tell a reader's eye: hidden, bold, what region, a caption."""

import re
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from florilege.parsers.looks import LOOK
from florilege.parsers.manuscript import Mark
from florilege.parsers.media.html_elements import DELETED
from florilege.parsers.media.html_tree import Attributes, Element, texts_of

STYLING = frozenset({"style", "lang", "xml:lang"})
"""The attributes that `marks_under` reads."""

_STRUCK_OUT = "line-through"
_HIDDEN = re.compile(
    r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden"
    r"|font-size\s{0,5}:\s{0,5}0(?:px|em|rem|pt|%)?\s{0,5}(?:;|!|$)",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"display\s{0,5}:\s{0,5}(?:block|flex|grid|table|list-item)", re.IGNORECASE)
_WEIGHT = re.compile(r"font-weight\s{0,5}:\s{0,5}(\w+)", re.IGNORECASE)
_SLANT = re.compile(r"font-style\s{0,5}:\s{0,5}(\w+)", re.IGNORECASE)
_UNDERLINE = re.compile(r"text-decoration[a-z-]{0,8}\s{0,5}:\s{0,5}underline", re.IGNORECASE)
_COLOUR = re.compile(r"(?:^|[;\s])color\s{0,5}:\s{0,5}([^;!]{1,40})", re.IGNORECASE)
_UNDERLINED = frozenset({"u", "ins"})
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_WORDS = re.compile(r"[a-z]+")
_FEWEST_PARAGRAPHS_OF_A_PAGE = 4
_LIGHTEST_BOLD = 600
_WINDOW_ROLES = frozenset({"dialog", "alertdialog", "tooltip", "status", "alert"})
_ICON_FONTS = ("material-icons", "material-symbols")
_STRONG: Mark = ("strong",)
_EMPHASIS: Mark = ("emphasis",)

_ROLES = {
    "navigation": "navigation", "banner": "header", "contentinfo": "footer",
    "complementary": "aside", "search": "form", "form": "form", "note": "note",
    "doc-tip": "aside", "doc-notice": "note", "doc-pullquote": "pull quote",
}  # fmt: skip
_COMMENT_NAMES = frozenset({
    "comment", "comments", "commentlist", "comment-list", "comment-area", "comments-area",
    "comment-section", "comments-section", "comment-wrapper", "comments-wrapper",
    "comment-respond", "respond", "commentaires", "kommentare", "comentarios", "commenti",
    "disqus_thread", "disqus-comments", "disqus", "fb-comments", "reader-comments",
    "user-comments",
})  # fmt: skip
_UNSEEN_NAMES = frozenset({
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader-text",
    "screen-reader-only", "u-visually-hidden", "show-for-sr", "a11y-hidden", "offscreen",
})  # fmt: skip
_CAPTION_NAMES = frozenset({
    "caption", "caption-text", "wp-caption-text", "image-caption", "img-caption",
    "photo-caption", "picture-caption", "figure-caption", "media-caption", "gallery-caption",
})  # fmt: skip
_CREDIT_WORDS = frozenset({
    "credit", "credits", "copyright", "copyrights", "photographer", "photocredit",
    "imagecredit", "source", "attribution",
})  # fmt: skip
_SECTIONING = frozenset({"body", "html", "main", "article"})


def look_of(tag: str, attributes: Attributes) -> Mark | None:
    """How an inline element sets its text apart without weight or slant, if it does.

    An underline, a colour, or the class names of a ``span`` that a style sheet may draw apart.
    """
    if tag in _UNDERLINED:
        return (LOOK, "underlined")
    if not attributes:
        return None
    style = attributes.get("style")
    if style is not None:
        if _UNDERLINE.search(style) is not None:
            return (LOOK, "underlined")
        colour = _COLOUR.search(style)
        if colour is not None:
            return (LOOK, colour[1].strip().lower())
    if tag == "font" and "color" in attributes:
        return (LOOK, attributes["color"].strip().lower())
    return (LOOK, f".{attributes['class']}") if tag == "span" and "class" in attributes else None


def is_hidden(tag: str, attributes: Attributes) -> bool:
    """Whether an element is not shown, as far as its own attributes tell.

    ``hidden="until-found"`` shows on search, and pages that blank their body or main until a
    script has run mean it to be read.
    """
    if tag in _SECTIONING:
        return False
    if attributes.get("hidden", "until-found") != "until-found":
        return True
    if tag == "dialog" and "open" not in attributes:
        return True
    style = attributes.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def is_for_hearing(attributes: Attributes, element: Element) -> bool:
    """Whether words are for screen readers alone: the eye is told by other means, often twice.

    A sign without words, such as a dash between two lines of a title, divides what is read.
    """
    return names_of(attributes).unseen and any(
        character.isalnum() for text in texts_of(element) for character in text
    )


def is_whole_page(form: Element) -> bool:
    """Whether a form wraps a page, as some content management systems have it."""
    if form.find(".//h1") is not None or form.find(".//article") is not None:
        return True
    paragraphs = islice(form.iter("p"), _FEWEST_PARAGRAPHS_OF_A_PAGE)
    return sum(1 for _ in paragraphs) == _FEWEST_PARAGRAPHS_OF_A_PAGE


def is_decoration(attributes: Attributes, element: Element, *, in_heading: bool) -> bool:
    """Whether an inline element shows an icon: hidden signs, or words that a font draws as one.

    So does the sign behind a heading, "#" or "¶", that links to it.
    """
    if attributes.get("class", "").startswith(_ICON_FONTS):
        return True
    is_anchor = in_heading and attributes.get("href", "").startswith("#")
    return (is_anchor or attributes.get("aria-hidden") == "true") and not any(
        character.isalnum() for text in texts_of(element) for character in text
    )


def is_closed_window(attributes: Attributes) -> bool:
    """Whether a block is a window over the page that is not open now."""
    return attributes.get("aria-hidden") == "true" and attributes.get("role") in _WINDOW_ROLES


def shows_as_block(style: str) -> bool:
    """Whether an inline element is styled to be a block."""
    return "display" in style and _BLOCK.search(style) is not None


def marks_under(
    attributes: Attributes, marks: tuple[Mark, ...], language: str | None
) -> tuple[tuple[Mark, ...], str | None]:
    """Marks and language under the style and the language of an element."""
    style = attributes.get("style")
    if style is not None and ("font-" in style or _STRUCK_OUT in style):
        marks = _styled(marks, style)
    if "lang" in attributes or "xml:lang" in attributes:
        return _spoken(attributes, marks, language)
    return marks, language


def _styled(marks: tuple[Mark, ...], style: str) -> tuple[Mark, ...]:
    """Marks under an inline style: it strikes out, it can set bold and italics and take them back."""
    if _STRUCK_OUT in style:
        marks = _set(marks, DELETED, wanted=True)
    weight, slant = _WEIGHT.search(style), _SLANT.search(style)
    if weight is not None:
        value = weight[1].lower()
        bold = value in ("bold", "bolder") or (
            value.isdecimal() and _LIGHTEST_BOLD <= int(value[:4]) <= 1000  # noqa: PLR2004 - CSS's own bound
        )
        if bold or value not in ("inherit", "unset", "revert"):
            marks = _set(marks, _STRONG, wanted=bold)
    if slant is not None:
        value = slant[1].lower()
        if value in ("italic", "oblique", "normal"):
            marks = _set(marks, _EMPHASIS, wanted=value != "normal")
    return marks


def _set(marks: tuple[Mark, ...], mark: Mark, *, wanted: bool) -> tuple[Mark, ...]:
    if wanted:
        return marks if mark in marks else (*marks, mark)
    return tuple(other for other in marks if other != mark) if mark in marks else marks


def _spoken(
    attributes: Attributes, marks: tuple[Mark, ...], language: str | None
) -> tuple[tuple[Mark, ...], str | None]:
    """Marks and language inside an element that may be in another language than what is around.

    The first language that is said counts as that of the page, and is no mark.
    """
    tag = language_of(attributes)
    if tag is None or _same_language(tag, language):
        return marks, language
    outer = tuple(mark for mark in marks if mark[0] != "language")
    return (outer if language is None else (*outer, ("language", tag))), tag


def language_of(attributes: Attributes) -> str | None:
    """The language tag an element bears, if it is well formed."""
    tag = attributes.get("lang") or attributes.get("xml:lang")
    if tag is None or _LANGUAGE_TAG.fullmatch(tag.strip()) is None:
        return None
    return tag.strip()


def _same_language(tag: str, other: str | None) -> bool:
    return other is not None and tag.lower().split("-")[0] == other.lower().split("-")[0]


class Names(NamedTuple):
    """The class names and the id of an element, and what they make of it.

    Attributes:
        names: The class names, then the id.
        region: As in `florilege.parsers.manuscript.Container`, if any.
        unseen: Whether it is shown to nobody who sees.
    """

    names: tuple[str, ...]
    region: str | None
    unseen: bool = False


_NAMELESS = Names((), None)


def names_of(attributes: Attributes) -> Names:
    """What an element is called."""
    if not attributes:
        return _NAMELESS
    classes, identifier = attributes.get("class"), attributes.get("id")
    if not classes and not identifier:
        return _NAMELESS
    return _read_names(classes or "", identifier or "")


@lru_cache(maxsize=4096)
def _read_names(classes: str, identifier: str) -> Names:
    """Kept for the next element of the same names, because pages repeat them."""
    names = (*classes.split(), identifier) if identifier else tuple(classes.split())
    lowered = {name.lower() for name in names}
    if not _COMMENT_NAMES.isdisjoint(lowered):
        return Names(names, "comments")
    region = None if _CAPTION_NAMES.isdisjoint(lowered) else "caption"
    return Names(names, region, not _UNSEEN_NAMES.isdisjoint(lowered))


def region_of(tag: str, attributes: Attributes, names: Names) -> str | None:
    """The region that an element makes by its role or its names, besides what its tag says."""
    role = attributes.get("role")
    region = _ROLES.get(role) if role is not None else None
    return names.region if region is None and tag not in _SECTIONING else region


def is_credit(attributes: Attributes) -> bool:
    """Whether an element in a figure names whose picture it is."""
    names = names_of(attributes).names
    return any(not _CREDIT_WORDS.isdisjoint(_WORDS.findall(name.lower())) for name in names)
