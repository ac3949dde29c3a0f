"""Networks small enough to be told by hand."""

from dataclasses import replace

from kg.publish.citing.note import Note
from kg.publish.citing.responses import CitedResponse
from kg.publish.networks.network import Edge, Network, Node
from kg.publish.networks.projections import sized

HOSTILE = '</script><script>document.title="caught"</script><img src=x onerror="document.title=1">\'"&'
"""What a name from an answer may hold."""


def response(country: str = "KHM", *, fixture: bool = False) -> CitedResponse:
    return CitedResponse(
        "urn:r", country, "2022", "file.txt", "ab12", "given", None, fixture, country, "Survey 2022"
    )


def strategies(*, hostile: str = "Plan B", fixture: bool = False) -> Network:
    """An adopted and a draft strategy, two technologies, a body on its own."""
    draft = Node("urn:draft", hostile, "Strategy", "strategy", "KHM", "being-drafted", "draft", pending=True)
    adopted = Node("urn:adopted", "Plan A", "Strategy", "strategy", "KHM", "adopted", "adopted")
    nodes = (
        replace(adopted, quote="Plan A says", place="KHM 2022, question 75"),
        Node("urn:body", "Ministry", "PublicBody", "public body", "KHM"),
        replace(draft, quote=hostile, place="KHM 2022, question 76"),
        Node("urn:tech/ai", "artificial intelligence", "emerging-technology", "emerging technology"),
        Node("urn:tech/5g", "5G", "emerging-technology", "emerging technology"),
    )
    on_ai = _references("urn:adopted", "urn:tech/ai")
    edges = (
        _references("urn:adopted", "urn:tech/5g"),
        replace(on_ai, claims=2, confidence=0.9, quote="uses AI", place="KHM 2022, question 75"),
        Edge("urn:body", "urn:draft", "establishes", "establishes", 1, 0.5, "2022", pending=True),
        replace(_references("urn:draft", "urn:tech/ai"), pending=True, quote=hostile),
    )
    note = Note((response(fixture=fixture),), "0123456789abcdef")
    return sized(Network("", "Plans", "How to read it.", nodes, edges, note), "degree")


def _references(strategy: str, technology: str) -> Edge:
    return Edge(strategy, technology, "referencesTechnology", "references technology", 1, 0.8, "2022")
