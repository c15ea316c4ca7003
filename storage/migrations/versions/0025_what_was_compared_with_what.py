"""What was compared with what, found by its claim"""

from alembic import op

revision = '0025'
down_revision = '0024'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_index('ix_takeaway_topic_owner_id_claim_id', 'takeaway_topic', ['owner_id', 'claim_id'])


def downgrade() -> None:
    """Take back."""
    op.drop_index('ix_takeaway_topic_owner_id_claim_id', table_name='takeaway_topic')
