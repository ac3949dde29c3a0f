"""Bodies of a country, told from those of others, from one of many, and from what they belong to."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]

PARENT, LEADS = "org:subOrganizationOf", "egov:leadsDigitalGovernmentOf"


def bodies(found: set[tuple[str, str, str]]) -> set[str]:
    """The names of the public bodies."""
    return {name for name, of, cls in found if (of, cls) == ("a", "egov:PublicBody")}


def test_a_country_whose_name_is_a_word_of_this_ones_is_not_another(told: Told) -> None:
    text = "Agence des Bateaux du Congo https://www.a.cd ; Agence des Bateaux du Bénin"
    assert bodies(told({28: text}, country="COD", language="fr")) == {"Agence des Bateaux du Congo"}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", ("Each ministry appoints a focal point, and it is planned that a Boat Council, to be set up, "
         "meets."), {"Boat Council"}),
        ("fr", ("Il est prévu que chaque ministère désigne un agent et qu'un Comité des Bateaux, à créer, "
         "les réunisse."), {"Comité des Bateaux"}),
        ("fr", "Chaque ministère désigne un agent, un Conseil National des Bateaux les réunit.",
         {"Conseil National des Bateaux"}),
        ("es", ("Está previsto que cada ministerio designe un punto focal y que un Consejo de Botes, por "
         "crear, los reúna."), {"Consejo de Botes"}),
        ("en", "In each ministry a Boat Committee meets.", set()),
        ("es", "El Ministerio inició la obra.", set()),
    ],
)  # fmt: skip
def test_one_of_its_kind(told: Told, language: str, text: str, wanted: set[str]) -> None:
    assert bodies(told({20: text}, language=language)) == wanted


@pytest.mark.parametrize(
    ("language", "text", "part", "whole"),
    [
        ("en", ("The Boat Agency, which has just been created and which is attached to the Presidency of the "
         "Republic, runs projects."), "Boat Agency", "Presidency of the Republic"),
        ("fr", ("L'Agence des Bateaux (AB), qui vient d'être créée et qui est rattachée à la Présidence "
         "de la République, pilote les projets."), "Agence des Bateaux", "Présidence de la République"),
        ("es", ("La Agencia de Botes, que acaba de ser creada y que está adscrita a la Presidencia de la "
         "República, dirige proyectos."), "Agencia de Botes", "Presidencia de la República"),
    ],
)  # fmt: skip
def test_what_a_body_is_attached_to_does_not_lead(
    told: Told, language: str, text: str, part: str, whole: str
) -> None:
    found = told({13: text}, language=language)
    assert (part, PARENT, whole) in found
    assert {name for name, of, _ in found if of == LEADS} == {part}


def test_an_account_is_no_site(told: Told) -> None:
    found = told({100: "https://twitter.com/Boats (Boat Agency)"})
    assert not any(of == "foaf:homepage" for _, of, _ in found)


def test_a_day_is_no_part_of_a_name(told: Told) -> None:
    text = "El plan fue aprobado por el Consejo de Ministros el 14 de junio de 2021."
    assert bodies(told({20: text}, language="es")) == {"Consejo de Ministros"}


@pytest.mark.parametrize(
    ("language", "text", "part", "wholes"),
    [
        ("en", ("The Boat Office is placed under the technical supervision of the Ministry of Posts and the "
         "financial supervision of the Ministry of Finance."), "Boat Office",
         {"Ministry of Posts", "Ministry of Finance"}),
        ("fr", ("L'Office des Bateaux, placé sous la tutelle technique du Ministère de la Poste et sous la "
         "tutelle financière du Ministère des Finances, en est chargé."), "Office des Bateaux",
         {"Ministère de la Poste", "Ministère des Finances"}),
        ("es", "La Oficina de Botes, bajo la tutela técnica del Ministerio de Correos, lo dirige.",
         "Oficina de Botes", {"Ministerio de Correos"}),
    ],
)  # fmt: skip
def test_two_ministries_above(told: Told, language: str, text: str, part: str, wholes: set[str]) -> None:
    found = told({13: text}, language=language)
    assert {(one, other) for one, of, other in found if of == PARENT} == {(part, whole) for whole in wholes}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("es", "Secretaría de Faros (Presidencia de la República)", 2),
        ("en", "Secretariat of Lighthouses (Presidency of the Republic)", 2),
        ("en", "Ministry of Lighthouses (Ministère des Phares)", 1),
    ],
)
def test_a_body_in_brackets_is_another_unless_its_name_is_in_another_language(
    told: Told, language: str, text: str, wanted: int
) -> None:
    assert len(bodies(told({13: text}, language=language))) == wanted
