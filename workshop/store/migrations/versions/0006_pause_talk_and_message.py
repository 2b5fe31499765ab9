"""A pause, the talk, a message on all phones, a sound, who ended it, and how long steps took."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

JSONS = ("pause", "talk", "message")


def upgrade() -> None:
    with op.batch_alter_table("workshop") as workshop:
        workshop.add_column(sa.Column("ended_by", sa.String(), nullable=False, server_default=""))
        for name in JSONS:
            workshop.add_column(sa.Column(name, sa.Text(), nullable=False, server_default="{}"))
        flag, no = sa.Boolean(create_constraint=False), sa.false()
        sound: sa.Column[bool] = sa.Column("sound", flag, nullable=False, server_default=no)
        workshop.add_column(sound)
    with op.batch_alter_table("run") as run:
        run.add_column(sa.Column("measured", sa.Text(), nullable=False, server_default="{}"))


def downgrade() -> None:
    with op.batch_alter_table("run") as run:
        run.drop_column("measured")
    with op.batch_alter_table("workshop") as workshop:
        for name in (*JSONS, "sound", "ended_by"):
            workshop.drop_column(name)
