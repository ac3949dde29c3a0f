import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from kg.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted({*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("*/README.md")})
LINK = re.compile(r"\]\(([^)\s#]+)[^)]*\)")


@pytest.fixture(scope="module")
def refresh() -> ModuleType:
    spec = importlib.util.spec_from_file_location("refresh", ROOT / "docs" / "refresh.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_stands_in_the_readme_and_has_its_page(command: str) -> None:
    assert f"`kg {command}`" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"\n## kg {command}\n" in (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    missing = [
        link
        for link in links
        if not link.startswith(("http:", "https:")) and not (page.parent / link).exists()
    ]
    assert missing == []


@pytest.mark.slow
def test_the_pages_show_what_the_product_prints(every_country: Path) -> None:
    command = [sys.executable, str(ROOT / "docs" / "refresh.py"), "--check", "--graph", str(every_country)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"Run `make docs`, and look at what changed:\n{done.stdout}{done.stderr}"


def test_the_output_below_a_command_is_replaced(refresh: ModuleType) -> None:
    page = "```console\n$ kg --version\nan old one\n$ make demo\nkept\n```\n"
    assert re.fullmatch(
        r"```console\n\$ kg --version\nkg, version .+\n\$ make demo\nkept\n```\n", refresh.refreshed(page)
    )


def test_the_output_of_python_is_replaced_and_names_live_on(refresh: ModuleType) -> None:
    page = "```pycon\n>>> x = 20\n>>> for _ in range(2):\n...     x += 1\n```\n\n```pycon\n>>> x\nold\n```\n"
    assert refresh.refreshed(page) == page.replace("old", "22")


def test_a_generated_part_is_replaced_and_the_rest_stays(refresh: ModuleType) -> None:
    page = "before\n<!-- generated: rules -->\nold\n<!-- end -->\nafter\n"
    anew = refresh.refreshed(page)
    assert anew.startswith("before\n<!-- generated: rules -->\n| rule | code |")
    assert anew.endswith("|\n<!-- end -->\nafter\n")
    assert "old" not in anew
