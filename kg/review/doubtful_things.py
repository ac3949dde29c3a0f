"""Things that may be one, things that match no label of the model, and answers that nobody understood."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.decisions import Choice, country_of, evidence_digest, local_path
from kg.resolve import thing_words
from kg.review.doubt import Doubt, Kind
from kg.review.statements import Statements, quoted, shown
from kg.vocabulary.questionnaire import Questionnaire

_PLACES = 3
_TECHNOLOGY = "egov:referencesTechnology"
_TOPIC = "egov:regulatesTopic"
_LAW = "egov:LegalInstrument"

Report = Mapping[str, Any]


def possible_merges(statements: Statements, root: str, report: Report) -> Iterator[Doubt]:
    """Pairs of things that may be one.

    Args:
        statements: the graph.
        root: what stands before the paths of the country's things in their IRIs.
        report: what the build recorded of the country.
    """
    for pair in report.get("possible_merges", ()):
        paths = (str(pair["one"]), str(pair["other"]))
        things = [f"{root}{path}" for path in paths]
        forms = [form for thing in things for form in statements.forms(thing)]
        places = [statements.places(thing) for thing in things]
        yield Doubt(
            Kind.MERGE,
            country_of(paths[0]),
            "Are the two one thing? merge or keep-apart.",
            (Choice.MERGE, Choice.KEEP_APART),
            (("things", paths),),
            evidence_digest(thing_words(forms)),
            (
                *(
                    line
                    for path, thing, named in zip(paths, things, places, strict=True)
                    for line in (f"{path}: {statements.name(thing)}", *map(quoted, named[:_PLACES]))
                ),
                f"why they may be one: {shown(str(pair['reason']))} (score {pair['score']:g})",
            ),
            min(statements.about.get(thing, 0) for thing in things),
            len({words[:2] for named in places for words in named}),
        )


def unmatched_topics(statements: Statements) -> Iterator[Doubt]:
    """Laws of which no topic of the model was recognised."""
    for law in statements.view.instances(_LAW):
        if not statements.view.values(law, _TOPIC, "egov:coversTopic", "egov:hasProvision"):
            yield _unmatched(statements, law, _TOPIC, "legislation-topic", statements.places(law))


def unmatched_technologies(statements: Statements, forms: Mapping[str, Questionnaire]) -> Iterator[Doubt]:
    """Documents named under a question on technologies of any sort, where no technology was recognised."""
    for edition, number in _open_questions(forms):
        suffix = f"/{number}"
        for answer in statements.view.subjects(
            "egov:answersQuestion", _question(statements, edition, number)
        ):
            if not answer.endswith(suffix):
                continue
            claims = [one for one in statements.claims if (edition, number) in {w[:2] for w in one.words}]
            own = [one for one in claims if _country(one.path) == _country(local_path(answer))]
            if any(one.predicate.endswith("#referencesTechnology") for one in own):
                continue
            for thing in sorted({one.subject for one in own if "/id/document/" in one.subject}):
                words = [word for word in statements.answered(answer) if word[2]]
                yield _unmatched(statements, thing, _TECHNOLOGY, "emerging-technology", words)


def _open_questions(forms: Mapping[str, Questionnaire]) -> Iterator[tuple[str, int]]:
    """The questions that leave it to the respondent which technology is meant."""
    for edition, form in sorted(forms.items()):
        for question in form.questions:
            for wanted in question.yields:
                if wanted.options.get("concepts") == "emerging-technology":
                    yield edition, question.number


def _question(statements: Statements, edition: str, number: int) -> str:
    found = statements.view.instances("egov:Question")
    return next((iri for iri in found if iri.endswith(f"/id/question/{edition}/{number}")), "urn:none")


def _country(path: str) -> str:
    return country_of(path)


def _unmatched(
    statements: Statements,
    thing: str,
    predicate: str,
    scheme: str,
    words: Iterable[tuple[str, int | str, str]],
) -> Doubt:
    path = local_path(thing)
    return Doubt(
        Kind.LABEL,
        country_of(path),
        f"Which concept of {scheme} fits? set it in `value`, or accept that there is none.",
        (Choice.SET, Choice.ACCEPT),
        (("thing", (path,)), ("property", (predicate,)), ("value", ("",))),
        evidence_digest(thing_words(statements.forms(thing))),
        (statements.name(thing), *map(quoted, list(words)[:_PLACES])),
    )


def unread_answers(statements: Statements, root: str, country: str, report: Report) -> Iterator[Doubt]:
    """Answers from which nothing was taken, and nobody said why."""
    for row in report.get("coverage", ()):
        if row["outcome"] != "queued":
            continue
        path = f"answer/{row['edition']}/{country}/{row['number']}"
        words = statements.answered(f"{root}{path}")
        yield Doubt(
            Kind.ANSWER,
            country,
            "Is there nothing to take from it? accept; if there is, add the cue words that are missing.",
            (Choice.ACCEPT,),
            (("answer", (path,)),),
            evidence_digest(words),
            tuple(map(quoted, words)),
            claims=0,
        )
