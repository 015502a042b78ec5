"""What a page shows from elsewhere: a film, a recording, another page."""

import re
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from florilege.languages import load_language
from florilege.parsers.media.html_inline import visible_text
from florilege.parsers.media.html_tree import Attributes
from florilege.parsers.media.links import Addresses, refused_scheme

_TITLES = ("title", "aria-label", "playlabel")
_ADDRESSES = ("src", "data-src", "data-lazy-src", "data")
# The players of AMP and the light ones of YouTube and Vimeo name what they play by a number.
_NUMBERED = {
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v="),
    "lite-youtube": ("videoid", "https://www.youtube.com/watch?v="),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/"),
    "lite-vimeo": ("videoid", "https://vimeo.com/"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/video/"),
    "amp-soundcloud": ("data-trackid", "https://api.soundcloud.com/tracks/"),
}
_NUMBER = re.compile(r"[\w-]{1,40}", re.ASCII)
_VIDEO = frozenset({"video", "amp-video", "amp-video-iframe", *_NUMBERED}) - {"amp-soundcloud"}
_AUDIO = frozenset({"audio", "amp-audio", "amp-soundcloud"})
_VIDEO_FILES = (".mp4", ".m4v", ".webm", ".ogv", ".mov")
_AUDIO_FILES = (".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac")
_DOCUMENTS = (".pdf",)
# What a frame that plays something asks for (Permissions Policy).
_PLAYERS = ("autoplay", "fullscreen", "encrypted-media", "picture-in-picture")
_PLAYER_PATH = re.compile(r"/(?:embed|player|videos?)(?:[/.]|$)")
_LARGEST_PIXEL = 2
_LONGEST_NAME = 80
_UNSAFE = "unsafe address"
STANDS_IN = "stands in for embedded media"
"""The reason for which what is inside of something embedded is left out."""


class Shown(NamedTuple):
    """Something embedded that a reader is led to.

    Attributes:
        title: Its title, or words that stand for it.
        address: Where it is.
    """

    title: str
    address: str


class Unshown(NamedTuple):
    """Something embedded that is left out.

    Attributes:
        text: What it is called.
        reason: Why it is left out.
    """

    text: str
    reason: str


def embedded(
    tag: str,
    attributes: Attributes,
    addresses: Addresses,
    language: str | None,
    source: str | None = None,
) -> Shown | Unshown | None:
    """What becomes of an element that embeds something; None for one that names no address.

    Without a title, films, recordings, players and documents get words in the language of the
    page and the name of the host or the file. Other frames hold forms, counters, advertisements:
    they are left out.

    Args:
        tag: Its name, one of `EMBEDDED`.
        attributes: Its attributes.
        addresses: What its address is resolved with.
        language: The language tag of the page, if it is known.
        source: The address of the ``source`` inside it, if there is one.
    """
    title = visible_text(next(filter(None, map(attributes.get, _TITLES)), ""))
    written = _written(tag, attributes) or (source or "")
    if not written.strip():
        return None
    address = addresses.resolve(written)
    if address is None or address.startswith("mailto:"):
        scheme = refused_scheme(written)
        if scheme in (None, "about"):
            return None
        return Unshown(title or f"{tag}: {scheme}", _UNSAFE)
    if title:
        return Shown(title, address)
    name = _name_of(address)
    kind = _kind_of(tag, attributes, address)
    if kind is None or _is_pixel(attributes):
        return Unshown(name or tag, "embedded page without a title")
    words = load_language(language).embedded if language else None
    stands_for = "" if words is None else str(getattr(words, kind))
    title = f"{stands_for} ({name})" if stands_for and name else stands_for or name
    return Shown(title, address) if title else Unshown(tag, "embedded media without a name")


def called(attributes: Attributes) -> str:
    """What something embedded is called where it is only mentioned: by its title or its address."""
    return next(filter(None, map(attributes.get, (*_TITLES, *_ADDRESSES))), "")


def shows_content(tag: str, found: Shown | Unshown | None) -> bool:
    """Whether what is inside of an element is shown, because there is nothing else to show.

    It is for objects and for elements of a script's own (HTML Living Standard, 4.8.7 and 4.13.3);
    what is inside of others is for browsers that do not know them.

    Args:
        tag: The name of the element, one of `EMBEDDED`.
        found: What became of it, as `embedded` says.
    """
    is_nothing = found is None or (isinstance(found, Unshown) and found.reason == _UNSAFE)
    return is_nothing and (tag == "object" or "-" in tag)


def _written(tag: str, attributes: Attributes) -> str | None:
    """The address as it is written, or as the number of a player tells it."""
    if tag in _NUMBERED:
        name, where = _NUMBERED[tag]
        number = attributes.get(name, "")
        return where + number if _NUMBER.fullmatch(number) else attributes.get("src")
    return next(filter(None, map(attributes.get, _ADDRESSES)), None)


def _kind_of(tag: str, attributes: Attributes, address: str) -> str | None:
    """The field of `florilege.languages.Embedded` that stands for it; None for none."""
    media_type = attributes.get("type", "")
    path = _parts_of(address).path.lower()
    if tag in _VIDEO or media_type.startswith("video/") or path.endswith(_VIDEO_FILES):
        return "video"
    if tag in _AUDIO or media_type.startswith("audio/") or path.endswith(_AUDIO_FILES):
        return "audio"
    allowed = attributes.get("allow", "")
    is_player = "allowfullscreen" in attributes or any(word in allowed for word in _PLAYERS)
    is_player = is_player or _PLAYER_PATH.search(path) is not None
    if is_player or media_type == "application/pdf" or path.endswith(_DOCUMENTS):
        return "other"
    return None


def _name_of(address: str) -> str:
    """The host that something stands on, or the name of a file or folder beside the page."""
    parts = _parts_of(address)
    host = parts.netloc.rpartition("@")[2].removeprefix("www.")
    name = host or unquote(parts.path.rstrip("/").rpartition("/")[2])
    return visible_text(name)[:_LONGEST_NAME]


def _parts_of(address: str) -> SplitResult:
    """An address taken apart; parts of nothing where no host can be read."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def _is_pixel(attributes: Attributes) -> bool:
    sides = (attributes.get(side, "").strip().removesuffix("px") for side in ("width", "height"))
    return any(side.isdecimal() and int(side[:4]) <= _LARGEST_PIXEL for side in sides)
