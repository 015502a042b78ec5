"""What happens to a document on its way to a reader, and must not change what is recognised.

Each variation turns the text of a source, and what its name ends in, into another text that
says the same.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

import yaml
from markdown_it import MarkdownIt

# Text is what stands between these: tags, comments, scripts, styles.
_MARKUP = re.compile(r"(?is)(<script\b.*?</script>|<style\b.*?</style>|<!--.*?-->|<[^>]*>)")
_FRONT_MATTER = re.compile(r"\A\s*(---|\+\+\+)\n(.*?)^\1\n", re.MULTILINE | re.DOTALL)
_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2007\u2009"), " ")
_BEFORE_SIGN = re.compile(r"(?<=\S) (?=[?!:;»](?:\s|$|[)\]*_]))|(?<=«) (?=\S)", re.MULTILINE)
_NAMES = re.compile(r"""(?i)\s(?:class|id)\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+)""")
_TEMPLATE_TAGS = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_FIGURE_TAG = re.compile(r"\{\{<\s*figure\s.*?>\}\}", re.DOTALL)
_ATTRIBUTE = re.compile(r'(\w+)\s*=\s*"([^"]*)"')
_LINK_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:.*$", re.MULTILINE)
_METADATA = {
    'name="author"': ("author",),
    'property="article:published_time"': ("date",),
    'property="og:site_name"': ("publication",),
    'http-equiv="content-language"': ("lang",),
    'name="description"': ("description", "excerpt", "summary"),
}
_TIGHT_HEADING = re.compile(r"^(#{1,6})(?=[^#\s])", re.MULTILINE)


Change = Callable[[str, str], str]
"""From a text and the suffix of its file to another text."""


def windows_line_ends(text: str, _suffix: str) -> str:
    """Every line ends in CR LF."""
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def decomposed(text: str, _suffix: str) -> str:
    """Accents are characters of their own: Unicode NFD."""
    return unicodedata.normalize("NFD", text)


def ordinary_spaces(text: str, suffix: str) -> str:
    """No-break and thin spaces become ordinary ones."""
    text = re.sub(r"&(?:nbsp|#160|#xa0|#8239|#x202f|thinsp|#8201);", " ", text, flags=re.IGNORECASE)
    return _in_text(text, suffix, with_ordinary_spaces)


def with_ordinary_spaces(text: str) -> str:
    """A text without no-break and thin spaces."""
    return text.translate(_SPACES)


def no_break_spaces(text: str, suffix: str) -> str:
    """Spaces before ? ! : ; and inside « » become no-break ones, as French typesetters have it."""
    return _in_text(text, suffix, lambda part: _BEFORE_SIGN.sub("\u00a0", part))


def without_names(page: str, _suffix: str) -> str:
    """An HTML page without any class or id."""
    return _MARKUP.sub(
        lambda tag: tag[0] if tag[0].startswith("<!") else _NAMES.sub("", tag[0]), page
    )


def rendered(post: str, _suffix: str) -> str:
    """A Markdown post as the page that a static site makes of it.

    The front matter becomes the metadata and the heading of the page. Where CommonMark is
    stricter than the sites' own renderers ("###What"), the latter are followed.
    """
    found = _FRONT_MATTER.match(post)
    fields = _fields(found[1], found[2]) if found else {}
    body = _FIGURE_TAG.sub(_figure, post[found.end() if found else 0 :])
    body = _TIGHT_HEADING.sub(r"\1 ", _TEMPLATE_TAGS.sub("", body))
    title = fields.get("title")
    heading = (
        f"<h1>{_escaped(title)}</h1>\n" if title and not body.lstrip().startswith("# ") else ""
    )
    if fields.get("subtitle"):
        heading += f"<p>{_escaped(fields['subtitle'])}</p>\n"
    content = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(body)
    return (
        f'<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n{_head(fields)}</head>\n'
        f"<body>\n<main>\n{heading}{content}</main>\n</body>\n</html>\n"
    )


def _fields(fence: str, text: str) -> dict[str, Any]:
    return tomllib.loads(text) if fence == "+++" else yaml.safe_load(text) or {}


def _head(fields: Mapping[str, Any]) -> str:
    """Title and metadata of the page."""
    head = f"<title>{_escaped(fields['title'])}</title>\n" if fields.get("title") else ""
    for name, keys in _METADATA.items():
        values: object = next((fields[key] for key in keys if fields.get(key)), [])
        for value in values if isinstance(values, list) else [values]:
            head += f'<meta {name} content="{_escaped(value)}">\n'
    return head


def _figure(tag: re.Match[str]) -> str:
    """The picture that a Hugo site makes of its figure tag."""
    values: dict[str, str] = dict(_ATTRIBUTE.findall(tag[0]))
    picture = f'<img src="{values.get("src", "")}" alt="{values.get("alt", "")}">'
    return f"<figure>{picture}<figcaption>{values.get('caption', '')}</figcaption></figure>"


def repeated(text: str, suffix: str, times: int) -> str:
    """The body of a document several times over, under one head."""
    start, end = 0, len(text)
    if suffix == ".html" and "</body>" in text:
        start, end = text.index(">", text.index("<body")) + 1, text.rindex("</body>")
    elif suffix == ".vtt":
        start = text.index("\n\n") + 2
    elif found := _FRONT_MATTER.match(text):
        start = found.end()
    return text[:start] + (text[start:end].rstrip("\n") + "\n\n") * times + text[end:]


def cut_within(text: str, speech: str) -> str | None:
    """A text up to the middle of something said in it; None where no words of that are unique.

    What defines the links of a Markdown text stays, wherever it stood.
    """
    words = speech.split()
    for count in (3, 2, 1):
        starts = range(max(0, len(words) - count + 1))
        for start in sorted(starts, key=lambda i: abs(2 * i + count - len(words))):
            pattern = r"\s+".join(map(re.escape, words[start : start + count]))
            found = list(re.finditer(rf"(?<!\w){pattern}(?!\w)", text))
            if len(found) == 1:
                end = found[0].end()
                return "\n\n".join([text[:end], *_LINK_DEFINITION.findall(text, end)])
    return None


def _in_text(text: str, suffix: str, change: Callable[[str], str]) -> str:
    """Change what readers see: neither markup nor front matter."""
    if suffix == ".html":
        parts = _MARKUP.split(text)
        return "".join(part if i % 2 else change(part) for i, part in enumerate(parts))
    found = _FRONT_MATTER.match(text)
    start = found.end() if found else 0
    return text[:start] + change(text[start:])


def _escaped(value: object) -> str:
    text = str(value).replace("&", "&amp;").replace("<", "&lt;")
    return text.replace('"', "&quot;")
