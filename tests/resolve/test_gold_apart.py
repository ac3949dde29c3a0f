"""No automatic merge is wrong on any annotated response: what gold tells apart never becomes one thing."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from kg.evaluate.gold import Gold, read_gold
from kg.resolve.addresses import address_key
from kg.values import Entity
from kg.vocabulary.folding import fold
from tests.once import RESPONSES, Once

DATA = Path(__file__).resolve().parents[1] / "data"
GOLDS = sorted((DATA / "gold").glob("*.yaml"))

pytestmark = pytest.mark.slow

Items = Sequence[tuple[str, ...]]


def entities(gold: Path, once: Once) -> tuple[Entity, ...]:
    (response,) = [path for path in RESPONSES if path.stem == gold.stem]
    return once.resolved(response).entities


def mixed(found: Entity, items: Items) -> list[tuple[str, ...]]:
    """The gold items whose names an entity has, if several; a name that two items share tells nothing."""
    forms = {_form(name) for name in (found.name, *found.also)}
    own = [{_form(name) for name in item} for item in items]
    telling = [one - set().union(*(other for other in own if other is not one)) for one in own]
    hit = [item for item, names in zip(items, telling, strict=True) if names & forms]
    return hit if len(hit) > 1 else []


def _form(name: str) -> str:
    return address_key(name) if "://" in name or name.startswith("www.") else " ".join(fold(name).split())


def wrong(gold: Gold, found: Sequence[Entity]) -> Iterator[list[tuple[str, ...]]]:
    kinds: dict[str, Items] = {
        "document": [document.names for document in gold.documents],
        "body": [body.names for body in gold.bodies],
        "portal": [(portal.url,) for portal in gold.portals],
    }
    for entity in found:
        hit = mixed(entity, kinds.get(entity.kind, ()))
        if hit:
            yield hit


@pytest.mark.parametrize("path", GOLDS, ids=lambda path: path.stem)
def test_what_gold_tells_apart_stays_apart(path: Path, once: Once) -> None:
    assert list(wrong(read_gold(path), entities(path, once))) == []


def test_a_wrong_merge_would_be_seen() -> None:
    gold = Gold("TCD", documents=(), bodies=())
    assert list(wrong(gold, [])) == []
    merged = Entity("body", "a", "egov:PublicBody", "Ministry of Health", ("Ministry of Wealth",), ())
    items = [("Ministry of Health", "MoH"), ("Ministry of Wealth",)]
    assert mixed(merged, items) == items


@pytest.mark.parametrize("path", GOLDS, ids=lambda path: path.stem)
def test_gold_names_are_found_among_the_entities(path: Path, once: Once) -> None:
    """Otherwise the test above would look at nothing."""
    forms = {_form(name) for one in entities(path, once) for name in (one.name, *one.also)}
    items = [body.names for body in read_gold(path).bodies]
    assert any(_form(name) in forms for names in items for name in names)
