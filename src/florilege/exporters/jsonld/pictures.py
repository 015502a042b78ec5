"""Pictures as ImageObject."""

from florilege.exporters.jsonld.agents import Agents
from florilege.exporters.jsonld.nodes import Node, filled
from florilege.exporters.markup.links import is_relative, safe_href, web_address
from florilege.model import Document, Figure, Picture, Role, iter_blocks


def images_of(document: Document, agents: Agents) -> list[Node]:
    """The lead picture and the figures of a document, in reading order, each address once."""
    pictures: list[Picture | Figure] = [document.picture] if document.picture else []
    pictures += [block for block in iter_blocks(document) if isinstance(block, Figure)]
    found = {picture.src: image(picture, agents, document.url) for picture in reversed(pictures)}
    return [found[src] for src in dict.fromkeys(picture.src for picture in pictures)]


def image(picture: Picture | Figure, agents: Agents, base: str | None) -> Node:
    """A picture.

    Args:
        picture: The picture.
        agents: Among whom the photographer that the credit names is looked for.
        base: The address that a relative one is joined to. Without it the path is written as
            `identifier`: relative addresses would change with the place of the graph.
    """
    address = safe_href(picture.src, web_address(base))
    relative = address is not None and is_relative(address)
    return filled(
        {
            "@type": "ImageObject",
            "contentUrl": None if relative else web_address(address),
            "identifier": picture.src if relative else None,
            "caption": picture.caption if isinstance(picture, Figure) else None,
            "description": picture.alt,
            "creditText": picture.credit,
            "creator": agents.named_in(picture.credit, Role.PHOTOGRAPHER),
        }
    )
