"""Which addresses are taken, and which are handed on."""

from urllib.parse import urlsplit

from florilege.errors import FormatError

SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
"""What links may begin with, in what is read as in what is written; nothing else is handed on."""


def check_web_address(url: str, what: str) -> None:
    """Accept a web address, and nothing that a page would run or read from a disk.

    Args:
        url: The address.
        what: What it is called, for the message.

    Raises:
        FormatError: It is no http or https address with a host.
    """
    try:
        parts = urlsplit(url)
        sound = parts.scheme in {"http", "https"} and parts.hostname and url.isprintable()
    except ValueError:
        sound = False
    if not sound:
        raise FormatError(f"{what} {url!r} is no web address: it begins with https:// or http://")
