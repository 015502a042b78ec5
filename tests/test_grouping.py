"""Long contents: in groups that keep the reading order."""

from collections.abc import Iterator

import pytest

from florilege.exporters.epub.grouping import LONGEST, grouped, listed
from florilege.exporters.epub.navigation import TocEntry
from florilege.languages import load_language
from florilege.model import Article, Interview, Person, Role

WORDS = load_language("en")


def _article(number: int, published: str | None = None) -> Article:
    return Article(id=f"a{number}", language="en", published=published)


def _groups(documents: list[Article | Interview]) -> tuple[TocEntry, ...]:
    return grouped(
        [
            listed(document, TocEntry(f"Text {number}", f"{number}.xhtml"), WORDS)
            for number, document in enumerate(documents)
        ],
        WORDS,
    )


def _leaves(entries: tuple[TocEntry, ...]) -> list[str]:
    return [href for entry in entries for href in (_leaves(entry.children) or [entry.href])]


def _lists(entries: tuple[TocEntry, ...]) -> Iterator[tuple[TocEntry, ...]]:
    yield entries
    for entry in entries:
        if entry.children:
            yield from _lists(entry.children)


@pytest.mark.parametrize("number", [0, 1, LONGEST])
def test_few_pieces_stay_a_list(number: int) -> None:
    """As short as ever."""
    entries = _groups([_article(each) for each in range(number)])
    assert len(entries) == number
    assert not any(entry.children for entry in entries)


def test_pieces_in_the_order_of_time_are_grouped_by_year() -> None:
    """Forwards or backwards, and a long year once more by number."""
    years = ["2019"] * 5 + ["2020"] * 70 + ["2021"] * 3
    entries = _groups([_article(number, year) for number, year in enumerate(years)])
    assert [entry.label for entry in entries] == ["2019", "2020", "2021"]
    assert [entry.label for entry in entries[1].children] == ["1–50", "51–70"]
    backwards = _groups([_article(number, year) for number, year in enumerate(reversed(years))])
    assert [entry.label for entry in backwards] == ["2021", "2020", "2019"]


@pytest.mark.parametrize(("years", "each"), [(61, 1), (100, 1), (100, 100)])
def test_many_years_run_from_and_to(years: int, each: int) -> None:
    """A century is no list of a hundred years."""
    published = [str(1900 + year) for year in range(years) for _ in range(each)]
    entries = _groups([_article(number, year) for number, year in enumerate(published)])
    assert _leaves(entries) == [f"{number}.xhtml" for number in range(years * each)]
    assert max(map(len, _lists(entries))) <= LONGEST
    assert entries[0].label.startswith("1900 – 19")
    assert entries[-1].label.endswith(f"– {published[-1]}") or years * each == 61
    assert not any(entry.children for entry in entries[0].children) or each > 1


def test_pieces_in_the_order_of_names_are_grouped_by_letter() -> None:
    """Of the family name; accents are set aside."""
    families = ["Abel"] * 30 + ["Écuyer"] * 30 + ["Zola"] * 10
    entries = _groups(
        [
            Interview(
                id=f"i{number}",
                language="en",
                people=(Person(name=f"Ida {family}", roles=(Role.INTERVIEWEE,), family=family),),
            )
            for number, family in enumerate(families)
        ]
    )
    assert [entry.label for entry in entries] == ["A", "E", "Z"]


@pytest.mark.parametrize("number", [61, 2500, 2501, 10_000])
def test_all_others_are_grouped_by_number(number: int) -> None:
    """Nothing is lost or moved, and no list is long."""
    entries = _groups([_article(each) for each in range(number)])
    assert _leaves(entries) == [f"{each}.xhtml" for each in range(number)]
    assert max(map(len, _lists(entries))) <= LONGEST
    assert entries[0].label.startswith("1–")
    assert entries[-1].label.endswith(f"–{number}")


def test_a_long_letter_is_divided_by_the_names_it_runs_from_and_to() -> None:
    """Where they are in order; a group of one name, or in no order, is divided by number."""

    def of(families: list[str]) -> tuple[TocEntry, ...]:
        return _groups(
            [
                Interview(
                    id=f"i{number}",
                    language="en",
                    people=(Person(name=f"Ida {name}", roles=(Role.INTERVIEWEE,), family=name),),
                )
                for number, name in enumerate([*families, "Zola"])
            ]
        )

    names = [f"A{letter}é" for letter in "abcdefghijklmnopqrstuvwxyz"]
    ordered, _ = of(sorted(names * 3))
    assert [entry.label for entry in ordered.children] == ["Aaé – Aqé", "Aqé – Azé"]
    shuffled, _ = of(names * 3)
    assert [entry.label for entry in shuffled.children] == ["1–50", "51–78"]
    same, _ = of(["Abel"] * 70)
    assert [entry.label for entry in same.children] == ["1–50", "51–70"]


def test_contents_of_ten_thousand_stay_shallow() -> None:
    """Three levels at most, and no list longer than two screens of a phone."""
    people = [
        f"{first}{second}{number:02}"
        for first in "ABCDEFGHIJKLMNOPQRST"
        for second in "abcde"
        for number in range(100)
    ]
    entries = _groups(
        [
            Interview(
                id=f"i{number}",
                language="en",
                people=(Person(name=f"Ida {name}", roles=(Role.INTERVIEWEE,), family=name),),
            )
            for number, name in enumerate(people)
        ]
    )
    assert len(entries) == 20
    assert all(len(letter.children) <= LONGEST for letter in entries)
    assert all(len(group.children) <= LONGEST for letter in entries for group in letter.children)
    assert sum(len(group.children) for letter in entries for group in letter.children) == 10_000
    assert entries[0].children[0].label == "Aa00 – Aa49"
