"""What the elements of HTML are to a reader (HTML Living Standard, sections 4 and 15.3)."""

from florilege.parsers.manuscript import Mark

DELETED: Mark = ("deleted",)
"""The mark of words that are struck out."""

INLINE_MARKS: dict[str, Mark] = {
    "em": ("emphasis",), "i": ("emphasis",), "cite": ("emphasis",), "dfn": ("emphasis",),
    "var": ("emphasis",),
    "strong": ("strong",), "b": ("strong",),
    "code": ("code",), "kbd": ("code",), "samp": ("code",), "tt": ("code",),
    "sup": ("superscript",), "sub": ("subscript",), "q": ("quote",),
    "s": DELETED, "del": DELETED, "strike": DELETED,
}  # fmt: skip
"""Elements that change the look of a run, and the mark they amount to."""

UNSEEN = frozenset({
    "script", "style", "template", "noscript", "svg", "math", "canvas", "map", "param",
    "link", "meta", "base", "title", "noframes", "noembed", "datalist",
    "colgroup", "col", "area", "frame", "frameset",
})  # fmt: skip
"""Elements whose content a reader never sees as text.

Not ``head``, ``source`` and ``track``: libxml2 knows HTML 4, and puts what stands behind them
into them.
"""

FORM_CONTROLS = frozenset({
    "button", "select", "option", "optgroup", "textarea", "input", "progress", "meter",
})  # fmt: skip
"""Elements that are for operating, not for reading."""

CONTAINERS = {
    "ul": "list", "ol": "list", "menu": "list", "dir": "list", "li": "item",
    "blockquote": "quote", "dt": "term", "dd": "definition", "details": "details",
    "summary": "summary", "figcaption": "caption", "caption": "caption", "nav": "navigation",
    "aside": "aside", "form": "form", "header": "header", "footer": "footer",
}  # fmt: skip
"""Block elements, and the kind of container that each is."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
"""Heading elements and their levels."""

EMBEDDED = frozenset({
    "iframe", "video", "audio", "object", "embed", "amp-video", "amp-audio", "amp-iframe",
    "amp-video-iframe", "amp-youtube", "amp-vimeo", "amp-dailymotion", "amp-soundcloud",
    "lite-youtube", "lite-vimeo",
})  # fmt: skip
"""Elements that show something from elsewhere."""

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "html", "legend", "li", "main",
    "menu", "nav", "ol", "optgroup", "p", "pre", "search", "section", "summary", "table",
    "caption", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "hr",
})  # fmt: skip
"""Elements that begin and end a line of their own."""

VOID = frozenset({
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta",
    "param", "source", "track", "wbr",
})  # fmt: skip
"""Elements that have no content and no end tag."""

NOT_VOID_FOR_LIBXML2 = frozenset({"embed", "source", "track", "wbr"})
"""Void elements that libxml2 does not know to be void."""
