"""Stable, absolute identifiers. Relative ones would change with the address of the page.

What has an address of its own is identified by it. Everything else gets a UUID of version 5
(RFC 9562, section 5.5), made of names that stay when the text is corrected.
"""

from collections import Counter
from collections.abc import Iterable
from urllib.parse import quote, urldefrag
from uuid import NAMESPACE_URL, uuid5

from florilege.exporters.markup.links import web_address
from florilege.model import Agent, Anthology, Document, Person

_NAMESPACE = uuid5(NAMESPACE_URL, "https://florilege.example/")

# What may stand unescaped in a fragment (RFC 3986, section 3.5), besides letters and digits.
_FRAGMENT_CHARACTERS = "!$&'()*+,;=:@/?~-._"


class Identities:
    """Hands out the identifiers of one graph, and never the same to two things.

    Args:
        documents: All documents of the graph.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        documents = tuple(documents)
        self._pages = Counter(_page(document.url) for document in documents)
        self._names: dict[str, set[str]] = {}
        self._used: set[str] = set()
        for document in documents:
            for agent in document.people:
                if page := _page(agent.url):
                    self._names.setdefault(page, set()).add(agent.name)

    def document(self, document: Document) -> str:
        """The document's address, unless it shares it with another; else a name-based UUID."""
        page = _page(document.url)
        if page and self._pages[page] == 1:
            return self._unused(page)
        publication = document.publication.name if document.publication else ""
        return self._unused(_urn("document", publication, document.id))

    def book(self, anthology: Anthology) -> str:
        """The declared identifier if it is a URN or an address; else a name-based UUID."""
        declared = (anthology.identifier or "").strip()
        if declared.lower().startswith("urn:"):
            return quote(declared, safe=f"%#{_FRAGMENT_CHARACTERS}")
        return _page(declared) or _urn("anthology", anthology.title, anthology.id)

    def agent(self, agent: Agent, document: str) -> str:
        """Of a person or an organisation: never their address, which is that of a page.

        Those without an address of their own are told apart by document: whether two people
        of one name are the same is not for an exporter to say.
        """
        fragment = "#person" if isinstance(agent, Person) else "#organisation"
        page = _page(agent.url)
        if page and page not in self._pages and self._names.get(page) == {agent.name}:
            return page + fragment
        return _urn("agent", document, agent.name) + fragment

    def _unused(self, iri: str) -> str:
        number, unique = 1, iri
        while unique in self._used:
            number += 1
            unique = _urn("copy", iri, str(number))
        self._used.add(unique)
        return unique


def part(document: str, block: str) -> str:
    """The identifier of a block: its id as the fragment of the document's."""
    return f"{document}#{quote(block, safe=_FRAGMENT_CHARACTERS)}"


def _page(url: str | None) -> str | None:
    """A web address that can carry a fragment: one without a fragment."""
    address = web_address(url)
    return address if address and not urldefrag(address).fragment else None


def _urn(*names: str) -> str:
    return uuid5(_NAMESPACE, "\n".join(names)).urn
