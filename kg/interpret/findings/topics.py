"""What the title of a law, or a sentence, has to do with a topic of legislation."""

import re
from functools import cache, lru_cache
from pathlib import Path

from kg.interpret.names.finding import Name
from kg.interpret.text.known import concepts_in
from kg.interpret.text.spans import Span
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon
from kg.vocabulary.model import Model, load_model

_SCHEME = "legislation-topic"
_GENERAL = frozenset({"code", "constitution"})
_WORD = re.compile(r"[^\W\d_][\w-]*")
# Words are compared by their first letters: `contratación` and `contrataciones`.
_STEM = 8
_SHORTEST = 5


def scope(model: Model, name: Name, topic: str) -> str:
    """What a title shows: a law on all things ("general"), the topic ("own"), a wider one, or "opaque"."""
    meant = name.antecedent.name if name.antecedent else name
    title = " / ".join((meant.name, *meant.also))
    concepts = model.schemes[_SCHEME].concepts
    codes = _topics_of(model, title)
    own = topic in codes or any(topic in concepts[code].broader for code in codes)
    words = f" {' '.join(_WORD.findall(fold(title)))} "
    general = any(law in words for law in _general_laws(model.lexicon))
    if general and (not own or meant.head.type in _GENERAL):
        return "general"
    if own or (not codes and is_about(model, topic, title)):
        return "own"
    if codes & set(concepts[topic].broader) and _stems_of(title) & _matter_stems(model.lexicon, topic):
        return "own"
    foreign = codes - set(concepts[topic].related) - {c for c in codes if topic in concepts[c].related}
    wider = foreign or _stems_of(title) & _wider_stems(model.ontology, topic)
    return "wider" if wider else "opaque"


@lru_cache(maxsize=8)
def _general_laws(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(f" {law} " for law in sorted(lexicon.words("findings.general_laws")))


@lru_cache(maxsize=32)
def _matter_stems(lexicon: Lexicon, topic: str) -> frozenset[str]:
    """The beginnings of words that narrow a wider matter to a topic: `procurement by ELECTRONIC means`."""
    words = lexicon.words(f"findings.matters.{topic.replace('-', '_')}")
    return _stems_of(" ".join(word for word in words if " " not in word))


def is_about(model: Model, topic: str, text: str) -> bool:
    """Whether a text names the topic, or has a word that belongs to it and not to a wider one."""
    return topic in _topics_of(model, text) or bool(_stems_of(text) & _own_stems(model.ontology, topic))


def _topics_of(model: Model, text: str) -> set[str]:
    return {found.target for found in concepts_in(text, Span(0, len(text)), model.ontology, _SCHEME)}


@cache
def _own_stems(ontology: Path, topic: str) -> frozenset[str]:
    """The beginnings of the words by which all languages name a topic, less those of wider topics."""
    return _label_stems(ontology, topic) - _wider_stems(ontology, topic)


@cache
def _wider_stems(ontology: Path, topic: str) -> frozenset[str]:
    """The beginnings of the words that name the topics above a topic."""
    broader = load_model(ontology).schemes[_SCHEME].concepts[topic].broader
    return frozenset().union(*(_label_stems(ontology, code) for code in broader))


def _label_stems(ontology: Path, code: str) -> frozenset[str]:
    """The stems of a topic's labels, less those of words that tell no topic from another."""
    model = load_model(ontology)
    common = model.lexicon.words("findings.topicless")
    labels = " ".join(label.text for label in model.schemes[_SCHEME].concepts[code].labels)
    return _stems_of(labels) - {stem for word in common for stem in _stems_of(word)}


def _stems_of(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(text)) if len(word) >= _SHORTEST)
