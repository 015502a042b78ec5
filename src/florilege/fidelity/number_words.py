"""Numbers and units as they are compared: "vingt-cinq" is "25", "pour cent" is "%"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from florilege.fidelity.word import Word
from florilege.languages import Language

_HUNDRED, _THOUSAND = 100, 1000
_MULTIPLIERS = frozenset({_HUNDRED, _THOUSAND, 1_000_000, 1_000_000_000})
_FIGURES = re.compile(r"\d+(?:[.,]\d*)?")
_MOST_FIGURES = 12
_LONGEST_RUN = 12
_TENS = range(20, 100, 10)
_TENS_UP_TO_NINETEEN = (60, 80)  # "soixante-quinze", "quatre-vingt-dix-huit"
_FOUR, _TWENTY, _FOUR_TWENTIES = 4, 20, 80
_CENTURIES = range(11, 21)
_YEARS = range(10, 100)


def joined(found: Iterable[Word], language: Language) -> Iterator[Word]:
    """Words, those that make one number or one unit joined to one word.

    Args:
        found: The words of a text, in order.
        language: Its language, which knows what numbers and units are called.
    """
    sense = language.sense
    run: list[Word] = []
    for word in _with_units(found, language):
        number = _value(word) is not None
        follows = bool(run) and word.start - run[-1].end <= 1 and len(run) < _LONGEST_RUN
        if follows and (number or word.form.casefold() in sense.number_links | sense.ones):
            run.append(word)
            continue
        yield from _numbers(run, language)
        run = [word] if number else []
        if not number:
            yield word
    yield from _numbers(run, language)


def _with_units(found: Iterable[Word], language: Language) -> Iterator[Word]:
    units = language.sense.units
    pending: Word | None = None
    for word in found:
        lower = word.form.casefold()
        if pending is not None:
            both = f"{pending.form.casefold()} {lower}"
            if both in units:
                yield Word(units[both], both, pending.start, word.end)
                pending = None
                continue
            yield pending
        known = lower in units
        pending = word if lower in language.sense.unit_openings else None
        if pending is None:
            yield word._replace(key=units[lower]) if known else word
    if pending is not None:
        yield pending


def _value(word: Word) -> Decimal | None:
    # Decimal would take "2e45" for a number, too, and "1_0".
    if len(word.key) > _MOST_FIGURES or _FIGURES.fullmatch(word.key) is None:
        return None
    return Decimal(word.key.replace(",", "."))


def _numbers(run: Sequence[Word], language: Language) -> Iterator[Word]:
    """The words of a run, those that make one number together joined."""
    place = 0
    while place < len(run):
        value, end = _read(run, place, language)
        if value is None or end == place + 1:
            yield run[place]
        else:
            form = " ".join(word.form for word in run[place:end])
            yield Word(f"{value:f}", form, run[place].start, run[end - 1].end)
        place = end


def _read(run: Sequence[Word], place: int, language: Language) -> tuple[Decimal | None, int]:
    """The number that begins at a place of a run, if one does, and where it ends."""
    first = _value(run[place])
    end = place + 1
    if first is None:
        return None, end
    number = _Number(first, spelled=not run[place].form[:1].isdecimal())
    while end < len(run):
        linked = run[end].form.casefold() in language.sense.number_links
        following = end + linked
        if following == len(run) or run[following].form[:1].isdecimal():
            break
        value = _value(run[following])
        if value is None and run[following].form.casefold() in language.sense.ones:
            value = Decimal(1)
        if value is None or not number.take(value, linked=linked):
            break
        end = following + 1
    return number.value, end


class _Number:
    """A number that is read word by word."""

    def __init__(self, first: Decimal, *, spelled: bool) -> None:
        thousands = spelled and first in _MULTIPLIERS and first >= _THOUSAND
        self._done = first if thousands else Decimal(0)
        self._open = Decimal(0) if thousands else first
        self._spelled = spelled

    @property
    def value(self) -> Decimal:
        """What was read so far."""
        whole = self._done + self._open
        return whole.quantize(Decimal(1)) if whole == whole.to_integral() else whole.normalize()

    def take(self, value: Decimal, *, linked: bool) -> bool:
        """Whether the next word belongs to the number; it then does."""
        if value in _MULTIPLIERS:
            return not linked and self._multiply(value)
        return self._spelled and self._add(value)

    def _multiply(self, by: Decimal) -> bool:
        if by == _HUNDRED:
            if not 0 < self._open < _HUNDRED or not self._spelled:
                return False
            self._open *= by
        else:
            if not self._open or 0 < self._done <= by:
                return False
            self._done += self._open * by
            self._open = Decimal(0)
        return True

    def _add(self, value: Decimal) -> bool:
        rest = self._open % _HUNDRED
        if rest == _FOUR and value == _TWENTY:
            self._open += _FOUR_TWENTIES - _FOUR
        elif not self._done and self._open in _CENTURIES and value in _YEARS:
            # "nineteen ninety-eight"; no language means a number of its own by such a pair.
            self._open = self._open * _HUNDRED + value
        elif self._fits(rest, value):
            self._open += value
        else:
            return False
        return True

    def _fits(self, rest: Decimal, value: Decimal) -> bool:
        if not rest:
            return value < _HUNDRED if self._open else value < _THOUSAND
        return rest in _TENS and (value < 10 or (value < _TWENTY and rest in _TENS_UP_TO_NINETEEN))  # noqa: PLR2004
