"""Brackets with a name in a language that the lexicon lacks."""

from tests.interpret.reading import stands_for

_GIVEN = {20: 'Regulation No. 95 of 2018 on "Electronic Barge System" (OBK) is in force.'}
_WHOLE = 'Regulation No. 95 of 2018 on "Electronic Barge System"'


def test_an_acronym_inside_a_native_title_stands_for_nothing() -> None:
    text = 'The "OBK Master Plan 2018-2025" (Rencana Induk OBK Baharu) follows the "Harbour Plan 2030".'
    assert stands_for(_GIVEN | {59: text}, 59) == {}


def test_an_acronym_in_the_prose_of_a_bracket_stands_for_its_bearer() -> None:
    assert stands_for(_GIVEN | {59: "The plan follows it (see also OBK)."}, 59)["OBK"] == [_WHOLE]
    assert stands_for(_GIVEN | {59: "This is regulated (OBK, Part Two)."}, 59)["OBK"] == [_WHOLE]
