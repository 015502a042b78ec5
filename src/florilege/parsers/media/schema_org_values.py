"""Values of schema.org nodes, which people write by hand: of any type, one or several."""

from collections.abc import Iterator

Node = dict[str, object]
"""What describes something: a dict of terms, with "@type" and "@id"."""

MOST_VALUES = 100
"""Values of one term that are looked at."""


def name_of(node: Node) -> object:
    """The name of a person, in parts where it is written in parts only."""
    parts = [node.get("givenName"), node.get("familyName")]
    return node.get("name") or " ".join(part for part in parts if isinstance(part, str))


def types_of(node: Node) -> list[str]:
    """The types of a node without the address of the vocabulary."""
    return [text.rsplit("/", 1)[-1] for text in texts_in(node.get("@type"))]


def texts_in(value: object) -> Iterator[str]:
    """Strings of a value, a list of values, or the URL or name of an object; whole numbers too."""
    for item in value[:MOST_VALUES] if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield item
        elif isinstance(item, int) and not isinstance(item, bool):
            yield str(item)
        elif isinstance(item, dict):
            for term in ("url", "name", "alternateName", "@value", "@id"):
                if isinstance(item.get(term), str):
                    yield item[term]
                    break
