"""The sentence around a quote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.publish.sentence import LONGEST, sentence_around

LISTED = "- A law on openness is drafted - The Trade Act has an article on it (article 32) - nothing else"


@pytest.mark.parametrize(
    ("text", "quote", "shown"),
    [
        ("It is old. The Data Act is drafted. More will come.", "Data Act", "The Data Act is drafted."),
        ("Under Law No. 25 the Data Act holds.", "Data Act", "Under Law No. 25 the Data Act holds."),
        ("La loi n’existe pas ; La charte est en\ncours. Voir", "charte", "La charte est en cours."),
        (
            "¿Existe? Todavía no. El Plan está\nen elaboración. Otro",
            "Plan",
            "Todavía no. El Plan está en elaboración.",
        ),
        (LISTED, "Trade Act", "The Trade Act has an article on it (article 32) - nothing else"),
        (LISTED, "openness", "A law on openness is drafted"),
        ("Two:\n1. The Data Act, drafted\n2. The Key Act", "Data Act", "1. The Data Act, drafted"),
        ("The Data Act is in force - The Key Act is drafted", "Key Act", None),
        ("Data Act", "Data Act", "Data Act"),
    ],
)
def test_the_sentence_or_item_of_a_list_is_shown(text: str, quote: str, shown: str | None) -> None:
    start = text.index(quote)
    assert sentence_around(text, start, start + len(quote)) == (shown or text)


def test_a_long_sentence_is_cut_between_words_on_both_sides() -> None:
    text = f"{'before ' * 40}the Data Act{' behind' * 40}"
    start = text.index("Data Act")
    shown = sentence_around(text, start, start + 8)
    assert len(shown) <= LONGEST + 2
    assert set(shown.strip("…").split()) == {"before", "the", "Data", "Act", "behind"}
    assert (shown[0], shown[-1]) == ("…", "…")
    assert 70 < shown.index("Data Act") < 130


@given(st.text("ab A.;\n-(1)É", max_size=400), st.data())
def test_the_quote_always_stands_in_it_and_it_is_bounded(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote, shown = " ".join(text[start:end].split()), sentence_around(text, start, end)
    assert quote in shown
    assert len(shown) <= max(LONGEST, end - start) + 2
    assert "\n" not in shown
