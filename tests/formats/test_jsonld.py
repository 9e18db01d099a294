"""JSON-LD, read back by readers that we did not write."""

from hypothesis import given

from talentweek import strategies as tws
from talentweek.formats import jsonld
from tests.formats import jsonld_reading, losing
from tests.formats.jsonld_reading import BASE


@given(tws.datasets())
def test_the_report_names_exactly_what_differs_after_reading_back(dataset):
    """No value comes back changed, and none is missing, that the report does not name; and none is invented."""
    export = jsonld.dumps(dataset, base=BASE)
    losing.check(dataset, export.losses, jsonld_reading.read(export.data))
