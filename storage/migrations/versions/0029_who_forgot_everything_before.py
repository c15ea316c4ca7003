"""Who forgot everything before"""

import sqlalchemy as sa
from alembic import op

revision = '0029'
down_revision = '0028'
branch_labels = None
depends_on = None

OF_OWNER = 'select 1 from {} where {}.owner_id = owner.id'
MESSAGES, PEOPLE = OF_OWNER.format('message', 'message'), OF_OWNER.format('contact', 'contact')


def upgrade() -> None:
    """Apply: of whom nothing is left but messages to be deleted; who has begun anew is found out before they go."""
    left = f"exists ({MESSAGES} and purpose = 'erase') and not exists ({MESSAGES} and purpose <> 'erase')"
    op.execute(sa.text(f'update owner set leaving = true where {left} and not exists ({PEOPLE})'))


def downgrade() -> None:
    """Nothing to take back."""
