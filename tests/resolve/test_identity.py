"""Which names are one thing's and which are not: the tables that every rule of identity must keep to."""

import pytest

from tests.resolve.conftest import BODY, LAW, POLICY, PORTAL, SERVICE, STRATEGY, Name, Story, entities, unit

ONE: list[tuple[str, Name, Name]] = [
    # years, numbers and dates that one leaves out
    (LAW, "Data Protection Act", "Data Protection Act 2018"),
    (LAW, "Data Protection Act (2018)", "the Data Protection Act, 2018"),
    (LAW, "Act 843", "Data Protection Act, 2012 (Act 843)"),
    (LAW, "Law 77", "Law No. 77-VI of 2008 on boats"),
    (LAW, "Decreto N° 402", "Decreto Ejecutivo N° 402-MP"),
    (LAW, ("Decreto Legislativo N° 14, Ley de Barcos", "Ley de Barcos"), "Ley de Barcos"),
    (
        LAW,
        "Presidential Decree No. UP-79 dated October 5, 2020",
        "Decree of the President No. UP-79 of 5 October 2020 on boats",
    ),
    (LAW, "Law No. 94-V", "Law No. 94-V on Access to Information"),
    (LAW, "Loi 2008-12", "Loi n° 2008-12 sur la protection des données"),
    (LAW, "Loi n° 2008-12 sur l'informatique", "Loi n° 2008-12 du 25 janvier 2008 sur l'informatique"),
    (LAW, "Ley 29733", "Ley N° 29733 de Protección de Datos Personales"),
    (LAW, "Act of 5 May 2014", "loi du 5 mai 2014"),
    (LAW, "Act of 5 May 2014 on boats", "loi du 5 mai 2014"),
    (LAW, "Ley de 5 de mayo de 2014 de barcos", "Act of May 5, 2014"),
    (STRATEGY, "Digital Strategy", "Digital Strategy 2021-2025"),
    (STRATEGY, "Digital Strategy 2021-25", "Digital Strategy 2021 to 2025"),
    (STRATEGY, "Digital Strategy 2025", "Digital Strategy 2021-2025"),
    # order, small words, plurals, accents, spelling
    (LAW, "Personal Data Protection Law", "Law on Personal Data Protection"),
    (LAW, "Law on the Protection of Personal Data", "Personal Data Protection Law"),
    (LAW, "Ley de Protección de Datos Personales", "LEY DE PROTECCION DE DATOS PERSONALES"),
    (LAW, "Cyber Security Act", "Cybersecurity Act"),
    (LAW, "E-Commerce Law", "Law on Electronic Commerce"),
    (LAW, "eGovernment Act", "E-Government Act"),
    (LAW, "Loi sur le commerce électronique", "Lois sur le commerce electronique"),
    (STRATEGY, "Digital Programme 2030", "Digital Program 2030"),
    (BODY, "Ministry of Posts and Telecommunications", "Ministry of Post and Telecommunication"),
    (BODY, "Ministère des Finances", "MINISTERE DE FINANCES"),
    (BODY, "Ministerio de Comercio e Industria", "Ministerio de Comercio y de Industria"),
    (BODY, "Ministry of Finance & Planning", "Ministry of Finance and Planning"),
    (BODY, "Ministry of Labour", "Ministry of Labor"),
    (BODY, "Office of the Prime Minister", "Prime Minister’s Office"),
    (LAW, "Constitution", "Constitution of the Republic of Chad 2018"),
    (BODY, "Parliament", "Parliament of Chad"),
    # drafts and acts
    (LAW, "Data Protection Bill", "Data Protection Act"),
    (LAW, "Projet de loi sur la cybersécurité", "Loi sur la cybersécurité"),
    # numerals
    (STRATEGY, "4th Rectangular Strategy", "Rectangular strategy, phase IV"),
    (STRATEGY, "Fourth Health Plan", "Health Plan 4"),
    (STRATEGY, "4e Plan de santé", "Plan de santé, phase IV"),
    # acronyms and other names
    (BODY, ("Ministry of Posts and Telecommunications", "MPTC"), "MPTC"),
    (BODY, ("Ministère de la Santé", "Ministry of Health"), "Ministry of Health"),
    (BODY, "Digital Transformation Office", "DTO"),
    (BODY, "Ministry of Finance", "MOF"),
    (STRATEGY, "Rectangular Strategy Phase IV", "RS4"),
    (STRATEGY, "National Development Strategy 2021-2025", "NDS 2021-2025"),
    (STRATEGY, "AI Strategy 2025", "Artificial Intelligence Strategy 2025"),
    (STRATEGY, "Stratégie IA", "Stratégie d'intelligence artificielle"),
    # words that only say whose it is
    (BODY, "State Information System Authority", "Information System Authority"),
    (BODY, "Agence nationale du numérique", "Agence du numérique"),
    (STRATEGY, "National AI Strategy", "AI Strategy"),
    (BODY, "Ministry of Finance of the Republic of Chad", "Ministry of Finance"),
    (BODY, "Chadian Employment Fund", "Employment Fund"),
    (BODY, "Agence tchadienne du numérique", "Agence du numérique"),
    (STRATEGY, "Chad Vision 2030", "Vision 2030"),
    (BODY, "Ministry of Health", "Ministry of Health and Social Protection"),
    (BODY, "Ministère de la Santé, de la Famille et du Sport", "ministère de la Santé"),
    (BODY, "Ministerio de Salud", "Ministerio de Salud y Protección Social"),
    (BODY, "Min. of Health", "Ministry of Health"),
    (STRATEGY, ("National ICT Plan 2018-2022 (ICT Blueprint)", "ICT Blueprint"), "ICT Plan"),
    (LAW, 'Law "On Data"', 'Law of the Republic of Chad dated May 21, 2013 No. 94-V "On Data"'),
    # slips of the pen
    (BODY, "Ministry of Justic", "Ministry of Justice"),
    (LAW, "Enviroment Protection Act", "Environment Protection Act"),
    (BODY, "Ministry of Goverment Affairs", "Ministry of Government Affairs"),
    # the year and the words that lead to it
    (STRATEGY, "Stratégie numérique à l'horizon 2025", "Stratégie numérique"),
    (STRATEGY, "Estrategia Digital al 2030", "Estrategia Digital"),
    (STRATEGY, "Estrategia Digital hacia el año 2030", "Estrategia Digital 2030"),
    (STRATEGY, "Plan numérique pour la période 2021-2025", "Plan numérique"),
    (STRATEGY, "Digital Strategy for the period 2021-2025", "Digital Strategy"),
    # subtitles, and words in brackets that a shorter mention leaves out
    (STRATEGY, "Utopia 2025 - A National Vision and Strategy", "Utopia 2025"),
    (STRATEGY, "National Digital Strategy: Towards a Connected Society", "National Digital Strategy"),
    (STRATEGY, "Chad CARES (Obaatanpa) Programme 2020-2023", "Chad CARES Programme"),
    # two languages
    (STRATEGY, "stratégie nationale IA", "National Artificial Intelligence Strategy"),
    (STRATEGY, "Estrategia Nacional de Ciberseguridad 2021", "National Cybersecurity Strategy"),
    (STRATEGY, "Plan Nacional de Desarrollo", "National Development Plan"),
    (STRATEGY, "Estrategia de Gobierno Electrónico", "e-Gov Strategy"),
    (STRATEGY, "Stratégie TIC", "Information and Communication Technology Strategy"),
    (STRATEGY, "feuille de route numérique", "Digital Road Map"),
    (STRATEGY, "Plan d'Action National du PGO", "OGP National Action Plan"),
    (LAW, "Loi relative à l'accès à l'information", "Access to Information Act"),
    (BODY, "Ministère de la Santé", "Ministerio de Salud"),
    # numbers
    (LAW, "la loi 2013-450", "Loi n° 2013-450 du 19 juin 2013 relative à la protection des données"),
    (LAW, "Decreto 620", "Decreto 620 de 2020"),
    # addresses
    (PORTAL, "https://www.A.td/en/", "http://a.td/en"),
]

TWO: list[tuple[str, Name, Name]] = [
    (BODY, "Ministry of Education", "Ministry of Higher Education"),
    (BODY, "Ministry of Finance", "Ministry of Economy and Finance"),
    (BODY, "Ministry of Health", "Department of Health"),
    (BODY, "Department of Health", "Department of Health and Welfare"),
    (BODY, "Ministry of Social Protection", "Ministry of Health and Social Protection"),
    (BODY, "Ministry of Interior", "Ministry of Industry"),
    (BODY, "National Bank", "State Bank"),
    (BODY, "National Assembly", "Assembly"),
    (BODY, "Bank of Chad", "Bank"),
    (BODY, "Federal Ministry of Health", "State Ministry of Health"),
    (BODY, ("Ministry of Health", "MOH"), ("Ministry of Housing", "MOH")),
    (BODY, "Committee of Digital Economy", "Committee of Digital Government"),
    (LAW, "Law on Electronic Signature", "Law on Electronic Transactions"),
    (LAW, "Cybercrime Act", "Cybersecurity Act"),
    (LAW, "Commerce Law", "E-Commerce Law"),
    (LAW, "Mediation Act", "Medication Act"),
    (LAW, "Digital Health Law", "Digital Wealth Law"),
    (LAW, "Data Protection Act", "Data Protection Regulations"),
    (LAW, "Data Protection Act", "Data Protection (Amendment) Act"),
    (LAW, "Data Protection Act 1998", "Data Protection Act 2018"),
    (LAW, "Data Protection Act 2018", "Data Protection Bill 2022"),
    (LAW, "Information Act", "Public Information Act"),
    (LAW, "Penal Code", "Civil Code"),
    (LAW, "State Aid Act", "Aid Act"),
    (LAW, "Act 843", "Act 772"),
    (LAW, "Decree No. 12", "Decree No. 21"),
    (LAW, "Decree No. 12 of 2019", "Decree No. 12 of 2020"),
    (LAW, "Law No. 5 on Commerce", "Law No. 5 on Health"),
    (LAW, "Loi n° 2008-12", "Loi n° 2008-13"),
    (STRATEGY, "Digital Strategy 2018-2020", "Digital Strategy 2021-2025"),
    (STRATEGY, "Digital Plan 2015-2020", "Digital Plan 2020-2025"),
    (STRATEGY, "Digital Strategy 2021", "Digital Strategy 2021-2025"),
    (STRATEGY, "Digital Strategy", "Digital Strategy for Schools"),
    (STRATEGY, "Digital Strategy", "Data Strategy"),
    (STRATEGY, "National AI Strategy", "National Strategy"),
    (STRATEGY, "National Strategy", "National Strategy 2021-2025"),
    (STRATEGY, "Vision 2030", "Vision 2050"),
    (STRATEGY, "Phase III of the Health Plan", "Phase IV of the Health Plan"),
    (STRATEGY, "Health Strategy", "E-Health Strategy"),
    (STRATEGY, "Digital Strategy", "Digital Plan"),
    (STRATEGY, "Data and Open Data Action Plan", "Open Data Action Plan"),
    (POLICY, "Open Data Policy", "Open Data Policy Framework"),
    (SERVICE, "Tax return", "Tax registration"),
    (PORTAL, "a.td/en", "a.td/fr"),
    (PORTAL, "a.td/En", "a.td/en"),
    (PORTAL, "a.td", "b.a.td"),
]


@pytest.mark.parametrize(("cls", "one", "other"), ONE)
def test_one_thing_under_two_names(cls: str, one: Name, other: Name) -> None:
    (entity,) = entities(cls, one, other)
    (merge,) = entity.merges
    assert (merge.kept, merge.joined) == entity.mentions
    assert merge.reason
    assert 0.8 <= merge.score <= 1


@pytest.mark.parametrize(("cls", "one", "other"), ONE)
def test_the_order_does_not_matter(cls: str, one: Name, other: Name) -> None:
    (entity,) = entities(cls, other, one)
    assert entity.name == entities(cls, one, other)[0].name


@pytest.mark.parametrize(("cls", "one", "other"), TWO)
def test_two_things_of_similar_names(cls: str, one: Name, other: Name) -> None:
    first, second = entities(cls, one, other)
    assert first.slug != second.slug
    assert not first.merges + second.merges
    assert len(entities(cls, other, one)) == 2


@pytest.mark.parametrize(
    ("cls", "names"),
    [
        (STRATEGY, ("Digital Strategy", "Digital Strategy 2018-2020", "Digital Strategy 2021-2025")),
        (BODY, ("Ministry of Health", "Federal Ministry of Health", "State Ministry of Health")),
        (BODY, ("MOF", "Ministry of Finance", "Ministry of Fisheries")),
        (BODY, ("Ministry of Health", "Ministry of Health and Sport", "Ministry of Health and Family")),
        (BODY, ("MOH", ("Ministry of Health", "MOH"), ("Ministry of Housing", "MOH"))),
        (LAW, ("Law No. 5", "Law No. 5 of 2019 on Trade", "Law No. 5 of 2020 on Health")),
    ],
)
def test_a_name_that_fits_two_things_is_left_for_review(cls: str, names: tuple[Name, ...]) -> None:
    found = entities(cls, *names)
    assert len(found) == 3
    assert [merge.joined for merge in found[0].possible] == [*found[1].mentions, *found[2].mentions]
    assert all(merge.reason for merge in found[0].possible)


def test_a_stated_acronym_outweighs_one_made_of_first_letters() -> None:
    one, other = entities(BODY, ("Digital Office", "DO2X", "DTO"), "DTO", "Department of Trade Operations")
    assert (one.name, other.name) == ("Digital Office", "Department of Trade Operations")
    assert len(one.mentions) == 2


def test_the_stronger_of_two_reasons_decides() -> None:
    """A bill without a year is the act's of the same words; the act without a year is the act with one."""
    one, other = entities(LAW, "Data Act 2018", "Data Act", "Data Bill 2023")
    assert (one.name, one.also, other.name) == ("Data Act 2018", ("Data Act",), "Data Bill 2023")


def test_a_ministry_is_not_cut_short_where_its_other_field_has_one() -> None:
    assert (
        len(entities(BODY, "Ministry of Economy", "Ministry of Finance", "Ministry of Economy and Finance"))
        == 3
    )


def test_a_ministry_may_have_been_reformed_between_editions() -> None:
    before, after = Story(edition="2022"), Story(edition="2024")
    before.names(BODY, "Ministry of Health")
    after.names(BODY, "Ministry of Health and Social Protection")
    first, second = unit(before, after).entities
    assert [merge.joined for merge in first.possible] == [*second.mentions]


@pytest.mark.parametrize(
    ("cls", "one", "other"),
    [
        (BODY, "Ministry of Finance", "Ministry of Economy and Finance"),
        (LAW, "Mediation Act", "Medication Act"),
        (LAW, "Law No. 5 on Commerce", "Law No. 5 on Health"),
        (STRATEGY, "Digital Strategy 2021", "Digital Strategy 2021-2025"),
        (LAW, "State Aid Act", "Aid Act"),
        (BODY, ("Ministry of Health", "MOH"), ("Ministry of Housing", "MOH")),
    ],
)
def test_what_is_uncertain_is_asked(cls: str, one: Name, other: Name) -> None:
    first, second = entities(cls, one, other)
    (asked,) = first.possible
    assert (asked.kept, asked.joined) == (first.mentions[0], second.mentions[0])
    assert second.possible == ()


@pytest.mark.parametrize(
    ("cls", "one", "other"),
    [
        (STRATEGY, "Digital Strategy 2018-2020", "Digital Strategy 2021-2025"),
        (LAW, "Data Protection Act", "Data Protection Regulations"),
        (LAW, "Act 843", "Act 772"),
        (BODY, "Ministry of Health", "Department of Health"),
    ],
)
def test_what_a_veto_parts_is_not_even_asked(cls: str, one: Name, other: Name) -> None:
    assert [entity.possible for entity in entities(cls, one, other)] == [(), ()]
