"""Notebooks: names flow from cell to cell, places are those of the raw file, what was printed counts too."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests import keygen
from tests.languages.documents import check
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.fixing import fixed
from wavix_lint.model import Applicability


def code(*lines: str, outputs: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    source = [line + "\n" for line in lines[:-1]] + list(lines[-1:])
    return {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": outputs or [], "source": source}


def text(*lines: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": [line + "\n" for line in lines]}


def printed(*lines: str) -> dict[str, Any]:
    return {"name": "stdout", "output_type": "stream", "text": [line + "\n" for line in lines]}


def notebook(*cells: dict[str, Any], language: str = "python", **more: Any) -> str:
    metadata = {"kernelspec": {"display_name": "K", "language": language, "name": "k"}}
    whole = {"cells": list(cells), "metadata": metadata, "nbformat": 4, "nbformat_minor": 5, **more}
    return json.dumps(whole, indent=1) + "\n"


BAD = {
    "one cell": notebook(code("import requests", 'requests.get("https://api.wavix.com/v1/calls?[[appid]]2=" + key)')),
    "names of another cell": notebook(
        code("import requests", 'BASE = "https://api.wavix.com"'),
        code('requests.get(f"{BASE}/v1/calls?[[appid]]2={key}")'),
    ),
    "key": notebook(code('WAVIX_API_KEY = "[[@hex64@]]1"')),
    "Markdown cell": notebook(
        text("# Wavix", "", "```bash", 'curl "https://api.wavix.com/v1/calls?[[appid]]2=$K"', "```")
    ),
    "prose of a cell": notebook(text("The Wavix API key is [[@base62@]]1.")),
    "printed": notebook(code("1", outputs=[printed("GET https://api.wavix.com/v1/calls?[[appid]]2=x")])),
    "shell line": notebook(code("!curl 'https://api.wavix.com/v1/calls?[[appid]]2=x'")),
    "environment": notebook(code("%env WAVIX_API_KEY=[[@hex64@]]1")),
    "environment, other spelling": notebook(code("%set_env WAVIX_API_KEY [[@hex64@]]1")),
    "bash cell": notebook(code("%%bash", "export WAVIX_API_KEY=[[@hex64@]]1")),
    "result": notebook(
        code(
            "r.url",
            outputs=[
                {
                    "output_type": "execute_result",
                    "data": {"text/plain": ["'https://api.wavix.com/v1/calls?[[appid]]2=x'"]},
                    "metadata": {},
                    "execution_count": 1,
                }
            ],
        )
    ),
    "source as one text": notebook({**code("x"), "source": 'import requests\nWAVIX_API_KEY = "[[@base36@]]1"\n'}),
    "magic in between": notebook(code("%time x = 1", 'WAVIX_API_KEY = "[[@base36@]]1"')),
    "JavaScript kernel": notebook(code('const WAVIX_API_KEY = "[[@hex64@]]1";'), language="javascript"),
    "letters that are escaped": notebook(code("# Grüße 🎉", 'WAVIX_API_KEY = "[[@hex64@]]1"  # ü')),
}
OK = {
    "header form": notebook(
        code(
            "import os, requests",
            'requests.get("https://api.wavix.com/v1/calls", headers={"Authorization": f"Bearer {os.environ[\'K\']}"})',
        )
    ),
    "other vendor": notebook(code('requests.get("https://api.openweathermap.org/x?appid=@hex32@")  # not wavix')),
    "environment": notebook(code("import os", 'WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]')),
    "placeholder": notebook(code('WAVIX_API_KEY = "your_wavix_api_key_here"')),
    "digest": notebook(code('WAVIX_SDK_SHA256 = "@sha256@"')),
    "suppressed": notebook(code('x = "https://api.wavix.com/v1/calls?appid=" + k  # wavix-lint: ignore[WVX002] old')),
    "suppressed above": notebook(
        code("# wavix-lint: ignore[WVX002] old", 'x = "https://api.wavix.com/v1/calls?appid=" + k')
    ),
    "picture": notebook(
        code(
            "plot()", outputs=[{"output_type": "display_data", "data": {"image/png": "@sha256@" * 4}, "metadata": {}}]
        ),
        text("wavix"),
    ),
    "metadata": notebook(code("1"), id="wavix-@sha256@"),
    "no cells": '{"cells": [], "wavix": 1}\n',
}


@pytest.mark.parametrize("name", BAD)
def test_found(name: str) -> None:
    found, wanted = check("a.ipynb", BAD[name])
    assert wanted
    assert found == wanted


@pytest.mark.parametrize("name", [name for name in OK if name != "no cells"])
def test_silent(name: str) -> None:
    assert check("a.ipynb", OK[name]) == ([], [])


def test_finding_names_its_cell() -> None:
    drawn = notebook(
        code("x = 1"), code('WAVIX_API_KEY = "@"'.replace("@", keygen.key(3)), outputs=[printed("nothing")])
    )
    (finding,) = examine("a.ipynb", drawn.encode(), Config()).findings
    assert finding.message.endswith("(cell 2)")


@pytest.mark.parametrize("broken", ['{"cells": [', "", "wavix", '{"cells": {}, "a": "wavix"}', OK["no cells"]])
def test_what_is_no_notebook_is_read_as_text(broken: str) -> None:
    data = broken.encode() + b'\n"https://api.wavix.com/v1/calls?appid=x"\n'
    report = examine("a.ipynb", data, Config())
    assert [finding.code for finding in report.findings] == ["WVX002"]
    assert report.notes == ("not a notebook that can be read: read as plain text",)


@pytest.mark.parametrize("indent", [None, 1, 2])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_fix_changes_the_strings_and_nothing_else(indent: int | None, ascii_only: bool) -> None:
    cells = [
        text("# Größe", "wavix"),
        code("import os", "import requests", "", 'KEY = os.environ["WAVIX_API_KEY"]  # ü'),
        code(
            'url = f"https://api.wavix.com/v1/calls?appid={KEY}&page=1"',
            "rows = requests.get(url).json()",
            outputs=[printed("1")],
        ),
    ]
    before = json.dumps(json.loads(notebook(*cells)), indent=indent, ensure_ascii=ascii_only)
    done = fixed("a.ipynb", before.encode(), Config(), Applicability.SAFE)
    assert [finding.code for finding in done.applied] == ["WVX002"]
    changed = json.loads(done.data)
    assert "".join(changed["cells"][2]["source"]) == (
        'url = "https://api.wavix.com/v1/calls?page=1"\n'
        'rows = requests.get(url, headers={"Authorization": f"Bearer {KEY}"}).json()'
    )
    changed["cells"][2]["source"] = cells[2]["source"]
    assert json.dumps(changed, indent=indent, ensure_ascii=ascii_only) == before
    assert json.dumps(json.loads(done.data), indent=indent, ensure_ascii=ascii_only) == done.data.decode()


def test_fix_puts_the_import_where_it_belongs() -> None:
    key = keygen.key(9)
    before = notebook(code("import requests"), code(f'WAVIX_API_KEY = "{key}"'))
    done = fixed("a.ipynb", before.encode(), Config(), Applicability.UNSAFE)
    program = "\n".join("".join(cell["source"]) for cell in json.loads(done.data)["cells"])
    assert key not in done.data.decode()
    assert "import os\n" in program
    assert 'WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]' in program
