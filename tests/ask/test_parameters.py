import pytest

from kg.ask.answering import find_question
from kg.ask.parameters import resolve
from kg.errors import QueryError
from kg.resources import ontology_folder
from kg.store.engine import GraphStore

TECHNOLOGY = find_question("strategies-by-technology", ontology_folder())
BODIES = find_question("bodies-by-sector", ontology_folder())
FINDINGS = find_question("findings-by-item", ontology_folder())
ALIGNED = find_question("alignments", ontology_folder())


def codes(store: GraphStore, question: object = TECHNOLOGY, **given: str) -> dict[str, list[str]]:
    """Variable → last parts of the IRIs that it is bound to."""
    assert not isinstance(question, str)
    bound = resolve(question, given, ontology_folder(), store)  # type: ignore[arg-type]
    return {name: [term.value.rsplit("/", 1)[-1] for term in terms] for name, terms in bound.items()}


@pytest.mark.parametrize("name", ["KHM", "khm", "KH", "Cambodia", "cambodge", "Kingdom of Cambodia", " KHM "])
def test_a_country_by_code_or_any_of_its_names(store: GraphStore, name: str) -> None:
    assert codes(store, country=name) == {"country": ["KHM"]}


@pytest.mark.parametrize(
    "name", ["AI", "artificial-intelligence", "Intelligence Artificielle", "Machine Learning, AI"][:3]
)
def test_a_concept_by_code_or_label_with_all_narrower_ones(store: GraphStore, name: str) -> None:
    found = codes(store, technology=name)["technology"]
    assert {"artificial-intelligence", "machine-learning"} <= set(found)
    assert "robotics" not in found


def test_a_region_means_the_countries_in_it_and_in_its_parts(store: GraphStore) -> None:
    assert codes(store, region="Asia") == {"country": ["KHM", "KOR"]}
    assert codes(store, region="035") == {"country": ["KHM"]}
    assert codes(store, region="LDC") == {"country": ["KHM"]}


def test_an_income_group_counts_at_the_end_of_the_editions_year(store: GraphStore) -> None:
    assert codes(store, region="income:lower-middle") == {"country": ["KHM"]}
    assert codes(store, region="Income:Low", edition="2022")["country"] == []
    with pytest.raises(QueryError, match=r"no income group 'income:lo'\. Did you mean 'income:low'"):
        codes(store, region="income:lo")


def test_country_and_region_must_agree(store: GraphStore) -> None:
    assert codes(store, country="Cambodia", region="asia") == {"country": ["KHM"]}
    with pytest.raises(QueryError, match="not in that region"):
        codes(store, country="Uruguay", region="Asia")


def test_an_edition_by_its_year(store: GraphStore) -> None:
    assert codes(store, edition="2020") == {"edition": ["2020"]}
    with pytest.raises(QueryError, match=r"no edition '2019'\. There is: 2020, 2022"):
        codes(store, edition="2019")


def test_an_item_by_its_name_in_tables(store: GraphStore) -> None:
    found = codes(store, FINDINGS, item="q72_once_only")
    assert found == codes(store, FINDINGS, item="strategy.once_only.exists")


def test_a_group_of_countries_is_no_group_of_people(store: GraphStore) -> None:
    question = find_question("inclusion-measures", ontology_folder())
    with pytest.raises(QueryError, match=r"'LDC' is a group of countries, .*: --region 'LDC'"):
        codes(store, question, group="LDC")


def test_items_by_key_or_by_what_keys_begin_with(store: GraphStore) -> None:
    assert codes(store, FINDINGS, item="strategy.once_only.exists") == {"item": ["strategy.once_only.exists"]}
    found = codes(store, FINDINGS, item="legal")["item"]
    assert found
    assert all(key.startswith("legal.") for key in found)
    with pytest.raises(QueryError, match=r"strategy\.once_only\.exists"):
        codes(store, FINDINGS, item="strategy.once_onli.exists")


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Post and Telecommunications",
        "posts and telecommunications",
        "mptc",
        "https://w3id.org/egov-kg/id/body/KHM/mptc",
    ],
)
def test_a_thing_by_name_part_of_a_name_slug_or_iri(store: GraphStore, name: str) -> None:
    assert codes(store, BODIES, body=name) == {"body": ["mptc"]}


def test_a_part_of_a_name_means_all_that_have_it(store: GraphStore) -> None:
    assert codes(store, BODIES, body="ministry") == {"body": ["mef", "moh", "mptc"]}


def test_things_of_another_class_do_not_count(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="no body 'Cloud policy'"):
        codes(store, BODIES, body="Cloud policy")


def test_a_target_may_be_anything_that_has_a_name(store: GraphStore) -> None:
    assert codes(store, ALIGNED, target="SDGs") == {"target": ["2030-agenda"]}
    assert codes(store, ALIGNED, target="the framework") == {"target": ["framework"]}


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"country": "Camboda"}, "no country 'Camboda'. Did you mean 'Cambodia'"),
        ({"country": "Cambodg"}, "Did you mean 'Cambodia'"),
        ({"technology": "blockchian"}, "Did you mean 'blockchain'"),
        ({"region": "Azia"}, "Did you mean 'Asia'"),
        ({"tecnology": "AI"}, "no parameter 'tecnology'. Did you mean 'technology'"),
        ({"country": "Q"}, "no country 'Q'."),
    ],
)
def test_what_is_unknown_gets_suggestions(store: GraphStore, given: dict[str, str], says: str) -> None:
    with pytest.raises(QueryError) as error:
        codes(store, **given)
    assert says in str(error.value)


def test_sparql_in_a_value_is_only_a_name(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="no country"):
        codes(store, country="KHM> } DROP ALL #")


def test_any_leaves_a_parameter_open(store: GraphStore) -> None:
    assert codes(store, country="any", technology="ANY") == {}


def test_concepts_need_no_graph_but_countries_do() -> None:
    assert resolve(TECHNOLOGY, {"technology": "robotics"}, ontology_folder(), None)
    with pytest.raises(QueryError, match="a graph is needed"):
        resolve(TECHNOLOGY, {"country": "KHM"}, ontology_folder(), None)
