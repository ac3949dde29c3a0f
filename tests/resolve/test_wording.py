import pytest

from kg.resolve.wording import wording
from kg.vocabulary.adjectives import load_adjectives
from kg.vocabulary.model import Model


@pytest.mark.parametrize(
    ("country", "name", "wanted"),
    [
        ("KEN", "Kenya Revenue Authority", "revenue authority"),
        ("KEN", "Kenyan Revenue Authority", "revenue authority"),
        ("SEN", "Agence sénégalaise de l'informatique", "agence informatique"),
        ("SEN", "Ministère de la Santé de la République du Sénégal", "ministere sante"),
        ("PER", "Instituto Peruano de Datos", "instituto datos"),
        ("SLE", "Bank of Sierra Leone", "bank"),
        ("CHL", "Children's Fund", "children fund"),
        ("XXX", "Health Fund", "health fund"),
    ],
)
def test_the_country_s_own_name_is_left_out(model: Model, country: str, name: str, wanted: str) -> None:
    words = wording(model, country)
    assert " ".join(words.without_country(words.printed(name))) == wanted


def test_the_letter_e_before_a_word_is_electronic_and_between_words_is_and(model: Model) -> None:
    words = wording(model, "PER")
    assert words.printed("e-Trade") == words.printed("E Trade") == ("electronic", "trade")
    assert words.printed("Comercio e Industria") == ("comercio", "industria")


def test_phrases_with_an_acronym_are_the_acronym(model: Model) -> None:
    words = wording(model, "PER")
    long, short = (
        words.stems(words.printed(name))
        for name in ("Information and Communications Technology Act", "ICT Law")
    )
    assert long == short


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("Data Bill", True), ("Proyecto de Ley de Datos", True), ("Data Act", False), ("Billing Act", False)],
)
def test_drafts_by_their_noun(model: Model, name: str, wanted: bool) -> None:
    assert wording(model, "PER").is_draft(name) is wanted


def test_every_country_has_an_adjective_but_one(model: Model) -> None:
    adjectives = load_adjectives(model.ontology)
    assert set(model.reference.countries) - set(adjectives) == {"VAT"}
    assert all(all(forms) for forms in adjectives.values())
