"""The synopsis as one HTML file that needs nothing beside it."""

from synopse.report.page.build import page

__all__ = ["page"]
