"""What is doubtful, with its evidence, its weight, and nothing that is decided."""

from pathlib import Path

import pytest
import yaml

import kg
from kg.decisions import Choice, read_decisions
from kg.review import Doubt, Kind, Queue, queue_text
from tests.review.conftest import Build


def doubts(graph: kg.Graph, kind: Kind) -> list[Doubt]:
    return [doubt for doubt in graph.review() if doubt.kind is kind]


def test_things_that_may_be_one(built: Build) -> None:
    graph = built({11: "Agence nationale du numérique", 13: "Agence nationale de sécurité du numérique"})
    found = doubts(graph, Kind.MERGE)
    for doubt in found:
        assert doubt.choices == (Choice.MERGE, Choice.KEEP_APART)
        assert len(dict(doubt.fields)["things"]) == 2
        assert any("why they may be one" in line and "score" in line for line in doubt.found)
    assert len(found) == 1


def test_a_contradiction_shows_both_sides(built: Build) -> None:
    graph = built(
        {
            13: "In June 2021 the government adopted the National Digital Policy 2021-2030",
            35: "National Digital Policy 2021-2030, adopted in May 2021",
        }
    )
    (doubt,) = doubts(graph, Kind.CONTRADICTION)
    assert (doubt.claims, doubt.questions, doubt.country) == (2, 2, "TCD")
    assert [line for line in doubt.found if "question" in line] == [
        "question 13 (2022): “June 2021 the government adopted the National Digital Policy 2021-2030”",
        "question 35 (2022): “National Digital Policy 2021-2030, adopted in May 2021”",
    ]


def test_a_weak_status_is_asked_once_for_the_thing_and_weighs_all_that_is_said_of_it(built: Build) -> None:
    graph = built({35: "National Digital Policy 2021-2030", 88: "National Digital Policy 2021-2030"})
    statuses = [
        one for one in doubts(graph, Kind.CLAIM) if ("property", ("egov:documentStatus",)) in one.fields
    ]
    (doubt,) = statuses
    assert doubt.questions == 2
    assert doubt.claims > 4


def test_a_status_that_is_stated_is_not_asked(built: Build) -> None:
    graph = built({37: "The Data Access Act 2010 is in force"})
    assert [
        one for one in doubts(graph, Kind.CLAIM) if ("property", ("egov:documentStatus",)) in one.fields
    ] == []


def test_a_law_without_topic_and_technologies_without_label(built: Build) -> None:
    graph = built({59: "Act No. 12 of 2010", 80: "flying carpets, in the National Carpet Strategy"})
    found = {doubt.fields[1] for doubt in doubts(graph, Kind.LABEL)}
    assert ("property", ("egov:referencesTechnology",)) in found
    nothing = built({80: "lorem ipsum"})
    (doubt,) = doubts(nothing, Kind.LABEL)
    assert doubt.fields == (("answer", ("answer/2022/TCD/80",)),)


def test_an_answer_from_which_nothing_was_taken(built: Build) -> None:
    (doubt,) = doubts(built({55: "lorem ipsum"}), Kind.ANSWER)
    assert doubt.found == ("question 55 (2022): “lorem ipsum”",)
    assert doubt.claims == 0


def test_a_single_file_has_claims_but_no_report(built: Build, tmp_path: Path) -> None:
    graph = built({35: "National Digital Policy 2021-2030"})
    path = graph.export(tmp_path / "one.nq")
    assert [doubt.kind for doubt in kg.load(path).review()] == [doubt.kind for doubt in graph.review()]


def test_a_name_that_nothing_goes_by_is_told_whatever_else_is_asked(built: Build) -> None:
    graph = built({35: "National Digital Policy 2021-2030"})
    with pytest.raises(kg.errors.QueryError, match="'No Such Law' is no thing, claim or finding"):
        graph.review(about=["National Digital Policy 2021-2030", "No Such Law"])


def test_addresses_of_persons_are_in_no_queue(built: Build) -> None:
    graph = built({55: "lorem ipsum ana@example.org", 35: "National Digital Policy by ana@example.org"})
    assert "ana@" not in queue_text(graph.review())


def test_the_text_is_a_file_of_decisions(tmp_path: Path) -> None:
    hard = 'a: "b" # c\nyes, – ‘d’ \\ \u2028 \x85 \ufffe e'
    doubt = Doubt(
        Kind.MERGE, "TCD", "Which?", (Choice.MERGE,), (("things", ("body/TCD/a", "body/TCD/b")),),
        "0123456789ab", (hard, "no"), 2, 1,
    )  # fmt: skip
    text = queue_text(Queue((doubt,)))
    (block,) = yaml.safe_load(text)["decisions"]
    assert block["found"] == [hard, "no"]
    assert block["things"] == ["body/TCD/a", "body/TCD/b"]
    path = tmp_path / "queue.yaml"
    path.write_text(text, "utf-8")
    assert read_decisions(path).open == 1
    path.write_text(queue_text(Queue(())), "utf-8")
    assert read_decisions(path).open == 0


def test_the_codes_that_a_value_may_be_stand_above_the_block(built: Build) -> None:
    graph = built({59: "Act No. 12 of 2010", 35: "National Digital Policy 2021-2030"})
    text = queue_text(graph.review())
    assert "Which concept of legislation-topic fits?" in text
    assert "# value: adopted, being-drafted," in text
    assert max(len(line) for line in text.splitlines() if line.startswith("  # ")) <= 110
    (doubt,) = graph.review(about=["legal.data_protection.exists"])
    assert doubt.codes == ("in-preparation", "no", "not-applicable", "partial", "unknown", "yes")


def test_the_weightiest_comes_first() -> None:
    def doubt(kind: Kind, claims: int, questions: int) -> Doubt:
        return Doubt(kind, "TCD", "", (), (), "", (), claims, questions)

    order = [
        doubt(Kind.LABEL, 9, 1),
        doubt(Kind.MERGE, 5, 3),
        doubt(Kind.MERGE, 5, 2),
        doubt(Kind.CLAIM, 5, 2),
    ]
    mixed = [order[2], order[0], order[3], order[1]]
    assert sorted(mixed, key=Doubt.order) == order
