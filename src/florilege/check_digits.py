"""Identifiers whose last figure is reckoned from the others, and identifiers of a fixed form."""

import re

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d{1,9})*/[^\s\"<>]{1,200}")
_WIKIDATA = re.compile(r"[QPL][1-9]\d{0,15}")
_ISBN_13, _ISBN_10, _ISSN, _ORCID = 13, 10, 8, 16


def is_isbn(text: str) -> bool:
    """Whether an ISBN-13 or ISBN-10 is sound (ISBN Users' Manual, 7th edition, 5.5 and appendix)."""
    figures = _figures(text)
    if len(figures) == _ISBN_10:
        return _weighted(figures) % 11 == 0
    if len(figures) != _ISBN_13 or not (figures.isascii() and figures.isdecimal()):
        return False
    total = sum(int(figure) * (3 if place % 2 else 1) for place, figure in enumerate(figures))
    return figures.startswith(("978", "979")) and total % 10 == 0


def is_issn(text: str) -> bool:
    """Whether an ISSN is sound (ISO 3297, annex A)."""
    figures = _figures(text)
    return len(figures) == _ISSN and _weighted(figures) % 11 == 0


def is_orcid(text: str) -> bool:
    """Whether an ORCID identifier is sound (ISO 7064, MOD 11-2)."""
    figures = _figures(text)
    if len(figures) != _ORCID or not (figures.isascii() and figures[:-1].isdecimal()):
        return False
    total = 0
    for figure in figures[:-1]:
        total = (total + int(figure)) * 2
    return "0123456789X"[(12 - total % 11) % 11] == figures[-1]


def is_doi(text: str) -> bool:
    """Whether a DOI is of its form; it has no check digit (DOI Handbook, 2.2)."""
    return _DOI.fullmatch(text) is not None


def is_wikidata(text: str) -> bool:
    """Whether an identifier of Wikidata is of its form: "Q42"."""
    return _WIKIDATA.fullmatch(text) is not None


def _figures(text: str) -> str:
    return text.replace("-", "").replace(" ", "").upper()


def _weighted(figures: str) -> int:
    """The sum of figures times their place from the end, an X at the end being ten; else -1."""
    if not (figures.isascii() and figures[:-1].isdecimal()) or figures[-1] not in "0123456789X":
        return -1
    values = [10 if figure == "X" else int(figure) for figure in figures]
    return sum(value * (len(values) - place) for place, value in enumerate(values))
