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
