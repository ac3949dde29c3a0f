"""Findings on items whose marks are lost or legible, from small answers in three languages."""

from collections.abc import Callable, Mapping

import pytest

from kg.values import Finding

Found = Callable[..., Mapping[str, Finding]]
Judged = Callable[..., Finding]

SIGNATURE, PROCUREMENT, SPENDING, OPEN_DATA, PRIVACY = 45, 47, 49, 53, 39
PORTAL, EMERGING, ONCE_ONLY, POLICY, USAGE = 31, 55, 73, 88, 105

# A law on the matter.
LAWS = [
    (SIGNATURE, "en", "Electronic Signatures Act 2004", "yes", "law-named"),
    (SIGNATURE, "en", "Act No. 12 of 2004", "yes", "law-named"),
    (SIGNATURE, "en", "Article 7 of the Consumer Protection Act 2009", "partial", "article-only"),
    (SIGNATURE, "en", "The Consumer Protection Act 2009, section 7", "partial", "article-only"),
    (
        SIGNATURE,
        "en",
        "Article 7 of the Evidence Act 2009 recognises electronic signatures",
        "yes",
        "law-named",
    ),
    (SIGNATURE, "en", "Article 7 of the Electronic Signatures Act 2004", "yes", "law-named"),
    (SIGNATURE, "en", "The Civil Code", "partial", "law-of-wider-title"),
    (
        SIGNATURE,
        "en",
        "There is no such law. A Bill on Electronic Signatures is being drafted.",
        "in-preparation",
        "draft-only",
    ),
    (
        SIGNATURE,
        "en",
        "There is no law on digital signature, but one is being prepared",
        "in-preparation",
        "wording-announces",
    ),
    (SIGNATURE, "en", "There is no law on digital signature.", "no", "wording-denies"),
    (SIGNATURE, "en", "The Evidence Act 2009 does not cover digital signatures", "no", "wording-denies"),
    (
        SIGNATURE,
        "en",
        "There is no separate law on digital signatures. The Evidence Act 2009 allows them.",
        "partial",
        "law-beside-denial",
    ),
    (
        SIGNATURE,
        "en",
        "Signatures do not need to be notarised. The Electronic Signatures Act 2004 applies.",
        "yes",
        "law-named",
    ),
    (SIGNATURE, "en", "National Trust Services Strategy 2020-2025", "partial", "no-law-named"),
    (SIGNATURE, "en", "https://laws.example/esign.pdf", "yes", "wording"),
    (SIGNATURE, "en", "Only for notaries: Notaries Act 2018", "partial", "wording-hedges"),
    (
        SIGNATURE,
        "en",
        "Electronic Signatures Act 2004 (partially in force)",
        "partial",
        "law-partly-in-force",
    ),
    (
        SIGNATURE,
        "fr",
        "Il n'existe pas, à ce jour, de loi sur la signature électronique.",
        "no",
        "wording-denies",
    ),
    (SIGNATURE, "es", "Aún no se cuenta con una ley de firma digital.", "no", "wording-denies"),
    (SIGNATURE, "fr", "Loi n° 2010-5 relative à la signature électronique", "yes", "law-named"),
    (SIGNATURE, "fr", "Il n'existe pas de loi spécifique.", "no", "wording-denies"),
    (
        SIGNATURE,
        "fr",
        "Il n'existe pas de loi spécifique. Un projet de loi est en cours d'élaboration.",
        "in-preparation",
        "wording-announces",
    ),
    (
        SIGNATURE,
        "fr",
        "Article 12 de la loi n° 2009-33 relative à la consommation",
        "partial",
        "article-only",
    ),
    (SIGNATURE, "fr", "Le Code civil", "partial", "law-of-wider-title"),
    (SIGNATURE, "es", "Ley 27.100 de Firma Digital", "yes", "law-named"),
    (SIGNATURE, "es", "No existe una ley específica", "no", "wording-denies"),
    (
        SIGNATURE,
        "es",
        "No existe una ley específica; se cuenta con un anteproyecto de ley",
        "in-preparation",
        "wording-announces",
    ),
    (SIGNATURE, "es", "Artículo 12 de la Ley 18.331 de Protección al Consumidor", "partial", "article-only"),
]

# A practice.
PRACTICES = [
    (USAGE, "en", "Usage statistics are published monthly at https://stats.example", "yes", "wording"),
    (USAGE, "en", "Yes, each ministry counts visits", "yes", "wording-affirms"),
    (USAGE, "en", "Some ministries count visits", "partial", "wording-hedges"),
    (
        USAGE,
        "en",
        "Visits are counted by hand. However, a dashboard is planned.",
        "partial",
        "wording-hedges",
    ),
    (USAGE, "en", "No, but one ministry counts visits", "partial", "wording-hedges"),
    (USAGE, "en", "No statistics are collected", "no", "wording-denies"),
    (USAGE, "en", "Statistics are not collected", "no", "wording-denies"),
    (USAGE, "en", "Not yet, but a dashboard is being developed", "in-preparation", "wording-announces"),
    (USAGE, "en", "A dashboard will be launched next year", "in-preparation", "wording-announces"),
    (USAGE, "en", "Help is given to those who do not have internet", "yes", "wording"),
    (USAGE, "en", "No. 7 of the indicators counts visits to the portal", "yes", "wording"),
    (USAGE, "fr", "Les statistiques ne sont pas collectées", "no", "wording-denies"),
    (USAGE, "fr", "Aucune statistique n'est disponible", "no", "wording-denies"),
    (USAGE, "fr", "Partiellement, pour quelques services", "partial", "wording-hedges"),
    (USAGE, "fr", "Un tableau de bord sera lancé", "in-preparation", "wording-announces"),
    (USAGE, "es", "No se cuenta con estadísticas", "no", "wording-denies"),
    (USAGE, "es", "Solo para algunos servicios", "partial", "wording-hedges"),
    (USAGE, "es", "No existen estadísticas, sin embargo se cuentan las visitas", "partial", "wording-hedges"),
    (USAGE, "es", "Se está desarrollando un tablero", "in-preparation", "wording-announces"),
]

# A law of wider title.
WIDER_LAWS = [
    (PROCUREMENT, "en", "Public Procurement Act 2010", "partial"),
    (PROCUREMENT, "en", "Public Procurement Act 2010. The e-procurement system is planned.", "partial"),
    (PROCUREMENT, "en", "Public Procurement Act 2010. E-procurement is mandatory under it.", "yes"),
    (PROCUREMENT, "en", "The Public Procurement Act 2010 requires electronic tendering", "yes"),
    (PROCUREMENT, "en", "The Public Procurement Act 2010 does not cover e-procurement", "no"),
    (PROCUREMENT, "en", "Electronic Procurement Regulations 2015", "yes"),
    (PROCUREMENT, "fr", "Code des marchés publics de 2014", "partial"),
    (PROCUREMENT, "es", "Ley 30.225 de Contrataciones del Estado", "partial"),
    (
        PROCUREMENT,
        "es",
        "La Ley 30.225 de Contrataciones del Estado regula la contratación electrónica",
        "yes",
    ),
    (SPENDING, "en", "Public Finance Act 2001", "partial"),
    (SPENDING, "en", "The Public Finance Act 2001 requires it", "yes"),
    (
        SPENDING,
        "fr",
        "La loi organique relative aux lois de finances impose la publication des dépenses",
        "yes",
    ),
    (OPEN_DATA, "en", "Right to Information Act 2005", "yes"),
    (OPEN_DATA, "en", "Cybercrime Act 2005", "partial"),
    (PRIVACY, "en", "The Constitution guarantees it", "yes"),
    (PRIVACY, "en", "Constitution, article 12", "partial"),
]

# A portal.
PORTALS = [
    (PORTAL, "en", "https://covid.gov.example", "yes"),
    (PORTAL, "en", "Updates are shared on Facebook by the Ministry of Health", "no"),
    (PORTAL, "en", "https://www.facebook.com/health.example", "no"),
    (PORTAL, "en", "There is no dedicated portal, see https://health.example", "partial"),
    (PORTAL, "en", "A section of the Ministry's website", "yes"),
    (PORTAL, "fr", "La page Facebook du Gouvernement", "no"),
    (PORTAL, "es", "No existe un portal", "no"),
]

# A policy, or what a strategy refers to.
POLICIES = [
    (POLICY, "en", "National Inclusion Policy 2020; Digital Skills Plan 2030 (draft)", "yes"),
    (POLICY, "en", "Draft National Inclusion Policy", "in-preparation"),
    (
        POLICY,
        "fr",
        "Il n'y a pas de politique dédiée ; voir la Stratégie nationale de la santé 2020-2025",
        "partial",
    ),
    (ONCE_ONLY, "en", "The National Digital Strategy 2025 does not mention it", "no"),
    (ONCE_ONLY, "en", "The National Digital Strategy 2025 will ensure it", "yes"),
    (ONCE_ONLY, "es", "Estrategia Nacional Digital 2025", "yes"),
    (ONCE_ONLY, "es", "No se menciona", "no"),
]

# A label tells that a denial is of a part.
LABELS = [
    (EMERGING, "en", "Drones Act 2019: unmanned aircraft\n- AI: no law", "yes"),
    (EMERGING, "en", "AI: no law", "no"),
    (EMERGING, "en", "There is no law on AI. Drones Act 2019.", "partial"),
    (EMERGING, "fr", "Loi n° 2019-7 sur les drones\n- IA : pas de loi", "yes"),
    (EMERGING, "es", "Ley 5 de 2020 de cadenas de bloques\n- Drones: no hay ley", "yes"),
]

# Findings beside the yes-no questions.
BESIDE = [
    (75, "en", "National Digital Strategy 2025", "yes"),
    (76, "en", "Not mentioned", "no"),
    (76, "en", "", "unknown"),
    (10, "en", "https://data.gov.example", "yes"),
    (10, "en", "", "unknown"),
    (20, "en", "Provinces are represented in the network.", "yes"),
    (20, "en", "Each ministry has an officer.", "unknown"),
    (101, "en", "No specific guideline, but Facebook pages.", "no"),
    (101, "en", "Social Media Guidelines 2014", "yes"),
    (101, "en", "https://www.facebook.com/moh", "unknown"),
]


@pytest.mark.parametrize(
    ("language", "text", "value", "reason"),
    [
        ("en", "nil", "no", None),
        ("en", "None.", "no", None),
        ("en", "No", "no", None),
        ("en", "Not mentioned", "no", None),
        ("en", "n/a", "unknown", "not-applicable"),
        ("en", "TBC", "unknown", "to-be-confirmed"),
        ("en", "-", "unknown", "nothing-to-judge-by"),
        ("en", "(1) ", "unknown", "nothing-to-judge-by"),
        ("en", "No information available", "unknown", "declared-not-available"),
        ("en", "", "unknown", "marks-lost-detail-blank"),
        ("en", "Yes", "yes", None),
        ("en", "To be confirmed / à confirmer", "unknown", "to-be-confirmed"),
        ("fr", "Néant", "no", None),
        ("fr", "non disponible", "no", None),
        ("fr", "Sans objet", "unknown", "not-applicable"),
        ("fr", "Non prévu", "no", None),
        ("fr", "Oui", "yes", None),
        ("fr", "En cours d'élaboration", "in-preparation", None),
        ("es", "Ninguno", "no", None),
        ("es", "No aplica", "unknown", "not-applicable"),
        ("es", "No se cuenta con ello", "no", None),
        ("es", "Sí", "yes", None),
        ("es", "En proceso", "in-preparation", None),
    ],
)
def test_an_answer_of_few_words(
    judged: Judged, language: str, text: str, value: str, reason: str | None
) -> None:
    findings = [judged(number, text, language) for number in (SIGNATURE, ONCE_ONLY, USAGE)]
    assert {(finding.value, finding.reason) for finding in findings} == {(value, reason)}


@pytest.mark.parametrize(("number", "language", "text", "value", "rule"), [*LAWS, *PRACTICES])
def test_the_words_give_a_value_by_a_rule(  # noqa: PLR0917 - a row of the table
    judged: Judged, number: int, language: str, text: str, value: str, rule: str
) -> None:
    finding = judged(number, text, language)
    assert (finding.value, finding.rule) == (value, rule)


@pytest.mark.parametrize(
    ("number", "language", "text", "value"), [*WIDER_LAWS, *PORTALS, *POLICIES, *LABELS, *BESIDE]
)
def test_the_words_give_a_value(judged: Judged, number: int, language: str, text: str, value: str) -> None:
    assert judged(number, text, language).value == value


def test_a_follow_up_that_is_answered_implies_yes(found: Found) -> None:
    assert found({17: "Ministry of Communications"})["institution.cio.exists"].rule == "follow-up"
    assert found({57: ""}, {57: "Five-year"})["strategy.exists"].value == "yes"
    assert found({15: "None"})["institution.cio.exists"].value == "no"


def test_the_strategy_exists_where_an_answer_names_it(found: Found) -> None:
    assert found({65: "National Digital Strategy 2025"})["strategy.exists"].value == "yes"
    assert found({65: "Not mentioned"})["strategy.exists"].value == "unknown"
    assert found({59: "There is no national strategy yet."})["strategy.exists"].value == "no"


def test_what_is_pointed_to_tells(found: Found) -> None:
    texts = {
        37: "Right to Information Act 2005",
        53: "See question 37",
        45: "A draft law is being prepared.",
        51: "See question 45",
    }
    findings = found(texts)
    about = findings["legal.open_government_data.exists"]
    assert (about.value, about.rule, about.answers) == ("yes", "answer-referred-to", (52, 53, 37))
    assert findings["legal.data_sharing.exists"].value == "in-preparation"


@pytest.mark.parametrize("text", ["As above", "See question 39", "See 37", "Voir question 37", "Ídem"])
def test_what_points_to_nothing_tells_nothing(judged: Judged, text: str) -> None:
    reasons = [judged(number, text).reason for number in (SIGNATURE, ONCE_ONLY, USAGE)]
    assert reasons == ["nothing-to-judge-by"] * 3


@pytest.mark.parametrize(
    ("number", "tick", "text", "conflict"),
    [
        (SIGNATURE, "No", "Electronic Signatures Act 2004", "yes"),
        (SIGNATURE, "No", "Article 7 of the Evidence Act 2009", None),
        (SIGNATURE, "Yes", "There is no such law", "no"),
        (SIGNATURE, "Yes", "None", None),
        (SIGNATURE, "Yes", "A Bill on Electronic Signatures is being drafted", "in-preparation"),
        (SIGNATURE, "Yes", "Article 7 of the Evidence Act 2009", None),
        (SIGNATURE, "Yes", "", None),
        (USAGE, "No", "Each ministry counts visits", None),
        (USAGE, "Yes", "No statistics are collected", "no"),
        (USAGE, "Yes", "No statistics are published. The ministry keeps them.", None),
        (USAGE, "Yes", "A dashboard will be launched", "in-preparation"),
        (PORTAL, "No", "https://covid.gov.example", "yes"),
    ],
)
def test_a_mark_stands_against_the_words(
    judged: Judged, number: int, tick: str, text: str, conflict: str | None
) -> None:
    finding = judged(number, text, tick=tick)
    assert (finding.value, finding.rule, finding.conflict) == (tick.lower(), "tick", conflict)
    assert finding.evidence[0].text == tick
    assert (len(finding.evidence) > 1) is (conflict is not None)


def test_a_question_that_a_mark_leads_past_was_skipped(found: Found) -> None:
    assert found({}, {56: "No"})["strategy.sdgs.exists"].reason == "skipped-by-filter"


def test_each_value_but_unknown_has_words_behind_it(found: Found) -> None:
    findings = found({SIGNATURE: "Electronic Signatures Act 2004", USAGE: "No data", POLICY: "TBC"})
    assert all(finding.evidence for finding in findings.values() if finding.value != "unknown")


@pytest.mark.parametrize(
    ("first", "value"),
    [
        (
            "The Digital Strategy 2020-2023 applies. The e-Government Plan 2024-2027 (EGP) is being drafted.",
            "in-preparation",
        ),
        ("The e-Government Plan 2024-2027 (EGP) is being drafted.", "yes"),
        ("In line with the Vision 2030, the e-Government Plan 2024-2027 (EGP) is being drafted.", "yes"),
    ],
)
def test_what_only_the_next_strategy_says_is_in_preparation(found: Found, first: str, value: str) -> None:
    told = found({59: first, 69: "The EGP foresees a digital identity for all."})
    assert told["strategy.digital_identity.exists"].value == value
