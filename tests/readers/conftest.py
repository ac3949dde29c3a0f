"""Printouts made from the questionnaire itself, so that the tests hold no copy of its texts."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kg.resources import ontology_folder
from kg.vocabulary.questionnaire import Question, Questionnaire, load_questionnaires

Print = Callable[..., str]
Write = Callable[..., Path]


@pytest.fixture(scope="session")
def ontology() -> Path:
    return ontology_folder()


@pytest.fixture(scope="session")
def form(ontology: Path) -> Questionnaire:
    return load_questionnaires(ontology)["2022"]


def _question(question: Question, answer: str, options: bool) -> str:
    lines = [f"{question.number}. {question.lead or question.text}"]
    if question.lead:
        lines.append(question.text)
    lines += question.notes
    if options:
        lines += [option.text for option in question.options if not option.other]
    return "\n\n".join([*lines, answer]) + "\n"


@pytest.fixture(scope="session")
def printout(form: Questionnaire) -> Print:
    """A printout of all questions: `answers` by number, `without` some, with or without `options`."""

    def make(
        answers: Mapping[int, str] | None = None,
        *,
        country: str = "Chad",
        without: tuple[int, ...] = (),
        options: bool = True,
        header: str = "Respondent\n\n< 7 Anonymous >\n\n12:05\nTime to complete\n",
    ) -> str:
        given = {1: country, **(answers or {})}
        sections = {section.code: section for section in form.sections}
        parts = [header]
        seen = ""
        for question in form.questions:
            if question.section != seen:
                seen = question.section
                section = sections[seen]
                parts += [line + "\n" for line in (section.title, section.intro, *section.notes) if line]
            if question.number not in without:
                parts.append(_question(question, given.get(question.number, ""), options))
        return "\n".join(parts)

    return make


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a text, or bytes, to a file."""

    def make(content: str | bytes, name: str = "response.txt", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return make
