"""What all tests share: nothing may be skipped for want of shared/ in CI."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

SHARED = Path(__file__).parents[1].parent / "shared"


def pytest_configure() -> None:
    """Stop before the first test when CI lacks the corpus and the judges."""
    if os.environ.get("CI") and not SHARED.is_dir():
        raise pytest.UsageError(f"in CI, shared/ must stand beside the checkout: no {SHARED}")


# Speed is measured in benchmarks/, never asserted here; "thorough" is for long runs by hand:
# pytest --hypothesis-profile=thorough
settings.register_profile("florilege", deadline=None)
settings.register_profile("thorough", deadline=None, max_examples=3000)
settings.load_profile("florilege")
