"""What all tests share: nothing may be skipped for want of shared/ in CI."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SHARED = Path(__file__).parents[1].parent / "shared"


def pytest_configure() -> None:
    """Stop before the first test when CI lacks the corpus and the judges."""
    if os.environ.get("CI") and not SHARED.is_dir():
        raise pytest.UsageError(f"in CI, shared/ must stand beside the checkout: no {SHARED}")


# Speed is measured in benchmarks/, never asserted here; "thorough" is for long runs by hand:
# pytest --hypothesis-profile=thorough
settings.register_profile("florilege", deadline=None)
settings.register_profile("thorough", deadline=None, max_examples=3000)
# In CI the same examples every time, so that a change is judged and not the luck of a run, nor how
# busy the machine is.
settings.register_profile(
    "ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if os.environ.get("CI") else "florilege")
