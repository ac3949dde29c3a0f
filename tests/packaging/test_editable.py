import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT, Environment

pytestmark = pytest.mark.slow

SCHEME_TITLE = """
from kg.resources import ontology_folder
from kg.vocabulary.schemes import load_schemes
print(load_schemes(ontology_folder())["polarity"].title)
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the checkout that a test may edit."""
    copy = tmp_path / "checkout"
    for folder in ("kg", "ontology", "shapes", "LICENSES"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "README.md", "LICENSE", "CITATION.cff"):
        shutil.copy(ROOT / file, copy)
    return copy


def test_an_edit_of_the_ontology_is_seen_at_once(
    checkout: Path, new_environment: Callable[[], Environment]
) -> None:
    environment = new_environment()
    environment.install("--editable", str(checkout))
    before = environment.say(SCHEME_TITLE)
    scheme = checkout / "ontology" / "schemes" / "polarity.ttl"
    text = scheme.read_text(encoding="utf-8")
    scheme.write_text(text.replace(f'"{before}"@en', '"Edited title"@en'), encoding="utf-8")
    assert environment.say(SCHEME_TITLE) == "Edited title"
