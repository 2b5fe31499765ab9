"""What stands before the room alone, lines struck off a card, and notes that say the same."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("run") as run:
        run.add_column(sa.Column("turn", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("contribution") as contribution:
        flag, no = sa.Boolean(create_constraint=False), sa.false()
        struck: sa.Column[bool] = sa.Column("struck", flag, nullable=False, server_default=no)
        contribution.add_column(struck)
        contribution.add_column(sa.Column("merged", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("contribution") as contribution:
        contribution.drop_column("merged")
        contribution.drop_column("struck")
    with op.batch_alter_table("run") as run:
        run.drop_column("turn")
