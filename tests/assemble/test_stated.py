from kg.values import Answer, AnswerStatus
from tests.assemble.conftest import Story, triples

GRAPH = "stated/2022/KHM"
RESPONSE = "response/2022/KHM"


def test_a_response_names_its_source_and_no_more_than_is_known(law: Story) -> None:
    found = {triple[1:] for triple in triples(law.graph(), GRAPH) if triple[0] == RESPONSE}
    assert found == {
        ("rdf:type", "egov:Response"),
        ("egov:aboutCountry", "country/KHM"),
        ("egov:forEdition", "edition/2022"),
        ("egov:sourceName", "khm-2022.txt"),
        ("egov:sourceDigest", "digest-2022"),
    }


def test_what_the_form_recorded_is_kept(law: Story) -> None:
    law.editions[0].about = {"completed": "2021-07-02T11:00:22", "duration": "PT176M37S", "form_number": "49"}
    found = {triple[1:] for triple in triples(law.graph(), GRAPH) if triple[0] == RESPONSE}
    assert {
        ("egov:responseDate", "2021-07-02"),
        ("egov:completionDuration", "PT176M37S"),
        ("egov:formResponseNumber", "49"),
    } <= found


def test_an_answer_stands_as_printed(law: Story) -> None:
    law.editions[0].answers[57] = Answer(
        57, "strategy.cycle", options=("Two-year", "Other"), typed="15 Years", status=AnswerStatus.OTHER_TYPED
    )
    found = triples(law.graph(), GRAPH)
    assert {triple[1:] for triple in found if triple[0] == "answer/2022/KHM/57"} == {
        ("rdf:type", "egov:Answer"),
        ("egov:inResponse", RESPONSE),
        ("egov:answersQuestion", "question/2022/57"),
        ("egov:answerStatus", "answer-status/other-typed"),
        ("egov:printedOption", "answer-option/two-year"),
        ("egov:printedOption", "answer-option/other"),
        ("egov:typedOption", "15 Years"),
    }
    text = "The Law on E-Commerce (2019) covers access. It was adopted."
    assert ("answer/2022/KHM/37", "egov:statedText", text) in found


def test_a_text_carries_its_language(law: Story) -> None:
    languages = {
        quad.object.language  # type: ignore[union-attr]
        for quad in law.graph().public
        if quad.predicate.value.endswith("#statedText")
    }
    assert languages == {"en"}
