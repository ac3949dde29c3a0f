"""What the question makes of the documents in its box, and what their sentences say themselves."""

from collections.abc import Callable

import pytest

from kg.values import Interpretation

Told = Callable[..., set[tuple[str, str, str]]]

CONCEPTS = ("referencesTechnology", "referencesPrinciple", "referencesTheme")


def affirmed(found: set[tuple[str, str, str]]) -> set[str]:
    """The values of what is not denied."""
    return {value for _, _, value in found if not value.endswith(" (negated)")}


@pytest.mark.parametrize(
    ("question", "text", "codes"),
    [
        (75, "Digital Strategy 2025", {"artificial-intelligence"}),
        (76, "Not mentioned", set()),
        (76, "The Digital Strategy 2025 does not mention robotics", set()),
        (73, "There is no reference to once-only in the Digital Strategy 2025.", set()),
        (76, "Robots are in the Innovation Plan, while the Digital Plan does not mention it.", {"robotics"}),
        (80, "Big data and cloud are covered by the Digital Strategy 2025.", {"big-data", "cloud-computing"}),
        (80, "The Digital Strategy 2025 mentions cloud computing.", {"cloud-computing"}),
        (80, "Big Data - Digital Strategy 2025", {"big-data"}),
        (71, "Digital Strategy 2025", {"digital-first-family"}),
        (71, "Digital Strategy 2025: digital by default", {"digital-by-default"}),
        (73, "The once-only principle is repeated in the Digital Strategy 2025", {"once-only"}),
        (63, "The Digital Strategy 2025 has a chapter on cities", {"subnational-development"}),
        (65, "The Digital Strategy 2025 has an aim of digital inclusion", {"digital-inclusion"}),
        (65, "Digital Strategy 2025", {"e-participation"}),
    ],
)  # fmt: skip
def test_concepts(told: Told, question: int, text: str, codes: set[str]) -> None:
    assert affirmed(told({question: text}, *CONCEPTS)) == codes


def test_another_answer_settles_the_theme(told: Told) -> None:
    found = told({65: "Digital Strategy 2025", 88: "Digital Strategy 2025"}, "referencesTheme")
    assert {code for _, _, code in found} == {"digital-inclusion"}


def test_a_law_that_does_not_cover_the_matter_has_its_own_topic(told: Told) -> None:
    found = told({47: "The Procurement Act 2019 does not cover e-procurement"}, "regulatesTopic")
    assert affirmed(found) == {"public-procurement"}


def test_words_of_a_legal_topic_are_no_principles(told: Told) -> None:
    text = "The Law on digital government includes interoperability of data"
    assert told({51: text}, "referencesPrinciple") == set()


def test_frameworks_are_not_the_countrys_documents(told: Told) -> None:
    text = "The General Data Protection Regulation (EU) 2016/679 applies directly."
    assert told({39: text}, "regulatesTopic", "coversTopic", "documentStatus") == set()


def test_a_recovery_strategy_in_draft_will_play_its_role(told: Told) -> None:
    roles = told({35: "The draft Recovery Strategy 2025"}, "playsRole")
    assert {role for _, _, role in roles} == {"crisis-recovery-strategy (announced)"}


def test_guidelines_for_social_media(told: Told) -> None:
    roles = told({101: "Guidelines on social media for officials"}, "playsRole")
    assert {role for _, _, role in roles} == {"social-media-guideline"}


PAGES = [
    ("Data Act, https://a.example.org/x", {"Data Act"}),
    ("https://a.example.org/x (Data Act)", {"Data Act"}),
    ("Name: Data Act; Link: https://a.example.org/x; Year: 2019", {"Data Act"}),
    ("The Data Act is in force. See https://a.example.org/x", {"Data Act"}),
    ("The Data Act and its follow-up, the Privacy Act: https://a.example.org/x", {"Data Act", "Privacy Act"}),
    ("Data Act\nPrivacy Act\nhttps://a.example.org/x.pdf", {"Privacy Act"}),
    ("The Data Act is aligned with the Privacy Act. https://a.example.org/x", {"Data Act"}),
    ("The Data Act created the Office of the Commissioner (https://a.example.org/x)", set()),
    ("Decree establishing the National Data Office (NDO, https://ndo.example)", set()),
]


@pytest.mark.parametrize(("text", "owners"), PAGES)
def test_pages(told: Told, text: str, owners: set[str]) -> None:
    assert {subject for subject, _, _ in told({39: text}, "page")} == owners


def test_an_address_of_no_document_is_set_aside(interpreted: Callable[..., Interpretation]) -> None:
    said = interpreted({39: "We have rules, https://a.example.org/x"})
    asides = {(aside.answer, aside.reason) for aside in said.set_asides if aside.quote}
    assert (39, "address-of-no-document") in asides


@pytest.mark.parametrize(
    ("question", "text", "language", "denied"),
    [
        (47, "The Procurement Act 2019 does not cover e-procurement", "en", "e-procurement (negated)"),
        (76, "The National Digital Strategy does not mention robots.", "en", "robotics (negated)"),
        (76, "La Estrategia Digital Nacional no menciona la robótica.", "es", "robotics (negated)"),
        (
            76,
            "La Stratégie nationale du numérique ne mentionne pas la robotique.",
            "fr",
            "robotics (negated)",
        ),
    ],
)
def test_what_a_document_is_said_to_leave_out_is_denied(
    told: Told, question: int, text: str, language: str, denied: str
) -> None:
    found = told({question: text}, "regulatesTopic", "referencesTechnology", language=language)
    assert denied in {value for _, _, value in found}
    assert denied.removesuffix(" (negated)") not in {value for _, _, value in found}


def test_what_is_not_yet_adopted_is_no_denial_of_its_matter(told: Told) -> None:
    text = "A Data Sharing Policy has been drafted but is not approved"
    assert told({51: text}, "coversTopic") == {("Data Sharing Policy", "coversTopic", "data-sharing")}


PAIR = "Digital Strategy 2025; Data Plan 2026"
S, D = "Digital Strategy 2025", "Data Plan 2026"


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", f"The {S} covers e-participation, whereas digital inclusion is addressed by the {D}.",
         {(S, "e-participation"), (D, "digital-inclusion")}),
        ("en", f"Digital inclusion is covered in the {S} and e-participation is dealt with in the {D}.",
         {(S, "digital-inclusion"), (D, "e-participation")}),
        ("en", f"Digital inclusion is covered by the {S} and by the {D}.",
         {(S, "digital-inclusion"), (D, "digital-inclusion")}),
        ("fr", f"La {S} traite de la participation, tandis que l'inclusion numérique est traitée par le {D}.",
         {(S, "e-participation"), (D, "digital-inclusion")}),
        ("es", f"La {S} trata la participación, mientras que la inclusión digital está en el {D}.",
         {(S, "e-participation"), (D, "digital-inclusion")}),
    ],
)  # fmt: skip
def test_a_passive_verb_leads_to_its_document(
    told: Told, language: str, text: str, wanted: set[tuple[str, str]]
) -> None:
    found = told({59: PAIR, 65: text}, "referencesTheme", language=language)
    assert {(name, code) for name, _, code in found} == wanted


def test_of_the_documents_of_another_answer_the_one_on_the_matter_counts(told: Told) -> None:
    texts = {
        55: "Cloud Framework 2021; Robotics Framework 2022",
        76: "See question 55.",
        80: "Cloud: see 55.",
    }
    found = told(texts, "referencesTechnology")
    assert {(name, code) for name, _, code in found} == {
        ("Cloud Framework 2021", "cloud-computing"), ("Robotics Framework 2022", "robotics"),
    }  # fmt: skip
