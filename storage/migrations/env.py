"""How Alembic runs a migration: inside the transaction it is handed."""

from alembic import context

from storage.tables import Base

context.configure(
    connection=context.config.attributes["session"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
