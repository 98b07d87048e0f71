"""Which rows hang together, and which text a statement is."""

from __future__ import annotations

import pytest

from wavix_lint import source
from wavix_lint.layout import Layout, layout


def of(text: str, name: str = "a.py") -> Layout:
    return layout(name, source.read(text.encode("utf-8")))


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("a = 1\nb = 2\n", []),
        ('a = """\nx\n"""\n', [(1, 3)]),
        ("a = '''\nx\n'''\nb = '''\n'''\n", [(1, 3), (4, 5)]),
        ('f("""\n""", """\n""")\n', [(1, 3)]),
        ("a = 1 + \\\n    2 + \\\n    3\n", [(1, 3)]),
        ('a = "x \\\n y"\n', [(1, 2)]),
        ("f(\n  1,\n)\n", []),
        ('# it\'s """ fine\na = 1\n', []),
        ("a = \"'''\"\nb = 1\n", []),
        ('a = "\\"""\nb = 1\n', []),
        ("a = r'\\'\nb = '''x\n'''\n", [(2, 3)]),
        ('a = f"{b["c"]}"\nd = 1\n', []),
        ('a = """never closed\nb\n', [(1, 3)]),
        ('a = "never closed\nb = """\n"""\n', [(2, 3)]),
        ('a = """\r\nx\r\n"""\r\n', [(1, 3)]),
    ],
    ids=[
        "plain rows", "string", "two strings", "strings that share a row", "continued row", "continued string",
        "brackets are no bond", "quotes in a comment", "quotes in a string", "escaped quote", "raw string",
        "nested quotes", "open string", "open quote", "CRLF",
    ],
)  # fmt: skip
def test_rows_that_hang_together(text: str, joined: list[tuple[int, int]]) -> None:
    assert of(text).joined == joined


def test_widened_takes_in_the_groups_at_both_ends() -> None:
    rows = of('x = """\na\n"""; y = 1\nz = """\n"""\n')
    assert [rows.widened(row, row) for row in range(1, 6)] == [(1, 3), (1, 3), (1, 3), (4, 5), (4, 5)]
    assert rows.widened(2, 4) == (1, 5)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("a = 1\nf(@, 2)\nb = 2\n", "f(@, 2)\n"),
        ("f(\n    1,\n    @,\n)\nb = 2\n", "f(\n    1,\n    @,\n)\n"),
        ("f(  # why\n    @,\n)\n", "f(  \n    @,\n)\n"),
        ("a = 1 + \\\n    @\nb\n", "a = 1 + \\\n    @\n"),
        ("# see @ there\nb = 2\n", "# see @ there"),
        ('"""\none\n  @ two\n"""\n', "  @ two"),
        ("f(\n" + "    1,\n" * 30 + "    @,\n)\n", "    @,"),
        (")\n@\n", "@\n"),
    ],
    ids=[
        "one row", "brackets", "comments are left out", "continued", "in a comment", "in a long string", "in a table",
        "bracket that closes nothing",
    ],
)  # fmt: skip
def test_statement_around_a_place(text: str, statement: str) -> None:
    assert of(text).statement(text.index("@")).decode() == statement


def test_file_of_another_language_has_rows_only() -> None:
    rows = of('text: """\n  @\n"""\n', "a.yaml")
    assert rows.joined == []
    assert rows.statement(12) == b"  @"


def test_long_file_of_quotes_is_read_once() -> None:
    text = "x = '''" + "'' \\\\ " * 50_000 + "\n" + '"""' * 20_001
    assert len(of(text).joined) == 1


@pytest.mark.parametrize(
    ("name", "text", "joined"),
    [
        ("a.sh", "curl \\\n  -d a \\\n  -d b\nls\n", [(1, 3)]),
        ("a.sh", "echo a\\\\\nls\n", []),
        ("a.sh", "curl \\\r\n  -d a\r\nls\r\n", [(1, 2)]),
        ("Dockerfile", "FROM a\nRUN a && \\\n  b\n", [(2, 3)]),
        ("a.md", "> curl \\\n>   -d a\n> ls\n", [(1, 2)]),
        ("a.ps1", "a `\n  -b\nc\n", [(1, 2)]),
        ("a.bat", "a ^\r\n  -b\r\nc\r\n", [(1, 2)]),
        ("a.json", '{"a": "\\\n"}\n', []),
        ("a.sh", "echo \\", []),
    ],
    ids=["shell", "escaped backslash", "CRLF", "Dockerfile", "fence", "PowerShell", "batch", "JSON", "end of the file"],
)
def test_rows_of_another_language_that_hang_together(name: str, text: str, joined: list[tuple[int, int]]) -> None:
    assert of(text, name).joined == joined
