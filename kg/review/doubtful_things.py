"""Things that may be one, things that match no label of the model, and answers that nobody understood."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.decisions import Choice, country_of, edition_of, evidence_digest, local_path
from kg.resolve import thing_words
from kg.review.doubt import Doubt, Kind
from kg.review.statements import Stated, Statements, number, quoted, shown
from kg.store.build_report import BuildReport
from kg.vocabulary.namespaces import expand
from kg.vocabulary.questionnaire import Questionnaire

_PLACES = 3
_TECHNOLOGY = "egov:referencesTechnology"
_TOPIC = "egov:regulatesTopic"
_LAW = "egov:LegalInstrument"


def possible_merges(statements: Statements, root: str, report: BuildReport) -> Iterator[Doubt]:
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
    """Answers to a question on technologies of any sort, in which no technology was recognised."""
    asked = frozenset(_open_questions(forms))
    by_answer: defaultdict[tuple[str, str, int], list[Stated]] = defaultdict(list)
    for claim in statements.claims:
        for edition, question, _ in claim.words[:1]:
            by_answer[country_of(claim.path), edition, int(question)].append(claim)
    for answer in statements.view.instances("egov:Answer"):
        path = local_path(answer)
        place = (edition_of(path), number(path))
        words = [word for word in statements.answered(answer) if word[2]] if place in asked else []
        own = by_answer[country_of(path), *place]
        if not words or any(one.predicate == expand(_TECHNOLOGY) for one in own):
            continue
        documents = sorted({one.subject for one in own if "/id/document/" in one.subject})
        for thing in documents:
            yield _unmatched(statements, thing, _TECHNOLOGY, "emerging-technology", words)
        if not documents:
            yield _unnamed(statements, answer)


def _open_questions(forms: Mapping[str, Questionnaire]) -> Iterator[tuple[str, int]]:
    """The questions that leave it to the respondent which technology is meant."""
    for edition, form in sorted(forms.items()):
        for question in form.questions:
            for wanted in question.yields:
                if wanted.options.get("concepts") == "emerging-technology":
                    yield edition, question.number


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
        codes=statements.codes(scheme),
    )


def _unnamed(statements: Statements, answer: str) -> Doubt:
    """An answer on technologies that names no document and matches no label."""
    path, words = local_path(answer), statements.answered(answer)
    return Doubt(
        Kind.LABEL,
        country_of(path),
        "It names no document, and nothing that emerging-technology has a label for. Is that so? accept.",
        (Choice.ACCEPT,),
        (("answer", (path,)),),
        evidence_digest(words),
        tuple(map(quoted, words)),
    )


def unread_answers(statements: Statements, root: str, country: str, report: BuildReport) -> Iterator[Doubt]:
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
