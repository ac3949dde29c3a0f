import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.dates import Years, days_of, details

DAYS = days_of(["december", "janvier", "mayo"])
HEADS = frozenset({"act", "law", "ley", "loi", "decree", "decreto"})


def parts(title: str) -> tuple[str, object, list[int], str]:
    found = details(title, DAYS, HEADS)
    return found.number, found.years.period, sorted(found.years.single), " ".join(found.rest.split())


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Act 843", ("843", None, [], "Act")),
        ("Decree No. UP-79 of 2020", ("up79", None, [2020], "Decree of")),
        ("Decreto Supremo 003-2013-JUS", ("003-jus", None, [2013], "Decreto Supremo")),
        ("Law on 5G networks", ("", None, [], "Law on 5G networks")),
        ("Law No. 94-V", ("94-v", None, [], "Law")),
        ("Law No.5 of 12 December 2019", ("5", None, [2019], "Law of")),
        ("Law №152-FZ", ("152-fz", None, [], "Law")),
        ("Loi n° 2008-12 du 25 janvier 2008", ("12", None, [2008], "Loi du")),
        ("Ley 1581 de 2012", ("1581", None, [2012], "Ley de")),
        ("Decreto Nº 003-2013-JUS", ("003-jus", None, [2013], "Decreto")),
        ("Law 25/2012", ("25", None, [2012], "Law")),
        ("Law dated December 21, 2013 No. 94-V", ("94-v", None, [2013], "Law dated ,")),
        ("Ley de Datos (17/10/2008)", ("", None, [2008], "Ley de Datos ( )")),
        ("Decree 2018", ("", None, [2018], "Decree")),
        ("Digital Plan 2021-2025", ("", (2021, 2025), [], "Digital Plan")),
        ("Digital Plan 2021–25", ("", (2021, 2025), [], "Digital Plan")),
        ("Plan Digital 2021 a 2025", ("", (2021, 2025), [], "Plan Digital")),
        ("Digital Plan 2025-2021", ("", None, [2021, 2025], "Digital Plan -")),
        ("No Plastics Act", ("", None, [], "No Plastics Act")),
        ("5G Roadmap", ("", None, [], "5G Roadmap")),
        ("Plan 20000", ("", None, [], "Plan 20000")),
    ],
)
def test_titles_taken_apart(title: str, wanted: object) -> None:
    assert parts(title) == wanted


def test_a_bare_number_is_one_only_behind_the_noun_of_a_law() -> None:
    assert details("Vision 20", DAYS, HEADS).number == ""


@pytest.mark.parametrize(
    ("one", "other", "excluded", "doubtful"),
    [
        (Years((2021, 2025)), Years((2018, 2020)), True, False),
        (Years((2015, 2020)), Years((2020, 2025)), True, False),
        (Years((2021, 2025)), Years((2021, 2025)), False, False),
        (Years((2021, 2025)), Years(), False, False),
        (Years((2021, 2025)), Years(None, frozenset({2025})), False, False),
        (Years((2021, 2025)), Years(None, frozenset({2021})), False, True),
        (Years((2021, 2025)), Years(None, frozenset({2023})), True, True),
        (Years(None, frozenset({2018})), Years(None, frozenset({2019})), True, False),
        (Years(None, frozenset({2018, 2019})), Years(None, frozenset({2019})), False, False),
    ],
)
def test_years_that_exclude_each_other(one: Years, other: Years, excluded: bool, doubtful: bool) -> None:
    assert (one.excludes(other), other.excludes(one)) == (excluded, excluded)
    assert (one.doubtful(other), other.doubtful(one)) == (doubtful, doubtful)


@given(st.text())
def test_any_title_can_be_taken_apart(title: str) -> None:
    found = details(title, DAYS, HEADS)
    assert not found.years.excludes(found.years)
    assert details(found.rest, DAYS, HEADS).years.period is None or found.years.period
