"""What lines of credits say: "Propos recueillis par A et B, le 3 mai 2020. Photos : C"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from florilege.languages import Language, load_language
from florilege.parsers.dates import read_date
from florilege.parsers.names import candidate_names
from florilege.parsers.words import bare_words, fold

_WORD = re.compile(r"\w+")
# What credits are set off from each other and from their surroundings with.
_SIGNS = " \u00a0\n\u2028*•·|/–—-,;.()[]"
_COUNT = "0123456789 \u00a0()"
_STOP = re.compile(r"[.|•·;/\n\u2028]")
_ONE_NAME = re.compile(r"[^\W\d_][\w’'-]+(?=\s*(?:$|[.|•·;,/\n\u2028]))")
_ROLE_BEHIND = re.compile(
    r"\s*(?:\((?P<inside>[^()]{1,40})\)|,\s*(?P<behind>[^\W\d_]{3,30})\b(?!\s*[:：]|\s+[^\W\d_a-z]))"
)
_DATE_END = re.compile(r"\b\d{4}\b")
_SENTENCE_START = re.compile(r"[.!?…»”\"|•·–—][ \u00a0]+|[\n\u2028]+")
_LONGEST_PHRASE = 80
_LONGEST_DATE = 40
_LONGEST_DATE_IN_WORDS = 6
_MOST_CREDITS = 12


class Credit(NamedTuple):
    """Somebody, and what they did.

    Attributes:
        name: As printed.
        roles: "Text und Fotos" credits two.
    """

    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CreditLine:
    """What a line of credits says.

    Attributes:
        phrase: The phrase that opens it, folded.
        credits: Everybody it names, in order.
        date: When the conversation was held or the piece was published, if it says so.
        is_complete: Whether nothing is lost with the line when all this is kept.
        rest: What is left unread.
    """

    phrase: str
    credits: tuple[Credit, ...]
    date: str | None
    is_complete: bool
    rest: str

    @property
    def roles(self) -> set[str]:
        """All roles that it gives."""
        return {role for credit in self.credits for role in credit.roles}


def read_credit_line(text: str, language: Language) -> CreditLine | None:
    """Read credits one behind the other; None when the text does not open with one.

    Args:
        text: A line, or a paragraph from the beginning of a sentence on.
        language: Of the text; its table `credits` holds the phrases.
    """
    rest = text.lstrip(_SIGNS).rstrip()
    first = ""
    found: list[Credit] = []
    date: str | None = None
    for _ in range(_MOST_CREDITS):
        phrase, following, behind = _next_credits(rest, language)
        if not following:
            told, behind = _date_at(rest, language) if found and date is None else (None, rest)
            if told is None:
                break
            date = told
        first = first or phrase
        found += following
        rest = behind.lstrip(_SIGNS)
    if not found:
        return None
    is_complete = all(word in joiners(language) for word in bare_words(rest))
    is_complete = is_complete or fold(rest).strip(_COUNT) in _comments(language)
    return CreditLine(first, tuple(found), date, is_complete, rest)


@cache
def _comments(language: Language) -> frozenset[str]:
    """What comments of readers are called, also in English, which themes leave around any text."""
    return frozenset((*language.comments, *load_language("en").comments))


def _next_credits(text: str, language: Language) -> tuple[str, list[Credit], str]:
    """The phrase that opens a text, whom it credits, and what stands behind."""
    folded = fold(text)
    if not folded.startswith(_openings(language)):
        return "", [], text
    for phrase, roles in credit_phrases(language).items():
        if folded.startswith(phrase) and not text[len(phrase) :][:1].isalnum():
            rest = text[len(phrase) :].lstrip(" :：\u00a0")
            names, end = _names(rest, language)
            if not names and not {"author", "photographer"}.issuperset(roles):
                names, end = _one_name(rest, language)
            if names:
                named = [Credit(name, told or roles) for name, told in names]
                return phrase, named, rest[end:]
    return "", [], text


@cache
def _openings(language: Language) -> tuple[str, ...]:
    """All phrases, in a form in which a text that opens with none is passed over at once."""
    return tuple(credit_phrases(language))


def _one_name(text: str, language: Language) -> tuple[list[tuple[str, tuple[str, ...]]], int]:
    """A single word with a capital, up to a sign: "Interview: Zoé"."""
    match = _ONE_NAME.match(text)
    is_name = match is not None and match[0][0].isupper()
    if match is None or not is_name or fold(match[0]) in language.frequent:
        return [], 0
    return [(match[0], ())], match.end()


def _names(text: str, language: Language) -> tuple[list[tuple[str, tuple[str, ...]]], int]:
    """The names that a text opens with, each with the role said behind it, and their end.

    Up to the first word that joins no names: in "Anna Roth with Marc Tal", only the first.
    A second name that nothing but a comma joins says where the first belongs.
    """
    names: list[tuple[str, tuple[str, ...]]] = []
    ends: list[int] = []
    is_joined = False
    position = 0
    for run in candidate_names(text, language):
        start = text.find(run, position)
        between = text[position:start]
        if (between.strip(" \u00a0") and not names) or not _joins(between, language):
            break
        name = _up_to_credit(run, text[start:], language)
        if not name:
            break
        is_joined = is_joined or bool(joiners(language).intersection(fold(between).split()))
        told, position = _role_behind(text, start + len(name), language)
        is_joined = is_joined or bool(told)
        names.append((name, told))
        ends.append(position)
    kept = 1 if len(names) == 2 and not is_joined else len(names)  # noqa: PLR2004 - a pair
    return names[:kept], ends[kept - 1] if kept else 0


def _joins(between: str, language: Language) -> bool:
    """Whether what stands between two names joins them, and no sentence ends or goes on there."""
    if _STOP.search(between):
        return False
    return all(word in joiners(language) for word in _WORD.findall(fold(between)))


def _up_to_credit(name: str, text: str, language: Language) -> str:
    """A name without the words that open the next credit: "Anna Roth Photos" before a colon.

    Args:
        name: A run of capitalised words.
        text: What begins with it.
        language: Of the text.
    """
    words = name.split(" ")
    for count in range(len(words)):
        kept = " ".join(words[:count])
        if _opens_credit(text[len(kept) :].lstrip(), language):
            return kept
    return name


def _opens_credit(text: str, language: Language) -> bool:
    """Whether a phrase of credits with a sign, or of several words, opens a text."""
    folded = fold(text[:_LONGEST_PHRASE])
    for phrase in credit_phrases(language):
        if folded.startswith(phrase) and not folded[len(phrase) :][:1].isalnum():
            return " " in phrase or folded[len(phrase) :].lstrip()[:1] in (":", "：")
    return False


def _role_behind(text: str, end: int, language: Language) -> tuple[tuple[str, ...], int]:
    """The role that is said behind a name, "(Text)" or ", photos", and where that ends."""
    match = _ROLE_BEHIND.match(text, end)
    if match is None:
        return (), end
    told = fold((match["inside"] or match["behind"]).strip(" :"))
    roles = credit_phrases(language).get(told, ())
    return (roles, match.end()) if roles else ((), end)


def _date_at(text: str, language: Language) -> tuple[str | None, str]:
    """The date that a text opens with, after a word or two, and what stands behind."""
    head = text[:_LONGEST_DATE]
    for phrase in language.published:
        if fold(text).startswith(phrase):
            head = text[: len(phrase) + _LONGEST_DATE]
    match = _DATE_END.search(head)
    if match is None or len(_WORD.findall(head[: match.end()])) > _LONGEST_DATE_IN_WORDS:
        return None, text
    return read_date(head[: match.end()], language), text[match.end() :]


@cache
def credit_phrases(language: Language) -> dict[str, tuple[str, ...]]:
    """The roles that each phrase gives, the longest phrase first."""
    credit = language.credits
    by_role = (
        ("interviewer", credit.interviewer),
        ("translator", credit.translator),
        ("photographer", credit.photographer),
        ("author", credit.author),
    )
    roles: dict[str, tuple[str, ...]] = {}
    for role, phrases in by_role:
        for phrase in phrases:
            roles[phrase] = (*roles.get(phrase, ()), role)
    return dict(sorted(roles.items(), key=lambda item: (-len(item[0]), item[0])))


@cache
def joiners(language: Language) -> frozenset[str]:
    """The words that join names, folded."""
    return frozenset(fold(joiner) for joiner in language.labels.joiners)


def sentence_starts(text: str) -> Iterator[int]:
    """Where sentences and lines begin in a text, the first not counted."""
    for match in _SENTENCE_START.finditer(text):
        yield match.end()
