"""What a page says about itself, best source first.

One precedence for every key: JSON-LD, Open Graph, Twitter cards, Dublin Core and the like,
plain ``<meta name>``, microdata, links and times in the text. Only for the language does the
``lang`` of the page come first, because the others are often left at a default.
"""

import html
from itertools import islice
from typing import cast

from lxml import etree

from florilege.parsers.manuscript import Metadata
from florilege.parsers.media.html_jsonld import read_jsonld
from florilege.parsers.media.html_looks import language_of
from florilege.parsers.media.html_tree import Element, attributes_of, texts_of
from florilege.parsers.media.links import Addresses
from florilege.parsers.media.timestamps import day_of

_META_NAMES: tuple[dict[str, str], ...] = (
    {
        "og:title": "title", "og:description": "description", "og:site_name": "publication",
        "og:url": "url", "og:image": "picture", "og:image:alt": "picture_alt",
        "og:type": "type", "article:author": "author", "article:published_time": "date",
        "article:tag": "keyword", "og:locale": "language",
    },
    {
        "twitter:title": "title", "twitter:description": "description",
        "twitter:image": "picture", "twitter:image:src": "picture",
        "twitter:image:alt": "picture_alt",
    },
    {
        "dc.title": "title", "dc.creator": "author", "dc.date": "date", "dc.date.issued": "date",
        "dcterms.title": "title", "dcterms.creator": "author", "dcterms.date": "date",
        "dcterms.issued": "date", "dcterms.created": "date", "dc.description": "description",
        "dcterms.description": "description", "dc.publisher": "publication",
        "dcterms.publisher": "publication", "dc.language": "language",
        "dcterms.language": "language", "dcterms.license": "licence", "dc.rights": "licence",
        "dc.subject": "keyword", "citation_title": "title", "citation_author": "author",
        "citation_publication_date": "date", "citation_journal_title": "publication",
        "parsely-title": "title", "parsely-author": "author", "parsely-pub-date": "date",
        "sailthru.author": "author", "sailthru.date": "date", "sailthru.title": "title",
    },
    {
        "author": "author", "authors": "author", "byl": "author", "description": "description",
        "date": "date", "pubdate": "date", "publish-date": "date", "publish_date": "date",
        "publication_date": "date", "article:published": "date", "title": "title",
        "headline": "title", "keywords": "keyword", "news_keywords": "keyword",
        "publisher": "publication", "application-name": "publication", "copyright": "holder",
        "language": "language", "content-language": "language", "thumbnail": "picture",
    },
)  # fmt: skip
_ITEMPROPS = {"headline": "title", "author": "author", "datePublished": "date"}
_ARTICLES = frozenset({"article", "main"})
_ADDRESS_KEYS = frozenset({"url", "picture"})
_ITEMS = etree.XPath("//*[@itemprop='headline' or @itemprop='author' or @itemprop='datePublished']")
_LONGEST_NAME = 200
_MOST_FOUND = 200
_MOST_TIMES = 20


def read_metadata(root: Element, addresses: Addresses, *, has_items: bool) -> Metadata:
    """The metadata of a page; addresses in it are made absolute where they can be.

    Args:
        root: The page.
        addresses: What relative addresses are resolved with.
        has_items: Whether it may hold microdata, which cost a search of the whole tree.
    """
    metadata = Metadata()
    language = language_of(attributes_of(root))
    if language is not None:
        metadata.add("language", language, "html lang")
    read_jsonld(root, metadata)
    _read_meta_elements(root, metadata, addresses)
    _read_text(root, metadata, has_items=has_items)
    for link in root.iter("link"):
        if "canonical" in link.get("rel", "").lower().split():
            _add(metadata, addresses, "url", link.get("href", ""), "link rel=canonical")
    metadata.add("page_title", html.unescape(root.findtext(".//head/title") or ""), "title")
    return metadata


def _read_meta_elements(root: Element, metadata: Metadata, addresses: Addresses) -> None:
    written: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = meta.get("content")
        name = meta.get("property") or meta.get("name") or meta.get("http-equiv")
        if content and name:
            written.setdefault(name.strip().lower(), []).append(content)
    for names in _META_NAMES:
        for name, key in names.items():
            for content in written.get(name, ())[:_MOST_FOUND]:
                _add(metadata, addresses, key, content, f"meta {name}")


def _add(metadata: Metadata, addresses: Addresses, key: str, value: str, origin: str) -> None:
    value = html.unescape(value)
    if key == "date":
        metadata.add(key, day_of(value), origin)
    elif key == "keyword":
        for part in value.split(","):
            metadata.add(key, part, origin)
    elif key == "language":
        metadata.add(key, value.replace("_", "-"), origin)
    elif key in _ADDRESS_KEYS:
        metadata.add(key, addresses.resolve(value) or "", origin)
    elif key != "author" or not value.startswith(("http://", "https://")):
        metadata.add(key, value, origin)


def _read_text(root: Element, metadata: Metadata, *, has_items: bool) -> None:
    """Microdata, ``rel=author`` and times that stand in the text."""
    items = cast("list[Element]", _ITEMS(root)) if has_items else []
    for element in items[:_MOST_FOUND]:
        attributes = attributes_of(element)
        name = attributes["itemprop"]
        key = _ITEMPROPS[name]
        value = attributes.get("content") or attributes.get("datetime") or _words(element)
        if len(value) <= _LONGEST_NAME:
            metadata.add(key, day_of(value) if key == "date" else value, f"itemprop {name}")
    authors = (link for link in root.iter("a") if "author" in link.get("rel", "").split())
    for link in islice(authors, _MOST_FOUND):
        value = " ".join(texts_of(link))
        if len(value) <= _LONGEST_NAME:
            metadata.add("author", value, "rel=author")
    for moment in islice(root.iter("time"), _MOST_TIMES):
        if moment.get("datetime") and any(
            outer.tag in _ARTICLES for outer in moment.iterancestors()
        ):
            # The first is the article's own; further ones are those of comments and the like.
            metadata.add("date", day_of(moment.get("datetime", "")), "time datetime")
            break


def _words(element: Element) -> str:
    named = element.find(".//*[@itemprop='name']")
    inner = element if named is None else named
    return inner.get("content") or " ".join(texts_of(inner))
