"""Which link targets are written, and in what form."""

import re
from urllib.parse import quote, urljoin, urlsplit

from florilege.sources.address import SAFE_SCHEMES

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
# Browsers ignore these inside a URL (WHATWG URL, "remove all ASCII tab or newline"),
# so "java\nscript:" has to be seen as they see it.
_IGNORED = re.compile(r"[\x00-\x1f\x7f]")
# Possessive, so that nothing is tried twice.
_PART = r"(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]++|%[0-9A-Fa-f]{2})*+"
SOUND = re.compile(
    rf"https?://[A-Za-z0-9][A-Za-z0-9.\-]*+(?::[0-9]++)?(?:[/?]{_PART})?(?:#{_PART})?"
)
"""A web address that `safe_href` does not change; most are. Of what XML escapes it may hold "&"."""

_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"(?:[^\W_]|[-.])+(?::[0-9]+)?")
_URL_CHARACTERS = ":/?#@!$&'()*+,;=%~-._"


def safe_href(href: str, base: str | None = None) -> str | None:
    """The target of a link in a form that validators accept.

    Args:
        href: The target as the source gives it.
        base: The address of the document; relative targets are joined to it.

    Returns:
        An http, https or mailto URL, or a relative one when there is no base; None when the
        target is unsafe or broken, and the link should be text only.
    """
    if SOUND.fullmatch(href):
        return href
    target = _IGNORED.sub("", href).strip()
    try:
        if base and not _SCHEME.match(target) and _is_web(base):
            target = urljoin(base, target)
        if target.startswith("//"):
            target = f"https:{target}"
        scheme = _SCHEME.match(target)
        name = scheme.group()[:-1].lower() if scheme else ""
        if not target or (name and name not in SAFE_SCHEMES):
            return None
        if name and not ("@" in target if name == "mailto" else _is_web(target)):
            return None
    except ValueError:
        return None
    return quote(_STRAY_PERCENT.sub("%25", target), safe=_URL_CHARACTERS)


def is_relative(href: str) -> bool:
    """Whether a target that `safe_href` gave points into the folder of the page."""
    return _SCHEME.match(href) is None


def web_address(url: str | None) -> str | None:
    """The URL when it is a sound http or https one, else None."""
    target = safe_href(url) if url else None
    return target if target and target.lower().startswith(("http:", "https:")) else None


def _is_web(url: str) -> bool:
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return parts.scheme in {"http", "https"} and _HOST.fullmatch(host) is not None
