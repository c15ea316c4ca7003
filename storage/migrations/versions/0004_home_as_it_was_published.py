"""Home as it was published last"""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('owner', sa.Column('home_hash', sa.Text(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column('owner', 'home_hash')
