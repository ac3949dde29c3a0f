import pytest

from tests.interpret.reading import names, stands_for


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "National Data Authority (NDA)", {"National Data Authority": ("NDA",)}),
        ("en", "National Data Authority (NDA, https://nda.gov.td)", {"National Data Authority": ("NDA",)}),
        ("en", "Ministry of Local Boats (MINALOBO, see 24)", {"Ministry of Local Boats": ("MINALOBO",)}),
        ("fr", "Ministère des Ports (MINAPO, voir la question 24)", {"Ministère des Ports": ("MINAPO",)}),
        ("es", "Ministerio de Puertos (MINAPU, véase 24)", {"Ministerio de Puertos": ("MINAPU",)}),
        ("en", "Ministry of Finance (www.mof.td) (MoF)", {"Ministry of Finance": ("MoF",)}),
        ("en", "Sunrise Strategy 2030 (SS30)", {"Sunrise Strategy 2030": ("SS30",)}),
        ("en", "Open Records Act (ORA)", {"Open Records Act": ("ORA",)}),
        ("en", "NDA - National Data Authority", {"National Data Authority": ("NDA",)}),
        ("en", "Harbour Act – HA", {"Harbour Act": ("HA",)}),
        ("en", 'National Data Strategy ("River report")', {"National Data Strategy": ("River report",)}),
        ("en", 'National Data Strategy (known as "Clear Sky")', {"National Data Strategy": ("Clear Sky",)}),
        ("en", "Digital Plan 2030 (Tähekaart 2030)", {"Digital Plan 2030": ("Tähekaart 2030",)}),
        ("en", "Ports Authority (Sadamate Järelevalve Büroo, SJB)",
         {"Ports Authority": ("Sadamate Järelevalve Büroo", "SJB")}),
        ("en", "Action Plan for ships and river boats (e-Harbour)",
         {"Action Plan for ships and river boats": ("e-Harbour", "Action Plan e-Harbour")}),
        ("fr", "Agence nationale des ports (ANP), https://anp.td", {"Agence nationale des ports": ("ANP",)}),
        ("fr", "ANP (Agence nationale des ports)", {"Agence nationale des ports": ("ANP",)}),
        ("fr", "Loi sur les ports (Harbour Law)", {"Loi sur les ports": ("Harbour Law",)}),
        ("es", "Agenda de Puertos (ADP) 2022-2026", {"Agenda de Puertos (ADP) 2022-2026": ("ADP",)}),
        ("es", "Agencia de Puertos (APU)", {"Agencia de Puertos": ("APU",)}),
        ("es", "Ministerio de Hacienda (Ministry of Finance)",
         {"Ministerio de Hacienda": ("Ministry of Finance",)}),
        ("en", "Open Harbours Act 1982 (Cth) (OH Act)", {"Open Harbours Act 1982": ("OH Act",)}),
        ("en", 'Act of 21 July 2016 (the "Harbour Act")', {"Act of 21 July 2016": ("Harbour Act",)}),
        ("en", "Quay Act 1988, also known as the Ferry Act", {"Quay Act 1988": ("Ferry Act",)}),
        ("en", "Sunrise Strategy 2018-2025, also known as Vision 2025.",
         {"Sunrise Strategy 2018-2025": ("Vision 2025",)}),
        ("en", "National Data Authority, in short HAB (www.hab.td)", {"National Data Authority": ("HAB",)}),
        ("en", "Harbour Act 2019 (Quay Act 2020)", {"Harbour Act 2019": (), "Quay Act 2020": ()}),
        ("fr", "Loi n° 2019-5 sur les ports, dite « loi Quais »",
         {"Loi n° 2019-5 sur les ports": ("Loi n° 2019-5", "loi Quais")}),
        ("fr", "Agence nationale des ports, en abrégé BAN", {"Agence nationale des ports": ("BAN",)}),
        ("es", "Ley 15 de 2012 de puertos, conocida como Ley de Barcos",
         {"Ley 15 de 2012 de puertos": ("Ley 15 de 2012", "Ley de Barcos")}),
        ("es", "Ley de Puertos Abiertos (en adelante LPA)", {"Ley de Puertos Abiertos": ("LPA",)}),
        ("en", "National Boat Policy 2020 (https://a.td), hereinafter, the Boat Policy, is in force.",
         {"National Boat Policy 2020": ("Boat Policy",)}),
        ("en", "National Digital Strategy 2020-2025, hereinafter the Strategy, is in force.",
         {"National Digital Strategy 2020-2025": ()}),
        ("fr", "« Politique nationale des phares » (2017), ci-après, la Politique des phares, existe.",
         {"Politique nationale des phares": ("Politique des phares",)}),
        ("es", "«Política Integral para los Faros» (2017), en lo adelante, la Política Integral, rige.",
         {"Política Integral para los Faros": ("Política Integral",)}),
    ],
)  # fmt: skip
def test_other_names_beside_a_name(language: str, text: str, wanted: dict[str, tuple[str, ...]]) -> None:
    assert names(text, language) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Harbour Act (draft)"),
        ("en", "Harbour Act (2019)"),
        ("en", "Digital Ports Strategy (in preparation)"),
        ("en", "Law on harbours (article 32)"),
        ("en", "Harbour Act (www.harbour.td)"),
        ("en", "Harbour Act (English version)"),
        ("en", "Ministry of Information and Communication Technology (ICT)"),
        ("en", "Strategy on Open Government Partnership (OGP)"),
        ("en", "Public Information Act (chapter on databases)"),
        ("en", "Harbour Act (II)"),
        ("en", "Harbour Regulations (SOR/87-402)"),
        ("fr", "Loi sur les ports (en cours d'adoption)"),
        ("es", "Plan Nacional de Puertos (República de Panamá)"),
    ],
)
def test_notes_are_no_names(language: str, text: str) -> None:
    found = names(text, language)
    assert found
    assert set(found.values()) == {()}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ministry of Labour (Department of Ports)", {"Ministry of Labour", "Department of Ports"}),
        ("Data Protection Act 2018 (Act 843)", {"Data Protection Act 2018"}),
        ("the 'Data Protection Act 2018' [Act 843]", {"Data Protection Act 2018"}),
    ],
)
def test_a_part_is_a_body_of_its_own_but_a_number_is_no_law(text: str, parts: set[str]) -> None:
    assert {name.removesuffix(" (Act 843)") for name in names(text)} == parts


@pytest.mark.parametrize(
    ("language", "text", "short"),
    [
        ("en", 'Harbour Strategy 2030 (hereinafter "the Strategy") is new.', "Strategy"),
        ("en", "Harbour Act 2020 (the Act) is new.", "Act"),
        ("fr", "La Stratégie portuaire 2030 (ci-après « la Stratégie ») est adoptée", "Stratégie"),
        ("es", 'La Ley de Puertos de 2020 (en adelante, "la Ley") fue aprobada', "Ley"),
        ("en", "Harbour Act 2020 (hereinafter: Act A) is new.", "Act A"),
        ("fr", "Loi n° 12-09 sur les ports (ci-après : Loi 1), adoptée", "Loi 1"),
        ("es", "Ley N° 12/2009 de puertos (en adelante: Ley 1), aprobada", "Ley 1"),
    ],
)
def test_a_short_form_stands_for_the_name_before_it(language: str, text: str, short: str) -> None:
    found = stands_for({37: text}, 37, language)
    assert list(found) == [short]
    assert found[short] == list(names(text, language))


@pytest.mark.parametrize(
    ("language", "text", "later", "short"),
    [
        ("en", "Harbour Act 2020 (hereinafter: Act A)", "Article 12 of Act A", "Act A"),
        ("en", 'Law HO-11 "On Harbours" (hereinafter: Law 1)', "Law 1, Article 4", "Law 1"),
        ("fr", "Loi n° 12-09 sur les ports (ci-après : Loi 1)", "Article 5 de la Loi 1", "Loi 1"),
        ("es", "Ley N° 12/2009 de puertos (en adelante: Ley 1)", "Artículo 5 de la Ley 1", "Ley 1"),
    ],
)
def test_a_short_form_with_a_number_holds_in_later_answers(
    language: str, text: str, later: str, short: str
) -> None:
    assert stands_for({37: text, 39: later}, 39, language) == {short: list(names(text, language))}


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Utopia 2025 - A National Vision and Strategy", "en",
         {"Utopia 2025": ("National Vision and Strategy",)}),
        ("Digital Utopia 2030: the National Digital Transformation Strategy", "en",
         {"Digital Utopia 2030": ("National Digital Transformation Strategy",)}),
        ("Utopía Digital 2030 - Una Estrategia Nacional de Inclusión", "es",
         {"Utopía Digital 2030": ("Estrategia Nacional de Inclusión",)}),
        ("Digital Plan 2025 - the National Data Strategy", "en",
         {"Digital Plan 2025": (), "National Data Strategy": ()}),
        ("Digital Plan 2025 - National Strategy", "en", {"Digital Plan 2025": (), "National Strategy": ()}),
    ],
)  # fmt: skip
def test_a_subtitle_behind_an_article(text: str, language: str, wanted: dict[str, tuple[str, ...]]) -> None:
    assert names(text, language, 59) == wanted


@pytest.mark.parametrize(
    ("language", "text", "law"),
    [
        ("en", 'Decision No. 5, told above, "On Approval of Requirements and Standards"',
         "Decision No. 5"),
        ("en", 'Law No. 5 of 2010, in force since 2011, "On the Boat Standards"',
         "Law No. 5 of 2010"),
        ("fr", "Décret n° 5, toujours en vigueur, « portant approbation du Règlement des ports »",
         "Décret n° 5"),
        ("es", 'Decreto N° 5, que sigue vigente, "Por el que se aprueba el Reglamento de Puertos"',
         "Decreto N° 5"),
    ],
)  # fmt: skip
def test_a_title_behind_an_aside_names_no_other_law(language: str, text: str, law: str) -> None:
    assert list(names(text, language)) == [law]


@pytest.mark.parametrize(
    "text",
    [
        "The eBoat Strategy Utopia 2020-2023 (E-Boot-Strategie Utopia 2020-2023) was adopted in 2019.",
        "The eBoat Strategy 2020-2023 (Stratégie suisse des bateaux 2020-2023) was adopted in 2019.",
    ],
)
def test_a_title_in_brackets_with_the_same_years_is_the_same_in_another_language(text: str) -> None:
    found = names(text, number=59)
    (also,) = found.values()
    assert any("(" not in title and title != next(iter(found)) for title in also)


@pytest.mark.parametrize(
    ("language", "text", "short"),
    [
        ("en", "Act on Barges, Gazette No. 12 of 3 May 2019 (hereinafter, the Barges Act)", "Barges Act"),
        ("fr", "Loi relative aux phares, JO du 3 mai 2019 (ci-après LPH)", "LPH"),
        ("es", "Acuerdo por el que se emiten las normas de faros, DOF 06-09-2021 (en adelante, Acuerdo TIC)",
         "Acuerdo TIC"),
    ],
)  # fmt: skip
def test_a_short_form_behind_where_it_was_printed(language: str, text: str, short: str) -> None:
    assert [short in also for also in names(text, language).values()] == [True]
