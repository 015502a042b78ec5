"""A page that shows what became of each part of a source, and why it was read so.

It answers law 1 of the design, "nothing is lost silently", to the eye: the whole source stands
there, each stretch with the name of what it became, or the reason why it was left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from florilege.diagnostics import Diagnostic
from florilege.languages import UNDETERMINED
from florilege.model import Document
from florilege.source_map import Dropped, Kept, SourceMap

_SIGN = "sign"

# What a role looks like; the label beside each stretch says the role itself.
_LOOKS = {
    "question": "question",
    "answer": "answer",
    "text": "answer",
    "title": "title",
    "subtitle": "title",
    "kicker": "title",
    "publication": "title",
    "tagline": "title",
    "section": "section",
    "heading": "section",
    "standfirst": "standfirst",
    "lead quote": "quote",
    "pull quote": "quote",
    "marker": _SIGN,
    "speaker label": _SIGN,
}
_OTHER = "other"

LEGEND = (
    ("title", "title and publication"),
    ("standfirst", "standfirst"),
    ("section", "section title or heading"),
    ("question", "question"),
    ("answer", "answer or text"),
    ("quote", "pull quote"),
    (_OTHER, "credit, date, biography and all else that was kept"),
    (_SIGN, "sign or label around a block: a marker, a speaker's name, quotation marks"),
    ("dropped", "left out"),
)
"""The looks of stretches and what they mean, in the order of the legend."""

# Characters that HTML does not allow (HTML Living Standard, 13.2.3.5), shown as U+FFFD.
_FORBIDDEN = dict.fromkeys([*range(9), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0xA0)], "\ufffd")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the source as the page shows it.

    Attributes:
        look: The key of `LEGEND` that colours it.
        label: What it became, or "left out".
        why: The evidence or the reason.
        text: Its characters.
        line: Its line in the source; None for signs between blocks.
        anchor: The fragment that findings link to, if they can be about it.
    """

    look: str
    label: str
    why: str
    text: str
    line: int | None = None
    anchor: str | None = None


def explanation_page(
    document: Document, source_map: SourceMap, diagnostics: Sequence[Diagnostic]
) -> str:
    """A standalone HTML page without scripts; it grows linearly with the source.

    Args:
        document: What was made of the source.
        source_map: What became of each part of the source.
        diagnostics: What was found, in the order in which it is shown.
    """
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - 30 ms, seldom needed

    folder = files("florilege.reporters") / "templates"
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string((folder / "explanation.html.j2").read_text("utf-8"))
    stretches = list(stretches_of(source_map))
    page = template.render(
        document=document,
        language="" if document.language == UNDETERMINED else document.language,
        source_map=source_map,
        stretches=stretches,
        diagnostics=diagnostics,
        anchors={each.anchor for each in stretches if each.anchor},
        anchor_of=_anchor,
        legend=LEGEND,
        style=(folder / "explanation.css").read_text("utf-8"),
    )
    return page.translate(_FORBIDDEN)


def stretches_of(source_map: SourceMap) -> Iterator[Stretch]:
    """The whole text of a map, piece by piece; what is between two pieces are signs."""
    position = 0
    named: set[str] = set()
    items: list[Kept | Dropped] = [*source_map.kept, *source_map.dropped]
    for item in sorted(items, key=lambda item: item.start):
        yield from _sign(source_map.text[position : item.start])
        text = source_map.text[max(position, item.start) : item.end]
        position = max(position, item.end)
        if isinstance(item, Dropped):
            yield Stretch("dropped", "left out", item.reason, text, item.line)
            continue
        yield _kept(item, text, named)
    yield from _sign(source_map.text[position:])


def _kept(item: Kept, text: str, named: set[str]) -> Stretch:
    anchor = _anchor(item.block) if item.block and item.block not in named else None
    named.add(item.block or "")
    look = _LOOKS.get(item.role, _OTHER)
    return Stretch(look, item.role, item.evidence, text, item.line, anchor)


def _sign(text: str) -> Iterator[Stretch]:
    if text.strip():
        yield Stretch(_SIGN, _SIGN, "", text.strip("\n"))


def _anchor(block: str) -> str:
    return f"block-{block}"
