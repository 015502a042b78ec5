"""``--fix``: a file of document JSON mended in its place."""

from pathlib import Path

from florilege import api
from florilege.cli.inputs import STANDARD_INPUT
from florilege.config import Config
from florilege.errors import InputError
from florilege.fixing import fix_and_count
from florilege.writing import write_file


def mend_one(path: Path, max_bytes: int, config: Config) -> str | None:
    """Mend the typography of a document JSON, and write the file anew if anything changed.

    Args:
        path: The file.
        max_bytes: The largest file that is read.
        config: What the house wants mended, and how.

    Returns:
        A line that says what was changed; None when nothing was.

    Raises:
        FlorilegeError: It is no document JSON, or cannot be read or written.
    """
    if path == STANDARD_INPUT or path.suffix.lower() != ".json":
        name = "standard input" if path == STANDARD_INPUT else str(path)
        raise InputError(
            f"{name}: --fix mends document JSON only: florilege parse it first,"
            " and give the .json file"
        )
    node, made = fix_and_count(api.load(path, max_bytes=max_bytes), config=config, file=str(path))
    if not made:
        return None
    write_file(path, api.dump(node).encode())
    count = made.total()
    codes = ", ".join(f"{code} {number}" for code, number in sorted(made.items()))
    return f"{path}: {count} {'change' if count == 1 else 'changes'} made ({codes})"
