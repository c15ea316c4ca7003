"""Whose words a question quotes"""

import sqlalchemy as sa
from alembic import op

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('own_question', sa.Column('contact_id', sa.Integer(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column('own_question', 'contact_id')
