"""Fixes, applied: all that fit of a file in one pass, again until nothing changes, and proven by checking the result.

Pure like the engine: bytes in, bytes out. `writing.write` puts them on the disk.
"""

from __future__ import annotations

from wavix_lint.fixing.diff import unified
from wavix_lint.fixing.rounds import Fixed, fixed

__all__ = ["Fixed", "fixed", "unified"]
