"""The documents that mutations start from: our own, and those of the corpus when it is there."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus" / "docs"
MEDIA = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
}
"""The media types of the documents, by the endings of their names."""

FOUND = sorted((Path(__file__).parent / "found").iterdir())
"""Documents in which a mistake was found once."""


def originals(*, corpus: bool) -> list[tuple[str, bytes]]:
    """The media type and the bytes of each document, in a fixed order.

    Args:
        corpus: Whether to take those of the corpus, too.
    """
    folders = [ROOT / "examples", ROOT / "tests" / "cases"]
    if corpus and CORPUS.is_dir():
        folders.append(CORPUS)
    paths = (path for folder in folders for path in sorted(folder.rglob("*.*")))
    return [(MEDIA[path.suffix], path.read_bytes()) for path in paths if path.suffix in MEDIA]
