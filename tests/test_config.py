"""A configuration says what is checked, how gravely, and what may stand."""

from pathlib import Path
from typing import Any

import pytest

from florilege.config import Config, find_config, read_config
from florilege.diagnostics import Diagnostic, Place, Report, Severity
from florilege.errors import ManifestError

QUOTE = Diagnostic(
    code="FL301",
    severity=Severity.WARNING,
    message="the pull quote was not said",
    file="book/interviews/ada.md",
    place=Place(block="q1"),
)
SPACES = Diagnostic(code="FL401", severity=Severity.INFO, message="a space is missing")


def _codes(report: Report) -> list[str]:
    return [diagnostic.code for diagnostic in report]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ({}, ["FL401", "FL301"]),
        ({"select": ["FL3"]}, ["FL301"]),
        ({"select": ["FL"], "ignore": ["FL401"]}, ["FL301"]),
        ({"ignore": ["FL"]}, []),
        # The longer pattern counts: a family off, one of its codes on.
        ({"select": ["FL401", "FL"], "ignore": ["FL4"]}, ["FL401", "FL301"]),
        ({"select": ["FL4"], "ignore": ["FL401"]}, []),
        # As long as one another: what is ignored is ignored.
        ({"select": ["FL401", "FL301"], "ignore": ["FL301"]}, ["FL401"]),
    ],
)
def test_what_is_selected_and_not_ignored_is_found(said: dict[str, Any], wanted: list[str]) -> None:
    """Select and ignore, by code or by how codes begin."""
    assert _codes(Config.model_validate(said).judge([SPACES, QUOTE])) == wanted


def test_a_house_weighs_findings_itself() -> None:
    """By the longest pattern that fits."""
    config = Config(severity={"FL4": Severity.ERROR, "FL401": Severity.WARNING})
    assert [each.severity for each in config.judge([SPACES])] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("suppression", "stands"),
    [
        ({"code": "FL301"}, True),
        ({"code": "FL3"}, True),
        ({"code": "FL302"}, False),
        ({"code": "FL301", "file": "interviews/*.md"}, True),
        ({"code": "FL301", "file": "book/interviews/ada.md"}, True),
        ({"code": "FL301", "file": "da.md"}, False),
        ({"code": "FL301", "block": "q1"}, True),
        ({"code": "FL301", "block": "q2"}, False),
    ],
)
def test_a_suppression_lets_stand_what_it_names(
    suppression: dict[str, str], *, stands: bool
) -> None:
    """The finding goes to the suppressed ones, with the reason."""
    config = Config.model_validate({"suppress": [{**suppression, "reason": "Approved."}]})
    report = config.judge([QUOTE])
    assert [each.reason for each in report.suppressed] == (["Approved."] if stands else [])
    assert len(report) == (0 if stands else 1)


def test_a_report_is_read_back_from_its_json() -> None:
    """What stands, and what is let stand."""
    config = Config.model_validate({"suppress": [{"code": "FL4", "reason": "No matter."}]})
    report = config.judge([SPACES, QUOTE])
    assert Report.model_validate_json(report.model_dump_json()) == report


FILES: list[tuple[str, str]] = [
    ("florilege.toml", 'ignore = ["FL4"]'),
    ("pyproject.toml", '[tool.florilege]\nignore = ["FL4"]'),
    ("anthology.toml", 'parts = []\n[validate]\nignore = ["FL4"]'),
    ("house.toml", 'ignore = ["FL4"]'),
]


@pytest.mark.parametrize(("name", "text"), FILES, ids=[name for name, _ in FILES])
def test_each_file_has_its_table(name: str, text: str, tmp_path: Path) -> None:
    """A configuration of its own, or a table of a file that has other purposes."""
    path = tmp_path / name
    path.write_text(text, "utf-8")
    assert read_config(path) == Config(ignore=("FL4",))


def test_the_nearest_configuration_counts(tmp_path: Path) -> None:
    """A project file that says nothing about florilege is passed over."""
    (tmp_path / "florilege.toml").write_text('ignore = ["FL4"]', "utf-8")
    inner = tmp_path / "book" / "interviews"
    inner.mkdir(parents=True)
    (tmp_path / "book" / "pyproject.toml").write_text('[project]\nname = "book"', "utf-8")
    assert find_config(inner / "ada.md") == Config(ignore=("FL4",))
    (inner / "florilege.toml").write_text('select = ["FL1"]', "utf-8")
    assert find_config(inner) == Config(select=("FL1",))


def test_a_configuration_is_in_utf_8(tmp_path: Path) -> None:
    """As TOML has to be; nothing is guessed, and no character is brought into another form."""
    path = tmp_path / "florilege.toml"
    path.write_bytes('select = ["FL1"]  # caf\u00e9'.encode("latin-1"))
    with pytest.raises(ManifestError, match="is not a text in UTF-8"):
        read_config(path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('ignores = ["FL4"]', "unknown key 'ignores': did you mean 'ignore'"),
        ('ignore = ["W1"]', "ignore"),
        ('[[suppress]]\ncode = "FL4"\nreason = " "', "suppress"),
        ('[typography.fr]\ncolon = "wide"', "typography.fr.colon"),
        ("ignore = [", "is no TOML"),
    ],
)
def test_a_wrong_configuration_is_said_in_one_line(text: str, message: str, tmp_path: Path) -> None:
    """The file, the place in it, and the way out."""
    path = tmp_path / "florilege.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ManifestError, match=message) as caught:
        read_config(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
