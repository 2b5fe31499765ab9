"""Run by Alembic, with the connection that ``workshop/store/migrate.py`` hands over."""

from alembic import context

from workshop.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
