"""`check --add-ignores`: comments that hide what was found, and a program that is still the same."""

from __future__ import annotations

import ast
import json
import os
from pathlib import Path

import pytest

from tests import casefiles, keygen
from tests.inside import call
from tests.program import CLEAN
from wavix_lint.config import Config
from wavix_lint.engine import check, examine
from wavix_lint.ignores import is_fit, with_ignores

KEY = keygen.key(31)
REASON = "the partner moves in June"
IMPORT = "import requests\n"
CALL = 'requests.get("https://api.wavix.com/v1/profile?appid=" + key)'
HIDE = f"# wavix-lint: ignore[WVX002] {REASON}"


def added(program: str | bytes, name: str = "app.py") -> bytes:
    """The program with comments for all that is found in it."""
    data = program.encode("utf-8") if isinstance(program, str) else program
    result = with_ignores(name, data, check(name, data, Config()), REASON)
    assert result is not None
    return result


CASES = {
    "one line": (f"{CALL}\n", f"{CALL}  {HIDE}\n"),
    "comment at the end": (f"{CALL}  # noqa: E501\n", f"{CALL}  # noqa: E501  {HIDE}\n"),
    "type comment at the end": (f"{CALL}  # type: ignore\n", f"{CALL}  # type: ignore  {HIDE}\n"),
    "blanks at the end": (f"{CALL}   \n", f"{CALL}  {HIDE}\n"),
    "no line end": (CALL, f"{CALL}  {HIDE}"),
    "two in one line": (
        f'requests.get("http://api.wavix.com/v1/x?appid={KEY}")\n',
        f'requests.get("http://api.wavix.com/v1/x?appid={KEY}")'
        f"  # wavix-lint: ignore[WVX001, WVX002, WVX005] {REASON}\n",
    ),
    "call over many lines": (
        'requests.get(\n    "https://api.wavix.com/v1/x",\n    params={\n        "appid": key,\n    },\n)\n',
        f'requests.get(\n    "https://api.wavix.com/v1/x",\n    params={{\n        "appid": key,  {HIDE}\n    }},\n)\n',
    ),
    "finding over many lines": (
        'requests.get(\n    "https://api.wavix.com/v1/x",\n    headers={},\n)\n',
        f"requests.get(  # wavix-lint: ignore[WVX003] {REASON}\n"
        '    "https://api.wavix.com/v1/x",\n    headers={},\n)\n',
    ),
    "string over many lines": (
        'text = """\ncurl https://api.wavix.com/v1/x?appid=KEY\n"""\n',
        f'{HIDE}\ntext = """\ncurl https://api.wavix.com/v1/x?appid=KEY\n"""\n',
    ),
    "two rows of one string": (
        'text = """\ncurl https://api.wavix.com/v1/x?appid=KEY\n\ncurl https://api.wavix.com/v1/y?appid=KEY\n"""\n',
        f'{HIDE}\ntext = """\ncurl https://api.wavix.com/v1/x?appid=KEY\n\n'
        'curl https://api.wavix.com/v1/y?appid=KEY\n"""\n',
    ),
    "docstring": (
        'def f():\n    """Send it.\n\n    GET https://api.wavix.com/v1/x?appid=KEY\n    """\n',
        f'def f():\n    {HIDE}\n    """Send it.\n\n    GET https://api.wavix.com/v1/x?appid=KEY\n    """\n',
    ),
    "docstring of one line": (
        'def f():\n    """GET https://api.wavix.com/v1/x?appid=KEY"""\n',
        f'def f():\n    """GET https://api.wavix.com/v1/x?appid=KEY"""  {HIDE}\n',
    ),
    "string in a call": (
        'print(\n    1,\n    """\n    https://api.wavix.com/v1/x?appid=KEY\n    """,\n)\n',
        f'print(\n    1,\n    {HIDE}\n    """\n    https://api.wavix.com/v1/x?appid=KEY\n    """,\n)\n',
    ),
    "line that goes on": (
        'url = "https://api.wavix.com/v1/x" + \\\n    "?appid=" + key\nrequests.get(url)\n',
        f'{HIDE}\nurl = "https://api.wavix.com/v1/x" + \\\n    "?appid=" + key\nrequests.get(url)\n',
    ),
    "comment that is found": (
        f'# WAVIX_API_KEY = "{KEY}"\n',
        f'# WAVIX_API_KEY = "{KEY}"  # wavix-lint: ignore[WVX001] {REASON}\n',
    ),
    "indented with tabs": (f"if key:\n\t{CALL}\n", f"if key:\n\t{CALL}  {HIDE}\n"),
    "last line of a block": (
        f"if key:\n    {CALL}\nelse:\n    pass\n",
        f"if key:\n    {CALL}  {HIDE}\nelse:\n    pass\n",
    ),
    "another suppression at the end": (
        'requests.get("http://api.wavix.com/v1/x?appid=" + key)  # wavix-lint: ignore[WVX005] test server\n',
        f'requests.get("http://api.wavix.com/v1/x?appid=" + key)  # wavix-lint: ignore[WVX005] test server  {HIDE}\n',
    ),
    "hash in a string": (
        'requests.get("https://api.wavix.com/v1/x#a?appid=" + key, params={"appid": "#"})\n',
        f'requests.get("https://api.wavix.com/v1/x#a?appid=" + key, params={{"appid": "#"}})  {HIDE}\n',
    ),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES.keys())
def test_comment_stands_where_people_write_it(before: str, after: str) -> None:
    assert added(IMPORT + before).decode() == IMPORT + after


@pytest.mark.parametrize("before", [before for before, _ in CASES.values()], ids=CASES.keys())
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_nothing_is_found_any_more_and_the_program_is_the_same(before: str, ends: str) -> None:
    program = (IMPORT + before).replace("\n", ends).encode()
    result = added(program)
    report = examine("app.py", result, Config())
    assert report.findings == ()
    assert len(report.suppressed) >= len(check("app.py", program, Config())) > 0
    assert ast.dump(ast.parse(result)) == ast.dump(ast.parse(program))
    assert result.count(b"\n") == result.count(ends.encode())


@pytest.mark.parametrize("code", sorted({case.code for case in casefiles.load()}))
def test_cases_of_the_rules_become_silent_and_stay_the_same_programs(code: str) -> None:
    seen = 0
    for case in casefiles.load():
        data = case.source.encode("utf-8")
        is_meant = case.code == code and case.file_name.endswith(".py")
        found = check("app.py", data, Config(select=(code,))) if is_meant else []
        if not found or code == "WVX900":
            continue
        seen += 1
        result = with_ignores("app.py", data, found, REASON)
        assert result is not None, case.name
        assert [f for f in check("app.py", result, Config(select=(code,))) if f.code == code] == [], case.name
        try:
            before = ast.dump(ast.parse(data))
        except SyntaxError:  # a case for half-typed or old code
            continue
        assert ast.dump(ast.parse(result)) == before, case.name
    assert seen >= 15 or code in ("WVX202", "WVX900")


@pytest.mark.parametrize("code", ["WVX001", "WVX002"])
def test_cases_in_other_languages_become_silent(code: str) -> None:
    silent = refused = 0
    for case in casefiles.load():
        if case.code != code or case.kind != "bad" or case.file_name.endswith(".py"):
            continue
        data = case.source.encode("utf-8")
        found = check(case.file_name, data, Config(select=(code,)))
        result = with_ignores(case.file_name, data, found, REASON)
        if result is None:
            refused += 1
            continue
        silent += 1
        assert check(case.file_name, result, Config(select=(code,))) == [], case.name
    assert silent > 2 * refused > 0


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
def test_encoding_stays(encoding: str) -> None:
    head = "# -*- coding: latin-1 -*-\n" if encoding == "latin-1" else ""
    program = head + IMPORT + f'name = "Zoë"\n{CALL}\n'
    result = added(program.encode(encoding))
    assert result.decode(encoding) == program.replace(CALL, f"{CALL}  {HIDE}")


def test_bytes_that_are_no_utf_8_stay() -> None:
    program = IMPORT.encode() + b"# \xff\xfe\n" + CALL.encode() + b"\n"
    assert added(program) == program.replace(CALL.encode(), f"{CALL}  {HIDE}".encode())


def test_reason_that_the_encoding_does_not_have() -> None:
    program = f"# -*- coding: latin-1 -*-\n{IMPORT}{CALL}\n".encode("latin-1")
    assert with_ignores("app.py", program, check("app.py", program, Config()), "до июня") is None


def test_program_that_no_python_parses_keeps_its_shape() -> None:
    program = f'{IMPORT}print "old"\n{CALL}\ndef (\n'
    assert added(program) == program.replace(CALL, f"{CALL}  {HIDE}").encode()


def test_language_without_comments_that_we_know_is_left_alone() -> None:
    finding = check("app.py", (IMPORT + CALL).encode(), Config())
    assert with_ignores("data.json", b'{"a": 1}\n', finding, REASON) is None


@pytest.mark.parametrize("reason", ["", "  ", "two\nlines", "a\rb", "wavix-lint: ignore", "\u2028", "\x1b[31m"])
def test_reason_must_fit_in_a_comment(reason: str) -> None:
    assert not is_fit(reason)


LANGUAGES = {
    "shell": (
        "a.sh",
        'curl "https://api.wavix.com/v1/x?appid=$K"\n',
        'curl "https://api.wavix.com/v1/x?appid=$K"  @H\n',
    ),
    "shell, continued": (
        "a.sh",
        "set -e\ncurl -G https://api.wavix.com/v1/x \\\n  -d appid=$K \\\n  -d page=1\n",
        "set -e\n@H\ncurl -G https://api.wavix.com/v1/x \\\n  -d appid=$K \\\n  -d page=1\n",
    ),
    "JavaScript": ("a.js", f'const WAVIX_API_KEY = "{KEY}";\n', f'const WAVIX_API_KEY = "{KEY}";  @S\n'),
    "JavaScript in a call": (
        "a.mjs",
        'await fetch(\n  "https://api.wavix.com/v1/x?appid=" + key,\n);\n',
        'await fetch(\n  "https://api.wavix.com/v1/x?appid=" + key,  @S\n);\n',
    ),
    "TypeScript, CRLF": (
        "a.ts",
        f'export const wavixApiKey = "{KEY}";\r\n',
        f'export const wavixApiKey = "{KEY}";  @S\r\n',
    ),
    "Go": ("a.go", f'package a\n\nconst WavixAPIKey = "{KEY}"\n', f'package a\n\nconst WavixAPIKey = "{KEY}"  @S\n'),
    "YAML": ("a.yaml", f"wavix:\n  api_key: {KEY}\n", f"wavix:\n  api_key: {KEY}  @H\n"),
    "script in YAML": (
        ".github/workflows/a.yml",
        'jobs:\n  a:\n    steps:\n      - run: |\n          curl "https://api.wavix.com/v1/x?appid=$K"\n',
        'jobs:\n  a:\n    steps:\n      - run: |\n          curl "https://api.wavix.com/v1/x?appid=$K"  @H\n',
    ),
    "TOML": ("a.toml", f'[wavix]\napi_key = "{KEY}"\n', f'[wavix]\napi_key = "{KEY}"  @H\n'),
    "dotenv": (".env", f"A=1\nWAVIX_API_KEY={KEY}\n", f"A=1\n@H\nWAVIX_API_KEY={KEY}\n"),
    "INI": ("a.ini", f"[wavix]\nappid = {KEY}\n", f"[wavix]\n@H\nappid = {KEY}\n"),
    "HTTP": (
        "a.http",
        "GET https://api.wavix.com/v1/x?appid={{k}}\n",
        "@H\nGET https://api.wavix.com/v1/x?appid={{k}}\n",
    ),
    "Markdown prose": (
        "a.md",
        "See https://api.wavix.com/v1/x?appid=K here.\n",
        "See https://api.wavix.com/v1/x?appid=K here.  @X\n",
    ),
    "Markdown fence": (
        "a.md",
        '# A\n\n```bash\ncurl "https://api.wavix.com/v1/x?appid=$K"\n```\n',
        '# A\n\n```bash\ncurl "https://api.wavix.com/v1/x?appid=$K"  @H\n```\n',
    ),
    "fence in a quote": (
        "a.md",
        "> ```bash\n> curl -G https://api.wavix.com/v1/x \\\n>   -d appid=$K\n> ```\n",
        "> ```bash\n> curl -G https://api.wavix.com/v1/x \\\n>   -d appid=$K  @H\n> ```\n",
    ),
    "HTML": (
        "a.html",
        '<a href="https://api.wavix.com/x?appid=K">x</a>\n',
        '<a href="https://api.wavix.com/x?appid=K">x</a>  @X\n',
    ),
    "script in HTML": (
        "a.html",
        f'<script>\n  var wavixApiKey = "{KEY}";\n</script>\n',
        f'<script>\n  var wavixApiKey = "{KEY}";  @S\n</script>\n',
    ),
    "Vue": (
        "a.vue",
        f'<script>\nconst WAVIX_API_KEY = "{KEY}"\n</script>\n',
        f'<script>\nconst WAVIX_API_KEY = "{KEY}"  @S\n</script>\n',
    ),
    "AsciiDoc": ("a.adoc", "= A\n\nhttps://api.wavix.com/x?appid=K\n", "= A\n\n@S\nhttps://api.wavix.com/x?appid=K\n"),
    "SQL": (
        "a.sql",
        f"INSERT INTO s VALUES ('wavix_api_key', '{KEY}');\n",
        f"INSERT INTO s VALUES ('wavix_api_key', '{KEY}');  @D\n",
    ),
    "C++": ("a.cpp", f'auto WAVIX_API_KEY = "{KEY}";\n', f'auto WAVIX_API_KEY = "{KEY}";  @S\n'),
    "Ruby": ("a.rb", f'WAVIX_API_KEY = "{KEY}"\n', f'WAVIX_API_KEY = "{KEY}"  @H\n'),
    "PHP": ("a.php", f"<?php\ndefine('WAVIX_API_KEY', '{KEY}');\n", f"<?php\ndefine('WAVIX_API_KEY', '{KEY}');  @S\n"),
    "Java": (
        "A.java",
        f'class A {{\n  String WAVIX_API_KEY = "{KEY}";\n}}\n',
        f'class A {{\n  String WAVIX_API_KEY = "{KEY}";  @S\n}}\n',
    ),
    "Terraform": (
        "a.tf",
        f'variable "wavix_api_key" {{\n  default = "{KEY}"\n}}\n',
        f'variable "wavix_api_key" {{\n  default = "{KEY}"  @H\n}}\n',
    ),
    "Dockerfile": ("Dockerfile", f"FROM a\nENV WAVIX_API_KEY={KEY}\n", f"FROM a\n@H\nENV WAVIX_API_KEY={KEY}\n"),
    "XML": ("a.xml", f'<a>\n  <wavix apiKey="{KEY}"/>\n</a>\n', f'<a>\n  <wavix apiKey="{KEY}"/>  @X\n</a>\n'),
    "PowerShell": (
        "a.ps1",
        'Invoke-RestMethod "https://api.wavix.com/v1/x?appid=$k"\n',
        'Invoke-RestMethod "https://api.wavix.com/v1/x?appid=$k"  @H\n',
    ),
    "batch": ("a.bat", f"@echo off\nset WAVIX_API_KEY={KEY}\n", f"@echo off\n@R\nset WAVIX_API_KEY={KEY}\n"),
}
_IGNORE = "wavix-lint: ignore[@C] " + REASON
_OPENED = {
    "@H": f"# {_IGNORE}",
    "@S": f"// {_IGNORE}",
    "@X": f"<!-- {_IGNORE} -->",
    "@D": f"-- {_IGNORE}",
    "@R": f"REM {_IGNORE}",
}


@pytest.mark.parametrize("name", LANGUAGES)
def test_comment_of_another_language(name: str) -> None:
    file, before, after = LANGUAGES[name]
    (code,) = {finding.code for finding in check(file, before.encode(), Config())}
    for mark, comment in _OPENED.items():
        after = after.replace(mark, comment.replace("@C", code))
    assert added(before, file).decode() == after
    report = examine(file, after.encode(), Config())
    assert report.findings == ()
    assert len(report.suppressed) == len(check(file, before.encode(), Config()))


def _notebook(*lines: str) -> bytes:
    cell = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": list(lines)}
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, indent=1).encode()


def test_comment_in_a_cell() -> None:
    before = ("import requests\n", f"{CALL}\n", "x = 1")
    assert added(_notebook(*before), "a.ipynb") == _notebook(before[0], f"{CALL}  {HIDE}\n", before[2])


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("a.json", f'{{"wavix": {{"apiKey": "{KEY}"}}}}\n'),
        ("a.csv", f"service,api_key\nwavix,{KEY}\n"),
        ("a.mdx", f"The Wavix API key is {KEY}.\n"),
        ("notes.txt", f"The Wavix API key is {KEY}.\n"),
        ("a.js", f"const t = `\ncurl https://api.wavix.com/x?appid={KEY}\n`;\n"),
        ("a.html", '<a\n  href="https://api.wavix.com/x?appid=K"\n>x</a>\n'),
        ("a.sh", "cat <<EOF\nhttps://api.wavix.com/x?appid=K\nEOF\n"),
    ],
    ids=["JSON", "CSV", "MDX", "plain text", "template literal", "attribute on a line of its own", "here-document"],
)
def test_place_where_no_comment_can_stand(file: str, text: str) -> None:
    found = check(file, text.encode(), Config())
    assert found
    assert with_ignores(file, text.encode(), found, REASON) is None


def test_reason_that_would_end_the_comment() -> None:
    text = b'<a href="https://api.wavix.com/x?appid=K">x</a>\n'
    assert with_ignores("a.html", text, check("a.html", text, Config()), "an arrow --> here") is None


# The command.


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "a.py").write_text(f"{IMPORT}{CALL}\n")
    (tmp_path / "b.py").write_text(f'WAVIX_API_KEY = "{KEY}"\n')
    (tmp_path / "clean.py").write_text(CLEAN)
    return tmp_path


def test_command_writes_and_the_next_run_is_clean(project: Path) -> None:
    clean = os.stat(project / "clean.py")
    done = call("check", "--add-ignores", "--reason", REASON, cwd=project)
    assert (done.code, done.out) == (0, "")
    assert "2 suppressed by new comments in 2 files" in done.err
    again = call("check", "--strict", cwd=project)
    assert again.code == 0
    assert "2 suppressed" in again.err
    assert os.stat(project / "clean.py").st_mtime_ns == clean.st_mtime_ns
    assert KEY not in done.err


def test_second_call_changes_nothing(project: Path) -> None:
    call("check", "--add-ignores", "--reason", REASON, cwd=project)
    before = (project / "a.py").read_bytes()
    call("check", "--add-ignores", "--reason", "another", cwd=project)
    assert (project / "a.py").read_bytes() == before


def test_what_is_selected_is_what_is_written(project: Path) -> None:
    done = call("check", "--add-ignores", "--reason", REASON, "--select", "WVX002", cwd=project)
    assert done.code == 0
    assert "wavix-lint" not in (project / "b.py").read_text()


def test_what_a_baseline_knows_is_not_written(project: Path) -> None:
    call("baseline", "create", cwd=project)
    (project / "c.py").write_text(f"{IMPORT}{CALL}\n")
    call("check", "--baseline", ".wavix-lint.baseline", "--add-ignores", "--reason", REASON, cwd=project)
    assert [path.name for path in sorted(project.glob("*.py")) if "wavix-lint" in path.read_text()] == ["c.py"]


def test_suppression_that_hides_nothing_stays_a_finding(project: Path) -> None:
    (project / "a.py").write_text(f"{IMPORT}{CALL}\nx = 1  # wavix-lint: ignore[WVX002] stale\n")
    done = call("check", "--add-ignores", "--reason", REASON, "a.py", cwd=project)
    assert done.code == 1
    assert "WVX900" in done.out
    assert "WVX002 Wavix" not in done.out
    assert "is to be removed, not to be suppressed" in done.err
    assert f"{CALL}  {HIDE}\n" in (project / "a.py").read_text()


def test_place_without_room_for_a_comment_is_named_and_the_others_are_written(project: Path) -> None:
    # A lone carriage return ends a row for Python; a comment there would go on to the next line feed.
    program = f"{IMPORT}{CALL}\nx = 1\rurl = {CALL}\ry = 2\n"
    (project / "a.py").write_bytes(program.encode())
    done = call("check", "--add-ignores", "--reason", REASON, "a.py", cwd=project)
    text = (project / "a.py").read_bytes().decode()
    assert f"{CALL}  {HIDE}\n" in text
    assert done.code == 1
    assert "a.py:4: no comment can be written that would hide WVX002" in done.err


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--add-ignores"], "--add-ignores needs --reason"),
        (["--add-ignores", "--reason", " "], "--add-ignores needs --reason"),
        (["--add-ignores", "--reason", "a\nb"], "--reason must be one line"),
        (["--reason", "x"], "--reason goes with --add-ignores"),
        (["--add-ignores", "--reason", "x", "-"], "goes with neither"),
    ],
)
def test_wrong_usage(project: Path, args: list[str], message: str) -> None:
    done = call("check", *args, cwd=project)
    assert done.code == 2
    assert message in done.err
    assert "wavix-lint" not in (project / "a.py").read_text()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights of files")
def test_read_only_file_is_left_alone(project: Path) -> None:
    (project / "a.py").chmod(0o444)
    done = call("check", "--add-ignores", "--reason", REASON, cwd=project)
    assert (done.code, "a.py: it is read-only" in done.err) == (1, True)
