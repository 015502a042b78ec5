"""Source to `Parsed`: the stages of recognition, one after the other."""

import re
from collections.abc import Sequence

from florilege.diagnostics import Diagnostic, Place, Severity
from florilege.languages import Language, known_tag, load_language
from florilege.parsers.assemble import assemble
from florilege.parsers.atoms import Atom, atomise
from florilege.parsers.corrections import Corrections
from florilege.parsers.doubtful_text import doubtful_text
from florilege.parsers.draft import Draft
from florilege.parsers.main_content import main_content
from florilege.parsers.manuscript import Manuscript
from florilege.parsers.media import read_manuscript
from florilege.parsers.parsed import Parsed
from florilege.parsers.refused_links import refused_links
from florilege.parsers.structure import STEPS, contradicting_language, detect_language
from florilege.parsers.transcript_codes import transcript_codes
from florilege.parsers.transcript_head import transcript_head
from florilege.sources import PLAIN_TEXT, Source

# What a page of HTML declares once for all that stands on it.
_TEMPLATE = "html lang"
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


def parse_source(source: Source, corrections: Corrections) -> Parsed:
    """Recognise a source and build its document; never raises on any content.

    Args:
        source: The decoded input.
        corrections: What the caller knows better.
    """
    manuscript = read_manuscript(source)
    atoms = atomise(manuscript)
    tag, origin = _language(manuscript, atoms, corrections)
    language = load_language(tag)
    head = _head(manuscript, atoms, language)
    text = [atom for atom in atoms if not atom.block.within("footnote") and atom.index not in head]
    content = main_content(text, manuscript.metadata, language, corrections.style)
    draft = Draft(
        manuscript=manuscript,
        atoms=atoms,
        tag=tag,
        language=language,
        corrections=corrections,
        recognition=content.recognition,
    )
    for index, reason in {**head, **content.dropped}.items():
        draft.drop(atoms[index], reason)
    for index, box in content.boxes.items():
        draft.assign(atoms[index], box.part, box.why)
        draft.boxes[index] = box.atoms[0].index
    draft.set("language", tag, origin)
    for step in STEPS:
        step(draft)
    document, source_map = assemble(draft)
    found = [*_diagnostics(manuscript), *refused_links(manuscript, source_map)]
    return Parsed(document, tuple(found), source_map)


def _head(manuscript: Manuscript, atoms: Sequence[Atom], language: Language) -> dict[int, str]:
    """The sheet over a transcript; a text with markup has other ways to say most of it."""
    codes = transcript_codes(atoms, manuscript.metadata, language)
    if manuscript.source.media_type != PLAIN_TEXT:
        return codes
    rest = [atom for atom in atoms if atom.index not in codes]
    return transcript_head(rest, manuscript.metadata, language) | codes


def _language(
    manuscript: Manuscript, atoms: Sequence[Atom], corrections: Corrections
) -> tuple[str, str]:
    """The language, and where it was found; templates say "en" around texts in any language."""
    if corrections.language:
        return corrections.language, "given"
    for declared in manuscript.metadata.all("language"):
        tag = declared.text.replace("_", "-")
        if _TAG.fullmatch(tag):
            known = known_tag(tag) if declared.origin == _TEMPLATE else None
            other = contradicting_language(atoms, known) if known else None
            if other is not None:
                return other, f"detected: {declared.origin} says {tag}"
            return tag, f"declared: {declared.origin}"
    return detect_language(atoms), "detected"


def _diagnostics(manuscript: Manuscript) -> list[Diagnostic]:
    return [
        Diagnostic(
            code=remark.code,
            severity=Severity(remark.severity),
            message=remark.message,
            file=manuscript.source.name,
            place=Place(line=remark.line) if remark.line else None,
        )
        for remark in (
            *manuscript.source.remarks,
            *manuscript.remarks,
            *doubtful_text(manuscript),
        )
    ]
