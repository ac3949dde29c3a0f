"""Money set aside against a crisis, and tools named beside the portal on it."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from kg.interpret.initiatives.money import find_money
from kg.resources import ontology_folder

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "country", "language", "amount", "currency"),
    [
        ("USD 2.5 million", "KHM", "en", "2500000", "USD"),
        ("EUR 10 000 000", "EST", "en", "10000000", "EUR"),
        ("5 milliards de FCFA", "SEN", "fr", "5000000000", "XOF"),
        ("5 milliards de FCFA", "CMR", "fr", "5000000000", "XAF"),
        ("1,5 milliard de francs CFA", "TCD", "fr", "1500000000", "XAF"),
        ("RD$ 500 millones", "DOM", "es", "500000000", "DOP"),
        ("2 mil millones de pesos", "COL", "es", "2000000000", "COP"),
        ("1.250 millones de dólares", "PER", "es", "1250000000", "USD"),
        ("$3.4M", "KHM", "en", "3400000", "USD"),
        ("$3.4M", "JAM", "en", "3400000", ""),
        ("500,000 US dollars", "KHM", "en", "500000", "USD"),
        ("Rs. 250 crore", "IND", "en", "2500000000", "INR"),
        ("KES 600 million", "KEN", "en", "600000000", "KES"),
        ("€1.2bn", "EST", "en", "1200000000", "EUR"),
        ("USD 1,234,567.89", "KHM", "en", "1234567.89", "USD"),
        ("10.000.000 euros", "ESP", "es", "10000000", "EUR"),
    ],
)
def test_sums_of_money(text: str, country: str, language: str, amount: str, currency: str) -> None:
    (found,) = find_money(f"About {text} was spent.", ontology_folder(), country, language)
    assert (found.amount, found.currency) == (Decimal(amount), currency)
    assert found.span.of(f"About {text} was spent.") == text


@pytest.mark.parametrize(
    "text", ["In 2021 there were 5 projects", "TOP 10", "Le 22 juin 2021", "76%", "USD 5", "no. 1,234"]
)
def test_other_numbers_are_no_money(text: str) -> None:
    assert find_money(text, ontology_folder(), "SEN", "fr") == []


def test_each_sum_is_an_allocation(told: Told) -> None:
    said = told(
        {33: "EUR 2 million under the Recovery Act 2020, and USD 5 million from the World Bank (grant)"}
    )
    assert {(name, value) for name, predicate, value in said if predicate == "egov:amount"} == {
        ("Budget of EUR 2 million", "2000000"),
        ("Budget of USD 5 million", "5000000"),
    }
    assert ("Budget of EUR 2 million", "egov:basedOnDocument", "Recovery Act 2020") in said
    assert ("Budget of USD 5 million", "egov:fundedBy", "world-bank") in said
    assert ("Budget of USD 5 million", "egov:addressesCrisis", "covid-19") in said


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Some funds for tele-working were set aside", "Some funds for tele-working were set aside"),
        ("fr", "Oui, un budget pour le télétravail", "budget pour le télétravail"),
        ("es", "Partida para teletrabajo", "Partida para teletrabajo"),
    ],
)
def test_a_budget_without_a_sum(told: Told, language: str, text: str, name: str) -> None:
    said = told({33: text}, language=language)
    assert {thing for thing, _, value in said if value == "egov:BudgetAllocation"} == {name}


@pytest.mark.parametrize("text", ["No", "No specific budget", "There is no budget", "n/a", "https://gov.td"])
def test_no_budget(told: Told, text: str) -> None:
    assert not any(value == "egov:BudgetAllocation" for _, _, value in told({33: text}))


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "https://a.td (contact tracing app), https://b.td (news)", {"contact tracing app"}),
        (
            "en",
            "https://a.td is the portal. The app Wary (https://w.td) warned close contacts.",
            {"app Wary warned close contacts"},
        ),
        ("fr", "https://a.td (prise de rendez-vous de vaccination)", {"prise de rendez-vous de vaccination"}),
        ("es", "https://a.td (registro de vacunación)", {"registro de vacunación"}),
        ("en", "https://a.td", set()),
    ],
)
def test_tools_against_the_pandemic(told: Told, language: str, text: str, names: set[str]) -> None:
    said = told({31: text}, language=language)
    assert {name for name, _, value in said if value == "egov:CrisisResponseMeasure"} == names
