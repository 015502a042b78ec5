"""Where a paragraph is cut into atoms: wherever somebody could begin to speak."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from florilege.parsers import facts
from florilege.parsers.leading_labels import (
    bracketed_label,
    dashed_initials,
    leading_label,
    timestamp_behind,
)
from florilege.parsers.looks import LOOK
from florilege.parsers.manuscript import HARD_BREAK, SOFT_BREAK, ManuscriptBlock, Run
from florilege.parsers.names import looks_like_name

_LABEL_WINDOW = 120
_SIGN_WINDOW = 12
_QUESTION_WINDOW = 800
_ANSWERED = re.compile(r"[?？][»”\"]?[^\S\n\u2028]{1,3}(?=[–—-])")
_LONGEST_ASKED_IN_WORDS = 40
_BREAK = re.compile(rf"[{SOFT_BREAK}{HARD_BREAK}]")
_LINE = re.compile(rf"[^{SOFT_BREAK}{HARD_BREAK}]+")
_SENTENCE_END = re.compile(rf"[.!?…»”\")][^\S{SOFT_BREAK}{HARD_BREAK}]{{1,3}}(?=[—–―-])")
_SENTENCE_ENDS = frozenset('.!?…»”"):')
_OPENING_SIGNS = frozenset('¿¡«“„"')
_TYPE = frozenset({"strong", "emphasis", LOOK})


def cuts_in(block: ManuscriptBlock) -> list[int]:
    """The offsets inside the text of a block at which an atom begins, in ascending order."""
    found = {*_line_cuts(block), *_run_in_cuts(block), *_dash_cuts(block)}
    return sorted(found - {0, len(block.text)})


def _line_cuts(block: ManuscriptBlock) -> Iterator[int]:
    """Line ends that readers see, and wrapped ones at which somebody else begins to speak."""
    if _BREAK.search(block.text) is None:
        return
    position = 0
    behind_question = _behind_question(block)
    behind_capitals = set(_behind_capitals(block))
    for run, following in zip(block.runs, [*block.runs[1:], Run("")], strict=False):
        for found in _BREAK.finditer(run.text):
            place = position + found.start()
            if (
                found[0] == HARD_BREAK
                or place == behind_question
                or place in behind_capitals
                or _begins_turn(run, found.start(), following)
                or _begins_with_sign(block.text, place)
            ):
                yield place
        position += len(run.text)


def _behind_capitals(block: ManuscriptBlock) -> Iterator[int]:
    """The ends of lines in capitals under which a line in small letters follows."""
    lines = [(line.end(), facts.is_capitals(line[0])) for line in _LINE.finditer(block.text)]
    for (end, before), (_, after) in pairwise(lines):
        if before and not after:
            yield end


def _begins_turn(run: Run, offset: int, following: Run) -> bool:
    """Whether a wrapped line looks like the start of somebody's turn."""
    rest = run.text[offset + 1 : offset + 1 + _LABEL_WINDOW]
    if not rest:
        return ("strong",) in following.marks
    line = rest.split(SOFT_BREAK, 1)[0]
    return leading_label(line) is not None or bracketed_label(line) is not None


def _begins_with_sign(text: str, place: int) -> bool:
    """Whether a sentence ends before a wrapped line that a dash, a number or "AR –" opens."""
    head = text[place + 1 : place + 1 + _SIGN_WINDOW]
    signs = (facts.leading_dash, facts.leading_number, dashed_initials)
    is_sentence_before = text[place - 1 : place] in _SENTENCE_ENDS
    return is_sentence_before and any(sign(head) is not None for sign in signs)


def _behind_question(block: ManuscriptBlock) -> int | None:
    """The place behind the first question mark of a block that a number or a dash opens."""
    head = block.text[:_SIGN_WINDOW]
    has_sign = facts.leading_number(head) is not None or facts.leading_dash(head) is not None
    if block.ordinal is None and not has_sign:
        return None
    return block.text.find("?", 0, _QUESTION_WINDOW) + 1 or None


def _dash_cuts(block: ManuscriptBlock) -> Iterator[int]:
    """The dashes between sentences of a line that a dash opens, where a sentence begins.

    In other lines, only the first behind a question that opens the line.
    """
    text = block.text
    for line in _LINE.finditer(text):
        if facts.leading_dash(line[0][:_SIGN_WINDOW]) is None:
            yield from _behind_first_question(text, line)
            continue
        for end in _SENTENCE_END.finditer(text, line.start(), line.end()):
            head = text[end.end() : end.end() + _SIGN_WINDOW]
            behind = facts.leading_dash(head)
            if behind and (head[behind].isupper() or head[behind] in _OPENING_SIGNS):
                yield end.end()


def _behind_first_question(text: str, line: re.Match[str]) -> Iterator[int]:
    """The dash behind the question that opens a line and is answered in it: "Why? – Because."."""
    end = _ANSWERED.search(text, line.start(), line.end())
    if end is None or text.count(" ", line.start(), end.end()) > _LONGEST_ASKED_IN_WORDS:
        return
    head = text[end.end() : end.end() + _SIGN_WINDOW]
    behind = facts.leading_dash(head)
    if behind and (head[behind].isupper() or head[behind] in _OPENING_SIGNS):
        yield end.end()


def _run_in_cuts(block: ManuscriptBlock) -> Iterator[int]:
    """The ends of stretches of one look that open a line and could be a question."""
    if len(block.runs) < 2 or not _is_any_set_apart(block.runs):  # noqa: PLR2004 - one look
        return
    position, line_start, at_line_start = 0, 0, True
    opening: set[str] = set()
    for run in block.runs:
        kinds = {mark[0] for mark in run.marks} & _TYPE
        if run.text.strip():
            if at_line_start and kinds:
                opening = kinds
            elif opening and not kinds & opening:
                head = block.text[line_start:position]
                if facts.could_be_question(head) or (
                    facts.goes_on_anew(head, run.text) and not looks_like_name(head)
                ):
                    yield position + timestamp_behind(head, run.text)
                opening = set()
            at_line_start = False
        last_break = max(run.text.rfind(SOFT_BREAK), run.text.rfind(HARD_BREAK))
        if last_break >= 0:
            line_start = position + last_break + 1
            at_line_start = not run.text[last_break + 1 :].strip()
            opening = opening if not at_line_start else set()
        position += len(run.text)


def _is_any_set_apart(runs: Sequence[Run]) -> bool:
    return any(mark[0] in _TYPE for run in runs for mark in run.marks)
