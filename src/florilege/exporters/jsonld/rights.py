"""Licence and copyright. Consent and embargo are the newsroom's own affair and stay there."""

from florilege.exporters.jsonld.agents import Agents
from florilege.exporters.jsonld.nodes import Node
from florilege.exporters.markup.licences import licence_of
from florilege.model import Rights


def rights_of(rights: Rights | None, agents: Agents, publisher: str | None) -> Node:
    """The properties of a work that say what may be done with it.

    The holder is a node only where the model tells a person from an organisation; the notice
    names any.

    Args:
        rights: Of the work.
        agents: Those who take part in the work.
        publisher: An organisation that may hold the copyright as well.
    """
    if rights is None:
        return {}
    holder = agents.known(rights.holder)
    if holder is None and rights.holder and rights.holder == publisher:
        holder = {"@type": "Organization", "name": rights.holder}
    notice = " ".join(str(part) for part in ("©", rights.year, rights.holder) if part)
    return {
        "license": _licence(rights.licence),
        "copyrightHolder": holder,
        "copyrightYear": rights.year,
        "copyrightNotice": notice if rights.holder else None,
        "creditText": rights.credit,
    }


def _licence(value: str | None) -> str | Node | None:
    """The address of a licence; a node with its name when we do not know its address."""
    if not value:
        return None
    licence = licence_of(value)
    return licence.url or {"@type": "CreativeWork", "name": licence.name}
