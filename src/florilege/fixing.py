"""What can be mended without touching a word: `fix`."""

from collections import Counter
from functools import partial
from typing import TypeVar, overload

from florilege.config import Config
from florilege.errors import DOCUMENT_WANTED, expect
from florilege.model import Anthology, Chapter, Document, Piece
from florilege.model.document import DocumentBase
from florilege.typography import KINDS, Setting, mend

_Held = TypeVar("_Held", Piece, Chapter)


@overload
def fix(node: Document, *, config: Config | None = None, file: str | None = None) -> Document: ...
@overload
def fix(node: Anthology, *, config: Config | None = None, file: str | None = None) -> Anthology: ...
def fix(
    node: Document | Anthology, *, config: Config | None = None, file: str | None = None
) -> Document | Anthology:
    """Mend the typography of a document, or of all documents of an anthology.

    Only signs and spaces change, and o and e that French writes as one; the letters and figures
    of a text stay, in their order, as do code, addresses and text in another language. What is
    mended once is not mended again.

    Args:
        node: What is mended; it is left as it is.
        config: The choices of the house. What it does not look for, or lets stand, is not mended.
        file: The name of the document's file, by which the configuration may let findings stand;
            in an anthology each piece has its own.

    Returns:
        The mended document or anthology.

    Raises:
        InputError: It is something else, such as a path.
    """
    return fix_and_count(node, config=config, file=file)[0]


def fix_and_count(
    node: Document | Anthology, *, config: Config | None = None, file: str | None = None
) -> tuple[Document | Anthology, Counter[str]]:
    """The same as `fix`, and how many changes were made by code."""
    expect(node, (DocumentBase, Anthology), "what is mended", DOCUMENT_WANTED)
    house = config or Config()
    if not isinstance(node, Anthology):
        return _document(node, house, file)
    made: Counter[str] = Counter()

    def mended(held: _Held) -> _Held:
        document, count = _document(held.document, house, held.file or file)
        made.update(count)
        return held.model_copy(update={"document": document})

    parts = [
        part.model_copy(
            update={
                "opening": mended(part.opening) if part.opening else None,
                "pieces": tuple(map(mended, part.pieces)),
            }
        )
        for part in node.parts
    ]
    changes = {
        "front": tuple(map(mended, node.front)),
        "parts": tuple(parts),
        "back": tuple(map(mended, node.back)),
    }
    return node.model_copy(update=changes), made


def _document(
    document: Document, config: Config, file: str | None
) -> tuple[Document, Counter[str]]:
    setting = Setting.of(document, config.typography)
    if setting is None:
        return document, Counter()
    return mend(document, setting, KINDS, partial(_wants, config, file))


def _wants(config: Config, file: str | None, code: str, block: str | None) -> bool:
    """Whether findings of a code are looked for, and none of them may stand, in a block."""
    stands = any(each.fits(code, file, block) for each in config.suppress)
    return config.wants(code) and not stands
