"""The door to the rules: installed beside this file, or in the checkout's own `rules/` folder.

A wheel carries the rule folders here. In a checkout they stay at the top level, and only when none lies
here is that folder looked into, so that a foreign top-level package called `rules` is never loaded.
"""

from __future__ import annotations

from pathlib import Path

_here = Path(__file__).parent
if not any(_here.glob("wvx*/__init__.py")):
    _checkout = _here.parent.parent / "rules"
    if any(_checkout.glob("wvx*/__init__.py")) and (_checkout.parent / "wavix_lint").samefile(_here.parent):
        __path__.append(str(_checkout))
