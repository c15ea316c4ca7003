"""What others said of it, and what came of advice"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    moment = storage.tables.Moment(timezone=True)
    op.add_column('interview', sa.Column('hoped', sa.Text(), nullable=True))
    op.create_table(
        'topic',
        sa.Column('name', sa.Text(), nullable=False),
        sa.Column('key', sa.Text().with_variant(sa.Text(collation='C'), 'postgresql'), nullable=False),
        sa.Column('area', sa.Text(), nullable=False),
        *_owned(),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_topic')),
        sa.ForeignKeyConstraint(['owner_id'], ['owner.id'], name=op.f('fk_topic_owner_id')),
        sa.UniqueConstraint('owner_id', 'id', name=op.f('uq_topic_owner_id_id')),
        sa.UniqueConstraint('owner_id', 'key', name=op.f('uq_topic_owner_id_key')),
        sqlite_autoincrement=True,
    )
    op.create_table(
        'claim',
        sa.Column('topic_id', sa.Integer(), nullable=False),
        sa.Column('explained_by', sa.Text(), nullable=True),
        *_owned(),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_claim')),
        sa.ForeignKeyConstraint(['owner_id'], ['owner.id'], name=op.f('fk_claim_owner_id')),
        _theirs('claim', 'topic'),
        sa.UniqueConstraint('owner_id', 'id', name=op.f('uq_claim_owner_id_id')),
        sqlite_autoincrement=True,
    )
    op.create_table(
        'takeaway_topic',
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('takeaway_id', sa.Integer(), nullable=False),
        sa.Column('topic_id', sa.Integer(), nullable=False),
        sa.Column('claim_id', sa.Integer(), nullable=True),
        sa.Column('stance', sa.Text(), nullable=True),
        sa.Column('compared', sa.Boolean(), nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        *_owned(),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_takeaway_topic')),
        sa.ForeignKeyConstraint(['owner_id'], ['owner.id'], name=op.f('fk_takeaway_topic_owner_id')),
        *(_theirs('takeaway_topic', parent) for parent in ('contact', 'takeaway', 'topic', 'claim')),
        sa.UniqueConstraint('owner_id', 'id', name=op.f('uq_takeaway_topic_owner_id_id')),
        sa.UniqueConstraint('owner_id', 'takeaway_id', name=op.f('uq_takeaway_topic_owner_id_takeaway_id')),
        sqlite_autoincrement=True,
    )
    for column in ('topic_id', 'contact_id'):
        op.create_index(op.f(f'ix_takeaway_topic_owner_id_{column}'), 'takeaway_topic', ['owner_id', column])
    op.create_table(
        'advice',
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('interview_id', sa.Integer(), nullable=True),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('by', sa.Date(), nullable=True),
        sa.Column('state', sa.Text(), nullable=False),
        sa.Column('outcome', sa.Text(), nullable=True),
        sa.Column('given_at', moment, nullable=False),
        sa.Column('reported_on', sa.Date(), nullable=True),
        sa.Column('version', sa.Integer(), nullable=False),
        *_owned(),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_advice')),
        sa.ForeignKeyConstraint(['owner_id'], ['owner.id'], name=op.f('fk_advice_owner_id')),
        *(_theirs('advice', parent) for parent in ('contact', 'interview')),
        sa.UniqueConstraint('owner_id', 'id', name=op.f('uq_advice_owner_id_id')),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f('ix_advice_owner_id_contact_id'), 'advice', ['owner_id', 'contact_id'])
    op.create_index(op.f('ix_advice_owner_id_state_by'), 'advice', ['owner_id', 'state', 'by'])


def downgrade() -> None:
    """Take back."""
    for table in ('advice', 'takeaway_topic', 'claim', 'topic'):
        op.drop_table(table)
    op.drop_column('interview', 'hoped')


def _owned() -> tuple[sa.Column[int], sa.Column[int]]:
    return sa.Column('id', sa.Integer(), nullable=False), sa.Column('owner_id', sa.Integer(), nullable=False)


def _theirs(table: str, parent: str) -> sa.ForeignKeyConstraint:
    column = f'{parent}_id'
    name = op.f(f'fk_{table}_owner_id_{column}')
    return sa.ForeignKeyConstraint(['owner_id', column], [f'{parent}.owner_id', f'{parent}.id'], name=name)
