"""Paths side by side"""

import sqlalchemy as sa
from alembic import op

revision = '0027'
down_revision = '0026'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('owner', sa.Column('paths', sa.JSON(), nullable=True))
    op.add_column('owner', sa.Column('matters', sa.JSON(), nullable=True))
    op.add_column('contact', sa.Column('knows_path', sa.Text(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column('contact', 'knows_path')
    op.drop_column('owner', 'matters')
    op.drop_column('owner', 'paths')
