"""What resolving keeps whatever it is given, and that nothing but its content decides."""

import os
import subprocess
import sys
from collections import Counter
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.resolve import resolve
from kg.resources import ontology_folder
from kg.values import Interpretation, Unit
from kg.vocabulary.model import load_model
from tests.once import RESPONSES, Once
from tests.resolve.conftest import BODY, LAW, PORTAL, STRATEGY, Story, unit

NAMES = st.sampled_from(
    ["Health Law", "health laws", "Health Law 2020", "Health Law 2021", "The Health Law", "Health Bill",
     "Law No. 5", "Law No. 5 on Health", "Law No. 6 on Health", "Digital Plan", "digital-plan",
     "Phase II Plan", "Plan Phase 2", "Digital Plan 2020-2025", "National Digital Plan",
     "Ministry of Health", "Ministry of Health and Sport", "MOH", "Federal Ministry of Health",
     "State Ministry of Health", "Ministry of Housing", "www.a.kh", "https://a.kh/", "a.kh/en", "!", "2020"]
)  # fmt: skip
ALIASES = st.sampled_from([(), ("MOH",), ("HL5",), ("Health Law",), ("Plan 2",)])


def usual(name: str) -> str:
    """The class that a name's words suggest."""
    classes = {"a.kh": PORTAL, "Min": BODY, "MOH": BODY, "lan": STRATEGY}
    return next((cls for word, cls in classes.items() if word in name), LAW)


def check(resolved: Unit) -> None:
    """Each mention names one thing, each thing has an IRI of its own, each merge joins what it holds."""
    wanted = [f"{one.response.edition}/{m.id}" for one in resolved.interpretations for m in one.mentions]
    named = Counter(name for entity in resolved.entities for name in entity.mentions)
    assert named == Counter(wanted)
    iris = Counter((entity.kind, entity.slug) for entity in resolved.entities)
    assert [iri for iri, count in iris.items() if count > 1] == []
    for entity in resolved.entities:
        rest = entity.mentions[1:]
        assert sorted(merge.joined for merge in entity.merges) == sorted(rest)
        assert {merge.kept for merge in entity.merges} <= set(entity.mentions)
        assert all(merge.reason and 0 < merge.score <= 1 for merge in entity.merges)
        assert all(merge.kept in entity.mentions for merge in entity.possible)
        assert not {merge.joined for merge in entity.possible} & set(entity.mentions)
        assert entity.name not in entity.also


@pytest.mark.unmeasured
@settings(deadline=None)
@given(st.lists(st.tuples(NAMES, ALIASES), min_size=1, max_size=12))
def test_any_mentions_are_resolved(named: list[tuple[str, tuple[str, ...]]]) -> None:
    story = Story()
    for name, also in named:
        story.names(usual(name), name, *(() if "a.kh" in name else also))
    resolved = unit(story)
    check(resolved)
    assert resolved == unit(story)


@pytest.mark.unmeasured
@settings(deadline=None, max_examples=30)
@given(st.lists(st.lists(NAMES, max_size=5), min_size=3, max_size=3))
def test_the_order_of_the_interpretations_does_not_matter(editions: list[list[str]]) -> None:
    stories = [Story(edition=year) for year in ("2020", "2022", "2024")]
    for story, names in zip(stories, editions, strict=True):
        for name in names:
            story.names(usual(name), name)
    first, *others = (unit(*order) for order in permutations(stories))
    check(first)
    assert all(other == first for other in others)


def test_the_order_of_mentions_in_an_interpretation_is_that_of_the_answers() -> None:
    story = Story()
    for name in ("Health Bill", "Digital Plan", "Health Law 2020"):
        story.names(usual(name), name)
    told = story.told()
    turned = Interpretation(told.response, told.mentions[::-1], (), ())
    model = load_model(ontology_folder())
    assert resolve([turned], model).entities == resolve([told], model).entities


_SCRIPT = """
import sys
from kg.interpret import interpret
from kg.readers import read
from kg.resolve import resolve
from kg.resources import ontology_folder
from kg.vocabulary.model import load_model
from pathlib import Path
model = load_model(ontology_folder())
for path in sys.argv[1:]:
    print(resolve([interpret(read(Path(path), ontology_folder()), model)], model))
"""


@pytest.mark.slow
def test_the_hash_seed_does_not_matter() -> None:
    """Neither to reading and interpreting: a unit shows all that they gave."""
    said = [
        subprocess.run(
            [sys.executable, "-c", _SCRIPT, *map(str, RESPONSES[::4])],
            check=True, capture_output=True, env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert said[0] == said[1]
    assert said[0]


def test_an_unknown_mention_has_no_entity() -> None:
    with pytest.raises(KeyError, match="2022/nothing"):
        unit(Story()).of("2022", "nothing")


def test_a_country_without_mentions_has_no_things() -> None:
    assert unit(Story("KHM")).entities == ()
    assert unit(Story("KHM")).country == "KHM"


@pytest.mark.parametrize("path", RESPONSES, ids=lambda path: path.stem)
def test_the_responses_at_hand_are_resolved(path: Path, once: Once) -> None:
    resolved = once.resolved(path)
    (interpretation,) = resolved.interpretations
    check(resolved)
    assert resolved.country == interpretation.response.country
    assert resolved.fixture is interpretation.response.source.fixture
