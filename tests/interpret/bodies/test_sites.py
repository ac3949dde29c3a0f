"""Whose site an address is, in the many orders in which forms are filled; bodies that no head tells."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]
A, B = "https://moe.gov.td", "https://mhe.gov.td"


def homepages(told: set[tuple[str, str, str]]) -> set[tuple[str, str]]:
    return {(name, value) for name, predicate, value in told if predicate == "foaf:homepage"}


def bodies(told: set[tuple[str, str, str]]) -> set[str]:
    return {name for name, predicate, value in told if predicate == "a" and value == "egov:PublicBody"}


@pytest.mark.parametrize(
    "text",
    [
        f"{A} (Ministry of Education), {B} (Ministry of Science)",
        f"{A} - Ministry of Education\n{B} - Ministry of Science",
        f"Ministry of Education\n{A}\nMinistry of Science\n{B}",
        f"Name: Ministry of Education; Link: {A}\nName: Ministry of Science; Link: {B}",
        f"Ministry\tWebsite\nMinistry of Education\t{A}\nMinistry of Science\t{B}",
        f"Ministry of Education | {A} | Ministry of Science | {B}",
        f"MoE – Ministry of Education, {A} / MoS – Ministry of Science, {B}",
    ],
)
def test_names_and_addresses_in_any_order(told: Told, text: str) -> None:
    found = told({22: text})
    assert homepages(found) == {("Ministry of Education", A), ("Ministry of Science", B)}
    assert bodies(found) == {"Ministry of Education", "Ministry of Science"}


@pytest.mark.parametrize(
    ("number", "text", "language", "wanted"),
    [
        (22, f"{A}, site du Ministère de l'Éducation", "fr", {("Ministère de l'Éducation", A)}),
        (
            10,
            f"The Census Office of Utopia (hereinafter: Census), {A}. A portal will come.",
            "en",
            {("Census Office of Utopia", A)},
        ),
        (10, f"Institut des ports (ci-après : INP), {A}", "fr", {("Institut des ports", A)}),
        (10, f"Instituto de Puertos (en adelante: INP), {A}", "es", {("Instituto de Puertos", A)}),
        (10, f"The Census Office ({A}) also publishes statistics.", "en", {("Census Office", A)}),
        (9, f"Comments are taken on the website of the River Herald ({A}).", "en", {("River Herald", A)}),
        (
            22,
            f"Ministry of Arts; Court Agency, subordinated to the Ministry of Law, {A}",
            "en",
            {("Court Agency", A)},
        ),
        (22, f"Agence des Cours, subordonnée au Ministère du Droit, {A}", "fr", {("Agence des Cours", A)}),
        (22, f"Agencia de Cortes, subordinada al Ministerio de Leyes, {A}", "es", {("Agencia de Cortes", A)}),
        (11, f"{B} (from 2018); the page of Boat Agency - {A}", "en", {("Boat Agency", A)}),
        (8, f"Marcas de ganado: {A} (AGM)", "es", set()),
        (22, "Ministry of Education, https://www.facebook.com/moe", "en", set()),
        (98, f"the Digital Academy of the Postal Agency ({A}) trains women.", "en", set()),
        (
            22,
            "National Library, a department of the Ministry of Culture (https://culture.gov.td)",
            "en",
            {("Ministry of Culture", "https://culture.gov.td")},
        ),
    ],
)
def test_whose_site_it_is(
    told: Told, number: int, text: str, language: str, wanted: set[tuple[str, str]]
) -> None:
    assert homepages(told({number: text}, language=language)) == wanted


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (
            "Office of the Attorney General and Ministry of Justice, www.oag.gov.td",
            "en",
            {"Office of the Attorney General and Ministry of Justice"},
        ),
        ("Central Bank, XUVT and ZZRO.", "en", {"Central Bank", "XUVT", "ZZRO"}),
        ("Consejo de Justicia (CJ), www.cj.gob.td, y el XUVTA.", "es", {"Consejo de Justicia", "XUVTA"}),
        ("XUVT launched a new service.", "en", {"XUVT"}),
        ("XUVTA lanzó un servicio.", "es", {"XUVTA"}),
        ("GIS launched a new service.", "en", set()),
    ],
)
def test_bodies_that_no_head_tells(told: Told, text: str, language: str, wanted: set[str]) -> None:
    assert bodies(told({86: text}, language=language)) == wanted


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (
            f"(1) Ministry of Energy, {A}; (2) Digital Bureau, {B}, a department of (1)",
            "en",
            ("Digital Bureau", "Ministry of Energy"),
        ),
        (
            "Digital Authority under the authority of the Ministry of Energy",
            "en",
            ("Digital Authority", "Ministry of Energy"),
        ),
        (
            "Agence du Numérique, placée sous l'autorité du Ministère des Postes",
            "fr",
            ("Agence du Numérique", "Ministère des Postes"),
        ),
        (
            "Digital Department (DD) in the Ministry of Energy; website: www.dd.gov.td",
            "en",
            ("Digital Department", "Ministry of Energy"),
        ),
        ("Ministry of Energy – Networks Department", "en", ("Networks Department", "Ministry of Energy")),
        (
            "Unidad Digital en el Ministerio de Energía",
            "es",
            ("Unidad Digital", "Ministerio de Energía"),
        ),
        (
            "Direction du Numérique, au sein du Ministère des Postes",
            "fr",
            ("Direction du Numérique", "Ministère des Postes"),
        ),
    ],
)
def test_a_parent_by_number_or_by_authority(
    told: Told, text: str, language: str, wanted: tuple[str, str]
) -> None:
    found = told({13: text}, language=language)
    assert {(part, whole) for part, key, whole in found if key == "org:subOrganizationOf"} == {wanted}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("A Council of Elders chaired by the Minister was announced but has not yet been set up.", "en", 0),
        ("It is envisaged to create a Council of Elders in 2030.", "en", 0),
        ("Un Conseil des Sages, annoncé en 2021, n'a pas encore été créé.", "fr", 1),
        ("Está previsto crear un Consejo de Sabios.", "es", 2),
    ],
)
def test_what_is_not_yet_set_up(told: Told, text: str, language: str, name: int) -> None:
    council = ("Council of Elders", "Conseil des Sages", "Consejo de Sabios")[name]
    assert (council, "egov:implementationStatus", "planned") in told({20: text}, language=language)


def test_a_fund_that_is_the_measure_asked_for_is_no_body(told: Told) -> None:
    assert bodies(told({92: "The Rural Network Fund subsidises connections."})) == set()
    assert bodies(told({37: "The Rural Network Fund is under the Act."})) == {"Rural Network Fund"}


def test_a_centre_that_bears_the_own_country_s_name_beside_another_is_national(told: Told) -> None:
    found = told({13: "The Chad-India Centre of Excellence trains officials."})
    assert bodies(found) == {"Chad-India Centre of Excellence"}


def test_a_name_in_brackets_in_another_language_is_the_same_body(told: Told) -> None:
    found = told({25: f"Employment Agency (Agence de l'Emploi), {A}"})
    assert bodies(found) == {"Employment Agency"}
    assert homepages(found) == {("Employment Agency", A)}


def test_a_body_that_gave_way_to_another_leads_no_more(told: Told) -> None:
    found = told(
        {13: "The Data Agency was abolished and its functions were transferred to the Ministry of Energy."}
    )
    assert ("Data Agency", "egov:replacedBy", "Ministry of Energy") in found
    assert {name for name, key, _ in found if key == "egov:leadsDigitalGovernmentOf"} == {
        "Ministry of Energy"
    }


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        (
            "es",
            "Oficina de Barcas de la Jefatura de Puertos (https://a.ar/jefatura/oficina-barcas)",
            "Oficina de Barcas",
        ),
        (
            "es",
            "Oficina de Barcas de la Jefatura de Puertos (https://a.gob.ar/jefatura)",
            "Jefatura de Puertos",
        ),
        (
            "fr",
            "Direction des phares du Ministère des Ports (https://a.gouv.fr/phares)",
            "Direction des phares",
        ),
        (
            "en",
            "Lighthouse Office of the Ministry of Harbours (https://a.gov.uk/lighthouse)",
            "Lighthouse Office",
        ),
    ],
)
def test_a_page_with_the_words_of_a_part_is_the_parts(
    told: Told, language: str, text: str, body: str
) -> None:
    assert {name for name, _ in homepages(told({13: text}, language=language))} == {body}


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        (
            "es",
            "Agencia de Faros (AFD), dependiente del Ministerio X, creada por Ley N° 5; www.afd.ar",
            "Agencia de Faros",
        ),
        (
            "en",
            "The Barge Agency (BA), under the Ministry X, was established by Act No. 5: www.ba.gov.uk",
            "Barge Agency",
        ),
        (
            "fr",
            "L'Agence des phares (AP), sous la tutelle du Ministère X, est créée par la loi n° 5 ; www.ap.fr",
            "Agence des phares",
        ),
    ],
)
def test_the_law_set_up_the_part_and_the_site_is_its_own(
    told: Told, language: str, text: str, body: str
) -> None:
    said = told({13: text.replace(" X,", " Azur,")}, language=language)
    assert {value for _, predicate, value in said if predicate == "egov:establishes"} == {body}
    assert {name for name, _ in homepages(said)} == {body}
    assert not [name for name, predicate, _ in said if predicate == "foaf:page"]


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("Ministry of Barges ; https://barges.td", {("Ministry of Barges", "https://barges.td")}),
        (f"Ministry of Education; {A}; Ministry of Quays; https://quays.td",
         {("Ministry of Education", A), ("Ministry of Quays", "https://quays.td")}),
        (f"Ministry of Education, {A}; Ministry of Quays; {B}", {("Ministry of Education", A)}),
    ],
)  # fmt: skip
def test_a_semicolon_between_a_name_and_its_address(
    told: Told, text: str, sites: set[tuple[str, str]]
) -> None:
    assert homepages(told({22: text})) == sites
