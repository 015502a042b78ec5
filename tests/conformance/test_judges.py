"""The examples and the model document pass every outside judge, as book, page and graph.

So does the page that explains how an example was read.
"""

from pathlib import Path

import pytest
from judge import SHARED, accept, florilege

ROOT = Path(__file__).parents[2]
SEED = SHARED / "seeds" / "je-minspire-guillerme.txt"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the French example becomes, and a page that explains a piece of it."""
    folder = tmp_path_factory.mktemp("example")
    manifest = ROOT / "examples" / "fr" / "anthology.toml"
    for output in ("book.epub", "graph.jsonld", "site/"):
        florilege("build", manifest, "-o", f"{folder}/{output}")
    [page] = folder.glob("site/**/*solenn-vauquelin*.html")
    # The page stays where its stylesheet and pictures are.
    (folder / "page.html").symlink_to(page)
    piece = manifest.parent / "pieces" / "solenn-vauquelin.txt"
    florilege("explain", piece, "-o", folder / "explained.html")
    return folder


@pytest.fixture(scope="module")
def model_document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with book.epub, page.html and graph.jsonld of the model document."""
    if not SEED.is_file():
        pytest.skip("shared/ does not stand beside the checkout")
    folder = tmp_path_factory.mktemp("model")
    florilege("parse", SEED, "-o", folder / "document.json")
    for name, output in (
        ("epub", "book.epub"),
        ("html", "page.html"),
        ("jsonld", "graph.jsonld"),
    ):
        florilege("export", folder / "document.json", "--to", name, "-o", folder / output)
    return folder


@pytest.mark.parametrize("name", ["book.epub", "page.html", "graph.jsonld"])
def test_judges_accept_the_example(example: Path, name: str) -> None:
    """The French anthology of examples/."""
    accept((example / name).resolve())


def test_judges_accept_the_english_example(tmp_path: Path) -> None:
    """Two people who answer, a foreword with notes, an index: in English, as a book."""
    book = tmp_path / "book.epub"
    florilege("build", ROOT / "examples" / "en" / "anthology.toml", "-o", book)
    accept(book)


@pytest.mark.parametrize("name", ["index", "foreword", "people", "quotes", "sources"])
def test_judges_accept_what_stands_around_the_pieces(example: Path, name: str) -> None:
    """As pages; they say nothing about themselves in JSON-LD that the others do not."""
    accept(example / "site" / f"{name}.html", "--only", "vnu,html_validate,axe")


def test_judges_accept_an_explanation(example: Path) -> None:
    """As a page: it is for one editor's eyes, so it holds no JSON-LD."""
    accept(example / "explained.html", "--only", "vnu,html_validate,axe")


@pytest.mark.parametrize("name", ["book.epub", "page.html", "graph.jsonld"])
def test_judges_accept_the_model_document(model_document: Path, name: str) -> None:
    """The seed, parsed and exported as it stands."""
    accept(model_document / name)
