"""add wavix api key

Revision ID: 4f1c2a9b7d3e
Revises: 8a7b6c5d4e3f
"""

import sqlalchemy as sa
from alembic import op

revision = "4f1c2a9b7d3e"
down_revision = "8a7b6c5d4e3f"


def upgrade():
    op.add_column("account", sa.Column("wavix_api_key", sa.String(128), nullable=True, comment="encrypted_at_rest_v2"))
