"""When a talk moved"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = '0019'
down_revision = '0018'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('interview', sa.Column('moved_at', storage.tables.Moment(timezone=True), nullable=True))
    op.add_column('interview', sa.Column('moves', sa.Integer(), nullable=False, server_default='0'))


def downgrade() -> None:
    """Take back."""
    op.drop_column('interview', 'moves')
    op.drop_column('interview', 'moved_at')
