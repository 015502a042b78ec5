"""Who is interviewed or portrayed, where no label and no metadata say so.

Every run of capitalised words is a candidate, in all its parts: "Virologin Eva Roth" holds
"Eva Roth". What tells a name from a noun is how the document uses it: where it stands, how
often, whether its last word stands alone or behind "Frau", whether its words also occur in
small letters.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from florilege.languages import Language
from florilege.parsers.draft import SPEECH, Draft, Part
from florilege.parsers.ids import slug
from florilege.parsers.names import names_within, split_titles
from florilege.parsers.structure.conversations import uninflected
from florilege.parsers.structure.presenting import opens_by_presenting, presented
from florilege.parsers.structure.usage import Usage
from florilege.parsers.words import bare_words, fold

_DASHES = (" - ", " – ", " — ", "\u00a0- ", "\u00a0– ", "\u00a0— ")
_LONGEST_TITLE_NAME = 5
# "y" and "i" join family names, "de" and "al" come before them, in a text of any language.
_LONGEST_LINK = 2
_PRINTED_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_FILED = 3
_WORDS_READ = 6000
_ENOUGH_WORDS = 150
_CHARACTERS_READ = 40_000
_FRONT_READ = 6_000
_MOST_CANDIDATES = 200
_ORDINARY = 2
_OPENING_ATOMS = 12
_MOST_COUNTED = 4
_LONGEST_ADDRESS = 40
_CONVINCING = 5.0
_ENOUGH_ALONE = 2.0
_TITLE, _ALONE, _HEADED, _ANNOUNCED = 2.0, 4.0, 3.0, 3.0
_FRONT, _OPENS, _INTRODUCED, _KEYWORD, _ADDRESSED = 2.0, 2.0, 3.0, 3.0, 4.0
_ORDINARY_WORD = -4.0
# "Geologist Eva Roth" where "Eva Roth" stands alone, too.
_PRECEDED = -3.5
# "Geologist Eva" of "Geologist Eva von Roth" and "Geologist Eva Roth".
_CUT = -3.0


def find_subject(draft: Draft) -> str | None:
    """The name that title, standfirst and text point at; None when none stands out."""
    if draft.cues and _title_is_name(draft):
        return draft.fields["title"].text
    scores = _Scores(draft).total()
    if not scores:
        return None
    best = max(scores, key=lambda name: (scores[name], len(name), name))
    words = {word for word in best.split() if word[0].isupper()}
    rivals = [score for name, score in scores.items() if words.isdisjoint(name.split())]
    somebody_asked = bool(draft.cues or draft.with_role("interviewer"))
    is_alone = somebody_asked and scores[best] >= _ENOUGH_ALONE + max([0.0, *rivals])
    is_found = is_alone or scores[best] >= _CONVINCING
    return _in_full(_as_called(best, draft), draft) if is_found else None


def _as_called(name: str, draft: Draft) -> str:
    """A name that a title inflects as somebody is called, where the text has it so, too."""
    called = uninflected(name, draft.language)
    return called if called != name and called in draft.manuscript.text else name


def _in_full(name: str, draft: Draft) -> str:
    """A name with the family name that only the first text about somebody adds to it.

    The others say "Amparo Llorens" of Amparo Llorens Vidal, or "Arkadij Semënovič". Where all
    nouns have a capital, one may as well be what somebody does: "stimmt Henrik Sandmoor Orgeln".
    """
    if draft.language.introductions.capital_nouns:
        return name
    usage = Usage(draft)
    for text in _front(draft):
        for longer in names_within(text, draft.language):
            added = longer.removeprefix(f"{name} ")
            if added != longer and " " not in added and not usage.of(fold(added)):
                return longer
    return name


def split_title(title: str) -> tuple[str, str] | None:
    """The parts of a title "Name - headline" before and after its first spaced dash."""
    places = [(title.find(dash), dash) for dash in _DASHES if title.find(dash) > 0]
    if not places:
        return None
    place, dash = min(places)
    return title[:place].strip(), title[place + len(dash) :].strip()


def _title_is_name(draft: Draft) -> bool:
    """Whether the title of an interview is a name, however odd, and nothing else.

    Its words, but for particles, are used nowhere in the text as ordinary words, in small
    letters; so "r. stevens" is a name and "Our true selves" is not.
    """
    if "title" not in draft.fields:
        return False
    title = draft.fields["title"].text
    particles = draft.language.introductions.particles
    names = [word for word in bare_words(title) if word not in particles]
    if not 0 < len(names) <= _LONGEST_TITLE_NAME or not _could_be_name(title, draft.language):
        return False
    stem = (draft.manuscript.source.name or "").rpartition(".")[0]
    if 1 < len(names) <= _LONGEST_FILED and title.istitle() and slug(stem) == slug(title):
        return True
    if any(name in draft.language.frequent for name in names):
        return False
    usage = Usage(draft)
    if len(names) == 1 and usage.seen >= _ENOUGH_WORDS:
        # A single word is a name where the file is named so, or where the text never uses it.
        return slug(title) in slug(stem) or not usage.of(names[0])
    return usage.seen >= _ENOUGH_WORDS and all(usage.of(name) < _ORDINARY for name in names)


def _could_be_name(title: str, language: Language) -> bool:
    """Whether a title has the look of a name, and no more around it.

    All its words but particles have a capital, or none has; it has no parts, ends like no
    sentence and does not begin with "Meet" or the like.
    """
    particles = language.introductions.particles
    is_more = re.search(r"[…:»”\"]\s*$|: ", title) or split_title(title)
    if is_more or opens_by_presenting(title, language):
        return False
    weighty = (word for word in _PRINTED_WORD.findall(title) if fold(word) not in particles)
    capitals = {word[0].isupper() for word in weighty if len(word) > _LONGEST_LINK}
    return len(capitals) <= 1


class _Scores:
    """Adds up what speaks for each candidate."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._small = Usage(draft).counted()
        self._score: dict[str, float] = defaultdict(float)
        self._text = " ".join(self._texts())[:_CHARACTERS_READ]
        self._particles = draft.language.introductions.particles
        self._addressed = set(self._families_addressed())
        self._things = set(self._behind_articles())

    def _families_addressed(self) -> Iterator[str]:
        """The words behind "Frau" or the like, and behind the particles that follow it."""
        titles = (t for t in self._draft.language.labels.honorifics if t in self._text)
        for title in titles:
            for match in re.finditer(rf"\b{re.escape(title)}(?=\s)", self._text):
                following = self._text[match.end() : match.end() + _LONGEST_ADDRESS]
                for word in re.findall(r"[\w’'-]+", following):
                    if fold(word) not in self._particles:
                        yield word
                        break

    def _behind_articles(self) -> Iterator[str]:
        """The words with a capital behind an article, where all nouns have one: "den Bahnhof"."""
        introductions = self._draft.language.introductions
        if introductions.capital_nouns:
            for before, behind in pairwise(_PRINTED_WORD.findall(self._text)):
                if before.lower() in introductions.articles and behind[0].isupper():
                    yield behind

    def total(self) -> dict[str, float]:
        """The score of every candidate that is not known to be somebody else."""
        draft = self._draft
        title = draft.fields["title"].text if "title" in draft.fields else ""
        self._read_title(title)
        for text in _front(draft):
            self._read_front(text)
        for value in draft.manuscript.metadata.all("keyword"):
            if value.text in self._score:
                self._score[value.text] += _KEYWORD
        authors = draft.with_role("author")
        known = {
            person.name
            for person in draft.people
            if person.roles != ["author"] or len(authors) == 1
        }
        publication = draft.fields["publication"].text if "publication" in draft.fields else ""
        likely = sorted(self._score, key=lambda name: -self._score[name])[:_MOST_CANDIDATES]
        return {
            name: self._weighed(name, self._score[name])
            for name in likely
            if name not in known and name not in publication
        }

    def _texts(self) -> Iterator[str]:
        read = 0
        for atom in self._draft.of(Part.STANDFIRST, *SPEECH, Part.BODY):
            yield atom.text
            read += atom.word_count
            if read > _WORDS_READ:
                return

    def _read_title(self, title: str) -> None:
        parts = split_title(title)
        announced = presented(title, self._draft.language)
        for name in self._names(title):
            self._score[name] += _TITLE
            self._score[name] += _ALONE if name == title.strip() else 0.0
            is_set_off = f": {name}" in title or title.startswith((f"{name}:", f"{name},"))
            self._score[name] += _HEADED if is_set_off or (parts and name == parts[0]) else 0.0
            if any(rest.startswith(name) for rest in announced):
                self._score[name] += _ANNOUNCED

    def _read_front(self, text: str) -> None:
        folded = fold(text)
        verbs = tuple(f"{verb} " for verb in self._draft.language.introductions.verbs)
        announced = presented(text, self._draft.language)
        for name in dict.fromkeys(self._names(text)):
            self._score[name] += _FRONT
            self._score[name] += _OPENS if text.lstrip().startswith(name) else 0.0
            after = folded[folded.find(fold(name)) + len(name) :][:40].lstrip(" ,")
            self._score[name] += _INTRODUCED if after.startswith(verbs) else 0.0
            if any(rest.startswith(name) for rest in announced):
                self._score[name] += _ANNOUNCED

    def _names(self, text: str) -> Iterator[str]:
        """The names in a text, without those that hold a title or begin with "Meet"."""
        language = self._draft.language
        for name in names_within(text, language):
            has_title = any(split_titles(f"{token} -", language)[0] for token in name.split())
            if not (has_title or opens_by_presenting(f"{name} ", language)):
                yield name

    def _goes_on(self, word: str) -> bool:
        """Whether a particle or a capital stands behind a word, wherever it stands."""
        following = re.findall(rf"{re.escape(word)}\b[ \u00a0]?([\w’'-]*)", self._text)
        return bool(following) and all(
            other[:1].isupper() or fold(other) in self._particles for other in following
        )

    def _weighed(self, name: str, score: float) -> float:
        """Its places, its mentions, and whether its words are ordinary ones."""
        tokens = name.split()
        family = tokens[-1]
        mentions = self._text.count(name)
        score += min(mentions, _MOST_COUNTED)
        rest = name.partition(" ")[2]
        if " " in rest and self._text.count(rest) > mentions:
            score += _PRECEDED
        for part in (tokens[0], family):
            score += min(self._text.count(part) - mentions, _MOST_COUNTED) * 0.5
        if self._goes_on(family):
            score += _CUT
        if family in self._addressed:
            score += _ADDRESSED
        title = self._draft.fields.get("title")
        if title is not None and title.text == name:
            return score
        ordinary = sum(
            self._small[fold(token)] > 0
            for token in tokens
            if len(token) > _LONGEST_LINK and fold(token) not in self._particles
        )
        return score + (ordinary + (tokens[0] in self._things)) * _ORDINARY_WORD


def _front(draft: Draft) -> list[str]:
    """The texts that introduce the subject."""
    front = [atom.text for atom in draft.of(Part.STANDFIRST)]
    front += [draft.fields[name].text for name in ("subtitle", "kicker") if name in draft.fields]
    front += [value.text for value in draft.manuscript.metadata.all("description")]
    if not front or not draft.cues:
        front += [atom.text for atom in draft.of(Part.BODY)][:_OPENING_ATOMS]
    return _bounded(front)


def _bounded(texts: list[str]) -> list[str]:
    """The beginning of some texts, so that a page without paragraphs costs no more."""
    kept, room = [], _FRONT_READ
    for text in texts:
        kept.append(text[:room])
        room -= len(text)
        if room <= 0:
            break
    return kept
