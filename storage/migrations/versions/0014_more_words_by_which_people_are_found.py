"""More words by which people are found"""

import unicodedata
from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from alembic import op

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None

_MADE_OF = {
    'contact': {'more_key': ('role', 'notes', 'common_ground', 'met_via', 'introduced_by')},
    'interview': {'notes_key': ('notes',)},
    'takeaway': {'text_key': ('text',)},
    'touch': {'words_key': ('words',)},
}
_KEY = sa.Text().with_variant(sa.Text(collation='C'), 'postgresql')
_WHOLE = ('name', 'organization', 'address_as')
_AT_MOST = 300


def upgrade() -> None:
    """Apply."""
    for table, made_of in _MADE_OF.items():
        for key, columns in made_of.items():
            op.add_column(table, sa.Column(key, _KEY, nullable=True))
            _fill(table, key, columns, sa.or_(*(sa.column(column).is_not(None) for column in columns)), None)
    _fill('contact', 'search_key', _WHOLE, sa.column('address_as').is_not(None), _AT_MOST)


def downgrade() -> None:
    """Take back."""
    for table, made_of in _MADE_OF.items():
        for key in made_of:
            op.drop_column(table, key)


def _fill(table: str, key: str, columns: Sequence[str], where: sa.ColumnElement[bool], letters: int | None) -> None:
    rows = sa.table(table, sa.column('id'), sa.column(key), *(sa.column(column) for column in columns))
    found = op.get_bind().execute(sa.select(rows.c.id, *(rows.c[column] for column in columns)).where(where)).all()
    made = [{'row': row[0], 'key': _folded(row[1:])[:letters]} for row in found]
    if made:
        change = sa.update(rows).where(rows.c.id == sa.bindparam('row')).values({key: sa.bindparam('key')})
        op.get_bind().execute(change, made)


def _folded(texts: Iterable[str | None]) -> str:
    """As it was done when this was written: without case, accents, punctuation."""
    return ' '.join(filter(None, (_fold(text) for text in texts if text)))


def _fold(text: str) -> str:
    apart = unicodedata.normalize('NFKD', text.casefold())
    bare = (sign for sign in apart if sign not in "'\u2019\u02bc`." and not unicodedata.combining(sign))
    return ' '.join(''.join(sign if unicodedata.category(sign)[0] in 'LNS' else ' ' for sign in bare).split())
