"""The page as text: complete, harmless whatever a name holds, and the same each time."""

import html
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image, ImageColor

from kg.publish.citing.rights import BANNER, DESIGNATIONS, SELF_REPORTED
from kg.publish.networks.network import Network
from kg.publish.networks.page import document, embedded, framed, page
from kg.publish.networks.palette import OKABE_ITO, OTHERS, colours
from kg.publish.networks.projections import CLASSES
from tests.publish.networks.examples import HOSTILE, strategies


class Elements(HTMLParser):
    """Tags with their attributes, as a browser sees them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.tags)


def data_of(text: str) -> dict[str, list[dict[str, object]]]:
    match = re.search(r'<script type="application/json" id="network">(.*?)</script>', text, re.DOTALL)
    assert match
    return dict(json.loads(match[1]))


def test_the_page_carries_the_network_and_its_note(network: Network) -> None:
    text = page(network)
    data = data_of(text)
    assert [node["label"] for node in data["nodes"]] == [node.label for node in network.nodes]
    assert len(data["edges"]) == len(network.edges)
    for words in (
        SELF_REPORTED,
        DESIGNATIONS,
        "n = 1 response of 1 country",
        "0123456789ab",
        network.reading,
    ):
        assert html.escape(words) in text
    assert BANNER not in text


def test_invented_responses_are_bannered() -> None:
    assert f'<p class="banner" role="note">{BANNER}</p>' in page(strategies(fixture=True))


def test_nothing_is_fetched(network: Network) -> None:
    elements = Elements(page(network))
    assert not [attributes for _, attributes in elements.tags if {"src", "href"} & attributes.keys()]
    (policy,) = [
        one for tag, one in elements.tags if tag == "meta" and "content" in one and "http-equiv" in one
    ]
    assert str(policy["content"]).startswith("default-src 'none'")
    assert "http" not in str(policy["content"])


def test_what_a_name_holds_never_becomes_markup() -> None:
    harmless, hostile = Elements(page(strategies())), Elements(page(strategies(hostile=HOSTILE)))
    assert [tag for tag, _ in hostile.tags] == [tag for tag, _ in harmless.tags]
    assert HOSTILE in [node["label"] for node in data_of(page(strategies(hostile=HOSTILE)))["nodes"]]


def test_a_slot_in_a_name_stays_a_name() -> None:
    labels = [node["label"] for node in data_of(page(strategies(hostile="{{sigma}} {{note}}")))["nodes"]]
    assert "{{sigma}} {{note}}" in labels


def test_the_same_network_gives_the_same_page(network: Network) -> None:
    assert page(network) == page(strategies())


def test_a_frame_holds_the_whole_page_in_one_attribute() -> None:
    network = strategies(hostile=HOSTILE)
    elements = Elements(framed(network))
    assert [tag for tag, _ in elements.tags] == ["iframe", "p", "code"]
    frame = elements.tags[0][1]
    assert frame["srcdoc"] == page(network)
    assert frame["sandbox"] == "allow-scripts"
    assert network._repr_html_() == framed(network)


def test_quotes_stand_once(network: Network) -> None:
    quotes = document(network)["quotes"]
    assert quotes == ["", "Plan A says", "Plan B", "uses AI"]


@pytest.mark.parametrize("text", ["</script>", "<!--<script>", "a\u2028b", "&lt;"])
def test_embedded_json_has_no_character_that_markup_needs(text: str) -> None:
    assert not set("<>&\u2028\u2029") & set(embedded([text]))
    assert json.loads(embedded([text])) == [text]


def test_classes_beyond_the_palette_share_grey() -> None:
    many = colours(f"class {number}" for number in range(10))
    assert list(many.values()) == [*OKABE_ITO, OTHERS, OTHERS, OTHERS]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_theme_may_be_fixed(network: Network, theme: str) -> None:
    assert Elements(page(network, theme)).tags[0] == ("html", {"lang": "en", "data-theme": theme})


def test_several_countries_stand_beside_names(network: Network) -> None:
    assert "Plan A" in network.names
    first, *others = network.nodes
    from dataclasses import replace

    both = replace(network, nodes=(replace(first, country="TGO"), *others))
    assert both.names[:2] == ("Plan A (TGO)", "Ministry (KHM)")


def test_the_picture_in_the_docs_has_the_colours_of_the_page() -> None:
    picture = Image.open(Path(__file__).parents[3] / "docs" / "images" / "network-page.png")
    assert (picture.mode, picture.size) == ("RGB", (1200, 768))
    painted = {pixel for _, pixel in picture.getcolors(1 << 24) or []}
    about = colours(("emerging-technology", "PolicyDocument", "Strategy"), CLASSES)
    assert {ImageColor.getrgb(colour) for colour in about.values()} <= painted
