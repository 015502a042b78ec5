"""The sheet over a transcript: who speaks, when and where, and how it is written down.

"Interviewer: Ruth Amsel", "Date: 4 May 1974", "Restrictions: none": fields that look like turns,
and behind them the signs that the transcript is written with, with a turn or two for an example.
Programs that write down speech set the names of fields over them: "SPEAKERS", "KEYWORDS".
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise

from florilege.languages import Language, load_language
from florilege.parsers.atoms import Atom
from florilege.parsers.dates import read_date
from florilege.parsers.leading_labels import Label
from florilege.parsers.manuscript import HARD_BREAK, Metadata
from florilege.parsers.names import candidate_names, looks_like_name, without_brackets
from florilege.parsers.words import fold

_READ = 120
_FEWEST_FIELDS = 3
_LONGEST_FIELD_IN_WORDS = 24
_LONGEST_TITLE_IN_WORDS = 6
_LONGEST_NOTICE_IN_WORDS = 60
_LONGEST_SIGNATURE_IN_WORDS = 20
_SHORTEST_NAME = 3
_SENTENCE_ENDS = frozenset(".!?…:")
_FIELD = "field of the transcript"
_RULES = "how the transcript is written"
_NOTICE = "notice about the transcript"


def transcript_head(
    atoms: Sequence[Atom], metadata: Metadata, language: Language
) -> dict[int, str]:
    """The atoms of the sheet over a transcript, by index, each with the reason to leave it out.

    Three fields in a row make a sheet, where the language knows one of them and none of them
    speaks again.

    Args:
        atoms: Of a text without markup.
        metadata: What the fields say is added to these.
        language: Its table `transcripts` names the fields.
    """
    turns = Counter(fold(atom.label.name) for atom in atoms if atom.label is not None)
    opening = [atom for atom in islice(atoms, _READ) if not atom.is_blank]
    dropped = dict.fromkeys(_overwritten(opening, turns, language), _FIELD)
    dropped |= dict.fromkeys(_signatures(atoms, language), _NOTICE)
    fields = _fields(opening, turns, language)
    if not fields:
        return dropped
    dropped |= dict.fromkeys((atom.index for atom, _ in fields), _FIELD)
    for atom, label in fields:
        _take(label, atom.text[label.end :].strip(), metadata, language)
    behind = [atom for atom in opening if atom.index > fields[-1][0].index]
    dropped |= dict.fromkeys((atom.index for atom in _rules(behind, language)), _RULES)
    dropped |= dict.fromkeys((atom.index for atom in _notices(opening, language)), _NOTICE)
    return dropped


def _fields(
    opening: Sequence[Atom], turns: Counter[str], language: Language
) -> list[tuple[Atom, Label]]:
    """The first row of fields of which the language knows one."""
    row: list[tuple[Atom, Label]] = []
    for atom in [*opening, None]:
        label = atom.label if atom is not None else None
        if atom is not None and label is not None and _is_field(atom, label, turns):
            # What opens the text is its title, be there a colon in it.
            is_title = atom is opening[0] and fold(label.name) not in _known(language)
            row += [] if is_title else [(atom, label)]
            continue
        if len(row) >= _FEWEST_FIELDS and any(
            fold(label.name) in _known(language) for _, label in row
        ):
            return row
        row = []
    return []


def _overwritten(opening: Sequence[Atom], turns: Counter[str], language: Language) -> Iterator[int]:
    """The paragraphs before the turns whose first line is the name of a field in capitals.

    What the field says is no sentence, else it is the title over a paragraph.
    Programs write such names in English over speech in any language.
    """
    known = _known(language) | _known(load_language("en"))
    is_field = False
    for atom, below in pairwise(opening):
        if atom.label is not None and turns[fold(atom.label.name)] > 1:
            return
        is_title = atom.is_capitals and fold(atom.text).strip() in known
        if atom.joint is None:
            is_value = below.label is None and below.text.rstrip()[-1:] not in _SENTENCE_ENDS
            is_field = is_title and below.joint == HARD_BREAK and is_value
        if is_field:
            yield atom.index


def _signatures(atoms: Sequence[Atom], language: Language) -> Iterator[int]:
    """The last paragraph, where it says what program made the transcript, and where it is found."""
    last = next((atom for atom in reversed(atoms) if not atom.is_blank), None)
    if last is None or last.joint is not None or last.word_count > _LONGEST_SIGNATURE_IN_WORDS:
        return
    notices = (*language.transcripts.notices, *load_language("en").transcripts.notices)
    folded = fold(last.text)
    if "://" in folded and any(map(folded.__contains__, notices)):
        yield last.index


def _is_field(atom: Atom, label: Label, turns: Counter[str]) -> bool:
    return (
        turns[fold(label.name)] == 1
        and not atom.is_asking
        and atom.word_count <= _LONGEST_FIELD_IN_WORDS
    )


@cache
def _known(language: Language) -> frozenset[str]:
    words = language.transcripts
    return frozenset(
        (*words.interviewees, *words.interviewers, *words.dates, *words.titles, *words.fields)
    )


def _take(label: Label, value: str, metadata: Metadata, language: Language) -> None:
    """Add what a field says to the metadata, if it is of use."""
    words, key, origin = language.transcripts, fold(label.name), f"field “{label.name}”"
    if key in words.dates and (found := read_date(value, language)):
        metadata.add("date", found, origin)
    elif key in words.titles:
        metadata.add("title", value, origin)
    elif key in words.interviewees or key in words.interviewers:
        role = "interviewee" if key in words.interviewees else "interviewer"
        for name in _names(value, language):
            metadata.add(role, name, origin)


def _names(value: str, language: Language) -> list[str]:
    """The names that a field holds; a single word is one, a code of a letter or two is none."""
    plain = without_brackets(value)
    names = list(candidate_names(plain, language))
    if names:
        return names
    word = plain.partition(",")[0].strip()
    is_name = len(word) >= _SHORTEST_NAME and word.isalpha() and looks_like_name(word)
    return [word] if is_name and not word.isupper() else []


def _rules(behind: Sequence[Atom], language: Language) -> Iterator[Atom]:
    """The title over the signs of a transcript and what is below it.

    It goes on to the next line that divides; without one, to the end of the next paragraph.
    """
    titles = language.transcripts.rules
    place = next(
        (
            place
            for place, atom in enumerate(behind)
            if atom.word_count <= _LONGEST_TITLE_IN_WORDS
            and fold(atom.text).strip().startswith(titles)
        ),
        None,
    )
    if place is None:
        return
    below = behind[place:]
    end = next((number for number, atom in enumerate(below) if atom.is_separator), None)
    if end is None:
        starts = [number for number, atom in enumerate(below) if number and atom.joint is None]
        is_alone = bool(starts) and starts[0] == 1
        end = starts[is_alone] if len(starts) > is_alone else len(below)
    yield from below[:end]


def _notices(opening: Sequence[Atom], language: Language) -> Iterator[Atom]:
    """The paragraphs that say who may quote the transcript, or who made it."""
    for atom in opening:
        if atom.is_text and atom.label is None and atom.word_count <= _LONGEST_NOTICE_IN_WORDS:
            folded = fold(atom.text)
            if any(map(folded.__contains__, language.transcripts.notices)):
                yield atom
