"""The command line: one command a file.

Exit codes: 0 done, 1 findings at or above the threshold, 2 misuse, 70 a fault of florilege
itself, 130 interrupted, 141 the reader of the output has gone.
"""

import os
import sys

from florilege.errors import MissingExtraError


def main() -> None:
    """Run the command that the arguments of the process name, and exit."""
    # Looking for plugins of pydantic takes 20 ms, and ours is not the program they are meant for.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from florilege.cli.run import run  # noqa: PLC0415 - the extra may be missing

        code = run(sys.argv[1:])
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("florilege"):
            raise
        sys.stderr.write(f"florilege: {MissingExtraError('the command line', 'cli')}\n")
        code = 2
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)
