"""When a talk fell through"""

import sqlalchemy as sa
from alembic import op

revision = '0024'
down_revision = '0023'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('interview', sa.Column('outcome_on', sa.Date(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column('interview', 'outcome_on')
