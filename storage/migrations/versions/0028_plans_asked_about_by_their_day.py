"""Plans asked about, by their day"""

import sqlalchemy as sa
from alembic import op

revision = '0028'
down_revision = '0027'
branch_labels = None
depends_on = None

OLD = "trigger like 'step %' and trigger not like 'step % %'"


def upgrade() -> None:
    """Apply: that a plan was asked about is said of the day it has; where it has none it is not asked about."""
    session = op.get_bind()
    for row in session.execute(sa.text(f'select id, owner_id, trigger from said_once where {OLD}')).all():
        plan = {'owner': row.owner_id, 'plan': int(row.trigger.removeprefix('step '))}
        day = session.execute(sa.text('select by from advice where owner_id = :owner and id = :plan'), plan).scalar()
        told = {'row': row.id, 'owner': row.owner_id, 'trigger': f'{row.trigger} {day}'}
        again = sa.text('select 1 from said_once where owner_id = :owner and trigger = :trigger')
        if day is None or session.execute(again, told).first():
            session.execute(sa.text('delete from said_once where id = :row'), told)
        else:
            session.execute(sa.text('update said_once set trigger = :trigger where id = :row'), told)


def downgrade() -> None:
    """Nothing to take back."""
