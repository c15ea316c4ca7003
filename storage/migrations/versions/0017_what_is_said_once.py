"""What is said once"""

import sqlalchemy as sa
from alembic import op

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        'said_once',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('owner_id', sa.Integer(), nullable=False),
        sa.Column('trigger', sa.Text(), nullable=False),
        sa.Column('day', sa.Date(), nullable=False),
        sa.Column('message_id', sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(['owner_id'], ['owner.id'], name=op.f('fk_said_once_owner_id_owner')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_said_once')),
        sa.UniqueConstraint('owner_id', 'trigger', name=op.f('uq_said_once_owner_id_trigger')),
        sqlite_autoincrement=True,
    )
    op.create_index('ix_said_once_owner_id_message_id', 'said_once', ['owner_id', 'message_id'])


def downgrade() -> None:
    """Take back."""
    op.drop_table('said_once')
