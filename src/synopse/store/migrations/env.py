"""How Alembic runs the migrations: on the connection that the memory hands over, in its transaction."""

from alembic import context

from synopse.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
