"""A second edition needs no code: one country answers 2022 and the invented example edition."""

from collections.abc import Mapping

import pytest

import kg
from kg import Graph
from kg.vocabulary.form import Questionnaire
from tests.readers.forms import Style, printed

BASE = "https://w3id.org/egov-kg/fixture/id"
EARLIER = {
    "profile.country": "Chad",
    "institution.portal.national": "https://www.gov.td",
    "institution.lead_agency": "Digital Agency, www.da.td",
    "institution.sector.economy_finance": "Ministry of Finance, www.mof.td",
    "institution.sector.planning_development": "Ministry of Planning",
    "institution.cio.title": "Director of Information Systems, Ministry of Posts",
    "covid.portal.detail": "https://covid.gov.td",
    "legal.data_protection.detail": "The Data Protection Bill is being drafted.",
    "legal.cybersecurity.detail": "No law on cybersecurity exists.",
    "strategy.once_only.detail": "Digital Strategy 2021-2025",
}
LATER = EARLIER | {
    "institution.sector.economy_finance": "Ministry of Finance and Budget, www.mof.td",
    "crisis.portal.detail": "https://crisis.gov.td tells of floods and epidemics.",
    "crisis.law.detail": "Emergency Data Act",
    "legal.data_protection.detail": "The Data Protection Act 2023 is in force.",
    "legal.cybersecurity.detail": "Cybersecurity Act of 2024.",
    "monitoring.usage.detail": "Visits of the portal are counted each month.",
}


def response(form: Questionnaire, answers: Mapping[str, str], style: Style) -> str:
    """An invented response; answers to questions that the edition does not ask are left out."""
    numbers = {question.key: question.number for question in form.questions}
    told = {numbers[key]: text for key, text in answers.items() if key in numbers}
    return "# fixture: a test\n" + printed(form, told, style)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    folder = tmp_path_factory.mktemp("editions")
    forms = kg.questionnaires()
    (folder / "a.txt").write_text(response(forms["2022"], EARLIER, Style(behind=False)), "utf-8")
    (folder / "b.txt").write_text(response(forms["example"], LATER, Style(bold="**", width=70)), "utf-8")
    return kg.build([folder / "a.txt", folder / "b.txt"], folder / "graph", include_fixtures=True)


def test_both_editions_are_read_by_their_own_form(graph: Graph) -> None:
    assert graph.report is not None
    assert graph.report.failures == ()
    assert [one.edition for one in graph.report.notices] == ["2022", "example"]
    assert graph.validate().conforms()
    keys = {row["key"]: row["number"] for row in graph.coverage() if row["edition"] == "example"}
    assert (keys["institution.sector.economy_finance"], keys["legal.cybersecurity.detail"]) == (21, 51)


def test_findings_follow_keys_and_not_numbers(graph: Graph) -> None:
    found = {(row["edition"], row["item"]): row["finding"] for row in graph.ask("findings-by-item")}
    item = "legal.cybersecurity.exists"
    assert (found["2022", item], found["example", item]) == ("no", "yes")
    item = "legal.data_protection.exists"
    assert (found["2022", item], found["example", item]) == ("in preparation", "yes")
    assert found["example", "monitoring.usage.exists"] == "yes"
    assert found["example", "crisis.law.exists"] == "yes"
    assert ("example", "covid.portal.exists") not in found


def test_tables_keep_a_column_over_editions(graph: Graph) -> None:
    """An item has one name, whatever its number; what an edition does not ask is empty there."""
    wide = {str(row["edition"]): row for row in graph.table("findings_wide")}
    assert (wide["2022"]["q40_cybersecurity"], wide["example"]["q40_cybersecurity"]) == ("no", "yes")
    assert wide["2022"]["q32_crisis_law"] is None
    assert wide["example"]["q32_covid_budget"] is None
    long = {(row["edition"], row["short"]): row["question"] for row in graph.table("findings")}
    assert (long["2022", "q40_cybersecurity"], long["example", "q40_cybersecurity"]) == (40, 50)
    (body,) = (row for row in graph.table("bodies") if row["body"] == "Digital Agency")
    assert body["editions"] == "2022; example"
    assert {row["edition"] for row in graph.table("findings", editions="2022")} == {"2022"}


def test_one_law_is_one_node_under_its_first_name(graph: Graph) -> None:
    law = f"{BASE}/document/TCD/data-protection-bill"
    rows = list(
        graph.query(
            "SELECT ?law ?name WHERE { ?law a egov:LegalInstrument ; skos:prefLabel ?name ; "
            "egov:regulatesTopic <https://w3id.org/egov-kg/scheme/legislation-topic/data-protection> }"
        )
    )
    assert {(row["law"], row["name"]) for row in rows} == {
        (law, "Data Protection Act 2023"),
        (f"{BASE}/document/TCD/emergency-data-act", "Emergency Data Act"),
    }


def test_status_has_its_history_in_claims_and_its_latest_value_in_the_facts(graph: Graph) -> None:
    claims = graph.query(
        """SELECT ?edition ?status WHERE {
             ?claim rdf:predicate egov:documentStatus ; rdf:object ?status ; rdf:subject ?law ;
                    egov:fromResponse/egov:forEdition ?edition .
             ?law skos:prefLabel "Data Protection Act 2023" }"""
    )
    told = {(_tail(row["edition"]), _tail(row["status"])) for row in claims}
    assert told == {("2022", "being-drafted"), ("example", "in-force")}
    facts = graph.query(
        "SELECT ?status WHERE { "
        '?law skos:prefLabel "Data Protection Act 2023" ; egov:documentStatus ?status }'
    )
    assert [_tail(row["status"]) for row in facts] == ["in-force"]


def test_bodies_and_portals_keep_their_nodes(graph: Graph) -> None:
    rows = graph.ask("bodies-by-sector", sector="planning-development")
    assert {(row["edition"], row["body"]) for row in rows} == {
        ("2022", "Ministry of Planning"),
        ("example", "Ministry of Planning"),
    }
    portals = {(row["edition"], row["function"], row["portal"]) for row in graph.ask("portals-by-function")}
    assert ("2022", "COVID-19 information or services", "https://covid.gov.td") in portals
    crisis = "information or services in crises and emergencies"
    assert ("example", crisis, "https://crisis.gov.td") in portals


def test_questions_are_asked_of_one_edition_or_of_both(graph: Graph) -> None:
    both = {row["edition"] for row in graph.ask("lead-bodies")}
    assert both == {"2022", "example"}
    one = graph.ask("strategies", edition="example")
    assert {row["edition"] for row in one} == {"example"}


def _tail(iri: object) -> str:
    return str(iri).rstrip(">").rpartition("/")[2]
