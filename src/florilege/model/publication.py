"""Where a document first appeared."""

from florilege.model.base import Model, Text


class Publication(Model):
    """A magazine, site or series.

    Attributes:
        name: Its name as printed.
        tagline: The line under its name.
        url: Its address.
    """

    name: Text
    tagline: Text | None = None
    url: str | None = None
