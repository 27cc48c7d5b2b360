"""The layers of one account: names, times, quantities, attributions, statements; one file a layer."""

from synopse.annotate.article import annotate, date_together, identify

__all__ = ["annotate", "date_together", "identify"]
