from kg.interpret.claims import Claims
from kg.values import Basis, Claim, Concept, Quote, Ref

STATUS, ROLE = "egov:documentStatus", "egov:playsRole"


def claim(predicate: str, code: str, answer: int = 5, start: int = 0) -> Claim:
    quote = Quote(answer, start, start + 3, "Act")
    concept = Concept("document-status", code)
    return Claim(Ref("document:5:0-3"), predicate, concept, answer, (quote,), "rule", Basis.STATED_TEXT, 0.9)


def test_claims_are_told_by_predicate_and_by_answer() -> None:
    claims = Claims()
    said = [claim(STATUS, "adopted"), claim(ROLE, "strategy"), claim(STATUS, "in-force", answer=7)]
    for one in said:
        claims.add(one)
    assert list(claims.values()) == said
    assert list(claims.of(STATUS)) == [said[0], said[2]]
    assert list(claims.of(ROLE, STATUS)) == [said[1], said[0], said[2]]
    assert list(claims.from_answer(5)) == said[:2]
    assert not any(claims.of("egov:amends"))


def test_what_an_answer_says_twice_is_one_claim_with_both_quotes() -> None:
    claims = Claims()
    claims.add(claim(STATUS, "adopted"))
    claims.add(claim(ROLE, "strategy"))
    claims.add(claim(STATUS, "adopted", start=9))
    first, second = claims.values()
    assert [quote.start for quote in first.evidence] == [0, 9]
    assert second.predicate == ROLE


def test_a_claim_that_is_dropped_is_gone_and_may_be_made_again() -> None:
    claims = Claims()
    one = claim(STATUS, "adopted")
    claims.add(one)
    claims.drop(one)
    assert not any(claims.values())
    assert not any(claims.of(STATUS))
    claims.add(one)
    assert list(claims.from_answer(5)) == [one]


def test_claims_about_several_things_come_in_the_order_in_which_they_were_made() -> None:
    claims = Claims()
    said = [claim(STATUS, "adopted"), claim(STATUS, "in-force", answer=7), claim(ROLE, "strategy")]
    for one in said:
        claims.add(one)
    assert list(claims.about({Ref("document:5:0-3"), Ref("document:9:0-3")}, STATUS)) == said[:2]
    assert not any(claims.about([Ref("document:9:0-3")], STATUS))
