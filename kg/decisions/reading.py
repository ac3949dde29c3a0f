"""Reads a file of decisions: every block is complete and agrees with the others, or nothing is taken."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TypeVar

from kg.decisions.blocks import Block, blocks
from kg.decisions.consistency import contradictions
from kg.decisions.decision import Choice, Decision, Decisions, Waiver, country_among
from kg.decisions.paths import is_answer, is_statement, is_thing, local_path
from kg.errors import DecisionError

_OPEN = frozenset({"", "?"})
_TRUE = frozenset({"true", "yes", "on"})
_FALSE = frozenset({"", "false", "no", "off"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_EMAIL = re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)+")
_WHO = ("author", "date", "reason", "undo")
_TARGETS = ("things", "thing", "claim", "finding", "answer", "against", "property", "name", "value")
_DECISION = frozenset((*_WHO, *_TARGETS, "decision", "country", "evidence"))
_WAIVER = frozenset((*_WHO, "shape", "focus", "path", "value", "country"))
_LISTS = frozenset({"things", "against"})
_PAIRS = frozenset({Choice.MERGE, Choice.KEEP_APART})

_FIELDS: dict[Choice, tuple[frozenset[str], ...]] = {
    Choice.MERGE: (frozenset({"things"}),),
    Choice.KEEP_APART: (frozenset({"things"}),),
    Choice.RENAME: (frozenset({"thing", "name"}),),
    Choice.ACCEPT: (
        *(frozenset({one}) for one in ("claim", "finding", "answer")),
        frozenset({"thing", "property"}),
    ),
    Choice.REJECT: tuple(frozenset({one}) for one in ("claim", "thing")),
    Choice.SET: (
        frozenset({"claim", "value"}),
        frozenset({"finding", "value"}),
        frozenset({"thing", "property", "value"}),
    ),
}
"""Which fields tell what a decision is about, in the ways that it may be told."""

_Kept = TypeVar("_Kept")


def read_decisions(path: Path) -> Decisions:
    """What a file decides.

    Blocks without a decision and blocks with `undo: true` decide nothing.

    Raises:
        DecisionError: if the file is malformed, a block is incomplete, or two contradict each other; the
            message lists every fault with its block.
    """
    found = blocks(path)
    faults: list[str] = []
    decided = _each(found["decisions"], _decision, faults)
    waivers = _each(found["waivers"], _waiver, faults)
    faults += contradictions(decided)
    if faults:
        raise DecisionError("\n".join(faults))
    every = [*found["decisions"], *found["waivers"]]
    undone = sum(_undone(block) for block in every)
    left = len(every) - undone - len(decided) - len(waivers)
    return Decisions(tuple(decided), tuple(waivers), left, undone)


def _each(found: Iterable[Block], read: Callable[[Block], _Kept | None], faults: list[str]) -> list[_Kept]:
    """What the blocks hold; what is wrong with one is noted and the next is read."""
    kept: list[_Kept] = []
    for block in found:
        try:
            one = read(block)
        except DecisionError as error:
            faults.append(str(error))
            continue
        kept += [one] if one is not None else []
    return kept


def _decision(block: Block) -> Decision | None:
    """The decision of a block, or None if it is open or undone."""
    _check_fields(block, _DECISION)
    if _undone(block) or block.text("decision") in _OPEN:
        return None
    choice = _choice(block)
    author, day, reason = _who(block)
    _check_target(block, choice)
    things = tuple(map(local_path, (*block.fields.get("things", ()), *block.fields.get("thing", ()))))
    claim, finding, answer = (local_path(block.text(name)) for name in ("claim", "finding", "answer"))
    against = tuple(map(local_path, block.fields.get("against", ()))) if choice is Choice.ACCEPT else ()
    _check_paths(block, choice, things, (*against, claim) if claim else against)
    country = country_among((claim or finding or answer, *things)) or block.text("country")
    if not country:
        raise _fault(block, "it names things as printed: say of which `country` (ISO3) they are")
    return Decision(
        choice=choice,
        author=author,
        date=day,
        reason=reason,
        country=country,
        place=block.place,
        things=things,
        claim=claim,
        finding=finding,
        answer=answer,
        against=against,
        predicate=block.text("property"),
        value=block.text("name") or block.text("value"),
        evidence=_evidence(block),
    )


def _choice(block: Block) -> Choice:
    try:
        return Choice(block.text("decision"))
    except ValueError:
        known = ", ".join(Choice)
        raise _fault(block, f"{block.text('decision')!r} is no decision; decide one of: {known}") from None


def _evidence(block: Block) -> str:
    if not block.text("evidence"):
        raise _fault(block, "`evidence` is missing: keep that of `kg review`, or quote the words you rely on")
    return block.text("evidence")


def _waiver(block: Block) -> Waiver | None:
    """The waiver of a block, or None if nobody has signed it or it is undone."""
    _check_fields(block, _WAIVER)
    if _undone(block) or not any(block.text(name).strip("?") for name in ("author", "date", "reason")):
        return None
    author, day, reason = _who(block)
    for name in ("shape", "focus", "country"):
        if not block.text(name):
            raise _fault(block, f"`{name}` is missing: copy the block that `kg validate -f waivers` writes")
    focus, path, value = local_path(block.text("focus")), block.text("path"), block.text("value")
    return Waiver(
        block.text("shape"), focus, block.text("country"), author, day, reason, block.place, path, value
    )


def _check_fields(block: Block, known: frozenset[str]) -> None:
    for name, texts in block.fields.items():
        if name not in known:
            raise _fault(block, f"unknown field `{name}`; there are: {', '.join(sorted(known))}, found")
        if len(texts) > 1 and name not in _LISTS:
            raise _fault(block, f"the field `{name}` takes one text, not a list")
        if name != "found" and any(_EMAIL.search(text) for text in texts):
            raise _fault(
                block,
                f"`{name}` holds an e-mail address: leave it out, decisions are published with the graph",
            )
    _undone(block)


def _undone(block: Block) -> bool:
    told = block.text("undo").casefold()
    if told not in _TRUE | _FALSE:
        raise _fault(block, f"`undo` is {told!r}: write `undo: true`, or leave the field out")
    return told in _TRUE


def _who(block: Block) -> tuple[str, str, str]:
    """Author, date and reason, all of which must be there."""
    missing = [name for name in ("author", "date", "reason") if block.text(name) in _OPEN]
    if missing:
        listed = ", ".join(f"`{name}`" for name in missing)
        raise _fault(block, f"{listed} missing: say who decided, when (YYYY-MM-DD) and why")
    day = block.text("date")
    try:
        date.fromisoformat(day if _DAY.fullmatch(day) else "")
    except ValueError:
        raise _fault(block, f"{day!r} is no date: write it as YYYY-MM-DD") from None
    return block.text("author"), day, " ".join(block.text("reason").split())


def _check_target(block: Block, choice: Choice) -> None:
    """A decision has the fields of one of its ways and no others."""
    given = {name for name in _TARGETS if any(block.fields.get(name, ()))}
    if "claim" in given:
        given.discard("against")  # the queue shows it with every contradiction; accepting one uses it
    if given not in _FIELDS[choice]:
        ways = " or ".join(" and ".join(f"`{name}`" for name in sorted(way)) for way in _FIELDS[choice])
        told = ", ".join(f"`{name}`" for name in sorted(given)) or "none of them"
        raise _fault(block, f"`{choice}` needs {ways}, and here is {told}")
    if choice in _PAIRS and len(set(block.fields["things"])) != 2:
        raise _fault(block, f"`{choice}` is about two different things: list both in `things`")


def _check_paths(block: Block, choice: Choice, things: Iterable[str], claims: Iterable[str]) -> None:
    """Claims, findings, answers and things are named by paths; only who is who may go by printed names."""
    for path in claims:
        if not is_statement(path, "claim"):
            raise _fault(block, f"{path!r} is no claim: it is written response/EDITION/ISO3/claim/HASH")
    finding, answer = local_path(block.text("finding")), local_path(block.text("answer"))
    if finding and not is_statement(finding, "finding"):
        raise _fault(block, f"{finding!r} is no finding: it is written response/EDITION/ISO3/finding/KEY")
    if answer and not is_answer(answer):
        raise _fault(block, f"{answer!r} is no answer: it is written answer/EDITION/ISO3/NUMBER")
    if choice not in _PAIRS:
        for path in things:
            if not is_thing(path):
                raise _fault(block, f"{path!r} is no thing: it is written KIND/ISO3/SLUG")


def _fault(block: Block, told: str) -> DecisionError:
    return DecisionError(f"{block.place}: {told}.")
