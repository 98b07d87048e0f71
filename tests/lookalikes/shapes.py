"""The ways in which Python programs talk to such an API, each a template that any vendor is poured into.

`URL` `BASE` `HOST` `PATH` `NAME` `KEY` `ENV` `EXTRA` `VALUE` in double angle brackets are replaced.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from tests.lookalikes.vendors import Vendor

_HEAD = {
    "environ": 'import os\n\nAPI_KEY = os.environ["<<ENV>>"]\n',
    "literal": 'API_KEY = "<<KEY>>"\n',
    "getenv default": 'from os import getenv\n\nAPI_KEY = getenv("<<ENV>>", "<<KEY>>")\n',
}

_BODIES = {
    "params literal": """
import requests as rq

def current(city):
    return rq.get("<<URL>>", params={"<<NAME>>": API_KEY, "<<EXTRA>>": "<<VALUE>>", "q": city}).json()
""",
    "params in a local": """
from requests import get

def current(city):
    params = {"q": city, "<<NAME>>": API_KEY, "<<EXTRA>>": "<<VALUE>>"}
    return get("<<URL>>", params=params, timeout=5).json()
""",
    "params built step by step": """
import requests

def current(city):
    params = dict(q=city)
    params["<<NAME>>"] = API_KEY
    params.update({"<<EXTRA>>": "<<VALUE>>"})
    return requests.get("<<URL>>", params=params)
""",
    "dict call, merges": """
import requests

COMMON = dict(<<NAME>>=API_KEY)

def current(city):
    first = requests.get("<<URL>>", params={**COMMON, "q": city})
    second = requests.get("<<URL>>", params=COMMON | {"q": city})
    third = requests.get("<<URL>>", params=[("<<NAME>>", API_KEY), ("q", city)])
    return first, second, third
""",
    "f-string, key first": """
import requests

def current(city):
    url = f"<<URL>>?<<NAME>>={API_KEY}&q={city}"
    print(url)
    return requests.get(url)
""",
    "f-string over a base, key last": """
import requests

BASE_URL = "<<URL>>"

def current(city):
    return requests.get(f"{BASE_URL}?q={city}&<<NAME>>={API_KEY}", headers={"Accept": "application/json"})
""",
    "concatenation": """
import requests

def current(city):
    url = "<<URL>>" + "?q=" + city + "&<<NAME>>=" + API_KEY
    return requests.get(url, verify=False).text
""",
    "percent": """
import urllib2

def current(city):
    return urllib2.urlopen("<<URL>>?<<NAME>>=%s&q=%s" % (API_KEY, city)).read()
""",
    "format": """
import requests

TEMPLATE = "<<URL>>?q={}&<<NAME>>={}"

def current(city):
    return requests.get(TEMPLATE.format(city, API_KEY)), requests.get("<<URL>>?<<NAME>>={k}".format(k=API_KEY))
""",
    "join and urljoin": """
from urllib.parse import urljoin
import requests

def current(city):
    whole = "".join(["<<URL>>", "?<<NAME>>=", API_KEY])
    return requests.get(whole), requests.get(urljoin("<<BASE>>", "<<PATH>>?<<NAME>>=" + API_KEY))
""",
    "urlencode": """
from urllib.parse import urlencode
from urllib.request import Request, urlopen

def current(city):
    query = urlencode({"<<NAME>>": API_KEY, "q": city})
    request = Request("<<URL>>?" + query)
    with urlopen(request) as response:
        return response.read()
""",
    "session defaults": """
import requests

session = requests.Session()
session.params = {"<<NAME>>": API_KEY}
session.verify = False

def current(city):
    return session.get("<<URL>>", params={"q": city})
""",
    "session in with": """
import requests

def current(city):
    with requests.Session() as s:
        s.params.update(<<NAME>>=API_KEY)
        return s.get("<<URL>>", params={"q": city}).json()
""",
    "class with self": """
import requests

class Client:
    base_url = "<<URL>>"

    def __init__(self, key=API_KEY):
        self.key = key
        self.params = {"<<NAME>>": self.key}
        self.session = requests.Session()

    def get(self, **query):
        return self.session.get(self.base_url, params={**self.params, **query})

    def raw(self, city):
        return self.session.get(f"{self.base_url}?<<NAME>>={self.key}&q={city}")
""",
    "httpx client with base_url": """
import httpx

client = httpx.Client(base_url="<<BASE>>", params={"<<NAME>>": API_KEY}, verify=False)

def current(city):
    return client.get("<<PATH>>", params={"q": city})
""",
    "httpx async client": """
import httpx

async def current(city):
    async with httpx.AsyncClient() as client:
        response = await client.get("<<URL>>", params={"q": city, "<<NAME>>": API_KEY})
        return response.json()
""",
    "aiohttp": """
import aiohttp

async def current(city):
    params = {"q": city, "<<NAME>>": API_KEY}
    async with aiohttp.ClientSession() as session:
        async with session.get("<<URL>>", params=params, ssl=False) as response:
            return await response.json()

async def relative(city):
    async with aiohttp.ClientSession(base_url="<<BASE>>") as session, session.get("<<PATH>>?<<NAME>>=" + API_KEY) as r:
        return await r.text()
""",
    "yarl": """
from yarl import URL
import aiohttp

async def current(city):
    url = URL("<<BASE>>") / "data" % {"<<NAME>>": API_KEY}
    other = URL("<<URL>>").with_query(<<NAME>>=API_KEY)
    async with aiohttp.request("GET", url) as response:
        return await response.text(), other
""",
    "urllib3": """
import urllib3

http = urllib3.PoolManager(cert_reqs="CERT_NONE")

def current(city):
    return http.request("GET", "<<URL>>", fields={"<<NAME>>": API_KEY, "q": city}).data
""",
    "http.client": """
import http.client

def current(city):
    connection = http.client.HTTPSConnection("<<HOST>>")
    connection.request("GET", "<<PATH>>?<<NAME>>=" + API_KEY)
    return connection.getresponse().read()
""",
    "wrapper": """
import requests

ROOT = "<<BASE>>"

def call(path, **query):
    query["<<NAME>>"] = API_KEY
    return requests.get(ROOT + path, params=query)

def current(city):
    return call("<<PATH>>", q=city)
""",
    "base from elsewhere": """
import requests
from vendor_settings import *

def current(city):
    return requests.get(BASE_URL, params={"q": city, "<<NAME>>": API_KEY}), requests.get(f"{HOST}<<PATH>>?<<NAME>>={API_KEY}")
""",
    "base from a parameter": """
import requests

def current(base, city):
    return requests.get(base + "?<<NAME>>=" + API_KEY), requests.get(f"{base}/v1/cdrs", params={"<<NAME>>": API_KEY})
""",
    "other header forms": """
import requests
from requests.auth import HTTPBasicAuth

requests.get("<<URL>>", headers={"Authorization": API_KEY})
requests.get("<<URL>>", headers={"X-API-Key": API_KEY})
requests.get("<<URL>>", headers={"Authorization": f"Token {API_KEY}"})
requests.get("<<URL>>", auth=(API_KEY, ""))
requests.get("<<URL>>", auth=HTTPBasicAuth(API_KEY, "x"))
requests.get("<<URL>>", headers={"Authorization": "Bearer " + API_KEY})
requests.get("<<URL>>")
requests.post("<<URL>>", data={"<<NAME>>": API_KEY})
""",
    "logged": """
import logging
import requests

log = logging.getLogger(__name__)

def current(city):
    url = "<<URL>>?<<NAME>>=" + API_KEY
    log.info("GET %s", url)
    print(f"key {API_KEY}")
    response = requests.get(url)
    if not response.ok:
        raise RuntimeError(f"{response.url} failed")
    return response
""",
    "websocket": """
import asyncio
import websockets
from websocket import create_connection

async def listen():
    async with websockets.connect("wss://<<HOST>><<PATH>>?<<NAME>>=" + API_KEY) as socket:
        return await socket.recv()

def listen_too():
    return create_connection(f"ws://<<HOST>><<PATH>>?<<NAME>>={API_KEY}").recv()
""",
    "session shared with Wavix": """
import os
import requests

shared = requests.Session()

def current(city):
    token = os.environ["WAVIX_API_KEY"]
    shared.get("https://api.wavix.com/v1/cdrs", headers={"Authorization": f"Bearer {token}"})
    return shared.get("<<URL>>", params={"<<NAME>>": API_KEY})
""",
    "one name for two dicts": """
import os
import requests

def current(city):
    headers = {"Authorization": "Bearer " + os.environ["WAVIX_API_KEY"]}
    params = {"type": "placed"}
    requests.get("https://api.wavix.com/v1/cdrs", params=params, headers=headers)
    params = {"<<NAME>>": API_KEY, "q": city}
    return requests.get("<<URL>>", params=params)
""",
    "one name for two addresses": """
import os
import requests

def current(city):
    url = "https://api.wavix.com/v1/cdrs"
    requests.get(url, headers={"Authorization": "Bearer " + os.environ["WAVIX_API_KEY"]})
    url = "<<URL>>?<<NAME>>=" + API_KEY
    return requests.get(url)
""",
    "two classes with the same names": """
import os
import requests

class Wavix:
    base_url = "https://api.wavix.com"

    def __init__(self):
        self.headers = {"Authorization": "Bearer " + os.environ["WAVIX_API_KEY"]}

    def get(self, path, **query):
        return requests.get(self.base_url + path, headers=self.headers, params=query)

class Other:
    base_url = "<<BASE>>"

    def __init__(self):
        self.params = {"<<NAME>>": API_KEY}

    def get(self, path, **query):
        return requests.get(self.base_url + path, params={**self.params, **query})
""",
}

SHAPES = tuple(_BODIES)
SOURCES = tuple(_HEAD)


def fits(shape: str, vendor: Vendor) -> bool:
    """A URL that has a query of its own takes no second one, and only some shapes need a bare path."""
    return "?" not in vendor.url or shape in ("params literal", "params in a local", "other header forms")


def pour(shape: str, source: str, vendor: Vendor) -> str:
    """The program, with the tokens of `tests.casefiles` still in it."""
    parts = urlsplit(vendor.url)
    (extra, value), *_ = vendor.extra
    words = {
        "URL": vendor.url,
        "BASE": f"{parts.scheme}://{parts.netloc}",
        "HOST": parts.netloc,
        "PATH": parts.path,
        "NAME": vendor.parameter,
        "KEY": vendor.key,
        "ENV": vendor.env,
        "EXTRA": extra,
        "VALUE": value,
    }
    text = _HEAD[source] + _BODIES[shape]
    for word, replacement in words.items():
        text = text.replace(f"<<{word}>>", replacement)
    return text
