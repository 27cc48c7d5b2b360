"""An index in the order in which passages are shown, so that the newest are found without sorting all that match."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """The days alone are in it too."""
    op.create_index("ix_passages_newest", "passages", ["day", "id"])
    op.drop_index("ix_passages_day", "passages")
