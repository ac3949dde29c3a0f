"""Names that look alike and name two things: none of these pairs may ever be joined, in no order."""

import pytest

from tests.resolve.conftest import BODY, LAW, POLICY, STRATEGY, entities

APART: list[tuple[str, str, str]] = [
    # one says of what field it is
    (STRATEGY, "National AI Strategy", "National Strategy"),
    (STRATEGY, "Estrategia Nacional de IA", "Estrategia Nacional"),
    (STRATEGY, "Stratégie nationale IA", "Stratégie nationale"),
    (STRATEGY, "Digital Strategy", "Digital Inclusion Strategy"),
    (STRATEGY, "Estrategia Digital", "Estrategia de Inclusión Digital"),
    (STRATEGY, "Stratégie numérique", "Stratégie d'inclusion numérique"),
    (STRATEGY, "Digital Health Strategy", "Digital Strategy"),
    (STRATEGY, "Open Government Action Plan", "Open Data Action Plan"),
    (STRATEGY, "Plan Nacional de Desarrollo", "Plan Nacional de Gobierno Electrónico"),
    (STRATEGY, "Plan Nacional", "Plan Nacional de Desarrollo"),
    (STRATEGY, "Plan national de développement", "Plan national de cybersécurité"),
    (STRATEGY, "Plan de Gobierno Abierto", "Plan de Gobierno Electrónico"),
    (STRATEGY, "Agenda Digital", "Agenda Digital Educativa"),
    (STRATEGY, "Vision 2030", "Health Vision 2030"),
    (STRATEGY, "Visión 2030", "Visión Digital 2030"),
    (STRATEGY, "Digital Economy Strategy", "Digital Government Strategy"),
    (STRATEGY, "Stratégie de l'économie numérique", "Stratégie du gouvernement numérique"),
    (STRATEGY, "Data Strategy", "Open Data Strategy"),
    (STRATEGY, "ICT Master Plan", "ICT Master Plan for Education"),
    (STRATEGY, "AI Roadmap", "IoT Roadmap"),
    (STRATEGY, "Stratégie TIC", "Stratégie IA"),
    # another noun
    (STRATEGY, "Digital Strategy", "Digital Agenda"),
    (STRATEGY, "Estrategia Digital", "Agenda Digital"),
    (STRATEGY, "Stratégie numérique", "Plan numérique"),
    (STRATEGY, "Digital Strategy 2025", "Digital Strategy 2025 - Action Plan"),
    (STRATEGY, "Plan Digital 2025", "Hoja de ruta digital 2025"),
    (POLICY, "Cybersecurity Policy", "Cybersecurity Framework"),
    # other years or phases
    (STRATEGY, "Cybersecurity Strategy 2017-2021", "Cybersecurity Strategy 2022-2026"),
    (STRATEGY, "Estrategia Digital al 2025", "Estrategia Digital al 2030"),
    (STRATEGY, "Stratégie à l'horizon 2025", "Stratégie à l'horizon 2035"),
    (STRATEGY, "Plan numérique pour la période 2016-2020", "Plan numérique 2021-2025"),
    (STRATEGY, "Horizon 2020", "Horizon 2030"),
    (STRATEGY, "Agenda 2030", "Agenda 2063"),
    (STRATEGY, "Third National Action Plan", "Fourth National Action Plan"),
    (STRATEGY, "Cuarto Plan de Acción", "Quinto Plan de Acción"),
    (STRATEGY, "Digital Strategy: Phase 1", "Digital Strategy: Phase 2"),
    # other subtitles, brackets that tell laws apart
    (STRATEGY, "Digital Plan 2025: Health", "Digital Plan 2025: Education"),
    (STRATEGY, "Digital Plan", "Digital Plan: Health"),
    (LAW, "Public Procurement Act", "Public Procurement (Amendment) Act"),
    (LAW, "Public Procurement Regulations", "Public Procurement (Fees) Regulations"),
    # other numbers
    (LAW, "Loi 2013-450", "Loi 2013-451"),
    (LAW, "Loi n° 2013-450 du 19 juin 2013", "Loi n° 2013-546 du 30 juillet 2013"),
    (LAW, "Decreto 620", "Decreto 621"),
    (LAW, "Decreto 620 de 2020", "Decreto 620 de 2019"),
    (LAW, "Ley 1581 de 2012", "Ley 1712 de 2014"),
    (LAW, "Acuerdo Ministerial No. 011-2020", "Acuerdo Ministerial No. 006-2021"),
    (LAW, "Act 843", "Act 989"),
    (LAW, "Decreto Número 57-92", "Decreto Número 57-2008"),
    (LAW, "Law No. 77-V on boats", "Law No. 77-VI on boats"),
    (LAW, "Presidential Decree No. UP-79 of 2020", "Decree of the Government No. UP-79 of 2020"),
    (LAW, "Loi n° 2013-450", "Décret n° 2013-450"),
    # other days, by which alone laws may go, in one language or two
    (LAW, "Act of 21 July 2016", "Act of 7 April 2016"),
    (LAW, "Act of 21 July 2016", "Loi du 17 juin 2016"),
    (LAW, "Loi du 4 mai 2016", "Loi du 17 juin 2016"),
    (LAW, "Ley de 4 de mayo de 2016", "Ley de 17 de junio de 2016"),
    (LAW, "Act of 5 May 2014", "Décret du 5 mai 2014"),
    (LAW, "Act of 5 May 2014 on boats", "Loi du 5 mai 2014 sur la pêche"),
    # laws of neighbouring fields
    (LAW, "Ley de Firma Electrónica", "Ley de Comercio Electrónico"),
    (LAW, "Loi sur la cybersécurité", "Loi sur la cybercriminalité"),
    (LAW, "Loi relative à l'accès à l'information", "Loi relative à la protection de l'information"),
    (LAW, "Ley de Protección de Datos", "Reglamento de la Ley de Protección de Datos"),
    (LAW, "Data Protection Act 2004", "Data Protection Act 2017"),
    (LAW, "Identity Card Act", "Identity Register Act"),
    # bodies
    (BODY, "Ministry of Education", "Ministry of Higher Education"),
    (BODY, "Ministerio de Educación", "Ministerio de Educación Superior"),
    (BODY, "Ministère de l'Éducation", "Ministère de l'Enseignement supérieur"),
    (BODY, "Ministry of Digital Economy", "Ministry of Digital Transformation"),
    (BODY, "Ministerio de Economía", "Ministerio de Hacienda"),
    (BODY, "Agence nationale de cybersécurité", "Agence nationale du numérique"),
    (BODY, "Autoridad Nacional de Datos", "Autoridad Nacional de Identidad"),
    (BODY, "Data Protection Office", "Data Protection Commission"),
    # across languages
    (STRATEGY, "Stratégie nationale de cybersécurité", "National Digital Strategy"),
    (STRATEGY, "Estrategia Nacional de IA", "National Data Strategy"),
    (STRATEGY, "Plan Nacional de Desarrollo", "National e-Government Plan"),
    (STRATEGY, "Stratégie numérique 2016-2020", "Digital Strategy 2021-2025"),
    (LAW, "Ley de Protección de Datos", "Access to Information Act"),
    (BODY, "Ministère de la Santé", "Ministry of Education"),
]


@pytest.mark.parametrize(("cls", "one", "other"), APART)
def test_two_things_stay_apart(cls: str, one: str, other: str) -> None:
    for names in ((one, other), (other, one)):
        first, second = entities(cls, *names)
        assert first.slug != second.slug
        assert not first.merges + second.merges
