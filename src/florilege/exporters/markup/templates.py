"""The shells of pages: Jinja2 templates, with autoescape on; a theme may replace some of them.

Templates of a theme are run in Jinja's sandbox (no attribute that begins with an underscore, nothing
that changes a value, no loop over more than 100,000), and what they make is checked.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING

from florilege.errors import InputError

if TYPE_CHECKING:
    from jinja2 import Environment

_theirs: ContextVar["dict[str, str] | None"] = ContextVar("templates of a theme", default=None)


@contextmanager
def templates(theirs: Mapping[str, str]) -> Iterator[None]:
    """Within the block, `fill` takes these templates in place of ours.

    Fifty functions fill templates; that they need not hand a theme on is worth a context.

    Args:
        theirs: By name, "epub/part.j2".
    """
    token = _theirs.set(dict(theirs) or None)
    try:
        yield
    finally:
        _theirs.reset(token)


def is_replaced(name: str) -> bool:
    """Whether a theme has its own template in place of ours of this name."""
    theirs = _theirs.get()
    return theirs is not None and name in theirs


def fill(name: str, values: Mapping[str, object]) -> str:
    """A template with its values.

    Args:
        name: Its path under exporters/templates/, with forward slashes.
        values: What it refers to; strings are escaped unless they are `raw` markup.

    Raises:
        InputError: It is one of a theme, and broken, or what it makes is active.
    """
    theirs = _theirs.get()
    if theirs is None or name not in theirs:
        return _environment().get_template(name).render(values)
    return _filled(name, theirs[name], values)


def _filled(name: str, source: str, values: Mapping[str, object]) -> str:
    from jinja2 import TemplateError  # noqa: PLC0415 - slow to load

    from florilege.exporters.markup.inactive import check_inactive  # noqa: PLC0415 - for themes

    try:
        markup = _sandbox().from_string(source).render(values)
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise InputError(f"the template {name} of the theme fails: {reason}") from None
    check_inactive(markup, name)
    return markup


def raw(markup: str) -> str:
    """Finished markup, which a template takes as it is."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with Jinja2, which is slow to load

    return Markup(markup)  # noqa: S704 - made by this package, which escapes what it is given


@cache
def _environment() -> "Environment":
    from jinja2 import Environment  # noqa: PLC0415 - slow to load

    return _configured(Environment)


@cache
def _sandbox() -> "Environment":
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415 - slow to load

    return _configured(ImmutableSandboxedEnvironment)


def _configured(kind: "type[Environment]") -> "Environment":
    from jinja2 import PackageLoader, StrictUndefined  # noqa: PLC0415 - slow to load

    return kind(
        loader=PackageLoader("florilege.exporters", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
