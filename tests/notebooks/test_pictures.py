"""The pictures of the exported notebooks, seen in a browser without network access."""

from collections import Counter
from pathlib import Path

import pytest
from nbformat import NotebookNode
from PIL import Image

from tests.chromium import Chromium
from tests.notebooks.conftest import exported

IMAGES = """[...document.images].map(one => {
  const box = one.getBoundingClientRect();
  return [one.naturalWidth, ...[box.left, box.top, box.right, box.bottom].map(Math.round)];
})"""


def kinds(notebook: NotebookNode) -> Counter[str]:
    """How many outputs there are of each kind; `frame` for interactive pictures."""
    found: Counter[str] = Counter()
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            found.update(list(data))
            found["frame"] += data.get("text/html", "").startswith("<iframe")
    return found


def colours(picture: Image.Image) -> int:
    """How many colours cover more than a thousandth of a picture."""
    pixels = picture.width * picture.height
    return sum(count > pixels / 1000 for count, _ in picture.getcolors(maxcolors=pixels) or [])


@pytest.mark.slow
def test_each_picture_is_painted(
    chromium: Chromium, notebook: NotebookNode, name: str, tmp_path: Path
) -> None:
    chromium.open(exported(notebook, tmp_path))
    chromium.resize(1200, int(chromium.value("document.documentElement.scrollHeight")))
    images, kind = chromium.value(IMAGES), kinds(notebook)
    assert len(images) == kind["image/png"]
    assert chromium.value("document.querySelectorAll('iframe[srcdoc]').length") == kind["frame"]
    seen = chromium.picture()
    for natural, *box in images:
        painted = seen.crop(tuple(box))
        assert natural > 400
        assert painted.width > 400
        assert colours(painted) >= 3, f"a picture of {name} is blank"


def test_all_but_the_first_show_pictures(notebook: NotebookNode, name: str) -> None:
    kind = kinds(notebook)
    assert kind["image/png"] >= (0 if name.startswith("1") else 2)
    assert kind["frame"] == (1 if name[0] in "23" else 0)
    assert kind["image/svg+xml"] == 0
