"""Small groups, who sits in them, and whether every screen shows them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "small_group",
        sa.Column(
            "workshop",
            sa.String(),
            sa.ForeignKey(
                "workshop.key", name="fk_small_group_workshop_workshop", ondelete="CASCADE"
            ),
            nullable=False,
        ),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("host", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("open", sa.Boolean(create_constraint=False), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("workshop", "id", name="pk_small_group"),
    )
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("group", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("workshop") as workshop:
        shown = sa.Boolean(create_constraint=False)
        workshop.add_column(
            sa.Column("gathering", shown, nullable=False, server_default=sa.false())
        )


def downgrade() -> None:
    with op.batch_alter_table("workshop") as workshop:
        workshop.drop_column("gathering")
    with op.batch_alter_table("person") as person:
        person.drop_column("group")
    op.drop_table("small_group")
