"""How many things are compared: few, however many there are."""

import pytest

from kg.resolve.blocking import pairs
from kg.resolve.things import Thing, mentions_in_order, things
from kg.resolve.wording import wording
from kg.vocabulary.model import Model
from tests.resolve.conftest import BODY, LAW, Story

FIELDS = ("health", "trade", "energy", "water", "labour", "justice", "forests", "mining", "sport", "tax")


def made(story: Story, model: Model) -> tuple[Thing, ...]:
    told = [story.told()]
    return things(mentions_in_order(told), told, wording(model, story.country))


def laws(count: int, model: Model) -> tuple[Thing, ...]:
    """Laws of two words each, of which many share one."""
    story = Story()
    for number in range(count):
        story.names(LAW, f"Law on {FIELDS[number % 10]} and matter{number}")
    return made(story, model)


@pytest.mark.parametrize("count", [100, 500, 2000])
def test_the_comparisons_grow_with_the_number_of_things(count: int, model: Model) -> None:
    assert len(list(pairs(laws(count, model)))) <= 30 * count


def test_what_shares_no_word_is_not_compared(model: Model) -> None:
    story = Story()
    for name in ("Ministry of Health", "Ministry of Trade", "Ministry of Energy"):
        story.names(BODY, name)
    assert list(pairs(made(story, model))) == []


def test_each_pair_is_compared_once_and_the_earlier_comes_first(model: Model) -> None:
    story = Story()
    for name in ("Ministry of Justice", "Ministry of Justic", "Justice Ministry"):
        story.names(BODY, name, "MOJ")
    assert list(pairs(made(story, model))) == [(0, 1), (0, 2), (1, 2)]
