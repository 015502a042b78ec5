"""Paragraphs of a draft to blocks of the model, each with its place."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from florilege.parsers.atoms import Atom
from florilege.parsers.draft import Draft, Part
from florilege.parsers.facts import quoted
from florilege.parsers.ids import Ids
from florilege.parsers.inline import joined_runs, spans
from florilege.parsers.leading_labels import timestamps
from florilege.parsers.manuscript import Cell, Picture
from florilege.parsers.struck_out import standing_runs, struck_out
from florilege.parsers.structure import note_of, split_credit, turn_speakers
from florilege.parsers.styles import Cue
from florilege.source_map import Dropped, Kept

Json = dict[str, Any]

_STRAY_END = re.compile(r"(?<=[.!?…»”\"])[\s\u00a0]{1,8}[.·•]\s{0,8}$")
# More than the pattern can match: it need not try every space of a paragraph.
_STRAY_WINDOW = 24
_DECORATIONS = {"bold": "strong", "italic": "emphasis"}


class BlockWriter:
    """Makes blocks and remembers which atoms they came from.

    Attributes:
        kept: What became of each stretch of the text.
        dropped: What was cut off at the edges of blocks.
        ids: The identifiers given so far.
        note_ids: The identifiers of footnotes, by the names that the source links to.
    """

    def __init__(self, draft: Draft) -> None:
        self.kept: list[Kept] = []
        self.dropped: list[Dropped] = []
        self.ids = Ids()
        self._draft = draft
        self._written: dict[int, Json] = {}
        names = [note.name for note in map(note_of, draft.of(Part.FOOTNOTE)) if note is not None]
        self.note_ids = {name: self.ids.new("note") for name in dict.fromkeys(names)}
        self._targets = {f"#{name}": f"#{note}" for name, note in self.note_ids.items()}
        self._guests = turn_speakers(draft, Part.ANSWER, None)
        style = draft.recognition.best.hypothesis.style
        self._decoration = _DECORATIONS.get(style)

    def write(self, group: Sequence[Atom], prefix: str) -> Json:
        """The block that a paragraph, heading, picture, table ... becomes.

        Args:
            group: The atoms of one paragraph.
            prefix: What its id begins with.
        """
        first = group[0]
        kind, picture = first.block.kind, first.block.picture
        start, end = self._edges(group)
        block: Json
        if kind == "figure" and picture is not None:
            block = self._figure(picture)
        elif kind == "table":
            block = {
                "kind": "table",
                "rows": [[_cell(cell, self._targets) for cell in row] for row in first.block.rows],
            }
        elif kind == "code":
            block = {"kind": "code", "text": first.text, "syntax": first.block.syntax}
        elif kind == "separator":
            block = {"kind": "separator"}
        else:
            block = self._text(group, start, end)
        block["id"] = self.ids.new(prefix)
        for atom in group:
            self._written[atom.index] = block
        self.keep(group, block["id"], start, end)
        if end is not None and self._draft.parts[first.index] is not Part.LEAD_QUOTE:
            self._drop_stray_end(group[-1], end)
        return block

    def keep(
        self, group: Sequence[Atom], block: str | None, start: int = 0, end: int | None = None
    ) -> None:
        """Record that a paragraph is in the document."""
        first, last = group[0], group[-1]
        if first.is_blank and first.block.kind != "figure":
            return
        cue = self._draft.cues.get(first.index)
        if block is None and cue is not None and (cue.label is not None or _is_bare(cue, first)):
            self._keep_opening(first, len(first.text))
            return
        if start:
            self._keep_opening(first, start)
        stop = last.start + (len(last.text) if end is None else end)
        self._keep_stretch(first, first.start + start, stop, block)

    def keep_field(self, group: Sequence[Atom]) -> None:
        """Record that a paragraph is in the fields of the document, but for what is struck out."""
        self._keep_standing(group, None)

    def _keep_standing(self, group: Sequence[Atom], block: str | None) -> None:
        """As `keep`, for text that became a plain string."""
        if not any(any(struck_out(atom)) for atom in group):
            self.keep(group, block)
            return
        for atom in group:
            place = 0
            for first, end in [*struck_out(atom), (len(atom.text), len(atom.text))]:
                if atom.text[place:first].strip():
                    self._keep_stretch(atom, atom.start + place, atom.start + first, block)
                if first < end:
                    whole = (atom.start + first, atom.start + end)
                    self.dropped.append(Dropped(*whole, atom.block.line, "struck out"))
                place = end

    def _keep_stretch(self, first: Atom, start: int, end: int, block: str | None) -> None:
        self.kept.append(
            Kept(
                start=start,
                end=end,
                line=first.block.line,
                block=block,
                role=str(self._draft.parts[first.index]),
                evidence=self._draft.reasons.get(first.index, ""),
                spoken=first.block.spoken,
            )
        )

    def _keep_opening(self, atom: Atom, start: int) -> None:
        """Record what stands before a turn's first words: a name, a marker, or "Q:"."""
        cue = self._draft.cues.get(atom.index)
        if cue is None or not atom.text[:start].strip():
            return
        end, line = atom.start + start, atom.block.line
        if not (cue.label or cue.marker):
            self.dropped.append(Dropped(atom.start, end, line, f"label of the {cue.role}"))
            return
        role = "speaker label" if cue.label else "marker"
        stamps = list(timestamps(atom.text[:start])) if cue.label else []
        place = 0
        for first, last in [*stamps, (start, start)]:
            if atom.text[place:first].strip():
                whole = (atom.start + place, atom.start + first)
                why = self._draft.reasons.get(atom.index, "")
                self.kept.append(Kept(*whole, line, None, role, why))
            if first < last:
                whole = (atom.start + first, atom.start + last)
                self.dropped.append(Dropped(*whole, line, "timestamp"))
            place = last

    def link_quotes(self) -> None:
        """Tell each pull quote the ids of the blocks that it was taken from."""
        for place, sources in self._draft.quote_sources.items():
            quote = self._written.get(place)
            if quote is not None and quote["kind"] == "pull_quote":
                quote["from"] = [self._written[s]["id"] for s in sources if s in self._written]

    def title(self, group: Sequence[Atom], block: str) -> str | None:
        """The text of a section title, its place recorded under the section's id."""
        self._keep_standing(group, block)
        return _plain(group) or None

    def _text(self, group: Sequence[Atom], start: int, end: int | None) -> Json:
        part = self._draft.parts[group[0].index]
        decoration = self._decoration if part is Part.QUESTION else None
        if part is Part.QUESTION and all(atom.is_bold for atom in group):
            decoration = decoration or "strong"
        if part in (Part.PULL_QUOTE, Part.LEAD_QUOTE) and all(atom.is_italic for atom in group):
            decoration = "emphasis"
        content = spans(joined_runs(group, start, end), decoration, self._targets)
        if part in (Part.PULL_QUOTE, Part.LEAD_QUOTE):
            return {"kind": "pull_quote", "spans": content, "speakers": self._guests}
        if part is Part.HEADING or (group[0].is_heading and part is not Part.QUESTION):
            return {"kind": "heading", "level": group[0].block.level or 3, "spans": content}
        return {"kind": "paragraph", "spans": content}

    def _edges(self, group: Sequence[Atom]) -> tuple[int, int | None]:
        """What is cut off a paragraph: label, marker, quotation marks, stray signs."""
        first, last = group[0], group[-1]
        part = self._draft.parts[first.index]
        if part is Part.LEAD_QUOTE and first is last:
            inside = quoted(first.text)
            if inside is not None:
                return inside
        cue = self._draft.cues.get(first.index)
        start = cue.start if cue else 0
        if part not in (Part.ANSWER, Part.BODY):
            return start, None
        stray = _STRAY_END.search(last.text, max(0, len(last.text) - _STRAY_WINDOW))
        return start, stray.start() if stray else None

    def _drop_stray_end(self, last: Atom, end: int) -> None:
        """Record a stray sign behind the end of a paragraph, such as " ."."""
        stop = last.start + len(last.text)
        self.dropped.append(Dropped(last.start + end, stop, last.block.line, "stray sign"))

    def add_caption(self, group: Sequence[Atom]) -> bool:
        """Give the picture above a paragraph that paragraph for a caption, if it has none."""
        figure = self._written.get(group[0].index - 1)
        if figure is None or figure["kind"] != "figure" or figure["caption"]:
            return False
        figure["caption"], figure["credit"] = split_credit(
            _plain(group), figure["credit"], self._draft.language
        )
        self._keep_standing(group, figure["id"])
        return True

    def _figure(self, picture: Picture) -> Json:
        caption, credit = split_credit(picture.caption or "", picture.credit, self._draft.language)
        return {
            "kind": "figure",
            "src": picture.src,
            "alt": picture.alt,
            "caption": caption,
            "credit": credit,
        }


def _plain(group: Sequence[Atom]) -> str:
    """The text of a paragraph as a plain string, without what is struck out."""
    return "".join(span["text"] for span in spans(standing_runs(joined_runs(group))))


def _is_bare(cue: Cue, atom: Atom) -> bool:
    """Whether nothing is said behind a label."""
    return not atom.text[cue.start :].strip()


def _cell(cell: Cell, targets: Mapping[str, str]) -> Json:
    blocks = [
        {"kind": "paragraph", "spans": spans(runs, targets=targets)} for runs in cell.paragraphs
    ]
    return {"header": cell.header, "blocks": [block for block in blocks if block["spans"]]}
