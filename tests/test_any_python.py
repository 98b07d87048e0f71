"""Any Python that people have: half-typed, old, in any encoding, with any line ends, huge, nested beyond reason."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from tests import keygen
from tests.deep import DEEP, NESTED
from tests.generated.marks import Place, emit, mark, place
from wavix_lint.config import Config
from wavix_lint.engine import check, examine
from wavix_lint.runner import run

APPID = mark("WVX002", "appid")
CALL = f'requests.get("https://api.wavix.com/v1/cdrs?{APPID}=" + key)'
SECRET = mark("WVX001", keygen.key(3))


def places(data: bytes, path: str = "any.py") -> list[Place]:
    return sorted(
        Place(found.code, found.start.row, found.start.column, found.end.row, found.end.column)
        for found in check(path, data, Config())
    )


def spans(data: bytes) -> list[bytes]:
    return [data[found.span.start : found.span.end] for found in check("any.py", data, Config())]


def marked(program: str) -> tuple[str, list[Place]]:
    source, expected = emit(program)
    return source, sorted(place(source, one) for one in expected)


def exactly(program: str, path: str = "any.py") -> None:
    source, expected = marked(program)
    assert places(source.encode(), path) == expected


SEVERAL = f'''\
"""Télé ☎️"""
import requests


def cdrs(key="{SECRET}"):
    return {CALL}


def calls(key):
    url = "https://api.wavix.com/v1/calls"
    return {mark("WVX003", "requests.post(url)")}, requests.get(url, params={{"été": 1, "{APPID}": key}})
'''


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(
    ("encoding", "front"),
    [
        pytest.param("utf-8", b"", id="UTF-8"),
        pytest.param("utf-8", codecs.BOM_UTF8, id="UTF-8 with a mark"),
        pytest.param("utf-16-le", codecs.BOM_UTF16_LE, id="UTF-16-LE with a mark"),
        pytest.param("utf-16-be", codecs.BOM_UTF16_BE, id="UTF-16-BE with a mark"),
        pytest.param("utf-16-le", b"", id="UTF-16-LE"),
        pytest.param("utf-16-be", b"", id="UTF-16-BE"),
    ],
)
def test_encoding_and_line_ends_change_no_row_and_no_column(encoding: str, front: bytes, newline: str) -> None:
    source, expected = marked(SEVERAL)
    data = front + source.replace("\n", newline).encode(encoding)
    assert places(data) == expected
    assert len(expected) == 4
    written = [source.encode().decode()[one.start : one.end] for one in emit(SEVERAL)[1]]
    assert [text.decode(encoding) for text in spans(data)] == written


@pytest.mark.parametrize(
    ("cookie", "encoding"),
    [
        ("# -*- coding: latin-1 -*-", "latin-1"),
        ("# vim: set fileencoding=iso-8859-15 :", "iso-8859-15"),
        ("#!/usr/bin/python\n# coding=cp1252", "cp1252"),
        ("# coding: shift_jis", "shift_jis"),
        ("# coding: no-such-codec", "utf-8"),
        ("# coding: rot13", "utf-8"),
        ("# coding: utf-8", "utf-8"),
    ],
)
def test_coding_cookie_is_obeyed(cookie: str, encoding: str) -> None:
    letters = "電話" if encoding == "shift_jis" else "é"
    source, expected = marked(f'{cookie}\nimport requests\nname = "{letters}"; {CALL}  # {letters}\n')
    data = source.encode(encoding)
    assert places(data) == expected
    assert spans(data) == [b"appid"]


def test_latin_1_without_a_cookie_is_read_all_the_same() -> None:
    source, expected = marked(f'import requests\nname = "é"; {CALL}\n')
    assert places(source.encode("latin-1")) == expected


@pytest.mark.parametrize(
    "before",
    [
        pytest.param('x = "☎️📞👨‍👩‍👧"; ', id="emoji"),
        pytest.param('x = "e\u0301a\u0308"; ', id="combining characters"),
        pytest.param('x = "電話番号"; ', id="wide characters"),
        pytest.param('x = "مرحبا"; ', id="right to left"),
        pytest.param('x = "𝒲𝒶𝓋𝒾𝓍"; ', id="beyond the basic plane"),
        pytest.param("x\t=\t1;\t", id="tabs"),
        pytest.param("x = 1;\x0c", id="form feed"),
        pytest.param('x = "\x0b\x1c\x85\u2028\u2029"; ', id="characters that str.splitlines breaks at"),
        pytest.param("été = naïve = 1; ", id="names that are not ASCII"),
        pytest.param("\ufeffx = 1; ", id="zero-width space that is no mark"),
    ],
)
def test_columns_count_characters(before: str) -> None:
    exactly(f"import requests\n{before}{CALL}\n")


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(f"import requests\nfoo = (1,\n{CALL}\n", id="parenthesis above"),
        pytest.param(f"import requests\n{CALL[:-1]}\n", id="call not closed"),
        pytest.param(f"import requests\n{CALL}\nrequests.get(", id="next call begun"),
        pytest.param(f"import requests\ndef f(\n\n{CALL}\n", id="signature begun"),
        pytest.param(f"import requests\nif key ==\n{CALL}\n", id="condition begun"),
        pytest.param(f"import requests\nclass\n{CALL}\n", id="class without a name"),
        pytest.param(f"import requests\nx = \n{CALL}\n", id="assignment begun"),
        pytest.param(f"import requests\n{CALL}\nx = 'not closed\n", id="string begun below"),
        pytest.param(f"import requests\nd = {{'a': \n{CALL}\n", id="dict begun"),
        pytest.param(f"import requests\n<<<<<<< HEAD\n{CALL}\n=======\nx\n>>>>>>> other\n", id="merge conflict"),
        pytest.param(f"import requests\n  {CALL}\n      x\n y\n", id="indentation of no kind"),
        pytest.param(f"import requests\n{CALL} {CALL}\n", id="two expressions side by side"),
        pytest.param(f"import requests\n%matplotlib inline\n!pip list\n{CALL}\n", id="notebook magic"),
        pytest.param(f">>> import requests\n>>> {CALL}\n", id="interactive session"),
    ],
)
def test_half_typed_file_still_shows_what_is_there(program: str) -> None:
    exactly(program)


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(f"import requests\nprint 'x'\nprint {CALL}.text\n", id="print"),
        pytest.param(f"import requests\ntry:\n    {CALL}\nexcept Exception, error:\n    raise E, error\n", id="except"),
        pytest.param(f"import requests\nexec 'x = 1' in {{}}\nif 1 <> 2: {CALL}\n", id="exec"),
        pytest.param(f"import requests\nx = 0777 + 10L\ny = `x`\n{CALL}\n", id="numbers and backquotes"),
        pytest.param(
            f'import urllib2\nurllib2.urlopen(u"https://api.wavix.com/v1/cdrs?{APPID}=%s" % key).read()\n', id="urllib2"
        ),
        pytest.param(
            f'import urllib\nimport urllib2\nq = urllib.urlencode({{"{APPID}": key}})\n'
            'print urllib2.urlopen("https://api.wavix.com/v1/cdrs?" + q).read()\n',
            id="urlencode",
        ),
    ],
)
def test_python_2(program: str) -> None:
    exactly(program)


@pytest.mark.parametrize(
    "program",
    [
        pytest.param("WAVIX_API_KEY: str = ...\ndef cdrs(appid: str) -> dict: ...\n", id="nothing in it"),
        pytest.param(f'WAVIX_API_KEY: Final = "{SECRET}"\n', id="a key in it"),
    ],
)
def test_stub(program: str) -> None:
    exactly(program, "wavix.pyi")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(codecs.BOM_UTF8, id="only a mark"),
        pytest.param(codecs.BOM_UTF16_LE + "# wavix".encode("utf-16-le")[:-1], id="half a character at the end"),
        pytest.param(b"wavix\0\0\0", id="NUL bytes"),
        pytest.param(b"\n" * 100 + b"wavix", id="no newline at the end"),
        pytest.param(b"\\\n" * 1000 + b"wavix", id="nothing but continued lines"),
        pytest.param(b"wavix = '" + b"\\" * 1001, id="backslashes"),
    ],
)
def test_file_with_nothing_in_it(data: bytes) -> None:
    assert examine("any.py", data, Config()).findings == ()


@pytest.mark.parametrize("shape", NESTED)
def test_nesting_is_survived_and_the_line_below_is_read(shape: str) -> None:
    """What is nested beyond reason may be given up on, the rest of the file may not."""
    source, expected = marked(f"import requests\n{NESTED[shape]}\n\n{CALL}\n")
    report = examine("deep.py", source.encode(), Config())
    found = [Place(f.code, f.start.row, f.start.column, f.end.row, f.end.column) for f in report.findings]
    assert found == expected


IN_URL = {
    "parentheses": ("(" * DEEP, ")" * DEEP),
    "sum from the left": ("", ' + "a"' * DEEP),
    "sum from the right": ("", "".join([' + ("a"'] * DEEP) + ")" * DEEP),
    "neighbouring strings": ("", ' "a"' * DEEP),
}


@pytest.mark.parametrize("shape", IN_URL)
def test_url_inside_of_deep_nesting_is_found(shape: str) -> None:
    before, after = IN_URL[shape]
    exactly(f'import requests\nrequests.get({before}"https://api.wavix.com/v1/cdrs?{APPID}=x&y="{after})\n')


FIVE_MB = 5 * 1024 * 1024


@pytest.mark.parametrize(
    "filler",
    [
        pytest.param('x = "' + "a" * FIVE_MB + '"; ', id="a string"),
        pytest.param("x = [" + "1, " * (FIVE_MB // 3) + "]; ", id="a list"),
        pytest.param("x = '" + "é" * (FIVE_MB // 2) + "'; ", id="letters beyond ASCII"),
    ],
)
def test_line_of_five_megabytes(filler: str) -> None:
    exactly(f"import requests\n{filler}{CALL}\n")


def test_two_thousand_findings_on_one_line() -> None:
    exactly("import requests; " + f"{CALL}; " * 2000 + "\n")


def test_file_of_fifty_megabytes_is_skipped_and_counted(tmp_path: Path) -> None:
    source, _ = emit(f"import requests\n{CALL}\n")
    large, small = tmp_path / "large.py", tmp_path / "small.py"
    large.write_bytes(source.encode() + b"#" * (50 * 1024 * 1024))
    small.write_bytes(source.encode())
    report = run([str(tmp_path)], Config())
    assert [(Path(skip.path).name, skip.reason) for skip in report.skips] == [("large.py", "too-large")]
    assert report.checked == 1
    assert [(Path(found.path).name, found.code) for found in report.findings] == [("small.py", "WVX002")]


def test_limit_can_be_raised(tmp_path: Path) -> None:
    source, _ = emit(f"import requests\n{CALL}\n")
    (tmp_path / "large.py").write_bytes(source.encode() + b"#" * 11_000_000 + b"\n")
    assert run([str(tmp_path)], Config()).findings == []
    assert [found.code for found in run([str(tmp_path)], Config(max_bytes=20_000_000)).findings] == ["WVX002"]


def test_binary_file_that_says_wavix_is_skipped_and_counted(tmp_path: Path) -> None:
    (tmp_path / "blob.py").write_bytes(b"\x7fELF\0\0\0wavix" + bytes(range(256)) * 20)
    report = run([str(tmp_path)], Config())
    assert ([skip.reason for skip in report.skips], report.checked) == (["binary"], 0)
