"""JSON, JSONC and JSON5: the reader, files whose names matter, packages, fixes, broken input."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.keygen import key
from tests.languages.data_files import assert_sound, broken, packages, plain, reasons, repaired
from tests.languages.documents import check
from wavix_lint.languages.data import json_reader
from wavix_lint.languages.data.tree import Mapping, Scalar
from wavix_lint.languages.data.written import Written

_TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
_VALUES = st.recursive(
    _TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXT, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_VALUES, max_size=4), st.booleans(), st.sampled_from([None, 2]))
def test_reader_says_what_the_json_module_says(value: list[Any], ascii: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii, indent=indent)
    document = json_reader.read(Written(text.encode()))
    assert not document.is_broken
    assert [plain(root) for root in document.roots] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("{a: 1, 'b': \"c\",}", {"a": "1", "b": "c"}, id="names without quotes, comma at the end"),
        pytest.param("// x\n[1, /* two */ 2]", ["1", "2"], id="comments"),
        pytest.param(r'{"a": "x\/yAé\n"}', {"a": "x/yAé\n"}, id="escapes"),
        pytest.param(r'["😀"]', ["😀"], id="surrogate pair"),
        pytest.param("['it\\'s', 'a\\\nb']", ["it's", "ab"], id="JSON5 strings"),
        pytest.param('{"a": [1, {"b": 2}', {"a": ["1", {"b": "2"}]}, id="cut off"),
        pytest.param('{"a": "no end\n, "b": 1}', {"a": "no end", "b": "1"}, id="string that does not end"),
        pytest.param('{"a": }', {"a": ""}, id="no value"),
    ],
)
def test_reader(text: str, value: object) -> None:
    assert plain(json_reader.read(Written(text.encode())).roots[0]) == value


def test_every_character_of_an_escaped_string_knows_its_bytes() -> None:
    data = rb'{"a": "x\u0026appid=\/k"}'
    root = json_reader.read(Written(data)).roots[0]
    assert isinstance(root, Mapping)
    value = root.entries[0].value
    assert isinstance(value, Scalar)
    written = [(chunk.text, data[chunk.span.start : chunk.span.end]) for chunk in value.chunks() if chunk.span]
    assert written == [("x", b"x"), ("&", rb"\u0026"), ("appid=", b"appid="), ("/", rb"\/"), ("k", b"k")]


FOUND = {
    "Cursor": (
        ".cursor/mcp.json",
        '{"mcpServers": {"wavix": {"url": "https://mcp.wavix.com/mcp", '
        '"headers": {"Authorization": "Bearer [[@hex64@]]1"}}}}',
    ),
    "VS Code": (
        ".vscode/mcp.json",
        '{"servers": {"w": {"url": "https://mcp.wavix.com/mcp", '
        '/* x */ "headers": {"Authorization": "Bearer [[@base62@]]1"}}}}',
    ),
    "Claude Code": (
        ".mcp.json",
        '{"mcpServers": {"w": {"command": "npx", "args": ["-y", "mcp-remote", "https://mcp.wavix.com/mcp",'
        ' "--header", "Authorization: Bearer [[@hex64@]]1"]}}}',
    ),
    "Claude Desktop": (
        "claude_desktop_config.json",
        '{"mcpServers": {"wavix": {"command": "uvx", "args": ["wavix-mcp"], "env": {"WAVIX_API_KEY": "[[@wvx@]]1"}}}}',
    ),
    "header in one argument": (
        "mcp.json",
        '{"x": {"args": ["https://mcp.wavix.com/mcp", "--header=Authorization: Bearer [[@hex64@]]1"]}}',
    ),
    "script of a package": (
        "package.json",
        '{"scripts": {"balance": "curl https://api.wavix.com/v1/profile?[[appid]]2=$KEY", "t": "wavix"}}',
    ),
    "settings of an application": ("appsettings.Production.json", '{"Wavix:ApiKey": "[[@hex64@]]1"}'),
    "development container": (
        ".devcontainer/devcontainer.json",
        '{"postCreateCommand": "curl \\"https://api.wavix.com/v1/calls?[[appid]]2=$K\\"", // x\n"a": 1}',
    ),
    "JSON in JSON in JSON": ("x.json", '{"a": "{\\"wavix\\": {\\"api_key\\": \\"[[@hex64@]]1\\"}}"}'),
    "escaped key name": ("x.json", '{"wavix\\u005fapi_key": "[[@hex64@]]1"}'),
    "byte order mark": ("x.json", '{"wavixKey": "[[@hex64@]]1"}\n'),
    "name and value the other way round": ("x.json", '[{"Value": "[[@hex64@]]1", "Name": "WAVIX_API_KEY"}]'),
    "source map": (
        "app.js.map",
        '{"version": 3, "mappings": "AAAA,@hex64@", "sourcesContent": ["fetch(`https://api.wavix.com/v1/calls?[[appid]]2=${k}`)"]}',
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_found(name: str) -> None:
    path, drawn = FOUND[name]
    found, wanted = check(path, drawn)
    assert wanted
    assert found == wanted


SILENT = {
    "digests of a lock file": (
        "package-lock.json",
        '{"packages": {"node_modules/wavix-sdk": {"version": "0.0.14", '
        '"integrity": "sha512-@hex64@", "resolved": "x#@sha1@"}}}',
    ),
    "minified file": (
        "bundle.min.js.map",
        '{"version":3,"file":"wavix.js","mappings":"@hex64@;@base62@","names":["@hex32@"]}',
    ),
    "MCP server that signs in": (
        ".mcp.json",
        '{"mcpServers": {"wavix": {"type": "http", "url": "https://mcp.wavix.com/mcp"}}}',
    ),
    "suppressed in JSONC": (
        "x.jsonc",
        '{\n  // wavix-lint: ignore[WVX001] a key of the mock\n  "wavixKey": "@hex64@"\n}',
    ),
}


@pytest.mark.parametrize("name", SILENT)
def test_silent(name: str) -> None:
    assert check(*SILENT[name]) == ([], [])


@pytest.mark.parametrize(
    ("path", "text", "wanted"),
    [
        pytest.param(
            "web/package.json",
            '{"dependencies": {"wavix-sdk": "^0.0.11", "left-pad": "1"}, "devDependencies": {"@wavix/sdk": "~1.0"}}',
            [("npm", "wavix-sdk", "^0.0.11", False, "wavix-sdk"), ("npm", "@wavix/sdk", "~1.0", False, "@wavix/sdk")],
            id="package.json",
        ),
        pytest.param(
            "package.json",
            '{"dependencies": {"telephony": "npm:wavix-sdk@0.0.9"}, "wavix-sdk": "1"}',
            [("npm", "wavix-sdk", "0.0.9", False, "wavix-sdk")],
            id="an alias",
        ),
        pytest.param(
            "package-lock.json",
            '{"packages": {"": {"dependencies": {"wavix-sdk": "^0.0.11"}}, "node_modules/a/node_modules/wavix-sdk":'
            ' {"version": "0.0.11"}, "node_modules/n8n-nodes-wavix-api": {"version": "1.2.3"}}}',
            [
                ("npm", "wavix-sdk", "0.0.11", True, "wavix-sdk"),
                ("npm", "n8n-nodes-wavix-api", "1.2.3", True, "n8n-nodes-wavix-api"),
            ],
            id="lock file",
        ),
        pytest.param(
            "npm-shrinkwrap.json",
            '{"lockfileVersion": 1, "dependencies": {"a": {"dependencies": {"wavix-node-sdk": {"version": "2.0.0"}}}}}',
            [("npm", "wavix-node-sdk", "2.0.0", True, "wavix-node-sdk")],
            id="old lock file",
        ),
        pytest.param(
            "bun.lock",
            '{"packages": {"wavix-sdk": ["wavix-sdk@0.0.11", "", {}, "sha512-x"],}}',
            [("npm", "wavix-sdk", "0.0.11", True, "wavix-sdk")],
            id="bun",
        ),
        pytest.param("other.json", '{"dependencies": {"wavix-sdk": "0.0.11"}}', [], id="no manifest"),
    ],
)
def test_packages(path: str, text: str, wanted: list[object]) -> None:
    assert packages(path, text) == wanted


KEY = key(7)


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        pytest.param(
            ".cursor/mcp.json",
            '{"mcpServers": {"wavix": {"headers": {"Authorization": "Bearer @key@"}}}}',
            '{"mcpServers": {"wavix": {"headers": {"Authorization": "Bearer ${env:WAVIX_API_KEY}"}}}}',
            id="Cursor",
        ),
        pytest.param(
            ".mcp.json",
            '{"mcpServers": {"wavix": {"env": {"WAVIX_TOKEN": "@key@"}}}}',
            '{"mcpServers": {"wavix": {"env": {"WAVIX_TOKEN": "${WAVIX_TOKEN}"}}}}',
            id="Claude Code, and the name of the variable",
        ),
        pytest.param(
            ".vscode/mcp.json",
            '{\n  "servers": {"wavix": {"headers": {"Authorization": "Bearer @key@"}}}\n}',
            '{\n  "inputs": [{ "type": "promptString", "id": "wavix-api-key", '
            '"description": "Wavix API key", "password": true }],\n'
            '  "servers": {"wavix": {"headers": {"Authorization": "Bearer ${input:wavix-api-key}"}}}\n}',
            id="VS Code asks",
        ),
        pytest.param(
            ".vscode/mcp.json",
            '{"inputs": [{"id": "other"}], "servers": {"wavix": {"headers": {"Authorization": "Bearer @key@"}}}}',
            '{"inputs": [{ "type": "promptString", "id": "wavix-api-key", '
            '"description": "Wavix API key", "password": true }, '
            '{"id": "other"}], "servers": {"wavix": {"headers": {"Authorization": "Bearer ${input:wavix-api-key}"}}}}',
            id="VS Code asks one thing more",
        ),
        pytest.param(
            ".cursor/mcp.json",
            '{"mcpServers": {"wavix": {\n  "url": "https://mcp.wavix.com/mcp?appid=@key@"\n}}}',
            '{"mcpServers": {"wavix": {\n  "url": "https://mcp.wavix.com/mcp",\n'
            '  "headers": {"Authorization": "Bearer ${env:WAVIX_API_KEY}"}\n}}}',
            id="out of the URL, into headers",
        ),
        pytest.param(
            "mcp.json",
            '{"servers": {"w": {"url": "https://mcp.wavix.com/mcp?a=1&appid=${K}&b=2", "headers": {"X": "y"}}}}',
            '{"servers": {"w": {"url": "https://mcp.wavix.com/mcp?a=1&b=2", '
            '"headers": {"Authorization": "Bearer ${K}", "X": "y"}}}}',
            id="into the headers that are there",
        ),
        pytest.param(
            "c.json",
            '{"item": [{"request": {"method": "GET", "header": [], "url": {"raw": "https://api.wavix.com/v1/x?appid={{k}}",'
            ' "query": [{"key": "appid", "value": "{{k}}"}]}}}]}',
            '{"item": [{"request": {"method": "GET", "header": [{"key": "Authorization", "value": "Bearer {{k}}"}],'
            ' "url": {"raw": "https://api.wavix.com/v1/x", "query": []}}}]}',
            id="Postman, both places",
        ),
        pytest.param(
            "x.json", '{"wavix": "http://api.wavix.com/v1"}', '{"wavix": "https://api.wavix.com/v1"}', id="scheme"
        ),
        pytest.param(
            "mcp.json",
            '{"mcpServers": {"w": {"url": "https://mcp.wavix.com/mcp", "headers": {"X-API-Key": "${WAVIX_API_KEY}"}}}}',
            '{"mcpServers": {"w": {"url": "https://mcp.wavix.com/mcp", '
            '"headers": {"Authorization": "Bearer ${WAVIX_API_KEY}"}}}}',
            id="wrong header",
        ),
        pytest.param(
            "n.json",
            '{"parameters": {"url": "https://api.wavix.com/v1/x", '
            '"options": {"allowUnauthorizedCerts": true}, "method": "GET"}}',
            '{"parameters": {"url": "https://api.wavix.com/v1/x", '
            '"options": {"allowUnauthorizedCerts": false}, "method": "GET"}}',
            id="certificates",
        ),
    ],
)
def test_fixes(path: str, before: str, after: str) -> None:
    assert repaired(path, before.replace("@key@", KEY)) == after


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        ("claude_desktop_config.json", '{"env": {"WAVIX_X_TOKEN": "@key@"}}', "Claude Desktop"),
        ("x.json", '{"wavixKey": "@key@"}', "not known what reads"),
        ("x.json", '{"u": "https://api.wavix.com/v1?appid=x"}', "headers"),
        ("x.json", '{"u": "http://api.wavix.com:8080/v1"}', "port"),
        ("n.json", '{"parameters": {"url": "https://api.wavix.com/v1/x?appid=x", "method": "GET"}}', "headers"),
        ("s.har", '{"log": {"version": "1", "entries": [{"u": "http://api.wavix.com/"}]}}', "record"),
        ("s.json", '{"openapi": "3.0.0", "servers": [{"url": "http://api.wavix.com/"}]}', "describes"),
        (
            "c.json",
            '{"response": [{"originalRequest": {"method": "GET", "url": "https://api.wavix.com/v1?appid=x"}}]}',
            "record",
        ),
    ],
)
def test_no_fix_says_why(path: str, text: str, reason: str) -> None:
    assert all(reason in told for told in reasons(path, text.replace("@key@", KEY)))


@settings(max_examples=80, deadline=None)
@given(broken((".json", ".jsonc", ".json5", ".har")))
def test_broken_input_is_read_to_its_end(sample: tuple[str, bytes]) -> None:
    assert_sound(*sample)
