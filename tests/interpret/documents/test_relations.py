"""Relations between documents, to bodies, to frameworks, and to parts of documents."""

from collections.abc import Callable

import pytest

Told = Callable[..., set[tuple[str, str, str]]]

ACT, OLD = "Privacy Act 2020", "Data Protection Act 1998"
RELATIONS = [
    (f"The {ACT} amends the {OLD}.", (ACT, "amends", OLD)),
    (f"The {OLD}, as amended by the {ACT}.", (ACT, "amends", OLD)),
    (f"The {ACT} repealed the {OLD}.", (ACT, "repeals", OLD)),
    (f"The {OLD} was repealed by the {ACT}.", (ACT, "repeals", OLD)),
    (f"The {ACT} replaced the {OLD}.", (ACT, "replacesDocument", OLD)),
]
ALIGNMENTS = [
    ("en", "The Digital Strategy 2025 is aligned with the National Development Plan 2030.",
     ("Digital Strategy 2025", "National Development Plan 2030")),
    ("fr", "La Stratégie numérique 2025 est alignée sur le Plan national de développement 2030.",
     ("Stratégie numérique 2025", "Plan national de développement 2030")),
    ("es", "La Estrategia Digital 2025 está alineada con el Plan Nacional de Desarrollo 2030.",
     ("Estrategia Digital 2025", "Plan Nacional de Desarrollo 2030")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "triple"), RELATIONS)
def test_relations(told: Told, text: str, triple: tuple[str, str, str]) -> None:
    assert told({39: text}, "amends", "repeals", "replacesDocument") == {triple}


def test_what_is_repealed_is_no_longer_in_force(told: Told) -> None:
    assert (OLD, "documentStatus", "repealed") in told({39: RELATIONS[2][0]}, "documentStatus")


def test_a_law_establishes_a_body(told: Told) -> None:
    text = "The Privacy Act 2020 established the Office of the Data Commissioner."
    wanted = ("Privacy Act 2020", "establishes", "Office of the Data Commissioner")
    assert told({39: text}, "establishes") == {wanted}


def test_what_a_draft_would_establish_is_announced(told: Told) -> None:
    text = "The draft Privacy Act establishes the Office of the Data Commissioner."
    assert {o for _, _, o in told({39: text}, "establishes")} == {
        "Office of the Data Commissioner (announced)"
    }


@pytest.mark.parametrize(("language", "text", "pair"), ALIGNMENTS)
def test_alignments(told: Told, language: str, text: str, pair: tuple[str, str]) -> None:
    found = told({59: text}, "alignedWithDocument", language=language)
    assert found == {(pair[0], "alignedWithDocument", pair[1])}


def test_entries_are_aligned_by_their_numbers(told: Told) -> None:
    text = "(1) Development Strategy IV (2) Digital Strategy 2035 – aligned with (1)"
    wanted = ("Digital Strategy 2035", "alignedWithDocument", "Development Strategy IV")
    assert told({59: text}, "alignedWithDocument") == {wanted}


def test_the_decree_that_approved_a_plan_is_not_what_is_aligned(told: Told) -> None:
    text = "The Digital Plan 2025, approved by Decree No. 5 of 2020, derives from the Development Plan 2030."
    subjects = {subject for subject, _, _ in told({59: text}, "alignedWithDocument")}
    assert subjects == {"Digital Plan 2025"}


def test_who_guides_whom_tells_the_roles(told: Told) -> None:
    text = "The Transformation Plan 2025 is guided by the National Plan 2040."
    roles = {(subject, role) for subject, _, role in told({59: text}, "playsRole")}
    assert roles == {
        ("Transformation Plan 2025", "national-e-government-strategy"),
        ("National Plan 2040", "national-development-strategy"),
    }


def test_goals_are_named_by_number(told: Told) -> None:
    text = "The Digital Strategy 2025 contributes to SDG 9 and SDG 16."
    found = told({61: text}, "alignedWithGoal", "alignedWithFramework")
    assert {value for _, _, value in found} == {"9", "16", "2030-agenda"}


def test_a_framework_named_by_its_plan_and_its_summit_is_one(told: Told) -> None:
    plan = "the Geneva Plan of Action of the World Summit on the Information Society"
    texts = {59: "Digital Strategy 2025", 82: f"It is aligned with {plan}."}
    assert {o for _, _, o in told(texts, "alignedWithFramework")} == {"wsis"}


def test_frameworks_leave_their_issuer_out(told: Told) -> None:
    texts = {59: "Digital Strategy 2025", 82: "European Union: Tallinn Declaration on eGovernment; OECD"}
    found = told(texts, "alignedWithFramework", "alignedWithOrganization")
    assert {(s, o) for s, _, o in found} == {
        ("Digital Strategy 2025", "tallinn-declaration"),
        ("Digital Strategy 2025", "oecd"),
    }


def test_an_unnamed_strategy_is_aligned_all_the_same(told: Told) -> None:
    assert {o for _, _, o in told({82: "United Nations"}, "alignedWithOrganization")} == {"un"}
    assert {o for _, _, o in told({82: "United Nations"}, "isPlaceholder")} == {"true"}


def test_a_document_announces_another(told: Told) -> None:
    text = "The creation of a Law on Data is one of the actions in the draft Digital Policy"
    assert {(s, o) for s, _, o in told({39: text}, "announces")} == {("Digital Policy", "Law on Data")}
    assert {s for s, _, _ in told({39: text}, "regulatesTopic", "coversTopic")} == {"Law on Data"}


def test_a_document_may_follow_the_goals_by_way_of_another(told: Told) -> None:
    text = "The Digital Plan 2025 is aligned with the Green Plan 2030, which implements the 2030 Agenda."
    found = told({61: text}, "alignedWithFramework")
    assert {subject for subject, _, _ in found} == {"Green Plan 2030"}


def test_what_is_new_under_the_question_on_the_world_is_a_framework(told: Told) -> None:
    texts = {59: "Digital Strategy 2025", 82: "Regional Digital Agenda 2030"}
    found = told(texts, "alignedWithFramework", "documentStatus")
    assert ("Digital Strategy 2025", "alignedWithFramework", "Regional Digital Agenda 2030") in found
    assert "Regional Digital Agenda 2030" not in {subject for subject, _, _ in found}


IMPLEMENTING = [
    (
        "en",
        "The Privacy Act 2010 and its implementing Decree No. 5 of 2011",
        "Decree No. 5 of 2011",
        "Privacy Act 2010",
    ),
    (
        "fr",
        "La loi n° 9-08 sur les données, et le décret n° 2-09 du 21 mai 2009 pris pour son application.",
        "décret n° 2-09 du 21 mai 2009",
        "loi n° 9-08 sur les données",
    ),
    (
        "es",
        "Ley N° 29733 de Datos y su Reglamento, Decreto Supremo N° 003-2013-JUS",
        "Decreto Supremo N° 003-2013-JUS",
        "Ley N° 29733 de Datos",
    ),
]


@pytest.mark.parametrize(("language", "text", "decree", "law"), IMPLEMENTING)
def test_a_decree_puts_a_law_into_effect(told: Told, language: str, text: str, decree: str, law: str) -> None:
    found = told({39: text}, "implements", language=language)
    assert found == {(decree, "implements", law)}


PROVISIONS = [
    ("en", "Article 32 of the Law on Commerce deals with it.", "Article 32"),
    ("en", "The Law on Commerce has an article on data protection (article 32)", "article 32"),
    ("en", "Law on Commerce, section 5", "section 5"),
    ("en", "Law on Commerce (chapter on databases)", "chapter on databases"),
    ("fr", "L'article 10 de la loi sur le commerce prévoit la protection des données.", "article 10"),
    ("es", "Ley de Comercio, artículos 157 a 160", "artículos 157 a 160"),
]


@pytest.mark.parametrize(("language", "text", "number"), PROVISIONS)
def test_a_part_of_a_law_regulates_the_topic(told: Told, language: str, text: str, number: str) -> None:
    found = told({39: text}, "provisionNumber", "provisionRegulates", "regulatesTopic", language=language)
    assert {(predicate, value) for _, predicate, value in found} == {
        ("provisionNumber", number),
        ("provisionRegulates", "data-protection"),
    }


@pytest.mark.parametrize(
    ("language", "text", "plan"),
    [
        ("en", "The Boat Plan, derived from Vision 2021, implements Agenda 2063.", "Boat Plan"),
        ("fr", "Le Plan des ports, issu de la Vision 2021, met en œuvre l'Agenda 2063.", "Plan des ports"),
        (
            "es",
            "El Plan de Puertos, derivado de la Visión 2021, implementa la Agenda 2063.",
            "Plan de Puertos",
        ),
    ],
)
def test_what_a_plan_is_derived_from_is_not_the_subject(
    told: Told, language: str, text: str, plan: str
) -> None:
    found = told({59: text}, "alignedWithFramework", "implements", language=language)
    assert {subject for subject, _, _ in found} == {plan}


@pytest.mark.parametrize(
    ("language", "text", "pair"),
    [
        ("es", "El Plan de Puertos deriva de la Visión 2021.", ("Plan de Puertos", "Visión 2021")),
        ("es", "El Plan de Puertos se desprende de la Visión 2021.", ("Plan de Puertos", "Visión 2021")),
        (
            "fr",
            "L'Agenda des ports dérive du Plan des mers 2030.",
            ("Agenda des ports", "Plan des mers 2030"),
        ),
        (
            "fr",
            "L'Agenda des ports découle du Plan des mers 2030.",
            ("Agenda des ports", "Plan des mers 2030"),
        ),
    ],
)
def test_a_plan_is_derived_from_another(told: Told, language: str, text: str, pair: tuple[str, str]) -> None:
    assert {(one, other) for one, _, other in told({59: text}, "alignedWithDocument", language=language)} == {
        pair
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Barge Strategy 2025 is aligned with the Port Plan 2030, Gazette No. 12 of 3 May 2021, and {}.",
        ),
        (
            "fr",
            "La Barge Strategy 2025 est alignée sur le Port Plan 2030, JO n° 12 du 3 mai 2021, et {}.",
        ),
        ("es", "La Barge Strategy 2025 se alinea con el Port Plan 2030, DOF 12-07-2021, y con {}."),
    ],
)
def test_where_a_plan_was_printed_does_not_end_the_row(told: Told, language: str, text: str) -> None:
    found = told({59: text.format("Harbour Vision 2040")}, "alignedWithDocument", language=language)
    assert {value for _, _, value in found} == {"Port Plan 2030", "Harbour Vision 2040"}
