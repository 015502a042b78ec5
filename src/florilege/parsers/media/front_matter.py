"""The data block at the head of a Markdown file: YAML between ``---``, TOML between ``+++``.

Pelican and MultiMarkdown have entries on lines of their own, without a fence.

Behind the opening fence may stand the name of another language: ``---json``.

YAML is read with every scalar left a string (PyYAML's base loader), so that a date keeps the
precision it was written with, "no" stays "no", and an impossible date is no error.
"""

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from florilege.sources import Remark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from yaml.events import Event

Data = dict[str, object]

_LONGEST = 200_000
# A thousand levels are no trouble; fewer characters cannot hold more.
_CERTAINLY_FLAT = 2_000
_DEEPEST = 100
_OPENING = frozenset({"SequenceStartEvent", "MappingStartEvent"})
_CLOSING = frozenset({"SequenceEndEvent", "MappingEndEvent"})
_LONGEST_UNFENCED = 5_000
_GENERATORS_KEYS = frozenset(
    {"date", "modified", "category", "tags", "keywords", "slug", "author", "authors", "summary"}
    | {"status", "lang", "template"}
)
_FEWEST_GENERATORS_KEYS = 2
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_ENTRY = re.compile(r"([A-Za-z_][\w-]{0,40})[ \t]*[:=][ \t]*(.*)")


class FrontMatter(NamedTuple):
    """What was read before the text.

    Attributes:
        data: The entries; empty without front matter.
        end: Offset in the source at which the text proper begins.
        broken: The raw block if it could not be read as it should, else "".
        line: The line the block starts on, from 1.
        remarks: What was wrong.
    """

    data: Data
    end: int
    broken: str = ""
    line: int = 1
    remarks: tuple[Remark, ...] = ()


def split_front_matter(text: str) -> FrontMatter:
    """Find and read the front matter of a text; never raises.

    Empty lines may stand before it. A block that looks like front matter and breaks the rules
    of its language is read entry by entry, with the remark FL010; one that holds no entry at
    all is text between two rules, and left in place.
    """
    begin = len(text) - len(text.lstrip("\n \t"))
    fence = text[begin : begin + 3]
    opening_end = text.find("\n", begin)
    named = text[begin + 3 : opening_end].strip()
    if fence not in _FENCES:
        return _unfenced(text, begin)
    if opening_end < 0 or named not in ("", *_LOADERS):
        return FrontMatter({}, 0)
    close = _closing_line(text, opening_end + 1, _FENCES[fence])
    line = text.count("\n", 0, begin) + 1
    language = named or ("toml" if fence == "+++" else "yaml")
    if close is None or not _is_front_matter(text[opening_end + 1 : close[0]], language):
        return _left_open(text, opening_end + 1, fence, line)
    raw = text[opening_end + 1 : close[0]]
    try:
        data = _LOADERS[language](raw)
    except ValueError as error:
        return _salvage(raw, close[1], line, str(error))
    if data is None:
        return FrontMatter({}, 0)
    return FrontMatter(data, close[1], line=line)


def _unfenced(text: str, begin: int) -> FrontMatter:
    """Entries without a fence, as Pelican and MultiMarkdown have them: up to the first empty line.

    The title is among them, and some that only generators want; each goes on in lines that are
    indented. All else that opens with words and colons is text, such as a transcript.
    """
    end = text.find("\n\n", begin, begin + _LONGEST_UNFENCED)
    data: Data = {}
    key = ""
    for line in text[begin:end].split("\n") if end >= 0 else ():
        match = _ENTRY.match(line) if ":" in line else None
        if match is not None and match[1] not in data:
            key = match[1]
            data[key] = match[2].strip()
        elif key and line.startswith((" ", "\t")):
            data[key] = f"{data[key]} {line.strip()}".strip()
        else:
            return FrontMatter({}, 0)
    keys = {key.lower() for key in data}
    if "title" not in keys or len(keys & _GENERATORS_KEYS) < _FEWEST_GENERATORS_KEYS:
        return FrontMatter({}, 0)
    return FrontMatter(data, end + 1, line=text.count("\n", 0, begin) + 1)


def _is_front_matter(raw: str, language: str) -> bool:
    """Whether a block between two fences is no text that a rule happens to follow."""
    first = raw.lstrip().split("\n", 1)[0]
    if language == "json":
        return first.startswith("{")
    return not raw.strip() or first.startswith(("#", "[")) or _ENTRY.match(first) is not None


def _left_open(text: str, start: int, fence: str, line: int) -> FrontMatter:
    """Entries behind a fence that is never closed: they end at the first empty line."""
    end = text.find("\n\n", start, start + _LONGEST)
    raw = text[start:end] if end >= 0 else ""
    lines = raw.split("\n")
    if not all(_ENTRY.match(entry) or entry.startswith((" ", "-", "#")) for entry in lines):
        return FrontMatter({}, 0)
    try:
        data = _load_toml(raw) if fence == "+++" else _load_yaml(raw)
    except ValueError:
        return FrontMatter({}, 0)
    if not data:
        return FrontMatter({}, 0)
    remark = Remark("FL010", "warning", "the front matter is broken: it is not closed", line)
    return FrontMatter(data, end + 1, line=line, remarks=(remark,))


def _closing_line(text: str, start: int, closers: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the closing fence starts and where the text after it begins."""
    position = start
    while position <= min(len(text), start + _LONGEST):
        end = text.find("\n", position)
        stop = len(text) if end < 0 else end
        if text[position : position + 3] in closers and not text[position + 3 : stop].strip():
            return position, min(stop + 1, len(text))
        if end < 0:
            return None
        position = end + 1
    return None


def _load_yaml(raw: str) -> Data | None:
    """The mapping that a YAML text holds; None when it holds something else.

    Raises:
        ValueError: It is not YAML, or uses aliases or nests deep: front matter has no need of
            either, the former can blow up, and the loader written in C does on the latter.
    """
    import yaml  # noqa: PLC0415 - only Markdown with front matter pays for it

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        if len(raw) > _CERTAINLY_FLAT or ("&" in raw and "*" in raw):
            _check_yaml_events(yaml.parse(raw, loader))
        data = yaml.load(raw, loader)  # noqa: S506 - the base loader makes strings, lists and dicts only
    except yaml.MarkedYAMLError as error:
        raise ValueError(error.problem or "not YAML") from None
    except (yaml.YAMLError, RecursionError, UnicodeError):
        raise ValueError("not YAML") from None
    if data is None or data == "":
        return {}
    return data if isinstance(data, dict) else None


def _check_yaml_events(events: "Iterable[Event]") -> None:
    depth = 0
    for event in events:
        kind = type(event).__name__
        if kind == "AliasEvent":
            raise ValueError("aliases are not read")
        depth += kind in _OPENING
        depth -= kind in _CLOSING
        if depth > _DEEPEST:
            raise ValueError("nested too deep")


def _load_toml(raw: str) -> Data:
    import tomllib  # noqa: PLC0415 - only TOML front matter pays for it

    try:
        return tomllib.loads(raw)
    except RecursionError:
        raise ValueError("nested too deep") from None


def _load_json(raw: str) -> Data | None:
    """The object that a JSON text holds, with every number left a string.

    Raises:
        ValueError: It is not JSON, or nests deep.
    """
    try:
        data = json.loads(raw, parse_int=str, parse_float=str)
    except RecursionError:
        raise ValueError("nested too deep") from None
    return data if isinstance(data, dict) else None


_LOADERS: dict[str, Callable[[str], Data | None]] = {
    "yaml": _load_yaml,
    "toml": _load_toml,
    "json": _load_json,
}
"""By the name that Eleventy puts behind the opening fence."""


def _salvage(raw: str, end: int, line: int, problem: str) -> FrontMatter:
    """The entries that stand on one line each, of a block that cannot be read as a whole."""
    data: Data = {}
    for text in raw.split("\n"):
        match = _ENTRY.match(text)
        if match is not None and match[2].strip():
            data.setdefault(match[1], match[2].strip().strip("\"'[] "))
    if not data:
        return FrontMatter({}, 0)
    remark = Remark("FL010", "warning", f"the front matter is broken: {problem}", line)
    return FrontMatter(data, end, raw, line, (remark,))
