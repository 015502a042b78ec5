"""The no-break spaces beside French punctuation."""

import re
from collections.abc import Iterator

from florilege.typography.change import Change
from florilege.typography.kind import Kind, signs
from florilege.typography.setting import FULL, NARROW, NO_BREAK, Setting

_OPENING = "([{«“‘\"'\n"
_JOINED = {"!": "!?", "?": "!?", ":": ":;", ";": ":;", "»": ""}
_NO_END = "=/\\_"
_LOOK_BACK = 8
_SPACES = " \t\u2009"
_EMOTICON = re.compile(r"-?[()\[\]|/\\DPpOo3*](?!\w)")


def _find(text: str, setting: Setting) -> Iterator[Change]:
    typography = setting.language.typography
    before = typography.space_before + ("" if setting.is_of("ca") else typography.thin_space_before)
    after = typography.space_after
    for match in re.finditer(f"[{re.escape(before + after)}]", text):
        mark, offset = match[0], match.start()
        allowed, best = _spaces(mark, setting)
        if mark in after:
            yield from _behind(text, offset, allowed, best)
        else:
            yield from _ahead(text, offset, allowed, best)


def _spaces(mark: str, setting: Setting) -> tuple[str, str]:
    """The spaces that may stand beside a mark, and the one to put there."""
    house, typography = setting.house.fr, setting.language.typography
    wishes = {":": house.colon, "«": house.guillemets, "»": house.guillemets}
    wish = wishes.get(mark, house.other_marks)
    if wish == "any":
        narrow = mark in typography.thin_space_before or setting.is_of("ch")
        return NO_BREAK, NARROW if narrow else FULL
    space = FULL if wish == "full" else NARROW
    return space, space


def _behind(text: str, offset: int, allowed: str, best: str) -> Iterator[Change]:
    start = offset + 1
    after = text[start : start + 1]
    if after in {"", "\n"} or after in allowed:
        return
    end = start
    while text[end : end + 1] and text[end] in _SPACES + NO_BREAK:
        end += 1
    if text[end : end + 1] not in {"", "\n"}:
        yield Change(start, end, best, (offset, offset + 1))


def _ahead(text: str, offset: int, allowed: str, best: str) -> Iterator[Change]:
    mark = text[offset]
    start = offset
    while start and text[start - 1] in _SPACES + NO_BREAK:
        start -= 1
    if not start or text[start - 1] in _OPENING + _JOINED[mark]:
        return
    if text[offset - 1] in allowed or (mark != "»" and _is_no_punctuation(text, offset)):
        return
    yield Change(start, offset, best, (offset, offset + 1))


def _is_no_punctuation(text: str, offset: int) -> bool:
    """Whether a mark stands in a time, a name of a program, an emoticon ..."""
    mark, after = text[offset], text[offset + 1 : offset + 2]
    if after.isalnum() or (after and after in _NO_END):
        return True
    if mark not in ":;":
        return False
    if mark == ":" and _is_ratio(text, offset):
        return True
    return after == mark or _EMOTICON.match(text, offset + 1) is not None


def _is_ratio(text: str, offset: int) -> bool:
    before = text[max(0, offset - _LOOK_BACK) : offset].rstrip(_SPACES + NO_BREAK)[-1:]
    after = text[offset + 1 : offset + 1 + _LOOK_BACK].lstrip(_SPACES + NO_BREAK)[:1]
    return before.isdigit() and after.isdigit()


KIND = Kind("FL401", frozenset({"fr"}), signs("[;:!?«»]"), _find)
