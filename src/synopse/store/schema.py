"""The tables of the memory. Moments are UTC in ISO 8601 with seconds (`2031-05-06T07:08:09Z`), so that they sort.

Values that are read as a whole (an article with its layers, a story's synopsis) are kept as packed JSON of the model's
own nouns; what is looked for stands in columns.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    false,
)

REVISION = "0003"
"""The newest migration; an older store is brought up to it when it is opened. How tables are changed:
`migrations/README.md`."""

metadata = MetaData()

texts = Table("texts", metadata, Column("digest", Text, primary_key=True), Column("text", LargeBinary, nullable=False))

accounts = Table(
    "accounts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uri", Text, nullable=False, unique=True),
    Column("outlet", Text),
    Column("first_seen", Text, nullable=False),
    Column("version", Integer, nullable=False),  # the number of the latest one
    Column("document", Text, nullable=False, index=True),  # of the latest version
    Column("rules", Text, index=True),  # that made the article of the latest version; None where nothing has yet
    Column("arrived", Text, nullable=False),  # the day that windows go by: published, else first seen
    Column("placed", Text, index=True),  # the machine's story
    Column("evidence", Text),  # why it was put there
    Column("story", Text, index=True),  # the story that it is shown in, decisions by hand taken in
)

documents = Table(
    "documents",
    metadata,
    Column("digest", Text, primary_key=True),
    Column("account", Integer, ForeignKey("accounts.id"), nullable=False, index=True),
    Column("text", Text, ForeignKey("texts.digest"), nullable=False),
    Column("article", Text, nullable=False, index=True),
    Column("rest", LargeBinary, nullable=False),  # the Document without its text
)

versions = Table(
    "versions",
    metadata,
    Column("account", Integer, ForeignKey("accounts.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("document", Text, ForeignKey("documents.digest"), nullable=False),
    Column("seen", Text, nullable=False),
    Column("changes", LargeBinary),  # what parts it from the version before; None where nobody has looked yet
    PrimaryKeyConstraint("account", "number"),
)

annotations = Table(
    "annotations",
    metadata,
    Column("document", Text, ForeignKey("documents.digest"), primary_key=True),
    Column("rules", Text, nullable=False),
    Column("result", Text, nullable=False),  # digest of what was found, to tell whether new rules changed anything
    Column("article", LargeBinary, nullable=False),
)

stories = Table(
    "stories",
    metadata,
    Column("id", Text, primary_key=True),
    Column("opened", Text, nullable=False),
    Column("by_hand", Boolean, nullable=False),
    Column("follows", Text),
    Column("stale", Boolean, nullable=False, index=True),  # accounts changed since the synopsis was made
    Column("title", Text),
    Column("number", Integer, nullable=False),  # of accounts shown
    Column("updated", Text, index=True),
    Column("fingerprint", Text),
    Column("synopsis", LargeBinary),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("account", Integer, ForeignKey("accounts.id")),
    Column("story", Text, nullable=False),
    Column("into", Text, nullable=False),
)

passages = Table(
    "passages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", Integer, ForeignKey("accounts.id"), index=True),
    Column("story", Text, index=True),  # of a story's title alone; accounts know theirs
    Column("article", Text),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("speaker", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("dated", Boolean, nullable=False, server_default=false()),  # else `day` is the one when it was added
    Index("ix_passages_newest", "day", "id"),
)

feeds = Table(
    "feeds",
    metadata,
    Column("url", Text, primary_key=True),
    Column("title", Text),
    Column("next", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("error", Text),
)

pages = Table(
    "pages",
    metadata,
    Column("url", Text, primary_key=True),
    Column("feed", Text, ForeignKey("feeds.url"), index=True),
    Column("link", LargeBinary, nullable=False),
    Column("next", Text, index=True),  # None: not asked again
    Column("rest", Float, nullable=False),  # seconds until it is asked again after the next time
    Column("failures", Integer, nullable=False),
    Column("error", Text),
)

states = Table("states", metadata, Column("name", Text, primary_key=True), Column("value", LargeBinary, nullable=False))

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("command", Text, nullable=False),
    Column("started", Text, nullable=False),
    Column("finished", Text),
    Column("inputs", Text, nullable=False),
    Column("versions", Text, nullable=False),
    Column("counts", Text, nullable=False),
)

notices = Table(
    "notices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("story", Text, nullable=False, index=True),
    Column("notice", LargeBinary, nullable=False),
)
