"""Licences as readers see them: a name and an address."""

from typing import NamedTuple

from florilege.exporters.markup.links import web_address

_CC = "https://creativecommons.org/"
_CC0 = "CC0-1.0"
# "CC-BY-NC-SA-4.0", "CC-BY-3.0-IGO": the parts stand in the address in lower case
# (https://spdx.org/licenses/, https://creativecommons.org/licenses/list.en).
_ELEMENTS = {"by", "nc", "nd", "sa"}


class Licence(NamedTuple):
    """A licence.

    Attributes:
        name: What is printed.
        url: Its text; None when we do not know where it is.
    """

    name: str
    url: str | None


def licence_of(value: str) -> Licence:
    """From an SPDX identifier or the URL of a licence to what is printed."""
    address = web_address(value)
    if address:
        return Licence(value, address)
    if value.upper() == _CC0:
        return Licence("CC0 1.0", f"{_CC}publicdomain/zero/1.0/")
    head, *parts = value.split("-")
    elements = [part.lower() for part in parts if part.lower() in _ELEMENTS]
    rest = [part for part in parts if part.lower() not in _ELEMENTS]
    if head.upper() == "CC" and elements and rest:
        name = f"CC {'-'.join(elements).upper()} {' '.join(rest)}"
        path = "/".join(["-".join(elements), *rest]).lower()
        return Licence(name, f"{_CC}licenses/{path}/")
    return Licence(value, None)
