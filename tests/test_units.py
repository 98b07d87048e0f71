"""A file and the texts inside it: places, confidence, names and fixes on their way out."""

from __future__ import annotations

import json

import pytest

from tests import keygen
from tests.wire.prove import repaired
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.languages.extraction import Extraction
from wavix_lint.model import Applicability, Confidence, Edit, Span
from wavix_lint.repairs import AddBearer, Editor, NoFix
from wavix_lint.units import Unit, units

KEY = keygen.key(5)
CALL = 'curl "https://api.wavix.com/v1/calls?appid=$K"'


def inside(path: str, text: str) -> list[Unit]:
    return list(units(path, text.encode(), Config()))[1:]


def test_text_in_a_text_in_a_text() -> None:
    """A fence with a Dockerfile that runs a script."""
    text = f"# wavix\n\n> ```dockerfile\n> FROM a\n> RUN {CALL}\n> ```\n"
    (outer, inner) = inside("a.md", text)
    assert [unit.fragment.language for unit in (outer, inner) if unit.fragment] == ["dockerfile", "shell"]
    (found,) = [one for one in examine("a.md", text.encode(), Config()).findings if one.code == "WVX002"]
    assert text[found.span.start : found.span.end] == "appid"
    assert found.confidence is Confidence.LOW


def test_key_that_is_written_out_is_as_certain_as_elsewhere() -> None:
    text = f"```bash\nexport WAVIX_API_KEY={KEY}\n{CALL}\n```\n"
    found = {one.code: one.confidence for one in examine("a.md", text.encode(), Config()).findings}
    assert found == {"WVX001": Confidence.HIGH, "WVX002": Confidence.LOW}


def test_what_names_nothing_of_wavix_is_not_read() -> None:
    assert inside("a.md", "wavix\n\n```bash\nls\n```\n\n```python\nimport os\n```\n") == []


def test_texts_deeper_than_three_levels_are_left() -> None:
    cell = {"cell_type": "markdown", "metadata": {}, "source": f"````markdown\n```dockerfile\nRUN {CALL}\n```\n````\n"}
    found = inside("a.ipynb", json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))
    assert [unit.fragment.language for unit in found if unit.fragment] == ["markdown", "markdown", "dockerfile"]


def test_requests_of_an_excerpt_lack_nothing_and_are_fixed_all_the_same() -> None:
    text = f"```bash\n{CALL}\ncurl https://api.wavix.com/v1/trunks\n```\n"
    done = repaired("a.md", text.encode(), Applicability.UNSAFE)
    assert done.data.decode() == (
        '```bash\ncurl "https://api.wavix.com/v1/calls" -H "Authorization: Bearer $K"\ncurl https://api.wavix.com/v1/trunks\n```\n'
    )


@pytest.mark.parametrize("prefix", ["", "  ", "> ", "> > ", "   ", "\t"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_fix_of_a_fence_keeps_what_begins_its_lines(prefix: str, ends: str) -> None:
    before = ["```python", "import requests", "", "requests.get(", '    "https://api.wavix.com/v1/calls",',
              "    params={", '        "appid": key,', "    },", ")", "```", ""]  # fmt: skip
    after = ["```python", "import requests", "", "requests.get(", '    "https://api.wavix.com/v1/calls",',
             '    headers={"Authorization": f"Bearer {key}"},', ")", "```", ""]  # fmt: skip
    text, wanted = (ends.join((prefix + line).rstrip() for line in lines[:-1]) + ends for lines in (before, after))
    done = repaired("a.md", text.encode(), Applicability.UNSAFE)
    assert done.data.decode() == wanted


def test_new_lines_of_a_fix_begin_as_the_others_do() -> None:
    text = f'> ```python\n> import requests\n>\n> WAVIX_API_KEY = "{KEY}"\n> ```\n'
    done = repaired("a.md", text.encode(), Applicability.UNSAFE)
    assert KEY not in done.data.decode()
    assert all(line.startswith(">") for line in done.data.decode().splitlines())
    assert '> WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]\n> ```' in done.data.decode()


def test_edit_of_an_encoded_text_is_refused() -> None:
    link = "vscode:mcp/install?%7B%22name%22%3A%22wavix%22%7D"
    unit = next(unit for unit in inside("a.md", f"[x]({link})\n") if unit.fragment and unit.fragment.language == "json")
    assert unit.in_file((Edit(Span(0, 1), "x"),)) is None


def test_name_of_the_cell_around_an_inner_text() -> None:
    cells = [{"cell_type": "markdown", "metadata": {}, "source": f"```bash\n{CALL}\n```\n"}]
    data = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()
    (found,) = examine("a.ipynb", data, Config()).findings
    assert found.message.endswith("(cell 1)")


def test_editor_that_fails_costs_the_fix_and_not_the_finding() -> None:
    def broken() -> Editor:
        raise ValueError("the file's text")

    unit = Unit(Extraction((), editor=broken))
    whole = next(units("a.sh", b'curl "https://api.wavix.com/v1/calls"\n', Config()))
    site = whole.extraction.facts[0]
    answer = unit.fix(AddBearer(site))  # type: ignore[arg-type]
    assert answer == NoFix("the editor failed (ValueError): please report it")
