"""Indexes of what few cards have"""

import sqlalchemy as sa
from alembic import op

revision = '0033'
down_revision = '0032'
branch_labels = None
depends_on = None

COLUMNS = ('opened_at', 'address_as')


def upgrade() -> None:
    """Apply."""
    for column in COLUMNS:
        there = sa.text(f'{column} IS NOT NULL')
        name = f'ix_contact_owner_id_{column}'
        op.drop_index(name, table_name='contact')
        op.create_index(name, 'contact', ['owner_id', column], sqlite_where=there, postgresql_where=there)


def downgrade() -> None:
    """Take back."""
    for column in COLUMNS:
        name = f'ix_contact_owner_id_{column}'
        op.drop_index(name, table_name='contact')
        op.create_index(name, 'contact', ['owner_id', column])
