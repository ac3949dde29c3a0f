"""Names cut down to a part, phrases that stand for the strategy, and words that point back from behind."""

import pytest

from tests.interpret.reading import stands_for

EN = "National Digital Strategy 2021-2025, aligned with the National Harbour Plan 2021-2030."
ES = "Estrategia Nacional de Transformación Digital 2022-2026. Plan Nacional de Puertos 2030."
FR = "Stratégie Nationale de Développement du Numérique à l'horizon 2025, et le Plan national des ports 2030."
FIRST = {
    EN: "National Digital Strategy 2021-2025",
    ES: "Estrategia Nacional de Transformación Digital 2022-2026",
    FR: "Stratégie Nationale de Développement du Numérique à l'horizon 2025",
}
SECOND = {
    EN: "National Harbour Plan 2021-2030",
    ES: "Plan Nacional de Puertos 2030",
    FR: "Plan national des ports 2030",
}


@pytest.mark.parametrize(
    ("language", "earlier", "text", "printed"),
    [
        ("en", EN, "The Digital Strategy covers it.", "Digital Strategy"),
        ("en", EN, "The National Strategy covers it.", "National Strategy"),
        ("en", EN, "The national e-government strategy covers it.", "The national e-government strategy"),
        ("es", ES, "La Estrategia Nacional lo incluye.", "Estrategia Nacional"),
        ("es", ES, "La Estrategia Digital lo incluye.", "Estrategia Digital"),
        ("es", ES, "La estrategia digital lo incluye.", "La estrategia digital"),
        ("es", ES, "(misma Estrategia)", "Estrategia"),
        ("fr", FR, "La Stratégie Nationale couvre cela.", "Stratégie Nationale"),
        ("fr", FR, "La Stratégie du Numérique couvre cela.", "Stratégie du Numérique"),
        ("fr", FR, "La stratégie numérique couvre cela.", "La stratégie numérique"),
        ("fr", FR, "La Stratégie précitée couvre cela.", "Stratégie"),
    ],
)
def test_the_strategy_by_a_part_of_its_name(language: str, earlier: str, text: str, printed: str) -> None:
    assert stands_for({59: earlier, 65: text}, 65, language) == {printed: [FIRST[earlier]]}


@pytest.mark.parametrize(
    ("language", "earlier", "text", "printed"),
    [
        ("en", EN, "The National Plan covers it.", "National Plan"),
        ("es", ES, "El Plan Nacional lo incluye.", "Plan Nacional"),
        ("fr", FR, "Le Plan National couvre cela.", "Plan National"),
    ],
)
def test_another_plan_by_a_part_of_its_name(language: str, earlier: str, text: str, printed: str) -> None:
    assert stands_for({59: earlier, 65: text}, 65, language) == {printed: [SECOND[earlier]]}


@pytest.mark.parametrize(
    ("language", "earlier", "text"),
    [
        ("en", EN, "A National Strategy is planned."),
        ("en", EN, "The Digital Inclusion Strategy covers it."),
        ("en", EN, "The national strategy on biodiversity covers it."),
        ("en", EN, "The National AI Strategy covers it."),
        ("en", EN, "The Data Policy covers it."),
        ("es", ES, "La Estrategia Nacional de Biodiversidad lo incluye."),
        ("es", ES, "La estrategia nacional de salud lo incluye."),
        ("fr", FR, "La Stratégie Nationale de Santé couvre cela."),
        ("fr", FR, "La stratégie nationale d'inclusion couvre cela."),
        ("en", "Digital Strategy 2025 and Digital Health Strategy 2030.", "The Health Strategy covers it."),
    ],
)
def test_what_is_no_part_of_its_name(language: str, earlier: str, text: str) -> None:
    found = [name for names in stands_for({59: earlier, 65: text}, 65, language).values() for name in names]
    assert FIRST.get(earlier, "Digital Strategy 2025") not in found


def test_outside_the_questions_on_the_strategy_content_words_tell() -> None:
    assert stands_for({37: "Data Privacy Policy 2020", 39: "The Privacy Policy covers it."}, 39) == {}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The law referred to in 37 applies.", ["Harbour Act 2016"]),
        ("en", "Harbour Act (see 37)", ["Harbour Act 2016"]),
        ("en", "Harbour Act (see pt. 37)", ["Harbour Act 2016"]),
        ("en", "Harbour Act (see point 37)", ["Harbour Act 2016"]),
        ("fr", "la loi (voir le point 37)", ["Loi n° 8 sur les bateaux"]),
        ("es", "la Ley (ver punto 37)", ["Ley 8 de Barcos"]),
        ("en", "Covered by the Act in Q37.", ["Harbour Act 2016"]),
        ("en", "the Act in 37 districts", []),
        ("en", "section 37 of the Act", []),
        ("en", "The above mentioned Act applies.", ["Ports Act 2018"]),
        ("en", "Same legislation as 37", ["Harbour Act 2016"]),
        ("en", "Refer to answers 37-39", ["Harbour Act 2016", "Ports Act 2018"]),
        ("en", "ibid.", ["Ports Act 2018"]),
        ("fr", "La loi précitée s'applique.", ["Loi n° 9 sur les ports"]),
        ("fr", "La loi mentionnée à la question 37 s'applique.", ["Loi n° 8 sur les bateaux"]),
        ("fr", "La même loi", ["Loi n° 9 sur les ports"]),
        ("fr", "se reporter au point 37", ["Loi n° 8 sur les bateaux"]),
        ("es", "La ley antes mencionada se aplica.", ["Ley 9 de Puertos"]),
        ("es", "La ley mencionada en la pregunta 37 se aplica.", ["Ley 8 de Barcos"]),
        ("es", "La misma ley", ["Ley 9 de Puertos"]),
        ("es", "Lo indicado en el punto 37", ["Ley 8 de Barcos"]),
        ("es", "ut supra", ["Ley 9 de Puertos"]),
    ],
)
def test_words_that_point_back(language: str, text: str, wanted: list[str]) -> None:
    laws = {
        "en": ("Harbour Act 2016", "Ports Act 2018"),
        "fr": ("Loi n° 8 sur les bateaux", "Loi n° 9 sur les ports"),
        "es": ("Ley 8 de Barcos", "Ley 9 de Puertos"),
    }[language]
    found = stands_for({37: laws[0], 39: laws[1], 45: text}, 45, language)
    assert [name for names in found.values() for name in names] == wanted


def test_a_name_in_another_language_given_in_the_answer_that_is_pointed_at() -> None:
    planned = "The Ministry plans a national strategy on artificial intelligence and blockchain in 2023."
    found = stands_for({55: planned, 75: "Prévu : stratégie nationale IA (voir 55)"}, 75, "fr")
    assert found == {
        "stratégie nationale IA": ["national strategy on artificial intelligence and blockchain"]
    }


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "It is part of the national digital strategy.", ["National Digital Strategy 2021-2025"]),
        ("en", "A national digital strategy is needed.", []),
        ("en", "the national digital strategy of schools", []),
        ("fr", "Cela figure dans la stratégie nationale numérique.", ["Stratégie nationale numérique 2025"]),
    ],
)
def test_a_name_in_small_letters_without_its_years(language: str, text: str, wanted: list[str]) -> None:
    named = {"en": "National Digital Strategy 2021-2025", "fr": "Stratégie nationale numérique 2025"}[
        language
    ]
    found = stands_for({59: named, 92: text}, 92, language)
    assert [name for names in found.values() for name in names] == wanted


def test_a_plan_and_the_one_that_the_same_sentence_names_are_two() -> None:
    assert stands_for({59: "The National Broadband Plan 2025 is aligned with the National Plan."}, 59) == {}


@pytest.mark.parametrize(
    ("language", "earlier", "text"),
    [
        ("es", "Agenda Digital 2021-2025", "Ídem, eje de identidad digital"),
        ("fr", "Stratégie numérique 2025", "Idem : axe « identité »"),
        ("en", "Digital Ports Strategy 2025", "Same as above, chapter 4"),
        ("en", "Digital Ports Strategy 2025", "Cloud computing and big data: ditto"),
        ("fr", "Stratégie numérique 2025", "Cloud et big data : même document"),
        ("es", "Agenda Digital 2021-2025", "Nube y datos masivos: el mismo documento"),
    ],
)
def test_a_part_of_what_is_above(language: str, earlier: str, text: str) -> None:
    found = stands_for({59: earlier, 65: text}, 65, language)
    assert list(found.values()) == [[earlier]]


@pytest.mark.parametrize(
    "text", ["Above all, we do it", "Same, 59", "Supra, Data Act 2017", "Cloud: same colour"]
)
def test_what_only_begins_like_a_reference(text: str) -> None:
    assert stands_for({59: "Digital Ports Strategy 2025", 65: text}, 65) == {}


def test_the_strategy_is_known_in_another_language() -> None:
    told = {
        59: "Stratégie numérique 2025 ; Schéma directeur de l'e-gouvernement 2015",
        65: "Yes, the strategy.",
    }
    assert stands_for(told, 65) == {"strategy": ["Stratégie numérique 2025"]}


@pytest.mark.parametrize(
    ("language", "earlier", "text", "meant"),
    [
        (
            "en",
            "The Digital Strategic Plan 2021-2025 is in force. It replaced the ICT Strategic Plan 2016-2020.",
            "The Strategic Plan covers it.",
            "Digital Strategic Plan 2021-2025",
        ),
        (
            "en",
            "The Digital Strategy 2016-2020 has lapsed. The e-Government Strategy 2021-2025 is in force.",
            "The Strategy covers it.",
            "e-Government Strategy 2021-2025",
        ),
        (
            "fr",
            "Le Plan stratégique du numérique 2021-2025 a remplacé le Plan stratégique des TIC 2016-2020.",
            "Le Plan stratégique couvre cela.",
            "Plan stratégique du numérique 2021-2025",
        ),
        (
            "es",
            "El Plan Estratégico Digital 2021-2025 sustituyó al Plan Estratégico de las TIC 2016-2020.",
            "El Plan Estratégico lo incluye.",
            "Plan Estratégico Digital 2021-2025",
        ),
    ],
)
def test_what_an_answer_says_is_over_is_not_what_the_next_ones_speak_of(
    language: str, earlier: str, text: str, meant: str
) -> None:
    found = stands_for({59: earlier, 65: text}, 65, language)
    assert list(found.values()) == [[meant]]


def test_what_will_be_replaced_is_not_over() -> None:
    earlier = "The Digital Strategy 2021-2025 will replace the e-Government Strategy 2016-2020."
    assert stands_for({59: earlier, 65: "The Strategy covers it."}, 65, "en") == {"Strategy": []}


@pytest.mark.parametrize(
    ("language", "earlier", "text", "printed"),
    [
        (
            "en",
            "The Digital Boat Agenda 2025 is aligned with the Digital Harbour Strategy 2030.",
            "Yes, it provides for a digital identity.",
            "it",
        ),
        (
            "fr",
            "L'Agenda numérique des bateaux 2025 s'aligne sur la Stratégie numérique des ports 2030.",
            "Oui, il prévoit une identité électronique.",
            "il",
        ),
        (
            "es",
            "La Agenda Digital de Barcos 2025 está alineada con la Estrategia Digital de Puertos 2030.",
            "La estrategia prevé una identidad digital.",
            "estrategia",
        ),
    ],
)
def test_what_guides_the_strategy_is_not_the_strategy(
    language: str, earlier: str, text: str, printed: str
) -> None:
    [name] = stands_for({59: earlier, 69: text}, 69, language)[printed]
    assert "2025" in name
