"""Reporters write findings so that people and programs read them back unchanged."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from florilege.diagnostics import Diagnostic, Place, Report, Severity
from florilege.reporters import REPORTERS, Reporter

BY_NAME = {reporter.name: reporter for reporter in REPORTERS}

QUOTE = Diagnostic(
    code="FL301",
    severity=Severity.WARNING,
    message="the pull quote is shortened: it was said “I love, love it: 100 %”",
    file="talks/a,b.txt",
    place=Place(block="q1", line=3, column=5, excerpt="I love it."),
    help="Print what was said.",
)
TITLE = Diagnostic(
    code="FL101",
    severity=Severity.ERROR,
    message="the document has no title",
    file="talks/b.json",
)
SPACES = Diagnostic(
    code="FL401",
    severity=Severity.INFO,
    message="no-break spaces are missing in 11 places",
    file="talks/a,b.txt",
    place=Place(block="p1", excerpt="Rien ne presse !"),
    more_places=tuple(Place(line=line, column=1) for line in range(4, 14)),
)


def _report(*found: Diagnostic) -> Report:
    return Report(diagnostics=found)


def test_text_reads_like_a_linter() -> None:
    """Place, code, severity, message; the words; the other places; the way out; the counts."""
    assert BY_NAME["text"].render(_report(QUOTE, SPACES, TITLE)) == (
        "talks/a,b.txt:3:5: FL301 warning the pull quote is shortened: "
        "it was said “I love, love it: 100 %”\n"
        "    I love it.\n"
        "    help: Print what was said.\n"
        "talks/a,b.txt:#p1: FL401 info no-break spaces are missing in 11 places\n"
        "    Rien ne presse !\n"
        "    also at 4:1, 5:1, 6:1, 7:1, 8:1, 9:1, 10:1, 11:1 and 2 more\n"
        "talks/b.json: FL101 error the document has no title\n"
        "1 error, 1 warning, 1 info in 2 files.\n"
    )


def test_text_says_that_there_is_nothing() -> None:
    """Silence could also mean that nothing ran."""
    assert BY_NAME["text"].render(_report()) == "No findings.\n"


def test_text_cannot_steer_a_terminal() -> None:
    """Escape sequences, bidirectional marks and line ends of a source stay without effect."""
    hostile = QUOTE.model_copy(
        update={
            "message": "said “\x1b[2J\u202egnirts”\r\nok",
            "place": Place(excerpt="a\u2028b\tc 👩\u200d🌾" + "!" * 500),
        }
    )
    written = BY_NAME["text"].render(_report(hostile))
    first, excerpt, *_ = written.split("\n")
    assert "said “�[2J�gnirts”� ok" in first
    assert excerpt.startswith("    a�b c 👩\u200d🌾!")
    assert excerpt.endswith("!…")
    assert len(excerpt) < 180


def test_json_is_one_diagnostic_a_line() -> None:
    """Each line is read back as the diagnostic it was, even with Unicode's own line ends."""
    odd = QUOTE.model_copy(update={"message": "a\u2028b\u0085c\nd"})
    lines = BY_NAME["json"].render(_report(odd, SPACES, TITLE)).splitlines()
    assert [Diagnostic.model_validate_json(line) for line in lines] == [odd, SPACES, TITLE]
    assert json.loads(lines[2])["place"] is None


def test_github_escapes_what_would_end_a_command() -> None:
    """Commas and colons in properties; percent signs and line ends everywhere."""
    hostile = TITLE.model_copy(update={"file": "a\n::error::b", "message": "50%\r\n::error::x"})
    assert BY_NAME["github"].render(_report(QUOTE, SPACES, hostile)) == (
        "::warning file=talks/a%2Cb.txt,line=3,col=5,title=FL301::the pull quote is shortened: "
        "it was said “I love, love it: 100 %25”%0APrint what was said.\n"
        "::notice file=talks/a%2Cb.txt,title=FL401::no-break spaces are missing in 11 places "
        "(and in 10 more places)\n"
        "::error file=a%0A%3A%3Aerror%3A%3Ab,title=FL101::50%25%0D%0A::error::x\n"
    )


def test_github_counts_one_more_place() -> None:
    """In the singular, and not passed over."""
    found = SPACES.model_copy(update={"more_places": SPACES.more_places[:1]})
    assert "11 places (and in 1 more place)\n" in BY_NAME["github"].render(_report(found))


@pytest.mark.parametrize("name", ["json", "github"])
def test_programs_get_nothing_from_nothing(name: str) -> None:
    """No finding, no line."""
    assert BY_NAME[name].render(_report()) == ""


@pytest.mark.parametrize("reporter", REPORTERS, ids=lambda reporter: reporter.name)
def test_a_file_name_may_be_no_unicode(reporter: Reporter) -> None:
    """Linux allows any bytes in names; Python reads them as lone surrogates."""
    finding = TITLE.model_copy(update={"file": b"caf\xe9.txt".decode("utf-8", "surrogateescape")})
    assert b"caf" in reporter.render(_report(finding)).encode("utf-8")


def test_reporters_are_named_once() -> None:
    """The first is what people see who ask for nothing else."""
    assert [reporter.name for reporter in REPORTERS] == ["text", "json", "github"]


@given(st.text(max_size=40), st.text(max_size=40))
def test_one_finding_is_one_github_line_and_one_json_line(message: str, file: str) -> None:
    """Whatever its words are."""
    finding = Diagnostic(code="FL101", severity=Severity.INFO, message=message, file=file)
    assert BY_NAME["github"].render(_report(finding)).count("\n") == 1
    (line,) = BY_NAME["json"].render(_report(finding)).splitlines()
    assert Diagnostic.model_validate_json(line) == finding


def test_a_report_is_sorted_and_knows_its_worst() -> None:
    """By file, line and code."""
    report = Report.of([TITLE, QUOTE, SPACES])
    assert list(report) == [SPACES, QUOTE, TITLE]
    assert report.worst is Severity.ERROR
    assert list(report.at_least(Severity.WARNING)) == [QUOTE, TITLE]
    assert len(report) == 3


def test_an_empty_report_has_no_worst() -> None:
    """And nothing is at least anything."""
    report = Report.of([])
    assert report.worst is None
    assert len(report.at_least(Severity.INFO)) == 0
