"""Whether every yes/no question of the edition has its finding."""

from collections.abc import Iterator

from kg.validate.case import Case
from kg.validate.check import Check, Fault
from kg.validate.result import Severity
from kg.validate.statements import Statements
from kg.vocabulary.namespaces import expand


def _without_finding(case: Case) -> Iterator[Fault]:
    statements, vocabulary = case.statements, case.vocabulary
    found = {
        (response, item.value)
        for finding, item in statements.pairs(expand("egov:refItem"))
        for response in statements.values(finding, expand("egov:fromResponse"))
    }
    for response, edition in statements.pairs(expand("egov:forEdition")):
        answers = _answers(statements, response)
        for question in vocabulary.questions(edition.value):
            item = vocabulary.yes_no.get(question)
            if item is not None and (response, item) not in found:
                yield Fault(answers.get(question, response), expand("egov:refItem"), item)


def _answers(statements: Statements, response: str) -> dict[str, str]:
    """Question → answer of one response."""
    return {
        question.value: answer
        for answer, question in statements.pairs(expand("egov:answersQuestion"))
        if statements.value(answer, expand("egov:inResponse")) == response
    }


CHECKS = (
    Check(
        "yes-no-question-has-finding",
        Severity.VIOLATION,
        "This is a yes/no question, but the graph holds no finding for it: the country drops out of every "
        "comparison. Where the answer says nothing, the finding is `unknown` with a reason.",
        _without_finding,
    ),
)
