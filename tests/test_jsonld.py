"""JSON-LD: each case as expected, every term in schema.org, every identifier absolute.

The cases are data: document.json beside expected.jsonld. That outside judges accept them is
checked in tests/conformance.
"""

import gzip
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from florilege.exporters.jsonld import export_jsonld, graph
from florilege.exporters.options import ExportOptions
from florilege.model import Anthology, Article, Document, Interview, Person, Publication, Role
from florilege.model.serial import from_json
from strategies import documents

CASES = Path(__file__).parent / "cases" / "exporters" / "jsonld"
SHARED = Path(__file__).parents[1].parent / "shared"
VOCABULARY = SHARED / "conformance/schemaorg/schemaorg-all-https.jsonld.gz"
FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())

every_case = pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)


def _export(folder: Path) -> bytes:
    return export_jsonld(from_json((folder / "document.json").read_bytes()), ExportOptions())


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    """Every node object of a graph."""
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _nodes(item)


@every_case
def test_case(folder: Path) -> None:
    """The bytes are those of the case; exported again, they are the same."""
    expected = (folder / "expected.jsonld").read_bytes()
    assert _export(folder) == expected
    assert _export(folder) == expected


@every_case
def test_identifiers(folder: Path) -> None:
    """Absolute, each described once, and none refers to what is not described."""
    nodes = list(_nodes(json.loads(_export(folder))))
    described = [node["@id"] for node in nodes if "@id" in node and "@type" in node]
    referred = {node["@id"] for node in nodes if set(node) == {"@id"}}
    assert len(described) == len(set(described))
    assert referred - set(described) <= {"https://schema.org/EBook"}
    for identifier in described:
        assert re.match(r"(https?://|urn:)[!-~]+$", identifier), identifier


@every_case
def test_people_are_not_their_pages(folder: Path) -> None:
    """An `@id` equal to `url` would make the address of a page mean a person."""
    for node in _nodes(json.loads(_export(folder))):
        if node.get("@type") == "Person" and "@id" in node:
            assert node["@id"].endswith("#person")
            assert node["@id"] != node.get("url")


@every_case
def test_addresses_are_of_the_web(folder: Path) -> None:
    """No script, file or relative address anywhere in a property that holds addresses."""
    for node in _nodes(json.loads(_export(folder))):
        for name in ("url", "sameAs", "contentUrl", "isBasedOn", "image"):
            values = node.get(name, [])
            for value in values if isinstance(values, list) else [values]:
                if isinstance(value, str):
                    assert value.startswith(("http://", "https://")), f"{name}: {value}"


@every_case
def test_can_stand_in_a_page(folder: Path) -> None:
    """Nothing in it can end a script element or open a comment in one."""
    assert b"<" not in _export(folder)


@given(documents(text=st.text(alphabet="a \n\x01\x0b\x7f\x85\x9f\ufdd0\ufffe\uffff\ud800")))
def test_nothing_that_is_no_character(document: Document) -> None:
    """Neither raw nor as an escape, which would become a character again."""
    made = json.loads(export_jsonld(document, ExportOptions()))
    forbidden = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
    values = [value for node in _nodes(made) for value in node.values()]
    texts = [text for value in values for text in (value if isinstance(value, list) else [value])]
    assert not [text for text in texts if isinstance(text, str) and forbidden.search(text)]


@pytest.mark.skipif(not VOCABULARY.exists(), reason="the vocabulary of schema.org is not here")
@every_case
def test_terms_are_of_schema_org(folder: Path) -> None:
    """Every type and property exists and no property is superseded; processors see no typo."""
    entries = json.loads(gzip.decompress(VOCABULARY.read_bytes()))["@graph"]
    known = {entry["@id"].removeprefix("schema:"): entry for entry in entries}
    for node in _nodes(json.loads(_export(folder))):
        for name in (node.get("@type"), *(key for key in node if not key.startswith("@"))):
            if name is not None:
                assert name in known, name
                assert "schema:supersededBy" not in known[name], name


def test_same_person_in_two_documents_is_one_only_with_an_address() -> None:
    """Two people of one name are not merged by an exporter."""
    with_address = Person(name="Ada", roles=(Role.INTERVIEWEE,), url="https://ada.example/")
    without = Person(name="Ada", roles=(Role.INTERVIEWEE,))

    def identifier(document_id: str, person: Person) -> str:
        document = Interview(id=document_id, language="en", people=(person,))
        found: str = graph(document)["about"]["@id"]
        return found

    assert identifier("a", with_address) == identifier("b", with_address)
    assert identifier("a", without) != identifier("b", without)


def test_identifier_survives_corrections() -> None:
    """Links to a document must not break when its text is corrected."""
    magazine = Publication(name="M")
    before = graph(Article(id="a", language="en", title="Teh title", publication=magazine))
    after = graph(Article(id="a", language="en", title="The title", publication=magazine))
    elsewhere = graph(Article(id="a", language="en", title="The title"))
    assert before["@id"] == after["@id"]
    assert after["@id"] != elsewhere["@id"]


def test_consent_and_embargo_are_not_published() -> None:
    """They are the newsroom's own affair."""
    text = _export(CASES / "interview").decode()
    assert "2020-05-01" not in text
    assert "consent" not in text.lower()


def test_modified_is_written_when_it_is_known() -> None:
    """It comes from the caller, for there is no clock here."""
    document = Article(id="a", language="en")
    modified = datetime(2024, 2, 3, 4, 5, 6, tzinfo=UTC)
    made = json.loads(export_jsonld(document, ExportOptions(modified=modified)))
    assert made["dateModified"] == "2024-02-03T04:05:06Z"
    assert "dateModified" not in graph(document)


def test_a_book_with_several_identifiers() -> None:
    """All of them; one alone is no list. What the book says of its change is there."""
    book = Anthology(id="b", language="en", title="B", identifier="10.5555/b", modified="2025-03")
    node = graph(book)
    assert (node["identifier"], node["dateModified"]) == ("10.5555/b", "2025-03")
    more = graph(book.model_copy(update={"identifiers": ("https://example.org/b",)}))
    assert more["identifier"] == ["10.5555/b", "https://example.org/b"]
    assert "identifier" not in graph(Anthology(id="b", language="en", title="B"))
    asked = graph(book, datetime(2020, 1, 1, tzinfo=UTC))
    assert asked["dateModified"] == "2025-03"
