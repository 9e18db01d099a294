"""How much is done, counted and not timed: calls of functions, Python's own among them.

What happens within one call, such as a search by an expression, is one step here; `dev.py bench --only reading` times
that on hostile texts of a million characters.
"""

import sys


def steps(run):
    """Return how many calls something takes."""
    count = 0

    def note(_frame, event, _argument):
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        run()
    finally:
        sys.setprofile(before)
    return count


def assert_linear(run, sizes, most=15):
    """Run on something small and on something ten times as large: about ten times the steps, or few altogether."""
    run(sizes[0])
    small, large = (steps(lambda size=size: run(size)) for size in sizes)
    assert large < most * (small + 20), (small, large)
