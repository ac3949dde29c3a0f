from kg.evaluate.abstention import Value, abstention, confusions, values
from kg.evaluate.findings import Found
from kg.evaluate.gold import Gold


def test_a_finding_that_is_missing_abstains() -> None:
    gold = Gold("ATL", findings={"b": "yes", "a": "unknown"})
    assert values(gold, {"a": Found("no", "urn:a")}) == (
        Value("a", "unknown", "no"),
        Value("b", "yes", "unknown"),
    )


def test_abstaining_is_told_from_being_wrong() -> None:
    told = abstention(
        [
            Value("a", "yes", "unknown"),
            Value("b", "yes", "no"),
            Value("c", "yes", "yes"),
            Value("d", "unknown", "partial"),
            Value("e", "unknown", "unknown"),
        ]
    )
    assert (told.valued, told.abstained, told.wrong) == (3, 1, 1)
    assert (told.unvalued, told.asserted) == (2, 1)


def test_confusions_are_counted_in_order() -> None:
    found = [Value("a", "yes", "no"), Value("b", "no", "no"), Value("c", "yes", "no")]
    assert list(confusions(found).items()) == [(("no", "no"), 1), (("yes", "no"), 2)]
