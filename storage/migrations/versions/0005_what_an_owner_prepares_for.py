"""What an owner prepares for, and a few lines about them"""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

_COLUMNS = ('aim', 'about', 'experience', 'old_field', 'path', 'signs_as')


def upgrade() -> None:
    """Apply."""
    for name in _COLUMNS:
        op.add_column('owner', sa.Column(name, sa.Text(), nullable=True))


def downgrade() -> None:
    """Take back."""
    for name in reversed(_COLUMNS):
        op.drop_column('owner', name)
