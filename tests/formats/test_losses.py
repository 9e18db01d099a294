"""The report of what an export lost."""

from talentweek.formats.losses import Export, Loss


def test_a_loss_without_a_foreign_field_names_none():
    """And one of the whole document says so."""
    assert str(Loss(path="", target=None, reason="no class of its own")) == "the whole: no class of its own"


def test_an_export_is_the_document_and_its_losses():
    """In this order."""
    loss = Loss(path="/events/0", target=None, reason="no date")
    assert (Export(b"x", (loss,)).data, Export(b"x", (loss,)).losses) == (b"x", (loss,))
