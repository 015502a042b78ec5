"""Family names that two people share in print: "Anna and Lea Roth" are Anna Roth and Lea Roth."""

import re
from collections.abc import Iterator

from florilege.languages import Language
from florilege.parsers.names import capitalised_runs

_LONGEST = 80


def sharing_names(given: str, text: str, language: Language) -> Iterator[tuple[str, str]]:
    """The full names that a text gives somebody by joining a first name to somebody's full name.

    Args:
        given: The first name, one word.
        text: What may say it.
        language: Of the text; its `joiners` join the names.

    Yields:
        The full name, and that of the other person.
    """
    joiners = "|".join(map(re.escape, language.labels.joiners))
    for match in re.finditer(rf"(?<!\w){re.escape(given)} (?:{joiners}) ", text):
        rest = text[match.end() : match.end() + _LONGEST]
        run = next(capitalised_runs(rest, language), [])
        other = " ".join(run)
        if len(run) > 1 and rest.startswith(other):
            yield f"{given} {' '.join(run[1:])}", other
