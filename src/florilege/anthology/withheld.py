"""Pieces that must not be published: refused, or under embargo."""

from collections.abc import Collection
from datetime import date

from florilege.anthology.loaded import LoadedAnthology, validate_anthology
from florilege.config import Config
from florilege.diagnostics import Diagnostic
from florilege.errors import FlorilegeError, ManifestError, did_you_mean
from florilege.model import iter_pieces


class WithheldError(FlorilegeError):
    """A book that must not be published as it is.

    Attributes:
        diagnostics: The findings FL606 and FL607 about pieces that nobody forces.
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        pieces = "1 piece" if len(diagnostics) == 1 else f"{len(diagnostics)} pieces"
        super().__init__(f"{pieces} must not be published")
        self.diagnostics = diagnostics


_WITHHOLDING = ("FL606", "FL607")
_WAY_OUT = "Leave the piece out, or build with  --force {name}  if it may be published."


def withheld_pieces(
    loaded: LoadedAnthology, today: date | None, forced: Collection[str]
) -> tuple[Diagnostic, ...]:
    """Why a book must not be published as it is.

    Suppressions and severities do not count here: what holds a piece back is only let go by name.

    Args:
        loaded: The book.
        today: The day that embargoes are judged by; without one they do not count.
        forced: The ids or files of pieces that are published all the same.

    Returns:
        The findings FL606 and FL607 about pieces that nobody forces; nothing when it may appear.

    Raises:
        ManifestError: A name is that of no piece.
    """
    ids = {piece.file or "": piece.document.id for piece in iter_pieces(loaded.anthology)}
    known = [*ids, *ids.values()]
    for name in forced:
        if name not in known:
            raise ManifestError(
                f"--force {name}: no piece is called so: {did_you_mean(name, known)}"
            )
    held = {
        path: file
        for file, path in loaded.paths.items()
        if file not in forced and ids[file] not in forced
    }
    bare = LoadedAnthology(loaded.anthology, loaded.pieces, file=loaded.file)
    return tuple(
        found.model_copy(update={"help": _WAY_OUT.format(name=held[found.file])})
        for found in validate_anthology(bare, Config(select=_WITHHOLDING, today=today))
        if found.file in held
    )
