"""What is made ready for a talk"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None

_TEXTS = ('hope_to_learn', 'leave_with', 'opening', 'organization', 'path', 'recent')


def upgrade() -> None:
    """Apply."""
    moment = storage.tables.Moment(timezone=True)
    op.create_table(
        'preparation',
        sa.Column('contact_id', sa.Integer(), nullable=True),
        sa.Column('interview_id', sa.Integer(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=True) for name in _TEXTS),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ('questions', 'passed', 'known')),
        sa.Column('screen', sa.Text(), nullable=False),
        sa.Column('left_at', moment, nullable=False),
        sa.Column('finished_at', moment, nullable=True),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('owner_id', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ['owner_id', 'contact_id'],
            ['contact.owner_id', 'contact.id'],
            name=op.f('fk_preparation_owner_id_contact_id'),
        ),
        sa.ForeignKeyConstraint(
            ['owner_id', 'interview_id'],
            ['interview.owner_id', 'interview.id'],
            name=op.f('fk_preparation_owner_id_interview_id'),
        ),
        sa.ForeignKeyConstraint(['owner_id'], ['owner.id'], name=op.f('fk_preparation_owner_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_preparation')),
        sa.UniqueConstraint('owner_id', 'id', name=op.f('uq_preparation_owner_id_id')),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f('ix_preparation_owner_id_contact_id'), 'preparation', ['owner_id', 'contact_id'])
    op.create_index(op.f('ix_preparation_owner_id_interview_id'), 'preparation', ['owner_id', 'interview_id'])
    op.create_table(
        'own_question',
        sa.Column('area', sa.Text(), nullable=False),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('added_at', moment, nullable=False),
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('owner_id', sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(['owner_id'], ['owner.id'], name=op.f('fk_own_question_owner_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_own_question')),
        sa.UniqueConstraint('owner_id', 'id', name=op.f('uq_own_question_owner_id_id')),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f('ix_own_question_owner_id_area'), 'own_question', ['owner_id', 'area'])


def downgrade() -> None:
    """Take back."""
    op.drop_table('own_question')
    op.drop_table('preparation')
