"""From what rules find to diagnostics: each with its file, and its place in the source."""

from collections.abc import Iterable, Iterator

from florilege import rules
from florilege.config import Config
from florilege.diagnostics import Diagnostic, Place
from florilege.model import Anthology, Document, iter_chapters, iter_pieces
from florilege.parsers.parsed import Parsed
from florilege.places import Places


def findings(
    node: Document | Anthology | Parsed, file: str | None, config: Config
) -> Iterator[Diagnostic]:
    """All that is wrong with a document or an anthology, in the order of the rules.

    Args:
        node: What is checked. The findings of reading it are among those of a `Parsed`.
        file: The name that the findings carry. For an anthology, each piece's own file is named.
        config: What the house wants checked.
    """
    if isinstance(node, Anthology):
        for piece in iter_pieces(node):
            yield from _check(piece.document, piece.file or file, Places(piece.document), config)
        for chapter in iter_chapters(node):
            named, places = chapter.file or file, Places(chapter.document)
            yield from check_chapter(chapter.document, places, file=named, config=config)
        yield from check_book(node, file=file, config=config)
    elif isinstance(node, Parsed):
        yield from node.diagnostics
        places = Places(node.document, node.source_map)
        yield from _check(node.document, file or node.file, places, config)
    else:
        yield from _check(node, file, Places(node), config)


def check_book(anthology: Anthology, *, file: str | None, config: Config) -> Iterator[Diagnostic]:
    """What is wrong with an anthology as a whole; its documents are not looked into.

    Args:
        anthology: What is checked.
        file: The manifest, for what is about no single piece.
        config: What the house wants checked.
    """
    for rule, piece, finding in rules.check_book(anthology, config):
        named = piece.file if piece else None
        places = Places(piece.document if piece else None)
        yield _diagnostic(rule, finding, named or file, places)


def check_chapter(
    document: Document, places: Places, *, file: str | None, config: Config
) -> Iterator[Diagnostic]:
    """What is wrong with a chapter that frames the pieces of an anthology.

    Args:
        document: Its text.
        places: Where its blocks stand.
        file: What it was read from.
        config: What the house wants checked.
    """
    for rule, finding in rules.check_chapter(document, config):
        yield _diagnostic(rule, finding, file, places)


def _check(
    document: Document, file: str | None, places: Places, config: Config
) -> Iterator[Diagnostic]:
    for rule, finding in rules.check(document, config):
        yield _diagnostic(rule, finding, file, places)


def _diagnostic(
    rule: rules.AnyRule, finding: rules.Finding, file: str | None, places: Places
) -> Diagnostic:
    first, *more = _places_of(finding, places)
    return Diagnostic(
        code=rule.code,
        severity=finding.severity or rule.severity,
        message=finding.message,
        file=file,
        place=None if first == Place() else first,
        more_places=tuple(more),
        help=finding.help,
        fixable=finding.fixable,
    )


def _places_of(finding: rules.Finding, places: Places) -> Iterable[Place]:
    spots: tuple[rules.Finding | rules.Spot, ...] = (finding, *finding.more)
    for spot in spots:
        place = places.locate(spot.block, spot.offset, spot.excerpt)
        yield place.model_copy(update={"span": spot.span}) if spot.span else place
