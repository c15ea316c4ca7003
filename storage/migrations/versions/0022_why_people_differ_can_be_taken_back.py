"""Why people differ can be taken back"""

import sqlalchemy as sa
from alembic import op

revision = '0022'
down_revision = '0021'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('claim', sa.Column('version', sa.Integer(), nullable=False, server_default='1'))


def downgrade() -> None:
    """Take back."""
    op.drop_column('claim', 'version')
