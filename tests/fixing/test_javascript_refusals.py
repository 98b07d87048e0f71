"""JavaScript that nobody may change for the reader: nothing moves at any level, and the finding says why."""

from __future__ import annotations

import pytest

from tests.keygen import key
from tests.wire.prove import repaired
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.model import Applicability

_URL = "`https://api.wavix.com/v1/a?appid=${key}`"
_BROWSER = "a browser cannot keep a key; call Wavix from your server"


def _reasons(code: str, path: str = "a.mjs") -> set[str]:
    done = repaired(path, code.encode(), Applicability.UNSAFE)
    assert done.data == code.encode(), done.data.decode()
    return {finding.no_fix for finding in done.report.findings}


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        pytest.param(
            f"let url = {_URL};\nurl += '&page=1';\nawait fetch(url);\n",
            "something is appended to this URL later",
            id="appended to",
        ),
        pytest.param(
            f"const url = {_URL};\nawait fetch(url.includes('?') ? url + '&b=1' : url + '?b=1');\n",
            "the code looks into this URL before it is sent",
            id="looked into",
        ),
        pytest.param(
            "const at = (p) => `https://api.wavix.com${p}${p.includes('?') ? '&' : '?'}appid=${key}`;\n"
            "await fetch(at('/v1/a'));\n",
            "what parts it from the URL depends on the URL",
            id="separator by condition",
        ),
        pytest.param(
            f"const url = {_URL};\nawait fetch(url);\nawait download(url);\n",
            "it is handed to code that this file does not show",
            id="handed on",
        ),
        pytest.param(
            f"export const url = (id) => {_URL};\nawait fetch(url(1));\n", "other files use it as well", id="exported"
        ),
        pytest.param(
            "export class Api {\n  url(p) { return `https://api.wavix.com${p}?appid=${this.key}`; }\n"
            "  get(p) { return fetch(this.url(p)); }\n}\n",
            "other files use it as well",
            id="public method of an exported class",
        ),
        pytest.param(
            "let url = 'https://api.wavix.com/v1/a?b=1';\nif (key) url += `&appid=${key}`;\nawait fetch(url);\n",
            "the parameter is only sent in some cases",
            id="only sometimes",
        ),
        pytest.param(
            "const params = { ...(key ? { appid: key } : {}) };\n"
            "axios.get('https://api.wavix.com/v1/a', { params });\n",
            "the parameter is only sent in some cases",
            id="spread on a condition",
        ),
        pytest.param(
            "const api = axios.create({ baseURL: 'https://api.wavix.com', params: { appid: key } });\n"
            "api.get('/v1/a');\napi.get('https://other.example/x');\n",
            "what carries the parameter is used by another request as well",
            id="client serves another host",
        ),
        pytest.param(
            "const config = { params: { appid: key } };\naxios.get('https://api.wavix.com/v1/a', config);\n"
            "axios.get('https://other.example/x', config);\n",
            "what carries the parameter is used by another request as well",
            id="options serve another host",
        ),
        pytest.param(
            "axios.defaults.params = { appid: key };\naxios.get('https://api.wavix.com/v1/a');\n",
            "defaults of all requests would send the key to other hosts as well",
            id="defaults of everything",
        ),
        pytest.param(
            "this.http.get('https://api.wavix.com/v1/a', { params: { appid: key } });\n",
            "how the function that sends it takes headers is not known",
            id="unknown client",
        ),
        pytest.param(
            f"await fetch({_URL}, {{ headers }});\n",
            "its headers come from elsewhere, perhaps as an object that cannot be spread",
            id="headers from elsewhere",
        ),
        pytest.param(f"await fetch({_URL}, make());\n", "its options come from elsewhere", id="options from a call"),
        pytest.param(f"await fetch(...[{_URL}]);\n", "no request of this file is known to send it", id="spread"),
        pytest.param(
            f"let key = a;\nconst url = {_URL};\nkey = b;\nawait fetch(url);\n",
            "the header would not carry the same key",
            id="key changes on the way",
        ),
        pytest.param(
            "const call = (base) => fetch(`${base}/v1/a?appid=${key}`);\n"
            "call('https://api.wavix.com');\ncall('https://api.openweathermap.org');\n",
            "the same parameter goes to another host as well",
            id="function of two hosts",
        ),
        pytest.param(
            "class A {\n  get() {\n    const url = `https://api.wavix.com/v1/a?appid=${this.key}`;\n"
            "    setTimeout(function () { fetch(url); }, 1);\n  }\n}\n",
            "the key has no name where the header goes",
            id="another this",
        ),
        pytest.param(
            "await fetch(`https://api.wavix.com/v1/a?appid=${prefix}${key}`);\n",
            "the key is put together at this place",
            id="key made of pieces",
        ),
        pytest.param(
            f"const socket = new WebSocket({_URL.replace('https', 'wss')});\n",
            "a browser cannot set headers on a WebSocket; connect from your server",
            id="socket of a browser",
        ),
        pytest.param(
            f"const socket = new EventSource({_URL});\n",
            "a browser cannot set headers on an EventSource; connect from your server",
            id="event source",
        ),
        pytest.param(
            f"it('asks', async () => {{\n  await fetch({_URL});\n"
            "  expect(fetch).toHaveBeenCalledWith('https://api.wavix.com/v1/a?appid=k');\n});\n",
            "a test in this file waits for the old form",
            id="test of the old form",
        ),
        pytest.param(
            f"nock('https://api.wavix.com').get('/v1/a').query({{ appid: key }}).reply(200);\nawait fetch({_URL});\n",
            "a test in this file waits for the old form",
            id="mock of the old form",
        ),
        pytest.param(
            "// see https://api.wavix.com/v1/a?appid=${key}\n",
            "this is documentation, which only a person can reword",
            id="comment",
        ),
        pytest.param(
            "const usage = `Try: curl -s https://api.wavix.com/v1/a?appid=${key} today`;\n",
            "no request of this file is known to send it",
            id="text",
        ),
        pytest.param(
            "axios.get('https://api.wavix.com/v1/a', {\n  params: {\n    // ours\n    appid: key,\n  },\n});\n",
            "a comment stands where nothing else would be left",
            id="comment in the way",
        ),
        pytest.param(f"const x = ;\nawait fetch({_URL});\n", "the file has syntax errors", id="broken file"),
        pytest.param(
            "import { WavixClient } from 'wavix-node-sdk';\nconst c = new WavixClient({ token: key });\n"
            "await c.cdrs.list({}, { queryParams: { appid: key } });\n",
            "how the function that sends it takes headers is not known",
            id="SDK",
        ),
    ],
)
def test_code_is_left_alone(code: str, reason: str) -> None:
    assert _reasons(code) == {reason}


@pytest.mark.parametrize(
    ("code", "path"),
    [
        pytest.param(f"await fetch({_URL});\n", "a.jsx", id="jsx"),
        pytest.param(f"await fetch({_URL});\n", "a.tsx", id="tsx"),
        pytest.param(f"import {{ ref }} from 'vue';\nawait fetch({_URL});\n", "a.ts", id="Vue"),
        pytest.param(f"import React from 'react';\nawait fetch({_URL});\n", "a.js", id="React"),
        pytest.param(f"import {{ Injectable }} from '@angular/core';\nawait fetch({_URL});\n", "a.ts", id="Angular"),
        pytest.param(f"document.title = 'x';\nawait fetch({_URL});\n", "a.js", id="document"),
        pytest.param(f"const key = window.key;\nawait fetch({_URL});\n", "a.js", id="window"),
        pytest.param(f"'use client';\nawait fetch({_URL});\n", "a.ts", id="client component"),
        pytest.param(f"$.getJSON({_URL}, show);\n", "a.js", id="jQuery"),
        pytest.param(f"const x = new XMLHttpRequest();\nx.open('GET', {_URL});\n", "a.js", id="XMLHttpRequest"),
        pytest.param(
            "await fetch('https://api.wavix.com/v1/a');\nlocalStorage.getItem('x');\n",
            "a.js",
            id="header that is missing",
        ),
    ],
)
def test_browser_code_is_left_alone(code: str, path: str) -> None:
    assert _reasons(code, path) == {_BROWSER}


def test_variable_of_a_bundle_makes_it_browser_code() -> None:
    code = "const k = import.meta.env.VITE_WAVIX_KEY;\nawait fetch(`https://api.wavix.com/v1/a?appid=${k}`);\n"
    assert _reasons(code) - {""} == {_BROWSER}


def test_server_that_speaks_of_windows_is_no_browser() -> None:
    code = f"import express from 'express';\nconst html = 'window.x = 1';\nawait fetch({_URL});\n"
    assert repaired("a.mjs", code.encode()).applied


def test_key_of_a_browser_page_is_not_read_from_an_environment_that_it_lacks() -> None:
    secret = key()
    code = f"const wavixApiKey = '{secret}';\ndocument.title = 'x';\n"
    done = repaired("a.js", code.encode(), Applicability.UNSAFE)
    assert [finding.no_fix for finding in done.report.findings] == [_BROWSER]


def test_bundle_is_left_alone() -> None:
    code = "var a=" + "1+" * 12_000 + "fetch(`https://api.wavix.com/v1/a?appid=${k}`);"
    report = examine("app.js", code.encode(), Config())
    assert [(finding.code, finding.no_fix) for finding in report.findings] == [
        ("WVX002", "a build step wrote this file; change its source")
    ]
