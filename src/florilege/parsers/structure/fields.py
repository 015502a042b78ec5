"""Fields of the document that metadata and corrections say."""

from florilege.parsers.dates import is_month_first, read_declared_date
from florilege.parsers.draft import Draft

_CORRECTABLE = (
    "title", "subtitle", "publication", "publication_url", "licence", "url", "id",
    "published", "conducted",
)  # fmt: skip
_ADDRESSES = frozenset({"url", "publication_url", "picture"})
_DECLARED = (
    "subtitle", "kicker", "publication", "publication_url", "tagline", "url", "licence",
    "holder", "holding_year", "picture", "picture_alt", "id", "issn", "isbn",
)  # fmt: skip


def assign_fields(draft: Draft) -> None:
    """Set the fields that the caller or the file's metadata declare, the caller's first."""
    for name in _CORRECTABLE:
        value = getattr(draft.corrections, name)
        if value:
            draft.set(name, value, "given")
    _assign_dates(draft)
    for name in _DECLARED:
        first = draft.manuscript.metadata.first(name)
        if first is not None and not (name in _ADDRESSES and _has_unsafe_scheme(first.text)):
            draft.set(name, first.text, first.origin)
    if draft.manuscript.source.url:
        draft.set("url", draft.manuscript.source.url, "given")


def _has_unsafe_scheme(address: str) -> bool:
    """Whether an address is neither relative nor a web page's ("javascript:" ...)."""
    scheme, colon, _ = address.partition(":")
    return bool(colon) and "/" not in scheme and scheme.strip().lower() not in ("http", "https")


def _assign_dates(draft: Draft) -> None:
    for key, name in (("date", "published"), ("conducted", "conducted"), ("modified", "modified")):
        for declared in draft.manuscript.metadata.all(key):
            month_first = is_month_first(draft.tag)
            found = read_declared_date(declared.text, draft.language, month_first=month_first)
            if found:
                draft.set(name, found, declared.origin)
                break
