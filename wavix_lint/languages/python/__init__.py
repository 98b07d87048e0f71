"""Python, any version: tree-sitter finds, flow follows."""

from __future__ import annotations
