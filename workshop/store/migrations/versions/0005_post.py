"""Letters and bells for a day to come, and how far the post is with them."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    flags = ("returned", "done", "reported")
    texts = ("by", "to", "sort", "day", "rings")
    _table(
        "letter",
        "id",
        *(sa.Column(name, sa.String(), nullable=False) for name in texts),
        sa.Column("written", sa.BigInteger(), nullable=False),
        sa.Column("sealed", sa.String(), nullable=False),
        *(_flag(name) for name in flags),
        sa.Column("seq", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_letter_day", "letter", ["day"])
    _table(
        "mailbox",
        "id",
        sa.Column("door", sa.String(), nullable=False),
        sa.Column("sealed", sa.String(), nullable=False),
        _flag("wants"),
        _flag("mails"),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint("door", name="uq_mailbox_door"),
    )
    _table("address", "id", sa.Column("sealed", sa.String(), nullable=False))
    _table(
        "delivery",
        "letter",
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_try", sa.BigInteger(), nullable=False),
        sa.Column("claimed", sa.BigInteger(), nullable=False),
    )


def downgrade() -> None:
    for name in ("delivery", "address", "mailbox", "letter"):
        op.drop_table(name)


def _table(name: str, id: str, *columns: sa.schema.SchemaItem) -> None:
    """A table of things of a session, which go with it."""
    op.create_table(
        name,
        sa.Column("workshop", sa.String(), nullable=False),
        sa.Column(id, sa.String(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["workshop"], ["workshop.key"], name=f"fk_{name}_workshop", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workshop", id, name=f"pk_{name}"),
    )


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(create_constraint=False), nullable=False)
