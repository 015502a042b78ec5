"""What a manifest lets stand although it is not there (FL807)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from florilege.config import Config, Suppression
from florilege.diagnostics import Diagnostic, Severity, Suppressed
from florilege.rules.pages import pages


def unused_suppressions(
    suppressions: Iterable[Suppression],
    suppressed: Iterable[Suppressed],
    config: Config,
    file: str | None,
) -> Iterator[Diagnostic]:
    """A finding for each suppression that fits nothing.

    Args:
        suppressions: Those of the manifest.
        suppressed: What was found in the whole book, and let stand.
        config: What was looked for. Where the day is not known, or codes were left out, nobody
            can tell whether a suppression has its use.
        file: The manifest.
    """
    if config.today is None:
        return
    by_code = defaultdict[str, list[Diagnostic]](list)
    for each in suppressed:
        by_code[each.diagnostic.code].append(each.diagnostic)
    unwanted = [page.code for page in pages() if not config.wants(page.code)]
    for suppression in suppressions:
        if any(code.startswith(suppression.code) for code in unwanted):
            continue
        found = (
            each
            for code, those in by_code.items()
            if code.startswith(suppression.code)
            for each in those
        )
        if not any(suppression.covers(each) for each in found):
            block = f", block {suppression.block}," if suppression.block else ""
            yield Diagnostic(
                code="FL807",
                severity=Severity.INFO,
                message=f"{suppression.code} is suppressed for {suppression.file}{block}"
                " and is not found there",
                file=file,
                help="Delete the suppression, or correct its code or block.",
            )
