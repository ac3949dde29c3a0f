from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.interpret import interpret
from kg.readers import read
from kg.resolve import resolve
from kg.resources import ontology_folder
from kg.values import Interpretation, Mention, Quote, Response, Source, Unit
from kg.vocabulary.model import Model, load_model

ROOT = Path(__file__).resolve().parents[2]
FILES = (ROOT / "examples" / "khm-2022.txt", *sorted((ROOT / "tests" / "data" / "responses").glob("*.txt")))

LAW, STRATEGY, BODY, PORTAL = "egov:LegalInstrument", "egov:Strategy", "egov:PublicBody", "egov:Portal"
KINDS = {LAW: "document", STRATEGY: "document", BODY: "body", PORTAL: "portal"}
MODEL = load_model(ontology_folder())

NAMES = st.sampled_from(
    ["Health Law", "health laws", "Health Law 2020", "Health Law 2021", "The Health Law", "Digital Plan",
     "digital-plan", "Phase II Plan", "Plan Phase 2", "Ministry of Health", "www.a.kh", "https://a.kh/",
     "a.kh/en", "!", "2020"]
)  # fmt: skip


def said(*named: tuple[str, str], edition: str = "2022", country: str = "TCD") -> Interpretation:
    """An interpretation with a mention for each class and name."""
    mentions = tuple(mention(cls, name, at) for at, (cls, name) in enumerate(named))
    response = Response(country, edition, Source("small.txt", "ab12"), ())
    return Interpretation(response, mentions, (), ())


def mention(cls: str, name: str, at: int) -> Mention:
    quote = Quote(37, at * 100, at * 100 + len(name), name)
    return Mention(f"{KINDS[cls]}:37:{at}", KINDS[cls], cls, name, quote)


def unit(*named: tuple[str, str]) -> Unit:
    return resolve([said(*named)], MODEL)


@pytest.mark.parametrize(
    ("cls", "one", "other"),
    [
        (LAW, "Health Law", "Health Law"),
        (LAW, "Health Law", "health laws"),
        (STRATEGY, "Digital Plan", "Digital Plan 2020-2025"),
        (BODY, "Ministry of Health", "Ministry of health"),
        (PORTAL, "https://www.a.kh/en/", "http://a.kh/en"),
    ],
)
def test_mentions_of_one_thing_are_merged_with_a_reason(cls: str, one: str, other: str) -> None:
    (entity,) = unit((cls, one), (cls, other)).entities
    assert len(entity.mentions) == 2
    assert [(bool(merge.reason), 0 < merge.score <= 1) for merge in entity.merges] == [(True, True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((LAW, "Health Law"), (LAW, "Wealth Law")),
        ((STRATEGY, "Digital Plan 2015-2020"), (STRATEGY, "Digital Plan 2020-2025")),
        ((LAW, "Digital Government"), (STRATEGY, "Digital Government")),
        ((BODY, "Digital Cambodia"), (STRATEGY, "Digital Cambodia")),
        ((PORTAL, "a.kh/en"), (PORTAL, "a.kh/fr")),
    ],
)
def test_different_things_stay_apart(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert len(unit(one, other).entities) == 2


def test_a_thing_goes_by_its_fullest_name() -> None:
    (entity,) = unit((STRATEGY, "Digital Plan"), (STRATEGY, "Digital Plan 2020-2025")).entities
    assert (entity.name, entity.also) == ("Digital Plan 2020-2025", ("Digital Plan",))
    assert entity.slug == "digital-plan"


def test_things_of_one_slug_get_different_iris() -> None:
    first, second = unit((STRATEGY, "Digital Plan 2015-2020"), (STRATEGY, "Digital Plan 2020-2025")).entities
    assert first.slug != second.slug
    assert second.slug.startswith("digital-plan-")


def test_what_depends_on_a_thing_stands_below_it() -> None:
    plan = mention(STRATEGY, "Digital Plan 2020-2025", 0)
    period = Mention("p", "period", "dcterms:PeriodOfTime", "2020-2025", plan.quote, owner=plan.id)
    one = said((STRATEGY, "Digital Plan 2020-2025"))
    with_period = Interpretation(one.response, (plan, period), (), ())
    slugs = {entity.slug for entity in resolve([with_period], MODEL).entities}
    assert slugs == {"digital-plan", "digital-plan/period"}


def test_editions_are_resolved_together_and_in_order() -> None:
    old, new = said((LAW, "Health Law"), edition="2020"), said((LAW, "Health Laws"), edition="2022")
    both = resolve([new, old], MODEL)
    assert both == resolve([old, new], MODEL)
    assert [one.response.edition for one in both.interpretations] == ["2020", "2022"]
    assert both.of("2020", "document:37:0") is both.of("2022", "document:37:0")


def test_an_unknown_mention_has_no_entity() -> None:
    with pytest.raises(KeyError, match="2022/nothing"):
        unit((LAW, "Health Law")).of("2022", "nothing")


def check(resolved: Unit) -> None:
    """Each mention names one thing, each thing has an IRI of its own, each merge joins what it holds."""
    wanted = [f"{one.response.edition}/{m.id}" for one in resolved.interpretations for m in one.mentions]
    named = Counter(name for entity in resolved.entities for name in entity.mentions)
    assert named == Counter(wanted)
    iris = Counter((entity.kind, entity.slug) for entity in resolved.entities)
    assert [iri for iri, count in iris.items() if count > 1] == []
    for entity in resolved.entities:
        assert {name for merge in entity.merges for name in (merge.kept, merge.joined)} <= set(
            entity.mentions
        )
        assert entity.name not in entity.also


def usual(name: str) -> tuple[str, str]:
    """A name with the class that its words suggest."""
    classes = {"a.kh": PORTAL, "Ministry": BODY, "lan": STRATEGY}
    return next((cls for word, cls in classes.items() if word in name), LAW), name


@settings(deadline=None)
@given(st.lists(NAMES.map(usual), min_size=1, max_size=10))
def test_any_mentions_are_resolved(named: list[tuple[str, str]]) -> None:
    resolved = unit(*named)
    check(resolved)
    assert resolved == unit(*named)


def test_a_law_and_a_plan_of_one_name_have_different_iris() -> None:
    name = "Digital Plan 2020"
    check(unit((LAW, "Digital Plan 2015"), (LAW, name), (STRATEGY, name)))


@pytest.fixture(scope="module")
def model() -> Model:
    return MODEL


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_responses_at_hand_are_resolved(path: Path, model: Model) -> None:
    interpretation = interpret(read(path, ontology_folder()), model)
    resolved = resolve([interpretation], model)
    check(resolved)
    assert resolved.country == interpretation.response.country
    assert resolved.fixture is interpretation.response.source.fixture
