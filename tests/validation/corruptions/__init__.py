"""Ways to corrupt a dataset or the texts behind it, each with the codes by which it should be reported."""

from tests.validation.corruptions import claims, data, values, words
from tests.validation.corruptions.planting import CORRUPTIONS

__all__ = ["CORRUPTIONS", "claims", "data", "values", "words"]
