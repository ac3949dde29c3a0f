"""Foresight, experiments, disclosure, monitoring: only what an answer affirms, and what it says of it."""

from collections.abc import Callable, Mapping

import pytest

from kg.values import Interpretation

Said = Callable[[Mapping[int, str]], Interpretation]
Told = Callable[..., set[tuple[str, str, str]]]

CLASSES = {
    84: "egov:ForesightPractice",
    86: "egov:RegulatoryExperiment",
    103: "egov:ParticipationDisclosure",
    105: "egov:MonitoringPractice",
    107: "egov:MonitoringPractice",
    109: "egov:MonitoringPractice",
}


def practices(said: set[tuple[str, str, str]]) -> set[str]:
    return {name for name, predicate, value in said if predicate == "a" and value in CLASSES.values()}


def of(said: set[tuple[str, str, str]], predicate: str) -> set[str]:
    return {value for name, other, value in said if other == predicate and name in practices(said)}


@pytest.mark.parametrize("number", CLASSES)
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "No"),
        ("en", "n/a"),
        ("en", "TBC"),
        ("en", "There is no such practice."),
        ("fr", "Néant"),
        ("fr", "Il n'existe pas de pratique de ce genre"),
        ("es", "No existe"),
        ("en", "See question 55"),
    ],
)
def test_denials_and_fillers_are_no_practice(told: Told, number: int, language: str, text: str) -> None:
    said = told({55: "Law on Robots 2020", number: text}, language=language)
    assert practices(said) == set()


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Yes, the Futures Office runs scenario workshops", "Futures Office runs scenario workshops"),
        ("en", "Horizon scan: done every year by ministries", "Horizon scan"),
        ("en", "Delphi studies, see https://futures.td", "Delphi studies"),
        ("en", "https://futures.td", "Use of foresight tools"),
        ("en", "Futures Lab tests ideas, which are then published", "Futures Lab tests ideas"),
        ("en", "Decree 5 of 2020: games on the future of work", "games on the future of work"),
        ("en", "Decree 5 of 2020 provides for games on the future", "games on the future"),
        ("en", "In March 2021, the Futures Lab tested ideas; 78% liked them", "Futures Lab tested ideas"),
        ("fr", "La loi n° 2020-5 prévoit un exercice de prospective", "exercice de prospective"),
        ("fr", "Oui, il existe un exercice de prospective", "exercice de prospective"),
        ("es", "Sí: ejercicios de prospectiva en https://futuro.td", "ejercicios de prospectiva"),
    ],
)
def test_names_of_practices(told: Told, language: str, text: str, name: str) -> None:
    assert practices(told({84: text}, language=language)) == {name}


def test_a_long_sentence_is_cut_between_words(told: Told) -> None:
    (name,) = practices(told({84: "Scenario planning " + "and visioning " * 20}))
    assert len(name) <= 100
    assert name.endswith("visioning…")


@pytest.mark.parametrize(
    ("number", "code"), [(105, "usage"), (107, "satisfaction")], ids=["usage", "satisfaction"]
)
def test_the_question_tells_what_is_monitored(told: Told, number: int, code: str) -> None:
    said = told({number: "The Statistics Office counts visits by sex on Facebook (https://count.td)"})
    assert of(said, "egov:monitors") == {code}
    assert of(said, "egov:operatedBy") == {"Statistics Office"}
    assert of(said, "egov:disaggregatedBy") == {"gender"}
    assert of(said, "foaf:page") == {"https://count.td"}
    assert of(said, "egov:usesSocialMedia") == ({"facebook"} if code == "satisfaction" else set())


def test_data_by_gender(told: Told) -> None:
    said = told({109: "Sí, por sexo y edad"}, language="es")
    assert of(said, "egov:disaggregatedBy") == {"gender", "age"}
    assert practices(said) == {"Monitoring by gender"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A satisfaction survey is planned for next year"),
        ("fr", "Une enquête est en cours de préparation"),
        ("es", "Se desarrollará una encuesta"),
    ],
)
def test_monitoring_to_come_is_none_yet(told: Told, language: str, text: str) -> None:
    assert practices(told({107: text}, language=language)) == set()


def test_an_experiment_to_come_is_in_development(told: Told) -> None:
    said = told({86: "Sky Lab tests drones; the Payments Authority is preparing a sandbox for blockchain"})
    assert of(said, "egov:implementationStatus") == {"in-development"}
    assert of(said, "egov:usesTechnology") == {"drone"}
    assert len(practices(said)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "A sandbox of the Payments Authority exists but is not yet operational",
        "A sandbox exists at the Payments Authority; it is not yet operational.",
    ],
)
def test_an_experiment_that_is_not_at_work_yet_is_planned(told: Told, text: str) -> None:
    said = told({86: text})
    assert of(said, "egov:implementationStatus") == {"planned"}
    assert len(practices(said)) == 1


def test_experiment_on_the_basis_of_a_law(told: Told) -> None:
    said = told({86: "Sandbox for start-ups under the Innovation Act 2020"})
    assert of(said, "egov:basedOnDocument") == {"Innovation Act 2020"}


def test_disclosure_of_voices_of_women(told: Told) -> None:
    said = told({103: "Reports on consultations with women are published at https://voices.td"})
    assert of(said, "egov:hasTargetGroup") == {"women"}
    assert of(said, "foaf:page") == {"https://voices.td"}


@pytest.mark.parametrize("text", ["Thank you", "Nothing to add", "The year was difficult."])
def test_other_information_that_names_nothing_is_set_aside(said: Said, text: str) -> None:
    asides = said({111: text}).set_asides
    assert ("other-information", 111) in {(aside.reason, aside.answer) for aside in asides}


def test_other_information_that_names_a_law_is_read(said: Said) -> None:
    found = said({111: "The Digital Act 2019 is being amended."})
    assert {mention.name for mention in found.mentions} == {"Digital Act 2019"}
    assert 111 not in {aside.answer for aside in found.set_asides}
