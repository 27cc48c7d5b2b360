"""Whether an account says which day it is from, beside the day that it is looked for by."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Passages that are there count as undated until their accounts are read again, as each release does."""
    op.add_column("passages", sa.Column("dated", sa.Boolean(), nullable=False, server_default=sa.false()))
