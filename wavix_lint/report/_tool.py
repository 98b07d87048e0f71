"""Who made a report."""

from __future__ import annotations

NAME = "wavix-lint"
PAGE = "https://github.com/wavix/wavix-lint"
