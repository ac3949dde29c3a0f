"""Titles that list their matters, titles of one language in a sentence of another, and agreements."""

import pytest

from tests.interpret.reading import names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Public Quays, Boats and Records Act 2013: all is open",
            {"Public Quays, Boats and Records Act 2013"},
        ),
        ("The Electronic Boats, Quays and Records Act applies.", {"Electronic Boats, Quays and Records Act"}),
        ("Under the Quays, Boats & Records Regulations 2012", {"Quays, Boats & Records Regulations 2012"}),
        ("the Quay Act, Boats and Records Act 2012", {"Quay Act", "Boats and Records Act 2012"}),
        ("Currently, Boats and Records Act 2012 applies", {"Boats and Records Act 2012"}),
        ("FQA, Boats and Records Act 2012", {"Boats and Records Act 2012"}),
    ],
)
def test_a_title_that_lists_its_matters(text: str, wanted: set[str]) -> None:
    assert set(names(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Décret du 3 mars 1995 relatif aux quais de l'administration in the west",
         {"Décret du 3 mars 1995 relatif aux quais de l'administration"}),
        ("and in Utopia Ordonnance du 8 mai 2014 portant création d'un port",
         {"Ordonnance du 8 mai 2014 portant création d'un port"}),
        ("the Loi n° 5 relative à la protection des quais and the Ley 5 de 2012 de barcos in force",
         {"Loi n° 5 relative à la protection des quais", "Ley 5 de 2012 de barcos"}),
        ("Loi du 7 avril 2019 établissant un cadre pour la sécurité des quais",
         {"Loi du 7 avril 2019 établissant un cadre pour la sécurité des quais"}),
        ("The Plan fédéral de quais durables 2021-2025 is new.",
         {"Plan fédéral de quais durables 2021-2025"}),
        ("The Plan estratégico de puertos 2021-2025 is new.", {"Plan estratégico de puertos 2021-2025"}),
        ('the "Open Quays" Act of 5 May 2014, which', {'"Open Quays" Act of 5 May 2014'}),
        ("Havendecreet of 7 December 2018 in the north", {"Havendecreet of 7 December 2018"}),
        ("Vlaams Beleidsplan Haven (2019)", {"Vlaams Beleidsplan Haven (2019)"}),
    ],
)  # fmt: skip
def test_a_title_in_a_sentence_of_another_language(text: str, wanted: set[str]) -> None:
    assert set(names(text)) == wanted


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "National Agreement on Quays (2020)", {"National Agreement on Quays (2020)"}),
        ("en", "the Government Agreement of 3 May 2020", {"Government Agreement of 3 May 2020"}),
        ("en", "There is a national agreement on working hours.", set()),
        ("fr", "l'Accord de gouvernement 2020-2024", {"Accord de gouvernement 2020-2024"}),
        ("es", "el Acuerdo Nacional sobre Puertos", {"Acuerdo Nacional sobre Puertos"}),
        ("fr", "Plan national pour le haut débit fixe et mobile 2022-2024",
         {"Plan national pour le haut débit fixe et mobile 2022-2024"}),
    ],
)  # fmt: skip
def test_agreements_and_adjectives(language: str, text: str, wanted: set[str]) -> None:
    assert set(names(text, language)) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The regions have strategies of their own: Azure Coast 2019-2024 (https://a.td)"),
        ("fr", "Les régions ont leurs propres stratégies : Azure Coast 2019-2024, entre autres"),
        ("es", "Las regiones tienen estrategias propias: Azure Coast 2019-2024 y otras"),
    ],
)
def test_a_title_that_strategies_lead_up_to(language: str, text: str) -> None:
    assert set(names(text, language, number=63)) == {"Azure Coast 2019-2024"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the Directorate-General Quays and Boats of the Federal Public Service Policy and Support (FQS ABC)",
         {"Directorate-General Quays and Boats": (), "Federal Public Service Policy and Support": ("FQS ABC",)}),
        ("Federal Public Service Quays, Food Chain Safety and Boats",
         {"Federal Public Service Quays, Food Chain Safety and Boats": ()}),
        ("the Directorate-General of Boats", {"Directorate-General of Boats": ()}),
        ("the Public Service Policy 2020", {"Public Service Policy 2020": ()}),
        ("Directorate General Officers meet.", {}),
    ],
)  # fmt: skip
def test_an_office_with_its_matters_behind_it(text: str, wanted: dict[str, tuple[str, ...]]) -> None:
    assert names(text) == wanted
