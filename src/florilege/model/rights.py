"""What may be done with a document, and who agreed to it."""

from florilege.model.base import Model, Text
from florilege.model.dates import PartialDate


class Consent(Model):
    """The interviewee's agreement to publication.

    Attributes:
        by: Who agreed.
        date: When.
        scope: To what: "print and web".
        evidence: Where that is recorded: a file name, an address of a message.
    """

    by: Text | None = None
    date: PartialDate | None = None
    scope: Text | None = None
    evidence: Text | None = None


class Rights(Model):
    """Licence, holder, credit, consent and embargo.

    Attributes:
        licence: An SPDX identifier ("CC-BY-4.0") or the URL of a licence.
        holder: Who holds the copyright.
        year: Since when.
        credit: The line to print.
        consent: The interviewee's agreement.
        embargo: Not to be published before this day.
    """

    licence: Text | None = None
    holder: Text | None = None
    year: int | None = None
    credit: Text | None = None
    consent: Consent | None = None
    embargo: PartialDate | None = None
