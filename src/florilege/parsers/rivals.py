"""What the sources of a document's fields say against each other.

A field takes the value of its best source. The others stay in the provenance where they say
something else, for the rules of the FL1 family to find; what only says it in other words, or
less exactly, does not.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from florilege.parsers.dates import is_month_first, read_declared_date
from florilege.parsers.draft import Draft, Found
from florilege.parsers.manuscript import Value
from florilege.parsers.words import bare_words

_MOST = 20
_LONGEST = 300
_ALIKE = 0.5


class Rival(NamedTuple):
    """As in `florilege.model.Rival`."""

    field: str
    value: str
    origin: str


def rivals(draft: Draft) -> list[Rival]:
    """The values that contradict those that were taken, field by field, best source first."""
    return list(islice(_all_rivals(draft), _MOST))


def _all_rivals(draft: Draft) -> Iterator[Rival]:
    for field, (key, differs) in _COMPARED.items():
        taken = draft.fields.get(field)
        for value in [*draft.manuscript.metadata.all(key), *_printed(draft, field, taken)]:
            told = differs(draft, value.text, taken.text if taken else None)
            if told is not None and len(told) <= _LONGEST:
                yield Rival(field, told, value.origin)


def _printed(draft: Draft, field: str, taken: Found | None) -> list[Value]:
    """The only heading of the first level, where the title was taken from elsewhere."""
    if field != "title" or taken is None or "heading" in taken.origin or taken.origin == "given":
        return []
    blocks = draft.manuscript.blocks
    tops = [block for block in blocks if block.kind == "heading" and block.level == 1]
    return [Value(tops[0].text, "heading of level 1")] if len(tops) == 1 else []


def _other_title(_draft: Draft, value: str, taken: str | None) -> str | None:
    """A title that shares less than half of its words with the one taken, or the other way."""
    mine, other = set(bare_words(taken or "")), set(bare_words(value))
    if not mine or not other:
        return None
    shared = len(mine & other) / min(len(mine), len(other))
    return value if shared < _ALIKE else None


def _other_name(_draft: Draft, value: str, taken: str | None) -> str | None:
    """A name none of whose words is one of the name taken."""
    mine, other = set(bare_words(taken or "")), set(bare_words(value))
    return value if mine and other and not mine & other else None


def _other_date(draft: Draft, value: str, taken: str | None) -> str | None:
    """A date that is not the one taken, nor a less exact form of it; as written if it is none."""
    found = read_declared_date(value, draft.language, month_first=is_month_first(draft.tag))
    if found is None:
        return value
    length = min(len(found), len(taken or ""))
    return found if taken and found[:length] != taken[:length] else None


_Difference = Callable[[Draft, str, str | None], str | None]
_COMPARED: dict[str, tuple[str, _Difference]] = {
    "title": ("title", _other_title),
    "publication": ("publication", _other_name),
    "published": ("date", _other_date),
    "conducted": ("conducted", _other_date),
    "modified": ("modified", _other_date),
}
"""For each field, the key of the metadata, and what tells another value from the one taken."""
