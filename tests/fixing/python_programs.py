"""What the tests of Python fixes share: programs made from a few lines, fixed, and compared as a whole."""

from __future__ import annotations

import random

from tests import keygen
from tests.wire.prove import repaired
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.fixing import Fixed
from wavix_lint.model import Applicability

PRELUDE = 'import os\n\nimport requests\n\nKEY = os.environ["WAVIX_API_KEY"]\n'
HEADER = 'headers={"Authorization": f"Bearer {KEY}"}'
WRITTEN = keygen.hex64(random.Random("fixes"))  # a key that programs of these tests have in them


def fix(text: str, level: Applicability = Applicability.SAFE, key: str = "") -> Fixed:
    """The program fixed, with everything asserted that bytes can show."""
    return repaired("program.py", text.encode(), level, key=key)


def after(text: str, level: Applicability = Applicability.SAFE, key: str = "") -> str:
    return fix(text, level, key).data.decode()


def reasons(text: str) -> set[str]:
    """Why the findings of a program have no fix, and the titles of fixes there are."""
    found = examine("program.py", text.encode(), Config()).findings
    return {finding.fix.title if finding.fix is not None else finding.no_fix for finding in found}
