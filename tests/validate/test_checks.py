"""Each check in code finds what it is for; that it leaves a sound country alone, `test_country` shows."""

from typing import Any

import pytest

from kg.validate.checks import CHECKS

R = "<id/response/2022/KHM>"
LAW = "<id/document/KHM/law-on-access>"
AGENCY = "<id/body/KHM/new-agency>"
FACTS, DERIVED, STATED = "<graph/facts/KHM>", "<graph/derived/2022/KHM>", "<graph/stated/2022/KHM>"


def claim(name: str, subject: str, predicate: str, value: str, polarity: str = "affirmed") -> str:
    """A claim of answer 37, as TriG."""
    return f"""{DERIVED} {{ <id/response/2022/KHM/claim/{name}> a egov:Claim ; rdf:subject {subject} ;
        rdf:predicate {predicate} ; rdf:object {value} ; egov:polarity s:polarity\\/{polarity} ;
        egov:fromAnswer <id/answer/2022/KHM/37> ; egov:fromResponse {R} ;
        egov:evidence <id/response/2022/KHM/evidence/law> . }}"""


BROKEN = {
    "quote-stands-at-its-offsets": f"""{DERIVED} {{
        <id/response/2022/KHM/evidence/e> oa:hasSource <id/answer/2022/KHM/37> ;
            oa:hasSelector <id/response/2022/KHM/evidence/e/q> , <id/response/2022/KHM/evidence/e/p> .
        <id/response/2022/KHM/evidence/e/q> oa:exact "Law on Access" .
        <id/response/2022/KHM/evidence/e/p> oa:start 3 ; oa:end 16 . }}""",
    "asserted-claim-is-affirmed": f"{FACTS} {{ {AGENCY} egov:leadsDigitalGovernmentOf <id/country/KHM> . }}",
    "affirmed-claim-is-asserted": claim("c", LAW, "egov:documentNumber", '"12"'),
    "fact-has-claim": f'{FACTS} {{ {LAW} egov:documentNumber "12" . }}',
    "claim-stands-once": claim("c", LAW, "rdf:type", "egov:LegalInstrument"),
    "no-email-in-public": f"{FACTS} {{ {AGENCY} foaf:page <mailto:sok@example.org> . }}",
    "no-restricted-graph-in-public": f'<graph/restricted/2022/KHM> {{ {R} egov:sourceName "x" . }}',
    "triple-in-one-graph": f"{FACTS} {{ {R} a egov:Response . }}",
    "adopted-before-the-answer": claim("c", LAW, "egov:inForceSince", '"2025-01"^^xsd:gYearMonth'),
    "expected-adoption-in-sight": claim("c", LAW, "egov:expectedAdoption", '"2050"^^xsd:gYear'),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_check_finds_what_it_is_for(sound: Any, name: str) -> None:
    (result,) = sound.plus(BROKEN[name]).results(name)
    assert result.country == "KHM"


def test_every_check_is_tested() -> None:
    assert {check.name for check in CHECKS} == {*BROKEN, "yes-no-question-has-finding"}


def test_every_check_says_in_plain_words_what_is_wrong() -> None:
    assert [
        check.name for check in CHECKS if not check.message.endswith(".") or len(check.message) < 40
    ] == []


def test_a_yes_no_question_without_finding_is_told_by_its_number(sound: Any) -> None:
    finding = "id/response/2022/KHM/finding/access.exists"
    gone = frozenset(quad for quad in sound.quads if finding not in str(quad.subject))
    (result,) = type(sound)(gone, sound.vocabulary).results("yes-no-question-has-finding")
    assert (result.question, result.file) == (36, "khm-2022.txt")


@pytest.mark.parametrize("polarity", ["negated", "announced", "uncertain"])
def test_only_what_is_affirmed_may_stand(sound: Any, polarity: str) -> None:
    number = f'{FACTS} {{ {LAW} egov:documentNumber "12" . }}'
    denied = claim("c", LAW, "egov:documentNumber", '"12"', polarity)
    assert sound.plus(denied).plus(number).results("asserted-claim-is-affirmed")
    both = sound.plus(denied).plus(number).plus(claim("d", LAW, "egov:documentNumber", '"12"'))
    assert not both.results("asserted-claim-is-affirmed")
    assert not sound.plus(denied).results("affirmed-claim-is-asserted")


def test_an_address_and_a_text_with_the_same_letters_are_not_the_same(sound: Any) -> None:
    country = sound.plus(claim("c", LAW, "foaf:page", "<http://a.kh>")).plus(
        f'{FACTS} {{ {LAW} foaf:page "http://a.kh" . }}'
    )
    assert country.results("affirmed-claim-is-asserted")
    assert country.results("fact-has-claim")


def test_the_older_of_two_statuses_stays_a_claim(sound: Any) -> None:
    older = claim("c", LAW, "egov:documentStatus", "s:document-status\\/drafted")
    assert not sound.plus(older).results("affirmed-claim-is-asserted")


def test_what_is_claimed_of_a_shared_thing_stays_a_claim(sound: Any) -> None:
    shared = claim("c", "<id/organization/league>", "skos:altLabel", '"LoT"')
    assert not sound.plus(shared).results("affirmed-claim-is-asserted")


def test_offsets_count_code_points(sound: Any) -> None:
    country = sound.plus(f"""
        {STATED} {{ <id/answer/2022/KHM/38> egov:statedText "𝒜 ច្បាប់"@km . }}
        {DERIVED} {{
            <id/response/2022/KHM/evidence/e> oa:hasSource <id/answer/2022/KHM/38> ;
                oa:hasSelector <id/response/2022/KHM/evidence/e/q> , <id/response/2022/KHM/evidence/e/p> .
            <id/response/2022/KHM/evidence/e/q> oa:exact "ច្បាប់" .
            <id/response/2022/KHM/evidence/e/p> oa:start 2 ; oa:end 8 . }}""")
    assert not country.results("quote-stands-at-its-offsets")


def test_a_tick_has_no_offsets_to_check(sound: Any) -> None:
    country = sound.plus(f"""{DERIVED} {{
        <id/response/2022/KHM/evidence/e> oa:hasSource <id/answer/2022/KHM/36> ;
            oa:hasSelector <id/response/2022/KHM/evidence/e/q> .
        <id/response/2022/KHM/evidence/e/q> oa:exact "Yes" . }}""")
    assert not country.results("quote-stands-at-its-offsets")


@pytest.mark.parametrize(
    "handle", ["@govkh", "https://medium.com/@govkh", "https://flickr.com/photos/12@N02", "██@██.kh"]
)
def test_a_handle_is_no_email(sound: Any, handle: str) -> None:
    assert not sound.plus(f'{FACTS} {{ {AGENCY} egov:handle "{handle}" . }}').results("no-email-in-public")
