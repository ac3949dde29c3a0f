"""A network as one self-contained page: scripts, styles and data inlined, nothing fetched."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from html import escape
from importlib.resources import files

from kg.publish.networks.facts import in_words
from kg.publish.networks.network import Edge, Network, Node

HEIGHT = 680
"""Pixels that a notebook gives to the picture."""

_SLOT = re.compile(r"\{\{(\w+)\}\}")
_FIELDS = ("label", "country", "status", "pending", "place", "size")


def page(network: Network, theme: str = "") -> str:
    """The page.

    Args:
        network: what is shown.
        theme: `light` or `dark`; by default the reader's system decides.

    Returns:
        HTML that needs no other file. The same network gives the same text.
    """
    note, pending = network.note, sum(node.pending for node in network.nodes)
    slots = {
        "theme": f' data-theme="{theme}"' if theme in {"light", "dark"} else "",
        "title": escape(network.title),
        "banner": f'<p class="banner" role="note">{escape(note.banner)}</p>' if note.banner else "",
        "pending": str(pending),
        "no_pending": "" if pending else " hidden",
        "sizes": f"Size: {escape(network.measure)} centrality." if network.measure else "",
        "reading": escape(network.reading),
        "brief": _paragraphs(line for line in note.brief if line != note.banner),
        "note": _paragraphs(line for line in note.lines if line != note.banner),
        "network": embedded(document(network)),
        "style": _asset("page.css"),
        "layout_bundle": _asset("layout.min.js"),
        "sigma": _asset("sigma.min.js"),
        **{name: _asset(f"{name}.js") for name in ("layout", "data", "view", "picture", "panel")},
    }
    # One pass, so that nothing in a name can stand for a slot.
    return _SLOT.sub(lambda match: slots[match[1]], _asset("page.html"))


def framed(network: Network) -> str:
    """The page in a frame of its own, as notebooks show it, live and exported.

    The frame is sandboxed: scripts run, but reach neither the notebook nor the network.
    """
    words = f"{network.title}: {network.extent}."
    return (
        f'<iframe title="{escape(words)}" sandbox="allow-scripts" '
        f'style="width:100%;height:{HEIGHT}px;border:1px solid #999" srcdoc="{escape(page(network))}">'
        "</iframe>\n"
        f"<p>{escape(words)} Where this picture is missing, scripts were stripped: "
        "<code>.plot()</code> draws it without.</p>"
    )


def document(network: Network) -> dict[str, object]:
    """What the page's scripts are told, as plain values; quotes stand once, others point to them."""
    quotes = sorted({"", *(node.quote for node in network.nodes), *(edge.quote for edge in network.edges)})
    place_of = {quote: place for place, quote in enumerate(quotes)}
    groups = list(network.groups)
    labels = {node.group: node.group_label for node in network.nodes}
    colour = network.colours
    relations = Counter(edge.relation for edge in network.edges)
    named = {edge.relation: edge.label for edge in network.edges}
    order = {relation: number for number, (relation, _) in enumerate(_ranked(relations))}
    number_of = {node.id: number for number, node in enumerate(network.nodes)}
    weights = {edge.weight for edge in network.edges}
    derived = len({edge.label for edge in network.edges}) > len(relations)
    return {
        "directed": network.directed,
        "weighted": len(weights) > 1,
        "least": min(weights, default=1.0),
        "quotes": quotes,
        "groups": [
            {"code": one, "label": labels[one], "count": network.groups[one], "colour": colour[one]}
            for one in groups
        ],
        "relations": [
            {"code": one, "label": in_words(one) if derived else named[one], "count": count}
            for one, count in _ranked(relations)
        ],
        "nodes": [
            {**_node(node), "name": name, "group": groups.index(node.group), "quote": place_of[node.quote]}
            for node, name in zip(network.nodes, network.names, strict=True)
        ],
        "edges": [
            _edge(edge, number_of[edge.source], number_of[edge.target], order[edge.relation], place_of)
            | ({"label": edge.label} if derived else {})
            for edge in network.edges
        ],
    }


def embedded(value: object) -> str:
    r"""JSON that no parser of HTML can mistake for markup.

    Example:
        >>> embedded("</script><!--")
        '"\\u003c/script\\u003e\\u003c!--"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _node(node: Node) -> dict[str, object]:
    return {name: getattr(node, name) for name in _FIELDS}


def _edge(edge: Edge, source: int, target: int, relation: int, quotes: dict[str, int]) -> dict[str, object]:
    remarks = [str(value) for name, value in edge.extras if isinstance(value, str)]
    return {
        "source": source,
        "target": target,
        "relation": relation,
        "pending": edge.pending,
        "weight": edge.weight,
        "quote": quotes[edge.quote],
        "place": edge.place,
        "remarks": remarks,
    }


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _paragraphs(lines: Iterable[str]) -> str:
    return "\n".join(f"<p>{escape(line)}</p>" for line in lines)


@cache
def _asset(name: str) -> str:
    return files("kg.publish.networks").joinpath("assets", name).read_text(encoding="utf-8")
