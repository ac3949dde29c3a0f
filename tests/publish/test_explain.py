import pytest

from kg.errors import QueryError
from kg.publish.explain import explain
from kg.publish.source import Source

DOCUMENT = "https://w3id.org/egov-kg/id/document/KHM/digital-framework"


def test_an_entity_leads_back_to_quote_question_and_file(graph: Source) -> None:
    explanation = explain(graph.view(), DOCUMENT)
    assert (explanation.label, explanation.classes) == ('The "Digital" framework 2021-2035', ("strategy",))
    reference = next(one for one in explanation.statements if one.relation == "references technology")
    assert reference.value == "artificial intelligence"
    (claim,) = reference.claims
    assert (claim.polarity, claim.confidence) == ("affirmed", 0.8)
    assert claim.sure == "medium (uncalibrated)"
    assert claim.rule == "Named under the question on a technology"
    (evidence,) = claim.evidence
    assert (evidence.before, evidence.quote, evidence.after) == (
        "- ",
        'The "Digital" framework 2021-2035',
        "\n- by ████",
    )
    assert (evidence.edition, evidence.question, evidence.file) == ("2022", 75, "khm-2022.txt")
    assert evidence.place == "page 3"
    assert evidence.context == 'The "Digital" framework 2021-2035'
    assert evidence.asked == "Which policies reference artificial intelligence?"


@pytest.mark.parametrize(
    "name", ["digital-framework", "document/KHM/digital-framework", "DF, the", f"<{DOCUMENT}>"]
)
def test_names_slugs_and_iris_find_the_same_thing(graph: Source, name: str) -> None:
    assert explain(graph.view(), name).iri == DOCUMENT


def test_a_claim_that_is_not_affirmed_shows_its_polarity(graph: Source) -> None:
    iri = "https://w3id.org/egov-kg/id/response/2022/KHM/claim/77aa00"
    (statement,) = explain(graph.view(), iri).statements
    assert (
        statement.words
        == 'The "Digital" framework 2021-2035 – establishes – 2030 Agenda for Sustainable Development'
    )
    assert [claim.polarity for claim in statement.claims] == ["announced"]


def test_a_finding_tells_value_and_reason(graph: Source) -> None:
    iri = "https://w3id.org/egov-kg/id/response/2022/KHM/finding/legal.data_protection.exists"
    (statement,) = explain(graph.view(), iri).statements
    assert statement.words == "Cambodia – legal.data_protection.exists – unknown (blank)"
    assert statement.claims[0].evidence[0].question == 75


def test_a_question_leads_to_the_findings_that_rest_on_it(graph: Source) -> None:
    explanation = explain(graph.view(), "75")
    assert explanation.iri.endswith("/question/2022/75")
    assert {one.relation for one in explanation.statements} == {"legal.data_protection.exists"}


def test_what_rests_on_no_words_has_a_row_of_its_own(graph: Source) -> None:
    grounds = ("#fromAnswer", "#evidence")
    bare = tuple(
        quad
        for quad in graph.quads
        if not ("/finding/" in str(quad.subject) and quad.predicate.value.endswith(grounds))
    )
    (row,) = explain(Source(bare).view(), "legal.data_protection.exists").table()
    assert row["statement"] == "Cambodia – legal.data_protection.exists – unknown (blank)"
    assert (row["question"], row["quote"], row["context"]) == (None, "", "")


def test_a_concept_shows_what_is_claimed_with_it(graph: Source) -> None:
    explanation = explain(graph.view(), "artificial intelligence")
    assert [one.subject for one in explanation.statements] == ['The "Digital" framework 2021-2035']


def test_mentions(graph: Source) -> None:
    (mention,) = explain(graph.view(), DOCUMENT).mentions
    assert (mention.form, mention.edition, mention.question) == (
        'The "Digital" framework 2021-2035',
        "2022",
        75,
    )


def test_an_unknown_name_says_what_comes_near(graph: Source) -> None:
    with pytest.raises(QueryError, match=r"Near to it.*digital framework"):
        explain(graph.view(), "Digitel framework")


def test_a_name_of_two_things_lists_both(with_fixture: Source) -> None:
    import pyoxigraph as ox

    label = ox.NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
    twin = ox.Quad(ox.NamedNode("https://x.example/twin"), label, ox.Literal("Law"), ox.NamedNode("urn:g"))
    both = Source((*with_fixture.quads, twin))
    with pytest.raises(QueryError, match=r"names 2 things.*twin"):
        explain(both.view(), "law")


def test_a_merged_mention_tells_why_and_how_surely(graph: Source) -> None:
    import pyoxigraph as ox

    mention = next(quad for quad in graph.quads if quad.predicate.value.endswith("#mentionedEntity"))
    told = {"mergeReason": ox.Literal("the same number"), "confidence": ox.Literal("0.92")}
    more = tuple(
        ox.Quad(
            mention.subject,
            ox.NamedNode(f"https://w3id.org/egov-kg/ontology#{name}"),
            value,
            mention.graph_name,
        )
        for name, value in told.items()
    )
    (found,) = explain(Source((*graph.quads, *more)).view(), DOCUMENT).mentions
    assert (found.reason, found.score) == ("the same number", 0.92)
