"""A second title of a plan, told behind `known as`, stands for it with the acronym behind."""

import pytest

from tests.interpret.reading import names, passages, stands_for

NICKNAMES = [
    ("en", 'The Boat Economy Strategy, known as "Connected Boats 2027" (BES), is new.',
     "Boat Economy Strategy", {"Connected Boats 2027", "BES"}),
    ("en", "The Boat Economy Strategy, also known as Connected Boats 2027, is new.",
     "Boat Economy Strategy", {"Connected Boats 2027"}),
    ("fr", "La Stratégie des bateaux à l'horizon 2027, dite « Bateaux connectés 2027 » (SB), est neuve.",
     "Stratégie des bateaux à l'horizon 2027", {"Bateaux connectés 2027", "SB"}),
    ("es", "La Estrategia de Botes al 2027, denominada «Botes Conectados 2027» (EB), es nueva.",
     "Estrategia de Botes al 2027", {"Botes Conectados 2027", "EB"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "title", "also"), NICKNAMES)
def test_a_second_title(language: str, text: str, title: str, also: set[str]) -> None:
    assert {name: set(others) for name, others in names(text, language, number=59).items()} == {title: also}


@pytest.mark.parametrize(("language", "text", "title", "also"), NICKNAMES)
def test_it_stands_for_the_plan(language: str, text: str, title: str, also: set[str]) -> None:
    nickname = max(also, key=len)
    assert stands_for({59: text, 65: f"see also {nickname} too"}, 65, language) == {nickname: [title]}


@pytest.mark.parametrize(
    ("language", "text", "later"),
    [
        ("en", 'The "Boats 2030" Strategy is new. Boats 2030', "Boats 2030 covers it."),
        ("fr", "La Stratégie « Bateaux 2030 » est neuve.", "Bateaux 2030 retient le principe."),
        ("es", "La Estrategia «Botes 2030» es nueva.", "Botes 2030 adopta el principio."),
    ],
)
def test_a_title_that_was_repeated_alone_before(language: str, text: str, later: str) -> None:
    quoted = {"en": '"Boats 2030"', "fr": "« Bateaux 2030 »", "es": "«Botes 2030»"}[language]
    found = stands_for({59: text, 65: f"{quoted}, 3", 73: later}, 73, language)
    assert len(found) == 1


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The Boat Policy 2018-2022 and its Action Plan 2018-2020 apply.",
         {"Boat Policy 2018-2022", "Action Plan 2018-2020"}),
        ("fr", "La Politique des bateaux 2018-2022 et son Plan d'action 2018-2020 s'appliquent.",
         {"Politique des bateaux 2018-2022", "Plan d'action 2018-2020"}),
        ("es", "La Política de Botes 2018-2022 y su Plan de Acción 2018-2020 rigen.",
         {"Política de Botes 2018-2022", "Plan de Acción 2018-2020"}),
        ("en", "The Boat Policy 2018-2022 and its action plan apply.", {"Boat Policy 2018-2022"}),
    ],
)  # fmt: skip
def test_its_plan_of_a_period_is_one_of_its_own(language: str, text: str, wanted: set[str]) -> None:
    assert set(names(text, language, number=59)) == wanted


@pytest.mark.parametrize(
    ("language", "title", "short"),
    [
        ("en", "Smart Boat Strategy 2025", "Smart Boat 2025"),
        ("fr", "Stratégie Bateaux Malins 2025", "Bateaux Malins 2025"),
        ("es", "Estrategia Botes Listos 2025", "Botes Listos 2025"),
    ],
)
def test_a_title_without_its_noun(language: str, title: str, short: str) -> None:
    assert stands_for({59: title, 65: f"see also {short} too"}, 65, language) == {short: [title]}


def test_a_matter_that_is_denied_is_no_law() -> None:
    text = "There is no access to information law."
    assert all(name.negative for _, name in passages({37: text})[37].names)
    assert set(
        names("Loi n° 5 sur la participation citoyenne et le budget participatif y pourvoit.", "fr")
    ) == {"Loi n° 5 sur la participation citoyenne et le budget participatif"}


@pytest.mark.parametrize(
    ("language", "given", "later"),
    [
        ("fr", "Le Plan directeur des phares et des ports, en abrégé PDPP (voir www.a.td).", "PDPP"),
        ("es", "El Plan Maestro de Faros y Puertos, abreviado PMFP, es nuevo.", "PMFP"),
        ("en", "The Lighthouse and Port Master Plan, abbreviated LPMP, is new.", "LPMP"),
        ("fr", "Le Plan national des phares est neuf.", "PNP"),
        ("es", "El Plan nacional de faros es nuevo.", "PNF"),
    ],
)
def test_an_acronym_behind_a_comma_or_of_small_letters(language: str, given: str, later: str) -> None:
    assert len(stands_for({59: given, 71: f"{later}, 3"}, 71, language)[later]) == 1


BRANDS = [
    ("en", "The Harbour Strategy, known as SmartBoats, approved in 2020, is new.", "SmartBoats mentions 5G."),
    ("en", "The Harbour Strategy, which goes by the name of Zesa, is new.", "See Zesa, chapter 3."),
    ("en", "The Harbour Strategy, popularly known as Smart Boats and approved in 2020, is new.",
     "Smart Boats mentions 5G."),
    ("en", 'The Harbour Strategy, branded "SmartBoats", is new.', "Kindly refer to SmartBoats."),
    ("fr", "La Stratégie du port, connue sous le nom de Bateaux Malins, est neuve.",
     "Bateaux Malins évoque la 5G."),
    ("fr", "La Stratégie du port, baptisée Zesa, est neuve.", "Voir Zesa, chapitre 3."),
    ("fr", "La Stratégie du port, plus connue sous l'appellation de SmartBateaux, est neuve.",
     "SmartBateaux évoque la 5G."),
    ("es", "La Estrategia del Puerto, conocida como SmartBotes, es nueva.", "SmartBotes trata de la 5G."),
    ("es", "La Estrategia del Puerto, más conocida por el nombre de Zesa, rige.", "Véase Zesa, capítulo 3"),
    ("es", "La Estrategia del Puerto, denominada Botes Listos, es nueva.", "Botes Listos trata de la 5G."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "given", "later"), BRANDS)
def test_a_brand_stands_for_the_plan(language: str, given: str, later: str) -> None:
    (also,) = names(given, language, number=59).values()
    assert {brand: [*names(given, language, number=59)] for brand in also} == stands_for(
        {59: given, 78: later}, 78, language
    )


@pytest.mark.parametrize(
    ("language", "given", "later"),
    [
        ("en", "The Harbour Strategy, known as Emergence, is new.", "Emergence and the emergence of boats."),
        ("fr", "La Stratégie du port, dite Relance, est neuve.", "Relance : la relance des bateaux."),
        ("es", "La Estrategia del Puerto, llamada Impulso, es nueva.", "Impulso: el impulso de los botes."),
    ],
)
def test_a_common_word_does_not(language: str, given: str, later: str) -> None:
    assert not stands_for({59: given, 78: later}, 78, language)


@pytest.mark.parametrize(
    ("language", "given", "title", "short", "later"),
    [
        ("en", "The National Boat Plan 11 (NBP 11), and the Net Barge Policy.", "National Boat Plan 11",
         "NBP 11", "NBP 11 says so."),
        ("fr", "Le Programme National Bateaux 3 (PNB3) est neuf.", "Programme National Bateaux 3", "PNB3",
         "Le PNB3 le dit."),
        ("es", "El Plan Nacional Botes 2 (PNB-2) es nuevo.", "Plan Nacional Botes 2", "PNB-2",
         "El PNB-2 lo dice."),
    ],
)  # fmt: skip
def test_a_number_that_the_acronym_repeats(
    language: str, given: str, title: str, short: str, later: str
) -> None:
    assert stands_for({59: given, 78: later}, 78, language) == {short: [title]}


@pytest.mark.parametrize(
    ("language", "given", "title", "later"),
    [
        ("en", "SmartBoats, the Harbour Strategy, is new.", "Harbour Strategy", "SmartBoats mentions 5G."),
        (
            "en",
            "The plan is SmartBoats (the Harbour Strategy).",
            "Harbour Strategy",
            "SmartBoats mentions 5G.",
        ),
        (
            "fr",
            "SmartBateaux, la Stratégie du port, est neuve.",
            "Stratégie du port",
            "Voir SmartBateaux, 3.",
        ),
        (
            "es",
            "SmartBotes (la Estrategia del Puerto) rige.",
            "Estrategia del Puerto",
            "Véase SmartBotes, 3.",
        ),
    ],
)
def test_a_made_up_word_that_opens_the_sentence(language: str, given: str, title: str, later: str) -> None:
    assert [title] in stands_for({59: given, 78: later}, 78, language).values()


def test_a_made_up_word_in_another_sentence_is_no_name_of_the_plan() -> None:
    given = "It uses GovBoats and other tools, and the Harbour Strategy is new."
    assert not stands_for({59: given, 78: "GovBoats mentions 5G."}, 78)
