"""What is recognised does not hang on line ends, spaces, class names, the medium or the end.

Our own cases and examples must come out the same; the documents of the corpus, which are richer,
must score the same within `TOLERANCE`. What is known to fail stands in `EXPECTED_FAILURES`; each
is a strict expected failure, so that it leaves the table when it is mended.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import florilege
import variations
from florilege.model import (
    Block,
    Document,
    Exchange,
    Paragraph,
    Turn,
    block_text,
    children,
    iter_exchanges,
)
from outline import outline
from scoring import CORPUS, score_of, scorer, scores
from variations import Change

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "cases"
OWN = sorted(
    [
        path
        for area in ("styles", "structure")
        for path in (CASES / area).rglob("*.*")
        if path.suffix != ".outline"
    ]
    + [path for path in (ROOT / "examples").glob("*/pieces/*") if path.suffix != ".json"]
)
REAL = sorted((CORPUS / "docs").glob("*.*")) if CORPUS.is_dir() else []
SAME_TEXT = (variations.windows_line_ends, variations.decomposed)
OTHER_SPACES = (variations.ordinary_spaces, variations.no_break_spaces)
TOLERANCE = 0.02

EXPECTED_FAILURES = {
    ("rendered", "styles/capitals/lines.md"): "HTML joins the lines: the answer runs in",
    ("cut", "styles/alternation/impersonal_statements.md"): (
        "without marks, what stands before the cut is too little to tell statements from answers"
    ),
    ("rendered", "styles/definition_list/table.md"): (
        "the cells of a page's table are paragraphs, and the headings below ask more plainly"
    ),
    ("cut", "structure/around/scenes_in_italics.md"): (
        "two scenes are too few to tell what a narrator sees from what is answered"
    ),
    ("rendered", "structure/notes_of_markdown.md"): (
        "the renderer of these tests leaves footnotes as they are written"
    ),
    ("rendered", "styles/qa_label/pandoc_spans.md"): (
        "the renderer of these tests leaves Pandoc's spans as they are written"
    ),
    ("without_names", "structure/notes_of_a_page.html"): (
        "footnotes are told by the ids that their links lead to"
    ),
    ("without_names", "styles/look/class_names.html"): "nothing else marks its questions",
    ("without_names", "structure/around/words_of_a_generator.html"): (
        "a line to share the page, within an answer, is told by its class name only"
    ),
    ("without_names", "n02"): "its video player is told from the text by its class names only",
}
"""By test or variation, and the number of a document of the corpus or the path of a case."""


def _name(path: Path) -> str:
    """A case by its path; a document of the corpus by its number alone."""
    if path in REAL:
        return path.stem.partition("-")[0]
    return path.relative_to(ROOT).as_posix().removeprefix("tests/cases/")


def _cases(paths: Iterable[Path], what: str) -> list[Any]:
    """Parameters for some documents; what is expected to fail is marked."""
    found = []
    for path in paths:
        why = EXPECTED_FAILURES.get((what, _name(path)))
        marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
        found.append(pytest.param(path, id=_name(path), marks=marks))
    return found


def _varied(paths: Iterable[Path], changes: Iterable[Change]) -> list[Any]:
    return [
        pytest.param(change, *case.values, id=f"{change.__name__}-{case.id}", marks=case.marks)
        for change in changes
        for case in _cases(paths, change.__name__)
    ]


def _of(paths: Iterable[Path], suffix: str) -> list[Path]:
    return [path for path in paths if path.suffix == suffix]


def _changed(path: Path, change: Change, folder: Path, suffix: str | None = None) -> Document:
    """The document of a source that was changed, under the name of the original."""
    text = path.read_text("utf-8")
    changed = change(text, path.suffix)
    if changed == text and suffix is None:
        return _original(path)
    copy = folder / (path.stem + (suffix or path.suffix))
    copy.write_bytes(changed.encode())
    return florilege.parse(copy).document


@cache
def _original(path: Path) -> Document:
    return florilege.parse(path).document


def _score_lost(path: Path, document: Document) -> float:
    """How much worse a variation scores than the document of the corpus that it came from."""
    if document is _original(path):
        return 0.0
    [original] = [score for score in scores() if score.gold.path == path]
    whole: float = scorer().weighted([original])
    return whole - score_of(original.gold, document)


def _conversation(document: Document) -> list[tuple[str, list[str]]]:
    """The words of questions and answers."""
    return [_spoken(exchange) for exchange in iter_exchanges(document)]


def _spoken(exchange: Exchange) -> tuple[str, list[str]]:
    question = _said(exchange.question) if exchange.question else ""
    return question, [_said(answer) for answer in exchange.answers]


def _said(turn: Turn) -> str:
    return " / ".join(" ".join(text.split()) for text in _paragraphs(turn.blocks))


def _paragraphs(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block_text(block)
        else:
            yield from _paragraphs(children(block))


def test_expected_failures_name_documents() -> None:
    """A document that is gone leaves the table."""
    known = {_name(path) for path in [*OWN, *REAL]}
    if REAL:
        assert {name for _, name in EXPECTED_FAILURES} <= known


@pytest.mark.parametrize(("change", "path"), _varied([*OWN, *REAL], SAME_TEXT))
def test_the_same_text_gives_the_same_document(change: Change, path: Path, tmp_path: Path) -> None:
    """Line ends and the composition of accents are no part of a text."""
    assert outline(_changed(path, change, tmp_path)) == outline(_original(path))


@pytest.mark.parametrize(("change", "path"), _varied(OWN, OTHER_SPACES))
def test_spaces_do_not_decide(change: Change, path: Path, tmp_path: Path) -> None:
    """The document is the same but for its spaces."""
    document, original = _changed(path, change, tmp_path), _original(path)
    assert variations.with_ordinary_spaces(outline(document)) == variations.with_ordinary_spaces(
        outline(original)
    )


@pytest.mark.parametrize(("change", "path"), _varied(REAL, OTHER_SPACES))
def test_spaces_do_not_decide_in_the_corpus(change: Change, path: Path, tmp_path: Path) -> None:
    """Judged by the scorer, for which a space is a space."""
    assert abs(_score_lost(path, _changed(path, change, tmp_path))) <= TOLERANCE


@pytest.mark.parametrize("path", _cases(_of([*OWN, *REAL], ".html"), "without_names"))
def test_class_names_do_not_decide(path: Path, tmp_path: Path) -> None:
    """Without classes and ids a page has the same conversation; furniture may cost a little."""
    document = _changed(path, variations.without_names, tmp_path)
    assert _conversation(document) == _conversation(_original(path))
    if path in REAL:
        assert _score_lost(path, document) <= TOLERANCE


@pytest.mark.parametrize("path", _cases(_of(OWN, ".md"), "rendered"))
def test_a_post_and_its_page_are_one_document(path: Path, tmp_path: Path) -> None:
    """Markdown and the HTML made of it have one style, one title, one conversation."""
    post, page = _original(path), _changed(path, variations.rendered, tmp_path, ".html")
    assert _conversation(page) == _conversation(post)
    assert (page.kind, page.title) == (post.kind, post.title)
    assert [person.name for person in page.people] == [person.name for person in post.people]


@pytest.mark.parametrize("path", _cases(_of(REAL, ".md"), "rendered"))
def test_a_post_and_its_page_score_alike(path: Path, tmp_path: Path) -> None:
    """Posts of the corpus, rendered."""
    page = _changed(path, variations.rendered, tmp_path, ".html")
    assert abs(_score_lost(path, page)) <= TOLERANCE


@pytest.mark.parametrize("path", _cases([*OWN, *REAL], "cut"))
def test_a_text_cut_short_has_the_same_exchanges(path: Path, tmp_path: Path) -> None:
    """All before the cut, which is in the middle of an answer, are the same.

    A document without questions still has none.
    """
    original = _original(path)
    exchanges = list(iter_exchanges(original))
    place, cut = _cut(path.read_text("utf-8"), original, exchanges)
    document = _changed(path, lambda *_: cut, tmp_path)
    found = _conversation(document)
    assert found[:place] == _conversation(original)[:place]
    assert [question for question, _ in found[place:]] == [
        _spoken(exchange)[0] for exchange in exchanges[place : place + 1]
    ]


def _cut(text: str, document: Document, exchanges: list[Exchange]) -> tuple[int, str]:
    """The number of whole exchanges before a cut near the middle, and the text before it."""
    if not exchanges:
        blocks = [block for section in document.sections for block in section.blocks]
        speeches = list(_paragraphs(blocks))
    else:
        speeches = [
            max(
                _paragraphs(b for answer in each.answers for b in answer.blocks),
                key=len,
                default="",
            )
            for each in exchanges
        ]
    middle = max(len(speeches) // 2, min(3, len(speeches) - 1))
    for place in [*range(middle, len(speeches)), *range(middle - 1, -1, -1)]:
        if cut := variations.cut_within(text, speeches[place]):
            return (place if exchanges else 0), cut
    pytest.fail("nothing to cut")


def _digests(paths: Iterable[Path]) -> list[str]:
    """One for all that `parse` says about each document."""
    found = []
    for path in paths:
        parsed = florilege.parse(path)
        told = (florilege.dump(parsed.document), parsed.source_map, parsed.diagnostics)
        found.append(f"{hashlib.sha256(repr(told).encode()).hexdigest()} {path.name}")
    return found


def test_every_run_gives_the_same_bytes() -> None:
    """Twice here, and in another process in which sets and dicts are hashed differently."""
    documents = [*OWN, *REAL]
    here = _digests(documents)
    assert _digests(documents) == here
    code = (
        "import sys; from pathlib import Path; from test_robustness import _digests; "
        "print('\\n'.join(_digests(map(Path, sys.argv[1:]))))"
    )
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    elsewhere = subprocess.run(
        [sys.executable, "-c", code, *map(str, documents)],
        cwd=ROOT / "tests",
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert elsewhere.stdout.splitlines() == here
