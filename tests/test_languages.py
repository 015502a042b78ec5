"""Language files: all alike, well formed, and enough to read a text of each language.

Each language has a case: paragraphs, an interview under labels and one with credit lines.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

import florilege
from florilege.exporters.markup.dates import format_date
from florilege.fidelity.bearing import dependence, narrows_next
from florilege.fidelity.words import words
from florilege.languages import UNDETERMINED, language_tags, load, load_language
from florilege.languages.load import frequent_words
from florilege.model import Document, block_text, iter_exchanges
from florilege.parsers.dates import read_date
from florilege.parsers.question_forms import asks, says
from florilege.parsers.structure import split_credit
from florilege.parsers.words import fold

CASES = Path(__file__).parent / "cases" / "languages"
TAGS = language_tags()

each_tag = pytest.mark.parametrize("tag", TAGS)


def _file(tag: str) -> dict[str, Any]:
    return tomllib.loads(files("florilege.languages").joinpath(f"{tag}.toml").read_text("utf-8"))


def _case(tag: str) -> dict[str, Any]:
    return tomllib.loads((CASES / f"{tag}.toml").read_text("utf-8"))


def _keys(table: dict[str, Any], path: str = "") -> Iterator[str]:
    for key, value in table.items():
        yield f"{path}{key}"
        if isinstance(value, dict) and key not in ("numbers", "units", "elisions"):
            yield from _keys(value, f"{path}{key}.")


def _fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _people(document: Document, role: str) -> list[str]:
    return [person.name for person in document.people if role in person.roles]


def test_every_language_has_a_case() -> None:
    """No file without a text that it is tried on."""
    assert tuple(sorted(path.stem for path in CASES.iterdir())) == TAGS


@each_tag
def test_same_tables_and_keys(tag: str) -> None:
    """What one language knows, all know; only the words of pages may be missing, all of them.

    What is often typed wrong in a language is its own affair.
    """
    data, english = _file(tag), _file("en")
    data.pop("slips", None)
    del english["slips"]
    if "page" not in data:
        del english["page"]
        assert load_language(tag).page == load_language("en").page
    assert sorted(_keys(data)) == sorted(_keys(english))
    assert data["tag"] == tag


def test_the_reference_says_what_each_table_is_for() -> None:
    """docs/reference/languages.md has a line for each."""
    docs = Path(__file__).parents[1] / "docs"
    page = (docs / "reference" / "languages.md").read_text("utf-8")
    tables = [name for name, value in _file("en").items() if isinstance(value, dict)]
    assert [name for name in tables if f"| `[{name}]` |" not in page] == []


@each_tag
def test_no_word_twice(tag: str) -> None:
    """A list that names a word twice was not read by its author."""
    for name, table in _file(tag).items():
        for key, value in table.items() if isinstance(table, dict) else ():
            if isinstance(value, list):
                assert len(value) == len(set(value)), f"{name}.{key}"


@each_tag
def test_words_are_written_as_they_are_compared(tag: str) -> None:
    """Lower case, U+2019 as apostrophe: anything else would never be found."""
    data = _file(tag)
    compared = [
        *data["detection"]["words"],
        *(word for key, list_ in data["questions"].items() if key != "forms" for word in list_),
        *(word for key in ("genres", "together", "everybody", "announcing",
                           "presenting", "frequent_questions", "questionnaires", "roles", "chairs")
          for word in data["labels"][key]),
        *(phrase for list_ in data["credits"].values() for phrase in list_),
        *(phrase for key in ("verbs", "places", "articles", "particles")
          for phrase in data["introductions"][key]),
        *data["dates"]["published"],
        *data["furniture"]["advertisement"],
        *data["furniture"]["comments"],
        *(phrase for list_ in data["boxes"].values() for phrase in list_),
    ]  # fmt: skip
    assert [word for word in compared if word != fold(word).strip()] == []


@each_tag
def test_sense_words_are_single_words(tag: str) -> None:
    """Negations and numbers are looked up word by word, so each is one word to the rules."""
    language = load_language(tag)
    sense = language.sense
    assert sense.negations
    assert sense.numbers
    for word in (*sense.negations, *sense.particles, *sense.partners):
        assert [found.form.casefold() for found in words(word, language)] == [word]
    for word, figures in sense.numbers.items():
        assert [found.key for found in words(word, language)] == [figures]


@each_tag
def test_sense_phrases_are_found(tag: str) -> None:
    """Conditions and attributions, in small letters, wherever they stand in a sentence."""
    language = load_language(tag)
    assert language.sense.conditions
    assert language.sense.attributions
    for entry in (*language.sense.conditions, *language.sense.attributions):
        phrase = entry.removesuffix(" …")
        rest = "" if phrase != entry else " x"
        assert phrase == phrase.lower().strip()
        assert dependence(f"{phrase.upper()}{rest}", language)
        curly = phrase.replace("'", "’")
        assert dependence(f", {curly}{rest}", language)
        assert not dependence(f"x{phrase} x", language)


@each_tag
def test_phrases_in_another_sense_hold_a_word_that_they_excuse(tag: str) -> None:
    """They are no condition and no view, and without them their words would be."""
    language = load_language(tag)
    bare = replace(language, sense=replace(language.sense, other_senses=()))
    for phrase in language.sense.other_senses:
        assert not dependence(f"x {phrase} x", language), phrase
        assert dependence(f"x {phrase} x", bare) or dependence(f"x {phrase}", bare), phrase


@each_tag
def test_hedges_and_units_are_found(tag: str) -> None:
    """Hedges narrow what follows; a unit in words is its sign behind a number."""
    language = load_language(tag)
    assert language.sense.hedges
    assert language.sense.units
    for hedge in language.sense.hedges:
        assert narrows_next(f"x {hedge.upper()}", language)
    for unit, sign in language.sense.units.items():
        assert [word.key for word in words(f"40 {unit}", language)] == ["40", sign]


@each_tag
def test_captions_hold_credits(tag: str) -> None:
    """The credit at the end of a caption is taken out of it, as printed."""
    for printed, caption, credit in _case(tag)["captions"]:
        found = split_credit(printed, None, load_language(tag))
        assert found == (caption or None, credit or None)


@each_tag
def test_questions_open_within_three_words(tag: str) -> None:
    """No more words than that are looked at."""
    assert [o for o in load_language(tag).questions.openings if len(o.split()) > 3] == []


@each_tag
def test_months(tag: str) -> None:
    """Twelve, and dates that our own pages print are read again, in full and in part."""
    assert len(load_language(tag).months) == 12
    assert len(load_language(tag).months_alone) in {0, 12}
    for month in range(1, 13):
        for value in (f"2021-{month:02}-09", f"2021-{month:02}"):
            assert read_date(format_date(value, tag), load_language(tag)) == value


@each_tag
def test_page_words(tag: str) -> None:
    """Every language fills in the same fields, says something and has the right apostrophe."""
    page, english = load_language(tag).page, load_language("en").page
    assert {key: _fields(text) for key, text in page.items()} == {
        key: _fields(text) for key, text in english.items()
    }
    for text in page.values():
        assert text.strip() == text != ""
        assert "'" not in text
        assert '"' not in text


def test_french_spaces_in_page_words() -> None:
    """What FL401 asks of authors holds for our own words."""
    for text in load_language("fr").page.values():
        assert re.search(r"(?<![\u00a0\u202f])[:;!?»]", text) is None, text


@each_tag
def test_detection(tag: str) -> None:
    """Three sentences are enough."""
    for paragraph in _case(tag)["paragraphs"]:
        assert florilege.parse_text(paragraph).document.language == tag


@pytest.mark.parametrize("text", ["", "42", "Anna Roth", "Hogy vagy? Köszönöm, jól."])
def test_detection_admits_not_to_know(text: str) -> None:
    """Nothing to go by, or a language without a file."""
    assert florilege.parse_text(text).document.language == UNDETERMINED


NEIGHBOURS = {
    "Galician": "O silencio das campás. No taller do meu pai só mirei durante anos. "
    "Unha boa campá ten que soar tamén cando nós xa non esteamos.",
    "Slovak": "V dielni môjho otca som sa roky len pozerala, kým som sa mohla niečoho dotknúť. "
    "Dobrý zvon musí znieť aj vtedy, keď tu už nebudeme.",
    "Bulgarian": "Години наред само гледах, преди да пипна нещо. Добрата камбана трябва да "
    "звучи и когато нас вече ни няма.",
}


@pytest.mark.parametrize("text", NEIGHBOURS.values(), ids=NEIGHBOURS)
def test_neighbours_are_not_taken_for_each_other(text: str) -> None:
    """A language without a file is unknown, however close to one that has a file."""
    assert florilege.parse_text(text).document.language == UNDETERMINED


@pytest.mark.parametrize(
    ("declared", "found"), [("en", "sv"), ("sv-SE", "sv-SE"), ("qaa", "qaa"), ("da", "sv")]
)
def test_the_text_overrules_the_template(declared: str, found: str) -> None:
    """`<html lang>` is believed, unless the text is clearly in another known language."""
    paragraphs = "".join(f"<p>{text}</p>" for text in _case("sv")["paragraphs"])
    page = f"<html lang='{declared}'><body><nav><a href='/'>Read more</a></nav>{paragraphs}"
    document = florilege.parse(page.encode(), media_type="text/html").document
    assert document.language == found


@each_tag
def test_labelled_interview(tag: str) -> None:
    """The labels of the language are read, and belong to no speaker's words."""
    case = _case(tag)
    document = florilege.parse_text(case["labelled"]).document
    assert document.provenance is not None
    assert document.provenance.style == "qa label"
    assert document.people == ()
    found = [
        [block_text(block) for turn in (exchange.question, *exchange.answers) if turn
         for block in turn.blocks]
        for exchange in iter_exchanges(document)
    ]  # fmt: skip
    assert found == case["exchanges"]


@each_tag
def test_label_words(tag: str) -> None:
    """Labels that are spelt out are read as well."""
    case = _case(tag)
    labels = load_language(tag).labels
    text = case["labelled"]
    letter, word = labels.answer[0], labels.answer[-1]
    text = re.sub(rf"^{letter}(?= ?:)", word, text, flags=re.MULTILINE)
    letter, word = labels.question[0], labels.question[-1]
    text = re.sub(rf"^{letter}(?= ?:)", word, text, flags=re.MULTILINE)
    document = florilege.parse_text(text).document
    assert document.provenance is not None
    assert document.provenance.style == "qa label"
    assert len(list(iter_exchanges(document))) == len(case["exchanges"])


@each_tag
def test_credit_lines(tag: str) -> None:
    """The credits above and below an interview name people, and are no text of it."""
    case = _case(tag)
    document = florilege.parse_text(case["credited"]).document
    assert document.language == tag
    assert _people(document, "interviewer") == [case["interviewer"]]
    assert _people(document, "photographer") == [case["photographer"]]
    assert len(list(iter_exchanges(document))) == 3
    assert (
        case["photographer"] not in florilege.export(document, "markdown").decode().split("---")[-1]
    )


@pytest.mark.parametrize("role", ["interviewer", "author", "photographer", "translator"])
@each_tag
def test_every_phrase_credits(tag: str, role: str) -> None:
    """Each phrase, at the head of a line, gives the name behind it that role."""
    case = _case(tag)
    lines: list[str] = case["credited"].splitlines()
    place = next(number for number, line in enumerate(lines) if case["interviewer"] in line)
    for phrase in getattr(load_language(tag).credits, role):
        lines[place] = f"{phrase[0].upper()}{phrase[1:]} Lena Aubach"
        known = florilege.Corrections(language=tag)
        document = florilege.parse_text("\n".join(lines), corrections=known).document
        assert "Lena Aubach" in _people(document, role), lines[place]


GERMAN = """Die Stille der Glocken

Wie haben Sie das Gießen gelernt?

In der Werkstatt meines Vaters. Ich habe ihm jahrelang nur zugesehen.

{middle}

Und wer hat Ihnen den Ton erklärt?

{last}
"""

BIOGRAPHY = (
    "Die Glockengießerin lebt mit ihrer Familie in einem Dorf, das man auf den meisten Karten "
    "vergeblich sucht, und arbeitet dort seit zwanzig Jahren in der Werkstatt ihres Vaters."
)


def test_credits_that_end_the_last_answer() -> None:
    """Several lines, of several roles, are no words of the answer."""
    last = (
        "Niemand. Man hört ihn oder nicht.\n\nInterview: Lena Aubach\n\nText und Fotos: Mira Tann"
    )
    document = florilege.parse_text(GERMAN.format(middle="Das genügt.", last=last)).document
    assert _people(document, "interviewer") == ["Lena Aubach"]
    assert _people(document, "author") == _people(document, "photographer") == ["Mira Tann"]
    exchange = list(iter_exchanges(document))[-1]
    assert [block_text(block) for turn in exchange.answers for block in turn.blocks] == [
        "Niemand. Man hört ihn oder nicht."
    ]


def test_answers_are_no_credits() -> None:
    """Neither the only paragraph of an answer, nor a sentence that goes on behind a name."""
    text = GERMAN.format(middle="Das genügt.", last="Von Lena Aubach.")
    assert _people(florilege.parse_text(text).document, "author") == []
    last = "Sie hat es mir gezeigt.\n\nVon Lena Aubach stammt auch die Form."
    text = GERMAN.format(middle="Das genügt.", last=last)
    assert _people(florilege.parse_text(text).document, "author") == []


def test_a_headline_names_who_is_interviewed() -> None:
    """In a headline, a name behind "Interview:" is not the interviewer's."""
    text = GERMAN.format(middle="Das genügt.", last="Niemand. Man hört ihn oder nicht.")
    text = text.replace("Die Stille der Glocken", "Interview: Lena Aubach")
    assert _people(florilege.parse_text(text).document, "interviewer") == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Interview: Lena Aubach und Marc Tilleul", ["Lena Aubach", "Marc Tilleul"]),
        ("Interview: Lena Aubach, Marc Tilleul & Inès Valdor",
         ["Lena Aubach", "Marc Tilleul", "Inès Valdor"]),
        ("* Interview: Lena Aubach, Haus am Moor", ["Lena Aubach"]),
        ("Ein Interview von Lena Aubach mit Mira Tann", ["Lena Aubach"]),
        ("Interview mit Lena Aubach", []),
        ("Interviewpartner Lena Aubach", []),
    ],
)  # fmt: skip
def test_names_in_credit_lines(line: str, names: list[str]) -> None:
    """As many as are joined to the first; whom they talked to is no interviewer."""
    text = GERMAN.format(middle="Das genügt.", last=f"Niemand.\n\n{line}\n\n{BIOGRAPHY}")
    assert _people(florilege.parse_text(text).document, "interviewer") == names


@each_tag
def test_detection_reads_the_words_of_a_language_without_the_rest_of_its_file(tag: str) -> None:
    """What is read of the file is its first table, wherever that ends."""
    assert frequent_words(tag) == load_language(tag).frequent


@pytest.mark.parametrize(
    ("text", "tag", "date"),
    [
        ("From our top 10 list 2021", "en", None),
        ("Shot on an iPhone 12 Pro 2020", "en", None),
        ("Room 5 list 1999", "en", None),
        ("List 2021", "en", None),
        ("10. list. 2021", "cs", "2021-11-10"),
        ("12 Sept. 2020", "en", "2020-09-12"),
        ("12 Dec 2020", "de", "2020-12-12"),
        ("12. Dez. 2020", "de", "2020-12-12"),
        ("12 décembre 2020", "en", "2020-12-12"),
        ("1er mai 2021", "en", "2021-05-01"),
        ("May 1st, 2021", "fr", "2021-05-01"),
        ("2 d’abril de 2021", "ca", "2021-04-02"),
        ("2 de abril del 2021", "es", "2021-04-02"),
        ("3 giugno 2021", "it", "2021-06-03"),
    ],
)
def test_shortened_months_are_of_the_text_or_english(text: str, tag: str, date: str | None) -> None:
    """Months in full count in any text; "list" is November in Czech alone."""
    assert read_date(text, load_language(tag)) == date


@pytest.mark.parametrize(
    ("text", "tag", "asking"),
    [
        ("I share your opinion.", "en", False),
        ("Spare your words.", "en", False),
        ("And so, are you content.", "en", True),
        ("Wir haben sie dann repariert.", "de", False),
        ("Und dann haben Sie aufgehört.", "de", True),
        ("Würden Sie es wieder tun.", "de", True),
        ("Прийшов, тому що ви просили.", "uk", False),
        ("Я пришёл, потому что вы просили.", "ru", False),
        ("Ce soir, pensez-vous à la mer.", "fr", True),
        ("Y entonces ¿qué pasó", "es", True),
    ],
)
def test_forms_are_whole_words(text: str, tag: str, *, asking: bool) -> None:
    """The end of one word and the beginning of the next are no question."""
    assert asks(text, load_language(tag)) is asking


@pytest.mark.parametrize(
    ("text", "tag", "found"),
    [
        ("J’ai vu la mer.", "fr", True),
        ("Aujourd’hui, croyez-moi, la mer monte.", "fr", False),
        ("Sinto-me bem no mar.", "pt", True),
        ("I’m at sea.", "en", True),
        ("The first-rate sea.", "en", False),
        ("They flew to Hawai’i last year.", "en", False),
    ],
)
def test_who_speaks_is_heard_in_joined_words(text: str, tag: str, *, found: bool) -> None:
    """At either end of them, in any language."""
    language = load_language(tag)
    assert says(text, language.questions.first_person_singular, language) is found


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Avez-vous vu la mer", "fr"),
        ("Vas-tu en mer", "fr"),
        ("Pergunto-te pelo mar", "pt"),
    ],
)
def test_who_is_addressed_is_heard_in_joined_words(text: str, tag: str) -> None:
    """The same for the second person."""
    language = load_language(tag)
    assert says(text, language.questions.second_person, language)


@pytest.mark.parametrize("key", ["months_alone", "questionnaires", "verbs"])
def test_what_a_file_lacks_is_named(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a bare KeyError nor one about a class: the file and the key."""
    whole = files("florilege.languages").joinpath("fr.toml").read_text("utf-8")
    lacking = re.sub(rf"(?m)^{key} = .*$", "", whole)
    monkeypatch.setattr(load, "_text", lambda _: lacking)
    with pytest.raises(ValueError, match=rf"fr\.toml.*{key}"):
        load_language.__wrapped__("fr")


@each_tag
def test_numbers_have_no_holes(tag: str) -> None:
    """All from two to sixteen, and the tens; in Italian, "sei" is also "you are"."""
    known = set(load_language(tag).sense.numbers.values())
    expected = {str(number) for number in (*range(2, 17), *range(20, 70, 10))}
    assert expected - known <= ({"6"} if tag == "it" else set())


@each_tag
def test_a_name_behind_a_phrase_that_presents_it_is_the_subject(tag: str) -> None:
    """Each phrase, before a name that the text does not mention."""
    first = _case(tag)["paragraphs"][1]
    known = florilege.Corrections(language=tag)
    for phrase in load_language(tag).labels.presenting:
        title = f"{phrase[0].upper()}{phrase[1:]} Lena Aubach"
        document = florilege.parse_markdown(f"# {title}\n\n{first}", corrections=known).document
        assert _people(document, "subject") == ["Lena Aubach"], title
