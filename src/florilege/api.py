"""The functions of the library: they join the stages.

Parsers, rules and exporters are imported when they are first needed: who only loads a document
does not wait for them.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from florilege.diagnostics import Report
from florilege.errors import DOCUMENT_WANTED, InputError, ManifestError, expect
from florilege.model import Anthology, Document
from florilege.model.document import DocumentBase
from florilege.parsers.corrections import Corrections
from florilege.parsers.parsed import Parsed
from florilege.sources import (
    DEFAULT_MAX_BYTES,
    RAW_SUFFIXES,
    is_document_json,
    is_settings,
    read_source,
    read_utf8,
    source_of_text,
)
from florilege.sources.source import HTML, MARKDOWN, PLAIN_TEXT, Source

if TYPE_CHECKING:
    from florilege.config import Config
    from florilege.exporters import ExportOptions


def parse(
    path_or_bytes: str | Path | bytes,
    *,
    media_type: str | None = None,
    url: str | None = None,
    corrections: Corrections | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Parsed:
    """Turn a raw interview, portrait or article into a document.

    Args:
        path_or_bytes: A path (a string is one, too), or the bytes of a file.
        media_type: "text/markdown", "html" ...; else the file's name or its first characters say.
            The HTTP header Content-Type fits: its charset is what a browser would read it in.
        url: Where the source was found, http or https; relative links start there.
        corrections: What the caller knows better than the text shows.
        max_bytes: The largest input that is read.

    Returns:
        The document, what was noticed, and where everything stands. Bad content never raises: at
        worst the document is empty and a diagnostic says why.

    Raises:
        InputError: The file cannot be read, is too large, is document JSON (`load` reads it) or a
            manifest (`load_anthology` does).
        FormatError: The media type is unknown, or the URL is none of the web.
    """
    source = read_source(path_or_bytes, media_type=media_type, url=url, max_bytes=max_bytes)
    file = None if isinstance(path_or_bytes, bytes) else str(path_or_bytes)
    if media_type is None:
        _refuse_what_is_not_raw(source, file or "the input")
    return _parsed(source, corrections, file)


def parse_all(
    path_or_bytes: str | Path | bytes,
    *,
    media_type: str | None = None,
    url: str | None = None,
    corrections: Corrections | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Iterator[Parsed]:
    """Each document that a file holds, in order; the media of today hold one a file.

    Arguments and errors are those of `parse`.
    """
    yield parse(
        path_or_bytes,
        media_type=media_type,
        url=url,
        corrections=corrections,
        max_bytes=max_bytes,
    )


def parse_text(
    text: str, *, corrections: Corrections | None = None, max_bytes: int = DEFAULT_MAX_BYTES
) -> Parsed:
    """Turn plain text, such as the text pasted from a page, into a document.

    Options are those of `parse`, and so is what comes out.
    """
    return _parsed(source_of_text(text, PLAIN_TEXT, max_bytes=max_bytes), corrections, None)


def parse_markdown(
    text: str, *, corrections: Corrections | None = None, max_bytes: int = DEFAULT_MAX_BYTES
) -> Parsed:
    """Turn Markdown, with or without front matter, into a document; options as for `parse`."""
    return _parsed(source_of_text(text, MARKDOWN, max_bytes=max_bytes), corrections, None)


def parse_html(
    page: str | bytes,
    *,
    corrections: Corrections | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Parsed:
    """Turn an HTML page into a document; options as for `parse`.

    Bytes are decoded as a browser does it (HTML Living Standard, 13.2.3).
    """
    if isinstance(page, bytes):
        source = read_source(page, media_type=HTML, max_bytes=max_bytes)
    else:
        source = source_of_text(page, HTML, max_bytes=max_bytes)
    return _parsed(source, corrections, None)


def validate(
    node: Document | Anthology | Parsed,
    *,
    file: str | None = None,
    config: "Config | None" = None,
) -> Report:
    """Say what is wrong with a document or an anthology; nothing is changed.

    Args:
        node: What is checked. For a `Parsed`, the findings of reading are among the others and
            all have their line in the source; without one, they name the block only.
        file: The name that the findings carry. For an anthology, each piece's own file is named.
        config: What the house wants checked; everything, when None.

    Returns:
        The findings, sorted by file, line and code.

    Raises:
        InputError: It is something else, such as a path.
    """
    from florilege.checking import findings  # noqa: PLC0415 - kept out of start-up
    from florilege.config import Config  # noqa: PLC0415 - as above

    expect(node, (DocumentBase, Anthology, Parsed), "what is validated", DOCUMENT_WANTED)
    config = Config() if config is None else config
    expect(config, (Config,), "config", "give florilege.Config(ignore=...)")
    return config.judge(findings(node, file, config))


def export(
    node: Document | Anthology,
    to: str,
    *,
    path: str | Path | None = None,
    options: "ExportOptions | None" = None,
) -> bytes:
    """Turn a document or an anthology into another format.

    Args:
        node: What is exported.
        to: The format: "json", "jsonld", "html", "epub" or "markdown".
        path: Where it is written, too; the file is complete or not there at all.
        options: Where pictures are found, when the content changed, how it looks.

    Returns:
        The file; the same input gives the same bytes.

    Raises:
        InputError: It is no document and no anthology.
        FormatError: The format is unknown.
        MissingExtraError: The format needs an extra that is not installed.
        OutputError: The path cannot be written.
    """
    from florilege.exporters import find_exporter  # noqa: PLC0415 - kept out of start-up
    from florilege.writing import write_file  # noqa: PLC0415 - kept out of start-up

    expect(node, (DocumentBase, Anthology), "what is exported", DOCUMENT_WANTED)
    data = find_exporter(to).export(node, _decided(options))
    if path is not None:
        write_file(Path(path), data)
    return data


def losses(
    node: Document | Anthology, to: str, *, options: "ExportOptions | None" = None
) -> Report:
    """Say what a format could not carry; nothing is exported.

    Returns:
        A finding of the family FL9 for each kind of loss and document, with all its places. How a
        document came to be (`provenance`) is no loss.

    Arguments and errors are those of `export`; pictures that it would not find are lost.
    """
    from florilege.exporters import find_exporter  # noqa: PLC0415 - kept out of start-up
    from florilege.exporters.lost import losses_of  # noqa: PLC0415 - as above

    expect(node, (DocumentBase, Anthology), "what is exported", DOCUMENT_WANTED)
    found = losses_of(node, find_exporter(to).loses, to, _decided(options))
    return Report.of(found)


def _decided(options: "ExportOptions | None") -> "ExportOptions":
    from florilege.exporters import ExportOptions  # noqa: PLC0415 - kept out of start-up

    decided = ExportOptions() if options is None else options
    expect(decided, (ExportOptions,), "options", "give florilege.ExportOptions(base=...)")
    return decided


def load(
    path_or_bytes: str | Path | bytes, *, max_bytes: int = DEFAULT_MAX_BYTES
) -> Document | Anthology:
    """Read a document or an anthology from its JSON form.

    Args:
        path_or_bytes: A path (a string is one, too), or the JSON itself as bytes.
        max_bytes: The largest input that is read.

    Raises:
        InputError: There is no such file, it cannot be read, or it is too large.
        ManifestError: It is no JSON, or does not follow the schema; the message says where and how.
    """
    from pydantic import ValidationError  # noqa: PLC0415 - loaded by the model anyway

    from florilege.model.problems import first_problem  # noqa: PLC0415 - needed after a mistake
    from florilege.model.serial import from_json  # noqa: PLC0415 - parsing does without

    name = "the input" if isinstance(path_or_bytes, bytes) else str(path_or_bytes)
    try:
        return from_json(read_utf8(path_or_bytes, max_bytes=max_bytes))
    except UnicodeDecodeError:
        raise ManifestError(f"{name}: is no JSON in UTF-8") from None
    except ValidationError as error:
        is_json = error.errors()[0]["type"] != "json_invalid"
        way_out = None if is_json else _read_by_others(name)
        problem = way_out or first_problem(error, Document | Anthology)
        raise ManifestError(f"{name}: {problem}") from None


def _read_by_others(name: str) -> str | None:
    """What to say of a file that is not JSON by its name; None for one that may be."""
    if is_settings(name):
        return "is no JSON: a manifest is read by florilege.load_anthology"
    if Path(name).suffix.lower() in RAW_SUFFIXES:
        return "is no JSON: raw text is read by florilege.parse"
    return None


def dump(node: Document | Anthology) -> str:
    """The JSON form of a document or an anthology; `load` makes an equal one of it."""
    from florilege.model.serial import to_json  # noqa: PLC0415 - parsing does without

    expect(node, (DocumentBase, Anthology), "what is dumped", DOCUMENT_WANTED)
    return to_json(node)


def _refuse_what_is_not_raw(source: Source, what: str) -> None:
    if is_settings(source.name):
        raise InputError(
            f"{what}: is TOML, not raw text: give a manifest to florilege build or validate,"
            " in Python to florilege.load_anthology"
        )
    if is_document_json(source.name, source.text):
        raise InputError(
            f"{what}: is document JSON, not raw text: give it, as a .json file,"
            " to florilege validate or export, in Python to florilege.load"
        )


def _parsed(source: Source, corrections: Corrections | None, file: str | None) -> Parsed:
    from florilege.parsers.parse import parse_source  # noqa: PLC0415 - kept out of start-up

    known = Corrections() if corrections is None else corrections
    expect(known, (Corrections,), "corrections", "give florilege.Corrections(title=...)")
    parsed = parse_source(source, known)
    return parsed if file is None else parsed.under(file)
