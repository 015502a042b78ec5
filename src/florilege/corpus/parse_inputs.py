"""Files to documents; one that fails does not stop the others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from florilege import api
from florilege.corpus.find import Input
from florilege.errors import FlorilegeError
from florilege.parsers.corrections import Corrections
from florilege.parsers.parsed import Parsed
from florilege.sources import DEFAULT_MAX_BYTES


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that no document could be made of.

    Attributes:
        reason: Why, in one line that begins with the file.
    """

    reason: str


def parse_inputs(
    inputs: Iterable[Input],
    *,
    media_type: str | None = None,
    corrections: Corrections | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Iterator[tuple[Input, Parsed | Failure]]:
    """Parse files one by one; each result can be forgotten before the next is made.

    Args:
        inputs: The files, as `find_inputs` lists them.
        media_type: What all of them are; else each file's own name decides.
        corrections: What is known of all of them.
        max_bytes: The largest file that is read.
    """
    for each in inputs:
        try:
            parsed = api.parse(
                each.path, media_type=media_type, corrections=corrections, max_bytes=max_bytes
            )
        except FlorilegeError as error:
            yield each, Failure(str(error))
        except Exception as error:  # noqa: BLE001 - a thousand files must survive a bug met in one
            yield each, Failure(f"{each.path}: {type(error).__name__}: {error}")
        else:
            yield each, parsed
