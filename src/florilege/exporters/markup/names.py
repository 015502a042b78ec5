"""Who a document is about, and how pages, tables of contents and indexes name it."""

from collections.abc import Sequence

from florilege.exporters.markup.escape import visible
from florilege.exporters.markup.named import holds_name
from florilege.languages import Language, known_tag, load_language
from florilege.model import Agent, Document, Person, Role

MOST_NAMES = 4
"""A title that names more people than this is no title any more."""

_TITLE_ROLES = (Role.INTERVIEWEE, Role.SUBJECT)


def listed(names: Sequence[str], words: Language) -> str:
    """Names as a list in words: "A, B and C"."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no joiner
        return "".join(names)
    return f"{', '.join(names[:-1])} {words.page['and']} {names[-1]}"


def own_language(document: Document, words: Language) -> Language:
    """The language of a document; `words` when we know nothing of it."""
    return load_language(document.language) if known_tag(document.language) else words


def names_of(people: Sequence[Agent], *roles: Role) -> tuple[str, ...]:
    """The names of those who have one of the roles, in the document's order."""
    found = []
    for person in people:
        for role in roles:
            if role in person.roles:
                found.append(person.name)
                break
    return tuple(found)


def heading_of(document: Document, words: Language) -> tuple[str, str]:
    """What heads a document.

    Args:
        document: The document.
        words: The language of the page or the book around it.

    Returns:
        The names of the people it is about, and its title; either may be empty, never both.
        A name that the title holds already is not among them, and none is when there are too
        many.
    """
    about = names_of(document.people, *_TITLE_ROLES)
    title = visible(document.title)
    own = own_language(document, words)
    if not title:
        names = listed(about, own)
        return (names, "") if visible(names) else ("", words.page["untitled"])
    if len(about) > MOST_NAMES:
        return "", title
    return listed([name for name in about if not holds_name(title, name)], own), title


def contents_label(document: Document, words: Language) -> str:
    """What tables of contents call a document: "Name, title", never the name twice."""
    return label_of(heading_of(document, words))


def label_of(heading: tuple[str, str]) -> str:
    """What tables of contents call a document with the heading that `heading_of` gave."""
    return ", ".join([part for part in heading if part])


def sort_name(agent: Agent, words: Language) -> str:
    """The name as it is filed: "Guillerme, Anne-Laure".

    Taken from the model where it says so. Otherwise the last word is taken for the family
    name, which is right for most names in the languages we know, and particles stay behind
    it, as French filing wants ("Beauvoir, Simone de").
    """
    if not isinstance(agent, Person):
        return agent.name
    if agent.sort_name:
        return agent.sort_name
    if agent.family and _has_letter(agent.family):
        return f"{agent.family}, {agent.given}" if agent.given else agent.family
    name = agent.name.removeprefix(agent.honorific or "").strip()
    given, _, family = name.rpartition(" ")
    is_family = _has_letter(family) and family not in words.labels.honorifics
    return f"{family}, {given}" if given and is_family else name


def _has_letter(text: str) -> bool:
    return any(character.isalpha() for character in text)
