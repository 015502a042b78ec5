"""The title, told from kicker, site name, publication and subtitle."""

import re

from florilege.parsers import facts
from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft, Part
from florilege.parsers.manuscript import Value
from florilege.parsers.repeated_headings import repeated_heading
from florilege.parsers.site_names import names_site
from florilege.parsers.structure.line_kinds import is_genre, is_short_line
from florilege.parsers.structure.subject import split_title
from florilege.parsers.structure.title_lines import assign_title_lines
from florilege.parsers.words import bare_words

_LONGEST_TITLE_IN_WORDS = 30
_LONGEST_KICKER_IN_WORDS = 5
_SAME_TITLE = 0.6
_CONTAINED, _CONTAINING = 0.8, 0.35
_SITE_NAME = re.compile(r"(?<!\s)\s++[|–—·»:-]{1,2}\s++")


def assign_title(draft: Draft, front: list[Atom]) -> None:
    """Find the title: given, printed as the metadata declare it, declared, or the top heading.

    Args:
        draft: The draft.
        front: The undecided text before the conversation.
    """
    metadata = draft.manuscript.metadata
    declared = metadata.first("title") or metadata.first("page_title")
    headings = [
        atom
        for atom in front
        if atom.is_heading and not is_genre(draft, atom) and not names_site(atom)
    ]
    printed = _printed_title(headings or front, declared) if declared else None
    if declared and printed is None:
        printed = _set_otherwise(draft, headings, front)
    if printed is not None:
        why = "heading" if printed.is_heading else "first lines"
        draft.take(printed, Part.TITLE, "title", why)
    elif declared is not None and (other := _headline(headings, declared)) is not None:
        draft.take(other, Part.TITLE, "title", "the only heading of level 1")
    elif declared is not None and metadata.first("title"):
        draft.set("title", _without_site(draft, declared.text), declared.origin)
    elif repeated := repeated_heading(headings):
        draft.take(repeated[0], Part.TITLE, "title", "the words that several headings share")
        for atom in repeated[1:]:
            draft.drop(atom, "repeats the title")
    elif headings:
        top = min(headings, key=lambda atom: atom.block.level)
        draft.take(top, Part.TITLE, "title", f"heading of level {top.block.level}")
        _take_subtitle(draft, top, headings)
    elif declared is None:
        assign_title_lines(draft, front)
    if declared is not None:
        draft.set("title", _without_site(draft, declared.text), declared.origin)
    _split_kicker(draft)


def _headline(headings: list[Atom], declared: Value) -> Atom | None:
    """The only heading of level 1, where the declared title joins others: "House | Eva and Jan".

    A heading that repeats a word of these may be the name of the house.
    """
    tops = [atom for atom in headings if atom.block.level == 1]
    if len(tops) != 1 or _SITE_NAME.search(declared.text) is None:
        return None
    is_other = set(bare_words(declared.text)).isdisjoint(bare_words(tops[0].text))
    return tops[0] if is_other else None


def _printed_title(candidates: list[Atom], declared: Value) -> Atom | None:
    """The line that says what the metadata call the title, if there is one.

    A page's title may hold more (the site's name) and a heading may, too (a kicker).
    """
    wanted = set(bare_words(declared.text))
    best, best_share = None, _SAME_TITLE
    for atom in candidates:
        printed = set(bare_words(atom.text))
        if not printed or atom.word_count > _LONGEST_TITLE_IN_WORDS:
            continue
        shared = len(printed & wanted)
        share = shared / len(printed | wanted)
        if len(printed) > 1 and shared >= _CONTAINED * len(printed):
            share = max(share, _SAME_TITLE + shared / len(wanted) - _CONTAINING)
        if share > best_share:
            best, best_share = atom, share
    return best


def _set_otherwise(draft: Draft, headings: list[Atom], front: list[Atom]) -> Atom | None:
    """The line that is set as a title where the metadata call the piece something else.

    That is the only heading of level 1; without headings and a title declared for the piece, a
    short line in bold type that opens the text of a conversation.
    """
    if not draft.cues:
        return None
    tops = [atom for atom in headings if atom.block.level == 1]
    if len(tops) == 1:
        return tops[0]
    if headings or draft.manuscript.metadata.first("title"):
        return None
    opening = next((atom for atom in front if atom.is_text), None)
    if opening is None or not opening.is_bold or not is_short_line(opening):
        return None
    for following in draft.atoms[opening.index + 1 : opening.index + 2]:
        if following.joint is not None and not following.is_bold:
            draft.take(following, Part.SUBTITLE, "subtitle", "the line under the title")
    return opening


def _without_site(draft: Draft, title: str) -> str:
    """A declared title without the name of the site behind it."""
    publication = draft.fields["publication"].text if "publication" in draft.fields else ""
    known = set(bare_words(publication))
    parts = _SITE_NAME.split(title)
    while len(parts) > 1 and known and known & set(bare_words(parts[-1])):
        title = title[: title.rindex(parts.pop())].rstrip(" |–—·»:-\u00a0")
    return title


def _split_kicker(draft: Draft) -> None:
    """A title "Kicker - “quotation”" has its quotation for a title."""
    title = draft.fields.get("title")
    parts = split_title(title.text) if title is not None and title.origin != "given" else None
    if title is None or parts is None or facts.quoted(parts[1]) is None:
        return
    if len(parts[0].split()) <= _LONGEST_KICKER_IN_WORDS and "kicker" not in draft.fields:
        draft.set("kicker", parts[0], title.origin)
        title.text = parts[1]


def _take_subtitle(draft: Draft, title: Atom, headings: list[Atom]) -> None:
    following = [atom for atom in headings if atom.index == title.index + 1]
    if following and following[0].block.level > title.block.level:
        draft.take(following[0], Part.SUBTITLE, "subtitle", "the heading under the title")
