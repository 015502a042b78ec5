"""Fields of the document that metadata and corrections say."""

from florilege.parsers.draft import Draft
from florilege.parsers.structure.dates import read_date

_CORRECTABLE = (
    "title", "subtitle", "publication", "publication_url", "licence", "url", "id",
    "published", "conducted",
)  # fmt: skip
_DECLARED = (
    "subtitle", "kicker", "publication", "publication_url", "tagline", "url", "licence",
    "holder", "picture", "picture_alt", "id",
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
        if first is not None:
            draft.set(name, first.text, first.origin)
    if draft.manuscript.source.url:
        draft.set("url", draft.manuscript.source.url, "given")


def _assign_dates(draft: Draft) -> None:
    for key, name in (("date", "published"), ("conducted", "conducted")):
        for declared in draft.manuscript.metadata.all(key):
            found = read_date(declared.text)
            if found:
                draft.set(name, found, declared.origin)
                break
