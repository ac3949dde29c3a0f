import tarfile
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT, Distributions

pytestmark = pytest.mark.slow

NEEDED = ("kg", "ontology", "shapes", "examples", "tests", "docs", "benchmarks")


def _in_checkout() -> set[str]:
    found = {path for folder in NEEDED for path in (ROOT / folder).rglob("*") if path.is_file()}
    left_out = {"__pycache__", ".DS_Store"}
    return {path.relative_to(ROOT).as_posix() for path in found if not left_out & set(path.parts)}


def _in_sdist(sdist: Path) -> set[str]:
    with tarfile.open(sdist) as archive:
        return {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}


def test_it_holds_all_that_its_tests_and_documentation_need(distributions: Distributions) -> None:
    assert _in_checkout() - _in_sdist(distributions.sdist) == set()


def test_it_can_be_set_up_like_a_checkout(distributions: Distributions) -> None:
    needed = {
        "Makefile",
        "constraints.txt",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "LICENSES/CC-BY-4.0.txt",
    }
    assert needed <= _in_sdist(distributions.sdist)
