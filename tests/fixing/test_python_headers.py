"""Requests without the header get it; headers in another form are rewritten."""

from __future__ import annotations

import pytest

from tests.fixing.python_programs import PRELUDE, after, reasons
from wavix_lint.model import Applicability

URL = "https://api.wavix.com/v1/cdrs"
SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE


def bearer(name: str) -> str:
    return f'headers={{"Authorization": f"Bearer {{{name}}}"}}'


@pytest.mark.parametrize(
    ("start", "name", "level"),
    [
        pytest.param('WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]\n', "WAVIX_API_KEY", SAFE, id="constant"),
        pytest.param('secret = os.environ["WAVIX_API_KEY"]\n', "secret", SAFE, id="named otherwise"),
        pytest.param('OTHER = os.environ["OTHER_KEY"]\n', "os.environ['WAVIX_API_KEY']", UNSAFE, id="another key"),
        pytest.param("", "os.environ['WAVIX_API_KEY']", UNSAFE, id="no name"),
    ],
)
def test_missing(start: str, name: str, level: Applicability) -> None:
    start = f"import os\n\nimport requests\n\n{start}"
    before = f'{start}requests.get("{URL}")\nrequests.get("{URL}", headers={{"Accept": "x"}})\n'
    assert after(before, level) == (
        f'{start}requests.get("{URL}", {bearer(name)})\n'
        f'requests.get("{URL}", headers={{"Accept": "x", "Authorization": f"Bearer {{{name}}}"}})\n'
    )


def test_missing_with_a_key_bound_later() -> None:
    before = f'import os\n\nimport requests\n\nrequests.get("{URL}")\nWAVIX_API_KEY = os.environ["WAVIX_API_KEY"]\n'
    assert after(before) == before


def test_missing_in_headers_that_others_get() -> None:
    before = (
        f'{PRELUDE}headers = {{"Accept": "x"}}\nrequests.get("{URL}", headers=headers)\n'
        'requests.get("https://crm.example.com/", headers=headers)\n'
    )
    assert after(before) == before.replace(
        f'"{URL}", headers=headers', f'"{URL}", headers={{**headers, "Authorization": f"Bearer {{KEY}}"}}'
    )


# The header's value and what it becomes.
VALUES = {
    "raw": ("KEY", 'f"Bearer {KEY}"'),
    "scheme": ('"Token " + KEY', '"Bearer " + KEY'),
    "scheme in an f-string": ('f"ApiKey {KEY}"', 'f"Bearer {KEY}"'),
    "scheme in a format": ('"Token {}".format(KEY)', '"Bearer {}".format(KEY)'),
    "scheme in a percent": ('"Token %s" % KEY', '"Bearer %s" % KEY'),
    "no space": ('"Bearer" + KEY', '"Bearer " + KEY'),
    "colon": ('f"Bearer: {KEY}"', 'f"Bearer {KEY}"'),
}


@pytest.mark.parametrize("name", VALUES)
def test_other_form(name: str) -> None:
    value, expected = VALUES[name]
    before = f'{PRELUDE}requests.get("{URL}", headers={{"Authorization": {value}, "Accept": "x"}})\n'
    assert after(before) == before.replace(f'"Authorization": {value}', f'"Authorization": {expected}')


@pytest.mark.parametrize("name", ["X-API-Key", "Api-Key", "X-Auth-Token"])
def test_other_name(name: str) -> None:
    before = f'{PRELUDE}requests.get("{URL}", headers={{"Accept": "x", "{name}": KEY}})\n'
    assert after(before) == before.replace(f'"{name}": KEY', '"Authorization": f"Bearer {KEY}"')


def test_basic() -> None:
    before = f'{PRELUDE}requests.get("{URL}", auth=(KEY, ""), timeout=3)\n'
    assert after(before) == f'{PRELUDE}requests.get("{URL}", {bearer("KEY")}, timeout=3)\n'


def test_basic_object_and_its_import() -> None:
    head = PRELUDE.replace("import requests\n", "import requests\nfrom requests.auth import HTTPBasicAuth\n")
    before = f'{head}requests.get("{URL}", auth=HTTPBasicAuth(KEY, ""))\n'
    assert after(before) == f'{PRELUDE}requests.get("{URL}", {bearer("KEY")})\n'


def test_basic_on_a_session() -> None:
    before = f'{PRELUDE}s = requests.Session()\ns.auth = (KEY, "")\ns.get("{URL}")\n'
    assert after(before) == before.replace('s.auth = (KEY, "")', 's.headers["Authorization"] = f"Bearer {KEY}"')


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        pytest.param(f'requests.get("{URL}", auth=("user", KEY))', "which of the two", id="two parts"),
        pytest.param(
            f'requests.get("{URL}", headers={{"Authorization": "Bearer "}})', "the key is missing", id="empty"
        ),
        pytest.param(
            f'h = {{"Authorization": "Token " + KEY}}\nrequests.get("{URL}", headers=h)\n'
            'requests.get("https://crm.example.com/", headers=h)',
            "another host",
            id="shared",
        ),
        pytest.param(
            f's = requests.Session()\ns.auth = (KEY, "")\ns.get("{URL}")\ns.get("https://crm.example.com/")',
            "another host",
            id="session for two hosts",
        ),
    ],
)
def test_other_form_is_left_alone(program: str, reason: str) -> None:
    text = f"{PRELUDE}{program}\n"
    assert after(text, UNSAFE) == text
    assert any(reason in told for told in reasons(text)), reasons(text)
