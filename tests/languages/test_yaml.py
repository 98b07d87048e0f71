"""YAML: the reader beside PyYAML, templates, Secrets in base64, files whose names matter, packages, fixes."""

from __future__ import annotations

import base64
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.keygen import key
from tests.languages.data_files import assert_sound, broken, packages, plain, reasons, repaired
from tests.languages.documents import check
from wavix_lint.config import Config
from wavix_lint.engine import check as findings
from wavix_lint.languages.data import yaml_reader
from wavix_lint.languages.data.written import Written

DOCUMENTS = {
    "mapping and sequence": "a: 1\nb:\n  - x: 1\n    y: 2\n  - z\n  -\n    q: r\n",
    "sequence below its key": "seq:\n- a: b\n  c: d\n- - n1\n  - n2\nend: 1\n",
    "comments": "# top\na: 1 # one\n# between\nb: 'x # no comment'\nc: x#y\n",
    "block scalars": "a: |\n  one\n    two\n\n  three\nb: >-\n  folded\n  text\nc: |-\n  x\nd: |2\n    y\n",
    "quotes": "a: \"dq \\n x \\u00e9\"\nb: 'it''s\n  folded'\nc: \"two\n  rows\"\n\"k k\": v\n'q': w\n",
    "plain over rows": "a: plain text\n  goes on\n  here\nb: x\n",
    "flow": 'h: {a: b, "c": [1, 2, {d: e}]}\ni: [a, \'b\', "c d", '
    "e f]\nm: [\n  a,\n  b\n]\nn: {\n  a: 1,\n  b: {c: 2}\n}\n",
    "anchors": "a: &a\n  k: v\nal: *a\nm:\n  <<: *a\n  j: w\nn: &s hello\no: *s\nl: [*s, *s]\n",
    "several merged": "x: &x {a: 1}\ny: &y {b: 2}\nz:\n  <<: [*x, *y]\n  c: 3\n",
    "tags": "a: !vault |\n  x\n  y\nb: !!str 12\nc: !x {d: e}\n",
    "documents": "--- # first\na: b\n...\n---\n- c\n- d: |\n   x\n  e: f\n--- text\n",
    "URLs and paths": "url: http://x.y/z?a=b#frag\n/v1/calls/{id}:\n  get: x\na.b/c: d\n",
    "complex key": "? one\n: two\nthree: four\n",
    "empty values": "a:\nb:\n  c:\nd: ''\n",
    "workflow": "on:\n  push: {branches: [main]}\njobs:\n  a:\n    steps:\n      - uses: x@v1\n        with: {a: b}\n"
    "      - run: |\n          echo 'a: b'\n          # no comment\n\n      - name: Z\n        run: c -H 'A:b'\n",
    "items with blocks": "- |\n  a\n  b\n- key: |\n    deep\n  other: x\n- >\n  f\n",
    "CRLF": "a:\r\n  b: c\r\n  d: [1,\r\n  2]\r\ne: 'f'\r\n",
    "no final line end": "a:\n  - b\n  - c: d",
}


class _Loader(yaml.BaseLoader):
    """Everything is text, as in our trees; tags mean nothing."""


def _of_tag(loader: Any, suffix: str, node: Any) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_mapping(node, deep=True)


_Loader.add_multi_constructor("!", _of_tag)
_Loader.add_constructor("tag:yaml.org,2002:merge", lambda loader, node: "<<")


def _same(value: Any) -> Any:
    """PyYAML's base loader leaves merge keys alone; blanks at the end of texts are not compared."""
    if isinstance(value, dict):
        merged = value.get("<<", {})
        below = [merged] if isinstance(merged, dict) else list(merged)
        whole = {name: each for other in reversed(below) for name, each in other.items()}
        return {name: _same(each) for name, each in {**whole, **value}.items() if name != "<<"}
    if isinstance(value, list):
        return [_same(each) for each in value]
    return (value or "").rstrip()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_reader_says_what_pyyaml_says(name: str) -> None:
    text = DOCUMENTS[name]
    document = yaml_reader.read(Written(text.encode()))
    assert not document.is_broken
    assert [_same(plain(root)) for root in document.roots] == [_same(each) for each in yaml.load_all(text, _Loader)]


_NAMES = st.text("abcdefgh_-", min_size=1, max_size=6).filter(lambda name: name[0] not in "-_")
_TEXTS = st.text(st.sampled_from("ab 1:#-'\"{}[]&*!|>%@,\\né"), max_size=14)
_TREES = st.recursive(
    _TEXTS,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(_NAMES, inner, min_size=1, max_size=3),
    max_leaves=8,
)


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(_NAMES, _TREES, min_size=1, max_size=3), st.sampled_from([None, True, False]))
def test_reader_says_what_was_dumped(value: dict[str, Any], flow: bool | None) -> None:
    text = yaml.safe_dump(value, default_flow_style=flow, allow_unicode=True, width=40)
    document = yaml_reader.read(Written(text.encode()))
    assert [plain(root) for root in document.roots] == [value]


TEMPLATES = {
    "control lines": (
        '{{- if .Values.x }}\na:\n  {{- with .y }}\n  b: "{{ .z }}"\n  {{- end }}\n{{- end }}\nc: d\n',
        [{"a": {"b": "{{ .z }}"}, "c": "d"}],
    ),
    "values without quotes": (
        "a: {{ .x }}\nb: {{ .y | quote }}\nc: x-{{ .z }}\n",
        [{"a": "{{ .x }}", "b": "{{ .y | quote }}", "c": "x-{{ .z }}"}],
    ),
    "included blocks": ('labels:\n  {{- include "x" . | nindent 2 }}\n  own: y\n', [{"labels": {"own": "y"}}]),
    "names": ("{{ .name }}: x\n{{ $k }}-y: z\n", [{"{{ .name }}": "x", "{{ $k }}-y": "z"}]),
    "Jinja": ("{% for x in y %}\na: b\n{% endfor %}\n", [{"a": "b"}]),
    "control lines in a block": (
        "a: |\n  one\n  {{- if .x }}\n  two\n{{- end }}\n  three\nb: c\n",
        [{"a": "one\n{{- if .x }}\ntwo\nthree\n", "b": "c"}],
    ),
    "script line with a colon": ('s:\n  - curl -H "A: b" x\n  - echo\n', [{"s": ['curl -H "A: b" x', "echo"]}]),
    "bracket that does not close": ("a: [b\nc: d\n", [{"a": "[b", "c": "d"}]),
    "quote that does not close": ("a: 'b\nc: d\n", [{"a": "'b", "c": "d"}]),
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_what_is_no_yaml_is_read_as_it_is_meant(name: str) -> None:
    text, value = TEMPLATES[name]
    document = yaml_reader.read(Written(text.encode()))
    roots = [plain(root) for root in document.roots]
    if name == "control lines in a block":
        roots[0]["a"] = roots[0]["a"].replace("{{- end }}\n", "")
    assert roots == value


KEY = key(9)
ENCODED = base64.b64encode(KEY.encode()).decode()
SECRET = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: wavix\ndata:\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(SECRET + f"  WAVIX_API_KEY: {ENCODED}\n", ENCODED, id="plain"),
        pytest.param(SECRET + f'  api-key: "{ENCODED}"\n', ENCODED, id="named by the Secret, in quotes"),
        pytest.param(
            SECRET + f"  token: >-\n    {ENCODED[:40]}\n    {ENCODED[40:]}\n",
            f"{ENCODED[:40]}\n    {ENCODED[40:]}",
            id="over rows",
        ),
        pytest.param(SECRET + f"  token: |\n    {ENCODED}\n", ENCODED, id="in a block"),
        pytest.param(
            SECRET
            + "  config.json: "
            + (inner := base64.b64encode(f'{{"wavix": {{"apiKey": "{KEY}"}}}}'.encode()).decode()),
            inner,
            id="a file of JSON",
        ),
        pytest.param(
            SECRET + "  app.env: " + (env := base64.b64encode(f"A=1\nWAVIX_API_KEY={KEY}\n".encode()).decode()),
            env,
            id="a dotenv file",
        ),
        pytest.param(
            "kind: List\nitems:\n  - kind: Secret\n    data: {WAVIX_API_KEY: " + ENCODED + "}\n",
            ENCODED,
            id="in a list",
        ),
    ],
)
def test_secret_in_base64(text: str, place: str) -> None:
    (found,) = findings("secret.yaml", text.encode(), Config())
    assert (found.code, text[found.span.start : found.span.end]) == ("WVX001", place)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(base64.b64encode(b"your_wavix_api_key_here").decode(), id="placeholder"),
        pytest.param(base64.b64encode(b"${WAVIX_API_KEY}").decode(), id="reference"),
        pytest.param("{{ .Values.key | b64enc }}", id="template"),
        pytest.param(base64.b64encode(bytes(range(120, 160))).decode(), id="bytes"),
        pytest.param("not base64 at all!", id="something else"),
        pytest.param('""', id="nothing"),
    ],
)
def test_secret_without_a_key(value: str) -> None:
    assert findings("secret.yaml", f"{SECRET}  WAVIX_API_KEY: {value}\n".encode(), Config()) == []


def test_url_in_a_secret() -> None:
    encoded = base64.b64encode(f"https://api.wavix.com/v1/calls?appid={KEY}".encode()).decode()
    text = f"{SECRET}  WAVIX_URL: {encoded}\n"
    found = findings("secret.yaml", text.encode(), Config())
    assert [(each.code, text[each.span.start : each.span.end]) for each in found] == [
        ("WVX001", encoded),
        ("WVX002", encoded),
    ]


FOUND = {
    "Procfile": ("Procfile", 'release: curl "https://api.wavix.com/v1/profile?[[appid]]2=$K"\n'),
    "workflow": (".github/workflows/x.yaml", "env:\n  WAVIX_API_KEY: [[@hex64@]]1 # x\n"),
    "template of a template": ("values.yaml.tmpl", "wavix: {apiKey: '[[@hex32@]]1'}\n"),
    "cloud-init": (
        "user-data.yml",
        "#cloud-config\nwrite_files:\n  - path: /etc/app.env\n"
        "    content: |\n      A=1\n      WAVIX_API_KEY=[[@hex64@]]1\n"
        "runcmd:\n  - curl https://api.wavix.com/v1/x?[[appid]]2=$K\n",
    ),
    "Taskfile": (
        "Taskfile.yml",
        "tasks:\n  x:\n    cmds:\n      - curl 'https://api.wavix.com/v1/x?[[appid]]2={{.K}}'\n",
    ),
    "tab and carriage return": ("x.yml", "wavix:\r\n  api_key:\t[[@hex64@]]1\r\n"),
    "text behind letters of two bytes": ("x.yml", "café: é\nwavix: {schlüssel: ü, api_key: [[@hex64@]]1}\n"),
    "chart in a block": ("x.yaml", 'data:\n  values.toml: |\n    [wavix]\n    api_key = "[[@hex64@]]1"\n    x = 1\n'),
}


@pytest.mark.parametrize("name", FOUND)
def test_found(name: str) -> None:
    path, drawn = FOUND[name]
    found, wanted = check(path, drawn)
    assert wanted
    assert found == wanted


SILENT = {
    "suppressed": ("x.yml", "wavix:\n  api_key: @hex64@ # wavix-lint: ignore[WVX001] the mock's\n"),
    "suppressed above": ("x.yml", "wavix:\n  # pragma: allowlist nextline secret\n  api_key: @hex64@\n"),
    "digests of a lock file": (
        "pnpm-lock.yaml",
        "packages:\n  /wavix-sdk@0.0.14:\n    resolution: {integrity: sha512-@hex64@==}\n",
    ),
    "words of an interface": ("locales/de.yml", "de:\n  wavix:\n    token: Zugriffsschluessel\n"),
}


@pytest.mark.parametrize("name", SILENT)
def test_silent(name: str) -> None:
    assert check(*SILENT[name]) == ([], [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("packages:\n  /wavix-sdk@0.0.11:\n    dev: true\n", [("npm", "wavix-sdk", "0.0.11", True, "wavix-sdk")]),
        ("packages:\n  /wavix-sdk/0.0.9:\n    dev: true\n", [("npm", "wavix-sdk", "0.0.9", True, "wavix-sdk")]),
        ("packages:\n  '@wavix/sdk@1.0.0':\n    a: b\n", [("npm", "@wavix/sdk", "1.0.0", True, "@wavix/sdk")]),
        (
            "packages:\n  wavix-sdk@0.0.12(typescript@5.0.0):\n    a: b\n",
            [("npm", "wavix-sdk", "0.0.12", True, "wavix-sdk")],
        ),
    ],
)
def test_packages_of_pnpm(text: str, wanted: list[object]) -> None:
    assert packages("pnpm-lock.yaml", text) == wanted


def test_packages_of_conda() -> None:
    text = "dependencies:\n  - python=3.12\n  - pip:\n      - wavix==1.1.1\n"
    assert packages("environment.yml", text) == [("pypi", "wavix", "==1.1.1", False, "wavix")]


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        (
            "docker-compose.yml",
            "environment:\n  - WAVIX_API_KEY=@key@\n",
            "environment:\n  - WAVIX_API_KEY=${WAVIX_API_KEY}\n",
        ),
        ("compose.prod.yaml", "x: {WAVIX_TOKEN: @key@}\n", 'x: {WAVIX_TOKEN: "${WAVIX_TOKEN}"}\n'),
        ("compose.yml", "x:\n  WAVIX_APPID: ${WAVIX_APPID:-@key@}\n", "x:\n  WAVIX_APPID: ${WAVIX_APPID}\n"),
        ("compose.yml", "x:\n  wavix_key: '@key@' # c\n", "x:\n  wavix_key: '${WAVIX_API_KEY}' # c\n"),
        (
            ".github/workflows/a.yml",
            "env:\n  WAVIX_TOKEN: @key@\n",
            "env:\n  WAVIX_TOKEN: ${{ secrets.WAVIX_TOKEN }}\n",
        ),
        (
            ".github/workflows/a.yml",
            "env: {WAVIX_TOKEN: @key@}\n",
            'env: {WAVIX_TOKEN: "${{ secrets.WAVIX_TOKEN }}"}\n',
        ),
        ("serverless.yml", "environment:\n  WAVIX_TOKEN: @key@\n", "environment:\n  WAVIX_TOKEN: ${env:WAVIX_TOKEN}\n"),
        ("application-prod.yml", "wavix:\n  api-key: @key@\n", "wavix:\n  api-key: ${WAVIX_API_KEY}\n"),
        ("group_vars/all.yml", "wavix_api_key: @key@\n", "wavix_api_key: \"{{ lookup('env', 'WAVIX_API_KEY') }}\"\n"),
        ("x.yml", "wavix:\n  url: http://api.wavix.com/v1 # c\n", "wavix:\n  url: https://api.wavix.com/v1 # c\n"),
        ("x.yml", "wavix:\n  url: ws://api.wavix.com/sip\n", "wavix:\n  url: wss://api.wavix.com/sip\n"),
        (
            "t.yml",
            "- uri:\n    url: https://api.wavix.com/v1/x?appid={{ k }}&a=b\n    method: GET\n",
            "- uri:\n    url: https://api.wavix.com/v1/x?a=b\n    headers:\n"
            '      Authorization: "Bearer {{ k }}"\n    method: GET\n',
        ),
        (
            "t.yml",
            '- uri:\n    url: "https://api.wavix.com/v1/x?appid={{ k }}"\n    headers:\n      Accept: "*/*"\n',
            '- uri:\n    url: "https://api.wavix.com/v1/x"\n    headers:\n'
            '      Authorization: "Bearer {{ k }}"\n      Accept: "*/*"\n',
        ),
        (
            "playbook.yml",
            "- uri:\n    url: https://api.wavix.com/v1/x\n    return_content: true\n",
            "- uri:\n    url: https://api.wavix.com/v1/x\n    headers:\n"
            "      Authorization: \"Bearer {{ lookup('env', 'WAVIX_API_KEY') }}\"\n    return_content: true\n",
        ),
        (
            "t.yml",
            "- uri:\n    url: https://api.wavix.com/v1/x\n    validate_certs: False\n"
            '    headers: {Authorization: "Token {{ k }}"}\n',
            "- uri:\n    url: https://api.wavix.com/v1/x\n    validate_certs: True\n"
            '    headers: {Authorization: "Bearer {{ k }}"}\n',
        ),
        (
            ".gitlab-ci.yml",
            'x:\n  script:\n    - |\n      curl "https://api.wavix.com/v1/x?appid=$K"\n',
            'x:\n  script:\n    - |\n      curl "https://api.wavix.com/v1/x" -H "Authorization: Bearer $K"\n',
        ),
    ],
)
def test_fixes(path: str, before: str, after: str) -> None:
    assert repaired(path, before.replace("@key@", KEY)) == after


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        ("secret.yaml", "apiVersion: v1\nkind: Secret\nstringData:\n  WAVIX_TOKEN: @key@\n", "manifest"),
        (".gitlab-ci.yml", "variables:\n  WAVIX_TOKEN: @key@\n", "masked variable"),
        ("action.yml", "runs:\n  env:\n    WAVIX_TOKEN: @key@\n", "input"),
        ("x.yml", "wavix_token: @key@\n", "not known what reads"),
        (
            "cassettes/x.yaml",
            "interactions:\n- request:\n    uri: http://api.wavix.com/v1?appid=x\n    method: get\n",
            "record",
        ),
        ("spec.yaml", "openapi: 3.0.0\nservers:\n  - url: http://api.wavix.com\n", "describes"),
        ("x.yml", "url: https://api.wavix.com/v1?appid=x\n", "headers"),
    ],
)
def test_no_fix_says_why(path: str, text: str, reason: str) -> None:
    assert all(reason in told for told in reasons(path, text.replace("@key@", KEY)))


@settings(max_examples=120, deadline=None)
@given(broken((".yaml", ".yml")))
def test_broken_input_is_read_to_its_end(sample: tuple[str, bytes]) -> None:
    assert_sound(*sample)
