"""What stands around the body of a page: the template epub/document.xhtml.j2."""

from functools import lru_cache

from florilege.exporters.markup.dates import writing_direction
from florilege.exporters.markup.escape import encode, escape_all
from florilege.exporters.markup.templates import fill, is_replaced, raw

_TEMPLATE = "epub/document.xhtml.j2"
_PLACE = "\0"


def page_bytes(title: str, body: str, tag: str) -> bytes:
    """A whole page as the bytes of its file.

    Args:
        title: Its title.
        body: The finished markup between the tags of body.
        tag: Its language.

    Raises:
        InputError: The template is one of a theme, and broken.
    """
    if is_replaced(_TEMPLATE):
        return encode(_filled(title, body, tag))
    before, between, after = _parts(tag)
    head = encode(f"{before}{escape_all(title)}{between}")
    # Apart: the index of ten thousand people need not stand in memory twice.
    return b"".join([head, encode(body), encode(after)])


@lru_cache(maxsize=64)
def _parts(tag: str) -> tuple[str, str, str]:
    """Our template around title and body; ten thousand pages have the same."""
    before, between, after = _filled(raw(_PLACE), _PLACE, tag).split(_PLACE)
    return before, between, after


def _filled(title: str, body: str, tag: str) -> str:
    values = {
        "language": tag,
        "direction": raw(' dir="rtl"') if writing_direction(tag) == "rtl" else "",
        "title": title,
        "body": raw(body),
    }
    return fill(_TEMPLATE, values)
