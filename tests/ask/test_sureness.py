import pyoxigraph as ox

from kg.ask import ask
from kg.store.engine import GraphStore
from kg.vocabulary.namespaces import expand
from tests.ask.conftest import REFERENCE, quads

RULE = ox.NamedNode("https://w3id.org/egov-kg/id/rule/mention")


def test_a_measured_rule_shows_its_figure_and_any_other_its_band() -> None:
    confident = [quad for quad in quads() if quad.predicate.value == expand("egov:confidence")]
    by_rule = [
        ox.Quad(quad.subject, ox.NamedNode(expand("egov:derivedByRule")), RULE, quad.graph_name)
        for quad in confident
    ]
    judged = ox.Quad(RULE, ox.NamedNode(expand("egov:judgedClaims")), ox.Literal(40), REFERENCE)
    plain = ask(GraphStore.of_quads([*quads(), *by_rule]), "strategies-by-technology", evidence=True)
    told = ask(GraphStore.of_quads([*quads(), *by_rule, judged]), "strategies-by-technology", evidence=True)
    assert {row["confidence"] for row in plain} == {"medium (uncalibrated)", "low (uncalibrated)"}
    assert all(0 < float(str(row["confidence"])) < 1 for row in told)
