"""Practice with made-up people before the real start."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "practice",
        sa.Column("workshop", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("began", sa.BigInteger(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("over", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop"], ["workshop.key"], name=op.f("fk_practice_workshop"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workshop", "id", name=op.f("pk_practice")),
    )


def downgrade() -> None:
    op.drop_table("practice")
