"""The header goes where each client takes it."""

from __future__ import annotations

import pytest

from tests.fixing.python_programs import HEADER, after
from wavix_lint.model import Applicability

KEY = 'KEY = os.environ["WAVIX_API_KEY"]\n'
URL = "https://api.wavix.com/v1/cdrs"
BEARER = '"Authorization": f"Bearer {KEY}"'

PROGRAMS = {
    "requests session, assigned": (
        f's = requests.Session()\ns.params = {{"appid": KEY}}\ns.get("{URL}")',
        f's = requests.Session()\ns.headers["Authorization"] = f"Bearer {{KEY}}"\ns.get("{URL}")',
    ),
    "requests session, others stay": (
        f's = requests.Session()\ns.params = {{"appid": KEY, "a": 1}}\ns.get("{URL}")',
        's = requests.Session()\ns.params = {"a": 1}\ns.headers["Authorization"] = f"Bearer {KEY}"\n'
        f's.get("{URL}")',
    ),
    "requests session, item": (
        f's = requests.Session()\ns.params["appid"] = KEY\ns.get("{URL}")',
        f's = requests.Session()\ns.headers["Authorization"] = f"Bearer {{KEY}}"\ns.get("{URL}")',
    ),
    "requests session, update": (
        f's = requests.Session()\ns.params.update(appid=KEY)\ns.get("{URL}")',
        f's = requests.Session()\ns.headers["Authorization"] = f"Bearer {{KEY}}"\ns.get("{URL}")',
    ),
    "requests Request": (
        f's = requests.Session()\ns.send(requests.Request("GET", "{URL}", params={{"appid": KEY}}).prepare())',
        f's = requests.Session()\ns.send(requests.Request("GET", "{URL}", {HEADER}).prepare())',
    ),
    "httpx client": (
        'c = httpx.Client(base_url="https://api.wavix.com", params={"appid": KEY})\nc.get("/v1/cdrs")',
        f'c = httpx.Client(base_url="https://api.wavix.com", {HEADER})\nc.get("/v1/cdrs")',
    ),
    "httpx client with headers": (
        f'c = httpx.Client(params={{"appid": KEY}}, headers={{"Accept": "x"}})\nc.get("{URL}")',
        f'c = httpx.Client(headers={{"Accept": "x", {BEARER}}})\nc.get("{URL}")',
    ),
    "aiohttp": (
        f"async def f(s: aiohttp.ClientSession):\n    async with aiohttp.ClientSession() as s:\n"
        f'        await s.get("{URL}", params={{"appid": KEY}})',
        f"async def f(s: aiohttp.ClientSession):\n    async with aiohttp.ClientSession() as s:\n"
        f'        await s.get("{URL}", {HEADER})',
    ),
    "aiohttp socket": (
        "async def f():\n    async with aiohttp.ClientSession() as s:\n"
        '        await s.ws_connect(f"wss://api.wavix.com/sip?appid={KEY}")',
        "async def f():\n    async with aiohttp.ClientSession() as s:\n"
        f'        await s.ws_connect("wss://api.wavix.com/sip", {HEADER})',
    ),
    "urllib urlopen": (
        f'urllib.request.urlopen("{URL}?appid=" + KEY)',
        f'urllib.request.urlopen(urllib.request.Request("{URL}", {HEADER}))',
    ),
    "urllib Request": (
        f'urllib.request.urlopen(urllib.request.Request("{URL}?appid=" + KEY, method="GET"))',
        f'urllib.request.urlopen(urllib.request.Request("{URL}", method="GET", {HEADER}))',
    ),
    "urllib3 fields": (
        f'http = urllib3.PoolManager()\nhttp.request("GET", "{URL}", fields={{"appid": KEY}})',
        f'http = urllib3.PoolManager()\nhttp.request("GET", "{URL}", {HEADER})',
    ),
    "urllib3 headers of the pool stay": (
        f'http = urllib3.PoolManager(headers={{"A": "b"}})\nhttp.request("GET", "{URL}?appid=" + KEY)',
        'http = urllib3.PoolManager(headers={"A": "b"})\n'
        f'http.request("GET", "{URL}", headers={{**http.headers, {BEARER}}})',
    ),
    "http.client": (
        'c = http.client.HTTPSConnection("api.wavix.com")\nc.request("GET", "/v1/cdrs?appid=" + KEY)',
        f'c = http.client.HTTPSConnection("api.wavix.com")\nc.request("GET", "/v1/cdrs", {HEADER})',
    ),
    "http.client, positional headers": (
        'c = http.client.HTTPSConnection("api.wavix.com")\n'
        'c.request("POST", "/v1/call?appid=" + KEY, "{}", {"Accept": "x"})',
        'c = http.client.HTTPSConnection("api.wavix.com")\n'
        f'c.request("POST", "/v1/call", "{{}}", {{"Accept": "x", {BEARER}}})',
    ),
    "http.client putrequest": (
        'c = http.client.HTTPSConnection("api.wavix.com")\n'
        'c.putrequest("GET", "/v1/cdrs?appid=" + KEY)\nc.endheaders()',
        'c = http.client.HTTPSConnection("api.wavix.com")\nc.putrequest("GET", "/v1/cdrs")\n'
        'c.putheader("Authorization", f"Bearer {KEY}")\nc.endheaders()',
    ),
    "websocket-client": (
        'websocket.create_connection(f"wss://api.wavix.com/sip?appid={KEY}")',
        f'websocket.create_connection("wss://api.wavix.com/sip", header={{{BEARER}}})',
    ),
    "websocket-client, list of lines": (
        'websocket.create_connection(f"wss://api.wavix.com/sip?appid={KEY}", header=["A: b"])',
        'websocket.create_connection("wss://api.wavix.com/sip", header=["A: b", f"Authorization: Bearer {KEY}"])',
    ),
    "websocket-client app": (
        'app = websocket.WebSocketApp(f"wss://api.wavix.com/sip?appid={KEY}")\napp.run_forever()',
        f'app = websocket.WebSocketApp("wss://api.wavix.com/sip", header={{{BEARER}}})\napp.run_forever()',
    ),
    "websockets.sync": (
        'with websockets.sync.client.connect(f"wss://api.wavix.com/sip?appid={KEY}") as s:\n    print(s.recv())',
        f'with websockets.sync.client.connect("wss://api.wavix.com/sip", additional_headers={{{BEARER}}}) as s:\n'
        "    print(s.recv())",
    ),
    "websockets, as the file calls it": (
        'async def f():\n    await websockets.connect(f"wss://api.wavix.com/sip?appid={KEY}", '
        'extra_headers={"A": "b"})',
        'async def f():\n    await websockets.connect("wss://api.wavix.com/sip", '
        f'extra_headers={{"A": "b", {BEARER}}})',
    ),
    "partial": (
        f'get = functools.partial(requests.get, params={{"appid": KEY}})\nget("{URL}")',
        f'get = functools.partial(requests.get)\nget("{URL}", {HEADER})',
    ),
}
IMPORTS = (
    "import os\nimport functools\nimport http.client\nimport urllib.request\n\nimport aiohttp\nimport httpx\n"
    "import requests\nimport urllib3\nimport websocket\nimport websockets\nimport websockets.sync.client\n\n"
)


@pytest.mark.parametrize("name", PROGRAMS)
def test_client(name: str) -> None:
    start = IMPORTS + "print(functools, http, urllib, aiohttp, httpx, requests, urllib3, websocket, websockets)\n" + KEY
    before, expected = PROGRAMS[name]
    assert after(f"{start}{before}\n") == f"{start}{expected}\n"


def test_bare_urlopen_imports_a_request() -> None:
    before = f'import os\nfrom urllib.request import urlopen\n\n{KEY}print(urlopen("{URL}?appid=" + KEY).read())\n'
    assert after(before) == (
        f"import os\nfrom urllib.request import Request, urlopen\n\n{KEY}"
        f'print(urlopen(Request("{URL}", {HEADER})).read())\n'
    )


def test_websockets_of_any_version_asks_the_reader() -> None:
    before = (
        f"import os\n\nimport websockets\n\n{KEY}\n\nasync def f():\n"
        '    await websockets.connect(f"wss://api.wavix.com/sip?appid={KEY}")\n'
    )
    assert after(before) == before
    assert f"additional_headers={{{BEARER}}}" in after(before, Applicability.UNSAFE)


def test_headers_that_come_with_the_arguments() -> None:
    before = (
        f'import os\n\nimport requests\n\n{KEY}\n\ndef call(method, path, **kwargs):\n    params = {{"appid": KEY}}\n'
        '    return requests.request(method, "https://api.wavix.com" + path, params=params, **kwargs)\n'
    )
    assert after(before) == before
    fixed = after(before, Applicability.UNSAFE)
    assert f'headers={{**(kwargs.pop("headers", None) or {{}}), {BEARER}}}, **kwargs)' in fixed
