"""The shape of the house: floors, tuples, cases, docs, sizes and names."""

import ast
import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "florilege"
CASES = ROOT / "tests" / "cases"
REFERENCE = ROOT / "docs" / "reference"
MODULES = sorted(PACKAGE.rglob("*.py"))

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
# Longer ones, each with the reason.
LONG_MODULES: dict[str, str] = {}
LONG_FUNCTIONS: dict[str, str] = {}

HEAVY = (
    *("jinja2", "babel", "ebooklib", "PIL", "rapidfuzz", "markdown_it", "yaml"),
    *("charset_normalizer", "typer", "rich"),
)


@dataclass(frozen=True)
class Registry:
    """A folder whose modules are listed in one tuple.

    Attributes:
        package: Its dotted name.
        listing: The name of the tuple.
        entry: The name under which a module exposes its entry.
        area: The folder of its cases below tests/cases.
        page: The reference page that mentions each entry.
    """

    package: str
    listing: str
    entry: str
    area: str
    page: str

    def listed(self) -> list[object]:
        """The entries of the tuple, in order."""
        return list(getattr(importlib.import_module(self.package), self.listing))

    def exposed(self) -> Iterator[tuple[str, object]]:
        """The name and the entry of each module of the folder that exposes one."""
        package = importlib.import_module(self.package)
        for found in pkgutil.iter_modules(package.__path__):
            module = importlib.import_module(f"{self.package}.{found.name}")
            if hasattr(module, self.entry):
                yield found.name, getattr(module, self.entry)


REGISTRIES = (
    Registry("florilege.parsers.media", "MEDIA", "MEDIUM", "media", "formats.md"),
    Registry("florilege.parsers.styles", "STYLES", "STYLE", "styles", "styles.md"),
    Registry("florilege.rules", "RULES", "RULE", "rules", "rules.md"),
    Registry("florilege.exporters", "EXPORTERS", "EXPORTER", "exporters", "formats.md"),
    Registry("florilege.reporters", "REPORTERS", "REPORTER", "reporters", "cli.md"),
)
each_registry = pytest.mark.parametrize(
    "registry", REGISTRIES, ids=[registry.area for registry in REGISTRIES]
)


def _name(entry: object) -> str:
    """What users call an entry: the code of a rule, a media type, else its name."""
    for attribute in ("code", "media_type", "name"):
        # An exporter has a media type, too, but users name it.
        if attribute == "media_type" and hasattr(entry, "name"):
            continue
        if hasattr(entry, attribute):
            return str(getattr(entry, attribute))
    raise AssertionError(entry)


def test_data_flows_one_way() -> None:
    """import-linter holds the contract of pyproject.toml."""
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@each_registry
def test_every_module_with_an_entry_is_listed(registry: Registry) -> None:
    """And nothing is listed that no module exposes."""
    exposed = sorted(_name(entry) for _, entry in registry.exposed())
    assert exposed, f"{registry.package} exposes nothing"
    assert sorted(map(_name, registry.listed())) == exposed


@each_registry
def test_every_entry_has_cases(registry: Registry) -> None:
    """In a folder named after its name or its module; or else its tests name it."""
    folders = {path.name.lower() for path in CASES.glob(f"{registry.area}/*") if path.is_dir()}
    tests = ROOT / "tests" / f"test_{registry.area}.py"
    named = tests.read_text(encoding="utf-8") if tests.exists() and not folders else ""
    missing = [
        module
        for module, entry in registry.exposed()
        if not folders & {module.lower(), _name(entry).lower().replace(" ", "_")}
        and f'"{_name(entry)}"' not in named
    ]
    assert not missing, f"no folder in tests/cases/{registry.area} for {', '.join(missing)}"


@each_registry
def test_every_entry_is_in_the_reference(registry: Registry) -> None:
    """Each is mentioned by the name that users give it."""
    page = (REFERENCE / registry.page).read_text(encoding="utf-8")
    missing = [_name(entry) for entry in registry.listed() if f"`{_name(entry)}`" not in page]
    if registry.area == "rules":
        missing = [name for name in missing if name not in page]
    assert not missing, f"docs/reference/{registry.page} lacks {', '.join(missing)}"


def test_modules_are_short() -> None:
    """And those on the list of exceptions still need to be there."""
    lengths = {
        path.relative_to(PACKAGE).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in MODULES
    }
    long = {name for name, length in lengths.items() if length > LONGEST_MODULE}
    assert long == set(LONG_MODULES)


def test_functions_are_short() -> None:
    """Counted without signature and docstring."""
    long = {name for name, length in _functions() if length > LONGEST_FUNCTION}
    assert long == set(LONG_FUNCTIONS)


def _functions() -> Iterator[tuple[str, int]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                length = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
                yield f"{path.relative_to(PACKAGE).as_posix()}:{node.name}", length


def test_files_are_named_after_what_they_are_about() -> None:
    """A drawer for everything says nothing."""
    drawers = {"utils", "util", "helpers", "helper", "common", "mixins", "misc"}
    named = [path for path in MODULES if drawers & {path.stem, path.parent.name}]
    assert not named


def test_one_module_imports_ebooklib() -> None:
    """Because of its licence, and because its habits are worked around in one place."""
    importers = [path.name for path in MODULES if "ebooklib" in _imported(path)]
    assert len(importers) == 1, importers


def _imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").partition(".")[0])
    return found


def test_importing_loads_nothing_heavy() -> None:
    """What the functions cost when they are there is pydantic and the model."""
    code = (
        "import sys; from florilege import *;"
        f"print(*[name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
