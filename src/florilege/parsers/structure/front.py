"""What stands before the conversation: publication, title, lead quote, standfirst."""

from florilege.parsers import facts
from florilege.parsers.atoms import Atom
from florilege.parsers.draft import SPEECH, Draft, Part
from florilege.parsers.names import candidate_names
from florilege.parsers.words import bare_words, fold

_LONGEST_TITLE_IN_WORDS = 30
_LONGEST_LEAD_QUOTE_IN_WORDS = 60
_SAME_TITLE = 0.6
_SENTENCE_END = ".!?…"


def assign_front(draft: Draft) -> None:
    """Sort the atoms before the first turn; in prose, those before the first long paragraph."""
    end = draft.first_of(*SPEECH, Part.SECTION_TITLE)
    front = [atom for atom in draft.free(0, end) if atom.is_text]
    _assign_title(draft, front)
    front = [atom for atom in front if draft.parts[atom.index] is None]
    if not draft.cues:
        front = _opening(front)
    for atom in front:
        if _is_genre(draft, atom):
            draft.take(atom, Part.KICKER, "kicker", "says what kind of piece it is")
            continue
        inside = facts.quoted(atom.text)
        is_set_apart = inside is not None or (bool(draft.cues) and atom.block.within("quote"))
        if is_set_apart and atom.word_count <= _LONGEST_LEAD_QUOTE_IN_WORDS:
            draft.assign(atom, Part.LEAD_QUOTE, "stands alone as a quotation")
        elif draft.cues:
            draft.assign(atom, Part.STANDFIRST, "stands before the first question")
    _promote_quote(draft)


def _promote_quote(draft: Draft) -> None:
    """A quotation that opens a text without a title is its title, as printed."""
    first = next((atom for atom in draft.atoms if atom.is_text), None)
    if "title" not in draft.fields and first and draft.parts[first.index] is Part.LEAD_QUOTE:
        draft.take(first, Part.TITLE, "title", "first lines")


def _opening(front: list[Atom]) -> list[Atom]:
    """The lines of a prose text before its first paragraph of full length."""
    for place, atom in enumerate(front):
        if not _is_short_line(atom) and facts.quoted(atom.text) is None:
            return front[:place]
    return []


def _assign_title(draft: Draft, front: list[Atom]) -> None:
    metadata = draft.manuscript.metadata
    declared = metadata.first("title")
    headings = [atom for atom in front if atom.is_heading]
    if draft.corrections.title:
        draft.set("title", draft.corrections.title, "given")
    printed = _printed_title(headings or front, declared.text if declared else None)
    if printed is not None:
        why = "heading" if printed.is_heading else "first lines"
        draft.take(printed, Part.TITLE, "title", why)
    elif declared is not None:
        draft.set("title", declared.text, declared.origin)
    elif headings:
        top = min(headings, key=lambda atom: atom.block.level)
        draft.take(top, Part.TITLE, "title", f"heading of level {top.block.level}")
        _take_subtitle(draft, top, headings)
    else:
        _assign_title_lines(draft, [atom for atom in front if _is_short_line(atom)], front)
    page_title = metadata.first("page_title")
    if page_title is not None:
        draft.set("title", page_title.text, page_title.origin)


def _printed_title(candidates: list[Atom], declared: str | None) -> Atom | None:
    """The line that says what the metadata call the title."""
    if declared is None:
        return None
    wanted = set(bare_words(declared))
    best, best_share = None, _SAME_TITLE
    for atom in candidates:
        if atom.word_count > _LONGEST_TITLE_IN_WORDS:
            continue
        printed = set(bare_words(atom.text))
        share = len(printed & wanted) / len(printed | wanted) if printed else 0.0
        if share > best_share:
            best, best_share = atom, share
    return best


def _take_subtitle(draft: Draft, title: Atom, headings: list[Atom]) -> None:
    following = [atom for atom in headings if atom.index == title.index + 1]
    if following and following[0].block.level > title.block.level:
        draft.take(following[0], Part.SUBTITLE, "subtitle", "the heading under the title")


def _assign_title_lines(draft: Draft, lines: list[Atom], front: list[Atom]) -> None:
    """Tell publication, tagline, title and subtitle apart among unmarked short lines."""
    leading = []
    for atom in front:
        if atom not in lines or facts.quoted(atom.text):
            break
        leading.append(atom)
    if not leading:
        return
    for atom in leading:
        if _is_genre(draft, atom):
            draft.take(atom, Part.KICKER, "kicker", "says what kind of piece it is")
    leading = [atom for atom in leading if draft.parts[atom.index] is None]
    if not leading:
        return
    named = [atom for atom in leading if _names_somebody(draft, atom)]
    title = named[-1] if named else leading[0]
    draft.take(title, Part.TITLE, "title", "first lines")
    before = leading[: leading.index(title)]
    after = leading[leading.index(title) + 1 :]
    if before:
        draft.take(before[0], Part.PUBLICATION, "publication", "the line above the title")
    if len(before) > 1:
        why = "the line under the publication's name"
        draft.take(before[1], Part.TAGLINE, "tagline", why)
    if after:
        draft.take(after[0], Part.SUBTITLE, "subtitle", "the line under the title")


def _is_short_line(atom: Atom) -> bool:
    text = atom.text.strip()
    return (
        atom.word_count <= _LONGEST_TITLE_IN_WORDS
        and atom.marker is None
        and (text[-1:] not in _SENTENCE_END or facts.ends_in_question_mark(text))
    )  # fmt: skip


def _is_genre(draft: Draft, atom: Atom) -> bool:
    return fold(atom.text).strip(" :·|") in draft.language.labels.genres


def _names_somebody(draft: Draft, atom: Atom) -> bool:
    """Whether a line names a person who is named again below."""
    rest = " ".join(other.text for other in draft.atoms[atom.index + 1 : atom.index + 12])
    return any(name in rest for name in candidate_names(atom.text, draft.language))
