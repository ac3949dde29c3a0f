from pathlib import Path

import pytest

from kg.readers.language import languages
from kg.readers.lexicon import load_reading_lexicon

FRENCH = "La loi sur les données personnelles est en cours d'adoption par le Parlement."
SPANISH = "La ley de protección de datos fue aprobada por el Congreso y está en vigor."
ENGLISH = "The law on data protection is being drafted by the Ministry of Justice."


@pytest.mark.parametrize(("text", "tag"), [(FRENCH, "fr"), (SPANISH, "es"), (ENGLISH, "en")])
def test_small_words_tell_the_language(text: str, tag: str, ontology: Path) -> None:
    assert languages({1: text}, load_reading_lexicon(ontology)) == {1: tag}


def test_short_answers_follow_the_majority_and_addresses_have_none(ontology: Path) -> None:
    told = languages(
        {1: FRENCH, 2: FRENCH, 3: ENGLISH, 4: "Ministère", 5: "https://www.gouv.td/loi", 6: "", 7: "ក្រសួង"},
        load_reading_lexicon(ontology),
    )
    assert told == {1: "fr", 2: "fr", 3: "en", 4: "fr", 5: "und", 6: "und", 7: "und"}


def test_nothing_is_claimed_where_nothing_tells(ontology: Path) -> None:
    assert languages({1: "Ministerstvo financií"}, load_reading_lexicon(ontology)) == {1: "und"}
