"""The tone of each part of an answer: whether it affirms, hedges, announces or denies."""

import re
from collections.abc import Iterator

from msgspec import Struct

from kg.interpret.documents import real_names
from kg.interpret.findings.judgement import WORD, Case
from kg.interpret.passage import Passage, once_per_passage
from kg.interpret.text.matcher import Found
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_SCRAP = 2
_NEAR = 6
# "Some 300 kiosks" are many, and not a part of them.
_ABOUT = re.compile(r"\b(?:some|quelques?|algun[oa]s)\s+(?=\d)", re.I)
_COMING = frozenset({"findings.preparation", "findings.draft_nouns"})
# Without any of these an answer affirms, whatever it says.
_TOLD = frozenset({"findings.partial", "findings.preparation", "findings.denies_first", "findings.negated"})
_DENYING = frozenset({"findings.denies_first", "findings.negated"})


class Part(Struct, frozen=True, gc=False):
    """A clause, or what follows a "but" in it.

    `tone` is affirms, hedges, announces or denies; `firm` says that it names a document or gives an address,
    `contrasts` that a "but" opens it.
    """

    span: Span
    tone: str
    firm: bool
    contrasts: bool


def heard(passage: Passage, prefix: str, within: Span) -> Found | None:
    """The first cue of that list in the span that is no part of a name or an address."""
    cues = passage.cues_of(prefix)
    if not cues:
        return None
    denied = _unplanned(passage) if prefix in _COMING or prefix.startswith("status.") else ()
    for found in cues:
        if within.holds(found.span) and not any(
            span.holds(found.span) for span in (*_quiet(passage), *denied)
        ):
            return found
    return None


@once_per_passage
def _unplanned(passage: Passage) -> tuple[Span, ...]:
    """Words that deny even a draft or a plan: `none is being drafted`."""
    return tuple(cue.span for cue in passage.cues_of("findings.unplanned"))


@once_per_passage
def _quiet(passage: Passage) -> tuple[Span, ...]:
    """The names and addresses, and what only sounds like a hedge: `once-only`."""
    sounds = (cue.span for cue in passage.cues_of("findings.not_hedges"))
    about = (Span(*found.span()) for found in _ABOUT.finditer(passage.text))
    return (*(name.span for _, name in passage.names), *passage.addresses, *sounds, *about)


def of_matter(passage: Passage, within: Span) -> bool:
    """Whether words stand there that name what the question asks after, as `by gender` does."""
    matter = passage.question.key.split(".")[1]
    return heard(passage, f"findings.matters.{matter}", within) is not None


def opens(passage: Passage, prefix: str, within: Span) -> bool:
    """Whether a cue of that list stands at the very beginning of the span."""
    found = heard(passage, prefix, within)
    return found is not None and not WORD.search(passage.text, within.start, found.span.start)


def parts(case: Case, passage: Passage) -> tuple[Part, ...]:
    """The parts of an answer in order, each with its tone."""
    return _parts(passage, case.lexicon)


@once_per_passage
def _parts(passage: Passage, lexicon: Lexicon) -> tuple[Part, ...]:
    firm = [name.span for _, name in real_names(passage)] + list(passage.addresses)
    toned = passage.cues.any_of(_TOLD)
    found = []
    for clause in passage.clauses:
        for number, span in enumerate(_cut(passage, clause.span)):
            rest = _behind_contrast(passage, span)
            tone = _tone(lexicon, passage, rest) if toned else "affirms"
            found.append(Part(span, tone, any(map(span.holds, firm)), number > 0 or rest != span))
    return (*found[:1], *(part for part in found[1:] if not _is_scrap(passage, part)))


def _is_scrap(passage: Passage, part: Part) -> bool:
    """Whether a part is a word or two that say nothing by themselves, as where a line was broken."""
    if part.firm or part.tone != "affirms":
        return False
    return len(WORD.findall(part.span.of(passage.text))) <= _SCRAP


def denies_first(case: Case, passage: Passage) -> bool:
    """Whether an answer sets out by denying."""
    return any(part.tone == "denies" for part in parts(case, passage)[:1])


def _cut(passage: Passage, clause: Span) -> Iterator[Span]:
    """A clause, cut before each "but"."""
    start = clause.start
    for found in passage.cues_of("findings.contrast"):
        if clause.holds(found.span) and WORD.search(passage.text, start, found.span.start):
            yield Span(start, found.span.start)
            start = found.span.start
    yield Span(start, clause.end)


def _behind_contrast(passage: Passage, span: Span) -> Span:
    """A part without the "but" that opens it."""
    if not passage.cues_of("findings.contrast"):
        return span
    found = heard(passage, "findings.contrast", span) if opens(passage, "findings.contrast", span) else None
    return Span(found.span.end, span.end) if found else span


def _tone(lexicon: Lexicon, passage: Passage, span: Span) -> str:
    if heard(passage, "findings.preparation", span) and not on_what_comes(passage, span):
        return "announces"
    hedge, denial = heard(passage, "findings.partial", span), denial_in(lexicon, passage, span)
    if hedge and (denial is None or hedge.span.start <= denial):
        return "hedges"
    return "affirms" if denial is None else "denies"


def on_what_comes(passage: Passage, span: Span) -> bool:
    """Whether something was done, and only its matter is to come: `a study on how ports will work`."""
    coming = heard(passage, "findings.preparation", span)
    if coming is None or not passage.has_cue("findings.performed", span):
        return False
    ahead = any(coming.span.holds(cue.span) for cue in passage.cues_of("findings.ahead"))
    done = heard(passage, "findings.performed", Span(span.start, coming.span.start))
    later = [cue for cue in passage.cues_of("findings.preparation") if span.holds(cue.span)]
    alone = all(cue.span.meets(coming.span) for cue in later)
    if not (done and ahead and alone):
        return False
    aside = heard(passage, "findings.asides", Span(done.span.end, coming.span.start))
    return aside is not None and not passage.text[: aside.span.start].rstrip().endswith(",")


def denial_in(lexicon: Lexicon, passage: Passage, span: Span) -> int | None:
    """Where a part begins to deny; None if it does not, as where it speaks of "those who do not ..."."""
    if not passage.cues.any_of(_DENYING):
        return None
    first = WORD.search(passage.text, span.start, span.end)
    if first and _opens_denying(lexicon, passage, span, first):
        return first.start()
    cue = heard(passage, "findings.negated", span)
    if cue is None or heard(passage, "findings.not_denials", span):
        return None
    aside = heard(passage, "findings.relative", Span(span.start, cue.span.start))
    return None if aside else cue.span.start


def _opens_denying(lexicon: Lexicon, passage: Passage, span: Span, first: re.Match[str]) -> bool:
    """Whether a part opens with a word such as `no`; `No. 12`, the head `No.` and `not only` deny nothing."""
    if fold(first[0]) not in lexicon.words("findings.denies_first"):
        return False
    numbered = re.match(r"\.?\s*\d|\.?[^\S\n]*\t", passage.text[first.end() : first.end() + _NEAR])
    return not numbered and heard(passage, "findings.not_denials", span) is None
