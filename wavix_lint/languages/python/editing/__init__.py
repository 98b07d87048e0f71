"""Fixes for Python: what turns repairs into edits, and proves them."""

from __future__ import annotations

from wavix_lint.languages.python.editing.editor import PythonEditor

__all__ = ["PythonEditor"]
