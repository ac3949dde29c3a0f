"""Accounts by address or handle, whose they are, and what social media are used for."""

from collections.abc import Callable

import pytest

from kg.interpret.initiatives.social_media import platform_of
from kg.vocabulary.model import Model

Told = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("url", "platform"),
    [
        ("https://www.facebook.com/GovX", "facebook"),
        ("m.facebook.com/GovX", "facebook"),
        ("https://x.com/govx", "x"),
        ("twitter.com/govx", "x"),
        ("https://t.me/govx", "telegram"),
        ("https://vk.com/govx", "vk"),
        ("https://youtu.be/abc", "youtube"),
        ("https://www.facebook.example.gov/x", None),
        ("https://online.gov.td", None),
    ],
)
def test_platform_by_host(url: str, platform: str | None, model: Model) -> None:
    assert platform_of(url, model) == platform


def test_every_platform_with_a_host_is_in_the_scheme(model: Model) -> None:
    codes = {name.removeprefix("social_hosts.") for name in model.lexicon.sets if name.startswith("social_")}
    assert codes
    assert codes <= set(model.schemes["social-media-platform"].concepts)


@pytest.mark.parametrize(
    ("text", "accounts"),
    [
        (
            "Twitter @GovTD, Facebook https://facebook.com/GovTD",
            {"Twitter @GovTD", "https://facebook.com/GovTD"},
        ),
        ("@GovTD on Twitter", {"Twitter @GovTD"}),
        ("Facebook\thttps://facebook.com/td\nTwitter\t@GovTD", {"Twitter @GovTD", "https://facebook.com/td"}),
        ("Facebook: MinistryOfX, Instagram: gov_td", {"Facebook MinistryOfX", "Instagram gov_td"}),
        ("Compte Telegram : @gov_td", {"Telegram @gov_td"}),
        ("Twitter: @uno_td y @dos_td", {"Twitter @uno_td", "Twitter @dos_td"}),
        ("https://twitter.com/GovTD (Twitter @GovTD)", {"https://twitter.com/GovTD"}),
        ("Facebook: yes", set()),
        ("Facebook and Twitter", set()),
        ("Write to @everyone", set()),
        ("https://www.youtube.com/watch?v=abc", set()),
        ("https://www.facebook.com/sharer.php?u=x", set()),
    ],
)
def test_accounts(told: Told, text: str, accounts: set[str]) -> None:
    said = told({100: text})
    assert {name for name, _, value in said if value == "egov:SocialMediaAccount"} == accounts


def test_a_handle_beside_its_address_is_the_same_account(told: Told) -> None:
    said = told({100: "https://twitter.com/GovTD (Twitter @GovTD)"})
    assert ("https://twitter.com/GovTD", "egov:handle", "@GovTD") in said


@pytest.mark.parametrize(
    "text",
    [
        "Ministry of Health: https://facebook.com/health",
        "Ministry of Health (Facebook page: https://facebook.com/health)",
        "https://facebook.com/health (Ministry of Health)",
    ],
)
def test_whose_account_it_is(told: Told, text: str) -> None:
    assert ("https://facebook.com/health", "egov:accountOf", "Ministry of Health") in told({101: text})


def test_an_account_further_off_is_nobodys(told: Told) -> None:
    said = told({101: "The Ministry of Health informs people: see https://facebook.com/govtd"})
    assert not any(predicate == "egov:accountOf" for _, predicate, _ in said)


@pytest.mark.parametrize(
    ("language", "text", "levels"),
    [
        ("en", "Facebook to disseminate information and get feedback", {"e-information", "e-consultation"}),
        ("en", "Twitter for e-information, not for e-consultation", {"e-information"}),
        ("en", "e-information: Facebook; e-consultation: no; e-decision-making: none", {"e-information"}),
        ("en", "Citizens vote on budgets on Facebook", {"e-decision-making"}),
        ("en", "Facebook only", set()),
        ("en", "For (i): Facebook. For (ii): comments. (iii): no.", {"e-information", "e-consultation"}),
        ("fr", "Facebook pour (i) et (ii)", {"e-information", "e-consultation"}),
        ("es", "(i): Facebook, (ii) y (iii): no", {"e-information"}),
        ("en", "(i) Facebook (ii) Twitter", set()),
        (
            "fr",
            "Facebook pour informer les citoyens et recueillir leurs avis",
            {"e-information", "e-consultation"},
        ),
        (
            "es",
            "Twitter para difundir información; encuestas en Facebook",
            {"e-information", "e-consultation"},
        ),
        ("en", "None", set()),
    ],
)
def test_levels_of_engagement(told: Told, language: str, text: str, levels: set[str]) -> None:
    said = told({100: text}, language=language)
    assert {value for _, predicate, value in said if predicate == "egov:supportsEngagement"} == levels


def test_platforms_in_use(told: Told) -> None:
    said = told({100: "https://facebook.com/GovTD, YouTube; no Instagram"})
    used = {value for name, _, value in said if name == "Use of social media"}
    assert used == {"egov:SocialMediaUse", "facebook", "youtube"}
