"""An honest reason to write"""

import sqlalchemy as sa
from alembic import op

revision = '0023'
down_revision = '0022'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('contact', sa.Column('honest_reason', sa.Text(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column('contact', 'honest_reason')
