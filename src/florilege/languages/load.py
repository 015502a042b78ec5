"""TOML files to `Language` objects."""

import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from florilege.languages.language import (
    Boxes,
    Credits,
    Embedded,
    Introductions,
    Labels,
    Language,
    Questions,
    Sense,
    Slips,
    Typography,
)
from florilege.languages.transcripts import Transcripts

UNDETERMINED = "und"
"""The tag of a language that nobody knows (ISO 639-2)."""

_FALLBACK = "en"
_OTHERS = "others/words"
_DETECTION = "[detection]\n"


@cache
def language_tags() -> tuple[str, ...]:
    """The tags of all languages that have a file, in alphabetical order."""
    folder = files("florilege.languages")
    names = (entry.name for entry in folder.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def known_tag(tag: str) -> str | None:
    """The tag whose file serves a language: "fr" for "fr-CA"; None when there is none.

    "no" is either form of Norwegian (ISO 639-3); Bokmål is meant by nearly all that use it.
    """
    primary = tag.lower().split("-")[0]
    primary = "nb" if primary == "no" else primary
    return primary if primary in language_tags() else None


@cache
def load_language(tag: str) -> Language:
    """What is known of a language.

    Of one without a file little is known by which it asks: the words of all such languages
    together. Pages and books speak English then, and in a language whose file has no words for
    them.

    Raises:
        ValueError: A file of the package lacks a table or a key, or has one too many.
    """
    name = known_tag(tag)
    if name is None:
        return _without_a_file(load_language(_FALLBACK))
    try:
        return _language(tomllib.loads(_text(name)))
    except KeyError as error:
        raise ValueError(f"languages/{name}.toml has no {error}") from error
    except TypeError as error:
        # The tables that become a class name the key by themselves.
        raise ValueError(f"languages/{name}.toml: {error}") from error


@cache
def frequent_words(tag: str) -> frozenset[str]:
    """The most frequent words of a language that has a file.

    The rest of its file is not read: detection asks every language for its words, and whoever
    parses one text would wait for sixteen files.
    """
    text = _text(tag)
    end = text.index("\n[", text.index(_DETECTION) + len(_DETECTION))
    return frozenset(tomllib.loads(text[:end])["detection"]["words"])


def _without_a_file(fallback: Language) -> Language:
    """What languages without a file have together, and the rest of the fallback."""
    nothing: frozenset[str] = frozenset()
    tables = tomllib.loads(_text(_OTHERS)).values()

    def all_of(key: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word for table in tables for word in table[key]))

    return replace(
        fallback,
        questions=Questions(
            (), (), nothing, nothing, frozenset(all_of("first_person")), all_of("advice"), ()
        ),
        labels=replace(
            fallback.labels,
            question=(*fallback.labels.question, *all_of("question")),
            answer=(*fallback.labels.answer, *all_of("answer")),
            announcing=(*fallback.labels.announcing, *all_of("announcing")),
            frequent_questions=(
                *fallback.labels.frequent_questions,
                *all_of("frequent_questions"),
            ),
        ),
    )


def _text(name: str) -> str:
    return files("florilege.languages").joinpath(f"{name}.toml").read_text("utf-8")


def _language(data: dict[str, Any]) -> Language:
    questions, introductions = data["questions"], data["introductions"]
    return Language(
        tag=data["tag"],
        name=data["name"],
        frequent=frozenset(data["detection"]["words"]),
        questions=Questions(
            openings=tuple(questions["openings"]),
            forms=tuple(questions["forms"]),
            second_person=frozenset(questions["second_person"]),
            first_person=frozenset(questions["first_person"]),
            first_person_singular=frozenset(questions["first_person_singular"]),
            advice=tuple(questions["advice"]),
            personal=tuple(questions["personal"]),
        ),
        labels=Labels(**_tuples(data["labels"])),
        credits=Credits(**_tuples(data["credits"])),
        introductions=Introductions(
            verbs=tuple(introductions["verbs"]),
            places=tuple(sorted(introductions["places"], key=len, reverse=True)),
            articles=frozenset(introductions["articles"]),
            particles=frozenset(introductions["particles"]),
            capital_nouns=introductions["capital_nouns"],
        ),
        months=tuple(data["dates"]["months"]),
        months_alone=tuple(data["dates"]["months_alone"]),
        day_endings=tuple(data["dates"]["day_endings"]),
        date_links=tuple(data["dates"]["links"]),
        published=tuple(data["dates"]["published"]),
        **_furniture(data["furniture"]),
        boxes=Boxes(**_tuples(data["boxes"])),
        transcripts=Transcripts(**_tuples(data["transcripts"])),
        embedded=Embedded(**data["embedded"]),
        typography=Typography(**data["typography"]),
        slips=Slips(**_lists_as_tuples(data.get("slips", {}))),
        sense=_sense(data["sense"]),
        alphabet=data["filing"]["alphabet"],
        page=dict(data["page"]) if "page" in data else load_language(_FALLBACK).page,
    )


def _furniture(table: dict[str, Any]) -> dict[str, Any]:
    return {**_tuples(table), "pages": frozenset(table["pages"])}


def _sense(table: dict[str, Any]) -> Sense:
    units: dict[str, str] = table["units"]
    return Sense(
        negations=frozenset(table["negations"]),
        particles=frozenset(table["particles"]),
        partners=frozenset(table["partners"]),
        conditions=tuple(table["conditions"]),
        attributions=tuple(table["attributions"]),
        other_senses=tuple(table["other_senses"]),
        hedges=tuple(table["hedges"]),
        number_links=frozenset(table["number_links"]),
        ones=frozenset(table["ones"]),
        elisions=dict(table["elisions"]),
        units=dict(units),
        unit_openings=frozenset(name.partition(" ")[0] for name in units if " " in name),
        numbers=dict(table["numbers"]),
    )


def _tuples(table: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(value) for key, value in table.items()}


def _lists_as_tuples(table: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
