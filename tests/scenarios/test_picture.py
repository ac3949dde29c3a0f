"""The network of strategies and technologies in an executed, exported notebook, seen without network."""

import time
from typing import Any

import numpy as np
import pytesseract
import pytest
from PIL import Image, ImageColor
from scipy import ndimage

from kg.publish.networks.palette import OKABE_ITO
from tests.chromium import Chromium
from tests.notebooks.conftest import Executed, chromium, executed, exported, script

__all__ = ["chromium", "executed", "script"]

TEMPLATE = "https://cdnjs.cloudflare.com/ajax/libs/"
"""Where nbconvert's own template looks for libraries, which nothing of ours needs."""

LEGEND = {"emerging technologies": 6, "policy document": 2, "strategy": 1}
PAINTED = {"emerging technologies": 6, "policy document": 1, "strategy": 1}
"""Of the two policy documents one is a draft: a dashed ring, no disc."""

TECHNOLOGIES = {
    "5G",
    "artificial intelligence",
    "blockchain",
    "Internet of Things",
    "robotics",
    "Industry 4.0",
}
DOCUMENTS = {
    "4th rectangular strategy",
    "Policy framework on digital economy",
    "Policy Framework on Digital Government",
}

DRAWN = """document.documentElement.dataset.state === 'ready' &&
  document.querySelector('#stage').dataset.names > 0"""
BOX = "(box => [box.left, box.top, box.right, box.bottom])({}.getBoundingClientRect())"
ROWS = """[...document.querySelectorAll('#groups li')].map(row => {
  const box = row.querySelector('.swatch').getBoundingClientRect();
  return [row.querySelector('.name').textContent, Number(row.querySelector('.count').textContent),
          box.left + box.width / 2, box.top + box.height / 2];
})"""


class Seen:
    """The interactive picture as it is painted in the page."""

    def __init__(self, page: Chromium) -> None:
        self._page = page
        self.picture = still(page)
        left, top, *_ = page.value(BOX.format("document.querySelector('iframe')"))
        self._corner = left + 1, top + 1  # the frame has a border of one pixel

    def told(self, expression: str) -> Any:
        """What JavaScript gives within the frame."""
        return self._page.frame_value(expression)

    def at(self, x: float, y: float) -> tuple[int, int, int]:
        """The colour of a place in the frame."""
        left, top = self._corner
        red, green, blue = np.asarray(self.picture)[round(top + y), round(left + x)]
        return int(red), int(green), int(blue)

    def stage(self) -> Image.Image:
        """The part in which the network is drawn."""
        (left, top), box = self._corner, self.told(BOX.format("document.querySelector('#stage')"))
        return self.picture.crop((left + box[0], top + box[1], left + box[2], top + box[3]))


def still(page: Chromium) -> Image.Image:
    """The window once the network is drawn and nothing moves any more."""
    before = page.picture()
    for _ in range(100):
        time.sleep(0.4)
        after = page.picture()
        if page.frame_value(DRAWN) and after.tobytes() == before.tobytes():
            return after
        before = after
    raise AssertionError("the picture does not come to rest")


def discs(picture: Image.Image, colour: tuple[int, int, int], least: int = 150) -> int:
    """How many patches of a colour, of at least so many pixels, there are."""
    near = np.abs(np.asarray(picture, dtype=int) - colour).max(axis=2) < 20
    patches, _ = ndimage.label(near)
    return int((np.bincount(patches.ravel())[1:] >= least).sum())


@pytest.fixture(scope="module")
def seen(chromium: Chromium, executed: Executed, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    notebook = executed("2-who-references-which-technology")
    chromium.open(exported(notebook, tmp_path_factory.mktemp("exported")), width=1200, height=900)
    chromium.value("document.querySelector('iframe').scrollIntoView({block: 'center'})")
    return Seen(chromium)


@pytest.mark.slow
def test_nothing_of_ours_asks_for_the_network(seen: Seen, chromium: Chromium) -> None:
    assert [one for one in chromium.requests() if not one.startswith(TEMPLATE)] == []
    assert chromium.value("typeof require") == "undefined"  # so the template's libraries were not there


@pytest.fixture(scope="module")
def swatches(seen: Seen) -> dict[str, tuple[int, int, int]]:
    """The colour that is painted beside each class of the legend."""
    return {name: seen.at(x, y) for name, _, x, y in seen.told(ROWS)}


@pytest.mark.slow
def test_the_legend_is_there(seen: Seen, swatches: dict[str, tuple[int, int, int]]) -> None:
    assert {name: count for name, count, _, _ in seen.told(ROWS)} == LEGEND
    palette = {ImageColor.getrgb(one) for one in OKABE_ITO}
    assert len(palette & {*swatches.values()}) == len(LEGEND)


@pytest.mark.slow
def test_the_nodes_are_painted(seen: Seen, swatches: dict[str, tuple[int, int, int]]) -> None:
    assert {name: discs(seen.stage(), colour) for name, colour in swatches.items()} == PAINTED


@pytest.mark.slow
def test_the_labels_can_be_read(seen: Seen) -> None:
    stage = seen.stage()
    read = pytesseract.image_to_string(stage.resize((stage.width * 3, stage.height * 3)), config="--psm 11")
    words = " ".join(read.split()).lower()
    missing = sorted(one for one in TECHNOLOGIES | DOCUMENTS if one.lower() not in words)
    assert len(missing) <= 2, f"{missing} are not among: {words}"


@pytest.mark.slow
def test_the_page_says_what_it_is(seen: Seen) -> None:
    words = seen.told("document.body.innerText")
    assert "9 nodes, 11 edges" in words
    assert "Self-reported by the respondent; not a score." in words
