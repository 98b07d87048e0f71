"""JavaScript and TypeScript: bundles, large and hostile files, comments, and what only an editor's caller sees."""

from __future__ import annotations

import time

import pytest

from tests.keygen import key, keys
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.languages import extract, extract_as
from wavix_lint.model import Finding

_FETCH = "fetch('https://api.wavix.com/v1/a?appid=' + key);\n"
_FUNCTION = """
export async function send%d(to, body) {
  const url = `${BASE}/v3/messages/%d?x=${to}`;
  const headers = { "Content-Type": "application/json", Accept: "text/plain" };
  if (body.length > 3) {
    console.log("sending", to, body);
  }
  const res = await axios.post(url, { to, body, from: config.sender }, { headers });
  return res.data.items.map((item) => item.id + 1);
}
"""


def _found(code: str, path: str = "a.ts", config: Config | None = None) -> list[Finding]:
    report = examine(path, code.encode(), config or Config())
    assert report.notes == ()
    return list(report.findings)


def _codes(code: str, path: str = "a.ts", config: Config | None = None) -> list[str]:
    return [finding.code for finding in _found(code, path, config)]


# Bundles


def _bundle(*pieces: str) -> str:
    filler = "".join(f"var a{number}=function(e,t){{return e+t+'x{number}'}};" for number in range(1500))
    return f"!function(){{{filler}{';'.join(pieces)}}}();"


def test_urls_of_a_bundle_are_told_once() -> None:
    calls = [f"fetch(`https://api.wavix.com/v1/a{number}?appid=${{e}}`)" for number in range(50)]
    findings = _found(_bundle(*calls), "app.min.js")
    assert [finding.code for finding in findings] == ["WVX002"]


def test_digests_in_a_bundle_are_silent() -> None:
    digests = ",".join(f'{number}:"{secret}"' for number, secret in enumerate(keys("64 hex", 50)))
    assert _codes(_bundle(f"h={{{digests}}}", 'u="https://docs.wavix.com/"', 'n="wavix-widget"'), "app.js") == []


def test_key_that_a_bundler_put_into_a_bundle() -> None:
    secret = key()
    findings = _found(_bundle(f'e={{VITE_WAVIX_API_KEY:"{secret}",MODE:"production"}}'), "app.js")
    assert [finding.code for finding in findings] == ["WVX001"]
    assert secret not in repr(findings)


def test_key_in_the_url_of_a_bundle() -> None:
    secret = key()
    code = _bundle(
        f'fetch("https://api.wavix.com/v1/a?appid={secret}")', f'x("https://api.wavix.com/b?appid={secret}")'
    )
    assert sorted(_codes(code, "app.js")) == ["WVX001", "WVX002"]


@pytest.mark.parametrize("language", ["js", "ts", "tsx"])
def test_large_file_that_mentions_wavix_once_is_fast(language: str) -> None:
    code = "".join(_FUNCTION % (number, number) for number in range(2700)) + f"const key = process.env.K;\n{_FETCH}"
    assert len(code) > 1_000_000
    begin = time.perf_counter()
    assert _codes(code, f"a.{language}") == ["WVX002"]
    assert time.perf_counter() - begin < 3  # it takes 0.15 s where nothing else runs


def test_large_file_is_read_where_names_lead() -> None:
    functions = "".join(_FUNCTION % (number, number) for number in range(400))
    code = (
        'const WAVIX_BASE = "https://api.wavix.com";\n'
        + functions
        + "function wavixUrl(path) { return WAVIX_BASE + path; }\n"
        "const apiKey = process.env.K;\n" + functions + 'fetch(wavixUrl("/v1/a") + "?appid=" + apiKey);\n'
    )
    assert len(code) > 200_000
    assert _codes(code) == ["WVX002"]


# Hostile input

_DEEP = 10_000
_HOSTILE = {
    "brackets": "const wavix = " + "[" * _DEEP + "]" * _DEEP,
    "parentheses": "wavix.appid = " + "(\n" * _DEEP + "'https://api.wavix.com?appid=x'" + ")" * _DEEP,
    "brackets not closed": "// wavix\n" + "[(\n" * _DEEP,
    "braces": "// wavix\n" + "{\n" * _DEEP,
    "objects": "const wavix = " + "{ a:\n" * _DEEP + "1" + "}" * _DEEP,
    "templates": "const wavix = 'https://api.wavix.com/?appid=' + " + "`${\n" * 3000 + "1" + "}`" * 3000,
    "sum": "const wavix = 'https://api.wavix.com/?appid='" + "\n+ a" * _DEEP,
    "sum from the right": "const wavix = 'https://api.wavix.com/?appid='" + "\n+ (a" * _DEEP + ")" * _DEEP,
    "arrows": "const wavix = " + "() =>\n" * _DEEP + "1",
    "conditions": "const wavix = 'https://api.wavix.com/?appid=' + (" + "a ?\nb : " * _DEEP + "c)",
    "alternatives": "const wavix = 'https://api.wavix.com/?appid='" + "\n|| a" * _DEEP,
    "calls": "const wavix = 'https://api.wavix.com/?appid=';" + "fetch(\n" * _DEEP + "wavix" + ")" * _DEEP,
    "chain": "fetch('https://api.wavix.com/v1/a')" + "\n.then(x => x)" * _DEEP,
    "patterns": "const wavix = 'https://api.wavix.com/';const " + "{ a:\n" * _DEEP + "b" + "}" * _DEEP + " = wavix",
    "functions": "const wavix = 'https://api.wavix.com/';" + "function f(a = 1) {\n" * _DEEP + "}" * _DEEP,
    "quotes": "wavix " + "'\n" * 50_000,
    "changes": "const wavix = {};\n"
    + "wavix.appid = 'https://api.wavix.com/x?appid=1';\n" * 2000
    + "fetch(wavix.a, wavix)",
    "assignments": "let wavix = 'https://api.wavix.com/';\n" + "wavix += '?appid=' + a;\n" * 2000 + "fetch(wavix);",
    "names that go in a circle": "\n".join(
        f"const wavix{n} = wavix{(n + 1) % 50} + 'https://api.wavix.com'" for n in range(50)
    ),
    "functions that call each other": "\n".join(
        f"const f{n} = (a) => f{(n + 1) % 50}(a + 'https://api.wavix.com/?appid=');" for n in range(50)
    ),
    "comments": "// wavix https://api.wavix.com/?appid=x\n" * 5000,
    "one class in another": "class Wavix { a = \n" * 3000 + "'https://api.wavix.com'" + "}" * 3000,
    "jsx": "const a = " + "<Wavix>\n" * 3000 + "</Wavix>" * 3000,
    "regular expressions": "const wavix = " + "/(?:a|b)*c/.test(x) +\n" * 5000 + "1",
    "nul bytes": "const wavix = 'https://api.wavix.com/\0?appid=\0';\nfetch(wavix)",
}


@pytest.mark.parametrize("name", _HOSTILE)
@pytest.mark.parametrize("path", ["a.js", "a.tsx"])
def test_hostile_code_ends_soon(name: str, path: str) -> None:
    begin = time.perf_counter()
    report = examine(path, _HOSTILE[name].encode(), Config())
    assert time.perf_counter() - begin < 10
    size = len(_HOSTILE[name].encode())
    assert all(0 <= finding.span.start <= finding.span.end <= size for finding in report.findings)


def test_broken_file_is_read_as_far_as_it_goes() -> None:
    assert _codes("const x = {;\n" + _FETCH, "a.js") == ["WVX002"]
    assert examine("a.js", b"const wavix = {;\n", Config()).is_broken


def test_hopeless_file_is_read_as_text() -> None:
    code = "] ) } wavix https://api.wavix.com/v1/a?appid=x\n" * 4000
    assert extract("a.js", code.encode(), Config()).facts


# Comments


@pytest.mark.parametrize(
    "comment",
    [
        pytest.param("// wavix-lint: ignore[WVX002] moved next week", id="line"),
        pytest.param("/* wavix-lint: ignore[WVX002] */", id="block"),
        pytest.param("// noqa: WVX002", id="noqa"),
    ],
)
def test_comment_hides_a_finding(comment: str) -> None:
    assert _codes(f"{_FETCH.strip()} {comment}\n", "a.js") == []


def test_word_in_a_string_hides_nothing() -> None:
    assert _codes(f"const s = 'wavix-lint: ignore-file[WVX002]';\n{_FETCH}") == ["WVX002"]


def test_unused_suppression_is_told() -> None:
    assert _codes("const wavix = 1; // wavix-lint: ignore[WVX002]\n") == ["WVX900"]


# Names and hosts of the user


def test_host_of_the_user_counts() -> None:
    code = "const res = await fetch(`https://sms.acme.example/v1/a?appid=${key}`);\n"
    assert _codes(code) == []
    assert _codes(code, config=Config(hosts=("sms.acme.example",))) == ["WVX002"]


def test_name_of_the_user_counts() -> None:
    secret = key()
    code = f"const smsGateway = '{secret}';\n"
    assert _codes(code, config=Config(key_names=("smsGateway",))) == ["WVX001"]


@pytest.mark.parametrize("language", ["javascript", "typescript", "tsx"])
def test_languages_of_the_table_lead_here(language: str) -> None:
    facts = extract_as(language, _FETCH.encode(), Config(), "page.vue").facts
    assert facts


def test_invalid_utf8_is_read_around() -> None:
    report = examine("a.js", b"const a = '\xff\xfe\xc3';\n" + _FETCH.encode(), Config())
    assert [finding.code for finding in report.findings] == ["WVX002"]


def test_spans_count_bytes() -> None:
    (finding,) = _found("const ü = 'ö€😀'; fetch(`https://api.wavix.com/v1/ä?appid=${ü}`);\n")
    source = "const ü = 'ö€😀'; fetch(`https://api.wavix.com/v1/ä?appid=${ü}`);\n".encode()
    assert source[finding.span.start : finding.span.end] == b"appid"
