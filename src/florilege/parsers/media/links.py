"""Addresses of links and pictures: which are safe to hand on, and where relative ones lead."""

import re
from urllib.parse import urljoin, urlsplit

_SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_IGNORED = {ord(character): None for character in "\t\n\r"}
_C0_AND_SPACE = "".join(map(chr, range(0x21)))


class Addresses:
    """Resolves addresses against where the document stands.

    Args:
        base: The document's own address; None leaves relative addresses as they are.
    """

    def __init__(self, base: str | None) -> None:
        self._base = base
        self._origin = ""
        if base is not None:
            try:
                parts = urlsplit(base)
                self._origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
            except ValueError:
                self._base = None

    def resolve(self, address: str) -> str | None:
        """An absolute or relative address; None when it is empty or of an unsafe scheme.

        Only http, https and mailto are handed on. Tabs and line ends inside and control
        characters around are removed first, as browsers do (WHATWG URL, 4.4).
        """
        if address.startswith(("https://", "http://")) and address.isprintable():
            return address.strip()
        address = address.translate(_IGNORED).strip(_C0_AND_SPACE)
        scheme = _SCHEME.match(address)
        if not address or address == "#" or (scheme and scheme[1].lower() not in _SAFE_SCHEMES):
            return None
        if scheme or self._base is None or address.startswith("#"):
            return address
        from_root = address.startswith("/") and not address.startswith("//")
        if from_root and self._origin and "/." not in address:
            return self._origin + address
        try:
            return urljoin(self._base, address)
        except ValueError:
            return address
