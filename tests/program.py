"""Running the program as its users do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

HOME = Path(__file__).parent.parent
BAD = 'import requests\nrequests.get("https://api.wavix.com/v1/profile?appid=" + key)\n'
CLEAN = 'print("hello")\n'


def words(value: object) -> str | None:
    """How arguments are shown in the name of a test; what they lead to is not."""
    return " ".join(value) if isinstance(value, list) else ""


def program(
    *args: str, cwd: Path, env: dict[str, str] | None = None, **options: Any
) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m wavix_lint` as a process of its own."""
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "CI", "TERM")}
    environment = {**kept, "PYTHONPATH": str(HOME), **(env or {})}
    options.setdefault("capture_output", True)
    return subprocess.run(
        [sys.executable, "-m", "wavix_lint", *args], cwd=cwd, env=environment, timeout=60, check=False, **options
    )
