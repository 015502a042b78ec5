"""Typography: what is wanted, what is mended, and that no word is touched."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

import florilege
from florilege import Config
from florilege.cli.run import run
from florilege.config import HouseStyle, read_config
from florilege.languages import Language, load_language
from florilege.model import Code, CodeBlock, Document, iter_blocks, iter_pieces
from florilege.rules import RULES, check
from florilege.typography import KINDS, Setting, changes_in, texts_of
from growing import times_longer
from strategies import documents

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "cases" / "typography"
CORPUS = ROOT.parent / "shared" / "corpus"
DOCUMENT: TypeAdapter[Document] = TypeAdapter(Document)
KIND = {kind.code: kind for kind in KINDS}

HOUSES = (
    HouseStyle(),
    HouseStyle.model_validate(
        {
            "fr": {"guillemets": "narrow", "colon": "narrow", "other_marks": "full", "dash": "em"},
            "en": {"quotation_marks": "single", "dash": "en"},
        }
    ),
    HouseStyle.model_validate(
        {"fr": {"guillemets": "full"}, "en": {"quotation_marks": "double", "dash": "em"}}
    ),
)
# Signs and words beside which they go wrong, put together as nobody would.
PIECES = (
    *" \u00a0\u202f\t\n,.;:!?«»“”‘’'\"-–—…()[]%€°/@`´*",
    *("...", "--", " - ", "etc...", "d'", "l'", "'tis", "'90s", "coeur", "OEUVRE", "moelle"),
    *("10", "2.5", "1998-2003", "10h30", "12 000", " km", "n°", "M. ", "Mr ", "Etat", "A ", "2ème"),
    *("mot", "Word", "s", "x", "é", "e\u0301", "https://a.example/b?c", "a.b@c.example", "a.py"),
    *(":tada:", "&amp;", "🔑", "岡本"),
)  # fmt: skip
soup = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


def _cases() -> Iterator[Any]:
    for path in sorted(CASES.glob("*.toml")):
        table = tomllib.loads(path.read_text("utf-8"))
        for index, case in enumerate(table["case"]):
            merged = {**{name: table[name] for name in table if name != "case"}, **case}
            name = merged.get("name", merged["text"])
            yield pytest.param(path.stem, merged, id=f"{path.stem}-{index}: {name}")


def _document(text: str, language: str) -> Document:
    paragraph = {"kind": "paragraph", "id": "p", "spans": [{"text": text}]}
    return _with_blocks([paragraph], language)


def _with_blocks(blocks: list[dict[str, Any]], language: str) -> Document:
    return DOCUMENT.validate_python(
        {
            "kind": "article",
            "id": "a",
            "language": language,
            "sections": [{"id": "s", "blocks": blocks}],
        }
    )


WORDS_OF_TABLES = (
    ("FL407", {"etcetera": "usw"}, "Cloches, usw…", "Cloches, usw."),
    ("FL409", {"accented_capitals": ("Âge",)}, "Age des cloches", "Âge des cloches"),
    ("FL410", {"ordinals": {"ste": "e"}}, "Le 2ste mur", "Le 2e mur"),
    ("FL411", {"units": ("sous",)}, "Il vend 3 sous", "Il vend 3\u00a0sous"),
    ("FL414", {"wrong_titles": {"Herr": "M."}}, "Herr Verdier", "M. Verdier"),
    ("FL415", {"units": ("sous",)}, "Il vend 3.5 sous", "Il vend 3,5 sous"),
)


@pytest.mark.parametrize(("code", "slips", "text", "expected"), WORDS_OF_TABLES)
def test_a_word_that_is_added_to_a_table_is_looked_for(
    code: str, slips: dict[str, Any], text: str, expected: str
) -> None:
    """No second list decides what is looked at."""
    language = load_language("fr")
    changed = replace(language, slips=replace(language.slips, **slips))
    assert _set(text, code, changed) == expected


def test_a_form_of_address_that_is_added_is_joined_to_the_name() -> None:
    """The same for the words before a name."""
    language = load_language("fr")
    changed = replace(language, labels=replace(language.labels, honorifics=("Sœur",)))
    assert _set("Ici Sœur Anne", "FL411", changed) == "Ici Sœur\u00a0Anne"


def _set(printed: str, code: str, language: Language) -> str:
    """A text, set by one kind in a language."""
    document = _document(printed, "fr")
    setting = Setting("fr", language, HouseStyle(), document)
    text = next(text for text in texts_of(document) if text.own)
    return text.with_changes(changes_in(text, KIND[code], setting)).printed


def _all_text(document: Document) -> str:
    return "\n".join(text.printed for text in texts_of(document))


def _letters(text: str) -> list[str]:
    """The words of a text without figures; apostrophes and hyphens part them."""
    return re.findall(r"[^\W\d_]+", _with_two_letters(text))


def _characters(text: str) -> str:
    """The letters and figures of a text."""
    return "".join(each for each in _with_two_letters(text) if each.isalnum())


def _with_two_letters(text: str) -> str:
    return text.replace("œ", "oe").replace("Œ", "OE").casefold()


def _hold_the_laws(document: Document, house: HouseStyle) -> None:
    config = Config(typography=house, select=("FL4",))
    mended = florilege.fix(document, config=config)
    before, after = _all_text(document), _all_text(mended)
    assert _characters(after) == _characters(before)
    assert _letters(after) == _letters(before)
    assert florilege.fix(mended, config=config) == mended
    assert [
        (rule.code, found.excerpt) for rule, found in check(mended, config) if found.fixable
    ] == []
    assert florilege.load(florilege.dump(mended).encode()) == mended
    assert _hidden(mended) == _hidden(document)


def _hidden(document: Document) -> list[str]:
    """The code of a document, in blocks and in lines."""
    blocks = list(iter_blocks(document))
    spans = [span for block in blocks for span in getattr(block, "spans", ())]
    in_lines = [span.text for span in spans if Code() in span.marks]
    return in_lines + [block.text for block in blocks if isinstance(block, CodeBlock)]


@pytest.mark.parametrize(("code", "case"), list(_cases()))
def test_a_text_is_set_as_its_case_says(code: str, case: dict[str, Any]) -> None:
    """By the kind of the case's file alone; what does not mend is only found."""
    house = HouseStyle.model_validate(case.get("house", {}))
    document = _document(case["text"], case["language"])
    setting = Setting.of(document, house)
    assert setting is not None
    text = next(text for text in texts_of(document) if text.own)
    changed = text.with_changes(changes_in(text, KIND[code], setting)).printed
    assert changed == case.get("set", case["text"])
    config = Config(typography=house, select=(code,))
    mended = florilege.fix(document, config=config)
    assert _all_text(mended).strip("\n") == (changed if KIND[code].mends else case["text"])


def test_every_kind_is_reported_and_has_cases() -> None:
    """By the rule of its code; with texts that are changed and texts that are not."""
    codes = {kind.code for kind in KINDS}
    assert codes == {rule.code for rule in RULES if rule.code.startswith("FL4")}
    cases = [param.values for param in _cases()]
    assert {code for code, case in cases if "set" in case} == codes
    assert {code for code, case in cases if "set" not in case} == codes


@pytest.mark.parametrize("house", HOUSES, ids=["any", "other", "american"])
@settings(deadline=None)
@given(document=documents(soup))
def test_mending_touches_no_word(house: HouseStyle, document: Document) -> None:
    """And is done once: what is mended is found no more, and stays as it is."""
    _hold_the_laws(document, house)


@pytest.mark.parametrize("language", ["fr", "en", "en-GB", "fr-CA", "fr-CH", "de", "es", "it"])
@settings(deadline=None)
@given(text=soup)
def test_mending_a_line_touches_no_word(language: str, text: str) -> None:
    """The same for single lines, in every language."""
    for house in HOUSES:
        _hold_the_laws(_document(text, language), house)


@cache
def _corpus() -> tuple[Document, ...]:
    sample = sorted((CORPUS / "usesthis").glob("*.md"))[::40]
    paths = [*sorted((CORPUS / "docs").glob("*.*")), *sample]
    return tuple(florilege.parse(path).document for path in paths)


@pytest.mark.parametrize("house", HOUSES, ids=["any", "other", "american"])
def test_mending_touches_no_word_of_real_texts(house: HouseStyle) -> None:
    """The corpus, a sample of usesthis and the examples."""
    books = [
        florilege.load_anthology(ROOT / "examples" / book / "anthology.toml")
        for book in ("fr", "en")
    ]
    for document in [
        *_corpus(),
        *(piece.document for book in books for piece in iter_pieces(book)),
    ]:
        _hold_the_laws(document, house)


def test_a_book_is_set_like_its_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A book that is written piece by piece is the one of the mended anthology."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    folder = ROOT / "tests" / "cases" / "commands" / "build_typography" / "in"
    book = tmp_path / "book.epub"
    assert run(["build", str(folder / "anthology.toml"), "-o", str(book), "--typography"]) == 0
    config = read_config(folder / "anthology.toml").for_output()
    mended = florilege.fix(florilege.load_anthology(folder / "anthology.toml"), config=config)
    assert book.read_bytes() == florilege.export(mended, "epub")
    assert book.read_bytes() != florilege.export(
        florilege.load_anthology(folder / "anthology.toml"), "epub"
    )


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "'",
        "‘",
        "’",
        "“",
        "» «",
        " - ",
        "...",
        "1 000 ",
        "a.b/",
        "( ",
        "x@",
        " 2.5",
        "10h",
        "oe ",
    ],
)
def test_time_is_linear_in_the_text(unit: str) -> None:
    """Ten times the text, of the signs that are looked at longest: no more than 25 times."""
    short, long = (
        partial(florilege.fix, _document(unit * count, "fr")) for count in (4_000, 40_000)
    )
    assert times_longer(short, long, most=25) <= 25
