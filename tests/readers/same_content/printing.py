"""Prints the PDF of the response anew, with Chromium: `python -m tests.readers.same_content.printing`."""

from kg.vocabulary.questionnaire import Question
from tests.chromium import browser
from tests.readers.pdf.printing.page import Choice, page
from tests.readers.pdf.printing.press import pressing
from tests.readers.pdf.printing.style import Style
from tests.readers.same_content.forms import MARK, PRINTED, SAMPLE, SEED
from tests.readers.word.filling import Filled, filled, listed


def _choice(question: Question, response: Filled) -> Choice:
    """What a print shows below a closed question: words of the respondent stand in place of *Other*."""
    own = response.texts[question.number]
    if own:
        return Choice((*listed(question), own), (len(listed(question)),))
    ticked = [listed(question).index(option) for option in response.ticks[question.number]]
    return Choice(tuple(listed(question)), tuple(ticked))


def print_anew() -> None:
    """Prints the PDF that is committed."""
    response, style = filled(SAMPLE, SEED), Style(marker="svg", tagged=False)
    closed = {one.number: _choice(one, response) for one in response.form.questions if one.options}
    texts = {number: text for number, text in response.texts.items() if number not in closed}
    program = browser()
    assert program is not None, "This needs Chromium."
    with pressing(program) as press:
        PRINTED.write_bytes(press.print(page(response.form, style, closed, texts, MARK), style))


if __name__ == "__main__":
    print_anew()
