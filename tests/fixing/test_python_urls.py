"""`appid` is cut out of every kind of text, and nothing of the text is left behind."""

from __future__ import annotations

import pytest

from tests.fixing.python_programs import HEADER, PRELUDE, after
from wavix_lint.model import Applicability

URL = "https://api.wavix.com/v1/cdrs"

# The expression of the URL, and what it becomes. `U` is the URL.
TEXTS = {
    "f-string, alone": ('f"U?appid={KEY}"', '"U"'),
    "f-string, first": ('f"U?appid={KEY}&page=1"', '"U?page=1"'),
    "f-string, middle": ('f"U?page=1&appid={KEY}&size=2"', '"U?page=1&size=2"'),
    "f-string, last": ('f"U?page=1&appid={KEY}"', '"U?page=1"'),
    "f-string that keeps a field": ('f"U/{x}?appid={KEY}"', 'f"U/{x}"'),
    "f-string with braces of its own": ('f"U?q={{a}}&appid={KEY}"', 'f"U?q={{a}}"'),
    "f-string in single quotes": ("f'U?appid={KEY}&page=1'", "'U?page=1'"),
    "f-string with a fragment": ('f"U?appid={KEY}#top"', '"U#top"'),
    "f-string with a conversion": ('f"U?appid={str(KEY)}&page=1"', '"U?page=1"'),
    "concatenation, alone": ('"U?appid=" + KEY', '"U"'),
    "concatenation, first": ('"U?appid=" + KEY + "&page=1"', '"U?page=1"'),
    "concatenation, last": ('"U?page=" + x + "&appid=" + KEY', '"U?page=" + x'),
    "concatenation, several pieces": ('"U?" + "appid=" + KEY + "&page=" + x', '"U?page=" + x'),
    "concatenation, name before": ('BASE + "?appid=" + KEY', "BASE"),
    "neighbouring literals": ('(\n    "U"\n    f"?appid={KEY}"\n    "&page=1"\n)', '(\n    "U"\n    "?page=1"\n)'),
    "percent, one value": ('"U?appid=%s" % KEY', '"U"'),
    "percent, tuple": ('"U/%s?appid=%s&page=%s" % (x, KEY, 1)', '"U/%s?page=%s" % (x, 1)'),
    "percent, tuple of one left": ('"U/%s?appid=%s" % (x, KEY)', '"U/%s" % (x,)'),
    "percent, mapping": ('"U/%(id)s?appid=%(key)s" % {"id": x, "key": KEY}', '"U/%(id)s" % {"id": x}'),
    "format, automatic": ('"U/{}?appid={}&page={}".format(x, KEY, 1)', '"U/{}?page={}".format(x, 1)'),
    "format, only the key": ('"U?appid={}".format(KEY)', '"U"'),
    "format, numbered": ('"U/{2}?appid={0}&page={1}".format(KEY, 1, x)', '"U/{1}?page={0}".format(1, x)'),
    "format, number used twice": ('"U/{0}?appid={0}".format(KEY)', '"U/{0}".format(KEY)'),
    "format, named": ('"U/{id}?appid={key}".format(id=x, key=KEY)', '"U/{id}".format(id=x)'),
    "join": ('"".join(["U", "?page=", x, "&appid=", KEY])', '"".join(["U", "?page=", x])'),
    "quoted": ('f"U?appid={quote(KEY)}&q={quote(x)}"', 'f"U?q={quote(x)}"'),
    "urlencode, concatenated": ('"U?" + urlencode({"appid": KEY, "page": 1})', '"U?" + urlencode({"page": 1})'),
    "urlencode, only the key": ('"U?" + urlencode({"appid": KEY})', '"U"'),
    "urlencode, behind another": ("f\"U?page=1&{urlencode({'appid': KEY})}\"", '"U?page=1"'),
    "urlencode, tuples": ('"U?" + urlencode([("appid", KEY), ("page", 1)])', '"U?" + urlencode([("page", 1)])'),
    "urljoin": ('urljoin("U", "/v1/calls?appid=" + KEY)', 'urljoin("U", "/v1/calls")'),
}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("place", ["in the call", "in a name"])
def test_text(name: str, place: str) -> None:
    before, expected = (text.replace("U", URL).replace(f"{URL}RL", "URL") for text in TEXTS[name])
    prelude = PRELUDE.replace(
        "import requests\n", "import requests\nfrom urllib.parse import quote, urlencode, urljoin\n"
    )
    start = f'{prelude}x = str(1)\nBASE = "{URL}"\nprint(quote, urlencode, urljoin)\n'
    if place == "in the call":
        assert after(f"{start}requests.get({before}, timeout=3)\n") == (
            f"{start}requests.get({expected}, timeout=3, {HEADER})\n"
        )
    else:
        assert after(f"{start}url = {before}\nrequests.get(url)\n") == (
            f"{start}url = {expected}\nrequests.get(url, {HEADER})\n"
        )


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param(
            f'TEMPLATE = "{URL}/{{}}?appid={{}}"\nrequests.get(TEMPLATE.format("1", KEY))\n',
            f'TEMPLATE = "{URL}/{{}}"\nrequests.get(TEMPLATE.format("1"), {HEADER})\n',
            id="template kept under a name",
        ),
        pytest.param(
            f'TEMPLATE = "{URL}/%s?appid=%s"\nrequests.get(TEMPLATE % ("1", KEY))\n'
            f'requests.get(TEMPLATE % ("2", KEY))\n',
            f'TEMPLATE = "{URL}/%s"\nrequests.get(TEMPLATE % ("1",), {HEADER})\n'
            f'requests.get(TEMPLATE % ("2",), {HEADER})\n',
            id="template filled in two places",
        ),
        pytest.param(
            f'base = "{URL}"\nauth = "?appid="\nrequests.get(base + auth + KEY)\n',
            f'base = "{URL}"\nrequests.get(base, {HEADER})\n',
            id="named pieces",
        ),
        pytest.param(
            f'url = "{URL}"\nurl = url + ("&" if "?" in url else "?") + "appid=" + KEY\nrequests.get(url)\n',
            f'url = "{URL}"\nrequests.get(url, {HEADER})\n',
            id="separator found by looking",
        ),
        pytest.param(
            f'def get(path):\n    sep = "x"\n    return requests.get(f"{URL}/{{path}}/{{sep}}?appid={{KEY}}")\n',
            f'def get(path):\n    sep = "x"\n    return requests.get(f"{URL}/{{path}}/{{sep}}", {HEADER})\n',
            id="path from a caller",
        ),
        pytest.param(
            f'def url(path):\n    return f"{URL}/{{path}}?appid={{KEY}}"\n\n\n'
            'requests.get(url("a"))\nrequests.post(url("b"), json={})\n',
            f'def url(path):\n    return f"{URL}/{{path}}"\n\n\n'
            f'requests.get(url("a"), {HEADER})\nrequests.post(url("b"), json={{}}, {HEADER})\n',
            id="function that builds it for several",
        ),
        pytest.param(
            f'[requests.get(f"{URL}?appid={{k}}") for k in (KEY, "x")]\n',
            f'[requests.get("{URL}", headers={{"Authorization": f"Bearer {{k}}"}}) for k in (KEY, "x")]\n',
            id="name of a comprehension",
        ),
        pytest.param(
            f'class A:\n    url = f"{URL}?appid={{KEY}}"\n\n'
            "    def get(self):\n        return requests.get(self.url)\n",
            f'class A:\n    url = "{URL}"\n\n    def get(self):\n        return requests.get(self.url, {HEADER})\n',
            id="class attribute",
        ),
        pytest.param(
            f'URLS = {{"a": f"{URL}/a?appid={{KEY}}", "b": f"{URL}/b?appid={{KEY}}"}}\n'
            'requests.get(URLS["a"])\nrequests.get(URLS["b"])\n',
            f'URLS = {{"a": "{URL}/a", "b": "{URL}/b"}}\n'
            f'requests.get(URLS["a"], {HEADER})\nrequests.get(URLS["b"], {HEADER})\n',
            id="several in one dict",
        ),
        pytest.param(
            f'requests.get(\n    "{URL}"\n    + "?a=1"  # one\n    + "&appid=" + KEY\n    + "&b=2"  # two\n)\n',
            f'requests.get(\n    "{URL}"\n    + "?a=1"  # one\n    + "&b=2",  # two\n    {HEADER}\n)\n',
            id="comments between the pieces",
        ),
    ],
)
def test_text_in_several_places(before: str, expected: str) -> None:
    assert after(PRELUDE + before) == PRELUDE + expected


def test_import_goes_with_its_last_use() -> None:
    start = PRELUDE.replace("import requests\n", "import requests\nfrom urllib.parse import quote\n")
    assert (
        after(f'{start}requests.get(f"{URL}?appid={{quote(KEY)}}")\n') == f'{PRELUDE}requests.get("{URL}", {HEADER})\n'
    )


def test_import_with_another_name_keeps_the_other() -> None:
    start = PRELUDE.replace("import requests\n", "import requests\nfrom urllib.parse import quote, urljoin\n")
    fixed = after(f'{start}requests.get(urljoin("{URL}", f"calls?appid={{quote(KEY)}}"))\n')
    assert "from urllib.parse import urljoin\n" in fixed


def test_helper_that_callers_tell_the_whole_url_asks_the_reader() -> None:
    before = (
        f"{PRELUDE}def get(url):\n    return requests.get(url)\n\n\n"
        f'get(f"{URL}/a?appid={{KEY}}")\nget(f"{URL}/b?appid={{KEY}}")\n'
    )
    assert after(before) == before
    assert after(before, Applicability.UNSAFE) == (
        f'{PRELUDE}def get(url):\n    return requests.get(url, {HEADER})\n\n\nget("{URL}/a")\nget("{URL}/b")\n'
    )
