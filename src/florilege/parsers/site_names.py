"""Headings that name the site and not the piece."""

from urllib.parse import urlsplit

from florilege.parsers.atoms import Atom

_LINKED = 0.6


def names_site(atom: Atom) -> bool:
    """Whether a heading is a link to the front page of a site, as themes of blogs set its name."""
    if not atom.is_heading or atom.linked_share < _LINKED:
        return False
    links = {str(mark[1]) for run in atom.block.runs for mark in run.marks if mark[0] == "link"}
    return all(_is_front_page(address) for address in links)


def _is_front_page(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.path in ("", "/") and not parts.query and not parts.fragment and address != ""
