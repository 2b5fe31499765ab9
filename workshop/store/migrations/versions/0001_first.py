"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("called", sa.String(), nullable=False),
        sa.Column("password", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("quiet", sa.Boolean(), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("called", name=op.f("uq_account_called")),
    )
    op.create_table(
        "coalition",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("read", sa.String(), nullable=False),
        sa.Column("keep_up", sa.String(), nullable=False),
        sa.Column("look_back", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_coalition")),
        sa.UniqueConstraint("keep_up", name=op.f("uq_coalition_keep_up")),
        sa.UniqueConstraint("read", name=op.f("uq_coalition_read")),
    )
    op.create_table(
        "digits",
        sa.Column("digits", sa.String(), nullable=False),
        sa.Column("taken", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("digits", name=op.f("pk_digits")),
    )
    op.create_table(
        "agreement",
        sa.Column("coalition", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(), nullable=True),
        sa.Column("side", sa.String(), nullable=True),
        sa.Column("goal", sa.String(), nullable=False),
        sa.Column("leads", sa.Text(), nullable=False),
        sa.Column("roles", sa.String(), nullable=False),
        sa.Column("needed", sa.String(), nullable=False),
        sa.Column("first_step", sa.String(), nullable=False),
        sa.Column("by_when", sa.String(), nullable=False),
        sa.Column("look_back", sa.String(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("vote", sa.Text(), nullable=False),
        sa.Column("history", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["coalition"],
            ["coalition.key"],
            name=op.f("fk_agreement_coalition"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("coalition", "id", name=op.f("pk_agreement")),
    )
    op.create_table(
        "invite",
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=True),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account"], ["account.id"], name=op.f("fk_invite_account"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_invite")),
    )
    op.create_table(
        "workshop",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("coalition", sa.String(), nullable=False),
        sa.Column("projector", sa.String(), nullable=False),
        sa.Column("digits", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("route", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("starts", sa.String(), nullable=False),
        sa.Column("keeps_until", sa.String(), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("current", sa.String(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("ended", sa.BigInteger(), nullable=True),
        sa.Column("timer", sa.Text(), nullable=False),
        sa.Column("spotlight", sa.String(), nullable=False),
        sa.Column("erased", sa.BigInteger(), nullable=True),
        sa.Column("totals", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["coalition"], ["coalition.key"], name=op.f("fk_workshop_coalition"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_workshop")),
    )
    with op.batch_alter_table("workshop", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_workshop_coalition"), ["coalition"], unique=False)
        batch_op.create_index(batch_op.f("ix_workshop_digits"), ["digits"], unique=False)
        batch_op.create_index(batch_op.f("ix_workshop_keeps_until"), ["keeps_until"], unique=False)
        batch_op.create_index(batch_op.f("ix_workshop_owner"), ["owner"], unique=False)

    op.create_table(
        "answer",
        sa.Column("workshop", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop"], ["workshop.key"], name=op.f("fk_answer_workshop"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workshop", "act", "who", name=op.f("pk_answer")),
    )
    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_answer_workshop_seq"), ["workshop", "seq"], unique=False
        )

    op.create_table(
        "contribution",
        sa.Column("workshop", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=True),
        sa.Column("token", sa.String(), nullable=True),
        sa.Column("side", sa.String(), nullable=True),
        sa.Column("through", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=True),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("original", sa.String(), nullable=True),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop"],
            ["workshop.key"],
            name=op.f("fk_contribution_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workshop", "id", name=op.f("pk_contribution")),
    )
    op.create_table(
        "organisation",
        sa.Column("workshop", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("side", sa.String(), nullable=True),
        sa.Column("fits", sa.Integer(), nullable=True),
        sa.Column("invited", sa.Boolean(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop"],
            ["workshop.key"],
            name=op.f("fk_organisation_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workshop", "id", name=op.f("pk_organisation")),
    )
    op.create_table(
        "person",
        sa.Column("workshop", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=True),
        sa.Column("lang", sa.String(), nullable=False),
        sa.Column("joined", sa.BigInteger(), nullable=False),
        sa.Column("devices", sa.Text(), nullable=False),
        sa.Column("fits", sa.Integer(), nullable=True),
        sa.Column("chosen", sa.Text(), nullable=False),
        sa.Column("dealt", sa.Text(), nullable=False),
        sa.Column("moving", sa.Text(), nullable=False),
        sa.Column("left", sa.Boolean(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop"], ["workshop.key"], name=op.f("fk_person_workshop"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workshop", "id", name=op.f("pk_person")),
    )
    op.create_table(
        "private_note",
        sa.Column("workshop", sa.String(), nullable=False),
        sa.Column("run", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop"],
            ["workshop.key"],
            name=op.f("fk_private_note_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("workshop", "run", name=op.f("pk_private_note")),
    )
    op.create_table(
        "run",
        sa.Column("workshop", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("naming", sa.String(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("phase", sa.String(), nullable=False),
        sa.Column("started", sa.BigInteger(), nullable=True),
        sa.Column("ended", sa.BigInteger(), nullable=True),
        sa.Column("present", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop"], ["workshop.key"], name=op.f("fk_run_workshop"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workshop", "id", name=op.f("pk_run")),
    )
    op.create_table(
        "script",
        sa.Column("workshop", sa.String(), nullable=False),
        sa.Column("script", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop"], ["workshop.key"], name=op.f("fk_script_workshop"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workshop", name=op.f("pk_script")),
    )
    op.create_table(
        "sharing",
        sa.Column("workshop", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account"], ["account.id"], name=op.f("fk_sharing_account"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workshop"], ["workshop.key"], name=op.f("fk_sharing_workshop"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workshop", "account", name=op.f("pk_sharing")),
    )
    with op.batch_alter_table("sharing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sharing_account"), ["account"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("sharing", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sharing_account"))

    op.drop_table("sharing")
    op.drop_table("script")
    op.drop_table("run")
    op.drop_table("private_note")
    op.drop_table("person")
    op.drop_table("organisation")
    op.drop_table("contribution")
    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_answer_workshop_seq"))

    op.drop_table("answer")
    with op.batch_alter_table("workshop", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_workshop_owner"))
        batch_op.drop_index(batch_op.f("ix_workshop_keeps_until"))
        batch_op.drop_index(batch_op.f("ix_workshop_digits"))
        batch_op.drop_index(batch_op.f("ix_workshop_coalition"))

    op.drop_table("workshop")
    op.drop_table("invite")
    op.drop_table("agreement")
    op.drop_table("digits")
    op.drop_table("coalition")
    op.drop_table("account")
