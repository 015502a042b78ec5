"""People and organisations, and the properties that their roles become."""

from collections.abc import Sequence

from florilege.exporters.jsonld.identity import Identities
from florilege.exporters.jsonld.nodes import Node, filled, reference
from florilege.exporters.markup.links import web_address
from florilege.model import Agent, Organisation, Person, Role

# schema.org 30.0 has no interviewee and no interviewer. `contributor` tells an
# interviewee from somebody who is only written about.
_PROPERTIES = {
    Role.INTERVIEWEE: ("about", "contributor"),
    Role.SUBJECT: ("about",),
    Role.INTERVIEWER: ("author",),
    Role.AUTHOR: ("author",),
    Role.EDITOR: ("editor",),
    Role.TRANSLATOR: ("translator",),
    Role.PHOTOGRAPHER: ("contributor",),
}
_ORDER = ("about", "author", "editor", "translator", "contributor", "mentions")


class Agents:
    """Those who take part in one work; each is described once and then referred to.

    Args:
        people: The people of a document or an anthology.
        work: The identifier of that work.
        identities: Of the graph.
    """

    def __init__(self, people: Sequence[Agent], work: str, identities: Identities) -> None:
        self._people = people
        self._iris = {agent.name: identities.agent(agent, work) for agent in people}
        self._described: set[str] = set()

    def by_role(self) -> Node:
        """The properties of the work that have people as values; everybody is in one of them."""
        found: dict[str, list[Node]] = {name: [] for name in _ORDER}
        for agent in self._people:
            names = {name for role in agent.roles for name in _properties(role, agent)}
            for name in _ORDER:
                if name in (names or {"mentions"}):
                    found[name].append(self._describe(agent))
        return filled(found)

    def speakers(self, names: Sequence[str]) -> list[Node]:
        """References to people by name; a name that is not among the people is described."""
        return [
            reference(self._iris[name]) if name in self._iris else {"@type": "Person", "name": name}
            for name in names
        ]

    def named_in(self, text: str | None, role: Role) -> list[Node]:
        """References to those of a role whose name stands in a text, such as a credit line."""
        return [
            reference(self._iris[agent.name])
            for agent in self._people
            if text and role in agent.roles and agent.name in text
        ]

    def known(self, name: str | None) -> Node | None:
        """A reference to somebody of this name."""
        return reference(self._iris[name]) if name in self._iris else None

    def _describe(self, agent: Agent) -> Node:
        iri = self._iris[agent.name]
        if agent.name in self._described:
            return reference(iri)
        self._described.add(agent.name)
        described = _person(agent) if isinstance(agent, Person) else _organisation(agent)
        return {"@type": described.pop("@type"), "@id": iri, **described}


def _properties(role: Role, agent: Agent) -> tuple[str, ...]:
    # The range of `editor` is Person alone.
    if role is Role.EDITOR and isinstance(agent, Organisation):
        return ("contributor",)
    return _PROPERTIES[role]


def _person(person: Person) -> Node:
    return filled(
        {
            "@type": "Person",
            "name": person.name,
            "givenName": person.given,
            "familyName": person.family,
            "honorificPrefix": person.honorific,
            "jobTitle": person.job_title,
            "affiliation": _organisation(person.affiliation) if person.affiliation else None,
            "url": web_address(person.url),
            "sameAs": [url for url in map(web_address, person.same_as) if url],
            "image": web_address(person.picture.src) if person.picture else None,
        }
    )


def _organisation(organisation: Organisation) -> Node:
    return filled(
        {
            "@type": "Organization",
            "name": organisation.name,
            "url": web_address(organisation.url),
            "sameAs": [url for url in map(web_address, organisation.same_as) if url],
        }
    )
