"""Codes as people write them on the command line."""

from collections.abc import Collection

from florilege.errors import FormatError, did_you_mean

_FAMILY = len("FL3")


def unknown_code(code: str, known: Collection[str]) -> FormatError:
    """What to raise for a code that there is not; it names the nearest of the same family.

    Args:
        code: As somebody wrote it.
        known: All codes.
    """
    family = [each for each in known if each.startswith(code[:_FAMILY].upper())]
    way_out = did_you_mean(code.upper(), family) if family else "florilege rules lists them all"
    return FormatError(f"unknown code {code!r}: {way_out}")
