"""Initials of names, by which a slip in one is found"""

import sqlalchemy as sa
from alembic import op

revision = '0037'
down_revision = '0036'
branch_labels = None
depends_on = None

_KEY = sa.Text().with_variant(sa.Text(collation='C'), 'postgresql')
_INDEX = 'ix_contact_owner_id_initials_name_key'
_AT_ONCE = 10_000


def upgrade() -> None:
    """Apply: also for those who are known already."""
    op.add_column('contact', sa.Column('initials', _KEY, nullable=False, server_default=''))
    rows = sa.table('contact', *(sa.column(name) for name in ('id', 'name_key', 'initials')))
    change = sa.update(rows).where(rows.c.id == sa.bindparam('row')).values(initials=sa.bindparam('key'))
    last = 0
    while found := _after(rows, last):
        made = [{'row': row, 'key': ''.join(word[0] for word in name.split())} for row, name in found]
        op.get_bind().execute(change, made)
        last = found[-1][0]
    op.create_index(_INDEX, 'contact', ['owner_id', 'initials', 'name_key'])


def downgrade() -> None:
    """Take back."""
    op.drop_index(_INDEX, table_name='contact')
    op.drop_column('contact', 'initials')


def _after(rows: sa.TableClause, last: int) -> list[tuple[int, str]]:
    query = sa.select(rows.c.id, rows.c.name_key).where(rows.c.id > last).order_by(rows.c.id).limit(_AT_ONCE)
    return [(row, name) for row, name in op.get_bind().execute(query)]
