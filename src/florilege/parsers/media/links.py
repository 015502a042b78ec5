"""Addresses of links and pictures: which are safe to hand on, and where relative ones lead."""

import re
from urllib.parse import urljoin, urlsplit

from florilege.parsers.looks import REFUSED
from florilege.parsers.manuscript import Mark
from florilege.sources.address import SAFE_SCHEMES

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
# What pages write where a script, not the address, says what a click does.
_NOTHING = re.compile(
    r"javascript:(?:void\(?\s{0,3}0?\s{0,3}\)?|\{\}|false|null|//|#)?;?", re.IGNORECASE
)
_IGNORED = {ord(character): None for character in "\t\n\r"}
_C0_AND_SPACE = "".join(map(chr, range(0x21)))


def refused_scheme(address: str) -> str | None:
    """The scheme for which `Addresses.resolve` refuses an address, in lower case; else None.

    Nothing is refused that would do nothing: ``javascript:void(0)``.
    """
    address = address.translate(_IGNORED).strip(_C0_AND_SPACE)
    scheme = _SCHEME.match(address)
    if scheme is None or _NOTHING.fullmatch(address) is not None:
        return None
    name = scheme[1].lower()
    return None if name in SAFE_SCHEMES else name


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

    def link(self, address: str, title: str = "") -> Mark | None:
        """The mark of a link.

        Args:
            address: The target as the source gives it.
            title: The advisory title.

        Returns:
            A link; the mark `REFUSED` where the address is of a scheme that is not handed on;
            None where it leads nowhere, as "#" and ``javascript:void(0)`` do.
        """
        target = self.resolve(address)
        if target is not None:
            return ("link", target, title) if title else ("link", target)
        refused = refused_scheme(address)
        return None if refused is None else (REFUSED, refused)

    def resolve(self, address: str) -> str | None:
        """An absolute or relative address; None when it is empty or of an unsafe scheme.

        Only http, https and mailto are handed on. Tabs and line ends inside and control
        characters around are removed first, as browsers do (WHATWG URL, 4.4).
        """
        if address.startswith(("https://", "http://")) and address.isprintable():
            return address.strip()
        address = address.translate(_IGNORED).strip(_C0_AND_SPACE)
        scheme = _SCHEME.match(address)
        if not address or address == "#" or (scheme and scheme[1].lower() not in SAFE_SCHEMES):
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
