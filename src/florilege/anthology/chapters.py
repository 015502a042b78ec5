"""The chapters that frame a book's pieces, read from the files that its manifest names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from florilege import api
from florilege.anthology.corrections import correct
from florilege.anthology.files import inside
from florilege.anthology.manifest import Manifest
from florilege.anthology.matter_entries import ChapterEntry
from florilege.anthology.pieces import LEFT_OUT
from florilege.config import Config
from florilege.corpus import check_pictures
from florilege.diagnostics import Diagnostic
from florilege.errors import FormatError, ManifestError
from florilege.fixing import fix
from florilege.model import Anthology, Article, Chapter, ChapterRole
from florilege.parsers.corrections import Corrections, KnownPerson
from florilege.parsers.parsed import Parsed
from florilege.source_map import SourceMap

_FRONT = (ChapterRole.FOREWORD, ChapterRole.PREFACE, ChapterRole.INTRODUCTION)
_BACK = (ChapterRole.AFTERWORD, ChapterRole.ACKNOWLEDGEMENTS)


@dataclass(frozen=True, slots=True)
class ReadChapters:
    """The chapters of a book.

    Attributes:
        front: Those before the pieces, in order.
        back: Those behind them.
        openings: Those that open parts, by the number of the part from 0.
        read: All of them as they were read, with the places of their blocks.
        diagnostics: What was noticed while they were read.
    """

    front: tuple[Chapter, ...]
    back: tuple[Chapter, ...]
    openings: Mapping[int, Chapter]
    read: tuple[Parsed, ...]
    diagnostics: tuple[Diagnostic, ...]

    def mended(self, house: Config) -> "ReadChapters":
        """The same in the typography of a house."""

        def mend(chapter: Chapter) -> Chapter:
            return chapter.model_copy(update={"document": fix(chapter.document, config=house)})

        return replace(
            self,
            front=tuple(map(mend, self.front)),
            back=tuple(map(mend, self.back)),
            openings={number: mend(each) for number, each in self.openings.items()},
        )


def read_chapters(manifest: Manifest, path: Path, max_bytes: int) -> ReadChapters:
    """Read all chapters that a manifest names, each as prose: nothing in it is a question.

    One that nothing can be read from is left out of the book, with a finding.

    Args:
        manifest: What the file says.
        path: The manifest's own path.
        max_bytes: The largest file that is read.

    Raises:
        InputError: A file cannot be read, or is too large.
        ManifestError: A file is missing, is outside the manifest's folder, or is the JSON of an
            anthology.
    """
    reader = _Reader(manifest, path, max_bytes)
    front = reader.named(_FRONT)
    openings = {}
    for number, part in enumerate(manifest.parts):
        if isinstance(part.introduction, ChapterEntry):
            place = f"parts[{number}].introduction"
            if chapter := reader.read(part.introduction, ChapterRole.INTRODUCTION, place):
                openings[number] = chapter
    back = reader.named(_BACK)
    return ReadChapters(front, back, openings, tuple(reader.parsed), tuple(reader.diagnostics))


def chapter_entries(manifest: Manifest) -> Iterator[ChapterEntry]:
    """What a manifest says of its chapters, wherever they stand."""
    named: list[ChapterEntry | None] = [getattr(manifest, role) for role in (*_FRONT, *_BACK)]
    yield from filter(None, named)
    for part in manifest.parts:
        if isinstance(part.introduction, ChapterEntry):
            yield part.introduction


class _Reader:
    """Reads chapters, keeps where their blocks stand, and collects what is noticed."""

    def __init__(self, manifest: Manifest, path: Path, max_bytes: int) -> None:
        self.parsed: list[Parsed] = []
        self.diagnostics: list[Diagnostic] = []
        self._manifest = manifest
        self._path = path
        self._max_bytes = max_bytes

    def named(self, roles: tuple[ChapterRole, ...]) -> tuple[Chapter, ...]:
        """The chapters that stand in the manifest under the names of their roles."""
        chapters = []
        for role in roles:
            entry = getattr(self._manifest, role)
            if entry is not None and (chapter := self.read(entry, role, role)):
                chapters.append(chapter)
        return tuple(chapters)

    def read(self, entry: ChapterEntry, role: ChapterRole, place: str) -> Chapter | None:
        """A chapter; None when nothing can be read from it."""
        where = f"{self._path}: {place}"
        try:
            parsed = self._parse(entry, where)
        except FormatError as error:
            raise ManifestError(f"{where}: {error}") from None
        if parsed.is_empty:
            why = (each.model_copy(update={"help": LEFT_OUT}) for each in parsed.diagnostics)
            self.diagnostics += why
            return None
        self.diagnostics += check_pictures(parsed, self._path.parent).diagnostics
        if not isinstance(parsed.document, Article):  # the corrections make it one
            raise TypeError(f"{where}: read as {parsed.document.kind}")
        self.parsed.append(parsed)
        return Chapter(role=role, document=parsed.document, file=entry.file)

    def _parse(self, entry: ChapterEntry, where: str) -> Parsed:
        known = Corrections(
            # A foreword is short and full of names: the book says better what it is written in.
            language=entry.language or self._manifest.language,
            kind="article",
            style="prose",
            title=entry.title,
            published=entry.date,
            people=(KnownPerson(entry.author, ("author",)),) if entry.author else (),
        )
        if entry.file is None:
            # Lines of a text in the manifest are not those of the manifest.
            parsed = api.parse_markdown(entry.text or "", corrections=known)
            return replace(parsed, source_map=SourceMap(""), file=str(self._path))
        file = inside(self._path.parent, entry.file, where)
        # The path as it was given is what findings name.
        shown = self._path.parent / entry.file
        if file.suffix.lower() != ".json":
            return api.parse(shown, corrections=known, max_bytes=self._max_bytes)
        document = api.load(shown, max_bytes=self._max_bytes)
        if isinstance(document, Anthology):
            raise ManifestError(f"{where}: {entry.file} is an anthology, not a chapter")
        return Parsed(correct(document, known), (), SourceMap(""), str(shown))
