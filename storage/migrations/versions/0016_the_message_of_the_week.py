"""The message of the week"""

import sqlalchemy as sa
from alembic import op

revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('owner', sa.Column('weekly', sa.Boolean(), server_default=sa.true(), nullable=False))
    op.add_column('message', sa.Column('week', sa.Text(), nullable=True))
    said = sa.text("state <> 'dropped'")
    op.create_index(
        'ix_message_owner_id_week',
        'message',
        ['owner_id', 'week'],
        unique=True,
        sqlite_where=said,
        postgresql_where=said,
    )


def downgrade() -> None:
    """Take back."""
    op.drop_index('ix_message_owner_id_week', table_name='message')
    op.drop_column('message', 'week')
    op.drop_column('owner', 'weekly')
