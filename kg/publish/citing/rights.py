"""What a reader must be told, each in one wording: rights, invented data, self-report, designations."""

SURVEY = "https://publicadministration.un.org/egovkb/"
"""Where the questionnaire and the responses are published."""

SURVEY_NAME = "United Nations E-Government Survey"

PUBLISHER = "United Nations Department of Economic and Social Affairs"

RIGHTS = (
    "The software is licensed under Apache-2.0, the ontology, concept schemes and shapes under CC BY 4.0. "
    "Neither licence covers the wording of the questionnaire and of the responses: their source is the "
    f"United Nations E-Government Survey (UN DESA) and its Member States, {SURVEY}."
)

INVENTED = "INVENTED DATA"
"""With what everything begins that is shown of invented responses."""

BANNER = (
    f"{INVENTED}: the responses behind this graph were written for testing. "
    "They are not official and say nothing about the countries named in them."
)

PARTLY_INVENTED = (
    f"{INVENTED}: some of the responses behind this graph were written for testing ({{invented}}). "
    "They are not official and say nothing about the countries named in them."
)

SELF_REPORTED = "Self-reported by the respondent; not a score."
"""What separates these data from the Survey's index and rankings, which its authors assess themselves."""

SELF_REPORTED_BRIEFLY = "Self-reported; not a score."
"""The same where there is little room."""

DESIGNATIONS = (
    "The designations employed and the presentation of the material do not imply the expression of any "
    "opinion whatsoever on the part of the Secretariat of the United Nations concerning the legal status of "
    "any country, territory, city or area, or of its authorities, or concerning the delimitation of its "
    "frontiers or boundaries."
)
"""The disclaimer of the United Nations' own publications, among them the Survey."""
