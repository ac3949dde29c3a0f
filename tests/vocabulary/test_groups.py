"""Regions and groups with the days on which countries belong to them."""

import shutil
from pathlib import Path

import pytest

from kg.errors import ResourceError
from kg.vocabulary.groups import day_of, load_groups


def test_least_developed_until_the_day_of_graduation(ontology: Path) -> None:
    groups = load_groups(ontology)
    assert "BTN" in groups.members("ldc", "2023-12-12")
    assert "BTN" not in groups.members("ldc", "2023-12-13")
    assert groups.of("BTN", "2022-12-31").ldc
    assert not groups.of("BTN", "2024-12-31").ldc
    assert len(groups.members("ldc", "2022-12-31")) == 46


def test_income_groups_change_on_the_first_of_july(ontology: Path) -> None:
    groups = load_groups(ontology)
    assert groups.of("KHM", "2016-06-30").income == "low"
    assert groups.of("KHM", "2016-07-01").income == "lower-middle"
    assert groups.of("VEN", "2022-12-31").income is None
    assert groups.of("VAT", "2022-12-31").income is None


def test_every_country_has_at_most_one_income_group(ontology: Path) -> None:
    groups = load_groups(ontology)
    for day in ("2003-12-31", "2012-12-31", "2022-12-31"):
        members = [groups.members(f"income:{one}", day) for one in ("low", "lower-middle", "upper-middle")]
        members.append(groups.members("income:high", day))
        assert len(frozenset().union(*members)) == sum(map(len, members)) > 180


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("LDC", "ldc"),
        ("Small island developing States", "sids"),
        ("income:Lower-Middle", "income:lower-middle"),
        ("upper middle income", "income:upper-middle"),
        ("South-eastern Asia", "035"),
        ("Afrique", "002"),
        ("002", "002"),
        ("Atlantis", None),
    ],
)
def test_groups_are_found_by_code_and_name(ontology: Path, name: str, code: str | None) -> None:
    assert load_groups(ontology).find(name) == code


def test_regions(ontology: Path) -> None:
    cambodia = load_groups(ontology).of("KHM", "2022-12-31")
    assert (cambodia.region, cambodia.subregion) == ("Asia", "South-eastern Asia")
    assert cambodia.ldc
    assert not cambodia.sids
    assert "KHM" in load_groups(ontology).members("035", "2022-12-31")
    assert day_of("22") is None


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ("KHM,low,2001-07-01,2002-06-30\nXYZ,low,2001-07-01,2002-06-30", "line 3: iso3: 'XYZ'"),
        ("KHM,poor,2001-07-01,2002-06-30", "line 2: group: 'poor'"),
        ("KHM,low,2001,2002-06-30", "must be days"),
        ("KHM,low,2001-07-01,2002-06-30\nKHM,high,2002-06-30,2003-06-30", "may not overlap"),
    ],
)
def test_a_replaced_file_is_checked(ontology: Path, tmp_path: Path, rows: str, wrong: str) -> None:
    shutil.copytree(ontology / "reference", tmp_path / "reference")
    (tmp_path / "reference" / "income.csv").write_text(f"iso3,group,start,end\n{rows}\n", "utf-8")
    with pytest.raises(ResourceError, match=wrong):
        load_groups(tmp_path)


def test_a_replaced_file_is_used(ontology: Path, tmp_path: Path) -> None:
    shutil.copytree(ontology / "reference", tmp_path / "reference")
    (tmp_path / "reference" / "income.csv").write_text(
        "iso3,group,start,end\nKHM,high,2040-07-01,2041-06-30\n", "utf-8"
    )
    assert load_groups(tmp_path).members("income:high", "2040-12-31") == {"KHM"}
