import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.decisions import Choice, read_decisions
from kg.errors import DecisionError
from tests.decisions.conftest import Read

CLAIM = "response/2022/KHM/claim/0123456789ab"
OTHER = "response/2022/KHM/claim/ba9876543210"
FINDING = "response/2022/KHM/finding/legal.data_protection.exists"
MERGE = """decisions:
  - decision: merge
    SIGNED
    things: [body/KHM/one, body/KHM/other]
    evidence: one
"""


def block(*fields: str, decision: str = "accept") -> str:
    return "\n".join(
        ("decisions:", f"  - decision: {decision}", "    SIGNED", *(f"    {one}" for one in fields))
    )


def test_a_decision_has_all_that_the_block_says(read: Read) -> None:
    (one,) = read(MERGE).decided
    assert (one.choice, one.author, one.date) == (Choice.MERGE, "Ana Prak", "2026-11-20")
    assert (one.things, one.country, one.reason) == (
        ("body/KHM/one", "body/KHM/other"),
        "KHM",
        "The gazette says so.",
    )
    assert (one.place.file, one.place.block, one.place.line) == ("decisions.yaml", 1, 2)


def test_yes_and_no_are_values_not_truths(read: Read) -> None:
    (one,) = read(block(f"finding: {FINDING}", "value: no", "evidence: none", decision="set")).decided
    assert one.value == "no"


def test_whole_iris_will_do(read: Read) -> None:
    iri = f"https://w3id.org/egov-kg/fixture/id/{CLAIM}"
    (one,) = read(block(f"claim: {iri}", "evidence: a")).decided
    assert one.claim == CLAIM


def test_open_and_undone_blocks_decide_nothing(read: Read) -> None:
    found = read(
        f"""decisions:
  - decision: "?"
    claim: {CLAIM}
  - decision:
    claim: {CLAIM}
  - decision: reject
    undo: true
    SIGNED
    claim: {CLAIM}
    evidence: a
waivers:
  - shape: no-conflict
    focus: {CLAIM}
    country: KHM
    author: ""
"""
    )
    assert (found.decided, found.waivers, found.open, found.undone) == ((), (), 3, 1)
    assert found.digest == ""


def test_an_empty_file_decides_nothing(read: Read) -> None:
    assert (
        read("").decided == read("decisions:\n").decided == read("decisions: []\nwaivers: []").decided == ()
    )


def test_the_digest_is_of_what_is_decided(read: Read) -> None:
    before = read(MERGE)
    moved = read("# a remark\n" + MERGE.replace("things", "found: {any: thing}\n    things"))
    assert before.digest == moved.digest != read(MERGE.replace("KHM/other", "KHM/two")).digest
    assert before.of("KHM").digest == before.digest
    assert before.of("EST").digest == ""


def test_a_waiver_is_read(read: Read) -> None:
    (one,) = read(
        "waivers:\n  - shape: no-conflict\n    focus: response/2022/KHM\n    country: KHM\n    SIGNED"
    ).waivers
    assert (one.shape, one.focus, one.country, one.path) == ("no-conflict", "response/2022/KHM", "KHM", "")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("- a", "must hold the list `decisions:`"),
        ("decision: []", "line 1: unknown list 'decision'"),
        ("decisions: merge", "must hold a list"),
        ("decisions:\n  - merge", "decisions block 1 (line 2): a block must hold fields"),
        ("decision: []\n? [a]\n: b", "line 1: unknown list 'decision'"),
        ("? [a]\n: b", "line 1: this is no list"),
        ("decisions:\n  - ? [a, b]\n    : c", "decisions block 1 (line 2): a list or a block stands where"),
        ("decisions: [", "is not valid YAML: line 2: did not find expected node content."),
        ("decisions: [\x00]", "is not valid YAML"),
        ("decisions: " + "[" * 100_000, "is nested too deeply"),
        (block("claim: x", "claim: y", "evidence: a"), "`claim` stands there twice"),
        (block("claim: {a: b}"), "must hold text"),
        (block("clam: x"), "unknown field `clam`"),
        (block(f"claim: [{CLAIM}, {OTHER}]", "evidence: a"), "takes one text, not a list"),
        (block(f"claim: {CLAIM}", "evidence: a", decision="approve"), "'approve' is no decision"),
        (block(f"claim: {CLAIM}", "evidence: a").replace("SIGNED", ""), "`author`, `date`, `reason` missing"),
        (
            block(f"claim: {CLAIM}", "evidence: a").replace(
                "SIGNED", "author: A\n    date: 2026-02-30\n    reason: b"
            ),
            "'2026-02-30' is no date",
        ),
        (
            block(f"claim: {CLAIM}", "evidence: a").replace(
                "SIGNED", "author: A\n    date: 3 May\n    reason: b"
            ),
            "'3 May' is no date",
        ),
        (block(f"claim: {CLAIM}"), "`evidence` is missing"),
        (block("evidence: a"), "`accept` needs `claim` or"),
        (block(f"claim: {CLAIM}", "value: b", "evidence: a"), "and here is `claim`, `value`"),
        (block("claim: body/KHM/one", "evidence: a"), "'body/KHM/one' is no claim"),
        (block("finding: body/KHM/one", "evidence: a"), "'body/KHM/one' is no finding"),
        (block("answer: 37", "evidence: a"), "'37' is no answer"),
        (block("thing: The Ministry", "name: b", "evidence: a", decision="rename"), "is no thing"),
        (block("things: [One, Other]", "evidence: a", decision="merge"), "say of which `country`"),
        (block("things: [body/KHM/one]", "evidence: a", decision="merge"), "two different things"),
        (
            block("things: [body/KHM/one, body/KHM/one]", "evidence: a", decision="merge"),
            "two different things",
        ),
        (block(f"claim: {CLAIM}", "evidence: a", "undo: perhaps"), "`undo` is 'perhaps'"),
        ("waivers:\n  - shape: a\n    SIGNED", "`focus` is missing"),
    ],
)
def test_what_is_wrong_is_told_with_its_block(read: Read, content: str, told: str) -> None:
    with pytest.raises(DecisionError, match=re.escape(told)) as error:
        read(content)
    assert "decisions.yaml" in str(error.value)


def test_every_fault_of_a_file_is_told(read: Read) -> None:
    with pytest.raises(DecisionError) as error:
        read(block("clam: x") + block("evidence: a").removeprefix("decisions:"))
    assert "block 1" in str(error.value)
    assert "block 2" in str(error.value)


@pytest.mark.parametrize("field", ["author", "reason"])
def test_no_address_of_a_person_is_taken_nor_told(read: Read, field: str) -> None:
    content = block(f"claim: {CLAIM}", "evidence: a").replace(
        "SIGNED", "author: A\n    date: 2026-01-01\n    reason: b"
    )
    wrong = re.sub(rf"{field}: .", f"{field}: ana@example.org", content)
    with pytest.raises(DecisionError, match="e-mail") as error:
        read(wrong)
    assert "ana@" not in str(error.value)


def test_a_handle_in_an_address_is_no_address_of_a_person(read: Read) -> None:
    (one,) = read(
        block(f"claim: {CLAIM}", "value: https://x.example/@gov.td", "evidence: a", decision="set")
    ).decided
    assert one.value == "https://x.example/@gov.td"


def test_a_missing_file_is_told(read: Read) -> None:
    with pytest.raises(DecisionError, match="cannot be read"):
        read_decisions(Path("nowhere.yaml"))


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: str) -> None:
    path = tmp_path_factory.mktemp("any") / "decisions.yaml"
    path.write_text("decisions:\n  - " + content, "utf-8", newline="")
    with suppress(DecisionError):  # and nothing else
        assert read_decisions(path).decided == ()
