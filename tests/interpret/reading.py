"""Answers read with their references followed, and what each name in them stands for."""

from collections.abc import Mapping

from kg.interpret.passage import Passage
from kg.interpret.references.following import read_passages
from kg.resources import ontology_folder
from kg.values import Answer, AnswerStatus, Response, Source
from kg.vocabulary.model import load_model


def passages(texts: Mapping[int, str], language: str = "en") -> dict[int, Passage]:
    """The passages of a response with these answers; all other answers are blank."""
    model = load_model(ontology_folder())
    answers = [
        Answer(
            question.number,
            question.key,
            texts.get(question.number, ""),
            options=tuple(option.text for option in question.options),
            status=AnswerStatus.TEXT_GIVEN if question.number in texts else AnswerStatus.BLANK,
            language=language,
        )
        for question in model.questionnaires["2022"].questions
    ]
    return read_passages(Response("TCD", "2022", Source("small.txt", "ab12"), tuple(answers)), model)


def names(text: str, language: str = "en", number: int = 37) -> dict[str, tuple[str, ...]]:
    """The names of one answer with their other names, references left out."""
    found = passages({number: text}, language)[number].names
    return {name.name: name.also for _, name in found if not name.antecedent and not name.pointing}


def stands_for(texts: Mapping[int, str], number: int, language: str = "en") -> dict[str, list[str]]:
    """For each reference of an answer, as printed, the names it stands for; none if it stays uncertain."""
    passage = passages(texts, language)[number]
    found: dict[str, list[str]] = {}
    for _, name in passage.names:
        if name.antecedent or name.pointing:
            meant = found.setdefault(name.span.of(passage.text), [])
            meant += [name.antecedent.name.name] if name.antecedent else []
    return found
