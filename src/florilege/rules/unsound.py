"""Which identifiers are of a known scheme, and not of its form."""

from collections.abc import Callable

from florilege.check_digits import is_doi, is_isbn, is_issn, is_orcid, is_wikidata

_SCHEMES: tuple[tuple[str, str, Callable[[str], bool]], ...] = (
    ("urn:isbn:", "ISBN", is_isbn),
    ("urn:issn:", "ISSN", is_issn),
    ("isbn:", "ISBN", is_isbn),
    ("isbn ", "ISBN", is_isbn),
    ("issn:", "ISSN", is_issn),
    ("orcid.org/", "ORCID identifier", is_orcid),
    ("doi.org/", "DOI", is_doi),
    ("doi:", "DOI", is_doi),
    ("wikidata.org/wiki/", "Wikidata identifier", is_wikidata),
    ("wikidata.org/entity/", "Wikidata identifier", is_wikidata),
)


def unsound(text: str) -> tuple[str, str] | None:
    """The name of the scheme and the identifier, when a check refutes it; None when none does."""
    lowered = text.lower()
    for scheme, name, is_sound in _SCHEMES:
        before, found, _ = lowered.partition(scheme)
        if found and _begins_scheme(before):
            identifier = text[len(before) + len(scheme) :]
            return None if is_sound(identifier.rstrip("/")) else (name, identifier)
    return None


def _begins_scheme(before: str) -> bool:
    """Whether what stands before a name is nothing, or the beginning of a web address."""
    return before in (
        "",
        "https://",
        "http://",
        "https://www.",
        "http://www.",
        "https://dx.",
    )
