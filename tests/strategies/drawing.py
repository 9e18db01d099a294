"""How these tests draw: the same values in every run, and nothing kept between two."""

import warnings

from hypothesis import HealthCheck, Phase, find, given, settings

from talentweek import strategies as tws
from talentweek.strategies._building import SOURCES

QUICK = settings(
    max_examples=200,
    database=None,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate, Phase.shrink],  # with the phase that explains, `find` returns its last variation
)
#: What is no strategy of a class of the model; each has its own module of tests.
BESIDE = {"Phrase", "Release", "phrases", "releases", "invalid", "edge"}
PUBLIC = {name: getattr(tws, name) for name in tws.__all__ if name not in BESIDE}
MODELS = {function.__name__: model for model, function in SOURCES.items()}
#: Enough for the simplest value of all, which is drawn first.
FIRST = settings(QUICK, max_examples=30)


def drawn(name, **arguments):
    """Return a strategy by its name; listings are of places here."""
    return PUBLIC[name](tws.places(), **arguments) if name == "listings" else PUBLIC[name](**arguments)


def values_of(strategy, examples=150):
    """Draw many values, the same ones every time."""
    found = []

    @settings(QUICK, max_examples=examples, phases=[Phase.generate])
    @given(strategy)
    def collect(value):
        found.append(value)

    collect()
    return found


def simplest(strategy):
    """Return what a strategy shrinks to."""
    return find(strategy, lambda _: True, settings=FIRST)


def assert_healthy(strategy):
    """Draw with every health check of Hypothesis on, and with every warning an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        @settings(max_examples=30, deadline=None, database=None, derandomize=True, suppress_health_check=[])
        @given(strategy)
        def run(_value):
            pass

        run()
