"""Bodies told by the address behind them, by a list of matters, or by what they are said to be."""

from collections.abc import Callable, Mapping

import pytest

from kg.values import Interpretation

Said = Callable[[Mapping[int, str]], Interpretation]


def bodies(said: Interpretation) -> set[str]:
    return {mention.name for mention in said.mentions if mention.kind == "body"}


@pytest.mark.parametrize(
    ("number", "text", "wanted"),
    [
        (13, "In the regions this task belongs to Azuur Kust (https://a.td) and others.", {"Azuur Kust"}),
        (13, "e-Azure-Coast Simplification, in short eACS (https://a.td)", {"e-Azure-Coast Simplification"}),
        (21, "Harbour Bureau (https://h.td); for the north the QBA, https://q.td", {"Harbour Bureau", "QBA"}),
        (25, "les services régionaux : QBA (www.q.td), Le Quai (www.lq.td) et Azuris (www.az.td).",
         {"QBA", "Le Quai", "Azuris"}),
        (26, "Regional: Azure Environnement – https://a.td", {"Azure Environnement"}),
        (25, "El empleo se confía a Litoral Activo (https://la.td).", {"Litoral Activo"}),
        (21, "Le Quai (www.lq.td)", {"Quai"}),
        (13, "The portal Azure Coast (https://a.td) shows it.", set()),
        (26, "Ministère des Quais et des Ports, chargé du Développement Durable (https://q.td)",
         {"Ministère des Quais et des Ports"}),
        (23, "Ministry of Quays from the Coast, Labour, Health and Ports of Chad – www.q.td",
         {"Ministry of Quays"}),
        (28, "Seguro Social - QuaySalud www.q.td", {"Seguro Social"}),
    ],
)  # fmt: skip
def test_a_name_before_an_address(said: Said, number: int, text: str, wanted: set[str]) -> None:
    found = bodies(said({number: text}))
    assert found >= wanted
    assert wanted or not found
    assert not found & {"Développement Durable", "Ports of Chad", "QuaySalud", "north the QBA"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("QBF Boats, Food Chain Safety and Quays (https://q.td)", "QBF Boats, Food Chain Safety and Quays"),
        ("SBF Bateau, Travail et Concertation sociale https://s.td",
         "SBF Bateau, Travail et Concertation sociale"),
        ("DGB Barcos, Puertos y Muelles, https://d.td", "DGB Barcos, Puertos y Muelles"),
        ("QBA for the federal budget and the Bank of Chad (www.b.td)", "QBA"),
    ],
)  # fmt: skip
def test_an_acronym_with_its_matters(said: Said, text: str, wanted: str) -> None:
    assert wanted in bodies(said({23: text}))


@pytest.mark.parametrize(
    ("number", "text", "wanted"),
    [
        (84, "Azure, the Chadian development agency, makes scenarios.", {"Azure"}),
        (84, "Azure, the Belgian development agency, makes scenarios.", set()),
        (13, "and the eQuay platform, a public institution (https://q.td), for quays", {"eQuay platform"}),
        (10, "Statquai, l'office national de statistique → https://s.td", {"Statquai"}),
        (84, "Litoral, el instituto nacional de puertos, hace escenarios.", {"Litoral"}),
        (84, "Ships, boats, an agency and more", set()),
        (84, "Quai99 (https://q99.td), which is the digital arm of QBA, makes studies.", {"Quai99", "QBA"}),
        (51, "It is organised by the Quai-Carrefour de Données (QCD).", {"Quai-Carrefour de Données"}),
        (20, "With the states: Quay Ministers' Meeting (https://q.td/m)", {"Quay Ministers' Meeting"}),
        (20, "La Conférence des ministres des Ports décide.", {"Conférence des ministres des Ports"}),
    ],
)
def test_a_name_told_by_apposition(said: Said, number: int, text: str, wanted: set[str]) -> None:
    assert bodies(said({number: text})) == wanted
