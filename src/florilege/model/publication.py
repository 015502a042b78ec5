"""Where a document first appeared."""

from florilege.model.base import Model, Text


class Publication(Model):
    """A magazine, site or series.

    Attributes:
        name: Its name as printed.
        tagline: The line under its name.
        url: Its address.
        issn: Its International Standard Serial Number, "0317-8471".
        isbn: The International Standard Book Number of a book.
    """

    name: Text
    tagline: Text | None = None
    url: str | None = None
    issn: Text | None = None
    isbn: Text | None = None
