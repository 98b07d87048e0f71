"""`appid` becomes a header in JavaScript and TypeScript: what the code is afterwards, to the byte."""

from __future__ import annotations

import pytest

from tests.keygen import key
from tests.wire.prove import repaired
from wavix_lint.model import Applicability

_HEADER = "headers: { Authorization: `Bearer ${key}` }"
_AXIOS = 'import axios from "axios";\n'


def _fixed(code: str, level: Applicability = Applicability.SAFE, path: str = "calls.mjs", secret: str = "") -> str:
    done = repaired(path, code.encode(), level, key=secret)
    assert done.applied, [finding.no_fix for finding in done.report.findings]
    return done.data.decode()


_URLS = [
    pytest.param("`https://api.wavix.com/v1/a?appid=${key}`", "`https://api.wavix.com/v1/a`", id="alone"),
    pytest.param("`https://api.wavix.com/v1/a?appid=${key}&b=1`", "`https://api.wavix.com/v1/a?b=1`", id="first"),
    pytest.param(
        "`https://api.wavix.com/v1/a?b=1&appid=${key}&c=${c}`", "`https://api.wavix.com/v1/a?b=1&c=${c}`", id="middle"
    ),
    pytest.param("`https://api.wavix.com/v1/a?b=1&appid=${key}`", "`https://api.wavix.com/v1/a?b=1`", id="last"),
    pytest.param("`https://api.wavix.com/v1/a?appid=${key}#top`", "`https://api.wavix.com/v1/a#top`", id="fragment"),
    pytest.param('"https://api.wavix.com/v1/a?appid=" + key', '"https://api.wavix.com/v1/a"', id="sum"),
    pytest.param(
        '"https://api.wavix.com/v1/a?appid=" + key + "&b=" + b', '"https://api.wavix.com/v1/a?b=" + b', id="sum, first"
    ),
    pytest.param(
        "'https://api.wavix.com/v1/a?b=' + b + '&appid=' + key", "'https://api.wavix.com/v1/a?b=' + b", id="sum, last"
    ),
    pytest.param(
        "'https://api.wavix.com/v1/a?b=1&appid=' + key + \"&c=2\"",
        "'https://api.wavix.com/v1/a?b=1' + \"&c=2\"",
        id="sum of different quotes",
    ),
    pytest.param(
        '"https://api.wavix.com/v1/a?appid=" + encodeURIComponent(key)', '"https://api.wavix.com/v1/a"', id="encoded"
    ),
    pytest.param(
        "new URL(`/v1/a?appid=${key}&b=1`, 'https://api.wavix.com')",
        "new URL(`/v1/a?b=1`, 'https://api.wavix.com')",
        id="URL object",
    ),
    pytest.param(
        "'https://api.wavix.com/v1/a?' + ['b=1', 'appid=' + key].join('&')",
        "'https://api.wavix.com/v1/a?' + ['b=1'].join('&')",
        id="joined list",
    ),
    pytest.param(
        "'https://api.wavix.com/v1/a'.concat('?appid=', key, '&b=', b)",
        "'https://api.wavix.com/v1/a'.concat('?b=', b)",
        id="concat method",
    ),
    pytest.param(
        "`https://api.wavix.com/v1/a?${new URLSearchParams({ appid: key, b: 1 })}`",
        "`https://api.wavix.com/v1/a?${new URLSearchParams({ b: 1 })}`",
        id="parameters in place",
    ),
    pytest.param(
        "`https://api.wavix.com/v1/a?${new URLSearchParams({ appid: key })}`",
        "`https://api.wavix.com/v1/a`",
        id="parameters in place, nothing left",
    ),
]


@pytest.mark.parametrize(("before", "after"), _URLS)
def test_url_of_fetch(before: str, after: str) -> None:
    assert _fixed(f"const r = await fetch({before});\n") == f"const r = await fetch({after}, {{ {_HEADER} }});\n"


@pytest.mark.parametrize(("before", "after"), _URLS)
def test_url_in_a_constant(before: str, after: str) -> None:
    fixed = _fixed(f"const url = {before};\nawait fetch(url, {{ method: 'POST' }});\n")
    assert fixed == f"const url = {after};\nawait fetch(url, {{ method: 'POST', {_HEADER} }});\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", f"{{ {_HEADER} }}", id="none"),
        pytest.param("{}", f"{{ {_HEADER} }}", id="empty"),
        pytest.param("{ method: 'PUT' }", f"{{ method: 'PUT', {_HEADER} }}", id="without headers"),
        pytest.param("{ headers: {} }", f"{{ {_HEADER} }}", id="empty headers"),
        pytest.param(
            "{ headers: { Accept: 'a' } }", "{ headers: { Accept: 'a', Authorization: `Bearer ${key}` } }", id="headers"
        ),
        pytest.param(
            "{ headers: new Headers({ Accept: 'a' }) }",
            "{ headers: new Headers({ Accept: 'a', Authorization: `Bearer ${key}` }) }",
            id="Headers in place",
        ),
        pytest.param(
            "{ headers: new Headers() }",
            "{ headers: new Headers({ Authorization: `Bearer ${key}` }) }",
            id="Headers without anything",
        ),
        pytest.param(
            "{\n  method: 'PUT',\n  body,\n}", f"{{\n  method: 'PUT',\n  body,\n  {_HEADER},\n}}", id="trailing comma"
        ),
        pytest.param(
            "{\n\tmethod: 'PUT',\n\tbody\n}", f"{{\n\tmethod: 'PUT',\n\tbody,\n\t{_HEADER}\n}}", id="no trailing comma"
        ),
        pytest.param(
            "{ headers: { Authorization: `Bearer ${key}` } }", f"{{ {_HEADER} }}", id="header is there already"
        ),
    ],
)
def test_options_of_fetch(before: str, after: str) -> None:
    given = f", {before}" if before else ""
    code = f"await fetch(`https://api.wavix.com/v1/a?appid=${{key}}`{given})\n"
    assert _fixed(code) == f"await fetch(`https://api.wavix.com/v1/a`, {after})\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            'axios.get("https://api.wavix.com/v1/a", { params: { appid: key, b: 1 } })',
            f'axios.get("https://api.wavix.com/v1/a", {{ params: {{ b: 1 }}, {_HEADER} }})',
            id="get, other parameters",
        ),
        pytest.param(
            'axios.get("https://api.wavix.com/v1/a", { params: { appid: key } })',
            f'axios.get("https://api.wavix.com/v1/a", {{ {_HEADER} }})',
            id="get, nothing left",
        ),
        pytest.param(
            "axios.post(`https://api.wavix.com/v1/a?appid=${key}`, data)",
            f"axios.post(`https://api.wavix.com/v1/a`, data, {{ {_HEADER} }})",
            id="post, options are third",
        ),
        pytest.param(
            "axios.post(`https://api.wavix.com/v1/a?appid=${key}`)",
            f"axios.post(`https://api.wavix.com/v1/a`, undefined, {{ {_HEADER} }})",
            id="post without data",
        ),
        pytest.param(
            "axios.delete(`https://api.wavix.com/v1/a?appid=${key}`)",
            f"axios.delete(`https://api.wavix.com/v1/a`, {{ {_HEADER} }})",
            id="delete",
        ),
        pytest.param(
            'axios({ url: "https://api.wavix.com/v1/a", params: { appid: key }, timeout: 5 })',
            f'axios({{ url: "https://api.wavix.com/v1/a", {_HEADER}, timeout: 5 }})',
            id="one object",
        ),
        pytest.param(
            'axios.request({ url: "/v1/a", baseURL: "https://api.wavix.com", params: { b: 1, appid: key } })',
            f'axios.request({{ url: "/v1/a", baseURL: "https://api.wavix.com", params: {{ b: 1 }}, {_HEADER} }})',
            id="request",
        ),
        pytest.param(
            'const api = axios.create({ baseURL: "https://api.wavix.com", params: { appid: key } });\napi.get("/v1/a")',
            f'const api = axios.create({{ baseURL: "https://api.wavix.com", {_HEADER} }});\napi.get("/v1/a")',
            id="instance",
        ),
        pytest.param(
            'const api = axios.create({ baseURL: "https://api.wavix.com" });\n'
            'api.defaults.params = { appid: key };\napi.get("/v1/a")',
            'const api = axios.create({ baseURL: "https://api.wavix.com" });\n'
            'api.defaults.headers.common["Authorization"] = `Bearer ${key}`;\napi.get("/v1/a")',
            id="defaults of an instance",
        ),
        pytest.param(
            "const params = { appid: key };\naxios.get('https://api.wavix.com/v1/a', { params })",
            f"axios.get('https://api.wavix.com/v1/a', {{ {_HEADER} }})",
            id="parameters in a variable, nothing left",
        ),
        pytest.param(
            "const params = { appid: key };\nparams.b = 1;\naxios.get('https://api.wavix.com/v1/a', { params })",
            f"const params = {{}};\nparams.b = 1;\naxios.get('https://api.wavix.com/v1/a', {{ params, {_HEADER} }})",
            id="parameters in a variable that is filled later",
        ),
        pytest.param(
            "const params = { b: 1 };\nparams.appid = key;\naxios.get('https://api.wavix.com/v1/a', { params })",
            f"const params = {{ b: 1 }};\naxios.get('https://api.wavix.com/v1/a', {{ params, {_HEADER} }})",
            id="parameter set by a statement",
        ),
        pytest.param(
            "const config = { params: { appid: key }, timeout: 1 };\n"
            "axios.get('https://api.wavix.com/v1/a', config);\naxios.get('https://api.wavix.com/v1/b', config)",
            f"const config = {{ {_HEADER}, timeout: 1 }};\n"
            "axios.get('https://api.wavix.com/v1/a', config);\naxios.get('https://api.wavix.com/v1/b', config)",
            id="options in a variable of two calls",
        ),
    ],
)
def test_axios(before: str, after: str) -> None:
    assert _fixed(f"{_AXIOS}{before};\n") == f"{_AXIOS}{after};\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            'import https from "node:https";\n'
            'https.get({ hostname: "api.wavix.com", path: "/v1/a?appid=" + key }, (res) => {});\n',
            'import https from "node:https";\n'
            f'https.get({{ hostname: "api.wavix.com", path: "/v1/a", {_HEADER} }}, (res) => {{}});\n',
            id="https options",
        ),
        pytest.param(
            'import https from "https";\nhttps.get(`https://api.wavix.com/v1/a?appid=${key}`, (res) => {});\n',
            f'import https from "https";\nhttps.get(`https://api.wavix.com/v1/a`, {{ {_HEADER} }}, (res) => {{}});\n',
            id="https url and callback",
        ),
        pytest.param(
            'import got from "got";\n'
            'await got("https://api.wavix.com/v1/a", { searchParams: { appid: key, b: 1 } });\n',
            'import got from "got";\n'
            f'await got("https://api.wavix.com/v1/a", {{ searchParams: {{ b: 1 }}, {_HEADER} }});\n',
            id="got",
        ),
        pytest.param(
            'import ky from "ky";\n'
            'const api = ky.create({ prefixUrl: "https://api.wavix.com", searchParams: { appid: key } });\n'
            'await api.get("v1/a");\n',
            'import ky from "ky";\n'
            f'const api = ky.create({{ prefixUrl: "https://api.wavix.com", {_HEADER} }});\nawait api.get("v1/a");\n',
            id="ky instance",
        ),
        pytest.param(
            'import { request } from "undici";\n'
            'await request("https://api.wavix.com/v1/a", { query: { appid: key } });\n',
            f'import {{ request }} from "undici";\nawait request("https://api.wavix.com/v1/a", {{ {_HEADER} }});\n',
            id="undici",
        ),
        pytest.param(
            'import sa from "superagent";\nawait sa.get("https://api.wavix.com/v1/a").query({ appid: key });\n',
            'import sa from "superagent";\n'
            'await sa.get("https://api.wavix.com/v1/a").set("Authorization", `Bearer ${key}`);\n',
            id="superagent, nothing left",
        ),
        pytest.param(
            'import sa from "superagent";\nawait sa.get("https://api.wavix.com/v1/a").query({ appid: key, b: 1 });\n',
            'import sa from "superagent";\n'
            'await sa.get("https://api.wavix.com/v1/a").set("Authorization", `Bearer ${key}`).query({ b: 1 });\n',
            id="superagent",
        ),
        pytest.param(
            'import WebSocket from "ws";\nconst ws = new WebSocket(`wss://api.wavix.com/sip?appid=${key}`);\n',
            f'import WebSocket from "ws";\nconst ws = new WebSocket(`wss://api.wavix.com/sip`, {{ {_HEADER} }});\n',
            id="ws",
        ),
        pytest.param(
            'import WebSocket from "ws";\nnew WebSocket(`wss://api.wavix.com/sip?appid=${key}`, "sip");\n',
            f'import WebSocket from "ws";\nnew WebSocket(`wss://api.wavix.com/sip`, "sip", {{ {_HEADER} }});\n',
            id="ws with a protocol",
        ),
        pytest.param(
            'const rp = require("request-promise");\nrp({ uri: "https://api.wavix.com/v1/a", qs: { appid: key } });\n',
            f'const rp = require("request-promise");\nrp({{ uri: "https://api.wavix.com/v1/a", {_HEADER} }});\n',
            id="request-promise",
        ),
    ],
)
def test_other_clients(before: str, after: str) -> None:
    assert _fixed(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            'const url = new URL("/v1/a", "https://api.wavix.com");\nurl.searchParams.append("appid", key);\n'
            "await fetch(url);\n",
            f'const url = new URL("/v1/a", "https://api.wavix.com");\nawait fetch(url, {{ {_HEADER} }});\n',
            id="appended to a URL object",
        ),
        pytest.param(
            "const q = new URLSearchParams();\nq.set('b', 1);\nq.set('appid', key);\n"
            "await fetch(`https://api.wavix.com/v1/a?${q}`);\n",
            "const q = new URLSearchParams();\nq.set('b', 1);\n"
            f"await fetch(`https://api.wavix.com/v1/a?${{q}}`, {{ {_HEADER} }});\n",
            id="set on parameters",
        ),
        pytest.param(
            "const q = new URLSearchParams();\nq.append('appid', key);\n"
            "await fetch('https://api.wavix.com/v1/a?' + q.toString());\n",
            f"await fetch('https://api.wavix.com/v1/a', {{ {_HEADER} }});\n",
            id="parameters that held nothing else",
        ),
        pytest.param(
            "let url = 'https://api.wavix.com/v1/a?b=1';\nurl += '&appid=' + key;\nawait fetch(url);\n",
            f"let url = 'https://api.wavix.com/v1/a?b=1';\nawait fetch(url, {{ {_HEADER} }});\n",
            id="appended to a string",
        ),
        pytest.param(
            "const headers = { Accept: 'a' };\nawait fetch(`https://api.wavix.com/v1/a?appid=${key}`, { headers });\n"
            "await fetch(`https://api.wavix.com/v1/b?appid=${key}`, { headers });\n",
            "const headers = { Accept: 'a', Authorization: `Bearer ${key}` };\n"
            "await fetch(`https://api.wavix.com/v1/a`, { headers });\n"
            "await fetch(`https://api.wavix.com/v1/b`, { headers });\n",
            id="headers that only Wavix gets",
        ),
        pytest.param(
            "const headers = { Accept: 'a' };\nawait fetch(`https://api.wavix.com/v1/a?appid=${key}`, { headers });\n"
            "await fetch('https://other.example/b', { headers });\n",
            "const headers = { Accept: 'a' };\nawait fetch(`https://api.wavix.com/v1/a`, "
            "{ headers: { ...headers, Authorization: `Bearer ${key}` } });\n"
            "await fetch('https://other.example/b', { headers });\n",
            id="headers that another host gets too",
        ),
        pytest.param(
            "class Api {\n  constructor(key) { this.key = key; }\n"
            "  #url(path) { return `https://api.wavix.com${path}?appid=${this.key}`; }\n"
            "  get(path) { return fetch(this.#url(path)); }\n}\n",
            "class Api {\n  constructor(key) { this.key = key; }\n"
            "  #url(path) { return `https://api.wavix.com${path}`; }\n"
            "  get(path) { return fetch(this.#url(path), { headers: { Authorization: `Bearer ${this.key}` } }); }\n}\n",
            id="URL made by a private method",
        ),
        pytest.param(
            "const url = (id) => `https://api.wavix.com/v1/a/${id}?appid=${key}`;\nawait fetch(url(1));\n",
            f"const url = (id) => `https://api.wavix.com/v1/a/${{id}}`;\nawait fetch(url(1), {{ {_HEADER} }});\n",
            id="URL made by a function",
        ),
        pytest.param(
            "await fetch(`https://api.wavix.com/v1/a?appid=${await getKey()}`);\n",
            "await fetch(`https://api.wavix.com/v1/a`, { headers: { Authorization: `Bearer ${await getKey()}` } });\n",
            id="key that is waited for",
        ),
        pytest.param(
            "const encoded = encodeURIComponent(key);\nawait fetch(`https://api.wavix.com/v1/a?appid=${encoded}`);\n",
            f"const encoded = encodeURIComponent(key);\nawait fetch(`https://api.wavix.com/v1/a`, {{ {_HEADER} }});\n",
            id="key that was encoded before",
        ),
        pytest.param(
            "const r = await fetch(\r\n  `https://api.wavix.com/v1/a?appid=${key}`, // all\r\n  {\r\n"
            "    method: 'GET', // get\r\n  },\r\n);\r\n",
            "const r = await fetch(\r\n  `https://api.wavix.com/v1/a`, // all\r\n  {\r\n"
            f"    method: 'GET',\r\n    {_HEADER}, // get\r\n  }},\r\n);\r\n",
            id="Windows line ends and comments",
        ),
    ],
)
def test_statements(before: str, after: str) -> None:
    assert _fixed(before) == after


def test_old_code_gets_no_template() -> None:
    code = "var r = fetch('https://api.wavix.com/v1/a?appid=' + key);\n"
    wanted = "var r = fetch('https://api.wavix.com/v1/a', { headers: { Authorization: 'Bearer ' + key } });\n"
    assert _fixed(code) == wanted


def test_typescript_keeps_its_types() -> None:
    code = (
        "export async function get(path: string, init: RequestInit = {}): Promise<Response> {\n"
        "  return fetch(`https://api.wavix.com${path}?appid=${process.env.WAVIX_KEY!}`, "
        "{ method: 'GET' } as RequestInit);\n}\n"
    )
    assert _fixed(code, path="a.ts") == code.replace("?appid=${process.env.WAVIX_KEY!}", "").replace(
        "'GET' }", "'GET', headers: { Authorization: `Bearer ${process.env.WAVIX_KEY}` } }"
    )


def test_written_key_is_read_from_the_environment_and_both_findings_go() -> None:
    secret = key()
    code = f"await fetch('https://api.wavix.com/v1/a?appid={secret}&b=1');\n"
    wanted = (
        "await fetch('https://api.wavix.com/v1/a?b=1', "
        "{ headers: { Authorization: `Bearer ${process.env.WAVIX_API_KEY}` } });\n"
    )
    assert _fixed(code, Applicability.UNSAFE, secret=secret) == wanted


def test_options_of_a_caller_may_hold_headers_so_the_fix_asks_the_reader() -> None:
    code = "export const get = (path, init) => fetch(`https://api.wavix.com${path}?appid=${key}`, init);\n"
    assert not repaired("a.mjs", code.encode()).applied
    assert _fixed(code, Applicability.UNSAFE) == (
        "export const get = (path, init) => fetch(`https://api.wavix.com${path}`, "
        "{ ...init, headers: { ...init.headers, Authorization: `Bearer ${key}` } });\n"
    )
