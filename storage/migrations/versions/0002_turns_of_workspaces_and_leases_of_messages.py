"""Turns of workspaces, and what a message on its way remembers"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

_WAITING = sa.text('next_try IS NOT NULL')


def upgrade() -> None:
    """Apply."""
    moment = storage.tables.Moment(timezone=True)
    op.add_column('workspace', sa.Column('state', sa.Text(), nullable=False, server_default='active'))
    op.add_column('workspace', sa.Column('paused_until', moment, nullable=True))
    op.add_column('workspace', sa.Column('full_at', moment, nullable=True))
    op.add_column('workspace', sa.Column('turn_at', moment, nullable=False, server_default='1970-01-01 00:00:00'))
    op.create_index(op.f('ix_workspace_turn_at'), 'workspace', ['turn_at'])
    op.add_column('owner', sa.Column('failed_turns', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('owner', sa.Column('unreachable_at', moment, nullable=True))
    op.create_index(op.f('ix_owner_workspace_id_wake_at'), 'owner', ['workspace_id', 'wake_at'])
    op.add_column('message', sa.Column('failures', sa.Integer(), nullable=False, server_default='0'))
    op.add_column('message', sa.Column('tried_at', moment, nullable=True))
    op.add_column('message', sa.Column('looked_to', sa.Text(), nullable=True))
    op.add_column('message', sa.Column('blind', sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column('message', sa.Column('outdated', sa.Boolean(), nullable=False, server_default=sa.false()))
    op.drop_index(op.f('ix_message_state_next_try'), table_name='message')
    op.create_index(
        op.f('ix_message_next_try'), 'message', ['next_try'], sqlite_where=_WAITING, postgresql_where=_WAITING
    )


def downgrade() -> None:
    """Take back."""
    op.drop_index(op.f('ix_message_next_try'), table_name='message')
    op.create_index(op.f('ix_message_state_next_try'), 'message', ['state', 'next_try'])
    op.drop_index(op.f('ix_owner_workspace_id_wake_at'), table_name='owner')
    op.drop_index(op.f('ix_workspace_turn_at'), table_name='workspace')
    for table, column in (
        ('message', 'outdated'),
        ('message', 'blind'),
        ('message', 'looked_to'),
        ('message', 'tried_at'),
        ('message', 'failures'),
        ('owner', 'unreachable_at'),
        ('owner', 'failed_turns'),
        ('workspace', 'turn_at'),
        ('workspace', 'full_at'),
        ('workspace', 'paused_until'),
        ('workspace', 'state'),
    ):
        op.drop_column(table, column)
