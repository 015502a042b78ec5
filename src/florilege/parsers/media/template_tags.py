"""Instructions to a site generator that stand in a text: Hugo, Liquid, kramdown.

A reader of the published page never sees them. One that stands for a picture
(``{{< figure src="..." >}}``, ``{% include image.html url="..." %}``) is read as one.
"""

import html
import re

from florilege.parsers.manuscript import Picture

_CLOSERS = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}", "{:": "}"}
_LONGEST = 3_000
# As Pandoc writes them behind headings, pictures and spans; it may wrap the line inside.
_ATTRIBUTES = re.compile(r"\{(?:[#.][A-Za-z]|[a-z-]{1,20}=\")[^{}]{0,200}\}")
# Python-Markdown, markdown-it and GitLab; kramdown replaces the list that it marks so.
_CONTENTS = re.compile(r"\[(?:TOC|toc|\[_?(?:TOC|toc)_?\])\]|[^\n{]{1,40}\n\{:\s?toc\}")
_MARKUP = re.compile(r"<[A-Za-z/!?][^<>]*>")
_ATTRIBUTE = re.compile(r"""([\w-]{1,40})\s{0,5}[=:]\s{0,5}("[^"]*"|'[^']*'|[^\s"'<>{}%]+)""")
_PICTURE_NAME = re.compile(
    r"\{[{%][<%]?-?\s*(?:include(?:_cached)?\s+)?[\w/-]*?(?:figure|image|img|picture|photo)"
)
_SOURCES = ("src", "url", "path", "image_path", "image", "file", "link")


def template_tag_end(text: str, start: int) -> int | None:
    """The offset behind the tag that begins with the brace at `start`; None if there is none."""
    for opener, closer in _CLOSERS.items():
        if text.startswith(opener, start):
            close = text.find(closer, start + len(opener), start + _LONGEST)
            return close + len(closer) if close >= 0 else None
    return attributes_end(text, start)


def attributes_end(text: str, start: int) -> int | None:
    """The offset behind the attributes, as Pandoc writes them, that begin at `start`, if any do."""
    match = _ATTRIBUTES.match(text, start)
    return match.end() if match else None


def is_table_of_contents(text: str) -> bool:
    """Whether a paragraph stands for a table of contents that the generator makes."""
    return _CONTENTS.fullmatch(text.strip()) is not None


def tag_picture(tag: str) -> Picture | None:
    """The picture that a tag stands for, if it names one."""
    if _PICTURE_NAME.match(tag) is None:
        return None
    values = {match[1].lower(): match[2].strip("\"'") for match in _ATTRIBUTE.finditer(tag)}
    src = next((values[name] for name in _SOURCES if values.get(name)), None)
    if src is None or "{" in src:
        return None
    caption = values.get("caption") or values.get("title") or values.get("description") or ""
    credit = values.get("attr") or values.get("credit") or ""
    return Picture(src, values.get("alt"), _plain(caption) or None, _plain(credit) or None)


def _plain(value: str) -> str:
    """The words of an attribute that may hold markup."""
    return " ".join(html.unescape(_MARKUP.sub(" ", value)).split())


def strip_template_tags(markup: str) -> tuple[str, list[str]]:
    """Markup without the tags that stand in its text, and those tags; attributes stay."""
    if "{" not in markup:
        return markup, []
    kept: list[str] = []
    tags: list[str] = []
    position = 0
    brace = markup.find("{")
    spans = [match.span() for match in _MARKUP.finditer(markup)]
    upcoming = 0
    while brace >= 0:
        while upcoming < len(spans) and spans[upcoming][1] <= brace:
            upcoming += 1
        inside = upcoming < len(spans) and spans[upcoming][0] < brace
        end = None if inside else template_tag_end(markup, brace)
        if end is None:
            brace = markup.find("{", brace + 1)
            continue
        kept.append(markup[position:brace])
        tags.append(markup[brace:end])
        position = end
        brace = markup.find("{", end)
    kept.append(markup[position:])
    return "".join(kept), tags
