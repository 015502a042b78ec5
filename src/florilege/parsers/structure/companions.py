"""Who is named together with the subject: "Entretien avec Anna Roth et Léa Blanc"."""

import re
from collections.abc import Iterator

from florilege.parsers.draft import Draft, Part
from florilege.parsers.names import candidate_names
from florilege.parsers.words import fold


def find_companions(draft: Draft, subject: str) -> list[str]:
    """The names that a conjunction joins to the subject's in title, subtitle or standfirst.

    Those who take part otherwise are left out: "Anna Roth and Ben Cole talked" names the
    interviewer.
    """
    known = {fold(person.name) for person in draft.people} | {fold(subject)}
    found: dict[str, None] = {}
    for text in _texts(draft):
        before, name, behind = text.partition(subject)
        if not name:
            continue
        for other in (*_joined_behind(draft, behind), *_joined_before(draft, before)):
            if fold(other) not in known:
                found[other] = None
    return list(found)


def _texts(draft: Draft) -> Iterator[str]:
    for name in ("title", "subtitle", "standfirst"):
        if name in draft.fields:
            yield draft.fields[name].text
    for atom in draft.of(Part.STANDFIRST):
        yield atom.text


def _joined_behind(draft: Draft, text: str) -> list[str]:
    """The names right behind a name: ", B and C"; none without a conjunction."""
    names: list[str] = []
    while match := _joint(draft).match(text):
        rest = text[match.end() :]
        name = next(candidate_names(rest, draft.language), None)
        if name is None or not rest.startswith(name):
            return []
        names.append(name)
        text = rest[len(name) :]
        if match["joiner"]:
            return names
    return []


def _joined_before(draft: Draft, text: str) -> list[str]:
    """The name right before a name and a conjunction: "A and "."""
    joints = list(_joint(draft).finditer(text))
    if not joints or joints[-1].end() != len(text) or not joints[-1]["joiner"]:
        return []
    head = text[: joints[-1].start()]
    return [name for name in candidate_names(head, draft.language) if head.endswith(name)]


def _joint(draft: Draft) -> re.Pattern[str]:
    joiners = "|".join(re.escape(joiner) for joiner in draft.language.labels.joiners)
    return re.compile(rf",?[ \u00a0](?P<joiner>{joiners})[ \u00a0]|,[ \u00a0]")
