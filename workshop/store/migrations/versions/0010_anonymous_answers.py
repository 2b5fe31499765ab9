"""What was answered to something anonymous is kept under its token, not under the phone."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

answer = sa.table("answer", sa.column("workshop"), sa.column("act"), sa.column("who"))
said = sa.table(
    "contribution", sa.column("workshop"), sa.column("id"), sa.column("author"), sa.column("token")
)


def upgrade() -> None:
    same = sa.and_(
        said.c.workshop == answer.c.workshop, said.c.id == answer.c.act, said.c.author.is_(None)
    )
    tokens = sa.select(said.c.token).where(same, said.c.token.is_not(None))
    changed = sa.update(answer).where(tokens.exists()).values(who=tokens.scalar_subquery())
    op.execute(changed)


def downgrade() -> None:
    """Who it was is not known any more."""
