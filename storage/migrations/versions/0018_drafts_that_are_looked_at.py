"""Drafts that are looked at"""

import sqlalchemy as sa
from alembic import op

revision = '0018'
down_revision = '0017'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('draft', sa.Column('channel', sa.Text(), nullable=True))
    op.add_column('draft', sa.Column('contact_id', sa.Integer(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column('draft', 'contact_id')
    op.drop_column('draft', 'channel')
