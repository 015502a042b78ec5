"""French punctuation without its no-break space.

**What it finds.** French punctuation without the no-break space that belongs to it: before
; : ! ? and », and after «. An ordinary space there lets the mark slip to the next line; no
space at all is the English way. Both no-break spaces will do, the narrow one (U+202F) and the
full one (U+00A0), since houses differ. One finding a document names all the places.

It keeps out of code, web addresses, times and ratios (10:30, 3:1, 3 : 1), emoticons, marks in
brackets and text in another language. In "?!" the first mark counts. French of Canada is left
alone: there ; ! ? take no space (Office québécois de la langue française, Banque de dépannage
linguistique, "Espacement").

**Why it matters.** A line that begins with "?" looks careless, and a screen is always some other
width. The authority is the Lexique des règles typographiques en usage à l'Imprimerie nationale
("Ponctuation").

This is information and not a warning: keyboards and most editors give ordinary spaces, and
they hurt the look of a text, not its truth. A sound text must not fail a build for them.

**Example.**

    Pourquoi le secteur public ? « Pour les autres »

**What to do.** Put a no-break space there: U+202F before ; ! ?, U+00A0 before : and inside « ».
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from florilege.diagnostics import Severity
from florilege.languages import Typography, known_tag, load_language
from florilege.model import (
    Block,
    Code,
    CodeBlock,
    Document,
    ForeignLanguage,
    Heading,
    Paragraph,
    PullQuote,
    Span,
    block_text,
)
from florilege.rules.places import Located, located
from florilege.rules.rule import Finding, Rule, Spot

_NO_BREAK = "\u00a0\u202f\u2007"
_OPENING = "([{«“‘\"'\n"
_JOINED = {"!": "!?", "?": "!?", ":": ":;", ";": ":;", "»": ""}
_NO_END = "=/\\_"
_AROUND = 24
_LOOK_BACK = 8
_HIDDEN = "\ufffc"

# Addresses, entities and emoji codes, in which these marks are no punctuation.
_NO_PROSE = re.compile(
    r"\b(?:https?|ftp|mailto|www)[:.][^\s«»]++|&#?\w{1,10};|:[a-z][a-z0-9_+-]{1,30}:",
    re.IGNORECASE,
)
_EMOTICON = re.compile(r"-?[()\[\]|/\\DPpOo3*](?!\w)")


def _check(document: Document) -> Iterator[Finding]:
    tag = document.language.lower()
    if known_tag(tag) != "fr" or tag.startswith("fr-ca"):
        return
    typography = load_language(tag).typography
    spots = [
        _spot(text, offset)
        for text in _texts(document)
        for offset in _bare_marks(_without_addresses(text.prose), typography)
    ]
    if spots:
        first, *more = spots
        places = f"no-break spaces are missing in {len(spots)} places"
        yield Finding(
            places if more else "a no-break space is missing",
            first.block,
            excerpt=first.excerpt,
            offset=first.offset,
            span=first.span,
            more=tuple(more),
            help="Put U+202F before ; ! ? and U+00A0 before : and inside « ».",
        )


class _Text(NamedTuple):
    """A text of a document.

    Attributes:
        place: The id of the nearest block, if there is one.
        printed: As it is.
        prose: With what is no French prose hidden.
        own: Whether it is the own text of the block of that id.
    """

    place: str | None
    printed: str
    prose: str
    own: bool = False


def _texts(document: Document) -> Iterator[_Text]:
    for line in (document.kicker, document.title, document.subtitle):
        yield _Text(None, line or "", line or "")
    yield from _block_texts(located(document.standfirst, None))
    for section in document.sections:
        title = section.title or ""
        yield _Text(section.id, title, title)
        yield from _block_texts(located(section.blocks, section.id))


def _block_texts(blocks: Iterator[Located]) -> Iterator[_Text]:
    for place, block in blocks:
        if not isinstance(block, CodeBlock):
            yield _Text(place, block_text(block), _prose(block), own=block.id is not None)


def _prose(block: Block) -> str:
    if not isinstance(block, Paragraph | Heading | PullQuote):
        return block_text(block)
    return "".join(
        _HIDDEN * len(span.text) if _is_no_french(span) else span.text for span in block.spans
    )


def _is_no_french(span: Span) -> bool:
    return any(
        isinstance(mark, Code)
        or (isinstance(mark, ForeignLanguage) and known_tag(mark.tag) != "fr")
        for mark in span.marks
    )


def _without_addresses(text: str) -> str:
    return _NO_PROSE.sub(lambda match: _HIDDEN * len(match[0]), text)


def _bare_marks(text: str, typography: Typography) -> Iterator[int]:
    """The offsets of the marks beside which a no-break space is missing."""
    want_before = typography.thin_space_before + typography.space_before
    want_after = typography.space_after
    for match in re.finditer(f"[{re.escape(want_before + want_after)}]", text):
        offset = match.start()
        lacks = _lacks_space_after if match[0] in want_after else _lacks_space_before
        if lacks(text, offset):
            yield offset


def _lacks_space_after(text: str, offset: int) -> bool:
    after = text[offset + 1 : offset + 2]
    return after not in {"", "\n"} and after not in _NO_BREAK


def _lacks_space_before(text: str, offset: int) -> bool:
    mark = text[offset]
    directly = text[offset - 1] if offset else ""
    before = text[max(0, offset - _LOOK_BACK) : offset].rstrip(" \t")[-1:]
    if not before or directly in _NO_BREAK or before in _OPENING or before in _JOINED[mark]:
        return False
    return mark == "»" or not _is_no_punctuation(text, offset)


def _is_no_punctuation(text: str, offset: int) -> bool:
    """Whether a mark stands in a time, a name of a program, an emoticon ..."""
    mark, after = text[offset], text[offset + 1 : offset + 2]
    if after.isalnum() or (after and after in _NO_END):
        return True
    if mark not in ":;":
        return False
    if mark == ":" and _is_ratio(text, offset):
        return True
    return after == mark or _EMOTICON.match(text, offset + 1) is not None


def _is_ratio(text: str, offset: int) -> bool:
    before = text[max(0, offset - _LOOK_BACK) : offset].rstrip(" \t")[-1:]
    after = text[offset + 1 : offset + 1 + _LOOK_BACK].lstrip(" \t\u00a0\u202f")[:1]
    return before.isdigit() and after.isdigit()


def _spot(text: _Text, offset: int) -> Spot:
    start, end = max(0, offset - _AROUND), min(len(text.printed), offset + _AROUND)
    if start:
        start = max(text.printed.find(" ", start, offset - 1) + 1, start)
    if end < len(text.printed):
        end = max(text.printed.rfind(" ", offset + 1, end), offset + 1)
    words = text.printed[start:end].replace("\n", " ")
    start += len(words) - len(words.lstrip())
    own = offset if text.own else None
    return Spot(text.place, words.strip(), own, (offset - start, offset - start + 1))


RULE = Rule("FL401", "French punctuation without its no-break space", Severity.INFO, _check)
