"""Which of two words of nearly the same letters is a slip of the pen."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, cached_property

from kg.vocabulary.folding import fold
from kg.vocabulary.model import Model
from kg.vocabulary.questionnaire import official

_WORD = re.compile(r"[^\W\d_]+")


class Spelling:
    """The words that the model knows and those that the answers use."""

    def __init__(self, model: Model, texts: Iterable[str] = ()) -> None:
        self._model = model
        self._texts = tuple(texts)

    @cached_property
    def _used(self) -> Counter[str]:
        """How often the answers use each word."""
        return Counter(word for text in self._texts for word in _WORD.findall(fold(text)))

    def wrong(self, one: str, other: str) -> str | None:
        """The misspelt one of two words: the model knows the other, and the answers use it no less often.

        None if that does not tell: then both may be words (`mediation`, `medication`).
        """
        known = model_words(self._model)
        for right, slip in ((one, other), (other, one)):
            if right in known and slip not in known and self._used[slip] <= self._used[right]:
                return slip
        return None


@cache
def _words_of(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for text in texts for word in _WORD.findall(fold(text)))


def model_words(model: Model) -> frozenset[str]:
    """The folded words of questionnaires, schemes and cue words: those that such answers are made of."""
    forms = official(model.questionnaires).values()
    questions = [question.text for form in forms for question in form.questions]
    labels = [
        label.text
        for scheme in model.schemes.values()
        for concept in scheme.concepts.values()
        for label in concept.labels
    ]
    cues = [phrase for listed in model.lexicon.phrases.values() for phrase in listed]
    return _words_of((*questions, *labels, *cues, *model.lexicon.heads))
