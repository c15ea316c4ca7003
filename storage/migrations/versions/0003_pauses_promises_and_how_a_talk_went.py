"""Pauses, promises, and how a talk went"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    moment = storage.tables.Moment(timezone=True)
    op.create_table(
        'pause',
        sa.Column('start', sa.Date(), nullable=False),
        sa.Column('until', sa.Date(), nullable=False),
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('owner_id', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['owner_id'], ['owner.id'], name=op.f('fk_pause_owner_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_pause')),
        sa.UniqueConstraint('owner_id', 'id', name=op.f('uq_pause_owner_id_id')),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f('ix_pause_owner_id_until'), 'pause', ['owner_id', 'until'])
    op.create_table(
        'promise',
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('interview_id', sa.Integer(), nullable=True),
        sa.Column('mine', sa.Boolean(), nullable=False),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('by', sa.Date(), nullable=True),
        sa.Column('state', sa.Text(), nullable=False),
        sa.Column('made_at', moment, nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('owner_id', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ['owner_id', 'contact_id'],
            ['contact.owner_id', 'contact.id'],
            name=op.f('fk_promise_owner_id_contact_id'),
        ),
        sa.ForeignKeyConstraint(
            ['owner_id', 'interview_id'],
            ['interview.owner_id', 'interview.id'],
            name=op.f('fk_promise_owner_id_interview_id'),
        ),
        sa.ForeignKeyConstraint(['owner_id'], ['owner.id'], name=op.f('fk_promise_owner_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_promise')),
        sa.UniqueConstraint('owner_id', 'id', name=op.f('uq_promise_owner_id_id')),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f('ix_promise_owner_id_contact_id'), 'promise', ['owner_id', 'contact_id'])
    op.add_column('owner', sa.Column('names_shown', sa.Boolean(), nullable=False, server_default=sa.true()))
    op.add_column('owner', sa.Column('ladder', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('owner', sa.Column('ladder_since', moment, nullable=True))
    op.add_column('owner', sa.Column('heard_at', moment, nullable=True))
    op.add_column('interview', sa.Column('evaluated_at', moment, nullable=True))
    op.add_column('interview', sa.Column('outcome', sa.Text(), nullable=True))
    op.add_column('message', sa.Column('purpose', sa.Text(), nullable=False, server_default='nudge'))
    op.add_column('message', sa.Column('contact_id', sa.Integer(), nullable=True))
    op.add_column('message', sa.Column('step', sa.Integer(), nullable=True))


def downgrade() -> None:
    """Take back."""
    for table, column in (
        ('message', 'step'),
        ('message', 'contact_id'),
        ('message', 'purpose'),
        ('interview', 'outcome'),
        ('interview', 'evaluated_at'),
        ('owner', 'heard_at'),
        ('owner', 'ladder_since'),
        ('owner', 'ladder'),
        ('owner', 'names_shown'),
    ):
        op.drop_column(table, column)
    op.drop_table('promise')
    op.drop_table('pause')
