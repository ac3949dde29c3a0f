from kg.evaluate.pairing import pair, position


def test_an_equal_name_wins_over_a_similar_one_that_comes_first() -> None:
    found = {"id/1": {"Ministry of Planning and Works"}, "id/2": {"Ministry of Planning"}}
    assert pair([["Ministry of Planning"]], found).found == {0: "id/2"}


def test_each_thing_is_paired_once() -> None:
    pairs = pair([["Law on data"], ["Law on data."]], {"id/1": {"law on data"}})
    assert (dict(pairs.found), pairs.extra) == ({0: "id/1"}, ())


def test_any_name_will_do() -> None:
    pairs = pair([["National Council", "NCDES"]], {"id/1": {"Ncdes", "Council of State"}})
    assert pairs.index_of == {"id/1": 0}


def test_position_of_an_unknown_name() -> None:
    assert position("Budget law", [["Criminal code"]]) is None
