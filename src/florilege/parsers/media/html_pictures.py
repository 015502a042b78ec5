"""Which picture an ``img`` shows, past lazy loading; which pictures are none."""

import re

from florilege.parsers.manuscript import Picture
from florilege.parsers.media.html_tree import Attributes, Element
from florilege.parsers.media.links import Addresses

PICTURE_TAGS = frozenset({"img", "amp-img"})

_LAZY = (
    "data-src", "data-lazy-src", "data-original", "data-lazy", "data-orig-file", "data-full-src",
    "data-image", "data-img-src", "data-hi-res-src",
)  # fmt: skip
_LAZY_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_PLACEHOLDER = re.compile(
    r"(?:^|/)(?:spacer|blank|placeholder|transparent|pixel|1x1)[\w-]{0,20}\.\w{3,4}$"
)
_NUMBER = re.compile(r"\s*(\d{1,5})(?:px)?\s*$")
_SMALLEST = 3
_LARGEST_EMOJI = 8
_SMALLEST_EMBEDDED = 2_000


def picture_of(element: Element, attributes: Attributes, addresses: Addresses) -> Picture | None:
    """The picture that an ``img`` shows; None for tracking pixels, spacers and empty ones."""
    if any(_number(attributes.get(side)) < _SMALLEST for side in ("width", "height")):
        return None
    src = attributes.get("src", "").strip()
    if _is_placeholder(src):
        src = _lazy_source(attributes) or _sibling_source(element) or ""
    if not src or "{{" in src or "{%" in src:
        return None
    if src.startswith("data:image/") and len(src) >= _SMALLEST_EMBEDDED:
        address: str | None = src
    else:
        address = addresses.resolve(src)
    if address is None:
        return None
    alt = attributes.get("alt")
    return Picture(address, None if alt is None else " ".join(alt.split()))


def pictogram_of(attributes: Attributes) -> str | None:
    """The character that an ``img`` stands for: an emoji that a page shows as a picture."""
    alt = attributes.get("alt", "").strip()
    if not alt or len(alt) > _LARGEST_EMOJI or any(map(str.isalnum, alt)) or alt.isascii():
        return None
    return alt


def _is_placeholder(src: str) -> bool:
    if src.startswith("data:"):
        return len(src) < _SMALLEST_EMBEDDED or src.startswith("data:image/svg")
    return not src or _PLACEHOLDER.search(src[-60:].lower()) is not None


def _lazy_source(attributes: Attributes) -> str | None:
    for name in _LAZY:
        value = attributes.get(name, "").strip()
        if value and not value.startswith("data:"):
            return value
    candidates = (_largest(attributes.get(name, "")) for name in _LAZY_SETS)
    return next(filter(None, candidates), None)


def _sibling_source(element: Element) -> str | None:
    """The best candidate of the ``source`` elements beside an ``img`` in a ``picture``."""
    parent = element.getparent()
    # libxml2 does not know that a source has no content, and puts the img into it.
    while parent is not None and parent.tag == "source":
        parent = parent.getparent()
    if parent is None or parent.tag != "picture":
        return None
    for source in parent.iter("source"):
        for name in ("srcset", "data-srcset"):
            value = _largest(source.get(name, ""))
            if value is not None:
                return value
    return None


def _largest(candidates: str) -> str | None:
    """The URL with the largest descriptor (HTML Living Standard, 4.8.4.2.1 "Srcset attributes")."""
    best, best_size, url = None, -1.0, None
    for word in candidates.split():
        if url is None or word.rstrip(",")[-1:] not in ("w", "x", "h"):
            url = word.rstrip(",")
            size = 0.0
        else:
            digits = word.rstrip(",")[:-1]
            size = float(digits) if digits.replace(".", "", 1).isdecimal() else 0.0
        if url and not url.startswith("data:") and size > best_size:
            best, best_size = url, size
        if word.endswith(","):
            url = None
    return best


def _number(value: str | None) -> int:
    """A length in pixels; large when there is none."""
    match = _NUMBER.match(value) if value else None
    return int(match[1]) if match else 10_000
