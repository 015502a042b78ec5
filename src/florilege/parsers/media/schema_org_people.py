"""What schema.org descriptions say of people, beyond their names."""

import html
from collections.abc import Iterator
from itertools import islice

from florilege.parsers.credited_person import CreditedPerson
from florilege.parsers.media.schema_org_values import (
    MOST_VALUES,
    Node,
    name_of,
    texts_in,
    types_of,
)

_WEB = ("http://", "https://")
_MOST_ADDRESSES = 20
_LONGEST = 300


def described_person(node: Node, origin: str) -> CreditedPerson | None:
    """A person with job, employer and addresses; None where a node says nothing of these.

    Args:
        node: What describes the person.
        origin: How and where: "JSON-LD author".
    """
    name = name_of(node)
    if isinstance(name, list):
        name = name[0] if name else None
    if not isinstance(name, str) or not name.strip() or "Person" not in types_of(node):
        return None
    employers = (name for term in ("worksFor", "affiliation") for name in _names(node.get(term)))
    person = CreditedPerson(
        name=_plain(name),
        job_title=next(_texts(node.get("jobTitle")), None),
        affiliation=next(employers, None),
        origin=origin,
        url=next(_addresses(node.get("url")), None),
        same_as=tuple(dict.fromkeys(islice(_addresses(node.get("sameAs")), _MOST_ADDRESSES))),
    )
    told = (person.job_title, person.affiliation, person.url, *person.same_as)
    return person if any(told) else None


def _texts(value: object) -> Iterator[str]:
    plain = (_plain(text) for text in texts_in(value) if len(text) <= _LONGEST)
    return filter(None, plain)


def _addresses(value: object) -> Iterator[str]:
    return (text for text in _texts(value) if text.startswith(_WEB) and " " not in text)


def _names(value: object) -> Iterator[str]:
    """The names of bodies: strings, or objects with a name."""
    for item in value[:MOST_VALUES] if isinstance(value, list) else [value]:
        name = name_of(item) if isinstance(item, dict) else item
        yield from (text for text in _texts(name) if not text.startswith(_WEB))


def _plain(text: str) -> str:
    return " ".join(html.unescape(text).split())
