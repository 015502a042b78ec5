"""What a page says about itself."""

from florilege.parsers.manuscript import Metadata
from florilege.parsers.media.html_tree import Element
from florilege.parsers.media.links import Addresses


def read_metadata(root: Element, addresses: Addresses) -> Metadata:
    """The metadata of a page."""
    metadata = Metadata()
    metadata.add("page_title", root.findtext(".//title") or "", "title")
    del addresses
    return metadata
