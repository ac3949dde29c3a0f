"""Lines of an answer that are labelled with a matter of law: `Digital signature: Electronic Deeds Act`."""

import re
from functools import lru_cache
from pathlib import Path

from kg.interpret.passage import Passage
from kg.interpret.text.known import concepts_in
from kg.interpret.text.spans import Span, words
from kg.vocabulary.folding import fold
from kg.vocabulary.model import load_model

_SCHEME = "legislation-topic"
_LABEL = re.compile(
    r"(?:^|(?<=\n)|(?<=[.;]\s))[ \t•*–-]*(?:\(?\w\)\s*)?([A-ZÀ-Þ][^\n:.;()\d]{2,60}?)\s?:\s+(?=\S)"
)
_MOST_WORDS = 6

Stretch = tuple[Span, str]


def off_topic(text: str, at: int, topic: str, ontology: Path, *, own: bool) -> bool:
    """Whether what stands at a place is labelled with another matter than the one asked about.

    Args:
        text: an answer.
        at: where in it something is named.
        topic: the matter of law that the question asks about.
        ontology: the folder of the model.
        own: whether it is the question's own answer, and not one that its answer points to; of such a one
            only the lines labelled with the matter count, if it has any.
    """
    if ": " not in text:
        return False
    label = label_at(text, at, ontology)
    if label is not None:
        return not _alike(label, topic, ontology)
    return not own and any(_alike(code, topic, ontology) for _, code in stretches(text, ontology))


def of_other_label(text: str, at: int, code: str, scheme: str, ontology: Path) -> bool:
    """Whether a place stands behind a label that does not name a concept which another label names.

    `AI: Boat Act. Use of quays: Quay Act`: the Quay Act is not the one on artificial intelligence.
    """
    labels = list(_LABEL.finditer(text)) if ": " in text else ()
    if len(labels) < 2:
        return False
    named = [
        any(one.target == code for one in concepts_in(text, Span(*label.span(1)), ontology, scheme))
        for label in labels
    ]
    before = [number for number, label in enumerate(labels) if label.end() <= at]
    if not any(named) or not before or "\n" in text[labels[before[-1]].end() : at]:
        return False
    return not named[before[-1]]


def label_at(text: str, at: int, ontology: Path) -> str | None:
    """The matter with which the line is labelled that holds a place."""
    return next((code for span, code in stretches(text, ontology) if span.start <= at < span.end), None)


def on_topic(passage: Passage, topic: str, ontology: Path) -> Passage:
    """The passage without the clauses and names that are labelled with other matters."""
    text, own = passage.text, passage.question.number == passage.answer.number
    if ": " not in text or not stretches(text, ontology):
        return passage
    off = {c for c in passage.clauses if off_topic(text, c.span.start, topic, ontology, own=own)}
    if not off or len(off) == len(passage.clauses):
        return passage
    kept = tuple(clause for clause in passage.clauses if clause not in off)
    names = tuple((of, name) for of, name in passage.names if of not in off)
    return type(passage)(
        passage.answer, passage.question, kept, passage.addresses, names, passage.cues, passage.refers
    )


@lru_cache(maxsize=256)
def stretches(text: str, ontology: Path) -> tuple[Stretch, ...]:
    """The stretches of an answer that begin with a label, to the next one or the line's end."""
    labels, heads = list(_LABEL.finditer(text)), load_model(ontology).lexicon.heads
    found = []
    for number, label in enumerate(labels):
        codes = {one.target for one in concepts_in(text, Span(*label.span(1)), ontology, _SCHEME)}
        line = text.find("\n", label.end())
        ends = [
            len(text) if line < 0 else line,
            *(other.start(1) for other in labels[number + 1 : number + 2]),
        ]
        said = [fold(word.of(text)) for word in words(text, *label.span(1))]
        titled = any(head.family == "document" for word in said for head in heads.get(word, ()))
        if len(codes) == 1 and len(said) <= _MOST_WORDS and not titled:
            found.append((Span(label.start(1), min(ends)), codes.pop()))
    return tuple(found)


def _alike(label: str, topic: str, ontology: Path) -> bool:
    """Whether a label names the matter, or one above or below it."""
    concepts = load_model(ontology).schemes[_SCHEME].concepts
    return topic in {label, *concepts[label].broader} or label in concepts[topic].broader
