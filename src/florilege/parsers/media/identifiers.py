"""Identifiers of works, as URIs."""

import re

_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s?)?(10\.\d{4,9}/\S{1,200})", re.IGNORECASE)
_ISBN = re.compile(r"(?:urn:isbn:|isbn[:\s-]{0,3})([\dxX -]{9,20}[\dxX])", re.IGNORECASE)
_URN = re.compile(r"urn:[a-z0-9][a-z0-9-]{1,31}:\S{1,200}", re.IGNORECASE)


def identifier_uri(text: str, scheme: str = "") -> str | None:
    """The URI of an identifier: a DOI, an ISBN or another URN; None for what is none of these.

    Its form is looked at, not its check digits: a wrong one is a finding, and has to be seen.

    Args:
        text: The identifier, with or without its scheme: "doi:10.5555/12345678".
        scheme: What the source calls it, if it says so: "ISBN".
    """
    text = text.strip()
    if scheme.strip().upper() == "ISBN" and not text.lower().startswith(("isbn", "urn")):
        text = f"isbn:{text}"
    if match := _DOI.fullmatch(text):
        return f"https://doi.org/{match[1]}"
    if match := _ISBN.fullmatch(text):
        return f"urn:isbn:{match[1].replace(' ', '')}"
    return text if _URN.fullmatch(text) else None
