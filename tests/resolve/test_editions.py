"""One country in two editions: one node a thing, dated claims, the latest value in the facts."""

from dataclasses import replace

from kg.assemble import AssembleModel, CountryGraph, assemble, load_assemble_model
from kg.resolve import resolve
from kg.resources import ontology_folder
from kg.values import Answer, AnswerStatus, Concept, Interpretation, Unit
from kg.vocabulary.model import load_model
from kg.vocabulary.namespaces import concept_iri, expand
from tests.resolve.conftest import BODY, HOLDING, LAW, PERSON, POST, Story, unit

FACTS = "https://w3id.org/egov-kg/graph/facts/TCD"
STATUS = expand("egov:documentStatus")


def law(edition: str, name: str, status: str) -> Story:
    story = Story(edition=edition)
    story.says(story.names(LAW, name), "egov:documentStatus", Concept("document-status", status))
    return story


def graph(*stories: Story) -> CountryGraph:
    """The graph of an edition each, whose answers are the quoted names."""
    said = [with_answers(story) for story in stories]
    model = load_assemble_model(ontology_folder())
    questionnaires = dict.fromkeys((story.edition for story in stories), model.questionnaires["2022"])
    resolved = resolve(said, load_model(ontology_folder()))
    return assemble(resolved, AssembleModel(questionnaires, model.single_values))


def with_answers(story: Story) -> Interpretation:
    told = story.told()
    answers = tuple(
        Answer(one.quote.answer, f"k.{one.id}", one.quote.text, status=AnswerStatus.TEXT_GIVEN)
        for one in story.mentions
    )
    return replace(told, response=replace(told.response, answers=answers))


def test_a_draft_and_its_act_are_one_node_with_dated_claims() -> None:
    built = graph(law("2022", "Data Bill", "being-drafted"), law("2024", "Data Act 2023", "in-force"))
    stated = {
        (quad.graph_name.value, quad.object.value)  # type: ignore[union-attr]
        for quad in built.public
        if quad.predicate.value == STATUS
    }
    assert stated == {(FACTS, concept_iri("document-status", "in-force"))}
    claimed = [
        quad.graph_name.value.rsplit("/", 2)[-2]  # type: ignore[union-attr]
        for quad in built.public
        if quad.predicate.value == expand("rdf:predicate") and quad.object.value == STATUS  # type: ignore[union-attr]
    ]
    assert sorted(claimed) == ["2022", "2024"]


def test_the_name_is_the_fullest_of_all_editions_and_the_slug_the_earliest() -> None:
    (entity,) = unit(law("2024", "Data Act 2023", "in-force"), law("2022", "Data Bill", "drafted")).entities
    assert (entity.name, entity.also, entity.slug) == ("Data Act 2023", ("Data Bill",), "data-bill")
    assert [mention.split("/")[0] for mention in entity.mentions] == ["2022", "2024"]


def test_bodies_keep_their_node_over_editions() -> None:
    before, after = Story(edition="2022"), Story(edition="2024")
    before.names(BODY, "Ministry of Posts", "MOP")
    after.names(BODY, "MOP")
    (entity,) = unit(before, after).entities
    assert (entity.slug, len(entity.mentions)) == ("ministry-of-posts", 2)


def officer(edition: str, person: str) -> Story:
    """The title is asked for before the name."""
    story = Story(edition=edition)
    post = story.names(POST, "Chief Information Officer")
    for _ in range(2):
        holding = story.names(HOLDING, "Chief Information Officer in office")
        story.says(holding, "egov:forPost", post)
    if person:
        story.says(holding, "egov:postHolder", story.names(PERSON, person))
    return story


def kinds(resolved: Unit) -> dict[str, int]:
    counts = dict.fromkeys(("post", "holding", "person"), 0)
    for entity in resolved.entities:
        counts[entity.kind] += 1
    return counts


def test_a_post_whose_holder_changes_has_two_holdings() -> None:
    resolved = unit(officer("2022", "Ana Bako"), officer("2024", "Idriss Toma"))
    assert kinds(resolved) == {"post": 1, "holding": 2, "person": 2}


def test_a_post_whose_holder_stays_has_one_holding() -> None:
    resolved = unit(officer("2022", "Ana Bako"), officer("2024", "Ana BAKO"))
    assert kinds(resolved) == {"post": 1, "holding": 1, "person": 1}


def test_a_holder_who_is_not_named_again_may_be_another() -> None:
    resolved = unit(officer("2022", "Ana Bako"), officer("2024", ""))
    assert kinds(resolved) == {"post": 1, "holding": 2, "person": 1}
