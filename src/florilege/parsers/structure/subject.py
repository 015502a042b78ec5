"""Who is interviewed or portrayed, where no label and no metadata say so."""

import re
from collections import Counter, defaultdict

from florilege.parsers.draft import SPEECH, Draft, Part
from florilege.parsers.names import candidate_names
from florilege.parsers.words import bare_words, fold

_ABOUT = re.compile(
    r"(?:interview|entretien|gespräch|entrevista|intervista|rencontre|conversation|portrait|"
    r"conociendo|meet|talk)\w*\s+(?:with|avec|mit|con|com|a|d[eu’]|of|met|de)\s+",
    re.IGNORECASE,
)
_SMALL_WORD = re.compile(r"(?<![\w@/._-])[^\W\d_]+(?![\w@/_-])")
_LONGEST_NAME = 5
_WORDS_READ = 3000
_ENOUGH_WORDS = 150
_ORDINARY = 2
_OPENING_ATOMS = 12
_ALONE, _INTRODUCED, _HEADED, _ANNOUNCED, _OPENS, _IN_TITLE = 4.0, 4.0, 3.0, 3.0, 3.0, 1.0
_MOST_FAMILY_MENTIONS = 3
_MOST_MENTIONS = 5
_CONVINCING = 3.0
_DASHES = (" - ", " – ", " — ", "\u00a0- ", "\u00a0– ", "\u00a0— ")


def find_subject(draft: Draft) -> str | None:
    """The name that title and standfirst point at; None when none stands out."""
    if draft.cues and _title_is_name(draft):
        return draft.fields["title"].text
    scores = _scores(draft)
    if not scores:
        return None
    introduced = " ".join(_front(draft))
    if draft.cues and len(scores) == 1 and next(iter(scores)) in introduced:
        return next(iter(scores))
    best = max(scores, key=lambda name: (scores[name], len(name)))
    return best if scores[best] >= _CONVINCING else None


def _title_is_name(draft: Draft) -> bool:
    """Whether the title of an interview is a name, however odd, and nothing else.

    Its words, but for particles, are used nowhere in the text as ordinary words, in small
    letters; so "r. stevens" is a name and "Our true selves" is not.
    """
    if "title" not in draft.fields:
        return False
    title = draft.fields["title"].text
    names = [
        word for word in bare_words(title) if word not in draft.language.introductions.particles
    ]
    if not 0 < len(names) <= _LONGEST_NAME or title.rstrip()[-1:] in '…:»”"':
        return False
    if any(name in draft.language.frequent for name in names):
        return False
    used: Counter[str] = Counter()
    seen = 0
    for atom in draft.of(*SPEECH, Part.STANDFIRST):
        used.update(_SMALL_WORD.findall(atom.text))
        seen += atom.word_count
        if seen > _WORDS_READ:
            break
    return seen >= _ENOUGH_WORDS and all(used[name] < _ORDINARY for name in names)


def split_title(title: str) -> tuple[str, str] | None:
    """The parts of a title "Name - headline" before and after its first spaced dash."""
    places = [(title.find(dash), dash) for dash in _DASHES if title.find(dash) > 0]
    if not places:
        return None
    place, dash = min(places)
    return title[:place].strip(), title[place + len(dash) :].strip()


def _scores(draft: Draft) -> dict[str, float]:
    title = draft.fields["title"].text if "title" in draft.fields else ""
    known = {person.name for person in draft.people}
    publication = draft.fields["publication"].text if "publication" in draft.fields else ""
    scores: dict[str, float] = defaultdict(float)
    for name in candidate_names(title, draft.language):
        scores[name] += _IN_TITLE
        if name == title.strip():
            scores[name] += _ALONE
        parts = split_title(title)
        if parts and name == parts[0]:
            scores[name] += _HEADED
    for match in _ABOUT.finditer(title):
        following = title[match.end() :]
        for name in candidate_names(following, draft.language):
            if following.startswith(name):
                scores[name] += _ANNOUNCED
            break
    for text in _front(draft):
        _score_front(text, draft, scores)
    text = " ".join(atom.text for atom in draft.of(Part.STANDFIRST, *SPEECH, Part.BODY))
    for name in scores:
        scores[name] += min(text.count(name.split()[-1]) - 1, _MOST_FAMILY_MENTIONS)
    return {
        name: score for name, score in scores.items() if name not in known and name != publication
    }


def _front(draft: Draft) -> list[str]:
    """The texts that introduce the subject."""
    front = [atom.text for atom in draft.of(Part.STANDFIRST)]
    front += [draft.fields[name].text for name in ("subtitle", "kicker") if name in draft.fields]
    front += [value.text for value in draft.manuscript.metadata.all("description")]
    if not front or not draft.cues:
        front += [atom.text for atom in draft.of(Part.BODY)][:_OPENING_ATOMS]
    return front


def _score_front(text: str, draft: Draft, scores: dict[str, float]) -> None:
    folded = fold(text)
    mentions = Counter(candidate_names(text, draft.language))
    for name, count in mentions.items():
        scores[name] += min(count, _MOST_MENTIONS)
        if text.startswith(name):
            scores[name] += _OPENS
        place = folded.find(fold(name))
        after = folded[place + len(name) : place + len(name) + 40].lstrip(" ,")
        introduced = any(
            after.startswith(verb + " ") for verb in draft.language.introductions.verbs
        )
        if introduced:
            scores[name] += _INTRODUCED
