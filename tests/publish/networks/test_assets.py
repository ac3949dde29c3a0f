"""Scripts of others: what the NOTICE says of them is true."""

import hashlib
import re
from pathlib import Path

import kg.publish.networks

ASSETS = Path(kg.publish.networks.__file__).parent / "assets"
ROOT = Path(__file__).parents[3]


def test_bundles_are_those_that_the_notice_names() -> None:
    notice = (ASSETS / "NOTICE").read_text("utf-8")
    named = dict(re.findall(r"^file: (\S+)\nsha256: ([0-9a-f]{64})$", notice, re.MULTILINE))
    assert named == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in ASSETS.glob("*.min.js")
    }


def test_each_package_of_the_recipe_has_version_digest_and_copyright() -> None:
    notice = (ASSETS / "NOTICE").read_text("utf-8")
    entry = r"^package: (\S+ \S+)\nsha256: [0-9a-f]{64}\ncopyright: Copyright .+$"
    noted = re.findall(entry, notice, re.MULTILINE)
    recipe = (ROOT / ".ci" / "network-assets.sh").read_text("utf-8")
    installed = re.findall(r"([a-z][a-z0-9-]*)@([0-9.]+)", recipe)
    assert sorted(noted) == sorted(f"{name} {version}" for name, version in installed if name != "esbuild")


def test_no_script_ends_the_element_that_holds_it() -> None:
    scripts = sorted(ASSETS.glob("*.js"))
    assert len(scripts) == 7
    assert not [path.name for path in scripts if "</script" in path.read_text("utf-8").lower()]
