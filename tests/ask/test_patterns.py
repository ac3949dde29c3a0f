import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.ask.patterns import conditions
from kg.ask.questions import questions
from kg.resources import ontology_folder


def texts(pattern: str, head: str = "SELECT *") -> list[str]:
    return [one.text for one in conditions(f"{head} WHERE {{ {pattern} }} ORDER BY ?a LIMIT 5")[1]]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("?a a egov:X . ?a ?b ?c", ["?a a egov:X .", "?a ?b ?c ."]),
        ("?a a egov:X ; egov:y ?c, 1.5 ;", ["?a a egov:X .", "?a egov:y ?c, 1.5 ."]),
        ("?a <urn:x#y> 'a . b # c' . ?a ?b 2", ["?a <urn:x#y> 'a . b # c' .", "?a ?b 2 ."]),
        ("?a ?b ?c FILTER(?c <= 2) ?d ?e ?f", ["?a ?b ?c .", "FILTER(?c <= 2)", "?d ?e ?f ."]),
        ("?a ?b 'two  blanks'@en .", ["?a ?b 'two  blanks'@en ."]),
        ("FILTER NOT EXISTS { ?a ?b ?c . }", ["FILTER NOT EXISTS { ?a ?b ?c . }"]),
        ("{ ?a ?b 1 } UNION { ?a ?b 2 } UNION { ?a ?b 3 } ?a a ?c",
         ["{ ?a ?b 1 } UNION { ?a ?b 2 } UNION { ?a ?b 3 }", "?a a ?c ."]),
        ("VALUES (?a ?b) { (1 2) } ?a ?b ?c", ["VALUES (?a ?b) { (1 2) }", "?a ?b ?c ."]),
        ("VALUES ?a { 1 } MINUS { ?a ?b ?c }", ["VALUES ?a { 1 }", "MINUS { ?a ?b ?c }"]),
        ("[ a egov:X ] egov:y ?c ; egov:z [ ?p 1 ; ?q 2 ]",
         ["[ a egov:X ] egov:y ?c .", "[ a egov:X ] egov:z [ ?p 1 ; ?q 2 ] ."]),
        ("?a ?b ?c . # a remark ; with . marks\n ?c ?d ?e", ["?a ?b ?c .", "?c ?d ?e ."]),
        ("", []),
    ],
)  # fmt: skip
def test_a_pattern_is_taken_apart(pattern: str, expected: list[str]) -> None:
    assert texts(pattern) == expected


def test_where_may_be_left_out_and_other_forms_have_no_conditions() -> None:
    assert [one.text for one in conditions("SELECT ?a { ?a ?b ?c }")[1]] == ["?a ?b ?c ."]
    assert conditions("ASK { ?a ?b ?c }") == ("", ())
    assert conditions("SELECT ?a")[1] == ()


def test_what_is_optional_cannot_empty_an_answer() -> None:
    parts = conditions("SELECT * { ?a ?b ?c OPTIONAL { ?c ?d ?e } BIND(1 AS ?f) FILTER(?f > 2) }")[1]
    assert [one.may_empty for one in parts] == [True, False, False, True]


def test_a_comment_says_in_words_what_a_condition_lets_pass() -> None:
    parts = conditions("SELECT * {\n  ?a ?b ?c .\n  # only: large ones\n  FILTER(?c > 9)\n ?c ?d ?e }")[1]
    assert [one.words for one in parts] == ["", "large ones", ""]


@pytest.mark.parametrize("question", questions(ontology_folder()).values(), ids=lambda one: one.id)
def test_every_ready_question_can_be_taken_apart(question: object) -> None:
    sparql = getattr(question, "sparql")  # noqa: B009 - parametrised as an object
    prologue, parts = conditions(sparql)
    assert prologue.count("PREFIX") == sparql.count("PREFIX")
    assert parts
    for one in parts:
        assert one.text.count("{") == one.text.count("}")


@given(st.text(alphabet="?ab:.;,{}()[]<>\"'# \nUNIOFLTERVAS", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    conditions(f"SELECT * {{ {text}")
