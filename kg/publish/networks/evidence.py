"""The first words of the evidence behind a node or an edge."""

from typing import NamedTuple

from kg.publish.networks.ground import Ground, Triple
from kg.store.view import GraphView, local_name
from kg.vocabulary.namespaces import expand

WORDS = 140
"""How many characters of a quote are shown."""

_TYPE = expand("rdf:type")


class Shown(NamedTuple):
    """A quote's first words, and the country, edition and question they stand under."""

    quote: str = ""
    place: str = ""


class Quotes:
    """Looks up what to show of the evidence of a graph."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._first: dict[str, str] = {}
        self._strongest = {
            (start, local_name(relation), end): behind.strongest
            for (start, relation, end), behind in ground.support.items()
        }
        for triple in sorted(ground.support, key=self._order):
            self._first.setdefault(triple[0], ground.support[triple].strongest)

    def of_node(self, iri: str) -> Shown:
        """The strongest claim that says what it is, else the strongest about it."""
        claim = self._first.get(iri)
        return _shown(self._ground.view, claim) if claim else Shown()

    def of_edge(self, start: str, relation: str, end: str) -> Shown:
        """The strongest claim of a triple, whose property is given by its local name."""
        claim = self._strongest.get((start, relation, end))
        return _shown(self._ground.view, claim) if claim else Shown()

    def _order(self, triple: Triple) -> tuple[bool, float, Triple]:
        return triple[1] != _TYPE, -self._ground.support[triple].confidence, triple


def _shown(view: GraphView, claim: str) -> Shown:
    for evidence in view.values(claim, "egov:evidence"):
        quote = next(iter(view.path(evidence, "oa:hasSelector", "oa:exact")), "")
        answer = view.value(evidence, "oa:hasSource")
        if quote and answer:
            return Shown(first_words(quote), _place(view, answer))
    answers = view.values(claim, "egov:fromAnswer")
    return Shown("", _place(view, answers[0])) if answers else Shown()


def _place(view: GraphView, answer: str) -> str:
    """Country, edition and question of an answer, `id/answer/2022/KHM/37`."""
    edition, country = answer.split("/")[-3:-1]
    number = next(iter(view.path(answer, "egov:answersQuestion", "egov:questionNumber")), local_name(answer))
    return f"{country} {edition}, question {number}"


def first_words(text: str, length: int = WORDS) -> str:
    r"""The beginning of a text on one line, cut between words.

    Example:
        >>> first_words("Policy framework on\n digital economy", 25)
        'Policy framework on …'
        >>> first_words("Law on e-commerce")
        'Law on e-commerce'
    """
    words = " ".join(text.split())
    if len(words) <= length:
        return words
    kept = words[: length - 1]
    return f"{kept.rpartition(' ')[0] or kept} …"
