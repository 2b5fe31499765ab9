"""Steps that are skipped or placed later, and what a facilitator did last, to be undone."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("run") as run:
        flag, no = sa.Boolean(create_constraint=False), sa.false()
        skipped: sa.Column[bool] = sa.Column("skipped", flag, nullable=False, server_default=no)
        run.add_column(skipped)
        run.add_column(sa.Column("planned", sa.Integer(), nullable=True))
    op.create_table(
        "deed",
        sa.Column("workshop", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.Column("phase", sa.String(), nullable=False),
        sa.Column("back", sa.Text(), nullable=False),
        sa.Column("made", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop"], ["workshop.key"], name=op.f("fk_deed_workshop"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workshop", "id", name=op.f("pk_deed")),
    )


def downgrade() -> None:
    op.drop_table("deed")
    with op.batch_alter_table("run") as run:
        run.drop_column("planned")
        run.drop_column("skipped")
