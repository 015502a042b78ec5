"""What could act in a file that we write: a script, a handler, an address that runs or loads.

Lists say what may stand there, so that what nobody thought of is found, too.
"""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import etree
from markdown_it import MarkdownIt

_ELEMENTS = frozenset(
    [
        "a",
        "abbr",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "img",
        "li",
        "link",
        "main",
        "mark",
        "meta",
        "meter",
        "nav",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "section",
        "small",
        "span",
        "strong",
        "style",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "ul",
    ]
)
_ATTRIBUTES = frozenset(
    [
        "alt",
        "charset",
        "class",
        "colspan",
        "content",
        "dir",
        "hidden",
        "href",
        "id",
        "lang",
        "name",
        "rel",
        "role",
        "scope",
        "src",
        "start",
        "tabindex",
        "title",
        "type",
        "datetime",
        "value",
    ]
)
_ADDRESSES = frozenset({"href", "src"})
# The switches of the page of `florilege explain`: outside of a form they send nothing anywhere.
_SWITCHES = frozenset({"b", "fieldset", "input", "label", "legend"})
_SWITCH_ATTRIBUTES = frozenset({"checked", "for"})
_METADATA = frozenset({"viewport", "description", "author", "generator", "robots", "color-scheme"})
_POLICY = "Content-Security-Policy"
_RELATIONS = frozenset({"stylesheet", "next", "prev", "contents", "license", "canonical"})
_SCHEMES = frozenset({"", "http", "https", "mailto"})
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]*")
_STYLE = re.compile(
    r"@import|url\s*\(|expression\s*\(|javascript:|(?<!-)behavior\s*:|-moz-binding", re.IGNORECASE
)
# What a browser takes out of an address before it looks at the scheme (WHATWG URL, 4.4).
_IGNORED = re.compile(r"[\t\n\r]")
_EDGES = "".join(map(chr, range(0x21)))
_BOOK_MARKUP = (".xhtml", ".html")
_BOOK_DATA = (".opf", ".ncx", ".xml")
_BOOK_FILES = (*_BOOK_MARKUP, *_BOOK_DATA, ".css", ".ttf", ".jpg", ".png", ".gif", ".webp")
_FONT_OF_THE_BOOK = re.compile(r"url\(\"fonts/[\w-]+\.ttf\"\)")
_LICENCE = re.compile(r"META-INF/licences/[\w.-]+\.txt")


def active_in(data: bytes, name: str) -> list[str]:
    """What could act in an export.

    Args:
        data: The file.
        name: Of the format, as `florilege.export` knows it; "explain" for the page of that
            command.
    """
    if name == "epub":
        return list(_in_book(data))
    if name == "jsonld":
        return list(_in_graph(data.decode()))
    if name == "markdown":
        return list(_in_markdown(data.decode()))
    return list(_in_markup(etree.HTML(data.decode()), switches=name == "explain"))


def _in_markup(
    root: etree._Element, *, remote_pictures: bool = False, switches: bool = False
) -> Iterator[str]:
    """What could act in a page.

    Args:
        root: The page.
        remote_pictures: Whether pictures of the web may stay, as in a Markdown text.
        switches: Whether it may have what hides and shows, as the page of ``explain`` does.
    """
    elements = _ELEMENTS | _SWITCHES if switches else _ELEMENTS
    attributes = _ATTRIBUTES | _SWITCH_ATTRIBUTES if switches else _ATTRIBUTES
    for element in root.iter():
        if not isinstance(element.tag, str):
            if not isinstance(element, etree._Comment):  # noqa: SLF001 - no public name
                yield f"{element!r}"
            continue
        tag = element.tag.rpartition("}")[2]
        if tag == "script" and element.get("type") == "application/ld+json":
            yield from _in_graph("".join(map(str, element.itertext())))
        elif tag not in elements:
            yield f"<{tag}>"
        if tag == "style" and (found := _STYLE.search("".join(map(str, element.itertext())))):
            yield f"style: {found[0]}"
        if tag == "meta" and element.get("name", "viewport").lower() not in _METADATA:
            yield f"meta {element.get('name')}"
        if tag == "link" and element.get("rel") not in _RELATIONS:
            yield f"link {element.get('rel')}"
        is_picture = tag == "img" and not remote_pictures
        yield from _in_attributes(element, tag, attributes, is_picture=is_picture)


def _in_attributes(
    element: etree._Element, tag: str, allowed: frozenset[str], *, is_picture: bool
) -> Iterator[str]:
    for key, value in element.items():
        plain = str(key).rpartition("}")[2]
        if plain == "http-equiv" and value == _POLICY:
            continue
        if plain not in allowed and not plain.startswith(("aria-", "xmlns")):
            yield f"{tag} {plain}={value[:60]!r}"
        if plain in _ADDRESSES and not is_harmless(str(value), shown=is_picture):
            yield f"{tag} {plain}={value[:60]!r}"


def is_harmless(address: str, *, shown: bool = False) -> bool:
    """Whether a browser that follows an address runs nothing; one that is shown loads nothing."""
    address = _IGNORED.sub("", address).strip(_EDGES)
    if _PICTURE.fullmatch(address):
        return True
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        scheme = address.partition(":")[0]
    return scheme.lower() in _SCHEMES and (not shown or scheme == "")


def _in_book(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        for name in book.namelist():
            content = book.read(name)
            if name.endswith(_BOOK_MARKUP):
                # Strictly, as reading systems do: a page that is no XML is shown by none.
                yield from _in_markup(etree.fromstring(content))
            elif name.endswith(_BOOK_DATA):
                etree.fromstring(content)
            elif name.endswith(".css"):
                if found := _STYLE.search(_FONT_OF_THE_BOOK.sub("", content.decode())):
                    yield f"{name}: {found[0]}"
            elif (
                not name.endswith(_BOOK_FILES)
                and name != "mimetype"
                and not _LICENCE.fullmatch(name)
            ):
                yield f"a file {name}"


def _in_graph(text: str) -> Iterator[str]:
    if "<" in text:
        yield "< in JSON-LD"
    yield from _in_node(json.loads(text))


def _in_node(node: object) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _in_node(item)
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        addresses = value if isinstance(value, list) else [value]
        if key in {"@id", "url", "contentUrl", "sameAs", "license", "isBasedOn", "@context"}:
            for address in addresses:
                if isinstance(address, str) and not _is_identifier(address):
                    yield f"{key}: {address[:60]!r}"
        yield from _in_node(value)


def _is_identifier(address: str) -> bool:
    return address.startswith("urn:") or is_harmless(address)


def _in_markdown(text: str) -> Iterator[str]:
    _, _, body = text.removeprefix("---\n").partition("\n---\n")
    renderer = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # A renderer less careful than this one: addresses are for us to look at.
    renderer.validateLink = _any_link  # type: ignore[method-assign]
    page = renderer.render(body)
    if page.strip():
        yield from _in_markup(etree.HTML(page), remote_pictures=True)


def _any_link(url: str) -> bool:  # noqa: ARG001 - markdown-it calls it so
    return True
