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


def _boxes(filling: float, colour: float) -> set[bool | None]:
    """What is said of five boxes that are all alike, in a form with full circles in colour."""
    full, vivid = Edge(0.0, 0.9, heavy=True, least=0.06), Edge(0.0, 0.4, heavy=True, least=0.12)
    measured = [
        (full, dict.fromkeys(SEVERAL.options, filling)),
        (vivid, dict.fromkeys(SEVERAL.options, colour)),
    ]
    return set(vote_apart(SEVERAL.options, measured, measured[1:], measured[0]).values())


def test_boxes_that_are_all_alike_are_ticked_if_they_hold_something_in_the_colour_of_ticked_circles() -> None:
    assert _boxes(0.35, 0.4) == {True}
    assert _boxes(0.0, 0.01) == {False}
    # An empty box in colour, a full one without, and what is between.
    assert _boxes(0.0, 0.4) == _boxes(0.35, 0.0) == _boxes(0.35, 0.2) == _boxes(0.17, 0.4) == {None}


def test_measures_that_do_not_depend_on_shape_decide_over_those_that_do() -> None:
    full, dark = Edge(0.0, 0.9, heavy=True, least=0.06), Edge(0.5, 0.9, heavy=True, least=0.12)
    ring = Edge(0.1, 0.4, heavy=True, least=0.06)
    fillings = {70: 0.6, 71: 0.0, 72: 0.6, 73: 0.0, 74: 0.0}
    depths = {option: 0.9 if value else 0.5 for option, value in fillings.items()}
    rings = {70: 0.1, 71: 0.4, 72: 0.1, 73: 0.4, 74: 0.4}
    measured = [(full, fillings), (dark, depths), (ring, rings)]
    votes = vote_apart(SEVERAL.options, measured, measured[1:2], measured[0])
    assert votes == {70: True, 71: False, 72: True, 73: False, 74: False}
    assert set(vote_apart(SEVERAL.options, [measured[0], measured[2]], [], measured[0]).values()) == {None}


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
