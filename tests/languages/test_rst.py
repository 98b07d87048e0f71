"""reStructuredText as projects write it."""

from __future__ import annotations

import pytest

from tests.languages.documents import check

_CURL = 'curl "https://api.wavix.com/v1/calls?[[appid]]2=$K"'
BAD = {
    "prompt": f".. prompt:: bash $\n\n   {_CURL}\n",
    "console": f".. code-block:: console\n\n   $ {_CURL}\n   [...]\n",
    "with the class of a role": f".. code-block:: shell\n   :emphasize-lines: 1\n   :name: calls\n\n   {_CURL}\n",
    "options without an empty line": f".. code:: bash\n   :number-lines:\n\n   {_CURL}\n",
    "in a note": f".. note::\n\n   Do this:\n\n   .. code-block:: bash\n\n      {_CURL}\n",
    "in tabs": f".. tabs::\n\n   .. code-tab:: bash\n\n      {_CURL}\n\n   .. code-tab:: py\n\n      x = 1\n",
    "in an admonition": "Title\n=====\n\n.. warning:: The Wavix API key is ``[[@hex64@]]1``.\n",
    "literal block alone": f"Wavix\n\n::\n\n    {_CURL}\n",
    "literal block in a list": f"1. One::\n\n     {_CURL}\n\n2. Two\n",
    "literal block of a request": (
        "Request::\n\n    GET https://api.wavix.com/v1/cdrs?type=placed&[[appid]]2=your_api_key\n"
    ),
    "doctest": (
        '>>> import requests\n>>> requests.get("https://api.wavix.com/v1/calls?[[appid]]2=" + key)\n<Response '
        '[200]>\n'
    ),
    "Python over lines": (
        ".. code-block:: python\n\n   import requests\n\n   requests.get(\n       \"https://api.wavix.com/v1/calls\",\n"
        '       params={"[[appid]]2": key},\n   )\n\nDone.\n'
    ),
    "highlighted by default": f".. highlight:: bash\n\n::\n\n   {_CURL}\n",
    "link": ".. _calls: https://api.wavix.com/v1/calls?[[appid]]2=KEY\n",
    "substitution": ".. |key| replace:: wavix key [[@hex64@]]1\n",
    "comment": ".. Wavix API key: [[@hex64@]]1\n",
    "field": ":wavix-api-key: [[@hex64@]]1\n",
    "grid": (
        "+---------+---------------+\n| Service | API key       |\n+=========+===============+\n| Wavix   | "
        "[[@base62@]]1 |\n+---------+---------------+\n"
    ),
    "list below a heading": "Wavix\n=====\n\n* API key: ``[[@hex64@]]1``\n",
    "http domain": (
        ".. http:get:: /v1/calls\n\n   **Example**:\n\n   .. sourcecode:: http\n\n      GET "
        "https://api.wavix.com/v1/calls?[[appid]]2=x\n"
    ),
    "table of a list": ".. list-table::\n\n   * - WAVIX_API_KEY\n     - ``[[@hex64@]]1``\n",
    "CRLF": f".. code-block:: bash\r\n\r\n   {_CURL}\r\n",
    "tabs": f".. code-block:: bash\n\n\t{_CURL}\n",
}  # fmt: skip
OK = {
    "call of a guide": (
        ".. code-block:: python\n\n   import requests\n   requests.get('https://api.wavix.com/v1/calls')\n"
    ),
    "keys of others": "Wavix\n=====\n\nOpenAI\n------\n\n* API key: ``@base62@``\n",
    "commit": "Fixed in :commit:`@sha1@` (wavix).\n",
    "version": ".. versionadded:: 1.0\n   wavix ``@md5@``\n",
    "suppressed in the block": (
        '.. code-block:: bash\n\n   # wavix-lint: ignore[WVX002] old\n   curl '
        '"https://api.wavix.com/v1/calls?appid=$K"\n'
    ),
    "colons that begin no block": "Wavix::\n\nNo block.\n",
    "directive that nobody knows": ".. wavix:: @uuid@\n   :id: @hex32@\n",
    "image": ".. image:: https://example.org/wavix.png?token=@base62@\n",
    "literal block with ids": "Answer::\n\n    {\"wavix\": true, \"service_id\": \"@hex32@\"}\n",
}  # fmt: skip

FIRST_BAD = {
    "code block": f"Guide\n=====\n\n.. code-block:: bash\n\n   {_CURL}\n\nText.\n",
    "with options": f"..  code-block:: sh\n    :linenos:\n    :caption: x\n\n    {_CURL}\n",
    "literal block": f"Do this::\n\n    {_CURL}\n\nand go on.\n",
    "sourcecode": '.. sourcecode:: python\n\n   WAVIX_API_KEY = "[[@hex64@]]1"\n',
    "nested in a list": f"* one\n\n  .. code:: bash\n\n     {_CURL}\n",
    "prose": "The Wavix API key is ``[[@base62@]]1``.\n",
    "role with a URL": "See `calls <https://api.wavix.com/v1/calls?[[appid]]2=KEY>`_.\n",
    "several lines": (
        '.. code-block:: bash\n\n   curl "https://api.wavix.com/v1/calls?[[appid]]2=$K" \\\n     -H "X: 1"\n\n  '
        " echo done\n"
    ),
    "json": '.. code-block:: json\n\n   {"wavix": {"apiKey": "[[@hex64@]]1"}}\n',
    "second block": f".. code:: text\n\n   wavix\n\n.. code:: bash\n\n   {_CURL}\n",
}
FIRST_OK = {
    "header form": '.. code-block:: bash\n\n   curl https://api.wavix.com/v1/calls -H "Authorization: Bearer $K"\n',
    "other vendor": ".. code-block:: bash\n\n   curl 'https://api.openweathermap.org/x?appid=@hex32@'\n\nwavix\n",
    "placeholder": ".. code-block:: bash\n\n   export WAVIX_API_KEY=<your_api_key>\n",
    "digest": "wavix-1.0.tar.gz sha256 ``@sha256@``\n",
    "left out": ".. code-block:: bash\n\n   curl https://api.wavix.com/v1/calls\n",
    "suppressed": ".. wavix-lint: ignore[WVX002] old\n\nhttps://api.wavix.com/v1/calls?appid=KEY\n",
    "the word": "``appid`` is what Wavix called it.\n",
    "reference": ".. code-block:: yaml\n\n   WAVIX_API_KEY: ${WAVIX_API_KEY}\n",
}
BAD |= {f"{name}, plainly": text for name, text in FIRST_BAD.items()}
OK |= {f"{name}, plainly": text for name, text in FIRST_OK.items()}


@pytest.mark.parametrize("name", BAD)
def test_found(name: str) -> None:
    found, wanted = check("guide.rst", BAD[name])
    assert wanted
    assert found == wanted


@pytest.mark.parametrize("name", OK)
def test_silent(name: str) -> None:
    assert check("guide.rst", OK[name]) == ([], [])
