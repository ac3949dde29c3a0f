"""Which kind of mark means ticked."""

from kg.readers.pdf.classes import Edge, Group, edge, sort_kinds, vote, vote_apart

PAIRS = [Group((2 * n, 2 * n + 1), False) for n in range(10)]
FIVE = Group((90, 91, 92, 93, 94), False)
SEVERAL = Group((70, 71, 72, 73, 74), True)


def _values(ticked: float, plain: float) -> dict[int, float]:
    """The first of each pair ticked, and the first of five."""
    values = {option: ticked if option % 2 == 0 else plain for group in PAIRS for option in group.options}
    return values | {option: ticked if option == 90 else plain for option in FIVE.options}


def test_the_lighter_mark_is_the_tick_if_the_form_allows_no_other_reading() -> None:
    values = _values(0.1, 0.9)
    found = edge([*PAIRS, FIVE], values, 0.1)
    assert found == Edge(0.1, 0.9, heavy=False, least=0.1)
    assert [option for option, ticked in vote([*PAIRS, FIVE], values, found).items() if ticked] == [
        *range(0, 20, 2),
        90,
    ]


def test_of_two_readings_the_heavier_mark_is_the_tick() -> None:
    found = edge(PAIRS, _values(0.1, 0.9), 0.1)
    assert found is not None
    assert found.heavy


def test_a_measure_that_is_the_same_for_all_tells_nothing() -> None:
    assert edge([*PAIRS, FIVE], _values(0.5, 0.52), 0.1) is None


def test_a_measure_that_would_tick_two_of_one_question_tells_nothing() -> None:
    values = dict.fromkeys((option for group in PAIRS for option in group.options), 0.9)
    assert edge([*PAIRS, FIVE], values | dict.fromkeys(FIVE.options, 0.1), 0.1) is None


def test_a_mark_between_the_two_kinds_cannot_be_told() -> None:
    values = _values(0.9, 0.1) | {0: 0.5}
    found = edge(PAIRS, values, 0.1)
    assert found is not None
    assert vote(PAIRS, values, found)[0] is None


def test_boxes_of_another_shape_are_told_by_the_gap_between_them() -> None:
    values = {70: 0.3, 71: 0.0, 72: 0.3, 73: 0.0, 74: 0.0}
    found = Edge(0.0, 0.9, heavy=True, least=0.06)
    assert vote_apart(SEVERAL.options, [(found, values)], []) == {
        70: True, 71: False, 72: True, 73: False, 74: False,
    }  # fmt: skip


def test_boxes_that_are_all_alike_are_like_the_plain_circles_or_cannot_be_told() -> None:
    found = Edge(0.0, 0.9, heavy=True, least=0.06)
    plain = [(found, dict.fromkeys(SEVERAL.options, 0.02))]
    between = [(found, dict.fromkeys(SEVERAL.options, 0.4))]
    assert set(vote_apart(SEVERAL.options, plain, plain).values()) == {False}
    assert set(vote_apart(SEVERAL.options, between, between).values()) == {None}


def test_a_cut_mark_is_an_exception_and_no_tick() -> None:
    kinds = {option: "dot" if option % 2 == 0 else "ring" for group in PAIRS for option in group.options}
    kinds |= {90: "dot", 91: "ring", 92: "ring", 93: "cut", 94: "ring"}
    weight = {"dot": (2.0,), "ring": (1.0,), "cut": (3.0,)}
    votes = sort_kinds([*PAIRS, FIVE], kinds, weight)
    assert votes[90] is True
    assert votes[93] is False


def test_boxes_with_a_mark_of_one_kind_only_are_left_to_other_signs() -> None:
    kinds = {option: "dot" if option % 2 == 0 else "ring" for group in PAIRS for option in group.options}
    kinds |= dict.fromkeys(SEVERAL.options, "box")
    votes = sort_kinds([*PAIRS, SEVERAL], kinds, {"dot": (2.0,), "ring": (1.0,), "box": (1.0,)})
    assert not votes.keys() & set(SEVERAL.options)
