"""The publication as somebody who takes part: it asks, or it signs."""

import re

from florilege.parsers.draft import Draft, PersonDraft
from florilege.parsers.name_forms import abbreviates
from florilege.parsers.words import fold

_DIVIDERS = re.compile(r"\s[|–—·-]\s")


def house_named(draft: Draft, name: str, origin: str) -> PersonDraft | None:
    """The publication as interviewer, where a label or a byline names it.

    Args:
        draft: Its field `publication` is compared.
        name: The publication in full, shortened, or as an address.
        origin: Where the name was found.

    Returns:
        The organisation, now among the people; None where the name is none of its forms.
    """
    field = draft.fields.get("publication")
    if field is None or not _letters(name):
        return None
    parts = [field.text, *_DIVIDERS.split(field.text)]
    forms = {_letters(form) for part in parts for form in (part, part.partition(".")[0])}
    is_same = _letters(name) in forms
    if not is_same and not abbreviates(name, field.text):
        return None
    house = draft.person(name if is_same else field.text, "interviewer", origin)
    house.is_organisation = True
    return house


def _letters(text: str) -> str:
    return "".join(character for character in fold(text) if character.isalnum())
