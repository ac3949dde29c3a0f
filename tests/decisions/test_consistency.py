"""Decisions that cannot both hold are refused, with both blocks named."""

import pytest

from kg.errors import DecisionError
from tests.decisions.conftest import Read

A, B = "response/2022/KHM/claim/00000000000a", "response/2022/KHM/claim/00000000000b"
F = "response/2022/KHM/finding/legal.data_protection.exists"


def file(*blocks: str) -> str:
    return "decisions:\n" + "\n".join(
        "  - SIGNED    evidence: a\n    " + "\n    ".join(one.split("; ")) for one in blocks
    )


CONTRADICTING = [
    (f"decision: accept; claim: {A}", f"decision: reject; claim: {A}"),
    (f"decision: set; claim: {A}; value: x", f"decision: set; claim: {A}; value: z"),
    (f"decision: set; finding: {F}; value: yes", f"decision: accept; finding: {F}"),
    (f"decision: accept; claim: {A}; against: [{B}]", f"decision: accept; claim: {B}"),
    (f"decision: accept; claim: {A}; against: [{B}]", f"decision: accept; claim: {B}; against: [{A}]"),
    (
        "decision: merge; things: [body/KHM/a, body/KHM/b]",
        "decision: keep-apart; things: [body/KHM/b, body/KHM/a]",
    ),
    ("decision: rename; thing: body/KHM/a; name: One", "decision: rename; thing: body/KHM/a; name: Two"),
]
AGREEING = [
    (f"decision: accept; claim: {A}", f"decision: accept; claim: {A}"),
    (f"decision: accept; claim: {A}; against: [{B}]", f"decision: reject; claim: {B}"),
    (f"decision: reject; claim: {A}; against: [{B}]", f"decision: accept; claim: {B}"),
    (
        "decision: merge; things: [body/KHM/a, body/KHM/b]",
        "decision: merge; things: [body/KHM/b, body/KHM/c]",
    ),
    (
        "decision: set; thing: document/KHM/a; property: egov:regulatesTopic; value: x",
        "decision: set; thing: document/KHM/a; property: egov:regulatesTopic; value: z",
    ),
]


@pytest.mark.parametrize("blocks", CONTRADICTING)
def test_contradictions_are_refused(read: Read, blocks: tuple[str, str]) -> None:
    for one, other in (blocks, blocks[::-1]):
        with pytest.raises(DecisionError, match=r"block 1 .* and .* block 2 .* contradict each other"):
            read(file(one, other))


@pytest.mark.parametrize("blocks", AGREEING)
def test_what_agrees_is_kept(read: Read, blocks: tuple[str, str]) -> None:
    assert len(read(file(*blocks)).decided) == 2


def test_an_undone_block_contradicts_nothing(read: Read) -> None:
    one, other = CONTRADICTING[0]
    assert len(read(file(one, f"{other}; undo: true")).decided) == 1
