"""What stands in the named tables."""

from collections import Counter
from pathlib import Path

import pytest

import kg
from kg.ask.table import Cell
from kg.errors import QueryError, ResourceError, UnknownCountry
from kg.publish.tables.definition import load_tables


def rows_of(graph: kg.Graph, name: str, country: str = "KHM", **wanted: bool) -> list[dict[str, Cell]]:
    return [row for row in graph.table(name, **wanted) if row["iso3"] == country]  # type: ignore[arg-type]


def test_every_table_holds_cambodia(official: kg.Graph, ontology: Path) -> None:
    for name in load_tables(ontology):
        table = official.table(name)
        assert len(table) > 0, name
        if name != "findings_by_group":
            assert {row["iso3"] for row in table} == {"KHM"}, name


def test_findings_tell_whose_they_are_and_how_sure(official: kg.Graph) -> None:
    (row,) = (row for row in official.table("findings") if row["short"] == "q38_data_protection")
    assert (row["m49"], row["country_fr"], row["subregion"]) == ("116", "Cambodge", "South-eastern Asia")
    assert (row["ldc"], row["sids"], row["income"]) == (True, False, "lower-middle")
    assert (row["item"], row["question"], row["value"]) == ("legal.data_protection.exists", 38, "partial")
    assert (row["lower"], row["upper"], row["reason"]) == (0, 0, None)
    assert (row["basis"], row["confidence"]) == ("inferred-from-detail", "medium")
    assert row["confidence_measured"] is None
    assert str(row["authority_typed"]).startswith("The answer above is by General Department")
    assert (row["quote"], row["quote_question"]) == ("Law on e-commerce", 39)
    assert (row["straight_lining"], row["reviewed_by"]) == (False, None)


def test_the_sentence_around_the_words_shows_why(official: kg.Graph) -> None:
    rows = {row["short"]: row for row in official.table("findings")}
    assert rows["q38_data_protection"]["context"] == (
        "Law on e-commerce has an article on data protection (article 32)"
    )
    assert rows["q36_ati"]["value"] == "in-preparation"
    assert "is already drafted, but not yet adopted" in str(rows["q36_ati"]["context"])
    assert rows["q48_expenditure"]["context"] is None
    for row in rows.values():
        assert row["context"] is None or " ".join(str(row["quote"]).split()) in str(row["context"])


def test_bounds_of_an_unknown_finding_take_in_yes_and_its_reason_is_told(official: kg.Graph) -> None:
    (row,) = (row for row in official.table("findings") if row["question"] == 48)
    assert (row["value"], row["lower"], row["upper"]) == ("unknown", 0, 1)
    assert row["reason"] == "marks-lost-detail-blank"
    assert {row[name] for name in ("basis", "confidence", "confidence_measured", "rule")} == {None}


def test_answers_pasted_under_several_questions_are_flagged(official: kg.Graph) -> None:
    flagged = {
        row["question"]: row["repeated_with"] for row in official.table("findings") if row["straight_lining"]
    }
    assert flagged[62] == "67; 69"
    assert flagged[89] == "92"
    assert 36 not in flagged


def test_items_on_open_questions_are_left_out_unless_asked_for(official: kg.Graph) -> None:
    table, whole = official.table("findings_long"), official.table("findings", all_items=True)
    assert (len(table), len(whole)) == (39, 52)
    assert any("closed questions alone" in note for note in table.notes)
    assert not any("closed questions alone" in note for note in whole.notes)
    assert {row["closed"] for row in whole} == {True, False}


def test_the_wide_table_has_an_item_a_column(official: kg.Graph) -> None:
    table = official.table("findings_wide", countries=["KHM", "BRA"])
    brazil, cambodia = table
    assert (cambodia["q36_ati"], cambodia["q48_expenditure"]) == (
        "in-preparation",
        "unknown: marks-lost-detail-blank",
    )
    assert brazil["q36_ati"] == "no-response-loaded"
    assert table.column("q36_ati").label == "Law on access to information"
    items = [name for name in table.columns if name.startswith("q")]
    assert len(items) == 39
    assert items.index("q38_data_protection") < items.index("q102_voices_published")


def test_only_member_states_are_missed_unless_others_are_named(official: kg.Graph) -> None:
    missed = {row["iso3"] for row in official.table("responses", region="Western Asia")}
    assert "JOR" in missed
    assert "PSE" not in missed
    assert [row["iso3"] for row in official.table("responses", countries="State of Palestine")] == ["PSE"]


def test_what_nobody_fits_is_told(official: kg.Graph) -> None:
    table = official.table("responses", countries="Brazil", group="LDC")
    assert len(table) == 0
    assert any("No country fits all that was asked for" in note for note in table.notes)


def test_a_country_without_a_response_says_so_and_says_nothing_else(official: kg.Graph) -> None:
    table = official.table("findings", countries="Brazil")
    assert {row["iso3"] for row in table} == {"BRA"}
    assert {(row["value"], row["lower"], row["upper"]) for row in table} == {(None, None, None)}
    assert {(row["response"], row["reason"]) for row in table} == {
        ("no response loaded", "no-response-loaded")
    }
    assert "No response loaded, which is not a no: BRA 2022." in table.notes


def test_invented_responses_are_left_out_unless_asked_for_and_then_flagged(
    official: kg.Graph, every: kg.Graph
) -> None:
    left_out = official.table("responses", countries=["KHM", "UZB"])
    assert {row["iso3"]: row["response"] for row in left_out} == {
        "KHM": "loaded",
        "UZB": "no response loaded",
    }
    assert "Invented responses are left out unless asked for: UZB." in left_out.notes
    taken_in = every.table("responses")
    assert {row["iso3"]: row["fixture"] for row in taken_in} == {"KEN": True, "KHM": False, "UZB": True}
    assert taken_in.notes[0].startswith("INVENTED DATA")


def test_counts_have_denominators_beside_each_share(every: kg.Graph) -> None:
    table = every.table("findings_by_group", group=["LDC"])
    row = {(row["item"], row["group"]): row for row in table}
    law = "legal.access_to_information.exists"
    least, others, whole = (row[law, group] for group in ("ldc", "not-ldc", "all"))
    assert (least["members"], least["loaded"], least["asked"], least["known"]) == (46, 1, 1, 1)
    assert (others["members"], others["loaded"], others["fixtures"]) == (147, 2, 2)
    assert whole["loaded"] == 3
    for each in table:
        assert each["at_least"] == each["yes"]
        assert each["share_at_least"] == int(each["yes"] or 0) / int(each["loaded"] or 0)
        assert int(each["known"] or 0) + int(each["unknown"] or 0) == each["loaded"]


def test_a_group_without_a_response_has_no_share(official: kg.Graph) -> None:
    table = official.table("findings_by_group", group="SIDS", region="Asia")
    empty = [row for row in table if row["group"] == "sids"]
    assert {(row["loaded"], row["share_at_least"], row["share_at_most"]) for row in empty} == {
        (0, None, None)
    }


def test_groups_as_of_another_day(every: kg.Graph) -> None:
    later = every.table("findings_by_group", group="LDC", as_of="2024-12-31")
    assert {row["members"] for row in later if row["group"] == "ldc"} == {44}
    narrowed = every.table("responses", group="income:lower-middle", region="Africa")
    assert [row["iso3"] for row in narrowed if row["response"] == "loaded"] == ["KEN"]
    assert len(narrowed) > 10


def test_nobody_knows_the_income_groups_of_a_day_beyond_the_file(official: kg.Graph) -> None:
    with pytest.raises(QueryError, match=r"income:low on 2031-12-31 is not known.* reaches from 1988"):
        official.table("findings", group="income:low", as_of="2031")
    with pytest.raises(QueryError, match="is not known"):
        official.table("findings_by_group", group="income:low", as_of="2031")
    codes = {row["group"] for row in official.table("findings_by_group", as_of="2031")}
    assert codes == {"all", "ldc", "lldc", "sids"}


def test_references_are_one_row_each_with_all_their_questions(official: kg.Graph) -> None:
    rows = [row for row in official.table("references") if row["relation"] == "referencesTechnology"]
    counts = Counter(row["document"] for row in rows)
    assert sorted(counts.values()) == [1, 5, 5]
    assert {row["standing"] for row in rows} == {"adopted", "draft"}
    (participation,) = (
        row
        for row in official.table("references")
        if row["target"] == "e-participation" and row["standing"] == "draft"
    )
    assert (participation["claims"], participation["questions"]) == (2, "65; 90")


def test_partners_are_a_row_each(every: kg.Graph) -> None:
    partners = {row["partner"]: row for row in rows_of(every, "partnerships")}
    assert partners["Singapore"]["partner_iso3"] == "SGP"
    assert partners["World Bank"]["partner_kind"] == "organization"
    kenya = {row["partner_iso3"]: row["partner_loaded"] for row in rows_of(every, "partnerships", "KEN")}
    assert kenya["EST"] is False


def test_documents_tell_drafts_from_what_is_adopted(official: kg.Graph) -> None:
    documents = {row["document"]: row for row in official.table("documents")}
    assert documents["law on data protection"]["standing"] == "planned"
    framework = documents["Policy framework on digital economy and society 2021-2035"]
    assert (framework["period_start"], framework["period_end"]) == ("2021", "2035")
    assert (
        framework["technologies"] == "5g; artificial-intelligence; blockchain; internet-of-things; robotics"
    )


def test_no_personal_data_of_respondents(small_folder: Path) -> None:
    graph = kg.load(small_folder, include_fixtures=True)
    for name in ("findings", "responses", "claims", "bodies", "posts"):
        assert "Wilma" not in str(graph.table(name).rows)


def test_a_single_file_has_tables_too(official: kg.Graph, tmp_path: Path) -> None:
    file = official.export(tmp_path / "graph.nq")
    assert kg.load(file).table("findings").rows == official.table("findings").rows


@pytest.mark.parametrize(
    ("wanted", "error", "wrong"),
    [
        ({"name": "document"}, QueryError, "no table 'document'. Did you mean 'documents'"),
        ({"name": "findings", "group": "LCD"}, QueryError, "no region or group 'LCD'"),
        ({"name": "findings", "region": "Atlantis"}, QueryError, "no region or group 'Atlantis'"),
        ({"name": "findings", "group": "FOO"}, QueryError, "LDC, LLDC, SIDS, income:low, income:lower"),
        ({"name": "findings", "countries": "Camboda"}, UnknownCountry, "Did you mean 'Cambodia'"),
        ({"name": "findings", "editions": "2202"}, QueryError, "no edition '2202'"),
        ({"name": "findings", "as_of": "May"}, QueryError, "'May' is no day or year"),
    ],
)
def test_an_unknown_name_is_told(
    official: kg.Graph, wanted: dict[str, str], error: type[Exception], wrong: str
) -> None:
    with pytest.raises(error, match=wrong):
        official.table(**wanted)  # type: ignore[arg-type]


def test_a_value_that_nobody_makes(official: kg.Graph, ontology: Path, tmp_path: Path) -> None:
    import shutil

    copy = shutil.copytree(ontology, tmp_path / "ontology")
    file = copy / "tables" / "bodies.yaml"
    file.write_text(file.read_text("utf-8").replace("made: leads", "made: leaders"), "utf-8")
    with pytest.raises(ResourceError, match="leads: nothing makes its value"):
        kg.load(official.path, ontology=copy).table("bodies")
