"""Makes docs/images/network-page.png: the page of a network as a browser shows it, in its true colours.

Builds the bundled response, opens what `kg network -p strategy-technology -o net.html` writes in a headless
Chromium, clicks on the draft, and takes a picture of the window. Run: `make picture`.
"""

import tempfile
import time
from pathlib import Path

import kg
from tests.chromium import Chromium, browser, running

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "images" / "network-page.png"
WIDTH, HEIGHT = 1200, 768
_PATIENCE = 30.0
_READY = "document.documentElement.dataset.state === 'ready'"
_SHOW = """
choose(graph.findNode((_, data) => data.pending));
sigma.getCamera().setState({ x: 0.62 });
new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))
"""


def write_page(folder: Path) -> Path:
    """The page of the bundled response's strategies and technologies."""
    graph = kg.build(ROOT / "examples" / "khm-2022.txt", folder / "graph")
    return graph.network("strategy-technology").save(folder / "net.html")


def wait(chromium: Chromium) -> None:
    """Waits until nodes are placed."""
    end = time.monotonic() + _PATIENCE
    while not chromium.value(_READY):
        if time.monotonic() > end:
            raise SystemExit(f"The page was not ready after {_PATIENCE:.0f} seconds.")
        time.sleep(0.1)


def main() -> None:
    """Makes the picture."""
    program = browser()
    if program is None:
        raise SystemExit("The picture needs Chromium: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, running(program, Chromium) as chromium:
        chromium.open(write_page(Path(folder)), width=WIDTH, height=HEIGHT)
        wait(chromium)
        chromium.value(_SHOW)
        chromium.picture().save(PICTURE, optimize=True)
    print(f"{PICTURE.relative_to(ROOT)} made")


if __name__ == "__main__":
    main()
