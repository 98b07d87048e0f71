"""What is left alone, and the clause that says why."""

from __future__ import annotations

import pytest

from tests.fixing.python_programs import PRELUDE, after, reasons
from wavix_lint.model import Applicability

URL = "https://api.wavix.com/v1/cdrs"
OTHER = "https://crm.example.com/v1/cdrs"

# The program after the usual lines, and a part of what the finding says.
PROGRAMS = {
    "something is appended later": (
        f'url = f"{URL}?appid={{KEY}}"\nif KEY:\n    url += "&page=1"\nrequests.get(url)',
        "appended to this URL",
    ),
    "something is appended in the call": (
        f'url = f"{URL}?appid={{KEY}}"\nrequests.get(url + "&page=1")',
        "another request of this file would change",
    ),
    "URL handed to a stranger": (
        f'from tools import send\nurl = f"{URL}?appid={{KEY}}"\nrequests.get(url)\nsend(url)',
        "handed to code that this file does not show",
    ),
    "URL written to a file": (
        f'url = f"{URL}?appid={{KEY}}"\nopen("x", "w").write(url)\nrequests.get(url)',
        "handed to code that this file does not show",
    ),
    "URL in a body": (
        f'url = f"{URL}?appid={{KEY}}"\nrequests.get(url)\nrequests.post("{OTHER}", json=url)',
        "sent in a body",
    ),
    "URL compared": (
        f'url = f"{URL}?appid={{KEY}}"\nif url == "x":\n    print(1)\nrequests.get(url)',
        "the code compares it",
    ),
    "URL returned": (
        f'def f():\n    url = f"{URL}?appid={{KEY}}"\n    requests.get(url)\n    return url',
        "callers that this file does not show",
    ),
    "params for two hosts": (
        f'p = {{"appid": KEY}}\nrequests.get("{URL}", params=p)\nrequests.get("{OTHER}", params=p)',
        "goes to another host as well",
    ),
    "params read back": (
        f'p = {{"appid": KEY}}\nrequests.get("{URL}", params=p)\nprint(p["appid"])',
        "reads the parameter back",
    ),
    "params offered to other files": (
        f'__all__ = ["P"]\nP = {{"appid": KEY}}\nrequests.get("{URL}", params=P)',
        "offered to other files",
    ),
    "params as a default": (
        f'def f(p={{"appid": KEY}}):\n    return requests.get("{URL}", params=p)',
        "when the caller says nothing else",
    ),
    "session for two hosts": (
        f's = requests.Session()\ns.params["appid"] = KEY\ns.get("{URL}")\ns.get("{OTHER}")',
        "goes to another host as well",
    ),
    "client that gets its URLs from outside": (
        f's = requests.Session()\ns.params["appid"] = KEY\ns.get("{URL}")\n\n\ndef f(url):\n    return s.get(url)',
        "not certain that the request goes to Wavix",
    ),
    "only in some cases": (
        f'p = {{"a": 1}}\nif KEY:\n    p["appid"] = KEY\nrequests.get("{URL}", params=p)',
        "only sent in some cases",
    ),
    "only in one branch": (
        f'requests.get("{URL}", params={{"appid": KEY}} if KEY else {{}})',
        "only sent in some cases",
    ),
    "both branches": (
        f'if KEY:\n    url = f"{URL}?appid={{KEY}}"\nelse:\n    url = f"{URL}/x?appid={{KEY}}"\nrequests.get(url)',
        "only sent in some cases",
    ),
    "two keys": (
        f'requests.get(f"{URL}?appid={{KEY}}", headers={{"Authorization": "Bearer " + os.environ["OPENAI_KEY"]}})',
        "with another key",
    ),
    "auth as well": (f'requests.get(f"{URL}?appid={{KEY}}", auth=("a", "b"))', "`auth` option"),
    "user in the URL": (
        f'requests.get("{URL}?appid=".replace("x", "y") + KEY)\nrequests.get(f"https://u:p@api.wavix.com/?appid={{KEY}}")',
        "user name",
    ),
    "key quoted before": (
        f'from urllib.parse import quote\nK = quote(KEY)\nrequests.get(f"{URL}?appid={{K}}")',
        "encoded for the URL",
    ),
    "key as bytes": (f'K = KEY.encode()\nrequests.get("{URL}", params={{"appid": K}})', "encoded for the URL"),
    "formatted": (f'requests.get("{URL}?appid=%-10s" % KEY)', "formatted in a way"),
    "a test waits for it": (
        f'r = requests.get(f"{URL}?appid={{KEY}}")\nassert r.url == f"{URL}?appid={{KEY}}"',
        "a test in this file waits",
    ),
    "documentation": (f'def f():\n    """Call {URL}?appid=KEY first."""', "documentation"),
    "code inside a text": (f'CODE = "requests.get(\\"{URL}?appid=\\" + key)"', "no request of this file"),
    "redirects of urllib": (
        'import urllib.request\nurllib.request.urlopen(f"https://api.wavix.com/v1/recordings/1?appid={KEY}")',
        "redirect to another host",
    ),
    "urlretrieve": (
        f'import urllib.request\nurllib.request.urlretrieve(f"{URL}?appid={{KEY}}", "x")',
        "takes no headers",
    ),
    "unknown function": (f'from tools import get\nget("{URL}", params={{"appid": KEY}})', "takes headers is not known"),
    "helper that other hosts use": (
        f'def get(url):\n    return requests.get(url)\n\n\nget(f"{URL}?appid={{KEY}}")\nget("{OTHER}")',
        "another request would get the key",
    ),
    "value filled in elsewhere": (
        f'T = {{"a": "{URL}?appid={{key}}"}}\nrequests.get(T["a"].format(key=KEY))',
        "filled in at another place",
    ),
    "one line with other code": (
        f'p = {{"a": 1}}; p["appid"] = KEY; requests.get("{URL}", params=p)',
        "shares its line",
    ),
    "a comment in the way": (
        f'requests.get(\n    "{URL}",\n    params={{\n        # ours\n        "appid": KEY\n    }},\n)',
        "a comment stands",
    ),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_left_alone(name: str) -> None:
    program, reason = PROGRAMS[name]
    text = f"{PRELUDE}{program}\n"
    assert after(text, Applicability.UNSAFE) == text
    assert any(reason in told for told in reasons(text)), reasons(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f'import requests\nprint requests.get("{URL}?appid=" + key)\n', id="Python 2"),
        pytest.param(f'import requests\nrequests.get("{URL}?appid=" + key\n', id="half typed"),
        pytest.param(f'import requests\rrequests.get("{URL}?appid=" + key)\r', id="line ends of another age"),
    ],
)
def test_not_python_3(text: str) -> None:
    assert after(text, Applicability.UNSAFE) == text
    assert reasons(text) == {"the file is not valid Python 3"}
