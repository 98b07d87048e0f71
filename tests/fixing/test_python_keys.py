"""Written keys are read from the environment; no edit repeats them."""

from __future__ import annotations

import pytest

from tests.fixing.python_programs import WRITTEN, after, reasons
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.model import Applicability

ENV = 'os.environ["WAVIX_API_KEY"]'
URL = "https://api.wavix.com/v1/cdrs"

# `@` is the key.
LINES = {
    "constant": ('WAVIX_API_KEY = "@"', f"WAVIX_API_KEY = {ENV}"),
    "constant that has a name of its own": ('WAVIX_APPID = "@"', 'WAVIX_APPID = os.environ["WAVIX_APPID"]'),
    "constant in another style": ('wavixApiKey = "@"', f"wavixApiKey = {ENV}"),
    "annotated": ('WAVIX_API_KEY: str = "@"', f"WAVIX_API_KEY: str = {ENV}"),
    "default argument": ('def f(wavix_api_key="@"): ...', f"def f(wavix_api_key={ENV}): ..."),
    "keyword-only default": ('def f(*, wavix_api_key: str = "@"): ...', f"def f(*, wavix_api_key: str = {ENV}): ..."),
    "dict value": ('C = {"wavix": {"api_key": "@"}}', f'C = {{"wavix": {{"api_key": {ENV}}}}}'),
    "class attribute": ('class Wavix:\n    api_key = "@"', f"class Wavix:\n    api_key = {ENV}"),
    "getenv default": ('K = os.getenv("WAVIX_KEY", "@")', 'K = os.environ["WAVIX_KEY"]'),
    "environ.get default": ('K = os.environ.get("WAVIX_KEY", "@")', 'K = os.environ["WAVIX_KEY"]'),
    "getenv or": ('WAVIX_TOKEN = os.getenv("WAVIX_KEY") or "@"', 'WAVIX_TOKEN = os.environ["WAVIX_KEY"]'),
    "bytes": ('WAVIX_API_KEY = b"@"', f"WAVIX_API_KEY = {ENV}.encode()"),
    "SDK": ('from wavix import Wavix\nw = Wavix(token="@")', f"from wavix import Wavix\nw = Wavix(token={ENV})"),
    "written to the environment": ('os.environ["WAVIX_API_KEY"] = "@"\nprint(1)', "print(1)"),
    "Bearer": (
        f'requests.get("{URL}", headers={{"Authorization": "Bearer @"}})',
        f'requests.get("{URL}", headers={{"Authorization": f"Bearer {{os.environ[\'WAVIX_API_KEY\']}}"}})',
    ),
    "Bearer in single quotes": (
        f"requests.get('{URL}', headers={{'Authorization': 'Bearer @'}})",
        f"requests.get('{URL}', headers={{'Authorization': f'Bearer {{os.environ[\"WAVIX_API_KEY\"]}}'}})",
    ),
    "in the URL": (
        f'requests.get("{URL}?appid=@&page=1")',
        f'requests.get("{URL}?page=1", headers={{"Authorization": f"Bearer {{os.environ[\'WAVIX_API_KEY\']}}"}})',
    ),
    "in params": (
        f'requests.get("{URL}", params={{"appid": "@"}})',
        f'requests.get("{URL}", headers={{"Authorization": f"Bearer {{os.environ[\'WAVIX_API_KEY\']}}"}})',
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_key(name: str) -> None:
    before, expected = (f"import os\n\nimport requests\n\n{text}\n" for text in LINES[name])
    before = before.replace("@", WRITTEN)
    assert after(before) == before
    assert after(before, Applicability.UNSAFE, WRITTEN) == expected


def test_halves_of_a_key() -> None:
    before = f'import os\n\nWAVIX_API_KEY = (\n    "{WRITTEN[:30]}"\n    "{WRITTEN[30:]}"\n)\n'
    assert after(before, Applicability.UNSAFE) == f"import os\n\nWAVIX_API_KEY = {ENV}\n"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param("", f"import os\n\nWAVIX_API_KEY = {ENV}\n", id="nothing before"),
        pytest.param('"""Doc."""\n', f'"""Doc."""\nimport os\n\nWAVIX_API_KEY = {ENV}\n', id="docstring"),
        pytest.param(
            "from __future__ import annotations\n",
            f"from __future__ import annotations\nimport os\n\nWAVIX_API_KEY = {ENV}\n",
            id="future",
        ),
        pytest.param(
            "from os import environ\n",
            'from os import environ\nWAVIX_API_KEY = environ["WAVIX_API_KEY"]\n',
            id="environ is there",
        ),
        pytest.param(
            "import os as system\n",
            'import os as system\nWAVIX_API_KEY = system.environ["WAVIX_API_KEY"]\n',
            id="os under another name",
        ),
        pytest.param(
            'os = "linux"\n',
            'from os import environ\n\nos = "linux"\nWAVIX_API_KEY = environ["WAVIX_API_KEY"]\n',
            id="os is something else",
        ),
        pytest.param("#!/usr/bin/python\n", f"#!/usr/bin/python\nimport os\n\nWAVIX_API_KEY = {ENV}\n", id="shebang"),
    ],
)
def test_import(head: str, expected: str) -> None:
    assert after(f'{head}WAVIX_API_KEY = "{WRITTEN}"\n', Applicability.UNSAFE, WRITTEN) == expected


def test_imports_of_two_fixes_are_one_edit() -> None:
    text = f'"""Doc."""\nWAVIX_API_KEY = "{WRITTEN}"\nWAVIX_TOKEN = "{WRITTEN[::-1]}"\n'
    fixes = [found.fix for found in examine("a.py", text.encode(), Config()).findings]
    first, second = ({(edit.span, edit.text) for edit in fix.edits} for fix in fixes if fix is not None)
    assert len(first & second) == 1


def test_key_in_the_URL_has_the_fix_of_its_parameter() -> None:
    text = f'import requests\nrequests.get("{URL}?appid={WRITTEN}")\n'
    found = examine("a.py", text.encode(), Config()).findings
    assert {each.code for each in found} == {"WVX001", "WVX002"}
    assert len({each.fix for each in found}) == 1
    assert all("burnt" in told for told in reasons(text))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param("# WAVIX_API_KEY=@", "a comment cannot", id="comment"),
        pytest.param(
            "CMD = \"curl https://api.wavix.com/v1/x -H 'Authorization: Bearer @'\"", "longer text", id="command"
        ),
        pytest.param('def f():\n    """WAVIX_API_KEY=@"""', "documentation", id="docstring"),
    ],
)
def test_no_place_for_it(line: str, reason: str) -> None:
    text = f"import os\n{line}\n".replace("@", WRITTEN)
    assert after(text, Applicability.UNSAFE) == text
    assert any(reason in told for told in reasons(text)), reasons(text)


def test_configured_variable() -> None:
    text = f'import requests\nrequests.get("{URL}", headers={{"Authorization": "Bearer {WRITTEN}"}})\n'
    found = examine("a.py", text.encode(), Config(env_var="ACME_KEY")).findings
    assert any(edit.text == "{os.environ['ACME_KEY']}" for each in found if each.fix for edit in each.fix.edits)
