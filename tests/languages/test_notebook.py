"""Notebooks: names flow from cell to cell, places are those of the raw file, what was printed counts too."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests import keygen
from tests.languages.documents import check
from tests.wire.prove import repaired
from wavix_lint.config import Config
from wavix_lint.engine import examine
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


def shown(**data: Any) -> dict[str, Any]:
    return {"output_type": "execute_result", "data": data, "metadata": {}, "execution_count": 1}


def raised(*traceback: str, value: str = "x") -> dict[str, Any]:
    return {"output_type": "error", "ename": "HTTPError", "evalue": value, "traceback": list(traceback)}


_URL = "https://api.wavix.com/v1/calls?page=1&[[appid]]2=x"
MORE_BAD = {
    "command over lines": notebook(code("!curl -G https://api.wavix.com/v1/calls \\", "  -d [[appid]]2=$KEY")),
    "command in a block": notebook(code("if True:", f"    !curl '{_URL}'", 'WAVIX_API_KEY = "[[@base62@]]1"')),
    "answer of a command": notebook(code(f"rows = !curl -s '{_URL}'", "print(rows)")),
    "command with names of Python": notebook(code("!curl 'https://api.wavix.com/v1/calls?[[appid]]2={key}'")),
    "timed call": notebook(code("import requests", f'%timeit -n 10 requests.get("{_URL}" + key)')),
    "timed cell": notebook(code("%%time", "import requests", f'requests.get("{_URL}")')),
    "captured cell": notebook(code("%%capture out", 'WAVIX_API_KEY = "[[@hex64@]]1"')),
    "system magic": notebook(code(f"%system curl '{_URL}'")),
    "script cell": notebook(code("%%script bash --no-raise-error", f"curl '{_URL}'")),
    "cell behind a comment": notebook(code("# list calls", "%%bash", f"curl '{_URL}'")),
    "cell of Databricks": notebook(code("%sh", f"curl '{_URL}'")),
    "text of Databricks": notebook(code("%md", f"See `{_URL}`.")),
    "written dotenv": notebook(code("%%writefile .env", "WAVIX_API_KEY=[[@hex64@]]1")),
    "written program": notebook(code("%%writefile src/app.py", 'WAVIX_API_KEY = "[[@hex64@]]1"')),
    "JavaScript cell": notebook(code("%%javascript", f'fetch("{_URL}")')),
    "HTML cell": notebook(code("%%html", '<a href="https://api.wavix.com/x?page=1&amp;[[appid]]2=K">x</a>')),
    "environment with blanks": notebook(code("%env WAVIX_API_KEY = [[@hex64@]]1")),
    "environment as a dict": notebook(code("import os", 'os.environ["WAVIX_API_KEY"] = "[[@hex64@]]1"')),
    "cell of another kernel": notebook({**code(f"curl '{_URL}'"), "metadata": {"vscode": {"languageId": "shellscript"}}}),
    "Bash kernel": notebook(code(f"curl '{_URL}'"), language="bash"),
    "PowerShell kernel": notebook(code(f'Invoke-RestMethod "{_URL}"'), language="pwsh"),
    "F# kernel": notebook(code('let wavixApiKey = "[[@hex64@]]1"'), language="F#"),
    "raw cell": notebook({**text("Wavix API key: [[@hex64@]]1"), "cell_type": "raw"}),
    "table in a cell": notebook(text("| Service | API key |", "|---|---|", "| Wavix | [[@hex64@]]1 |")),
    "error": notebook(code("1", outputs=[raised(f"HTTPError: 401 for url: {_URL}", value="401")])),
    "value of an error": notebook(code("1", outputs=[raised(value=f"401 Client Error for url: {_URL}")])),
    "error in colours": notebook(
        code("1", outputs=[raised('\x1b[0;31mget\x1b[0m(\x1b[33m"https://api.wavix.com/v1/calls?\x1b[1m[[appid]]2=x"\x1b[0m)')])
    ),
    "error of a pool": notebook(
        code("1", outputs=[raised(value="HTTPSConnectionPool(host='api.wavix.com', port=443): Max retries with url: /v1/calls?[[appid]]2=x")])
    ),
    "key that was printed": notebook(code("print(h)", outputs=[printed("{'Authorization': 'Bearer [[@base62@]]1'}  # api.wavix.com")])),
    "frame as HTML": notebook(
        code("df", outputs=[shown(**{"text/html": ["<table><tr><th>wavix_api_key</th></tr>", "<tr><td>[[@hex64@]]1</td></tr></table>"]})])
    ),
    "JSON": notebook(code("d", outputs=[shown(**{"application/json": {"wavix": {"apiKey": "[[@hex64@]]1"}}})])),
    "text as Markdown": notebook(code("d", outputs=[shown(**{"text/markdown": "The Wavix API key is `[[@hex64@]]1`."})])),
    "old format": json.dumps(
        {"worksheets": [{"cells": [{"cell_type": "code", "input": ['WAVIX_API_KEY = "[[@hex64@]]1"'], "outputs": [], "language": "python"}]}],
         "metadata": {"name": ""}, "nbformat": 3, "nbformat_minor": 0}
    ),
    "escapes of other writers": (
        '{"cells":[{"cell_type":"code","metadata":{},"outputs":[],"source":"u\\u0020= \\"https:\\/\\/api.wavix.com\\/v1?'
        '[[appid]]2\\u003d\\"\\t+ k"}],"metadata":{},"nbformat":4,"nbformat_minor":5}\n'
    ),
    "one line": json.dumps(json.loads(notebook(code("import requests", f'requests.get("{_URL}")')))),
}  # fmt: skip
MORE_OK = {
    "percent that goes on": notebook(
        code("print(", '    "wavix %s %s"', "    % (a, b)", ")", "x = 7 \\", "    %wavix")
    ),
    "command without a header": notebook(code("!curl https://api.wavix.com/webrtc/v2.0.0/widget.js")),
    "guide": notebook(text("```bash", "curl https://api.wavix.com/v1/calls", "```")),
    "environment from elsewhere": notebook(
        code("%env WAVIX_API_KEY=$KEY", "%env WAVIX_API_KEY", "%set_env WAVIX_API_KEY {key}")
    ),
    "installation": notebook(code("%pip install wavix", "!pip install wavix==1.1.0")),
    "secrets of Colab": notebook(
        code("from google.colab import userdata", 'WAVIX_API_KEY = userdata.get("WAVIX_API_KEY")')
    ),
    "printed ids": notebook(code("1", outputs=[printed("wavix call @uuid@", "session @hex32@", "sha256 @sha256@")])),
    "printed in stars": notebook(code("1", outputs=[printed("WAVIX_API_KEY=9f8e****************************")])),
    "other vendor printed": notebook(
        code("# wavix", outputs=[printed("https://api.openweathermap.org/x?appid=@hex32@")])
    ),
    "attachment": notebook(
        {**text("wavix ![a](attachment:a.png)"), "attachments": {"a.png": {"image/png": "@sha256@"}}}
    ),
}
BAD |= MORE_BAD
OK |= MORE_OK


def test_lines_that_are_taken_away_leave_a_notebook_and_the_other_cells() -> None:
    cells = [
        code("import os", "import requests", 'key = os.environ["K"]'),
        code(
            "r = requests.get(",
            '    "https://api.wavix.com/v1/calls",',
            "    params={",
            '        "appid": key,',
            "    },",
            ")",
        ),
        code("print(r.json())"),
    ]
    done = repaired("a.ipynb", notebook(*cells).encode(), Applicability.UNSAFE)
    changed = json.loads(done.data)["cells"]
    assert "".join(changed[1]["source"]) == (
        'r = requests.get(\n    "https://api.wavix.com/v1/calls",\n    headers={"Authorization": f"Bearer {key}"},\n)'
    )
    assert [changed[0], changed[2]] == [cells[0], cells[2]]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_last_line_of_a_cell_can_be_taken_away(ends: str) -> None:
    cells = [
        code("params = {}", 'params["appid"] = key'),
        code("import requests", 'requests.get("https://api.wavix.com/v1/calls", params=params)'),
    ]
    before = notebook(*cells).replace("\n", ends).encode()
    done = repaired("a.ipynb", before, Applicability.UNSAFE)
    assert [cell["cell_type"] for cell in json.loads(done.data)["cells"]] == ["code", "code"]
    assert done.data.count(b"\n") - done.data.count(ends.encode()) == 0


def test_fix_of_a_command_is_escaped() -> None:
    before = notebook(code("import os", '!curl "https://api.wavix.com/v1/calls?appid=$WAVIX_API_KEY&page=1"'))
    done = repaired("a.ipynb", before.encode(), Applicability.UNSAFE)
    assert json.loads(done.data)["cells"][0]["source"][1] == (
        '!curl "https://api.wavix.com/v1/calls?page=1" -H "Authorization: Bearer $WAVIX_API_KEY"'
    )


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
    done = repaired("a.ipynb", before.encode(), Applicability.SAFE)
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
    done = repaired("a.ipynb", before.encode(), Applicability.UNSAFE)
    program = "\n".join("".join(cell["source"]) for cell in json.loads(done.data)["cells"])
    assert key not in done.data.decode()
    assert "import os\n" in program
    assert 'WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]' in program
