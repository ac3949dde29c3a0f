"""Responses with one or a few answers, and the responses that come with the product."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kg.interpret import interpret
from kg.readers import read
from kg.resources import ontology_folder
from kg.values import Answer, AnswerStatus, Interpretation, Response, Source
from kg.vocabulary.model import Model, load_model

ROOT = Path(__file__).resolve().parents[2]
FILES = (ROOT / "examples" / "khm-2022.txt", *sorted((ROOT / "tests" / "data" / "responses").glob("*.txt")))

Respond = Callable[..., Response]
Interpreted = Callable[[Mapping[int, str]], Interpretation]


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


@pytest.fixture(scope="session", params=FILES, ids=lambda path: path.stem)
def response(request: pytest.FixtureRequest) -> Response:
    """Each response that comes with the product."""
    path: Path = request.param
    return read(path, ontology_folder())


@pytest.fixture(scope="session")
def interpretation(response: Response, model: Model) -> Interpretation:
    return interpret(response, model)
