"""reStructuredText and AsciiDoc."""

from __future__ import annotations

import pytest

from tests.languages.documents import check

_CURL = 'curl "https://api.wavix.com/v1/calls?[[appid]]2=$K"'
RST_BAD = {
    "code block": f"Guide\n=====\n\n.. code-block:: bash\n\n   {_CURL}\n\nText.\n",
    "with options": f"..  code-block:: sh\n    :linenos:\n    :caption: x\n\n    {_CURL}\n",
    "literal block": f"Do this::\n\n    {_CURL}\n\nand go on.\n",
    "sourcecode": '.. sourcecode:: python\n\n   WAVIX_API_KEY = "[[@hex64@]]1"\n',
    "nested in a list": f"* one\n\n  .. code:: bash\n\n     {_CURL}\n",
    "prose": "The Wavix API key is ``[[@base62@]]1``.\n",
    "role with a URL": "See `calls <https://api.wavix.com/v1/calls?[[appid]]2=KEY>`_.\n",
    "several lines": '.. code-block:: bash\n\n   curl "https://api.wavix.com/v1/calls?[[appid]]2=$K" \\\n     -H "X: 1"\n\n   echo done\n',
    "json": '.. code-block:: json\n\n   {"wavix": {"apiKey": "[[@hex64@]]1"}}\n',
    "second block": f".. code:: text\n\n   wavix\n\n.. code:: bash\n\n   {_CURL}\n",
}
RST_OK = {
    "header form": '.. code-block:: bash\n\n   curl https://api.wavix.com/v1/calls -H "Authorization: Bearer $K"\n',
    "other vendor": ".. code-block:: bash\n\n   curl 'https://api.openweathermap.org/x?appid=@hex32@'\n\nwavix\n",
    "placeholder": ".. code-block:: bash\n\n   export WAVIX_API_KEY=<your_api_key>\n",
    "digest": "wavix-1.0.tar.gz sha256 ``@sha256@``\n",
    "left out": ".. code-block:: bash\n\n   curl https://api.wavix.com/v1/calls\n",
    "suppressed": f".. wavix-lint: ignore[WVX002] old\n\nhttps://api.wavix.com/v1/calls?appid=KEY\n",
    "the word": "``appid`` is what Wavix called it.\n",
    "reference": ".. code-block:: yaml\n\n   WAVIX_API_KEY: ${WAVIX_API_KEY}\n",
}
ADOC_BAD = {
    "source block": f"= Guide\n\n[source,bash]\n----\n{_CURL}\n----\n",
    "with attributes": f"[source%linenums,sh,indent=0]\n----\n{_CURL}\n----\n",
    "short form": f"[,bash]\n----\n{_CURL}\n----\n",
    "fence": f"```bash\n{_CURL}\n```\n",
    "paragraph": f"[source,bash]\n{_CURL}\n\nText.\n",
    "listing without a language": f"----\n{_CURL}\n----\n",
    "literal": f"....\n{_CURL}\n....\n",
    "attribute": ":wavix-api-key: [[@hex64@]]1\n",
    "prose": "The Wavix API key is `[[@base62@]]1`.\n",
    "yaml": "[source,yaml]\n----\nwavix:\n  token: [[@hex64@]]1\n----\n",
    "title between": f"[source,bash]\n.Calls\n----\n{_CURL}\n----\n",
}
ADOC_OK = {
    "header form": '[source,bash]\n----\ncurl https://api.wavix.com/v1/calls -H "Authorization: Bearer $K"\n----\n',
    "other vendor": "[source,bash]\n----\ncurl 'https://api.openweathermap.org/x?appid=@hex32@'\n----\n\nwavix\n",
    "placeholder": "[source,bash]\n----\nexport WAVIX_API_KEY=your_api_key\n----\n",
    "digest": "`wavix.jar` has the SHA-256 `@sha256@`.\n",
    "left out": "[source,bash]\n----\ncurl https://api.wavix.com/v1/calls\n----\n",
    "suppressed": "// wavix-lint: ignore[WVX002] old\nhttps://api.wavix.com/v1/calls?appid=KEY\n",
    "the word": "`appid` is what Wavix called it.\n",
    "reference": ":wavix-api-key: {env-key}\n",
}


@pytest.mark.parametrize("name", RST_BAD)
def test_rst_found(name: str) -> None:
    found, wanted = check("guide.rst", RST_BAD[name])
    assert wanted
    assert found == wanted


@pytest.mark.parametrize("name", RST_OK)
def test_rst_silent(name: str) -> None:
    assert check("guide.rst", RST_OK[name]) == ([], [])


@pytest.mark.parametrize("name", ADOC_BAD)
def test_asciidoc_found(name: str) -> None:
    found, wanted = check("guide.adoc", ADOC_BAD[name])
    assert wanted
    assert found == wanted


@pytest.mark.parametrize("name", ADOC_OK)
def test_asciidoc_silent(name: str) -> None:
    assert check("guide.adoc", ADOC_OK[name]) == ([], [])
