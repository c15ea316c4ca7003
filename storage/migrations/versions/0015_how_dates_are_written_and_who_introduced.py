"""How dates are written, and which member introduced somebody"""

import sqlalchemy as sa
from alembic import op

revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('owner', sa.Column('locale', sa.Text(), nullable=True))
    op.add_column('contact', sa.Column('introducer_slack_id', sa.Text(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column('contact', 'introducer_slack_id')
    op.drop_column('owner', 'locale')
