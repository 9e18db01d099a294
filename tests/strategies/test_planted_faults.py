"""What the strategies are for: they find the bugs of those who use the library."""

from functools import cache

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from talentweek import strategies as tws
from talentweek.strategies._building import SOURCES
from tests.strategies.faults import datasets, records, values
from tests.strategies.faults.planting import FAULTS

#: The default profile of Hypothesis, 200 examples, the same in each run; a test that fails would stop sooner.
PROFILE = settings(settings.get_profile("default"), max_examples=200, derandomize=True, database=None, deadline=None,
                   phases=[Phase.generate])  # fmt: skip
#: Strategies that need an argument, and one that is not ours.
NAMED = {"listings": lambda: tws.listings(tws.places()), "days": st.dates}
#: The share of the faults that is found at least.
PROMISED = 0.95


@cache
def draws_of(names):
    """Draw the arguments of a consumer 200 times, as a test that never fails would."""
    found = []

    @PROFILE
    @given(st.tuples(*[NAMED.get(name, getattr(tws, name, None))() for name in names]))
    def collect(arguments):
        found.append(arguments)

    collect()
    return found


def outcome(function, arguments):
    """Return what a consumer gives, or with what it breaks."""
    try:
        return function(*arguments)
    except Exception as raised:  # noqa: BLE001 - a fault may break anything
        return type(raised)


@cache
def found_after(fault):
    """Return after how many examples a fault shows, None where it does not."""
    for number, arguments in enumerate(draws_of(fault.drawn), 1):
        if outcome(fault.wrong, arguments) != fault.right(*arguments):
            return number
    return None


def test_there_are_more_than_a_hundred_faults():
    """Each with another name: in single values, in records, in datasets."""
    assert len({fault.what for fault in FAULTS}) == len(FAULTS) >= 100
    homes = [fault.right.__module__ for fault in FAULTS]
    assert all(homes.count(module.__name__) >= 20 for module in (values, records, datasets))


def test_consumers_of_every_class_have_faults():
    """No strategy is left out."""
    used = {name for fault in FAULTS for name in fault.drawn}
    assert {function.__name__ for function in SOURCES.values()} | {"numbers", "tokens"} <= used


def test_the_faults_are_found():
    """As many of them as was promised, within 200 examples that the public strategies draw by default."""
    missed = [fault.what for fault in FAULTS if found_after(fault) is None]
    assert len(missed) <= (1 - PROMISED) * len(FAULTS), missed
