"""Files that go with a draft"""

import sqlalchemy as sa
from alembic import op

revision = '0036'
down_revision = '0035'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('draft', sa.Column('files', sa.Text(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column('draft', 'files')
