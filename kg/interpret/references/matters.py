"""What an answer is about where several strategies were named, and what it only sends the reader to."""

from collections.abc import Sequence

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.passage import Passage
from kg.interpret.references.shortened import ABOUT_STRATEGY, Met
from kg.interpret.text.segments import Clause
from kg.interpret.text.spans import words
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon


def only_last(met: Sequence[Met], before: int) -> Antecedent | None:
    """The one thing that the last answer before a question names, if it names but one."""
    earlier = [one for one in met if one.answer < before]
    last = max((one.answer for one in earlier), default=None)
    things = list(dict.fromkeys(one.thing for one in earlier if one.answer == last))
    return things[0] if len(things) == 1 else None


def is_aside(passage: Passage, clause: Clause, name: Name, lexicon: Lexicon) -> bool:
    """Whether a later sentence only sends the reader elsewhere: `For the bill on this, see question 43`.

    Under a question on the strategy such a document is not what the strategy says.
    """
    if not passage.question.key.startswith(ABOUT_STRATEGY) or clause == passage.clauses[0]:
        return False
    small = lexicon.words("prepositions", "names.articles", "names.connectors")
    front = words(passage.text, clause.span.start, name.span.start)
    return bool(front) and all(fold(word.of(passage.text)) in small for word in front)
