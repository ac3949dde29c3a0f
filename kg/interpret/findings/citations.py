"""Which law an article or a chapter belongs to, where only that is cited."""

import re

from kg.interpret.names.finding import Name
from kg.interpret.passage import Passage
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold

# "Article 3 of the ...": what may stand between an article and the law it belongs to.
_OF = re.compile(
    r"[^;]{0,60}\b(?:of|in|under|to|de|du|des|del|dans|en)(?:\s+(?:the|la|le|les|los|el))?[\s\"“«']*"
)
_NUMBERED = re.compile(r"\s*(?:n[o°º.]*\s*)?(?:\d|[ivx]+\b)", re.IGNORECASE)
# A law is itself a chapter of the collected laws: "Barge Act (Chapter 12 of the Revised Laws of Utopia)".
_COLLECTED = re.compile(
    r"\s*\d[\w.:]*,?\s+(?:(?:of|in|de|des|dans)\s+)?(?:(?:the|las|les)\s+)?(?:(?:revised|consolidated)\s+)?"
    r"(?:laws|statutes|leyes|lois)\b",
    re.IGNORECASE,
)
# A title and its number are one law: "Organic Finance Act (OFA), Law No. 5".
_APPOSED = re.compile(r"\s*(?:\([^()]*\)\s*)?[,–-]?\s*")
_TITLE_WORD = re.compile(r"[^\W\d_]{4,}")


def cited_by_article(passage: Passage, clause: Span, name: Name) -> bool:
    """Whether an article, a chapter or the like of the law is cited, and not the law as such."""
    laws = sorted(
        (other for _, other in passage.names if other.family == "document" and clause.holds(other.span)),
        key=lambda other: other.span,
    )
    for owner in _owners(passage, clause, laws):
        if name.span in {law.span for law in _with_title(passage, laws, owner)}:
            return True
    return False


def _owners(passage: Passage, clause: Span, laws: list[Name]) -> list[Name]:
    """The law that each article in the clause belongs to: the one behind "of", else the one before."""
    found = []
    for cue in (*passage.cues_of("findings.provision"), *passage.cues_of("findings.numbered")):
        bare = cue.target == "findings.numbered" and not _NUMBERED.match(passage.text, cue.span.end)
        within = any(law.span.holds(cue.span) and law.span.start < cue.span.start for law in laws)
        if bare or within or not clause.holds(cue.span) or _COLLECTED.match(passage.text, cue.span.end):
            continue
        behind = next((law for law in laws if law.span.start >= cue.span.end), None)
        ahead = [law for law in laws if law.span.start <= cue.span.start]
        of = behind and _OF.fullmatch(passage.text, cue.span.end, behind.span.start)
        if behind and (not ahead or of):
            found.append(behind)
        elif ahead:
            found.append(ahead[-1])
    return found


def _with_title(passage: Passage, laws: list[Name], owner: Name) -> list[Name]:
    """The law, and the name before it where its own is a bare number."""
    place = laws.index(owner)
    head = set(_TITLE_WORD.findall(fold(owner.head.word)))
    untitled = set(_TITLE_WORD.findall(fold(owner.name))) <= head
    if not place or not untitled:
        return [owner]
    title = laws[place - 1]
    together = _APPOSED.fullmatch(passage.text, title.span.end, owner.span.start)
    return [title, owner] if together else [owner]
