"""How sure the ledger is of what it wrote down."""

from dataclasses import replace

from kg.interpret import interpret
from kg.resources import ontology_folder
from kg.values import Answer, AnswerStatus, Response, Source
from kg.vocabulary.model import load_model


def test_what_is_read_from_a_scan_is_less_sure() -> None:
    model = load_model(ontology_folder())
    answers = tuple(
        Answer(
            question.number,
            question.key,
            "Law on data protection of 2019 is in force." if question.number == 39 else "",
            options=tuple(option.text for option in question.options),
            selected=("Yes",) if question.number == 38 else None,
            status=AnswerStatus.TEXT_GIVEN if question.number == 39 else AnswerStatus.BLANK,
            language="en",
        )
        for question in model.questionnaires["2022"].questions
    )
    typed = Response("TCD", "2022", Source("chad.pdf", "ab12"), answers)
    plain = interpret(typed, model)
    scanned = interpret(replace(typed, source=replace(typed.source, recognised=True)), model)
    assert plain.claims
    assert plain.findings
    sure = [one.confidence for one in plain.claims] + [one.confidence for one in plain.findings]
    less = [one.confidence for one in scanned.claims] + [one.confidence for one in scanned.findings]
    assert less == [round(confidence * 0.8, 3) for confidence in sure]
    assert any(less)
