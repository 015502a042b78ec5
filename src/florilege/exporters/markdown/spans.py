"""Spans as inline Markdown, with HTML for what Markdown has no sign for."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from florilege.exporters.markdown.escape import attribute, can_stand_beside, clean, escape
from florilege.exporters.markdown.footnotes import NO_FOOTNOTES, around, target_of
from florilege.exporters.markup.links import safe_href
from florilege.model import (
    Abbreviation,
    Code,
    Deleted,
    Emphasis,
    ForeignLanguage,
    Link,
    Mark,
    Quote,
    Span,
    Strong,
    Subscript,
    Superscript,
)

_SIGNS = {Emphasis: "*", Strong: "**", Deleted: "~~"}
_ELEMENTS = {
    Emphasis: "em",
    Strong: "strong",
    Superscript: "sup",
    Subscript: "sub",
    Quote: "q",
    Deleted: "s",
}
_MOST_MARKS = 10


class _Piece(NamedTuple):
    text: str
    marks: tuple[Mark, ...]
    kind: Literal["words", "code", "footnote"] = "words"


def render_spans(
    spans: Sequence[Span], notes: Mapping[str, str] = NO_FOOTNOTES, line_break: str = "\\\n"
) -> str:
    r"""Spans as inline Markdown; the heads of its lines are not escaped yet.

    Args:
        spans: What to write.
        notes: The labels of footnotes, by what links to them.
        line_break: What a line feed becomes: a backslash at the end of a line, or "<br>"
            where lines cannot break.
    """
    pieces = _without_edges(
        _with_spaces_outside([_piece(span, notes) for span in spans if span.text])
    )
    return _render(pieces, 0, "", "").replace("\n", line_break)


def address(href: str) -> str | None:
    """A safe address as the target of a link or picture; None when it is not safe."""
    target = safe_href(href)
    if target is None:
        return None
    return f"<{target}>" if "(" in target or ")" in target else target


def _piece(span: Span, notes: Mapping[str, str]) -> _Piece:
    label = notes.get(target_of(span) or "") if notes else None
    if label is not None:
        return _Piece(f"[^{label}]", tuple(around(span))[:_MOST_MARKS], "footnote")
    text = clean(span.text)
    marks: list[Mark] = []
    for mark in span.marks:
        linked = any(isinstance(outer, Link) for outer in marks)
        if isinstance(mark, Link) and (linked or safe_href(mark.href) is None):
            continue
        if not isinstance(mark, Code) and mark not in marks and len(marks) < _MOST_MARKS:
            marks.append(mark)
    is_code = any(isinstance(mark, Code) for mark in span.marks)
    if is_code:
        return _Piece(text.replace("\n", " "), tuple(marks), "code")
    return _Piece(text, tuple(marks))


def _with_spaces_outside(pieces: list[_Piece]) -> list[_Piece]:
    """The same words, with no space just inside a mark: `*a *b` would not be emphasis."""
    made: list[_Piece] = []
    # The marks of the words before, as far as the spaces since then have them too.
    before: tuple[Mark, ...] = ()
    pending = ""
    for piece in pieces:
        core = piece.text.strip() if piece.kind == "words" else piece.text
        if not core:
            pending += piece.text
            before = _shared(before, piece.marks)
            continue
        start = piece.text.index(core)
        spaces = pending + piece.text[:start]
        if spaces:
            made.append(_Piece(spaces, _shared(before, piece.marks)))
        made.append(piece._replace(text=core))
        pending = piece.text[start + len(core) :]
        before = piece.marks
    if pending:
        made.append(_Piece(pending, ()))
    return made


def _shared(one: tuple[Mark, ...], other: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The outer marks that two neighbours have in common."""
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return one[:count]


def _without_edges(pieces: list[_Piece]) -> list[_Piece]:
    """Without spaces and line breaks at the ends; a break there would be a backslash."""
    texts = [piece.text for piece in pieces]
    if texts:
        texts[0] = texts[0].lstrip(" \t\n")
        texts[-1] = texts[-1].rstrip(" \t\n")
    return [piece._replace(text=text) for piece, text in zip(pieces, texts, strict=True) if text]


def _render(pieces: Sequence[_Piece], depth: int, before: str, after: str) -> str:
    """Pieces that share their `depth` outer marks.

    Args:
        pieces: What to write.
        depth: How many of their marks are written already.
        before: The character before them; "" at the edge of the block.
        after: The character behind them.
    """
    parts: list[str] = []
    position = 0
    for mark, run in groupby(pieces, lambda piece: _mark_at(piece, depth)):
        group = list(run)
        position += len(group)
        following = _first_sign(pieces[position], depth) if position < len(pieces) else after
        if mark is None:
            parts.append(_plain(group))
            continue
        inner = _render(group, depth + 1, *_edges(mark))
        preceding = parts[-1][-1] if parts else before
        if isinstance(mark, Link) and preceding == "!":
            # "![" would open a picture.
            parts[-1] = f"{parts[-1][:-1]}\\!"
        parts.append(_marked(mark, inner, preceding, following))
    return "".join(parts)


def _mark_at(piece: _Piece, depth: int) -> Mark | None:
    return piece.marks[depth] if len(piece.marks) > depth else None


def _first_sign(piece: _Piece, depth: int) -> str:
    """The first character of what a piece becomes; that of its sign if it may become that."""
    mark = _mark_at(piece, depth)
    if mark is not None:
        return _SIGNS.get(type(mark), "<")[0]
    return "`" if piece.kind == "code" else piece.text[0]


def _edges(mark: Mark) -> tuple[str, str]:
    """What stands around the text under a mark; of `*` and `<em>` the one that allows less."""
    sign = _SIGNS.get(type(mark))
    if sign:
        return sign[0], sign[0]
    return ("[", "]") if isinstance(mark, Link) else (">", "<")


def _marked(mark: Mark, inner: str, before: str, after: str) -> str:
    sign = _SIGNS.get(type(mark))
    if (
        sign
        and sign[0] not in (before, after, inner[0], inner[-1])
        and can_stand_beside(inner[0], before)
        and can_stand_beside(inner[-1], after)
    ):
        return f"{sign}{inner}{sign}"
    if isinstance(mark, Link):
        return f"[{inner}]({address(mark.href)}{_title(mark.title)})"
    if isinstance(mark, ForeignLanguage):
        return f'<span lang="{mark.tag}">{inner}</span>'
    if isinstance(mark, Abbreviation):
        return f'<abbr title="{attribute(mark.expansion)}">{inner}</abbr>'
    name = _ELEMENTS[type(mark)]
    return f"<{name}>{inner}</{name}>"


def _title(text: str | None) -> str:
    words = " ".join(clean(text or "").split())
    quoted = escape(words).replace('"', '\\"')
    return f' "{quoted}"' if words else ""


def _plain(pieces: Sequence[_Piece]) -> str:
    parts: list[str] = []
    for kind, run in groupby(pieces, lambda piece: piece.kind):
        text = "".join(piece.text for piece in run)
        if kind == "footnote" and parts and parts[-1].endswith("!"):
            # "![" would open a picture.
            parts[-1] = f"{parts[-1][:-1]}\\!"
        parts.append(_WRITTEN[kind](text))
    return "".join(parts)


def _code(text: str) -> str:
    """A code span, fenced by more backticks than it holds (CommonMark, section 6.1)."""
    fence = "`" * (longest_run(text) + 1)
    pad = " " if text[0] in "` " or text[-1] in "` " else ""
    return f"{fence}{pad}{text}{pad}{fence}"


_WRITTEN: dict[str, Callable[[str], str]] = {"words": escape, "code": _code, "footnote": str}


def longest_run(text: str) -> int:
    """The length of the longest run of backticks."""
    longest = run = 0
    for character in text if "`" in text else "":
        run = run + 1 if character == "`" else 0
        longest = max(longest, run)
    return longest
