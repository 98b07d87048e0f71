"""TOML: the reader beside tomllib, packages, fixes, broken input."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from hypothesis import given, settings

from tests.keygen import key
from tests.languages.data_files import assert_sound, broken, packages, plain, reasons, repaired
from wavix_lint.config import Config
from wavix_lint.engine import check
from wavix_lint.languages.data import toml_reader
from wavix_lint.languages.data.written import Written

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

DOCUMENTS = {
    "tables": '# top\nt = "T" # c\n[server]\nhost = "h"\n[server.env]\nK = "v"\n[other]\nx = "y"\n',
    "dotted names": 'a.b.c = "x"\na.b.d = "y"\n[t.u]\nv."w x" = "z"\n[t]\nk = "l"\n',
    "strings": 'a = "q\\"\\n\\u00e9"\nb = \'raw\\n\'\nc = """\nm\n"l" """\nd = \'\'\'r\n\'\'\'\ne = "# no comment"\n',
    "arrays": 'a = [ "x",\n  "y", # c\n]\nb = [["p"], ["q"]]\n',
    "inline tables": 'a = { b = "c", \'d e\' = "f", g = { h = "i" } }\n',
    "names in quotes": '["q.r".s]\nt = "u"\n\'v w\' = "x"\n',
    "CRLF": 'a = "b"\r\n[c]\r\nd = "e"\r\n',
}


def _texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _texts(each) for name, each in value.items()}
    return [_texts(each) for each in value] if isinstance(value, list) else str(value)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_reader_says_what_tomllib_says(name: str) -> None:
    document = toml_reader.read(Written(DOCUMENTS[name].encode()))
    assert not document.is_broken
    assert plain(document.roots[0]) == _texts(tomllib.loads(DOCUMENTS[name]))


def test_tables_of_an_array_stay_apart() -> None:
    text = '[[p]]\nname = "a"\n[p.x]\ny = "1"\n[[p]]\nname = "b"\n'
    root = toml_reader.read(Written(text.encode())).roots[0]
    assert [(each.key.text, plain(each.value)) for each in root.entries] == [  # type: ignore[union-attr]
        ("p", {"name": "a", "x": {"y": "1"}}),
        ("p", {"name": "b"}),
    ]


def test_what_is_broken_costs_its_own_row() -> None:
    document = toml_reader.read(Written(b'a = [1, 2\nb = "x\n[t]\n=\nc = "y"\n'))
    assert document.is_broken
    assert plain(document.roots[0]) == {"a": ["1", "2"], "b": "x", "t": {"c": "y"}}


@pytest.mark.parametrize(
    ("path", "text", "wanted"),
    [
        (
            "pyproject.toml",
            '[project]\ndependencies = ["wavix>=1.1,<2", "httpx"]\n'
            '[project.optional-dependencies]\na = ["wavix[x]==1.0; x"]\n',
            [("pypi", "wavix", ">=1.1,<2", False, "wavix"), ("pypi", "wavix", "==1.0", False, "wavix")],
        ),
        (
            "pyproject.toml",
            '[tool.poetry.dependencies]\nwavix = "^1.0"\n'
            '[tool.poetry.group.dev.dependencies]\nwavix = { version = "1.1" }\n',
            [("pypi", "wavix", "^1.0", False, "wavix"), ("pypi", "wavix", "1.1", False, "wavix")],
        ),
        ("pyproject.toml", '[dependency-groups]\ndev = ["wavix~=1.1"]\n', [("pypi", "wavix", "~=1.1", False, "wavix")]),
        ("Pipfile", '[packages]\nwavix = "*"\n', [("pypi", "wavix", "*", False, "wavix")]),
        ("uv.lock", '[[package]]\nname = "wavix"\nversion = "1.1.1"\n', [("pypi", "wavix", "1.1.1", True, "wavix")]),
        (
            "poetry.lock",
            '[[package]]\nname = "biowavix-x"\nversion = "1"\n',
            [("pypi", "biowavix-x", "1", True, "biowavix-x")],
        ),
        ("Cargo.lock", '[[package]]\nname = "wavix"\nversion = "1.1.1"\n', []),
    ],
)
def test_packages(path: str, text: str, wanted: list[object]) -> None:
    assert packages(path, text) == wanted


KEY = key(11)


def test_key_of_codex() -> None:
    text = f'[mcp_servers.wavix]\nargs = ["--header", "Authorization:Bearer {KEY}", "https://mcp.wavix.com/mcp"]\n'
    (found,) = check(".codex/config.toml", text.encode(), Config())
    assert (found.code, text[found.span.start : found.span.end]) == ("WVX001", KEY)


def test_scheme_is_fixed() -> None:
    assert (
        repaired("x.toml", '[wavix]\nurl = "http://api.wavix.com" # c\n')
        == '[wavix]\nurl = "https://api.wavix.com" # c\n'
    )


@pytest.mark.parametrize(
    ("path", "reason"), [(".codex/config.toml", "Codex"), ("netlify.toml", "not known what reads this file")]
)
def test_no_fix_says_why(path: str, reason: str) -> None:
    assert all(reason in told for told in reasons(path, f'[x.env]\nWAVIX_TOKEN = "{KEY}"\n'))


@settings(max_examples=60, deadline=None)
@given(broken((".toml",)))
def test_broken_input_is_read_to_its_end(sample: tuple[str, bytes]) -> None:
    assert_sound(*sample)
