"""An honest reason is found"""

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = '0031'
down_revision = '0030'
branch_labels = None
depends_on = None

_MADE_OF = ('role', 'notes', 'common_ground', 'honest_reason', 'met_via', 'introduced_by')


def upgrade() -> None:
    """Apply: whoever has a reason is found by its words, too."""
    _fill(_MADE_OF)


def downgrade() -> None:
    """Take back."""
    _fill(tuple(name for name in _MADE_OF if name != 'honest_reason'))


def _fill(names: tuple[str, ...]) -> None:
    rows = sa.table('contact', *(sa.column(name) for name in ('id', 'more_key', *_MADE_OF)))
    columns = (rows.c[name] for name in names)
    found = op.get_bind().execute(sa.select(rows.c.id, *columns).where(rows.c.honest_reason.is_not(None))).all()
    made = [{'row': row[0], 'key': ' '.join(filter(None, map(_fold, filter(None, row[1:])))) or None} for row in found]
    if made:
        change = sa.update(rows).where(rows.c.id == sa.bindparam('row')).values(more_key=sa.bindparam('key'))
        op.get_bind().execute(change, made)


def _fold(text: str) -> str:
    """As it was done when this was written: without case, accents, punctuation."""
    apart = unicodedata.normalize('NFKD', text.casefold())
    bare = (sign for sign in apart if sign not in "'\u2019\u02bc`." and not unicodedata.combining(sign))
    return ' '.join(''.join(sign if unicodedata.category(sign)[0] in 'LNS' else ' ' for sign in bare).split())
