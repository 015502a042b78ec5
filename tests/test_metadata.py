"""What a page says about itself becomes the fields of its document, each with its origin."""

import json
from pathlib import Path
from typing import Any

import pytest

from florilege import parse

_TOLD = ("job_title", "affiliation", "url", "same_as")
CASES = Path(__file__).parent / "cases" / "metadata"


def _told(person: dict[str, Any]) -> dict[str, Any]:
    """What is known of somebody besides the name, as far as something is."""
    affiliation = person.get("affiliation")
    told = person | {"affiliation": affiliation and affiliation["name"]}
    return {key: told[key] for key in _TOLD if told.get(key)}


@pytest.mark.parametrize("folder", sorted(CASES.iterdir()), ids=lambda folder: folder.name)
def test_case(folder: Path) -> None:
    """The fields, people, origins and rivals that the case names are as it says."""
    (source,) = folder.glob("input.*")
    document = parse(source).document.model_dump(mode="json", by_alias=True)
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    provenance = document["provenance"]
    document |= {"origins": provenance["origins"], "rivals": provenance["rivals"]}
    document["described"] = {
        person["name"]: told for person in document["people"] if (told := _told(person))
    }
    document["people"] = [[person["name"], *person["roles"]] for person in document["people"]]
    assert {field: document[field] for field in expected} == expected
