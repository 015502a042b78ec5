"""Inline text to markup."""

import re
from collections.abc import Sequence

from florilege.exporters.markup.escape import escape, escape_attribute, is_blank, is_plain
from florilege.exporters.markup.links import SOUND
from florilege.exporters.markup.rendering import NoteReference, Rendering
from florilege.model import Abbreviation, ForeignLanguage, Link, Mark, Span, standing_spans

_LOOSE = re.compile(
    r"« [^\s<>&]{1,30}(?: [;:!?»]{1,4}[^\s<>&]{0,3})?|[^\s<>&;]{1,30} [;:!?»]{1,4}[^\s<>&]{0,3}"
)
"""An ordinary space before a French sign of punctuation or inside guillemets, and its word.

No word ends in ";", so that none is a piece of "&lt;".
"""

_ELEMENTS = {
    "emphasis": "em",
    "strong": "strong",
    "code": "code",
    "superscript": "sup",
    "subscript": "sub",
    "quote": "q",
    "deleted": "s",
}
_STRUCK_OUT = "<s>"


def render_spans(spans: Sequence[Span], page: Rendering) -> str:
    """Spans to markup; marks that neighbours share become one element."""
    if len(spans) == 1 and not spans[0].marks:
        page.texts.append(spans[0].text)
        return _text(spans[0], page)
    text = "".join([span.text for span in spans])
    if is_blank(text):
        # Marks around nothing would make an element that is empty to the eye.
        return ""
    is_markup = is_plain(text) and "\n" not in text and not page.binds_punctuation
    parts: list[str] = []
    marks: list[Mark] = []
    closing: list[str] = []
    for span in spans:
        own = span.marks
        if marks:
            shared = _shared(marks, own) if own else 0
            while len(marks) > shared:
                marks.pop()
                parts.append(closing.pop())
        for mark in own[len(marks) :] if marks else own:
            opening, end = _tags(mark, page, marks, span.text)
            marks.append(mark)
            parts.append(opening)
            closing.append(end)
        parts.append(span.text if is_markup else _text(span, page))
    parts.extend(reversed(closing))
    page.texts.append(standing_spans(spans) if _STRUCK_OUT in parts else text)
    return "".join(parts)


def _text(span: Span, page: Rendering) -> str:
    text = escape(span.text)
    if (
        page.binds_punctuation
        and " " in text
        and not any(mark.kind == "code" for mark in span.marks)
    ):
        # The author's spaces stay; only the line does not end at them.
        text = _LOOSE.sub(r'<span class="bound">\g<0></span>', text)
    return text.replace("\n", "<br/>") if "\n" in text else text


def _shared(marks: Sequence[Mark], others: Sequence[Mark]) -> int:
    count = 0
    for mark, other in zip(marks, others, strict=False):
        if mark != other:
            break
        count += 1
    return count


def _tags(mark: Mark, page: Rendering, outer: Sequence[Mark], text: str) -> tuple[str, str]:
    if isinstance(mark, Link):
        nested = bool(outer) and any(isinstance(other, Link) for other in outer)
        return ("", "") if nested else _link_tags(mark, page, text)
    if isinstance(mark, ForeignLanguage):
        return f"<span{page.dialect.lang(mark.tag, page.document.language)}>", "</span>"
    if isinstance(mark, Abbreviation):
        return f'<abbr title="{escape_attribute(mark.expansion)}">', "</abbr>"
    name = _ELEMENTS[mark.kind]
    return f"<{name}>", f"</{name}>"


def _link_tags(link: Link, page: Rendering, text: str) -> tuple[str, str]:
    target, said = link.href, link.title
    title = f' title="{escape_attribute(said)}"' if said else ""
    if SOUND.fullmatch(target) and not page.unlinked:
        # Most are, and nothing else in one needs an escape.
        sound = target.replace("&", "&amp;")
        return f'<a href="{sound}"{title}>', "</a>"
    href = page.href(target)
    if href is None:
        return "", ""
    attributes = f'href="{escape_attribute(href)}"{title}'
    note = target[1:] if target.startswith("#") else ""
    if note and note in page.notes:
        attributes += f'{page.dialect.epub_type("noteref")} role="doc-noteref"'
        if note not in page.references:
            anchor = page.anchors.take(f"{note}__ref")
            page.references[note] = NoteReference(anchor, text.strip())
            attributes += f' id="{anchor}"'
    return f"<a {attributes}>", "</a>"
