"""What an owner writes, with our help"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = '0009'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        'letter',
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('interview_id', sa.Integer(), nullable=True),
        sa.Column('reason', sa.Text(), nullable=True),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('written_at', storage.tables.Moment(timezone=True), nullable=False),
        sa.Column('sent_on', sa.Date(), nullable=True),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('owner_id', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ['owner_id', 'contact_id'],
            ['contact.owner_id', 'contact.id'],
            name=op.f('fk_letter_owner_id_contact_id'),
        ),
        sa.ForeignKeyConstraint(
            ['owner_id', 'interview_id'],
            ['interview.owner_id', 'interview.id'],
            name=op.f('fk_letter_owner_id_interview_id'),
        ),
        sa.ForeignKeyConstraint(['owner_id'], ['owner.id'], name=op.f('fk_letter_owner_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_letter')),
        sa.UniqueConstraint('owner_id', 'id', name=op.f('uq_letter_owner_id_id')),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f('ix_letter_owner_id_contact_id'), 'letter', ['owner_id', 'contact_id'])
    op.create_index(op.f('ix_letter_owner_id_written_at'), 'letter', ['owner_id', 'written_at'])


def downgrade() -> None:
    """Take back."""
    op.drop_table('letter')
