"""Captions in Markdown, which has no sign for them: a line in italics right below a picture."""

from typing import TYPE_CHECKING

from florilege.parsers.facts import covered, ends_in_question_mark
from florilege.parsers.media.markdown_inline import Inline

if TYPE_CHECKING:
    from markdown_it.token import Token


def with_caption(token: "Token", inline: Inline) -> Inline:
    """A paragraph that is one picture and one line in italics below it, as a picture with caption.

    A line that asks is a question below a picture.
    """
    children = token.children or []
    opens = bool(children) and children[0].type == "image"
    if not opens or len(inline.pictures) != 1 or len(inline.segments) != 1:
        return inline
    runs = inline.segments[0].runs
    text = "".join(run.text for run in runs).strip()
    picture = inline.pictures[0]
    if picture.caption or not covered(runs, "emphasis") or ends_in_question_mark(text):
        return inline
    return inline._replace(segments=[], pictures=[picture._replace(caption=text)])
