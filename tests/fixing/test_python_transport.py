"""`https` for `http`; options that turn certificate checks off are dropped."""

from __future__ import annotations

import pytest

from tests.fixing.python_programs import HEADER, PRELUDE, after, reasons
from wavix_lint.model import Applicability

SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE
CALL = f'requests.get("https://api.wavix.com/v1/cdrs", {HEADER}'


@pytest.mark.parametrize(
    ("before", "expected", "level"),
    [
        pytest.param(f'requests.get("http://api.wavix.com/v1/cdrs", {HEADER})', f"{CALL})", SAFE, id="in the call"),
        pytest.param(
            f'BASE = "http://api.wavix.com"\nrequests.get(BASE + "/v1/cdrs", {HEADER})',
            f'BASE = "https://api.wavix.com"\nrequests.get(BASE + "/v1/cdrs", {HEADER})',
            SAFE,
            id="in a constant",
        ),
        pytest.param(f"{CALL}, verify=False)", f"{CALL})", SAFE, id="verify=False"),
        pytest.param(
            f"{CALL}, verify=False, timeout=3)", f"{CALL}, timeout=3)", SAFE, id="verify=False, before others"
        ),
        pytest.param(
            f's = requests.Session()\ns.verify = False\ns.get("https://api.wavix.com/v1/cdrs", {HEADER})',
            f's = requests.Session()\ns.get("https://api.wavix.com/v1/cdrs", {HEADER})',
            SAFE,
            id="session.verify",
        ),
        pytest.param(
            f's = requests.Session()\ns.verify = False\ns.get("https://api.wavix.com/v1/cdrs", {HEADER})\n'
            's.get("https://test.example.com/")',
            f's = requests.Session()\ns.get("https://api.wavix.com/v1/cdrs", {HEADER})\ns.get("https://test.example.com/")',
            UNSAFE,
            id="session.verify, for others too",
        ),
        pytest.param(
            "import ssl\nimport urllib.request\n"
            f'r = urllib.request.Request("https://api.wavix.com/v1/cdrs", {HEADER})\n'
            "urllib.request.urlopen(r, context=ssl._create_unverified_context())",
            "import urllib.request\n"
            f'r = urllib.request.Request("https://api.wavix.com/v1/cdrs", {HEADER})\n'
            "urllib.request.urlopen(r)",
            SAFE,
            id="context, and its import",
        ),
    ],
)
def test_transport(before: str, expected: str, level: Applicability) -> None:
    assert after(f"{PRELUDE}{before}\n", level) == f"{PRELUDE}{expected}\n"
    if level is UNSAFE:
        assert after(f"{PRELUDE}{before}\n") == f"{PRELUDE}{before}\n"


def test_port_is_left_alone() -> None:
    text = f'{PRELUDE}requests.get("http://api.wavix.com:8080/v1/cdrs", {HEADER})\n'
    assert after(text, UNSAFE) == text
    assert any("port" in told for told in reasons(text))


def test_documentation_is_only_shown() -> None:
    text = '"""See http://api.wavix.com/v1/cdrs for more."""\n'
    assert after(text, UNSAFE) == text
    assert after(text, Applicability.DISPLAY) == text.replace("http:", "https:")
