"""The static picture: painted, readable, the same each time."""

import io
import sys
from dataclasses import replace
from html import escape
from itertools import combinations

import pytest
from PIL import Image

from kg.errors import MissingExtra
from kg.publish.citing.rights import DESIGNATIONS
from kg.publish.networks.arranging import columns, springs
from kg.publish.networks.labelling import Box, Spot, placed
from kg.publish.networks.network import Edge, Network, Node
from kg.publish.networks.plot import Plot
from tests.publish.networks.examples import strategies


def painted(picture: bytes, colour: str) -> int:
    """How many pixels have a colour."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    wanted = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
    found = {pixel: count for count, pixel in image.getcolors(maxcolors=1 << 24) or []}
    return found.get(wanted, 0)


@pytest.fixture(scope="module")
def picture() -> bytes:
    return strategies().plot().png()


def test_nodes_of_each_class_are_painted(network: Network, picture: bytes) -> None:
    assert all(painted(picture, colour) > 100 for colour in network.colours.values())
    assert painted(picture, "#F0E442") == 0


def test_a_draft_is_hollow(network: Network, picture: bytes) -> None:
    colour = network.colours["Strategy"]
    adopted = replace(network, nodes=tuple(replace(node, pending=False) for node in network.nodes))
    assert painted(picture, colour) < painted(adopted.plot().png(), colour)


def test_invented_responses_are_bannered_in_red(picture: bytes) -> None:
    assert painted(picture, "#8a1c00") == 0
    assert painted(strategies(fixture=True).plot().png(), "#8a1c00") > 100


def test_the_whole_note_stands_in_the_metadata(network: Network, picture: bytes) -> None:
    told = Image.open(io.BytesIO(picture)).info["Description"]
    drawn = network.plot().svg().decode()
    for line in network.note.lines:
        assert line in told
        assert escape(line) in drawn


def test_names_left_out_are_counted(network: Network) -> None:
    def texts(plot: Plot) -> list[str]:
        return [text.get_text() for text in plot.figure().texts]

    assert not any("not named" in text for text in texts(network.plot()))
    two = f"; not named: {len(network) - 2}"
    assert any(two in text for text in texts(network.plot(labels=2)))
    assert any(DESIGNATIONS in " ".join(text.split()) for text in texts(network.plot()))


def _hub(count: int) -> Network:
    """One sector and so many bodies with long names around it."""
    about = strategies()
    bodies = tuple(
        Node(f"urn:{n:02}", f"Ministry of Very Long Words and Affairs {n}", "PublicBody", "public body")
        for n in range(count)
    )
    sector = Node("urn:z", "health", "sector", "sectors", size=1.0)
    edges = tuple(Edge(node.id, "urn:z", "responsibleForSector", "responsible for") for node in bodies)
    edges += tuple(Edge("urn:z", node.id, "subOrganizationOf", "part of") for node in bodies[:1])
    return Network("institutions", "Bodies", "", (*bodies, sector), edges, about.note, core=about.core)


def test_of_up_to_sixty_nodes_each_is_named_within_the_picture() -> None:
    figure = _hub(59).plot().figure()
    (axes,) = figure.axes
    assert len(axes.texts) == 60
    assert not any("not named" in text.get_text() for text in figure.texts)
    within = axes.get_window_extent()
    boxes = [text.get_window_extent() for text in axes.texts]
    assert all(box.x0 >= within.x0 and box.x1 <= within.x1 for box in boxes)


def test_names_in_columns_are_whole_where_there_is_room_and_never_leave_the_picture(
    network: Network,
) -> None:
    name = "A strategy whose name needs some room on the left"
    first, second = network.nodes[0], network.nodes[-1]
    for label, whole in ((name, True), (name * 4, False)):
        nodes = (replace(first, label=label), second)
        figure = replace(network, nodes=nodes, edges=(Edge(first.id, second.id, "r", "r"),)).plot().figure()
        boxes = [text.get_window_extent() for text in figure.axes[0].texts]
        assert min(box.x0 for box in boxes) >= 0
        assert max(box.x1 for box in boxes) <= figure.bbox.x1
        assert any(text.get_text() == label for text in figure.axes[0].texts) is whole


def test_respondents_that_are_not_invented_are_named_first(network: Network) -> None:
    small = Node("urn:khm", "Cambodia", "respondent", "respondent")
    figure = replace(network, nodes=(*network.nodes, small)).plot(labels=1).figure()
    assert [text.get_text() for text in figure.axes[0].texts] == ["Cambodia"]


def test_a_name_that_stands_off_has_a_line_that_crosses_no_other_node() -> None:
    ring = [Spot(x, y, 5, 30, 10) for x, y in ((150, 150), (165, 150), (135, 150), (150, 138), (150, 162))]
    boxes = placed(ring, Box(0, 0, 300, 300), 5, lines=True)
    assert all(boxes)
    lines = [spot.line_to(box) for spot, box in zip(ring, boxes, strict=True) if box]
    assert any(lines)
    assert not any(one.crosses(other) for one, other in combinations([b for b in boxes if b], 2))


def test_nodes_with_many_links_do_not_overlap() -> None:
    places = list(springs(_hub(40)).values())
    assert min(abs(complex(*one) - complex(*other)) for one, other in combinations(places, 2)) > 0.05


def test_a_name_is_no_formula() -> None:
    assert strategies(hostile=r"$\frac{ costs $5").plot().svg()


def test_two_modes_stand_in_two_columns(network: Network) -> None:
    two = replace(
        network,
        nodes=tuple(node for node in network.nodes if node.id != "urn:body"),
        edges=tuple(edge for edge in network.edges if edge.source != "urn:body"),
    )
    places = columns(two)
    assert places is not None
    assert {iri: x for iri, (x, _) in places.items()} == {
        "urn:adopted": 0.0,
        "urn:draft": 0.0,
        "urn:tech/5g": 1.0,
        "urn:tech/ai": 1.0,
    }
    assert places["urn:tech/ai"][1] > places["urn:tech/5g"][1]
    assert columns(network) is None


def test_springs_bring_linked_nodes_near(network: Network) -> None:
    places = springs(network)
    assert places == springs(strategies())

    def apart(one: str, other: str) -> float:
        return abs(complex(*places[one]) - complex(*places[other]))

    assert apart("urn:adopted", "urn:tech/5g") < apart("urn:body", "urn:tech/5g")


def test_a_name_takes_another_side_or_none_rather_than_cover() -> None:
    spots = [Spot(50, 50, 5, 30, 10), Spot(95, 50, 5, 30, 10), Spot(50, 62, 5, 200, 10)]
    boxes = placed(spots, Box(0, 0, 120, 100))
    assert boxes[0] == Box(59, 45, 89, 55)
    assert boxes[1] is not None
    assert not boxes[1].crosses(boxes[0])
    assert boxes[2] is None


def test_the_first_names_may_cover_nodes_but_never_names() -> None:
    ring = [Spot(x, y, 5, 30, 10) for x, y in ((50, 50), (65, 50), (35, 50), (50, 38), (50, 62))]
    within = Box(0, 0, 100, 100)
    assert placed(ring, within)[0] is None
    first, second, *_ = placed(ring, within, sure=2)
    assert first == Box(59, 45, 89, 55)
    assert second is not None
    assert not second.crosses(first)


def test_without_matplotlib_the_error_names_the_extra(
    network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtra, match=r"pip install 'egovkg\[plot\]'"):
        network.plot().figure()


def test_a_notebook_gets_a_png(network: Network) -> None:
    assert network.plot()._repr_png_().startswith(b"\x89PNG")
