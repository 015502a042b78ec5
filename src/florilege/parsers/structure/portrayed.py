"""Whom prose portrays: those whom it calls by full name once, and later by a part of it."""

from florilege.parsers.draft import Draft, Part
from florilege.parsers.structure.mentions import count_mentions
from florilege.parsers.structure.usage import Usage
from florilege.parsers.words import fold

_ENOUGH = 3
_ENOUGH_FOR_TWO = 5
_AS_OFTEN = 0.8
_TITLE, _KEYWORD = 5, 3
_CHARACTERS_READ = 60_000


def find_portrayed(draft: Draft) -> list[str]:
    """The full name of whom a text without questions keeps coming back to, or of two such.

    Where all nouns have capitals, mentions do not tell a person from a thing; then it is nobody.
    """
    if draft.cues or draft.language.introductions.capital_nouns:
        return []
    ordinary = Usage(draft).counted()
    mentions = count_mentions(_texts(draft), draft.language, ordinary)
    title = draft.fields["title"].text if "title" in draft.fields else ""
    keywords = {fold(value.text) for value in draft.manuscript.metadata.all("keyword")}
    known = {fold(person.name) for person in draft.people}
    publication = draft.fields["publication"].text if "publication" in draft.fields else ""
    weights = {
        name: count + _TITLE * (name in title) + _KEYWORD * (fold(name) in keywords)
        for name, count in mentions.items()
        if count and fold(name) not in known and name not in publication
    }
    best = max(weights.values(), default=0)
    if best < _ENOUGH:
        return []
    least = _AS_OFTEN * best if best >= _ENOUGH_FOR_TWO else best
    leading = [name for name, weight in weights.items() if weight >= least]
    return leading if len(leading) <= 2 else leading[:1]  # noqa: PLR2004 - a portrait of two


def _texts(draft: Draft) -> list[str]:
    texts, room = [], _CHARACTERS_READ
    for atom in draft.of(Part.STANDFIRST, Part.BODY):
        texts.append(atom.text[:room])
        room -= len(atom.text)
        if room <= 0:
            break
    return texts
