"""Labels of hearings: a title, a name, perhaps an office, and a full stop before what is said.

"M. le président Luc Barraud. Nous ...", "Mme Anne Roy, rapporteure. – Je ...", "Mr. JONES. Thank
you.": parliaments print so. Only where such labels recur are they speakers.
"""

import re
from functools import cache

from florilege.languages import Language
from florilege.parsers.leading_labels import Label
from florilege.parsers.words import fold

_WINDOW = 200
_WORD = re.compile(r"[^\s,.:;!?()–—]+\.?")
_OFFICE = re.compile(r"(?:\s?\([^()]{1,40}\))?(?:,\s[^.:!?\n\u2028]{2,100})?")
_SIGN = re.compile(r"\.(?:\s{1,3}[–—-])?(?=\s|$)\s{0,3}")
_MOST_SMALL = 3
_MOST_CAPITAL = 5
_INITIAL = 2


def titled_label(text: str, language: Language) -> Label | None:
    """The label that opens a text with a title; small words before the name say an office."""
    head = text[:_WINDOW].lstrip()
    start = len(text[:_WINDOW]) - len(head)
    title = _opening(language).match(head)
    if title is None:
        return None
    place, small, names = title.end(), [], []
    while (word := _WORD.match(head, place)) is not None:
        said = word[0]
        is_capital = said[:1].isupper()
        is_particle = bool(names) and fold(said) in language.introductions.particles
        if not (is_capital or is_particle or not names):
            break
        (names if is_capital or is_particle else small).append(said.rstrip("."))
        place = word.end()
        if said.endswith(".") and not (is_capital and len(said) <= _INITIAL):
            place -= 1
            break
        place += head[place : place + 1].isspace()
    is_long = len(small) > _MOST_SMALL or len(names) > _MOST_CAPITAL
    if is_long or not (names or small):
        return None
    place -= head[place - 1 : place].isspace()
    office = _OFFICE.match(head, place)
    sign = _SIGN.match(head, office.end() if office else place)
    if sign is None:
        return None
    spoken = [title[0].strip(), *small] if not names else names
    name = " ".join(spoken if len(spoken) > 1 else [title[0].strip(), *spoken])
    return Label(name, start + sign.end())


@cache
def _opening(language: Language) -> re.Pattern[str]:
    titles = sorted(language.labels.honorifics, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, titles))})\s{{1,2}}(?=\w)")
