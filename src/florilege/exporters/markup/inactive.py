"""Markup that somebody else's template made: well-formed, and nothing in it runs or is fetched."""

from lxml import etree

from florilege.errors import InputError
from florilege.exporters.markup.css_links import check_style_sheet

_HEAD = '<x xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
_REFUSED = frozenset(
    {
        *("script", "style", "iframe", "object", "embed", "applet", "form", "base", "frame"),
        *("frameset", "noscript", "portal", "template", "svg", "audio", "video", "source", "track"),
    }
)
_FETCHING = frozenset({"src", "srcset", "poster", "data", "background", "action", "formaction"})
_FOLLOWED = ("http:", "https:", "mailto:")


def check_inactive(markup: str, template: str) -> None:
    """Refuse markup that is broken or active.

    Args:
        markup: A whole document, or a fragment of one.
        template: What made it, for the message.

    Raises:
        InputError: It is no XML, or holds a script, an event handler, a frame, or something
            that is fetched from elsewhere.
    """
    whole = markup if markup.lstrip().startswith("<?xml") else f"{_HEAD}{markup}</x>"
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(whole.lstrip().encode(), parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"the template {template} makes no XHTML: {error}") from None
    for element in root.iter():
        if not isinstance(element.tag, str):
            if not isinstance(element, etree._Comment):  # noqa: SLF001 - lxml has no other name
                raise InputError(f"the template {template} makes an entity or an instruction")
            continue
        name = etree.QName(element).localname.lower()
        if name in _REFUSED or (name == "meta" and element.get("http-equiv")):
            raise InputError(f"the template {template} makes a <{name}>")
        for attribute, value in element.items():
            _check_attribute(name, etree.QName(attribute).localname.lower(), str(value), template)


def _check_attribute(element: str, name: str, value: str, template: str) -> None:
    address = "".join(value.split()).lower()
    if name == "style":
        check_style_sheet(value, (), f"the template {template}")
    elif name == "href" and element == "a":
        if ":" in address.partition("/")[0] and not address.startswith(_FOLLOWED):
            raise InputError(f"the template {template} makes a link to {value[:80]!r}")
    elif name.startswith("on"):
        raise InputError(f"the template {template} makes an event handler, {name}")
    elif (name in _FETCHING or name == "href") and (":" in address or address.startswith("//")):
        raise InputError(f"the template {template} fetches {value[:80]!r}")
