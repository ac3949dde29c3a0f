"""What is cited of a graph: the responses at the United Nations, the derived dataset, the software."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from kg.ask.questions import CompetencyQuestion
from kg.publish.citing.entry import Entry
from kg.publish.citing.note import SHORT_DIGEST, Note
from kg.publish.citing.responses import CitedResponse
from kg.publish.citing.rights import PUBLISHER, SELF_REPORTED, SURVEY
from kg.publish.citing.software import software


def entries(note: Note, question: CompetencyQuestion | None = None) -> tuple[Entry, ...]:
    """The sources by edition and country, then the dataset, then the software.

    A response whose address is known is an entry of its own; the others of an edition share one. Invented
    responses are no source: the dataset's entry says that they are in it.
    """
    official = [one for one in note.responses if not one.fixture]
    return (*_sources(official), _dataset(note, question), software(note.version))


def _sources(official: Iterable[CitedResponse]) -> Iterator[Entry]:
    ordered = sorted(official, key=lambda one: (one.edition, one.country))
    for _, group in groupby(ordered, key=lambda one: one.edition):
        responses = list(group)
        shared = [one for one in responses if not one.url]
        if len(shared) > 1:
            yield _together(shared)
        yield from (_alone(one) for one in responses if one.url or len(shared) == 1)


def _alone(response: CitedResponse) -> Entry:
    """The country is the author, the department that collects and publishes responses the publisher."""
    return Entry(
        f"{response.country.lower()}-{response.edition}",
        "document",
        f"Response to the {_form(response)}",
        (response.country_name,),
        _year(response),
        PUBLISHER,
        url=response.url or SURVEY,
        accessed=response.retrieved,
        notes=(f"File {response.name}, SHA-256 {response.digest}.",),
    )


def _together(responses: list[CitedResponse]) -> Entry:
    first = responses[0]
    names = ", ".join(sorted(one.country_name for one in responses))
    return Entry(
        f"msq-{first.edition}",
        "document",
        f"Responses of {len(responses)} Member States to the {_form(first)}",
        (PUBLISHER,),
        _year(first),
        PUBLISHER,
        url=SURVEY,
        notes=(f"Responses of {names}.",),
    )


def _dataset(note: Note, question: CompetencyQuestion | None) -> Entry:
    """The derived dataset; it has no author here: that is whoever built it.

    Its year is that of the latest edition in it: a day of building would not be the same tomorrow.
    """
    asked = f"{question.question} (ready question {question.id} of egovkg)" if question is not None else ""
    told = (
        note.banner,
        f"Derived from the responses with egovkg {note.version}; {note.size}.",
        f"SHA-256 of the graph: {note.digest}.",
        f"Question: {asked}." if asked else "",
        SELF_REPORTED,
    )
    return Entry(
        f"egovkg-graph-{note.digest[:SHORT_DIGEST]}" + (f"-{question.id}" if question is not None else ""),
        "dataset",
        note.title,
        year=max(map(_year, note.responses), default=""),
        version=note.version,
        notes=tuple(line for line in told if line),
    )


def _form(response: CitedResponse) -> str:
    return f"Member States Questionnaire for the {response.survey}"


def _year(response: CitedResponse) -> str:
    return response.edition if response.edition.isdecimal() else ""
