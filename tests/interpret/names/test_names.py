"""Names of documents and bodies in sentences, lists and terse answers of three languages."""

import pytest

from kg.interpret.names.finding import Name, clean, find_names
from kg.interpret.text.addresses import find_addresses
from kg.interpret.text.segments import clauses
from kg.vocabulary.model import Model


def names_in(text: str, model: Model, *, language: str = "en") -> list[Name]:
    """All names of a text, clause by clause."""
    addresses = find_addresses(text)
    return [
        name
        for clause in clauses(text, addresses)
        for name in find_names(text, clause.span, addresses, model.lexicon, language != "en")
    ]


def printed(text: str, model: Model, *, language: str = "en") -> list[str]:
    """The names that are neither references nor denied."""
    found = names_in(text, model, language=language)
    return [name.name for name in found if not name.pointing and not name.negative]


ENGLISH = [
    (
        "The Ministry of Health and the Ministry of Education agreed.",
        ["Ministry of Health", "Ministry of Education"],
    ),
    ("Ministry of Youth, Sport and Culture, https://mysc.example", ["Ministry of Youth, Sport and Culture"]),
    (
        "the Ministry of Trade, the Ministry of Labour and the National Agency for Statistics",
        ["Ministry of Trade", "Ministry of Labour", "National Agency for Statistics"],
    ),
    ("Ministries of Health and Education", ["Ministry of Health", "Ministry of Education"]),
    ("Department of ICT, Ministry of Transport", ["Department of ICT", "Ministry of Transport"]),
    ("Section of Data of Ministry of Works", ["Section of Data", "Ministry of Works"]),
    ("Min. of Roads & Bridges", ["Min. of Roads & Bridges"]),
    ("the Attorney General's Office", ["Attorney General's Office"]),
    (
        "the Office of the Data Commissioner of Utopia oversees it",
        ["Office of the Data Commissioner of Utopia"],
    ),
    ("the IT Planning Council and the ICT Authority", ["IT Planning Council", "ICT Authority"]),
    ("MOF and Federal Ministry for Roads", ["Federal Ministry for Roads"]),
    ("Statistics Utopia; Bank Negara Utopia", ["Statistics Utopia", "Bank Negara Utopia"]),
    ('State Agency "E-Utopia" runs it', ['State Agency "E-Utopia"']),
    ("It was submitted to Parliament for approval.", ["Parliament"]),
    ("The Head of Department speaks.", []),
    ("Government Service Bus", []),
    ("Statistics of the use of Utopia Portal", []),
    ("line ministries and each ministry, the relevant agencies", []),
    ("The Data Protection Act, 2012 (Act 843) is in force.", ["Data Protection Act, 2012 (Act 843)"]),
    ("Act 843", ["Act 843"]),
    ("Public Records Regulations, L.I. 2378", ["Public Records Regulations, L.I. 2378"]),
    ("Data Act, Cap. 411C, and Records Act Chap. 22:04", ["Data Act, Cap. 411C", "Records Act Chap. 22:04"]),
    ("Business Laws (Amendment) Act, 2020", ["Business Laws (Amendment) Act, 2020"]),
    ("It is called in English Barge Office.", ["Barge Office"]),
    ("The French Barge Office came.", ["French Barge Office"]),
    ("It follows the 2030 Sustainable Barge Strategy.", ["2030 Sustainable Barge Strategy"]),
    ("It follows the 2019 Sustainable Barge Strategy.", ["Sustainable Barge Strategy"]),
    ("Licences are issued by the Controller of Certified Barges.", ["Controller of Certified Barges"]),
    ("The data controller tells the owners.", []),
    (
        "the Barge (Targeted Delivery of Fuel and Other Subsidies, Benefits and Services) Act, 2016",
        ["Barge (Targeted Delivery of Fuel and Other Subsidies, Benefits and Services) Act, 2016"],
    ),
    ("Federal Law No. 152-FZ on personal data", ["Federal Law No. 152-FZ on personal data"]),
    (
        "Resolution of the Council No. 832 of 12 May 2019 approved it.",
        ["Resolution of the Council No. 832 of 12 May 2019"],
    ),
    ("Presidential Decree UP-6079 of October 5, 2020", ["Presidential Decree UP-6079 of October 5, 2020"]),
    (
        "Order of the Minister of Roads dated 12 March 2020",
        ["Order of the Minister of Roads dated 12 March 2020"],
    ),
    ("the Acts 842 and 843", ["Act 842", "Act 843"]),
    ("The Records Act, 2019 repeals the Old Records Act.", ["Records Act, 2019", "Old Records Act"]),
    ("The Accessible Utopia Act was passed.", ["Accessible Utopia Act"]),
    ("Digital Strategy Utopia", ["Digital Strategy Utopia"]),
    ("The Digital Strategy Team met.", []),
    ("2030 Agenda for Utopia", ["2030 Agenda for Utopia"]),
    (
        "The National Plan to ensure the rights of the elderly until 2025 applies.",
        ["National Plan to ensure the rights of the elderly until 2025"],
    ),
    ("Rules of keeping records approved by the Cabinet", ["Rules of keeping records", "Cabinet"]),
    ("Records Law promulgated by Royal Decree No. 5 of 2001", ["Records Law"]),
    ("Legislative Decree No. (54) of 2018", ["Legislative Decree No. (54) of 2018"]),
    ("Act CXII of 2011 on Records", ["Act CXII of 2011 on Records"]),
    (
        "They adopted the Digital Agenda in 2019 and plan to revise the National Records Policy.",
        ["Digital Agenda", "National Records Policy"],
    ),
    ("Archivgesetz (ArchG) and the IT-Archivgesetz 2.0", ["Archivgesetz", "IT-Archivgesetz 2.0"]),
    (
        "Utopian Bread Strategy (Deutsche Brotstrategie, 2021)",
        ["Utopian Bread Strategy (Deutsche Brotstrategie, 2021)"],
    ),
    ("Gesetz über elektronische Archive", ["Gesetz über elektronische Archive"]),
    (
        "Digital Strategy Utopia (Digitalstrategie Utopien)",
        ["Digital Strategy Utopia (Digitalstrategie Utopien)"],
    ),
    ("A guide on the use of social media is being prepared.", ["guide on the use of social media"]),
    ("There is a digital strategy; the e-government policy guides national policies.", []),
    ("law on access to information gives the public a right", ["law on access to information"]),
    ("National ICT Plan 2018-2022 (ICT Blueprint)", ["National ICT Plan 2018-2022 (ICT Blueprint)"]),
]

QUOTED = [
    ('Law "On Records" is new', 'Law "On Records"', ["On Records"]),
    (
        'The Law of the Republic of Utopia "On Records" was adopted.',
        'Law of the Republic of Utopia "On Records"',
        ["On Records"],
    ),
    (
        'Law No. 94-V dated May 21, 2013 "On Records and Their Protection"',
        'Law No. 94-V dated May 21, 2013 "On Records and Their Protection"',
        ["On Records and Their Protection", "Law No. 94-V dated May 21, 2013"],
    ),
    ('programme "Digital Utopia - 2030"', "Digital Utopia - 2030", ['programme "Digital Utopia - 2030"']),
    ("State Programme “Digital Utopia”", "State Programme “Digital Utopia”", ["Digital Utopia"]),
    (
        'State Program "Digital Utopia" for 2018-2022',
        'State Program "Digital Utopia" for 2018-2022',
        ["Digital Utopia"],
    ),
    ("Strategy «Utopie 2030»", "Strategy «Utopie 2030»", ["Utopie 2030"]),
    ("Strategy 'Utopia 2030'", "Strategy 'Utopia 2030'", ["Utopia 2030"]),
    ('"Utopia 2030" Strategy', '"Utopia 2030" Strategy', ["Utopia 2030"]),
    ('the Policy entitled "Open Utopia"', 'Policy entitled "Open Utopia"', ["Open Utopia"]),
    (
        '"Utopia 2025 - A National Records Vision"',
        "Utopia 2025 - A National Records Vision",
        ["National Records Vision"],
    ),
    (
        'Decree No. UP-6079 "On approval of the Strategy "Utopia - 2030""',
        'Decree No. UP-6079 "On approval of the Strategy "Utopia - 2030""',
        ['On approval of the Strategy "Utopia - 2030"', "Decree No. UP-6079"],
    ),
    ('Concept of a "Listening Utopia"', 'Concept of a "Listening Utopia"', ["Listening Utopia"]),
]

FRENCH = [
    (
        "Le Ministère de l'Économie numérique et de la Transformation digitale est chargé du dossier.",
        ["Ministère de l'Économie numérique et de la Transformation digitale"],
    ),
    (
        "L'Agence nationale de la sécurité des systèmes d'information travaille avec le ministère de la Mer.",
        ["Agence nationale de la sécurité des systèmes d'information", "ministère de la Mer"],
    ),
    (
        "Ministère de la Fonction publique, du Travail et de la Réforme administrative, www.mfp.example",
        ["Ministère de la Fonction publique, du Travail et de la Réforme administrative"],
    ),
    (
        "Le Ministère de la Santé collabore avec la Direction générale du Budget.",
        ["Ministère de la Santé", "Direction générale du Budget"],
    ),
    (
        "Délégation générale à la Protection sociale et à la Solidarité nationale",
        ["Délégation générale à la Protection sociale et à la Solidarité nationale"],
    ),
    (
        "Direction des Archives du Ministère de la Culture",
        ["Direction des Archives", "Ministère de la Culture"],
    ),
    (
        "Loi n° 2013-450 du 19 juin 2013 relative à la protection des données à caractère personnel",
        ["Loi n° 2013-450 du 19 juin 2013 relative à la protection des données à caractère personnel"],
    ),
    (
        "la loi n° 78-17 du 6 janvier 1978 relative à l'informatique, aux fichiers et aux libertés",
        ["loi n° 78-17 du 6 janvier 1978 relative à l'informatique, aux fichiers et aux libertés"],
    ),
    (
        "Décret n° 2019-341 du 3 avril 2019 portant création de l'Agence des archives",
        [
            "Décret n° 2019-341 du 3 avril 2019 portant création de l'Agence des archives",
            "Agence des archives",
        ],
    ),
    (
        "Loi relative aux transactions électroniques et arrêté n°45/MEN fixant les modalités d'application",
        ["Loi relative aux transactions électroniques", "arrêté n°45/MEN fixant les modalités d'application"],
    ),
    ("La loi sur la cybersécurité renforce la confiance.", ["loi sur la cybersécurité"]),
    ("Code pénal (article 12) ; Code des marchés publics", ["Code pénal", "Code des marchés publics"]),
    ("la Stratégie nationale du numérique 2021-2025", ["Stratégie nationale du numérique 2021-2025"]),
    ("la Stratégie « Utopie 2030 »", ["Stratégie « Utopie 2030 »"]),
    (
        "Le plan d'action national pour le gouvernement ouvert 2021-2023",
        ["plan d'action national pour le gouvernement ouvert 2021-2023"],
    ),
    ("Une stratégie numérique est en cours d'élaboration.", []),
    ("Il n'existe pas de loi spécifique.", []),
    ("le ministère chargé de la Santé", []),
    (
        "Le Code des postes (Loi n° 2017-20 du 20 avril 2018)",
        ["Code des postes (Loi n° 2017-20 du 20 avril 2018)"],
    ),
    ("Le programme Azur du Ministère de la Femme", ["programme Azur", "Ministère de la Femme"]),
    ("la loi n° 5-13 sur les ports, promulguée par le dahir n° 1-18-15", ["loi n° 5-13 sur les ports"]),
]

SPANISH = [
    (
        "Ministerio de Tecnologías de la Información y las Comunicaciones, https://mintic.example",
        ["Ministerio de Tecnologías de la Información y las Comunicaciones"],
    ),
    (
        "La Dirección General de Gobierno Digital del Ministerio de Hacienda",
        ["Dirección General de Gobierno Digital", "Ministerio de Hacienda"],
    ),
    (
        "Agencia de Gobierno Electrónico y Sociedad de la Información y del Conocimiento",
        ["Agencia de Gobierno Electrónico y Sociedad de la Información y del Conocimiento"],
    ),
    ("Dirección de Impuestos y Aduanas Nacionales", ["Dirección de Impuestos y Aduanas Nacionales"]),
    ("Unidad Reguladora y de Control de Archivos", ["Unidad Reguladora y de Control de Archivos"]),
    (
        "El Ministerio de Salud coordina el trabajo con el Instituto Nacional de Estadística.",
        ["Ministerio de Salud", "Instituto Nacional de Estadística"],
    ),
    (
        "Ley N° 19.880 que establece bases de los procedimientos administrativos",
        ["Ley N° 19.880 que establece bases de los procedimientos administrativos"],
    ),
    ("Ley 1712 de 2014 (Ley de Transparencia)", ["Ley 1712 de 2014 (Ley de Transparencia)"]),
    (
        "Ley Orgánica 3/2018, de 5 de diciembre, de Protección de Datos Personales",
        ["Ley Orgánica 3/2018, de 5 de diciembre, de Protección de Datos Personales"],
    ),
    (
        "Decreto Supremo No. 029-2021-PCM que aprueba el Reglamento de la Ley de Gobierno Digital",
        ["Decreto Supremo No. 029-2021-PCM que aprueba el Reglamento de la Ley de Gobierno Digital"],
    ),
    (
        "Ley 527 de 1999 por medio de la cual se define y reglamenta el acceso a los mensajes de datos",
        ["Ley 527 de 1999 por medio de la cual se define y reglamenta el acceso a los mensajes de datos"],
    ),
    ("Decreto 1377 de 2013, que reglamenta parcialmente la Ley", ["Decreto 1377 de 2013"]),
    (
        "La Agenda Digital 2025 y el Plan Nacional de Desarrollo 2018-2022 están alineados.",
        ["Agenda Digital 2025", "Plan Nacional de Desarrollo 2018-2022"],
    ),
    ("La Ley de Firma Electrónica y la Ley de Archivos", ["Ley de Firma Electrónica", "Ley de Archivos"]),
    (
        "Texto Ordenado de Cuentas (TOC), Decreto N° 5/012",
        ["Texto Ordenado de Cuentas (TOC), Decreto N° 5/012"],
    ),
    ("Existe una política por medio del ministerio.", []),
    ("No existe una ley específica sobre la materia.", []),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str], model: Model) -> None:
    assert printed(text, model) == expected


@pytest.mark.parametrize(("text", "name", "also"), QUOTED)
def test_titles_in_quotation_marks(text: str, name: str, also: list[str], model: Model) -> None:
    found = names_in(text, model)
    assert [(other.name, list(other.also)) for other in found] == [(name, also)]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french(text: str, expected: list[str], model: Model) -> None:
    assert printed(text, model, language="fr") == expected


@pytest.mark.parametrize(("text", "expected"), SPANISH)
def test_spanish(text: str, expected: list[str], model: Model) -> None:
    assert printed(text, model, language="es") == expected


def test_each_title_under_a_plural_head_is_a_document(model: Model) -> None:
    found = names_in('the Laws "On Bread", "On Wine" and "On Salt"', model)
    assert [name.name for name in found] == ['Law "On Bread"', 'Law "On Wine"', 'Law "On Salt"']
    assert [name.also for name in found] == [("On Bread",), ("On Wine",), ("On Salt",)]


def test_a_numbered_law_is_also_known_by_its_number(model: Model) -> None:
    (name,) = names_in("Loi n° 2010-12 du 5 mai 2010 sur les archives", model, language="fr")
    assert name.also == ("Loi n° 2010-12 du 5 mai 2010",)


def test_a_name_in_two_languages_is_one(model: Model) -> None:
    (name,) = names_in('"Records Act" / « Loi sur les archives »', model)
    assert (name.name, name.also) == ("Records Act", ("Loi sur les archives",))


def test_a_title_behind_the_number_of_a_bill(model: Model) -> None:
    (name,) = names_in('Bill C-99, the "Digital Records Act, 2022", is new.', model)
    assert name.also == ("Bill C-99", "Digital Records Act, 2022")


def test_references_and_denials_are_marked(model: Model) -> None:
    assert [name.pointing for name in names_in("The Act covers it.", model)] == [True]
    assert [name.negative for name in names_in("There is no law on records.", model)] == [True]


def test_spans_cover_the_words_as_printed(model: Model) -> None:
    text = 'It is the Law "On Records" of 2010.'
    (name,) = names_in(text, model)
    assert name.span.of(text) == 'Law "On Records" of 2010'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Utopie »", "Utopie"),
        ('Law "On Records"', 'Law "On Records"'),
        ("the Minister's Office.", "the Minister's Office"),
        ("Plan Utopia”", "Plan Utopia"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected
