"""The docs say what is: the schema is the model's, real output holds to it, and every command they name exists."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from synopse.report.contract import schema

ROOT = Path(__file__).parent.parent
SCHEMA = ROOT / "docs" / "synopsis.schema.json"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_schema_is_the_model_s() -> None:
    """Renew it with `make schema`."""
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema()


@pytest.mark.parametrize("golden", sorted((ROOT / "tests" / "golden").glob("*.json")), ids=lambda p: p.name)
def test_real_output_holds_to_the_schema(golden: Path) -> None:
    jsonschema.validate(json.loads(golden.read_bytes()), schema())


def test_a_broken_synopsis_does_not_hold() -> None:
    broken: dict[str, Any] = {"version": 1, "articles": [{"id": "a1"}]}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, schema())


def test_every_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    command = re.compile(r"(?:`|^    )make ([a-z]+)", re.M)
    named = {target for page in PAGES for target in command.findall(page.read_text(encoding="utf-8"))}
    assert named
    assert named <= targets


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_local_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!\w+:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert all((page.parent / link).exists() for link in links), links


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_every_file_that_is_named_exists(page: Path) -> None:
    named = re.findall(r"`((?:[\w<>-]+/)+[\w<>-]+\.(?:py|toml|json|gz|txt))`", page.read_text(encoding="utf-8"))
    paths = [re.sub(r"<\w+>", "de", name) for name in named]
    assert not [p for p in paths if not any((root / p).exists() for root in (ROOT, ROOT / "src/synopse"))]


def test_the_example_of_the_readme_runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    code = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S)
    exec(compile("\n".join(code), "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith("5 accounts, 3 independent origins\n")


def test_every_dependency_is_explained() -> None:
    asked = re.findall(r'^  "([A-Za-z0-9_-]+)",$', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.M)
    explained = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    names = {name.lower() for name in asked if not name.startswith("types-")}
    assert len(names) > 20
    assert not [name for name in names if f"| {name}" not in explained and f", {name}" not in explained]
