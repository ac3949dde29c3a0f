"""Dates of the Islamic calendar before the civil date: `du 5 Safar 1440 correspondant au 14 octobre 2018`."""

# Names of months as they are transcribed, in up to four words: "Dhou El Hidja", "Rabi' al-Awwal".
_MONTH = r"[^\W\d][\w'’ʿ-]*(?:\s+[^\W\d][\w'’ʿ-]*){0,3}?"
_YEAR = r"1[34]\d\d"
_RECKONING = r"\s?\(?(?:a\.?\s?h\b\.?|h\b\.?|hijri\b|(?:de\s+(?:l'|la\s+))?h[ei]gir[ae]\b)\)?"


def islamic(dated: str, corresponding: str, day: str) -> str:
    r"""The pattern of a date of the Islamic calendar that its era or the civil date behind it tells.

    Args:
        dated: the words before a date, as alternatives of a pattern.
        corresponding: those between the two dates, as alternatives: `correspondant au`, `corresponding to`.
        day: the pattern of a civil date.

    Example:
        >>> import re
        >>> pattern = islamic("of|du", "correspondant au|corresponding to", r"\d+ \w+ 2018")
        >>> re.match(pattern, " du 5 safar 1440 correspondant au 14 octobre 2018 sur")[0]
        ' du 5 safar 1440 correspondant au 14 octobre 2018'
    """
    link = r"(?:(?:de|of|del)\s+)?"
    civil = rf"(?:\s*[,(]?\s*(?:{corresponding})\s+(?:(?:le|the|el)\s+)?{day}\)?|\s*\((?:le\s+)?{day}\))"
    return (
        rf",?\s+(?:(?:{dated})\s+)?\d{{1,2}}(?:st|nd|rd|th|er)?\s+{link}{_MONTH},?\s+{link}{_YEAR}"
        rf"(?:{_RECKONING}(?:{civil})?|{civil})(?!\w)"
    )
