"""The house rules that a machine can hold: import direction, folder order, sizes, frozen records, documented commands."""

import ast
import inspect
from pathlib import Path

import msgspec
import pytest

from vakanuvis.base import json_form, records
from vakanuvis.cli import commands

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "vakanuvis"
FILES = sorted(PACKAGE.rglob("*.py"))
OWN = [
    *FILES,
    *sorted((ROOT / "evals").glob("*.py")),
    *sorted((ROOT / "tests").glob("*.py")),
    *sorted((ROOT / "benches").glob("*.py")),
]

STAGES = ("collect", "extract", "language", "semantics", "stories", "warehouse")
# Who may import what beside itself; `console` is the terminal's part of the command.
ALLOWED = {
    "base": set(),
    "assets": {"base"},
    **{stage: {"assets", "base"} for stage in STAGES},
    "flow": {*STAGES, "assets", "base"},
    "console": {"assets", "base"},
    "batch": {"flow", *STAGES, "assets", "base"},
    "web": {"flow", *STAGES, "assets", "base"},
    "analysing": {"console", *STAGES, "assets", "base"},
    "serving": {"web", "commands", "flow", *STAGES, "base"},
    "commands": {"console", *STAGES, "assets", "base"},
    "networking": {"collect"},
    "watch": {"batch", "collect", "warehouse", "assets", "base", "__init__"},
    "watching": {"watch", "networking", "running", "batch", "console", *STAGES, "base"},
    "running": {"networking", "batch", "console", *STAGES, "assets", "base", "__init__"},
    "cli": {
        "analysing",
        "networking",
        "running",
        "serving",
        "watching",
        "commands",
        "console",
        "web",
        "batch",
        "flow",
        *STAGES,
        "assets",
        "base",
    },
    "__main__": {"cli"},
    "__init__": set(),
}


def name_file(path: Path) -> str:
    """The path below the project."""
    return str(path.relative_to(ROOT))


def find_area(path: Path) -> str:
    """The folder or module of the package that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def find_imports(path: Path) -> set[str]:
    """The areas of the package that a file imports."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    modules = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    modules += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    return {module.split(".")[1] for module in modules if module.startswith("vakanuvis.")}


def find_functions(path: Path) -> list[tuple[str, int]]:
    """Name and number of lines of every function of a file."""
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [(node.name, (node.end_lineno or node.lineno) - node.lineno + 1) for node in functions]


@pytest.mark.parametrize("path", FILES, ids=name_file)
def test_imports_go_one_way(path: Path) -> None:
    assert find_imports(path) <= ALLOWED[find_area(path)] | {find_area(path)}


NETWORK = ("httpx2", "httpcore2", "h2", "http.client", "urllib.request", "requests", "aiohttp")


@pytest.mark.parametrize("path", FILES, ids=name_file)
def test_only_one_package_asks_the_network(path: Path) -> None:
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    modules = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    assert path.is_relative_to(PACKAGE / "collect" / "fetching") or not modules & set(NETWORK)


def test_stage_folders_stand_in_the_order_of_the_data() -> None:
    folders = sorted(path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name in STAGES)
    assert tuple(folders) == STAGES


@pytest.mark.parametrize("path", OWN, ids=name_file)
def test_file_has_at_most_300_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", OWN, ids=name_file)
def test_functions_have_at_most_40_lines(path: Path) -> None:
    assert [function for function in find_functions(path) if function[1] > 40] == []


@pytest.mark.parametrize("path", FILES, ids=name_file)
def test_file_says_first_what_comes_out(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not text.strip() or ast.get_docstring(ast.parse(text))


RECORDS = [
    record
    for module in (records, json_form)
    for _, record in inspect.getmembers(module, inspect.isclass)
    if issubclass(record, msgspec.Struct)
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_record_is_frozen(record: type[msgspec.Struct]) -> None:
    assert record.__struct_config__.frozen


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_command_and_its_options_are_documented(name: str) -> None:
    text = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert f"## vaka {name}" in text
    options = [option for parameter in commands.commands[name].params for option in parameter.opts if option.startswith("--")]
    assert [option for option in options if option not in text] == []


def test_every_test_has_a_name_of_its_own() -> None:
    names = [
        name
        for path in sorted((ROOT / "tests").glob("test_*.py"))
        for name, _ in find_functions(path)
        if name.startswith("test_")
    ]
    assert sorted({name for name in names if names.count(name) > 1}) == []
