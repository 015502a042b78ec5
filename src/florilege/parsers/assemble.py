"""A finished draft to a document of the model and its source map."""

from collections.abc import Iterator
from typing import Any

from florilege.model import Article, Document, Interview, Portrait
from florilege.parsers.accounts import dropped_text, taken_fields
from florilege.parsers.atoms import Atom
from florilege.parsers.block_writer import BlockWriter
from florilege.parsers.box_writer import BoxWriter
from florilege.parsers.document_fields import document_fields
from florilege.parsers.draft import BOXED, Draft, Part
from florilege.parsers.facts import holds_question_mark
from florilege.parsers.ids import slug
from florilege.parsers.nesting import Entry, nested
from florilege.parsers.scenery import scenery
from florilege.parsers.structure import WhoSpeaks, named_part, note_of, turn_speakers
from florilege.parsers.styles import dash
from florilege.source_map import SourceMap

Json = dict[str, Any]

_FIELDS = frozenset({Part.TITLE, Part.SUBTITLE, Part.KICKER, Part.PUBLICATION, Part.TAGLINE})
_MODELS: dict[str, type[Interview | Portrait | Article]] = {
    "interview": Interview,
    "portrait": Portrait,
    "article": Article,
}
_INSIDE_ANSWERS = frozenset({Part.ANSWER, Part.HEADING, Part.PULL_QUOTE, Part.CAPTION})


def assemble(draft: Draft) -> tuple[Document, SourceMap]:
    """Build the document, and say where all of it came from."""
    builder = _Builder(draft)
    for group in _paragraphs(draft):
        if draft.parts[group[0].index] is Part.FOOTNOTE:
            builder.add_note(group)
        else:
            builder.add(group)
    builder.finish()
    data = document_fields(draft)
    declared = draft.fields.get("standfirst")
    if declared is not None:
        paragraph = {"kind": "paragraph", "id": builder.writer.ids.new("standfirst")}
        builder.standfirst.append(paragraph | {"spans": [{"text": declared.text}]})
    data |= {"standfirst": builder.standfirst, "sections": builder.sections}
    source_map = SourceMap(
        text=draft.manuscript.text,
        basis=draft.manuscript.basis,
        kept=tuple(sorted(builder.writer.kept, key=lambda item: item.start)),
        dropped=tuple(sorted(dropped_text(draft, builder.writer), key=lambda item: item.start)),
        taken=tuple(taken_fields(draft)),
        normalisation=("NFC", "edges trimmed", *draft.manuscript.normalisation),
    )
    return _MODELS[data["kind"]].model_validate(data), source_map


def _paragraphs(draft: Draft) -> Iterator[list[Atom]]:
    """Atoms of the same paragraph and the same part, joined again."""
    group: list[Atom] = []
    for atom in draft.atoms:
        if (
            group
            and atom.joint is not None
            and atom.index not in draft.cues
            and draft.parts[atom.index] is draft.parts[group[-1].index]
        ):
            group.append(atom)
            continue
        if group:
            yield group
        group = [atom]
    if group:
        yield group


class _Builder:
    """Walks the paragraphs and builds standfirst, sections, exchanges and turns."""

    def __init__(self, draft: Draft) -> None:
        self.writer = BlockWriter(draft)
        self.standfirst: list[Json] = []
        self.sections: list[Json] = []
        self._draft = draft
        self._scenery = scenery(draft)
        self._who_speaks = WhoSpeaks(draft)
        self._is_in_dashes = draft.recognition.best.hypothesis.style == dash.NAME
        self._exchange: Json | None = None
        self._turn: Json | None = None
        self._entries: list[Entry] = []
        self._boxes = BoxWriter(draft, self.writer)
        # Boxes and pictures between a question and its answer.
        self._before_answer: list[Entry] = []
        self._notes: dict[str, list[Entry]] = {}

    def add(self, group: list[Atom]) -> None:
        """Put a paragraph where it belongs."""
        part = self._draft.parts[group[0].index]
        if part is Part.DROPPED:
            return
        if part in BOXED:
            self._boxes.add(group)
            return
        self._place_boxes(part)
        if part in _FIELDS:
            self.writer.keep_field(group)
        elif part in (Part.STANDFIRST, Part.LEAD_QUOTE):
            self.standfirst.append(self.writer.write(group, "standfirst"))
        elif part is Part.SECTION_TITLE:
            self._open_section(group)
        elif part is Part.QUESTION:
            self._ask(group)
        elif part is Part.ANSWER:
            self._answer(group)
        elif part is Part.CAPTION and self.writer.add_caption(group):
            return
        elif part in (Part.HEADING, Part.PULL_QUOTE, Part.CAPTION) and self._turn is not None:
            self._put(group)
        else:
            self._end_exchange()
            self._put(group)

    def finish(self) -> None:
        """Close what is open."""
        self._place_boxes(None)
        self._end_exchange()
        self._end_entries()
        for name, entries in self._notes.items():
            note = {"kind": "note", "id": self.writer.note_ids[name], "blocks": nested(entries)}
            self._section()["blocks"].append(note)
        self.writer.link_quotes()

    def _place_boxes(self, following: Part | None) -> None:
        """Put boxes where they stand: in an answer that goes on behind them, else after it."""
        boxes = self._boxes.take()
        if boxes and self._exchange is not None and following in _INSIDE_ANSWERS:
            is_asked = not self._exchange["answers"]
            (self._before_answer if is_asked else self._entries).extend(boxes)
        elif boxes:
            self._end_exchange()
            self._entries += boxes

    def add_note(self, group: list[Atom]) -> None:
        """Collect a paragraph of a footnote: they all stand at the end of the document."""
        note = note_of(group[0])
        if note is None or note.name is None:
            return
        inner = group[0].block.containers[group[0].block.containers.index(note) + 1 :]
        block = self.writer.write(group, f"{self.writer.note_ids[note.name]}-p")
        self._notes.setdefault(note.name, []).append(Entry(inner, block))

    def _section(self) -> Json:
        if not self.sections:
            self.sections.append(
                {"id": self.writer.ids.new("section"), "title": None, "blocks": []}
            )
        return self.sections[-1]

    def _open_section(self, group: list[Atom]) -> None:
        self._end_exchange()
        self._end_entries()
        identifier = self.writer.ids.new(slug(group[0].text) or "section")
        title = self.writer.title(group, identifier)
        self.sections.append({"id": identifier, "title": title, "blocks": []})

    def _ask(self, group: list[Atom]) -> None:
        cue = self._draft.cues.get(group[0].index)
        label = cue.label if cue else None
        open_question = self._exchange is not None and not self._exchange["answers"]
        if open_question and (label is None or cue is None or self._goes_on(group[0], label)):
            self._keep_marker(group[0].index)
            self._put(group)
            return
        self._end_exchange()
        self._end_entries()
        text = self._who_speaks.asked = self._draft.speech(group[0])
        self._exchange = {
            "kind": "exchange",
            "id": self.writer.ids.new(slug(text) or "question"),
            "question": None,
            "answers": [],
        }
        self._open_turn(Part.QUESTION, label, cue.marker if cue else None)
        self._exchange["question"] = self._turn
        self._put(group)

    def _answer(self, group: list[Atom]) -> None:
        cue = self._draft.cues.get(group[0].index)
        if self._exchange is None:
            self._end_entries()
            identifier = self.writer.ids.new("answer")
            self._exchange = {"kind": "exchange", "id": identifier, "question": None, "answers": []}
            self._turn = None
        answering = bool(self._exchange["answers"])
        if cue is None and not answering and group[0].block.kind == "figure":
            figure = self.writer.write(group, f"{self._exchange['id']}-a")
            self._before_answer.append(Entry(group[0].block.containers, figure))
            return
        # A dash without a label may open each paragraph of one turn.
        is_new = cue is not None and (cue.label is not None or not self._is_in_dashes)
        breaks_off = cue is not None and self._breaks_off(group[0], cue.label)
        if not answering or (is_new and not breaks_off):
            self._end_turn()
            self._open_turn(Part.ANSWER, cue.label if cue else None, cue.marker if cue else None)
            self._name_turn(group[0].index)
            self._exchange["answers"].append(self._turn)
            self._entries += self._before_answer
            self._before_answer = []
        self._put(group)

    def _goes_on(self, atom: Atom, label: str) -> bool:
        """Whether the same speaker opens another paragraph of a question under the same label.

        Where both ask, the first is a question that nobody answers.
        """
        speakers = turn_speakers(self._draft, Part.QUESTION, label)
        if self._turn is None or len(speakers) != 1 or self._turn["speakers"] != speakers:
            return False
        atoms = self._draft.atoms
        behind = atoms[atom.index + 1 : atom.index + 2]
        said = behind[0] if behind and atom.is_only_label else atom
        above = map(atoms.__getitem__, range(atom.index - 1, -1, -1))
        before = next((other for other in above if other.is_text), atom)
        return not (before.is_asking and holds_question_mark(said.text))

    def _breaks_off(self, atom: Atom, label: str | None) -> bool:
        """Whether a label is printed again in the middle of a sentence, as programs do.

        In a chat, sentences begin with small letters.
        """
        if self._turn is None or label is None or not self._draft.speech(atom)[:1].islower():
            return False
        opening = next((each for each in self._entries if each.block.get("spans")), None)
        if opening is None or not opening.block["spans"][0]["text"][:1].isupper():
            return False
        return bool(self._turn["speakers"] == turn_speakers(self._draft, Part.ANSWER, label))

    def _open_turn(self, part: Part, label: str | None, marker: str | None) -> None:
        speakers = self._who_speaks.of(part, label)
        self._turn = {"speakers": speakers, "marker": marker, "blocks": []}

    def _name_turn(self, place: int) -> None:
        """Let the one whose part of the piece it is speak in an answer without a label."""
        name = named_part(self._draft, place)
        if name is not None and self._turn is not None:
            self._turn["speakers"] = [name]

    def _keep_marker(self, place: int) -> None:
        """Leave a marker in the text where the turn has another: a turn has only one."""
        cue = self._draft.cues.get(place)
        if cue is None or cue.marker is None or self._turn is None:
            return
        if cue.marker != self._turn["marker"]:
            self._draft.cues[place] = cue._replace(start=0, marker=None)

    def _put(self, group: list[Atom]) -> None:
        """Add a paragraph to what is open: a turn, or else the section."""
        cue = self._draft.cues.get(group[0].index)
        if cue is not None and not group[0].text[cue.start :].strip() and len(group) == 1:
            self.writer.keep(group, None)
            return
        block = self.writer.write(group, self._prefix())
        if block.get("spans") == []:
            return
        containers = group[0].block.containers
        if block["kind"] == "pull_quote":
            containers = tuple(c for c in containers if c.kind != "quote")
        self._entries.append(Entry(containers, block))

    def _prefix(self) -> str:
        if self._exchange is None:
            return f"{self._section()['id']}-p"
        return f"{self._exchange['id']}-{'a' if self._exchange['answers'] else 'q'}"

    def _end_turn(self) -> None:
        if self._turn is not None:
            self._turn["blocks"] += nested(self._entries, self._scenery)
            self._entries = []
            self._turn = None

    def _end_exchange(self) -> None:
        if self._exchange is not None:
            self._end_turn()
            self._who_speaks.settle(self._exchange["answers"])
            self._section()["blocks"].append(self._exchange)
            self._exchange = None
            self._entries += self._before_answer
            self._before_answer = []

    def _end_entries(self) -> None:
        if self._entries:
            self._section()["blocks"] += nested(self._entries, self._scenery)
            self._entries = []
