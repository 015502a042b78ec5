"""A licence that is neither an SPDX identifier nor an address.

**What it finds.** A licence that is no licence expression of SPDX (ISO/IEC 5962, Annex D) with
identifiers of the SPDX licence list, and no address of the web either.

**Why it matters.** "CC BY" does not say which version, and no program can follow it. Books and
pages link a licence only when they know where it is.

**Example.**

    licence = "CC BY"

**What to do.** Write the identifier (`CC-BY-4.0`), the address of the licence, or
`LicenseRef-` with a name of your own.
"""

from collections.abc import Iterator

from florilege.diagnostics import Severity
from florilege.rules.examined import Examined
from florilege.rules.rule import Finding, Rule


def _check(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    licence = (document.rights.licence if document.rights else None) or ""
    if licence.strip() and not _is_known(licence.strip()):
        yield Finding(
            "the licence is neither an SPDX identifier nor an address",
            excerpt=licence,
            help="Write an identifier such as CC-BY-4.0, or the address of the licence.",
        )


def _is_known(licence: str) -> bool:
    from packaging.licenses import (  # noqa: PLC0415 - the list is long, and few documents have any
        InvalidLicenseExpression,
        canonicalize_license_expression,
    )

    if licence.lower().startswith(("https://", "http://")):
        return True
    try:
        canonicalize_license_expression(licence)
    except InvalidLicenseExpression:
        return False
    return True


RULE = Rule("FL602", "a licence that is none", Severity.WARNING, _check)
