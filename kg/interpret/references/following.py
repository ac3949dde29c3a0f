"""Reads every answer of a response, and follows what its words point to: "the Act", "as above"."""

import dataclasses

from kg.interpret.passage import Passage, read_each
from kg.interpret.references.antecedents import Follower
from kg.interpret.references.borrowed import without_borrowed
from kg.interpret.references.collected import as_collected
from kg.interpret.references.editions import edition_year
from kg.interpret.references.joined_acronyms import without_joined_acronyms
from kg.interpret.references.known_names import with_known_names
from kg.interpret.references.orders import with_orders
from kg.interpret.references.pointers import with_pointed_names
from kg.interpret.references.recorded import with_recorded_laws
from kg.interpret.references.shortened import pointing_back
from kg.interpret.references.site_names import without_site_names
from kg.interpret.references.translated import with_translations
from kg.interpret.typed import typed_alone
from kg.values import Answer, Response
from kg.vocabulary.form import Question
from kg.vocabulary.lexicon import Lexicon
from kg.vocabulary.model import Model

_DOCUMENTS = "documents"
# Words that make a name a reference: `loi précitée`, `said Act`.
_BACK = frozenset({"references.earlier", "references.given"})


def read_passages(response: Response, model: Model) -> dict[int, Passage]:
    """The passages of a response by the number of their question, references followed.

    Names that occur again are found first, wherever they were given; then each answer is followed in order,
    so that a reference may rest on what an earlier reference stands for.
    """
    asked = {question.number: question for question in model.questionnaires[response.edition].questions}
    read: dict[int, Passage] = {}
    given = ((answer, asked[answer.number]) for answer in response.answers)
    for found in read_each([(_readable(*one), one[1]) for one in given], model):
        read[found.answer.number] = _with_references(found, model.lexicon) if found.says_something else found
    followed: dict[int, Passage] = {}
    own = without_joined_acronyms(without_borrowed(read))
    named = with_translations(with_orders(own, model.lexicon), model.lexicon)
    known = with_known_names(named, model, edition_year(response))
    follower = Follower(model.lexicon, known)
    for number, passage in known.items():
        says = passage.says_something
        pointing = with_pointed_names(passage, followed, known, model.lexicon) if says else passage
        followed[number] = follower.follow(pointing)
    return followed


def _readable(answer: Answer, question: Question) -> Answer:
    """The answer with what was typed for *Other* as its text, where the form expects documents there."""
    if typed_alone(answer) and any(wanted.rule == _DOCUMENTS for wanted in question.yields):
        return dataclasses.replace(answer, text=answer.typed or "")
    return answer


def _with_references(found: Passage, lexicon: Lexicon) -> Passage:
    """The passage without names that are rather those of sites, and with `loi précitée` as a reference."""
    passage = with_recorded_laws(without_site_names(found, lexicon), lexicon)
    if not passage.names:
        return passage
    back = passage.cues.any_of(_BACK)
    return passage.with_each(
        lambda name: as_collected(passage, pointing_back(name, lexicon) if back else name)
    )
