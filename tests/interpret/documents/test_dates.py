"""Years, periods, dates and numbers are taken as precisely as they are printed."""

from collections.abc import Callable

import pytest

Triples = set[tuple[str, str, str]]
Told = Callable[..., Triples]

DATES = [
    ("en", "The Data Act was adopted on 14 June 2017.", ("adoptedOn", "2017-06-14")),
    ("en", "The Data Act, adopted by the Government in October 2021, is public.", ("adoptedOn", "2021-10")),
    ("en", "On June 10th 2021 the government has just adopted the Data Act.", ("adoptedOn", "2021-06-10")),
    ("en", "The Data Act has been in force since 1 January 2001.", ("inForceSince", "2001-01-01")),
    (
        "en",
        "The Data Act is being drafted and is expected to get adopted in 2023.",
        ("expectedAdoption", "2023"),
    ),
    ("en", "A Data Protection Bill is planned for 2023", ("expectedAdoption", "2023")),
    ("fr", "La loi sur les données a été promulguée le 6 janvier 1978.", ("adoptedOn", "1978-01-06")),
    ("fr", "La loi sur les données est entrée en vigueur le 12 mars 2019.", ("inForceSince", "2019-03-12")),
    ("es", "La Ley de Datos fue aprobada el 5 de diciembre de 2018.", ("adoptedOn", "2018-12-05")),
    ("es", "La Ley de Datos entró en vigor en 2019.", ("inForceSince", "2019")),
]
YEARS = [
    ("Data Protection Act (2019)", ("documentYear", "2019")),
    ("Data Protection Act 2018", ("documentYear", "2018")),
    ("National Data Vision 2035", ("horizon", "2035")),
    ("White Paper on Data Management 2018", ("documentYear", "2018")),
]
PERIODS = [
    ("National Data Strategy for 2018-2022", ("2018", "2022")),
    ("National Data Strategy 2021/2025", ("2021", "2025")),
    ("National Data Strategy 2021–25", ("2021", "2025")),
    ("National Data Strategy 2021 to 2025", ("2021", "2025")),
    ("National Data Strategy until 2025", ("", "2025")),
    ("National Data Strategy, May 2021 - December 2025", ("2021", "2025")),
    ("National Data Strategy (July 2021-June 2025)", ("2021", "2025")),
    ("National Data Strategy (1 July 2021 to 30 June 2025)", ("2021", "2025")),
    ("National Data Strategy (FY 2021/22 - 2024/25)", ("2021", "2025")),
    ("National Data Strategy (07/2021-06/2025)", ("2021", "2025")),
    ("The National Data Strategy covers the period from July 2021 to June 2025.", ("2021", "2025")),
]
MONTHS = [
    ("fr", "Plan national des ports (de juillet 2020 à juin 2025)"),
    ("fr", "Le Plan national des ports couvre la période de juillet 2020 à juin 2025."),
    ("es", "Plan Nacional de Puertos, julio de 2020 - junio de 2025"),
    ("es", "El Plan Nacional de Puertos rige de julio de 2020 a junio de 2025."),
]
NUMBERS = [
    ("en", "Law No. 94-V on Data Protection", "No. 94-V"),
    ("en", "Data Protection Act 843", "843"),
    ("en", "Data Protection Act, No. 31 of 2006", "No. 31 of 2006"),
    ("es", "Ley N° 18.331 de Protección de Datos", "N° 18.331"),
    ("es", "Ley 1712 de 2014", "1712"),
    ("es", "Ley Orgánica 3/2018 de Protección de Datos", "3/2018"),
    ("fr", "loi n° 78-17 du 6 janvier 1978 relative à l'informatique", "n° 78-17"),
]


def pairs(triples: Triples) -> set[tuple[str, str]]:
    """Predicate and object of each triple."""
    return {(predicate, value) for _, predicate, value in triples}


@pytest.mark.parametrize(("language", "text", "date"), DATES)
def test_dates(told: Told, language: str, text: str, date: tuple[str, str]) -> None:
    wanted = ("adoptedOn", "inForceSince", "expectedAdoption")
    assert pairs(told({39: text}, *wanted, language=language)) == {date}


@pytest.mark.parametrize(("text", "year"), YEARS)
def test_years(told: Told, text: str, year: tuple[str, str]) -> None:
    assert pairs(told({39: text}, "documentYear", "horizon")) == {year}


@pytest.mark.parametrize(("text", "period"), PERIODS)
def test_periods(told: Told, text: str, period: tuple[str, str]) -> None:
    found = dict(pairs(told({67: text}, "startDate", "endDate")))
    assert (found.get("startDate", ""), found.get("endDate", "")) == period


@pytest.mark.parametrize(("language", "text"), MONTHS)
def test_months_before_the_years_of_a_period(told: Told, language: str, text: str) -> None:
    found = pairs(told({67: text}, "startDate", "endDate", language=language))
    assert found == {("startDate", "2020"), ("endDate", "2025")}


@pytest.mark.parametrize(("language", "text", "number"), NUMBERS)
def test_numbers(told: Told, language: str, text: str, number: str) -> None:
    assert pairs(told({39: text}, "documentNumber", language=language)) == {("documentNumber", number)}


def test_the_number_of_a_law_is_no_period(told: Told) -> None:
    text = "Loi n° 2008-12 du 25 janvier 2008 sur les données"
    assert told({39: text}, "startDate", "endDate", language="fr") == set()


@pytest.mark.parametrize("date", ["5/00/2020", "2020-00-05", "30/02/2020", "5/13/2020"])
def test_what_no_calendar_has_is_no_date(told: Told, date: str) -> None:
    assert told({39: f"The Data Act was adopted on {date}."}, "adoptedOn") == set()


def test_a_date_of_something_else_is_not_the_documents(told: Told) -> None:
    text = "The Data Act allows testing of robots since 2017."
    assert told({55: text}, "adoptedOn", "inForceSince", "documentYear") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Data Framework, which was approved in October 2019, covers the years 2019 to 2024."),
        ("en", "The Data Strategy runs from 2019 to 2024."),
        ("fr", "La Stratégie des données, adoptée en 2019, couvre la période 2019-2024."),
        ("fr", "La Stratégie des données s'étend de 2019 à 2024."),
        ("es", "La Estrategia de Datos abarca los años 2019 a 2024."),
    ],
)
def test_the_sentence_tells_which_years_a_plan_covers(told: Told, language: str, text: str) -> None:
    found = told({59: text}, "startDate", "endDate", language=language)
    assert {value for _, _, value in found} == {"2019", "2024"}


def test_the_years_behind_another_plan_are_its_own(told: Told) -> None:
    text = "The Data Framework covers all that the Digital Strategy 2019-2024 asks for."
    assert {subject for subject, _, _ in told({59: text}, "coversPeriod")} == {"Digital Strategy 2019-2024"}
