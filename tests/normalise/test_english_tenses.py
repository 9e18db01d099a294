"""English dates without a year: the verb beside them tells whether they were or are to come."""

import pytest

from tests.dated import dates_in

EARLY, LATE = "2024-02-26", "2024-05-14"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The congress will be held in Lyon from October 9 to 12", "2024-10-09/2024-10-12"),
        ("It will be held in Dalian, Liaoning, China, on October 9", "2024-10-09"),
        ("The week, to be held in Paris, on October 3 and 4.", "2024-10-03 2024-10-04"),
        ("The camp shall run from December 20 to January 10", "2024-12-20/2025-01-10"),
        ("is scheduled for November", "2024-11"),
        ("The deadline is September 30", "2024-09-30"),
        ("The deadline for applications is September 30", "2024-09-30"),
        ("the deadline for applications, September 30", "2024-09-30"),
        ("the summit planned for November 6-8", "2024-11-06/2024-11-08"),
        ("applications due in November", "2024-11"),
        ("The firm plans to open a plant in November", "2024-11"),
        ("is expected to be completed in November", "2024-11"),
        ("a fair to be held in Lyon in November", "2024-11"),
        ("expected to be ready by November", "../2024-11"),
        ("Winners will fly to Berlin in late September", "2024-09"),
        ("costs will rise in the fourth quarter", "2024-36"),
        ("will be held on February 8", "2024-02-08"),  # the text came out late
        ("will be held on January 30", "2025-01-30"),
        ("will be held in January", "2025-01"),
    ],
)
def test_what_is_to_come_is_of_a_day_to_come(text, expected):
    """A verb of the future puts a date far ahead, not into the year before."""
    assert expected == dates_in(text, EARLY, "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The programme was launched in November.", "2023-11"),
        ("The park opened on November 2", "2023-11-02"),
        ("It took place in Ghent, Belgium, from November 3 to 5", "2023-11-03/2023-11-05"),
        ("The fair was held at the docks on November 3 and 4.", "2023-11-03 2023-11-04"),
        ("has run since November", "2023-11/.."),
        ("ever since 5 November", "2023-11-05/.."),
        ("kicked off in November", "2023-11"),
        ("was opened in November and will close in June", "2023-11 2024-06"),
        ("It will be big. The park opened in November. It will last.", "2023-11"),
        ("The laboratory opened its doors in November", "2023-11"),
        ("the delegation visited Leeds in November", "2023-11"),
        ("They signed 30 contracts in November", "2023-11"),
        ("Her team won the final in November", "2023-11"),
        ("completed at the end of November", "2023-11"),
        ("was officially opened in November", "2023-11"),
        ("was opened in Q1", "2024-33"),
        ("was held on June 1", "2024-06-01"),  # dated too early
    ],
)
def test_what_was_is_of_a_day_that_was(text, expected):
    """A verb of the past puts a date into the year before, not far ahead."""
    assert expected == dates_in(text, LATE, "en")


@pytest.mark.parametrize(
    "text",
    [
        "in November",
        "The forum is held in November",
        "The forum, opened in November, will close",
        "papers received in November must be short",
        "was scheduled for November",
        "had been planned for November",
        "was to be held in November",
        "was due to open in November",
        "was expected to be ready in November",
        "said the plant would open in November",
        "The jury selected teams in November",
        "signed 30 contracts in November and will sign more",
        "The United Nations forum in November",
        "allows firms to apply in November",
        "It was decided to be held in November",
        "The deadline was extended to November 30",
        "said that, in November",
        "The fair, in November",
        "It will not close. In November",
        "it will show works and, in November",
        "the show with some very long names around some quite deep rooms beside those big new red doors in November",
        "will see it, and a show in November",
        "will honour winners announced here in November",
        "will honour winners who came in November",
        "the plan drawn up by teams in November",
        "The works bought with them in November",
        "more than planned in November",
        "The park opened on November 2, 2024",
    ],
)
def test_what_no_verb_of_the_clause_tells_is_the_nearest(text):
    """No verb, one of another clause, and one that may be either leave the nearest year."""
    assert dates_in(text, LATE, "en").startswith("2024-11")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair was postponed until November 30", "../2024-11-30"),
        ("papers submitted after November 5 are void", "2024-11-06/.."),
        ("completed by November", "../2024-11"),
    ],
)
def test_a_participle_before_a_bound_tells_nothing(text, expected):
    """What is submitted by November may be to come."""
    assert expected == dates_in(text, LATE, "en")
