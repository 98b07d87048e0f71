"""Fixes for JavaScript and TypeScript: what turns repairs into edits, and proves them."""

from __future__ import annotations

from wavix_lint.languages.javascript.editing.editor import BundleEditor, JavaScriptEditor

__all__ = ["BundleEditor", "JavaScriptEditor"]
