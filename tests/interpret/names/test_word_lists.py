from kg.interpret.names.tokens import in_forms, phrase_end, tokenize
from kg.interpret.names.word_lists import word_lists
from kg.interpret.text.spans import Span
from kg.resources import ontology_folder
from kg.vocabulary.lexicon import load_lexicon

TEXTS = [
    "There is no law on data, but the Ministry of the Interior is drafting one as part of the plan.",
    "La loi n'est pas encore adoptée ; le ministère chargé de l'économie en est responsable.",
    "No existe una ley especial; se rige por la Ley de Datos y su reglamento, en el marco del plan.",
]


def test_a_word_belongs_to_the_lists_that_name_it_or_a_phrase_around_it() -> None:
    lexicon = load_lexicon(ontology_folder())
    names = [name for name in lexicon.sets if name.startswith("names.")]
    for text in TEXTS:
        tokens = tokenize(text, Span(0, len(text)), [])
        found = word_lists(lexicon).of_tokens(tokens)
        for name in names:
            listed = lexicon.words(name)
            alone = {at for at, token in enumerate(tokens) if token.word in listed}
            ends = [(at, phrase_end(tokens, at, listed)) for at in range(len(tokens))]
            within = {inside for at, end in ends for inside in range(at, end)}
            told = {at for at, lists in enumerate(found) if name.removeprefix("names.") in lists}
            assert told == alone | within, name


def test_phrases_are_parted_as_the_words_of_a_clause_are() -> None:
    assert in_forms("chargé de l'économie") == ("chargé", "de", "l'", "économie")
