"""The stage of a document is told by the words about it, and by no others."""

from collections.abc import Callable

import pytest

from kg.values import Concept, Interpretation

Told = Callable[..., set[tuple[str, str, str]]]

ENGLISH = [
    ("Quay Act 2013: accounts of all ports have to be published.", "in-force"),
    ("Quay Act 2013: all accounts are required to be published.", "in-force"),
    ("The Quay Act 2013 has to be adopted.", "planned"),
    ("The Data Protection Act is in force, but the regulations under it are being drafted.", "in-force"),
    ("The draft Data Protection Act", "being-drafted"),
    ("Data Protection Strategy (draft)", "being-drafted"),
    ("The Data Protection Bill has been laid before Parliament.", "submitted"),
    ("The Data Protection Bill is with the Attorney General.", "drafted"),
    ("Data Protection Bill", "drafted"),
    ("Data Protection Act 2019", "in-force"),
    ("National Data Strategy", "adopted"),
    ("The National Data Strategy expired in 2017 and is under review.", "expired"),
    ("The Data Protection Act was passed but is not yet operationalised.", "adopted"),
    ("The Government is preparing a Data Protection Act.", "being-drafted"),
    ("The Data Protection Act is already drafted, but not yet adopted.", "drafted"),
    ("The National Data Strategy was adopted in 2020 and its implementation is under way.", "adopted"),
    ("The National Data Strategy, approved by Decree No. 5 of 2020, is under review.", "under-revision"),
    ("The review of the Data Protection Act is in progress.", "under-revision"),
    ("The Data Protection Act was replaced by the Privacy Act 2020.", "superseded"),
]
FRENCH = [
    ("Loi sur les quais : les comptes doivent être publiés.", "in-force"),
    ("La loi sur la protection des données est en cours d'élaboration.", "being-drafted"),
    ("Projet de loi sur la protection des données", "drafted"),
    ("La loi sur la protection des données a été promulguée en 2010.", "in-force"),
    ("La révision de la loi sur la protection des données est en cours.", "under-revision"),
    ("La loi sur la protection des données est abrogée.", "repealed"),
    ("La loi sur la protection des données abroge la loi n° 5-12 du 3 mai 2005.", "in-force"),
]
SPANISH = [
    ("Ley de Muelles: las cuentas han de ser publicadas.", "in-force"),
    ("La Ley de Protección de Datos está en proceso de elaboración.", "being-drafted"),
    ("Anteproyecto de ley de protección de datos", "drafted"),
    ("La Ley de Protección de Datos fue aprobada en 2010.", "adopted"),
    ("El proyecto de ley de protección de datos está en trámite en el Congreso.", "submitted"),
]


def first_stage(told: Told, text: str, language: str) -> str:
    """The stage of the document that the text names first."""
    stages = told({39: text}, "documentStatus", language=language)
    names = sorted({subject for subject, _, _ in stages}, key=text.find)
    return next(stage for subject, _, stage in stages if subject == names[0])


STAGES = [
    (language, text, stage)
    for language, table in (("en", ENGLISH), ("fr", FRENCH), ("es", SPANISH))
    for text, stage in table
]


@pytest.mark.parametrize(("language", "text", "stage"), STAGES)
def test_a_stage_by_its_words(told: Told, language: str, text: str, stage: str) -> None:
    assert first_stage(told, text, language) == stage


def test_joined_documents_share_a_verb(told: Told) -> None:
    text = "The Cybersecurity Act and the Cybercrime Act are being drafted."
    stages = told({41: text}, "documentStatus")
    assert {stage for _, _, stage in stages} == {"being-drafted"}
    assert len(stages) == 2


def test_a_stage_that_no_words_tell_gives_way(interpreted: Callable[..., Interpretation]) -> None:
    said = interpreted({67: "National Data Strategy", 69: "The National Data Strategy is being drafted"})
    told = {(c.object, c.rule) for c in said.claims if c.predicate == "egov:documentStatus"}
    assert told == {(Concept("document-status", "being-drafted"), "document-status")}


def test_a_stage_that_no_words_tell_is_less_sure(interpreted: Callable[..., Interpretation]) -> None:
    said = interpreted({67: "National Data Strategy"})
    (claim,) = (c for c in said.claims if c.predicate == "egov:documentStatus")
    assert claim.rule == "status-by-default"
    assert claim.confidence < 0.7


@pytest.mark.parametrize(
    ("language", "text", "stage"),
    [
        ("en", "The House passed the Barge Bill, which is now before the Senate.", "submitted"),
        ("en", "The House passed the Barge Bill. It is in the Senate.", "submitted"),
        ("en", "Barge Regulations: draft submitted to the Attorney General.", "drafted"),
        (
            "fr",
            "L'Assemblée nationale a adopté le projet de loi sur les ports ; il est au Sénat.",
            "submitted",
        ),
        ("fr", "Décret sur les phares : projet déposé au Secrétariat du Gouvernement.", "drafted"),
        (
            "es",
            "La Cámara de Diputados aprobó la iniciativa de Ley General de Faros; se encuentra en el Senado.",
            "submitted",
        ),
        ("es", "Reglamento de la Ley de Faros: proyecto remitido a la Presidencia.", "drafted"),
        ("es", "El Congreso aprobó el proyecto de ley de faros en 2019.", "adopted"),
    ],
)
def test_what_one_chamber_passed_and_what_was_handed_in(
    told: Told, language: str, text: str, stage: str
) -> None:
    assert {value for _, _, value in told({39: text}, "documentStatus", language=language)} == {stage}
