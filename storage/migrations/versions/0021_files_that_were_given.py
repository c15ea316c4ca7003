"""Files that were given"""

import sqlalchemy as sa
from alembic import op

revision = '0021'
down_revision = '0020'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column('message', sa.Column('file_id', sa.Text(), nullable=True))
    op.add_column('message', sa.Column('interview_id', sa.Integer(), nullable=True))


def downgrade() -> None:
    """Take back."""
    op.drop_column('message', 'interview_id')
    op.drop_column('message', 'file_id')
