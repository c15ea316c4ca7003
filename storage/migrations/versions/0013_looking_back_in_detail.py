"""Looking back on a talk in detail, and what it says of one's skills"""

import sqlalchemy as sa
from alembic import op

import storage.tables

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None

_TAKEAWAY = ('source', 'area', 'basis', 'scope', 'sure', 'view')


def upgrade() -> None:
    """Apply."""
    moment = storage.tables.Moment(timezone=True)
    key = sa.Text().with_variant(sa.Text(collation='C'), 'postgresql')
    _relax(nullable=True)
    for column in _TAKEAWAY:
        op.add_column('takeaway', sa.Column(column, sa.Text(), nullable=True))
    private = sa.Column('private', sa.Boolean(), nullable=False, server_default=sa.false())
    op.add_column('takeaway', private)
    op.add_column('own_question', sa.Column('version', sa.Integer(), nullable=False, server_default='1'))
    op.create_table(
        'debrief',
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('interview_id', sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=True)
            for name in ('surprised', 'mood', 'mood_why', 'named', 'openings', 'differently')
        ),
        sa.Column('screen', sa.Text(), nullable=False),
        sa.Column('left_at', moment, nullable=False),
        *_fact('debrief'),
        *(_theirs('debrief', parent) for parent in ('contact', 'interview')),
        sa.UniqueConstraint('owner_id', 'interview_id', name=op.f('uq_debrief_owner_id_interview_id')),
        sqlite_autoincrement=True,
    )
    op.create_table(
        'skill',
        sa.Column('name', sa.Text(), nullable=False),
        sa.Column('key', key, nullable=False),
        sa.Column('evidence', sa.Text(), nullable=True),
        sa.Column('seen_by', sa.Text(), nullable=True),
        *_fact('skill'),
        sa.UniqueConstraint('owner_id', 'key', name=op.f('uq_skill_owner_id_key')),
        sqlite_autoincrement=True,
    )
    op.create_table(
        'takeaway_skill',
        sa.Column('contact_id', sa.Integer(), nullable=False),
        sa.Column('takeaway_id', sa.Integer(), nullable=False),
        sa.Column('skill_id', sa.Integer(), nullable=False),
        *_fact('takeaway_skill'),
        *(_theirs('takeaway_skill', parent) for parent in ('contact', 'takeaway', 'skill')),
        sa.UniqueConstraint('owner_id', 'takeaway_id', name=op.f('uq_takeaway_skill_owner_id_takeaway_id')),
        sqlite_autoincrement=True,
    )
    op.create_table(
        'skill_step',
        sa.Column('contact_id', sa.Integer(), nullable=True),
        sa.Column('skill_id', sa.Integer(), nullable=False),
        sa.Column('advice_id', sa.Integer(), nullable=False),
        *_fact('skill_step'),
        *(_theirs('skill_step', parent) for parent in ('contact', 'skill', 'advice')),
        sa.UniqueConstraint('owner_id', 'advice_id', name=op.f('uq_skill_step_owner_id_advice_id')),
        sqlite_autoincrement=True,
    )
    for table, column in (
        ('debrief', 'contact_id'),
        ('takeaway_skill', 'skill_id'),
        ('takeaway_skill', 'contact_id'),
        ('skill_step', 'skill_id'),
        ('skill_step', 'contact_id'),
    ):
        op.create_index(op.f(f'ix_{table}_owner_id_{column}'), table, ['owner_id', column])


def downgrade() -> None:
    """Take back."""
    for table in ('skill_step', 'takeaway_skill', 'skill', 'debrief'):
        op.drop_table(table)
    op.drop_column('own_question', 'version')
    for column in (*_TAKEAWAY, 'private'):
        op.drop_column('takeaway', column)
    op.execute('delete from takeaway_topic where contact_id is null')
    op.execute('delete from takeaway where contact_id is null or interview_id is null')
    op.execute('delete from advice where contact_id is null')
    _relax(nullable=False)


def _relax(*, nullable: bool) -> None:
    """Whether something may be learned, or planned, that is from nobody in particular.

    SQLite makes a table anew for that, which must not happen while another one points to its rows; and it begins to
    count its ids anew, although what was taken away may be put back under the id that it had.
    """
    counted = _counted()
    op.execute('create table kept_meanwhile as select * from takeaway_topic')
    op.execute('delete from takeaway_topic')
    for table, columns in (
        ('takeaway', ('contact_id', 'interview_id')),
        ('takeaway_topic', ('contact_id',)),
        ('advice', ('contact_id',)),
    ):
        with op.batch_alter_table(table, table_kwargs={'sqlite_autoincrement': True}) as batch:
            for column in columns:
                batch.alter_column(column, existing_type=sa.Integer(), nullable=nullable)
    op.execute('insert into takeaway_topic select * from kept_meanwhile')
    op.drop_table('kept_meanwhile')
    for table, number in counted:
        op.execute(sa.text('delete from sqlite_sequence where name = :name').bindparams(name=table))
        kept = sa.text('insert into sqlite_sequence (name, seq) values (:name, :number)')
        op.execute(kept.bindparams(name=table, number=number))


def _counted() -> list[tuple[str, int]]:
    """The highest id so far of each table that is made anew; none on PostgreSQL, which counts on."""
    if op.get_bind().dialect.name != 'sqlite':
        return []
    found = sa.text("select name, seq from sqlite_sequence where name in ('takeaway', 'takeaway_topic', 'advice')")
    return [(row.name, row.seq) for row in op.get_bind().execute(found)]


def _fact(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('owner_id', sa.Integer(), nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f(f'pk_{table}')),
        sa.ForeignKeyConstraint(['owner_id'], ['owner.id'], name=op.f(f'fk_{table}_owner_id')),
        sa.UniqueConstraint('owner_id', 'id', name=op.f(f'uq_{table}_owner_id_id')),
    )


def _theirs(table: str, parent: str) -> sa.ForeignKeyConstraint:
    column = f'{parent}_id'
    name = op.f(f'fk_{table}_owner_id_{column}')
    return sa.ForeignKeyConstraint(['owner_id', column], [f'{parent}.owner_id', f'{parent}.id'], name=name)
