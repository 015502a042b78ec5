"""What must hold whatever the input is."""

import time
from collections.abc import Iterator

import florilege
from active import active_in
from florilege import FlorilegeError, Parsed
from florilege.reporters.explanation import explanation_page
from laws import broken_laws

# Of processor time. What is usual is a tenth of it; what is quadratic soon takes a hundred times.
_SECONDS = 1.0
_SECONDS_A_MEGABYTE = 25.0
FORMATS = ("html", "markdown", "jsonld")
"""What each document is exported to; EPUB, which is slow, only when it is asked for."""


def problems_with(data: bytes, media_type: str | None, *, book: bool = False) -> list[str]:
    """What is wrong with how some bytes are read and published; an exception is raised.

    Args:
        data: The bytes.
        media_type: What they are said to be; None lets their first characters decide.
        book: Whether to make an EPUB, too.
    """
    return list(_problems(data, media_type, book=book))


def _problems(data: bytes, media_type: str | None, *, book: bool) -> Iterator[str]:
    allowed = _SECONDS + _SECONDS_A_MEGABYTE * len(data) / 1e6
    start = time.process_time()
    try:
        parsed = florilege.parse(data, media_type=media_type)
    except FlorilegeError:
        return  # misuse: it is document JSON
    spent = time.process_time() - start
    if spent > allowed:
        yield f"parse: {spent:.1f} s of processor time for {len(data)} bytes"
    yield from broken_laws(parsed)
    if florilege.parse(data, media_type=media_type) != parsed:
        yield "parsed again, the result is another"
    yield from _published(parsed, (*FORMATS, "epub") if book else FORMATS, allowed)


def _published(parsed: Parsed, formats: tuple[str, ...], allowed: float) -> Iterator[str]:
    document = parsed.document
    if florilege.load(florilege.dump(document).encode()) != document:
        yield "loaded again, the document is another"
    start = time.process_time()
    found = florilege.validate(parsed)
    page = explanation_page(document, parsed.source_map, found.diagnostics)
    spent = time.process_time() - start
    if spent > allowed:
        yield f"validate and explain: {spent:.1f} s of processor time"
    yield from (f"explain: {each}" for each in active_in(page.encode(), "explain"))
    for name in formats:
        start = time.process_time()
        exported = florilege.export(document, name)
        spent = time.process_time() - start
        if spent > allowed:
            yield f"export to {name}: {spent:.1f} s of processor time"
        yield from (f"{name}: {each}" for each in active_in(exported, name))
        if florilege.export(document, name) != exported:
            yield f"exported again, the {name} is another"
