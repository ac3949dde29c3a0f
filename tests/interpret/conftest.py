"""Responses with one or a few answers, and the responses that come with the product."""

from collections.abc import Callable, Mapping

import pytest

from kg.interpret import interpret
from kg.resources import ontology_folder
from kg.values import (
    Answer,
    AnswerStatus,
    Concept,
    Interpretation,
    Known,
    Object,
    Polarity,
    Ref,
    Response,
    Source,
    Value,
)
from kg.vocabulary.model import Model, load_model
from tests.once import RESPONSES, Once

Respond = Callable[..., Response]
Interpreted = Callable[[Mapping[int, str]], Interpretation]
Told = Callable[..., set[tuple[str, str, str]]]


@pytest.fixture(scope="session")
def model() -> Model:
    return load_model(ontology_folder())


@pytest.fixture(scope="session")
def respond(model: Model) -> Respond:
    """A response with some answers; all others are blank. `ticks` are legible marks by number."""

    def make(
        texts: Mapping[int, str],
        ticks: Mapping[int, str] | None = None,
        *,
        country: str = "TCD",
        language: str = "en",
    ) -> Response:
        answers = []
        for question in model.questionnaires["2022"].questions:
            text, tick = texts.get(question.number, ""), (ticks or {}).get(question.number)
            status = AnswerStatus.TEXT_GIVEN if text.strip() else AnswerStatus.BLANK
            answers.append(
                Answer(
                    question.number,
                    question.key,
                    text,
                    options=tuple(option.text for option in question.options),
                    selected=(tick,) if tick else None,
                    status=AnswerStatus.OPTION_LEGIBLE if tick else status,
                    language=language,
                )
            )
        return Response(country, "2022", Source("small.txt", "ab12"), tuple(answers))

    return make


@pytest.fixture(scope="session")
def said(respond: Respond, model: Model) -> Interpreted:
    """What a few English answers say."""

    def make(texts: Mapping[int, str]) -> Interpretation:
        return interpret(respond(texts), model)

    return make


@pytest.fixture(scope="session")
def told(respond: Respond, model: Model) -> Told:
    """What is affirmed of each thing, as name, property and value; names and codes stand for things."""

    def make(
        texts: Mapping[int, str], *, country: str = "TCD", language: str = "en"
    ) -> set[tuple[str, str, str]]:
        said = interpret(respond(texts, country=country, language=language), model)
        names = {mention.id: mention.name for mention in said.mentions}
        classes = {(names[mention.id], "a", mention.cls) for mention in said.mentions}
        return classes | {
            (names[claim.subject.mention], claim.predicate, shown(claim.object, names))
            for claim in said.claims
            if isinstance(claim.subject, Ref) and claim.polarity is Polarity.AFFIRMED
        }

    return make


def shown(value: Object, names: Mapping[str, str]) -> str:
    """A value as a word: the name of a thing, the code of a concept, or the text itself."""
    match value:
        case Ref(mention):
            return names[mention]
        case Concept(_, code) | Known(_, code):
            return code
        case Value(text):
            return text
    return str(value)


@pytest.fixture(scope="session", params=RESPONSES, ids=lambda path: path.stem)
def interpretation(request: pytest.FixtureRequest, once: Once) -> Interpretation:
    """What each response that comes with the product says."""
    (said,) = once.resolved(request.param).interpretations
    return said


@pytest.fixture(scope="session")
def response(interpretation: Interpretation) -> Response:
    """Each response that comes with the product."""
    return interpretation.response
