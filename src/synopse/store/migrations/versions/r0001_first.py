"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes every table, and what full-text search stands on."""
    _accounts()
    _stories()
    _gathering()
    _words()


def _accounts() -> None:
    op.create_table(
        "texts",
        sa.Column("digest", sa.Text(), primary_key=True),
        sa.Column("text", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "accounts",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("uri", sa.Text(), nullable=False, unique=True),
        sa.Column("outlet", sa.Text()),
        sa.Column("first_seen", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("rules", sa.Text()),
        sa.Column("arrived", sa.Text(), nullable=False),
        sa.Column("placed", sa.Text()),
        sa.Column("evidence", sa.Text()),
        sa.Column("story", sa.Text()),
    )
    op.create_index("ix_accounts_document", "accounts", ["document"])
    op.create_index("ix_accounts_placed", "accounts", ["placed"])
    op.create_index("ix_accounts_rules", "accounts", ["rules"])
    op.create_index("ix_accounts_story", "accounts", ["story"])
    op.create_table(
        "documents",
        sa.Column("digest", sa.Text(), primary_key=True),
        sa.Column("account", sa.Integer(), sa.ForeignKey("accounts.id"), nullable=False),
        sa.Column("text", sa.Text(), sa.ForeignKey("texts.digest"), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("rest", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_documents_account", "documents", ["account"])
    op.create_index("ix_documents_article", "documents", ["article"])
    op.create_table(
        "versions",
        sa.Column("account", sa.Integer(), sa.ForeignKey("accounts.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), sa.ForeignKey("documents.digest"), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.Column("changes", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("account", "number"),
    )
    op.create_table(
        "annotations",
        sa.Column("document", sa.Text(), sa.ForeignKey("documents.digest"), primary_key=True),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("article", sa.LargeBinary(), nullable=False),
    )


def _stories() -> None:
    op.create_table(
        "stories",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("opened", sa.Text(), nullable=False),
        sa.Column("by_hand", sa.Boolean(), nullable=False),
        sa.Column("follows", sa.Text()),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("updated", sa.Text()),
        sa.Column("fingerprint", sa.Text()),
        sa.Column("synopsis", sa.LargeBinary()),
    )
    op.create_index("ix_stories_stale", "stories", ["stale"])
    op.create_index("ix_stories_updated", "stories", ["updated"])
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("account", sa.Integer(), sa.ForeignKey("accounts.id")),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("into", sa.Text(), nullable=False),
    )
    op.create_table(
        "passages",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("account", sa.Integer(), sa.ForeignKey("accounts.id")),
        sa.Column("story", sa.Text()),
        sa.Column("article", sa.Text()),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.Column("certainty", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
    )
    op.create_index("ix_passages_account", "passages", ["account"])
    op.create_index("ix_passages_day", "passages", ["day"])
    op.create_index("ix_passages_story", "passages", ["story"])
    op.create_table(
        "notices",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("notice", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_notices_story", "notices", ["story"])


def _gathering() -> None:
    op.create_table(
        "feeds",
        sa.Column("url", sa.Text(), primary_key=True),
        sa.Column("title", sa.Text()),
        sa.Column("next", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text()),
    )
    op.create_table(
        "pages",
        sa.Column("url", sa.Text(), primary_key=True),
        sa.Column("feed", sa.Text(), sa.ForeignKey("feeds.url")),
        sa.Column("link", sa.LargeBinary(), nullable=False),
        sa.Column("next", sa.Text()),
        sa.Column("rest", sa.Float(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text()),
    )
    op.create_index("ix_pages_feed", "pages", ["feed"])
    op.create_index("ix_pages_next", "pages", ["next"])
    op.create_table(
        "states",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("value", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("started", sa.Text(), nullable=False),
        sa.Column("finished", sa.Text()),
        sa.Column("inputs", sa.Text(), nullable=False),
        sa.Column("versions", sa.Text(), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
    )


def _words() -> None:
    """What is looked for: stems, speakers and certainty of each passage, in the way of each database."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE passages ADD COLUMN words tsvector")
        op.execute("CREATE INDEX passages_words ON passages USING gin (words)")
    else:
        columns = "terms, speaker, certainty, tokenize = 'unicode61 remove_diacritics 0'"
        op.execute(f"CREATE VIRTUAL TABLE passages_words USING fts5({columns})")
