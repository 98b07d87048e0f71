"""`appid` is taken out of every kind of mapping, and the mapping too when nothing is left in it."""

from __future__ import annotations

import pytest

from tests.fixing.python_programs import HEADER, PRELUDE, after

CDRS = '"https://api.wavix.com/v1/cdrs"'

PROGRAMS = {
    "literal, alone": (f'requests.get({CDRS}, params={{"appid": KEY}})', f"requests.get({CDRS}, {HEADER})"),
    "literal, alone, before others": (
        f'requests.get({CDRS}, params={{"appid": KEY}}, timeout=3)',
        f"requests.get({CDRS}, {HEADER}, timeout=3)",
    ),
    "literal, first": (
        f'requests.get({CDRS}, params={{"appid": KEY, "page": 1}})',
        f'requests.get({CDRS}, params={{"page": 1}}, {HEADER})',
    ),
    "literal, last": (
        f'requests.get({CDRS}, params={{"page": 1, "appid": KEY}})',
        f'requests.get({CDRS}, params={{"page": 1}}, {HEADER})',
    ),
    "positional": (f'requests.get({CDRS}, {{"appid": KEY}})', f"requests.get({CDRS}, {HEADER})"),
    "literal over lines": (
        f'requests.get(\n    {CDRS},\n    params={{\n        "appid": KEY,\n        "page": 1,\n    }},\n)',
        f'requests.get(\n    {CDRS},\n    params={{\n        "page": 1,\n    }},\n    {HEADER},\n)',
    ),
    "comment behind it": (
        f'requests.get(\n    {CDRS},\n    params={{\n        "appid": KEY,  # ours\n        "page": 1,\n    }},\n)',
        f'requests.get(\n    {CDRS},\n    params={{\n        # ours\n        "page": 1,\n    }},\n    {HEADER},\n)',
    ),
    "local": (
        f'params = {{"page": 1, "appid": KEY}}\nrequests.get({CDRS}, params=params)',
        f'params = {{"page": 1}}\nrequests.get({CDRS}, params=params, {HEADER})',
    ),
    "local, alone": (
        f'params = {{"appid": KEY}}\nrequests.get({CDRS}, params=params)',
        f"requests.get({CDRS}, {HEADER})",
    ),
    "dict()": (
        f"requests.get({CDRS}, params=dict(appid=KEY, page=1))",
        f"requests.get({CDRS}, params=dict(page=1), {HEADER})",
    ),
    "dict(), alone": (f"requests.get({CDRS}, params=dict(appid=KEY))", f"requests.get({CDRS}, {HEADER})"),
    "list of tuples": (
        f'requests.get({CDRS}, params=[("a", 1), ("appid", KEY)])',
        f'requests.get({CDRS}, params=[("a", 1)], {HEADER})',
    ),
    "item assignment": (
        f'params = {{"page": 1}}\nparams["appid"] = KEY\nrequests.get({CDRS}, params=params)',
        f'params = {{"page": 1}}\nrequests.get({CDRS}, params=params, {HEADER})',
    ),
    "item assignment, alone": (
        f'params = {{}}\nparams["appid"] = KEY\nrequests.get({CDRS}, params=params)',
        f"requests.get({CDRS}, {HEADER})",
    ),
    "update with a dict": (
        f'params = {{"page": 1}}\nparams.update({{"appid": KEY, "a": 1}})\nrequests.get({CDRS}, params=params)',
        f'params = {{"page": 1}}\nparams.update({{"a": 1}})\nrequests.get({CDRS}, params=params, {HEADER})',
    ),
    "update with keywords": (
        f'params = {{"page": 1}}\nparams.update(appid=KEY)\nrequests.get({CDRS}, params=params)',
        f'params = {{"page": 1}}\nrequests.get({CDRS}, params=params, {HEADER})',
    ),
    "setdefault": (
        f'params = {{"page": 1}}\nparams.setdefault("appid", KEY)\nrequests.get({CDRS}, params=params)',
        f'params = {{"page": 1}}\nrequests.get({CDRS}, params=params, {HEADER})',
    ),
    "append": (
        f'params = [("page", 1)]\nparams.append(("appid", KEY))\nrequests.get({CDRS}, params=params)',
        f'params = [("page", 1)]\nrequests.get({CDRS}, params=params, {HEADER})',
    ),
    "spread into another": (
        f'auth = {{"appid": KEY}}\nrequests.get({CDRS}, params={{**auth, "page": 1}})',
        f'requests.get({CDRS}, params={{"page": 1}}, {HEADER})',
    ),
    "merged with another": (
        f'requests.get({CDRS}, params={{"page": 1}} | {{"appid": KEY}})',
        f'requests.get({CDRS}, params={{"page": 1}}, {HEADER})',
    ),
    "arguments in a dict": (
        f'kw = {{"params": {{"appid": KEY}}, "timeout": 3}}\nrequests.get({CDRS}, **kw)',
        f'kw = {{"timeout": 3}}\nrequests.get({CDRS}, **kw, {HEADER})',
    ),
    "arguments in a dict, headers too": (
        f'kw = {{"params": {{"appid": KEY, "a": 1}}, "headers": {{"Accept": "x"}}}}\nrequests.get({CDRS}, **kw)',
        'kw = {"params": {"a": 1}, "headers": {"Accept": "x", "Authorization": f"Bearer {KEY}"}}\n'
        f"requests.get({CDRS}, **kw)",
    ),
    "text": (
        f'requests.get({CDRS}, params=f"appid={{KEY}}&page=1")',
        f'requests.get({CDRS}, params="page=1", {HEADER})',
    ),
    "wrapper that adds it": (
        f'def get(**query):\n    query["appid"] = KEY\n    return requests.get({CDRS}, params=query)\n\n\nget(page=1)',
        f"def get(**query):\n    return requests.get({CDRS}, params=query, {HEADER})\n\n\nget(page=1)",
    ),
    "beside the header": (
        f'requests.get({CDRS}, params={{"appid": KEY}}, {HEADER})',
        f"requests.get({CDRS}, {HEADER})",
    ),
    "headers in the call": (
        f'requests.get({CDRS}, params={{"appid": KEY}}, headers={{"Accept": "x"}})',
        f'requests.get({CDRS}, headers={{"Accept": "x", "Authorization": f"Bearer {{KEY}}"}})',
    ),
    "headers in the call, over lines": (
        f'requests.get({CDRS}, params={{"appid": KEY}}, headers={{\n    "Accept": "x"  # all\n}})',
        f'requests.get({CDRS}, headers={{\n    "Accept": "x",  # all\n    "Authorization": f"Bearer {{KEY}}"\n}})',
    ),
    "headers: None": (
        f'requests.get({CDRS}, params={{"appid": KEY}}, headers=None)',
        f"requests.get({CDRS}, {HEADER})",
    ),
    "headers in a name": (
        f'headers = {{"Accept": "x"}}\nrequests.get({CDRS}, params={{"appid": KEY}}, headers=headers)',
        f'headers = {{"Accept": "x", "Authorization": f"Bearer {{KEY}}"}}\nrequests.get({CDRS}, headers=headers)',
    ),
    "headers of several requests": (
        'headers = {"Accept": "x"}\n'
        f'requests.get({CDRS}, params={{"appid": KEY}}, headers=headers)\n'
        f'requests.post({CDRS}, params={{"appid": KEY, "a": 1}}, headers=headers)',
        'headers = {"Accept": "x", "Authorization": f"Bearer {KEY}"}\n'
        f"requests.get({CDRS}, headers=headers)\n"
        f'requests.post({CDRS}, params={{"a": 1}}, headers=headers)',
    ),
    "headers that another host gets too": (
        'headers = {"Accept": "x"}\n'
        f'requests.get({CDRS}, params={{"appid": KEY}}, headers=headers)\n'
        'requests.get("https://crm.example.com/", headers=headers)',
        'headers = {"Accept": "x"}\n'
        f'requests.get({CDRS}, headers={{**headers, "Authorization": f"Bearer {{KEY}}"}})\n'
        'requests.get("https://crm.example.com/", headers=headers)',
    ),
    "headers before the key has a name": (
        'headers = {"Accept": "x"}\ntoken = os.environ["WAVIX_TOKEN"]\n'
        f'requests.get({CDRS}, params={{"appid": token}}, headers=headers)',
        'headers = {"Accept": "x"}\ntoken = os.environ["WAVIX_TOKEN"]\n'
        f'requests.get({CDRS}, headers={{**headers, "Authorization": f"Bearer {{token}}"}})',
    ),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_mapping(name: str) -> None:
    before, expected = PROGRAMS[name]
    assert after(f"{PRELUDE}{before}\n") == f"{PRELUDE}{expected}\n"


def test_key_of_a_caller() -> None:
    """The header goes where the request is sent: the key has to have a name there."""
    before = (
        "def params(key, page):\n"
        '    return {"appid": key, "page": page}\n\n\n'
        "def cdrs(secret):\n"
        f"    return requests.get({CDRS}, params=params(secret, 1))\n"
    )
    assert after(PRELUDE + before) == PRELUDE + before.replace('"appid": key, ', "").replace(
        "params(secret, 1))", 'params(secret, 1), headers={"Authorization": f"Bearer {secret}"})'
    )


def test_key_on_self() -> None:
    before = (
        "class Wavix:\n"
        "    def __init__(self, key):\n"
        "        self.key = key\n"
        '        self.params = {"appid": key}\n'
        '        self.headers = {"Accept": "x"}\n\n'
        "    def cdrs(self):\n"
        f"        return requests.get({CDRS}, params={{**self.params, 'page': 1}}, headers=self.headers)\n"
    )
    assert after(PRELUDE + before) == PRELUDE + before.replace('        self.params = {"appid": key}\n', "").replace(
        "{**self.params, 'page': 1}", "{'page': 1}"
    ).replace('{"Accept": "x"}', '{"Accept": "x", "Authorization": f"Bearer {key}"}')
