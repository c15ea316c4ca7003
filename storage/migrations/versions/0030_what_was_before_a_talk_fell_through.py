"""What was before a talk fell through"""

import sqlalchemy as sa
from alembic import op

revision = '0030'
down_revision = '0029'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('interview', sa.Column('outcome_after', sa.Integer(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column('interview', 'outcome_after')
