"""Public bodies: who is in charge, what belongs to what, what is yet to come, and whose site is whose."""

from collections.abc import Callable, Mapping

import pytest

from kg.values import Claim, Concept, Interpretation, Polarity, Ref, This, Value

Said = Callable[[Mapping[int, str]], Interpretation]


def claims(said: Interpretation, predicate: str) -> list[Claim]:
    return [claim for claim in said.claims if claim.predicate == predicate]


def named(said: Interpretation, node: object) -> str:
    assert isinstance(node, Ref)
    return next(mention.name for mention in said.mentions if mention.id == node.mention)


def leads(said: Interpretation, polarity: Polarity = Polarity.AFFIRMED) -> set[str]:
    found = claims(said, "egov:leadsDigitalGovernmentOf")
    return {named(said, claim.subject) for claim in found if claim.polarity is polarity}


def parents(said: Interpretation) -> set[tuple[str, str]]:
    found = claims(said, "org:subOrganizationOf")
    return {(named(said, claim.subject), named(said, claim.object)) for claim in found}


def sites(said: Interpretation) -> set[tuple[str, str]]:
    found = claims(said, "foaf:homepage")
    return {(named(said, c.subject), c.object.text) for c in found if isinstance(c.object, Value)}


def planned(said: Interpretation) -> set[str]:
    status = Concept("implementation-status", "planned")
    found = claims(said, "egov:implementationStatus")
    return {named(said, claim.subject) for claim in found if claim.object == status}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ministry of Energy (policy); Digital Authority (implementation)",
            {"Ministry of Energy", "Digital Authority"},
        ),
        ("Digital Office, Ministry of Energy", {"Digital Office"}),
        ("Directorate of Networks of the Ministry of Energy", {"Directorate of Networks"}),
        ("Agence du Numérique, rattachée au Ministère de l'Énergie", {"Agence du Numérique"}),
        ("Agencia Digital, adscrita al Ministerio de Energía", {"Agencia Digital"}),
        ("The Ministry of Energy leads. It reports to the Council of Elders.", {"Ministry of Energy"}),
        ("NITA", {"NITA"}),
        ("N/A", set()),
    ],
)
def test_every_body_in_charge_leads(said: Said, text: str, wanted: set[str]) -> None:
    assert leads(said({13: text})) == wanted


@pytest.mark.parametrize(
    ("number", "text", "wanted"),
    [
        (4, "Unit of Networks, Directorate of Systems, Ministry of Energy",
         {("Unit of Networks", "Directorate of Systems"), ("Directorate of Systems", "Ministry of Energy")}),
        (13, "Digital Office, Ministry of Energy", {("Digital Office", "Ministry of Energy")}),
        (13, "Digital Authority (DA), a state corporation under the Ministry of Energy",
         {("Digital Authority", "Ministry of Energy")}),
        (22, "Ministry of Labour (www.mol.td) (Technical Institute, www.ti.td)",
         {("Technical Institute", "Ministry of Labour")}),
        (22, "Ministry of Labour (www.mol.td); Technical Institute, www.ti.td", set()),
        (13, "Agence du Numérique, sous la tutelle du Ministère de l'Énergie",
         {("Agence du Numérique", "Ministère de l'Énergie")}),
        (13, "Agence du Numérique, créée par la loi et placée sous la tutelle du Ministère de l'Énergie",
         {("Agence du Numérique", "Ministère de l'Énergie")}),
        (13, "Agence du Numérique, rattachée à l'Administration de la Mer",
         {("Agence du Numérique", "Administration de la Mer")}),
        (13, "Agencia Digital, dependiente del Ministerio de Energía",
         {("Agencia Digital", "Ministerio de Energía")}),
    ],
)  # fmt: skip
def test_a_body_belongs_to_another(said: Said, number: int, text: str, wanted: set[tuple[str, str]]) -> None:
    assert parents(said({number: text})) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A National Digital Council, chaired by the Prime Minister, will be established.",
            {"National Digital Council"},
        ),
        ("The Government will establish a Digital Agency.", {"Digital Agency"}),
        ("The Data Authority (DA), created by an act, is not yet operational.", {"Data Authority"}),
        (
            "Le Conseil national du Numérique n'est pas encore opérationnel.",
            {"Conseil national du Numérique"},
        ),
        ("Un Conseil national du Numérique sera institué en 2023.", {"Conseil national du Numérique"}),
        ("The Ministry of Energy announced that a portal will be established.", set()),
        ("The Ministry of Energy leads digital government.", set()),
    ],
)
def test_a_body_that_is_yet_to_come(said: Said, text: str, wanted: set[str]) -> None:
    found = said({13: text})
    assert planned(found) == wanted
    assert leads(found, Polarity.ANNOUNCED) == wanted


def test_the_parts_of_a_planned_body_are_planned(said: Said) -> None:
    found = said(
        {
            13: "A Digital Council (DC) will be established. "
            "DC is composed of 3 committees such as the Committee of Trust."
        }
    )
    assert parents(found) == {("Committee of Trust", "Digital Council")}
    assert planned(found) == {"Committee of Trust", "Digital Council"}
    assert leads(found) == set()


@pytest.mark.parametrize(
    ("text", "chair"),
    [
        ("The Digital Council is chaired by the Prime Minister.", "Prime Minister"),
        ("Le Conseil du Numérique, présidé par le Premier Ministre, coordonne.", "Premier Ministre"),
        ("El Consejo Digital, presidido por el Presidente, coordina.", "Presidente"),
    ],
)
def test_who_is_in_the_chair(said: Said, text: str, chair: str) -> None:
    assert [claim.object for claim in claims(said({20: text}), "egov:chairedBy")] == [Value(chair)]


def test_a_body_gave_way_to_another(said: Said) -> None:
    found = said({13: "The Telecom Agency has been merged into the Digital Authority."})
    (claim,) = claims(found, "egov:replacedBy")
    assert (named(found, claim.subject), named(found, claim.object)) == (
        "Telecom Agency",
        "Digital Authority",
    )


@pytest.mark.parametrize(
    ("number", "text", "wanted"),
    [
        (21, "Ministry of Energy, www.energy.td", {("Ministry of Energy", "www.energy.td")}),
        (21, "https://nea.td (National Employment Agency)", {("National Employment Agency", "https://nea.td")}),
        (21, "Digital Academy, old.td--> https://new.td", {("Digital Academy", "https://new.td")}),
        (13, "The Digital Authority (DA), a company under the Ministry of Energy, runs it. Its website is https://auth.td",
         {("Digital Authority", "https://auth.td")}),
        (39, "La Commission de Protection (CDP) veille au respect : https://www.cdp.td",
         {("Commission de Protection", "https://www.cdp.td")}),
        (27, "Poder Judicial (www.judicial.td)", {("Poder Judicial", "www.judicial.td")}),
        (21, "Ministry of Energy; https://other.td", set()),
        (8, "Ministry of Energy: www.energy.td/eservices", set()),
        (11, "Ministry of Energy: www.energy.td", {("Ministry of Energy", "www.energy.td")}),
        (12, "www.tax.td – Tax Department, e-filing of returns", {("Tax Department", "www.tax.td")}),
        (9, "Citizens comment on the website of Parliament, http://www.parliament.td",
         {("Parliament", "http://www.parliament.td")}),
        (31, "https://care.td (Ministry of Care)", set()),
    ],
)  # fmt: skip
def test_the_site_of_a_body(said: Said, number: int, text: str, wanted: set[tuple[str, str]]) -> None:
    assert sites(said({number: text})) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Judiciary https://judiciary.td and the Ministry of Justice www.moj.td",
            {"Judiciary", "Ministry of Justice"},
        ),
        ("Poder Judicial", {"Poder Judicial"}),
        ("Trade and Industry Malawi (TIM)", {"Trade and Industry Malawi"}),
        ("Not applicable", set()),
        ("Justice falls under provincial jurisdiction", set()),
        ("Ministry of Justice, World Bank", {"Ministry of Justice"}),
    ],
)
def test_a_name_given_for_a_body_is_one(said: Said, text: str, wanted: set[str]) -> None:
    found = said({27: text})
    assert {named(found, claim.subject) for claim in claims(found, "egov:responsibleForSector")} == wanted


def test_a_sector_by_reference(said: Said) -> None:
    found = said({23: "Ministry of Care, www.care.td", 24: "idem; Social Fund", 25: "see question 23"})
    sectors = {
        (named(found, c.subject), c.object.code)
        for c in claims(found, "egov:responsibleForSector")
        if isinstance(c.object, Concept)
    }
    assert sectors == {
        ("Ministry of Care", "health"),
        ("Ministry of Care", "social-welfare"),
        ("Social Fund", "social-welfare"),
        ("Ministry of Care", "employment-labour"),
    }


def test_the_type_of_a_body(said: Said) -> None:
    found = said({21: "Ministry of Energy"})
    assert [c.object for c in claims(found, "egov:bodyType")] == [Concept("public-body-type", "ministry")]


def test_the_respondent_s_organisation(said: Said) -> None:
    found = said({4: "Unit of Networks, Ministry of Energy"})
    (claim,) = claims(found, "egov:respondingBody")
    assert claim.subject == This()
    assert named(found, claim.object) == "Unit of Networks"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Each ministry has a Digital Committee. The Council of Officers meets.", {"Council of Officers"}),
        ("Cada entidad cuenta con un Comité de Gobierno Digital.", set()),
        ("Chaque ministère dispose d'une Direction des Systèmes d'Information.", set()),
        ("A Digital Committee was formed.", {"Digital Committee"}),
    ],
)
def test_what_every_office_has_is_no_body(said: Said, text: str, wanted: set[str]) -> None:
    found = said({20: text}).mentions
    assert {mention.name for mention in found if mention.kind == "body"} == wanted
