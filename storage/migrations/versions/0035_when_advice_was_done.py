"""When advice was done"""

import sqlalchemy as sa
from alembic import op

revision = '0035'
down_revision = '0034'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('advice', sa.Column('done_on', sa.Date(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column('advice', 'done_on')
