"""Which frontend reads a file, and what happens when its grammar is not there."""

from __future__ import annotations

import subprocess
import sys

import pytest

from wavix_lint import languages

GRAMMARS = {
    "a.py": "tree_sitter_python",
    "a.js": "tree_sitter_javascript",
    "a.ts": "tree_sitter_typescript",
    "a.go": "tree_sitter_go",
    "a.rb": "tree_sitter_ruby",
    "a.php": "tree_sitter_php",
    "A.java": "tree_sitter_java",
    "a.kt": "tree_sitter_kotlin",
    "a.cs": "tree_sitter_c_sharp",
    "a.rs": "tree_sitter_rust",
    "a.swift": "tree_sitter_swift",
    "a.sh": "tree_sitter_bash",
    "a.ps1": "tree_sitter_powershell",
    "a.tf": "tree_sitter_hcl",
}
_PROGRAM = """
import sys
sys.modules[sys.argv[2]] = None
from wavix_lint.config import Config
from wavix_lint.engine import examine
report = examine(sys.argv[1], b"see https://api.wavix.com/v1/calls?appid=x\\n", Config())
print([finding.code for finding in report.findings], report.notes)
"""


@pytest.mark.parametrize("file", GRAMMARS)
def test_missing_grammar_costs_its_own_language_only_and_is_told(file: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, file, GRAMMARS[file]], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("['WVX002'] ('no grammar for ")
    assert done.stdout.rstrip().endswith("read as plain text',)")


@pytest.mark.parametrize(
    ("path", "head", "language"),
    [
        ("src/app.PY", b"", "python"),
        ("bin/tool", b"#!/usr/bin/env python3\n", "python"),
        ("bin/tool", b"#!/bin/bash -e\n", "shell"),
        ("bin/tool", b"#!/usr/bin/env node\n", "javascript"),
        ("bin/tool", b"", "text"),
        (".env", b"", "dotenv"),
        (".env.production", b"", "dotenv"),
        ("deploy/prod.env", b"", "dotenv"),
        (".env.ts", b"", "typescript"),
        ("env.example", b"", "dotenv"),
        ("Dockerfile", b"", "dockerfile"),
        ("api.Dockerfile", b"", "dockerfile"),
        ("Dockerfile.dev", b"", "dockerfile"),
        ("GNUmakefile", b"", "makefile"),
        ("etc/nginx/conf.d/api.conf", b"", "nginx"),
        ("app.conf", b"", "ini"),
        ("values.yaml.tpl", b"", "yaml"),
        ("settings.py.j2", b"", "python"),
        ("go.mod", b"", "gomod"),
        ("Gemfile.lock", b"", "gemfile"),
        ("README", b"", "text"),
        ("notes.unknown", b"", "text"),
        ("C:\\\\work\\\\a.ts", b"", "typescript"),
    ],
)
def test_language_of_a_file(path: str, head: bytes, language: str) -> None:
    assert languages.language_of(path, head) == language
