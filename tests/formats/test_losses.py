"""The report of what an export lost."""

import pytest

from talentweek import Event
from talentweek.formats import arrow, csv, ical, jsonld
from talentweek.formats.losses import Export, Loss

WEEK = Event(id="week", names="Week", when="2024-07-11")


@pytest.mark.parametrize("form", [arrow, csv, ical, jsonld], ids=lambda form: form.__name__)
@pytest.mark.parametrize("given", [WEEK, [WEEK], None], ids=["record", "list", "nothing"])
def test_what_is_no_dataset_is_not_written(form, given):
    """Each format says so in the same words."""
    with pytest.raises(TypeError, match=r"a dataset is needed, not an? .*: Dataset.of\(...\) makes one of records"):
        form.dumps(given)


def test_a_loss_without_a_foreign_field_names_none():
    """And one of the whole document says so."""
    assert str(Loss(path="", target=None, reason="no class of its own")) == "the whole: no class of its own"


def test_an_export_is_the_document_and_its_losses():
    """In this order."""
    loss = Loss(path="/events/0", target=None, reason="no date")
    assert (Export(b"x", (loss,)).data, Export(b"x", (loss,)).losses) == (b"x", (loss,))
