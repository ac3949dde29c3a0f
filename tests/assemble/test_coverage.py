from dataclasses import replace

from kg.assemble import Outcome, counted_findings, coverage
from kg.values import Answer, AnswerStatus, Basis, Finding, SetAside, Value
from tests.assemble.conftest import Story


def test_every_answer_has_one_outcome(law: Story) -> None:
    edition = law.editions[0]
    edition.texts |= {38: "", 39: "See our site", 40: "hello there", 41: "██", 42: "n/a"}
    edition.answers[41] = Answer(41, "key.41", "██", status=AnswerStatus.WITHHELD)
    edition.claim("m1", "egov:isPlaceholder", Value("true", "xsd:boolean"), 37, "covers")
    edition.set_asides += [
        SetAside(39, "no-name", edition.quote(39, "our site")),
        SetAside(37, "not-asked-for", edition.quote(37, "It was adopted")),
        SetAside(42, "not-applicable"),
    ]
    edition.findings.append(Finding("k", "unknown", "gate", Basis.STATED_TEXT, 0.5, (38,), reason="blank"))
    rows = {row.number: row for row in coverage(law.unit())}
    assert {number: (row.outcome, row.reasons) for number, row in rows.items()} == {
        37: (Outcome.MAPPED, ("not-asked-for",)),
        38: (Outcome.SET_ASIDE, ("blank",)),
        39: (Outcome.SET_ASIDE, ("no-name",)),
        40: (Outcome.QUEUED, ()),
        41: (Outcome.SET_ASIDE, ("withheld",)),
        42: (Outcome.SET_ASIDE, ("not-applicable",)),
    }
    assert (rows[37].claims, rows[38].findings) == (1, 1)
    assert rows[39].set_aside == ("our site",)


def test_rows_follow_editions_and_questions(law: Story) -> None:
    law.edition("2020", {3: "b", 1: "a"})
    assert [(row.edition, row.number) for row in coverage(law.unit())] == [
        ("2020", 1),
        ("2020", 3),
        ("2022", 37),
    ]


def test_a_finding_that_could_not_be_judged_leaves_the_words_to_a_reader(law: Story) -> None:
    edition = law.editions[0]
    edition.texts |= {101: "hello there", 104: "Yes"}
    judged = Finding("a", "unknown", "wording", Basis.STATED_TEXT, 0.5, (101,), reason="nothing-to-judge-by")
    told = Finding("b", "yes", "tick", Basis.STATED_OPTION, 1.0, (104,))
    edition.findings += [judged, told]
    rows = {row.number: row for row in coverage(law.unit())}
    assert (rows[101].outcome, rows[101].reasons, rows[101].findings) == (Outcome.QUEUED, (), 1)
    assert (rows[104].outcome, rows[104].reasons) == (Outcome.MAPPED, ())


def test_an_answer_pasted_under_several_questions_says_so(law: Story) -> None:
    placeholder = Value("true", "xsd:boolean")
    law.editions[0].claim("m1", "egov:isPlaceholder", placeholder, 37, "covers", repeated=True)
    (row,) = coverage(law.unit())
    assert (row.outcome, row.reasons) == (Outcome.MAPPED, ("repeated-answer",))


def test_answers_that_share_their_text_know_each_other(law: Story) -> None:
    law.editions[0].texts |= {75: "The Policy", 76: "The Policy"}
    unit = law.unit()
    said = replace(unit.interpretations[0], repeated=(frozenset({75, 76}),))
    rows = {row.number: row for row in coverage(replace(unit, interpretations=(said,)))}
    assert (rows[75].repeated_with, rows[76].repeated_with, rows[37].repeated_with) == ((76,), (75,), ())
    assert rows[75].reasons == ("repeated-answer",)


def test_findings_are_counted_by_edition(law: Story) -> None:
    finding = Finding("a", "unknown", "wording", Basis.STATED_TEXT, 0.5, (37,), reason="not-asked")
    law.editions[0].findings += [finding, Finding("b", "yes", "tick", Basis.STATED_OPTION, 1.0, (37,))]
    count = counted_findings(law.unit())["2022"]
    assert (count.loaded, count.asked, count.at_least, count.at_most) == (2, 1, 1, 2)
