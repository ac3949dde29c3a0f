"""Periods, provisions and whatever else stands below another thing."""

import pytest

from kg.errors import AssemblyError
from tests.resolve.conftest import LAW, STRATEGY, Story, unit

PERIOD, PROVISION = "dcterms:PeriodOfTime", "egov:LegalProvision"


def test_one_period_named_twice_is_one() -> None:
    story = Story()
    for name in ("Digital Plan 2020-2025", "Digital Plan"):
        plan = story.names(STRATEGY, name)
        story.names(PERIOD, "2020-2025", kind="period", owner=plan.id)
    plan_entity, period = unit(story).entities
    assert (period.kind, period.slug) == ("document", f"{plan_entity.slug}/period")
    assert len(period.mentions) == 2
    assert [merge.reason for merge in period.merges] == ["the same period of the same thing"]


def test_two_periods_of_one_plan_are_two() -> None:
    story = Story()
    plan = story.names(STRATEGY, "Digital Plan")
    for years in ("2020-2025", "2020-2026"):
        story.names(PERIOD, years, kind="period", owner=plan.id)
    _, first, second = unit(story).entities
    assert first.slug == "digital-plan/period"
    assert second.slug.startswith("digital-plan/period-")


@pytest.mark.parametrize("again", ["article 32", "Art. 32", "Articles 32", "Article 32 of the Act"])
def test_one_article_named_twice_is_one(again: str) -> None:
    story = Story()
    act = story.names(LAW, "Data Act")
    for name in ("Article 32", again):
        story.names(PROVISION, name, kind="provision", owner=act.id)
    _, article = unit(story).entities
    assert (article.kind, article.slug) == ("provision", "data-act/article-32")


def test_articles_of_two_acts_or_of_two_numbers_are_several() -> None:
    story = Story()
    for name in ("Data Act", "Trade Act"):
        act = story.names(LAW, name)
        for article in ("Article 32", "Article 33", "Articles 32 and 33", "Section 32"):
            story.names(PROVISION, article, kind="provision", owner=act.id)
    slugs = [one.slug for one in unit(story).entities if one.kind == "provision"]
    assert len(set(slugs)) == 8
    assert "trade-act/article-33" in slugs


def test_a_provision_belongs_to_the_document_that_has_it() -> None:
    story = Story()
    for name, cited in (("Data Act", "article 32, Data Act"), ("Act on Data", "art. 32, Act on Data")):
        act = story.names(LAW, name)
        story.says(act, "egov:hasProvision", story.names(PROVISION, cited, kind="provision"))
    act_entity, article = unit(story).entities
    assert (article.slug, len(article.mentions)) == (f"{act_entity.slug}/article-32", 2)


def test_a_provision_without_a_number_goes_by_its_words() -> None:
    story = Story()
    act = story.names(LAW, "Data Act 2008")
    for name in ("chapter on databases, Data Act 2008", "the penalties", "artículo 5", "Article 5"):
        story.names(PROVISION, name, kind="provision", owner=act.id)
    slugs = [one.slug for one in unit(story).entities]
    assert slugs == [f"data-act{last}" for last in (
        "", "/chapter-on-databases-data-act", "/penalties", "/article-5")]  # fmt: skip


def test_what_belongs_to_a_reference_belongs_to_what_is_meant() -> None:
    story = Story()
    act = story.names(LAW, "Data Act")
    again = story.names(LAW, "the Act", refers_to=act.id)
    story.names(PROVISION, "Article 5", kind="provision", owner=again.id)
    assert [one.slug for one in unit(story).entities] == ["data-act", "data-act/article-5"]


def test_an_owner_that_is_not_there_is_an_error() -> None:
    story = Story()
    story.names(PROVISION, "Article 5", kind="provision", owner="nothing")
    with pytest.raises(AssemblyError, match="2022/provision:1"):
        unit(story)
