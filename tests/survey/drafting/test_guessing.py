import pytest

from kg.readers.document import Line
from kg.resources import ontology_folder
from kg.survey.drafting.guessing import Guess, guess, load_question_words
from kg.survey.drafting.headings import Printed


def printed(label: str, *below: str) -> Printed:
    return Printed(7, label, mandatory=False, first=0, below=tuple(Line(text, 1, 0) for text in below))


@pytest.mark.parametrize(
    ("label", "below", "above", "wanted"),
    [
        ("Is there a plan?", ("Yes", "No", "x"), None, Guess("yes-no", ("Yes", "No"))),
        ("Is there a plan?", ("( ) Yes", "( ) No", "( ) Other"), None,
         Guess("yes-no-other", ("Yes", "No", "Other"))),
        ("Which applies?", ("☐ Often", "☒ Never"), None, Guess("single-choice", ("Often", "Never"))),
        ("Which offices?", ("• Office of Ana Paz", "• Office of Bo Li"), None, Guess("free-text")),
        ("Which offices?", ("✔ Office of Ana Paz", "✔ Office of Bo Li"), None, Guess("free-text")),
        ("Which offices?", ("☒ Ana, ana@da.td", "☐ Bo, bo@da.td"), None, Guess("free-text")),
        ("Your E-mail", (), None, Guess("email")),
        ("Please provide link and detail.", (), Guess("yes-no"), Guess("link-and-detail", details=True)),
        ("Please provide the URL", (), Guess("free-text"), Guess("link-and-detail")),
        ("Which ministries are in charge?", (), None, Guess("organization-list")),
        ("Which portals are there?", (), None, Guess("url-list")),
        ("Say more", ("☐ only one mark",), None, Guess("free-text")),
    ],
)  # fmt: skip
def test_what_a_new_question_is_like(
    label: str, below: tuple[str, ...], above: Guess | None, wanted: Guess
) -> None:
    words = load_question_words(ontology_folder())
    assert guess(printed(label, *below), above, words) == wanted
