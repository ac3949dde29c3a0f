"""The questionnaires and the extraction rules as RDF, so that a query can print a question's text."""

from collections.abc import Mapping

import pyoxigraph as ox

from kg.assemble.iris import Iris
from kg.assemble.terms import TRUE, NamedGraph, concept, term, text, typed
from kg.vocabulary.form import Question, Questionnaire, Section
from kg.vocabulary.rules import Rule

_LANGUAGE = "en"


def state_survey(graph: NamedGraph, editions: Mapping[str, Questionnaire], iris: Iris) -> None:
    """States every edition with its questionnaire, sections, questions and the items they measure.

    An item is named after its question in the latest edition that asks it, an invented one only where no
    other does.
    """
    for questionnaire in editions.values():
        _Edition(graph, questionnaire, iris).state()
    latest = {
        question.key: (questionnaire, question)
        for questionnaire in sorted(editions.values(), key=lambda form: (not form.invented, form.edition))
        for question in questionnaire.questions
    }
    for questionnaire, question in latest.values():
        _state_item(graph, questionnaire, question, iris)


def state_rules(graph: NamedGraph, rules: Mapping[str, Rule], iris: Iris) -> None:
    """States what each rule takes from an answer."""
    for rule in rules.values():
        node = ox.NamedNode(iris.shared("rule", rule.code))
        graph.add(node, "rdf:type", term("egov:ExtractionRule"))
        graph.add(node, "skos:prefLabel", text(rule.label, _LANGUAGE))
        graph.add(node, "skos:definition", text(rule.definition, _LANGUAGE))
        if rule.measured is not None:
            graph.add(node, "egov:judgedClaims", typed(str(rule.measured.judged), "xsd:integer"))
            graph.add(node, "egov:rightClaims", typed(str(rule.measured.right), "xsd:integer"))


class _Edition:
    """Writes one edition of the questionnaire."""

    def __init__(self, graph: NamedGraph, questionnaire: Questionnaire, iris: Iris) -> None:
        self._graph = graph
        self._questionnaire = questionnaire
        self._iris = iris
        self._edition = questionnaire.edition
        self._form = self._node("questionnaire")

    def _node(self, kind: str, *path: str) -> ox.NamedNode:
        return ox.NamedNode(self._iris.shared(kind, self._edition, *path))

    def state(self) -> None:
        self._state_edition()
        for section in self._questionnaire.sections:
            self._state_section(section)
        for question in self._questionnaire.questions:
            self._state_question(question)

    def _state_edition(self) -> None:
        edition = self._node("edition")
        series = ox.NamedNode(self._iris.shared("series", _slug(self._questionnaire.series)))
        self._graph.add(series, "rdf:type", term("egov:SurveySeries"))
        self._graph.add(series, "skos:prefLabel", text(self._questionnaire.series, _LANGUAGE))
        self._graph.add(edition, "rdf:type", term("egov:SurveyEdition"))
        series_and_year = f"{self._questionnaire.series} {self._edition}"
        name = self._edition if self._questionnaire.invented else series_and_year
        self._graph.add(edition, "skos:prefLabel", text(name, _LANGUAGE))
        self._graph.add(edition, "egov:editionOf", series)
        if self._questionnaire.year is not None and not self._questionnaire.invented:
            self._graph.add(edition, "egov:surveyYear", typed(f"{self._questionnaire.year:04}", "xsd:gYear"))
        self._graph.add(edition, "egov:usesQuestionnaire", self._form)
        self._graph.add(self._form, "rdf:type", term("egov:Questionnaire"))
        self._graph.add(self._form, "skos:prefLabel", text(self._questionnaire.title, _LANGUAGE))
        self._state_fieldwork(edition)

    def _state_fieldwork(self, edition: ox.NamedNode) -> None:
        if self._questionnaire.fieldwork is None:
            return
        period = self._node("edition", "fieldwork")
        start, end = self._questionnaire.fieldwork
        self._graph.add(edition, "egov:fieldworkPeriod", period)
        self._graph.add(period, "rdf:type", term("dcterms:PeriodOfTime"))
        self._graph.add(period, "dcat:startDate", typed(start, "xsd:date"))
        self._graph.add(period, "dcat:endDate", typed(end, "xsd:date"))

    def _state_section(self, section: Section) -> None:
        node = self._node("section", section.code)
        self._graph.add(node, "rdf:type", term("egov:QuestionnaireSection"))
        self._graph.add(node, "skos:prefLabel", text(section.title or section.code, _LANGUAGE))
        self._graph.add(node, "skos:note", *(text(note, _LANGUAGE) for note in section.notes))

    def _state_question(self, question: Question) -> None:
        node = self._node("question", str(question.number))
        self._graph.add(node, "rdf:type", term("egov:Question"))
        self._graph.add(node, "egov:questionNumber", typed(str(question.number), "xsd:positiveInteger"))
        self._graph.add(node, "skos:prefLabel", text(question.wording, _LANGUAGE))
        self._graph.add(node, "rdfs:label", text(question.text, _LANGUAGE))
        self._graph.add(node, "skos:note", *(text(note, _LANGUAGE) for note in question.notes))
        self._graph.add(node, "egov:inQuestionnaire", self._form)
        self._graph.add(node, "egov:inSection", self._node("section", question.section))
        self._graph.add(node, "egov:measuresItem", ox.NamedNode(self._iris.shared("item", question.key)))
        self._graph.add(node, "egov:answerType", concept("answer-type", question.type))
        self._graph.add(node, "egov:hasOption", *(_concept(option.concept) for option in question.options))
        if question.mandatory:
            self._graph.add(node, "egov:isMandatory", TRUE)
        self._state_links(node, question)

    def _state_links(self, node: ox.NamedNode, question: Question) -> None:
        """The questions that this one details or depends on."""
        if question.detail_for is not None:
            self._graph.add(node, "egov:detailFor", self._node("question", str(question.detail_for)))
        if question.condition is not None:
            gate = self._questionnaire.question(question.condition.question)
            option = gate.option(question.condition.option)
            self._graph.add(node, "egov:conditionalOn", self._node("question", str(gate.number)))
            self._graph.add(node, "egov:conditionOption", _concept(option.concept))


def _state_item(graph: NamedGraph, questionnaire: Questionnaire, question: Question, iris: Iris) -> None:
    """A follow-up says little by itself: its item is named after the question it details as well."""
    node = ox.NamedNode(iris.shared("item", question.key))
    gate = questionnaire.question(question.detail_for) if question.detail_for is not None else None
    wording = f"{gate.wording} {question.wording}" if gate else question.wording
    graph.add(node, "rdf:type", term("egov:QuestionItem"))
    graph.add(node, "egov:questionKey", text(question.key))
    graph.add(node, "skos:prefLabel", text(wording, _LANGUAGE))
    goals = (ox.NamedNode(iris.known("goal", code)) for code in question.indicators)
    graph.add(node, "egov:concernsIndicator", *goals)


def _concept(name: str) -> ox.NamedNode:
    """The concept of an option, which is written `SCHEME/CODE`."""
    return concept(*name.split("/", 1))


def _slug(title: str) -> str:
    return "-".join(title.casefold().split())
