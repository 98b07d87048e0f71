"""Keys from the environment, missing and malformed headers, TLS: what JavaScript is afterwards, to the byte."""

from __future__ import annotations

import pytest

from tests.keygen import key
from tests.wire.prove import repaired
from wavix_lint.model import Applicability

_KEY = key()
_AUTH = "{ headers: { Authorization: `Bearer ${key}` } }"


def _fixed(code: str, level: Applicability = Applicability.UNSAFE, path: str = "calls.mjs") -> str:
    done = repaired(path, code.encode(), level, key=_KEY if _KEY in code else "")
    assert done.applied, [finding.no_fix for finding in done.report.findings]
    return done.data.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("const wavixApiKey = 'KEY';", "const wavixApiKey = process.env.WAVIX_API_KEY;", id="constant"),
        pytest.param('const WAVIX_TOKEN = "KEY";', "const WAVIX_TOKEN = process.env.WAVIX_TOKEN;", id="its own name"),
        pytest.param(
            "const c = { wavix: { apiKey: 'KEY' } };",
            "const c = { wavix: { apiKey: process.env.WAVIX_API_KEY } };",
            id="object",
        ),
        pytest.param(
            "const k = process.env.WAVIX_API_KEY || 'KEY';", "const k = process.env.WAVIX_API_KEY;", id="default by or"
        ),
        pytest.param(
            "const k = process.env.WAVIX_API_KEY ?? 'KEY';", "const k = process.env.WAVIX_API_KEY;", id="default by ??"
        ),
        pytest.param(
            "const { WAVIX_API_KEY = 'KEY' } = process.env;",
            "const { WAVIX_API_KEY } = process.env;",
            id="destructured",
        ),
        pytest.param(
            "const send = (to, wavixKey = 'KEY') => to;",
            "const send = (to, wavixKey = process.env.WAVIX_KEY) => to;",
            id="default parameter",
        ),
        pytest.param(
            "class Wavix {\n  #apiKey = 'KEY';\n}",
            "class Wavix {\n  #apiKey = process.env.WAVIX_API_KEY;\n}",
            id="field",
        ),
        pytest.param(
            "fetch('https://api.wavix.com/v1/a', { headers: { Authorization: 'Bearer KEY' } });",
            "fetch('https://api.wavix.com/v1/a', "
            "{ headers: { Authorization: `Bearer ${process.env.WAVIX_API_KEY}` } });",
            id="header",
        ),
        pytest.param(
            "import Wavix from 'wavix-sdk';\nconst w = new Wavix({ appid: 'KEY' });",
            "import Wavix from 'wavix-sdk';\nconst w = new Wavix({ appid: process.env.WAVIX_API_KEY });",
            id="SDK",
        ),
        pytest.param(
            "module.exports = { url: 'https://api.wavix.com/v1/a?b=1&appid=KEY' };",
            "module.exports = { url: `https://api.wavix.com/v1/a?b=1&appid=${process.env.WAVIX_API_KEY}` };",
            id="URL that nothing here sends",
        ),
    ],
)
def test_key_is_read_from_the_environment(before: str, after: str) -> None:
    assert _fixed(before.replace("KEY'", f"{_KEY}'").replace('KEY"', f'{_KEY}"') + "\n") == after + "\n"


def test_typescript_is_told_that_the_variable_is_there() -> None:
    code = f"export class Wavix {{\n  private apiKey: string = '{_KEY}';\n}}\n"
    assert (
        _fixed(code, path="a.ts") == "export class Wavix {\n  private apiKey: string = process.env.WAVIX_API_KEY!;\n}\n"
    )


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        pytest.param(
            f"// WAVIX_API_KEY = '{_KEY}'\n", "this is a comment, from which only a person can take it", id="comment"
        ),
        pytest.param(
            f"execSync(`curl https://api.wavix.com/v1/a -H 'Authorization: Bearer {_KEY}'`);\n",
            "the text is code of its own, which only a person can change",
            id="command",
        ),
    ],
)
def test_key_stays_where_no_expression_can_stand(code: str, reason: str) -> None:
    done = repaired("a.mjs", code.encode(), Applicability.UNSAFE)
    assert [finding.no_fix for finding in done.report.findings] == [reason]
    assert done.data == code.encode()


def test_keys_are_never_read_from_the_environment_without_being_asked() -> None:
    assert not repaired("a.mjs", f"const wavixApiKey = '{_KEY}';\n".encode()).applied


def test_missing_header_takes_the_key_that_is_in_scope() -> None:
    code = "const WAVIX_API_KEY = process.env.WAVIX_API_KEY;\nawait fetch('https://api.wavix.com/v1/a');\n"
    wanted = code.replace("/a')", "/a', { headers: { Authorization: `Bearer ${WAVIX_API_KEY}` } })")
    assert _fixed(code, Applicability.SAFE) == wanted


def test_missing_header_takes_the_environment_when_it_is_asked_to() -> None:
    code = "await fetch('https://api.wavix.com/v1/a', { method: 'PUT' });\n"
    assert not repaired("a.mjs", code.encode()).applied
    assert _fixed(code) == (
        "await fetch('https://api.wavix.com/v1/a', "
        "{ method: 'PUT', headers: { Authorization: `Bearer ${process.env.WAVIX_API_KEY}` } });\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("Authorization: apiKey", "Authorization: `Bearer ${apiKey}`", id="raw"),
        pytest.param("Authorization: `Token ${key}`", "Authorization: `Bearer ${key}`", id="other scheme"),
        pytest.param("'Authorization': 'Token ' + key", "'Authorization': 'Bearer ' + key", id="sum"),
        pytest.param('Authorization: "Bearer" + key', 'Authorization: "Bearer " + key', id="no space"),
        pytest.param("Authorization: `bearer:${key}`", "Authorization: `Bearer ${key}`", id="colon"),
        pytest.param("'X-API-Key': key", "'Authorization': `Bearer ${key}`", id="other name"),
        pytest.param("apikey: key", "Authorization: `Bearer ${key}`", id="other name without quotes"),
    ],
)
def test_malformed_header(before: str, after: str) -> None:
    code = f"const f = () => fetch('https://api.wavix.com/v1/a', {{ headers: {{ {before} }} }});\n"
    assert _fixed(code, Applicability.SAFE) == code.replace(before, after)


def test_basic_authentication_becomes_the_header() -> None:
    auth, header = "auth: { username: key, password: '' }", "headers: { Authorization: `Bearer ${key}` }"
    code = f"const f = () => axios.get('https://api.wavix.com/v1/a', {{ {auth}, timeout: 1 }});\n"
    assert _fixed(code, Applicability.SAFE) == code.replace(auth, header)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        pytest.param(
            "fetch('https://api.wavix.com/v1/a', { headers: { Authorization: `Basic ${btoa(key)}` } });\n",
            "the key is encoded or put together at this place",
            id="encoded",
        ),
        pytest.param(
            "const headers = { 'X-API-Key': key };\nfetch('https://api.wavix.com/v1/a', { headers });\n"
            "fetch('https://other.example/b', { headers });\n",
            "its headers are sent to other hosts as well",
            id="headers of others too",
        ),
        pytest.param(
            "const call = (base) => fetch(base + '/v1/a', { headers: { 'X-API-Key': apiKey } });\n"
            "call('https://api.wavix.com');\ncall('https://other.example');\n",
            "the same call goes to another host as well",
            id="call of two hosts",
        ),
    ],
)
def test_header_is_left_alone(code: str, reason: str) -> None:
    done = repaired("a.mjs", code.encode(), Applicability.UNSAFE)
    assert [finding.no_fix for finding in done.report.findings] == [reason]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            f"fetch('http://api.wavix.com/v1/a', {_AUTH});", f"fetch('https://api.wavix.com/v1/a', {_AUTH});", id="http"
        ),
        pytest.param(
            f"import WebSocket from 'ws';\nnew WebSocket('ws://api.wavix.com/sip', {_AUTH});",
            f"import WebSocket from 'ws';\nnew WebSocket('wss://api.wavix.com/sip', {_AUTH});",
            id="socket",
        ),
        pytest.param("const BASE = 'http://api.wavix.com';", "const BASE = 'https://api.wavix.com';", id="constant"),
    ],
)
def test_cleartext(before: str, after: str) -> None:
    assert _fixed(before + "\n", Applicability.SAFE) == after + "\n"


def test_module_http_cannot_be_told_to_use_tls() -> None:
    code = f"import http from 'node:http';\nhttp.get('http://api.wavix.com/v1/a', {_AUTH}, show);\n"
    done = repaired("a.mjs", code.encode(), Applicability.UNSAFE)
    assert [finding.no_fix for finding in done.report.findings] == ["the module `http` sends it, which knows no TLS"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("rejectUnauthorized: false, method: 'GET'", "method: 'GET'", id="option"),
        pytest.param(
            "agent: new https.Agent({ keepAlive: true, rejectUnauthorized: false })",
            "agent: new https.Agent({ keepAlive: true })",
            id="agent",
        ),
        pytest.param(
            "agent: new https.Agent({ rejectUnauthorized: false })",
            "agent: new https.Agent()",
            id="agent, nothing left",
        ),
    ],
)
def test_certificate_checks(before: str, after: str) -> None:
    options = f"{{ {before}, headers: {{ Authorization: `Bearer ${{key}}` }} }}"
    code = f"import https from 'node:https';\nhttps.get('https://api.wavix.com/v1/a', {options}, show);\n"
    assert _fixed(code) == code.replace(before, after)


def test_certificate_checks_of_the_whole_process() -> None:
    code = f"process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';\nawait fetch('https://api.wavix.com/v1/a', {_AUTH});\n"
    assert _fixed(code) == code.partition("\n")[2]
