"""Inline text: spans with marks. A line break is a line feed in the text."""

from typing import Annotated, Literal

from pydantic import Field

from florilege.model.base import LanguageTag, Model, Text


class Emphasis(Model):
    """Text that is stressed (HTML ``em``; italics)."""

    kind: Literal["emphasis"] = "emphasis"


class Strong(Model):
    """Text that is important (HTML ``strong``; bold)."""

    kind: Literal["strong"] = "strong"


class Code(Model):
    """Computer code; no typography applies to it."""

    kind: Literal["code"] = "code"


class Superscript(Model):
    """Raised text."""

    kind: Literal["superscript"] = "superscript"


class Subscript(Model):
    """Lowered text."""

    kind: Literal["subscript"] = "subscript"


class Quote(Model):
    """An inline quotation (HTML ``q``) whose quotation marks are not in the text."""

    kind: Literal["quote"] = "quote"


class Deleted(Model):
    """Text that its author struck out and left to be seen (HTML ``s``, ``del``).

    It no longer stands: whoever cannot show the stroke leaves the text out.
    """

    kind: Literal["deleted"] = "deleted"


class Link(Model):
    """A hyperlink.

    Attributes:
        href: The target as the source gives it; exporters write safe ones only.
        title: The advisory title of the link.
    """

    kind: Literal["link"] = "link"
    href: str
    title: Text | None = None


class ForeignLanguage(Model):
    """Text in another language than its surroundings.

    Attributes:
        tag: Its BCP 47 tag.
    """

    kind: Literal["language"] = "language"
    tag: LanguageTag


class Abbreviation(Model):
    """An abbreviation with its expansion (HTML ``abbr``)."""

    kind: Literal["abbreviation"] = "abbreviation"
    expansion: Text


Mark = Annotated[
    Emphasis
    | Strong
    | Code
    | Superscript
    | Subscript
    | Quote
    | Deleted
    | Link
    | ForeignLanguage
    | Abbreviation,
    Field(discriminator="kind"),
]
"""What distinguishes a span from plain text."""


class Span(Model):
    """A run of text under the same marks.

    Attributes:
        text: The text, with the author's own spaces.
        marks: Its marks, the outermost first.
    """

    text: Text
    marks: tuple[Mark, ...] = ()
