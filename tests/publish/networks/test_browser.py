"""The page in a real browser without network access: painted, searched, filtered, by keyboard and mouse."""

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from kg.publish.networks.network import Edge, Network, Node
from kg.publish.networks.page import framed, page
from tests.chromium import Chromium, browser, running
from tests.publish.networks.examples import HOSTILE, strategies

pytestmark = pytest.mark.slow

_PATIENCE = 30.0


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    program = browser()
    if program is None:
        missing = "needs chromium: .ci/run installs it on Debian"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    with running(str(program), Chromium) as one:
        yield one


def until(chromium: Chromium, condition: str) -> None:
    """Waits until a JavaScript condition holds."""
    end = time.monotonic() + _PATIENCE
    while not chromium.value(condition):
        assert time.monotonic() < end, f"never came: {condition}"
        time.sleep(0.05)


def opened(chromium: Chromium, network: Network, folder: Path, *, dark: bool = False) -> None:
    file = folder / "net.html"
    file.write_text(page(network), "utf-8")
    chromium.open(file, width=1100, height=720, dark=dark)
    until(chromium, "document.documentElement.dataset.state === 'ready'")
    until(chromium, "document.getElementById('stage').dataset.names !== undefined")
    settle(chromium)


def settle(chromium: Chromium) -> None:
    """Waits for two frames to be painted."""
    frame = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))"
    chromium.value(frame)


def pixels(picture: Image.Image, colour: str) -> int:
    wanted = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return {pixel: count for count, pixel in picture.getcolors(1 << 24) or []}.get(wanted, 0)


def stage(chromium: Chromium) -> Image.Image:
    """What is painted of the network itself, without the legend."""
    left, top, right, bottom = chromium.value(
        "(r => [r.left, r.top, r.right, r.bottom])(document.getElementById('stage').getBoundingClientRect())"
    )
    return chromium.picture().crop((int(left), int(top), int(right), int(bottom)))


def painted(chromium: Chromium, network: Network) -> set[str]:
    """The groups of which something is painted."""
    settle(chromium)
    picture = stage(chromium)
    return {group for group, colour in network.colours.items() if pixels(picture, colour) > 20}


def click(chromium: Chromium, selector: str) -> None:
    chromium.value(f"document.querySelector({selector!r}).click()")


def point(chromium: Chromium, kind: str, x: float, y: float) -> None:
    held = {"button": "left", "clickCount": 1} if kind != "mouseMoved" else {}
    chromium.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, **held)


def place(chromium: Chromium, label: str) -> tuple[float, float]:
    """Where a node is painted in the window."""
    x, y = chromium.value(
        f"(() => {{ const node = graph.findNode((_, data) => data.label === {label!r});"
        "const at = seen(node), box = stage.getBoundingClientRect();"
        "return [at.x + box.left, at.y + box.top]; })()"
    )
    return float(x), float(y)


def text(chromium: Chromium, selector: str) -> str:
    return str(chromium.value(f"document.querySelector({selector!r}).textContent"))


def test_nodes_legend_and_names_are_there(chromium: Chromium, network: Network, tmp_path: Path) -> None:
    opened(chromium, network, tmp_path)
    assert painted(chromium, network) == set(network.groups)
    assert int(str(chromium.value("document.getElementById('stage').dataset.names"))) == len(network)
    legend = chromium.value(
        "[...document.querySelectorAll('#groups label')].map(row => row.innerText.split('\\n'))"
    )
    assert legend == [["emerging technology", "2"], ["strategy", "2"], ["public body", "1"]]
    assert text(chromium, "#counts") == "5 nodes, 4 edges"
    assert "not a score" in text(chromium, "footer")
    assert chromium.requests() == []


def test_where_nodes_are_few_each_is_named(chromium: Chromium, network: Network, tmp_path: Path) -> None:
    name = "Ministry of Other Affairs"
    bodies = tuple(Node(f"urn:{n:02}", f"{name} {n}", "PublicBody", "public body") for n in range(40))
    nodes = (*bodies, Node("urn:z", "health", "sector", "sectors", size=1.0))
    edges = tuple(Edge(node.id, "urn:z", "responsibleForSector", "responsible for") for node in bodies)
    opened(chromium, replace(network, nodes=nodes, edges=edges), tmp_path)
    until(chromium, "document.getElementById('stage').dataset.names === '41'")


def test_filters_take_nodes_and_edges_away(chromium: Chromium, network: Network, tmp_path: Path) -> None:
    opened(chromium, network, tmp_path)
    click(chromium, "[data-code=emerging-technology] input")
    assert painted(chromium, network) == {"Strategy", "PublicBody"}
    assert text(chromium, "#counts") == "3 of 5 nodes, 1 of 4 edges"
    click(chromium, "[data-code=emerging-technology] input")
    click(chromium, "[data-code=referencesTechnology] input")
    assert text(chromium, "#counts") == "5 nodes, 1 of 4 edges"
    click(chromium, "#all-relations")
    click(chromium, "#pending")
    assert text(chromium, "#counts") == "4 of 5 nodes, 2 of 4 edges"
    click(chromium, "#all-groups")
    click(chromium, "#all-groups")
    assert text(chromium, "#counts").startswith("4 of 5 nodes")


def test_search_fades_what_does_not_match(chromium: Chromium, network: Network, tmp_path: Path) -> None:
    opened(chromium, network, tmp_path)
    chromium.value("document.getElementById('search').focus()")
    chromium.ask("Input.insertText", text="ÁRTIFICIAL")
    assert text(chromium, "#found") == "1 match"
    assert painted(chromium, network) == {"emerging-technology"}
    press(chromium, "Enter")
    assert text(chromium, "#details h2") == "artificial intelligence"
    press(chromium, "Escape")
    assert painted(chromium, network) == set(network.groups)


def press(chromium: Chromium, key: str) -> None:
    for kind in ("keyDown", "keyUp"):
        chromium.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key)


def test_hover_shows_evidence_and_click_the_neighbours(
    chromium: Chromium, network: Network, tmp_path: Path
) -> None:
    opened(chromium, network, tmp_path)
    x, y = place(chromium, "Plan A")
    point(chromium, "mouseMoved", x - 60, y)
    point(chromium, "mouseMoved", x, y)
    until(chromium, "!document.getElementById('tip').hidden")
    assert "Plan A says" in text(chromium, "#tip")
    assert "KHM 2022, question 75" in text(chromium, "#tip")
    point(chromium, "mousePressed", x, y)
    point(chromium, "mouseReleased", x, y)
    until(chromium, "!document.getElementById('details').hidden")
    rows = chromium.value("[...document.querySelectorAll('#details li button')].map(row => row.textContent)")
    assert rows == ["5G", "artificial intelligence"]
    assert "uses AI" in text(chromium, "#details")
    assert painted(chromium, network) == {"Strategy", "emerging-technology"}


def test_a_node_can_be_dragged(chromium: Chromium, network: Network, tmp_path: Path) -> None:
    opened(chromium, network, tmp_path)
    x, y = place(chromium, "Ministry")
    point(chromium, "mouseMoved", x, y)
    point(chromium, "mousePressed", x, y)
    for step in (15, 30, 45):
        point(chromium, "mouseMoved", x + step, y)
    point(chromium, "mouseReleased", x + 45, y)
    settle(chromium)
    moved = place(chromium, "Ministry")
    assert moved == pytest.approx((x + 45, y), abs=3)


def test_keys_move_and_zoom(chromium: Chromium, network: Network, tmp_path: Path) -> None:
    opened(chromium, network, tmp_path)
    chromium.value("document.getElementById('stage').focus()")
    press(chromium, "+")
    until(chromium, "sigma.getCamera().getState().ratio < 0.9")
    press(chromium, "0")
    until(chromium, "sigma.getCamera().getState().ratio === 1")
    press(chromium, "ArrowRight")
    until(chromium, "sigma.getCamera().getState().x > 0.5")


def test_dark_by_the_system_and_by_the_button(chromium: Chromium, network: Network, tmp_path: Path) -> None:
    opened(chromium, network, tmp_path, dark=True)
    assert pixels(stage(chromium), "#15171a") > 100_000
    click(chromium, "#theme")
    settle(chromium)
    assert pixels(stage(chromium), "#ffffff") > 100_000
    assert painted(chromium, network) == set(network.groups)


def test_a_hostile_name_is_only_a_name(chromium: Chromium, tmp_path: Path) -> None:
    opened(chromium, strategies(hostile=HOSTILE), tmp_path)
    chromium.value("choose(graph.findNode((_, data) => data.pending))")
    assert text(chromium, "#details h2") == HOSTILE
    assert chromium.value("document.title") == "Plans"
    assert chromium.value("document.images.length") == 0


def test_the_same_network_looks_the_same(chromium: Chromium, network: Network, tmp_path: Path) -> None:
    pictures = []
    for _ in range(2):
        opened(chromium, network, tmp_path)
        pictures.append([place(chromium, node.label) for node in network.nodes])
    assert pictures[0] == pictures[1]


def test_in_the_sandboxed_frame_of_a_notebook(chromium: Chromium, network: Network, tmp_path: Path) -> None:
    file = tmp_path / "exported.html"
    file.write_text(f"<!doctype html><title>Notebook</title>{framed(network)}", "utf-8")
    chromium.open(file, width=1100, height=760)
    wanted = list(network.colours.values())
    end = time.monotonic() + _PATIENCE
    while not all(pixels(chromium.picture(), colour) > 150 for colour in wanted):
        assert time.monotonic() < end, "the frame stays without nodes"
        time.sleep(0.2)
    assert chromium.requests() == []


def test_hundreds_of_nodes_are_laid_out_while_the_page_stays_usable(
    chromium: Chromium, network: Network, tmp_path: Path
) -> None:
    nodes = tuple(
        Node(f"urn:{n:04}", f"Body {n}", "PublicBody", "public body", "KHM", size=n % 7) for n in range(700)
    )
    edges = tuple(
        Edge(f"urn:{n:04}", f"urn:{n // 3:04}", "subOrganizationOf", "part of") for n in range(1, 700)
    )
    file = tmp_path / "large.html"
    file.write_text(page(Network("", "Large", "", nodes, edges, network.note)), "utf-8")
    chromium.open(file, width=1100, height=720)
    asked = time.monotonic()
    chromium.value("document.getElementById('search').value = 'body 699'")
    chromium.value("document.getElementById('search').dispatchEvent(new Event('input'))")
    assert text(chromium, "#found") == "1 match"
    assert time.monotonic() - asked < 5
    until(chromium, "document.documentElement.dataset.state === 'ready'")
    spread = chromium.value(
        "new Set(graph.mapNodes((_, data) => Math.round(data.x / 50) + ' ' + Math.round(data.y / 50))).size"
    )
    assert int(spread) > 50
