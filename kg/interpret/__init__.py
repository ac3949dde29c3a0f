"""The interpreting step: what a response says, as mentions, claims and findings with their quotes."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kg.interpret.aside import aside
from kg.interpret.bodies.stating import bodies
from kg.interpret.documents import alignments, documents, international, strategies, theme
from kg.interpret.documents.cycles import cycle
from kg.interpret.documents.left_out import left_out
from kg.interpret.findings import finding, leaves_open
from kg.interpret.initiatives.budget import budget, crisis_measures
from kg.interpret.initiatives.measures import measures
from kg.interpret.initiatives.partners import partners
from kg.interpret.initiatives.practices import practice, social_media_use
from kg.interpret.initiatives.social_media import accounts
from kg.interpret.ledger import Ledger
from kg.interpret.leftovers import set_aside_addresses
from kg.interpret.passage import Passage
from kg.interpret.people.consent import consent
from kg.interpret.people.network import network
from kg.interpret.people.officer import officer
from kg.interpret.people.respondent import authority, country, respondent
from kg.interpret.portals.platforms import platforms
from kg.interpret.portals.stating import portals, sites
from kg.interpret.references.following import read_passages
from kg.interpret.repetition import mark_repeated
from kg.interpret.typed import without_offsets
from kg.interpret.uncollected import uncollected
from kg.values import AnswerStatus, Interpretation, Response
from kg.vocabulary.form import FINDING, Yield
from kg.vocabulary.model import Model

__all__ = ["interpret"]

_RULES: Mapping[str, Callable[[Ledger, Passage, Mapping[str, Any]], None]] = {
    "alignments": alignments,
    "authority": authority,
    "aside": aside,
    "bodies": bodies,
    "budget": budget,
    "consent": consent,
    "country": country,
    "crisis-measures": crisis_measures,
    "cycle": cycle,
    "documents": documents,
    "international": international,
    "left-out": left_out,
    "strategies": strategies,
    "theme": theme,
    "measures": measures,
    "network": network,
    "officer": officer,
    "partners": partners,
    "platforms": platforms,
    "portals": portals,
    "respondent": respondent,
    "practice": practice,
    "sites": sites,
    "social-media-use": social_media_use,
}
# These need to know what all answers name, whatever the order of the questions.
_AFTER = frozenset({"theme", "cycle", "left-out"})

_GIVEN = (AnswerStatus.TEXT_GIVEN, AnswerStatus.OPTION_LEGIBLE, AnswerStatus.OTHER_TYPED)

# These say something even where nothing is written or marked.
_ALWAYS = frozenset({"consent"})


@uncollected()
def interpret(response: Response, model: Model) -> Interpretation:
    """Mentions, claims and findings of one response, by the rules that its questionnaire names.

    Args:
        response: what the reading step returned.
        model: questionnaires, schemes, reference data and cue words.

    Returns:
        The interpretation; an answer that yields nothing is set aside with a reason, or left for review.
    """
    ledger = Ledger(response, model)
    passages = read_passages(response, model)
    waiting = [late for passage in passages.values() for late in _run(ledger, passage, passages)]
    for passage, wanted in waiting:
        _apply(ledger, passage, passages, wanted)
    for passage in passages.values():
        _set_aside(ledger, passage)
        set_aside_addresses(ledger, passage)
    said = without_offsets(ledger.result())
    return mark_repeated(said, model.questionnaires[response.edition], model.rules)


def _run(
    ledger: Ledger, passage: Passage, passages: Mapping[int, Passage]
) -> Iterator[tuple[Passage, Yield]]:
    """Runs the rules of one question; those that look at other answers' claims have to wait."""
    if passage.says_something:
        accounts(ledger, passage)
    for wanted in passage.question.yields:
        if wanted.rule in _AFTER:
            yield passage, wanted
        else:
            _apply(ledger, passage, passages, wanted)


def _apply(ledger: Ledger, passage: Passage, passages: Mapping[int, Passage], wanted: Yield) -> None:
    """Runs a rule on an answer."""
    answer = passage.answer
    if wanted.rule == FINDING:
        finding(ledger, passage, passages, wanted.options)
    elif wanted.rule in _ALWAYS or passage.says_something or answer.selected or answer.typed:
        _RULES[wanted.rule](ledger, passage, wanted.options)


def _set_aside(ledger: Ledger, passage: Passage) -> None:
    """Gives the reason for an answer whose state or words alone say that it holds nothing to interpret."""
    status, lexicon = passage.answer.status, ledger.model.lexicon
    if status not in _GIVEN:
        reason: str | None = status.value
    elif passage.says_in_pieces(lexicon.words("findings.absent")):
        reason = "declared-not-available"
    else:
        reason = leaves_open(lexicon, passage) if passage.says_something else None
    if reason:
        ledger.set_aside(passage.answer.number, reason)
