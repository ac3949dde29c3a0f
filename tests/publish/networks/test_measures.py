import networkx as nx
import pytest

from kg.publish.networks.measures import MEASURES, central
from kg.publish.networks.network import Network


@pytest.mark.parametrize("measure", MEASURES)
def test_each_measure_is_networkx_own(measure: str, network: Network) -> None:
    directed = measure in {"in-degree", "out-degree", "pagerank"}
    plain = nx.DiGraph(network.to_networkx()) if directed else nx.Graph(network.to_networkx())
    for _, _, data in plain.edges(data=True):
        data.clear()
    assert central(network, measure) == pytest.approx(MEASURES[measure](plain))


def test_a_network_without_nodes_has_no_measures(network: Network) -> None:
    assert central(Network("", "", "", (), (), network.note)) == {}
