"""What holds for every page and every chapter, for the tests of HTML and EPUB."""

from collections import Counter
from itertools import pairwise
from urllib.parse import urlsplit

from lxml import etree

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_REFERENCES = ("aria-labelledby", "aria-describedby")


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def check_headings(root: etree._Element) -> None:
    """None skips a level, none is empty."""
    headings = [element for element in root.iter() if local(element) in _HEADINGS]
    assert all("".join(map(str, heading.itertext())).strip() for heading in headings)
    levels = [_HEADINGS.index(local(heading)) for heading in headings]
    for before, after in pairwise(levels):
        assert after <= before + 1, f"{_HEADINGS[before]} is followed by {_HEADINGS[after]}"


def check_ids(root: etree._Element) -> set[str]:
    """Ids are unique, and whatever refers to one finds it. Returns them."""
    ids = [value for element in root.iter() if (value := element.get("id")) is not None]
    repeated = [name for name, times in Counter(ids).items() if times > 1]
    assert not repeated
    for element in root.iter():
        for attribute in _REFERENCES:
            for name in (element.get(attribute) or "").split():
                assert name in ids, f"{attribute} refers to {name}"
    return set(ids)


def check_links(root: etree._Element, own_ids: set[str]) -> list[str]:
    """Links are safe, and those into the page lead somewhere. Returns the relative others."""
    relative = []
    for element in root.iter():
        for attribute in ("href", "src"):
            target = element.get(attribute)
            if target is None:
                continue
            scheme = urlsplit(target).scheme
            assert scheme in {"", "http", "https", "mailto", "data"}, target
            if target.startswith("#"):
                assert target[1:] in own_ids, target
            elif not scheme:
                relative.append(target)
    return relative


def check_hidden(root: etree._Element) -> None:
    """What is hidden from a screen reader holds nothing that takes the focus, and no name."""
    for element in root.iter():
        if element.get("aria-hidden") == "true":
            assert element.get("aria-label") is None
            inside = [local(child) for child in element.iter()]
            assert "a" not in inside
