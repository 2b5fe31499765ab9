"""Phones that lead along with the facilitator's page, and from whose screen a deed came."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("deed") as deed:
        deed.add_column(sa.Column("by", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "remote",
        sa.Column("workshop", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop"], ["workshop.key"], name=op.f("fk_remote_workshop"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workshop", "id", name=op.f("pk_remote")),
    )


def downgrade() -> None:
    op.drop_table("remote")
    with op.batch_alter_table("deed") as deed:
        deed.drop_column("by")
