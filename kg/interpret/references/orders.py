"""Orders told by their number alone, where the response names the plan they approve: `Decision No. 5`."""

import re
from collections.abc import Iterable, Mapping
from functools import partial

from msgspec.structs import replace

from kg.interpret.names.finding import Antecedent, Name
from kg.interpret.passage import Passage
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicon import Lexicon

_Plans = dict[tuple[str, str], tuple[str, Antecedent]]
_PLANS = frozenset({"strategy", "policy", "guideline"})
# What stands before the number, the number itself, and what stands behind it.
_PARTS = re.compile(r"([^\W\d_][^\d\"“«]*?)\s*(?:\bn[°ºo.]*s?\.?\s*)?(\d[\w/.-]*)(.*)", re.DOTALL)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def with_orders(passages: Mapping[int, Passage], lexicon: Lexicon) -> dict[int, Passage]:
    """The passages where an order that approves a plan of the response stands for that plan.

    Args:
        passages: the answers by number.
        lexicon: the cue words.
    """
    plans = _plans(passages.values(), lexicon)
    if not plans:
        return dict(passages)
    own = partial(_as_plan, plans=plans, lexicon=lexicon)
    return {number: passage.with_each(own) for number, passage in passages.items()}


def _plans(passages: Iterable[Passage], lexicon: Lexicon) -> _Plans:
    """The plans by what their orders are called and by their number; the rest of the order tells its year."""
    found: _Plans = {}
    for passage in passages:
        for _, name in passage.names:
            if name.head.kind not in _PLANS or name.antecedent or name.pointing:
                continue
            for other in name.also:
                order = _order(other, lexicon)
                if order:
                    found.setdefault(order[0], (order[1], Antecedent(passage.answer.number, name)))
    return found


def _order(printed: str, lexicon: Lexicon) -> tuple[tuple[str, str], str] | None:
    """The noun and the number of an order, and what stands behind them; nothing if it is none."""
    parts = _PARTS.fullmatch(fold(printed))
    for word in parts[1].split() if parts else ():
        if parts and any(head.kind == "law" for head in lexicon.heads.get(word, ())):
            return (word, parts[2].rstrip(".-")), parts[3]
    return None


def _as_plan(name: Name, plans: _Plans, lexicon: Lexicon) -> Name:
    """The name with the plan that it approves as antecedent, if no other year stands with it."""
    if name.head.kind != "law" or name.antecedent or name.pointing or name.negative:
        return name
    order = _order(name.name, lexicon)
    told, plan = plans.get(order[0], ("", None)) if order else ("", None)
    if order is None or plan is None:
        return name
    years, others = set(_YEAR.findall(order[1])), set(_YEAR.findall(told))
    apart = years and others and years.isdisjoint(others)
    return name if apart else replace(name, antecedent=plan)
