"""Who says that a book is accessible, and by which measure."""

from typing import Annotated

from pydantic import Field

from florilege.model.base import Model, Text
from florilege.model.dates import PartialDate

Conformance = Annotated[
    str, Field(pattern=r"^EPUB Accessibility 1\.[1-9] - WCAG 2\.[0-9] Level A{1,3}$")
]
"""To what a book may conform (EPUB Accessibility 1.1, section 3.5.2)."""

WebAddress = Annotated[str, Field(pattern=r"^https?://\S+$")]
"""An address on the web."""


class Certifier(Model):
    """Who evaluated a book (EPUB Accessibility 1.1, section 3.5.3).

    Attributes:
        name: Of the organisation, rather than of somebody in it.
        credential: What shows that it may judge: a badge, or the address of one.
        report: The web address of what it found.
        date: When it evaluated the book.
    """

    name: Text
    credential: Text | None = None
    report: WebAddress | None = None
    date: PartialDate | None = None


class Accessibility(Model):
    """A claim that a book conforms, which only a person can make.

    Attributes:
        conforms_to: To what, word for word: "EPUB Accessibility 1.1 - WCAG 2.2 Level AA".
        certifier: Who found that it does.
    """

    conforms_to: Conformance
    certifier: Certifier
