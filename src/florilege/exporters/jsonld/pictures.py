"""Pictures as ImageObject."""

from florilege.exporters.jsonld.agents import Agents
from florilege.exporters.jsonld.nodes import Node, filled
from florilege.exporters.markup.links import safe_href, web_address
from florilege.model import Document, Figure, Picture, Role, iter_blocks


def images_of(document: Document, agents: Agents) -> list[Node]:
    """The lead picture and the figures of a document, in reading order, each address once."""
    pictures: list[Picture | Figure] = [document.picture] if document.picture else []
    pictures += [block for block in iter_blocks(document) if isinstance(block, Figure)]
    found: dict[str, Node] = {}
    for picture in pictures:
        if node := image(picture, agents, document.url):
            found.setdefault(node["contentUrl"], node)
    return list(found.values())


def image(picture: Picture | Figure, agents: Agents, base: str | None) -> Node | None:
    """A picture; None without an absolute address, for a relative one would change its meaning.

    Args:
        picture: The picture.
        agents: Among whom the photographer that the credit names is looked for.
        base: The address of the document, which a relative one is joined to.
    """
    address = web_address(safe_href(picture.src, web_address(base)))
    if address is None:
        return None
    return filled(
        {
            "@type": "ImageObject",
            "contentUrl": address,
            "caption": picture.caption if isinstance(picture, Figure) else None,
            "description": picture.alt,
            "creditText": picture.credit,
            "creator": agents.named_in(picture.credit, Role.PHOTOGRAPHER),
        }
    )
