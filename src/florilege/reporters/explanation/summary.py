"""What stands above the source: the reading in words, its evidence, people, fields."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from florilege.languages import UNDETERMINED
from florilege.model import Agent, Candidate, Document, Person, Provenance, Role
from florilege.reporters.explanation.kinds import DROPPED, KINDS
from florilege.reporters.explanation.rows import Row
from florilege.source_map import SourceMap, Taken

_PROSE = "prose"
_WORD = re.compile(r"\w+")
_SURENESS = ((0.9, "very sure"), (0.75, "sure"), (0.6, "fairly sure"), (0.0, "unsure"))

WORDS = frozenset(
    {"title", "subtitle", "kicker", "tagline", "standfirst", "keyword", "picture_alt"}
)
"""The fields whose values are words of the document's language."""

# What 1 means for each measure, as docs/explanation/architecture.md has it.
_MEANINGS = {
    "recurrence": "there are at least four exchanges",
    "alternation": "every question has an answer",
    "coverage": "all words belong to questions and answers",
    "length": "questions are short, and shorter than their answers",
    "question forms": "every question reads like one in its language",
    "testimony": "a person is asked, and answers for himself",
}
_ENCODING_ORIGINS = {
    "given": "as the caller says",
    "bom": "by its byte order mark",
    "header": "as the server declared",
    "meta": "as the page declares",
    "xml declaration": "as its XML declaration says",
    "utf-8": "its bytes are sound as such",
    "detected": "guessed from its bytes",
}


class Measure(NamedTuple):
    """A line of the table of evidence.

    Attributes:
        name: Of the measure.
        meaning: What 1 means.
        best: Its value for the best reading, from 0 to 1; None where that has none.
        second: The same for the best reading of another style.
    """

    name: str
    meaning: str
    best: float | None
    second: float | None


class Credit(NamedTuple):
    """A role, and where it was found.

    Attributes:
        name: The role.
        origin: What said it; "" where that was not taken down.
        line: The line in the source, from 1, where it stands in the text.
    """

    name: str
    origin: str
    line: int | None


class Participant(NamedTuple):
    """Somebody who takes part, and what the text shows of them.

    Attributes:
        agent: Who it is.
        known: What they do and where.
        roles: Each with its origin.
        questions: How many paragraphs of questions they say.
        answers: How many of answers.
        first: The row in which they are first heard.
    """

    agent: Agent
    known: str
    roles: tuple[Credit, ...]
    questions: int
    answers: int
    first: Row | None


def sureness(known: Provenance) -> str:
    """How sure a reading is, in words."""
    return next(word for floor, word in _SURENESS if known.confidence >= floor)


def measures(known: Provenance) -> list[Measure]:
    """The evidence of the best reading and of the second, side by side."""
    best = {each.name: each.value for each in known.evidence}
    other = known.runner_up or Candidate(style=_PROSE, confidence=0)
    second = {each.name: each.value for each in other.evidence}
    found = [
        Measure(name, _MEANINGS.get(name, ""), best.get(name), second.get(name))
        for name in dict.fromkeys([*best, *second])
    ]
    found.append(
        Measure(
            "prior",
            "such marks tell questions from text by themselves",
            known.prior if best else None,
            other.prior if second else None,
        )
    )
    return found


def participants(
    document: Document, rows: Iterable[Row], taken: Iterable[Taken]
) -> list[Participant]:
    """Everybody who takes part."""
    heard: dict[str, Row] = {}
    said: Counter[tuple[str, str]] = Counter()
    for row in rows:
        for name in row.speakers or ():
            heard.setdefault(name, row)
            said[name, row.label] += 1
    origins = {(each.field, each.value): each for each in taken}
    return [
        Participant(
            agent,
            _known(agent),
            tuple(_role(role, origins.get((role, agent.name))) for role in agent.roles),
            said[agent.name, "question"],
            said[agent.name, "answer"],
            heard.get(agent.name),
        )
        for agent in document.people
    ]


def _role(role: Role, taken: Taken | None) -> Credit:
    return Credit(str(role), taken.origin if taken else "", taken.line if taken else None)


def _known(agent: Agent) -> str:
    if not isinstance(agent, Person):
        return "an organisation"
    affiliation = agent.affiliation.name if agent.affiliation else None
    return ", ".join(text for text in (agent.job_title, affiliation) if text)


def fields(document: Document, source_map: SourceMap) -> dict[str, list[Taken]]:
    """What was taken for each field, and what else was said of it; people stand elsewhere."""
    found: dict[str, list[Taken]] = defaultdict(list)
    for each in source_map.taken:
        if each.field not in set(Role):
            found[each.field].append(each)
    for rival in document.provenance.rivals if document.provenance else ():
        origin = f"{rival.origin}: not taken"
        found[rival.field].append(Taken(rival.field, rival.value, origin))
    return found


class Count(NamedTuple):
    """An entry of the legend.

    Attributes:
        key: The class of the rows.
        meaning: What the legend calls them.
        number: How many rows there are.
    """

    key: str
    meaning: str
    number: int


def legend(rows: Sequence[Row]) -> list[Count]:
    """The kinds that occur, with their numbers, and the rows that bear findings."""
    numbers = Counter(row.kind for row in rows)
    numbers[DROPPED] += sum(row.is_cut for row in rows)
    counts = [Count(kind.key, kind.meaning, numbers[kind.key]) for kind in KINDS]
    counts.append(Count("found", "with findings", sum(bool(row.remarks) for row in rows)))
    return [count for count in counts if count.number]


def share_kept(rows: Iterable[Row]) -> float | None:
    """The share of the words that are in the document; None when there are none."""
    kept = cut = 0
    for row in rows:
        for piece in row.pieces:
            words = len(_WORD.findall(piece.text))
            if row.kind == DROPPED or piece.look == "cut":
                cut += words
            else:
                kept += words
    return kept / (kept + cut) if kept + cut else None


def language_name(tag: str) -> str:
    """The English name of a language; the tag where nobody knows it."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - locale data is slow to load

    if tag == UNDETERMINED:
        return "an unknown language"
    try:
        return Locale.parse(tag, sep="-").get_language_name("en") or tag
    except (ValueError, UnknownLocaleError):
        return tag


def encoding(known: Provenance) -> str | None:
    """The encoding and how it was found, in words."""
    if known.encoding is None:
        return None
    how = _ENCODING_ORIGINS.get(known.encoding_origin or "", known.encoding_origin)
    return f"{known.encoding.upper()}, {how}" if how else known.encoding.upper()


def clock(seconds: float) -> str:
    """A time as players show it: "1:02", "1:00:02"."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
