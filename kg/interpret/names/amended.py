"""That a law was amended, told inside its name: `loi modifiée du 3 mars 2010 relative aux bateaux`."""

from kg.interpret.names.wording import COORDINATORS, Wording

_JOINED = frozenset({"", "("})


def behind_amended(words: Wording, at: int, *, numbered: bool) -> int:
    """The offset behind `modifiée et complétée`, `(as amended)` inside the name of a law; 0 if there is none.

    A number or a date follows, or, behind a number, what the law is on: by itself it tells what was done.

    Args:
        words: the clause.
        at: the first word behind the name so far.
        numbered: whether the name has its number or date already.
    """
    if at >= len(words.tokens) or not words.has(at, "amended"):
        return 0
    opening = words.tokens[at].gap.strip(" ,") if numbered else words.tokens[at].gap.strip()
    end = words.phrase_end(at, "amended")
    while end + 1 < len(words.tokens) and words.tokens[end].word in COORDINATORS:
        behind = words.phrase_end(end + 1, "amended")
        if behind == end + 1:
            break
        end = behind
    offset = words.tokens[end - 1].span.end if end > at else 0
    closed = words.text.startswith(")", offset)
    if not offset or opening not in _JOINED or closed != (opening == "("):
        return 0
    offset += closed
    if not numbered:
        dated = words.numbering.after(words.folded, offset, words.clause.end, law=False)
        return offset if dated > offset else 0
    if end >= len(words.tokens) or not words.has(end, "on_matter"):
        return 0
    return offset if words.text[offset : words.tokens[end].span.start].strip() in {"", ","} else 0
