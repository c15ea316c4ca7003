"""What was added to a talk is found"""

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = '0034'
down_revision = '0033'
branch_labels = None
depends_on = None

_MADE_OF = ('surprised', 'mood_why', 'named', 'openings', 'differently')
_KEY = sa.Text().with_variant(sa.Text(collation='C'), 'postgresql')


def upgrade() -> None:
    """Apply: whoever was named in more detail is found by that."""
    op.add_column('debrief', sa.Column('told_key', _KEY, nullable=True))
    rows = sa.table('debrief', *(sa.column(name) for name in ('id', 'told_key', *_MADE_OF)))
    found = op.get_bind().execute(sa.select(rows.c.id, *(rows.c[name] for name in _MADE_OF))).all()
    made = [{'row': row[0], 'key': ' '.join(filter(None, map(_fold, filter(None, row[1:])))) or None} for row in found]
    if made:
        change = sa.update(rows).where(rows.c.id == sa.bindparam('row')).values(told_key=sa.bindparam('key'))
        op.get_bind().execute(change, made)


def downgrade() -> None:
    """Take back."""
    op.drop_column('debrief', 'told_key')


def _fold(text: str) -> str:
    """As it was done when this was written: without case, accents, punctuation."""
    apart = unicodedata.normalize('NFKD', text.casefold())
    bare = (sign for sign in apart if sign not in "'\u2019\u02bc`." and not unicodedata.combining(sign))
    return ' '.join(''.join(sign if unicodedata.category(sign)[0] in 'LNS' else ' ' for sign in bare).split())
