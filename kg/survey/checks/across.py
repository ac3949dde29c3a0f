"""The file beside the other editions: names that are taken, keys that seem to be wrong."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from kg.readers.wording import LONG, letters
from kg.survey.faults import Fault, warning
from kg.survey.known import Known
from kg.survey.rows import Rows
from kg.vocabulary.form import Question

_UNLIKE = 40.0


def across_editions(rows: Rows, known: Known) -> Iterator[Fault]:
    """Whether keys are those that other editions have for the same matter."""
    edition = rows.head.edition if rows.head else None
    others = {key: form for key, form in known.others.items() if key != edition}
    by_text: dict[str, dict[str, tuple[str, int]]] = {}
    by_key: dict[str, tuple[str, Question]] = {}
    for name in sorted(others):
        for question in others[name].questions:
            by_text.setdefault(_text(question), {})[question.key] = (name, question.number)
            by_key[question.key] = (name, question)
    own = {asked.row.key for asked in rows.questions}
    for asked in rows.questions:
        row = asked.row
        line = rows.line(asked, "key")
        same = by_text.get(letters(f"{row.lead or ''}{row.group or ''}{row.text}"), {})
        meant = [key for key in same if key not in own]
        if len(letters(row.text)) >= LONG and row.key not in by_key and len(same) == 1 and meant:
            name, number = same[meant[0]]
            message = (
                f"question {number} of {name} has the same text and the key {meant[0]}: give it that key."
            )
            yield warning(line, "key-differs", message, row.number)
        known_as = by_key.get(row.key)
        if known_as and fuzz.ratio(letters(known_as[1].text), letters(row.text)) < _UNLIKE:
            message = (
                f"under the key {row.key}, {known_as[0]} asks in quite other words "
                f"(question {known_as[1].number}): a key is for one matter."
            )
            yield warning(line, "key-differs", message, row.number)


def _text(question: Question) -> str:
    return letters(f"{question.lead or ''}{question.group or ''}{question.text}")
