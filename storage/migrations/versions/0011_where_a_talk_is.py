"""Where a talk is"""

import sqlalchemy as sa
from alembic import op

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('interview', sa.Column('place', sa.Text(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column('interview', 'place')
