"""The shells of pages: Jinja2 templates, with autoescape on."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


def fill(name: str, values: Mapping[str, object]) -> str:
    """A template with its values.

    Args:
        name: Its path under exporters/templates/, with forward slashes.
        values: What it refers to; strings are escaped unless they are `raw` markup.
    """
    return _environment().get_template(name).render(values)


def raw(markup: str) -> str:
    """Finished markup, which a template takes as it is."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with Jinja2, which is slow to load

    return Markup(markup)  # noqa: S704 - made by this package, which escapes what it is given


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - slow to load

    return Environment(
        loader=PackageLoader("florilege.exporters", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
