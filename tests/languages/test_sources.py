"""Go, Ruby, PHP, Java, Kotlin, C#, Rust and Swift: what the case files cannot say."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import keygen
from tests.casefiles import Case, load
from wavix_lint import languages
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.facts import ClientSite, Context, Literal, RequestSite
from wavix_lint.model import Span

EXTENSIONS = ("go", "rb", "php", "java", "kt", "cs", "rs", "swift")
SAMPLES: dict[str, list[Case]] = {
    extension: [case for case in load() if case.file_name.endswith(f".{extension}")] for extension in EXTENSIONS
}
KEY = keygen.key()


def found(path: str, text: str, config: Config | None = None) -> list[tuple[str, str]]:
    """The findings of a file: the rule, and the text it points at."""
    data = text.encode()
    findings = examine(path, data, config or Config()).findings
    return [(each.code, data[each.span.start : each.span.end].decode()) for each in findings]


# Clients of the SDKs


@pytest.mark.parametrize(
    ("path", "text", "package", "credential"),
    [
        pytest.param(
            "a.go",
            'package m\nimport wavix "github.com/wavix/sdk-go"\n'
            'var c = wavix.Init(wavix.ClientOptions{Appid: "KEY"})\n',
            "github.com/wavix/sdk-go",
            "KEY",
            id="old Go SDK",
        ),
        pytest.param(
            "a.go",
            'package m\nimport "github.com/wavix/sdk-go"\nfunc f() {\n\topts := wavix.ClientOptions{Appid: "KEY"}\n'
            "\twavix.Init(opts)\n}\n",
            "github.com/wavix/sdk-go",
            "KEY",
            id="old Go SDK, options in a variable",
        ),
        pytest.param(
            "a.go",
            'package m\nimport "github.com/wavix/wavix-go-sdk/client"\nimport "github.com/wavix/wavix-go-sdk/option"\n'
            'func f() { client.NewClient(option.WithToken("KEY")) }\n',
            "github.com/wavix/wavix-go-sdk",
            "KEY",
            id="new Go SDK",
        ),
        pytest.param(
            "a.go",
            'package m\nimport "github.com/wavix/wavix-go/option"\n'
            'var o = option.WithToken(os.Getenv("WAVIX_API_KEY"))\n',
            "github.com/wavix/wavix-go",
            None,
            id="Go SDK under its early name",
        ),
        pytest.param("a.rb", "WavixApi.api_key = 'KEY'\n", "wavix-sdk-ruby", "KEY", id="old gem"),
        pytest.param("a.rb", "c = Wavix::Client.new(token: 'KEY')\n", "wavix", "KEY", id="new gem"),
        pytest.param("a.rb", "Wavix::Client.new(base_url: url)\n", "wavix", None, id="new gem without a token"),
    ],
)
def test_sdk_client_names_its_package(path: str, text: str, package: str, credential: str | None) -> None:
    facts = languages.extract(path, text.encode(), Config()).facts
    sites = [fact for fact in facts if isinstance(fact, ClientSite)]
    assert {site.sdk for site in sites} == {package}
    assert {site.credential.literal if site.credential else None for site in sites} == {credential}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("a.go", 'package m\nvar c = wavix.Init(wavix.ClientOptions{Appid: "KEY"})\n', id="no import"),
        pytest.param("a.go", 'package m\nimport "example.org/option"\nvar o = option.WithToken("KEY")\n', id="another"),
        pytest.param("a.rb", "Stripe.api_key = 'KEY'\nAcme::Client.new(token: 'KEY')\n", id="other gems"),
    ],
)
def test_clients_of_others_are_none(path: str, text: str) -> None:
    facts = languages.extract(path, text.encode(), Config()).facts
    assert not any(isinstance(fact, ClientSite) for fact in facts)


# Suppressions, configuration, contexts


@pytest.mark.parametrize(
    ("path", "line", "comment"),
    [
        ("a.go", 'package m\n\nvar u = "https://api.wavix.com/v1?appid=" + k', "// "),
        ("a.rb", 'u = "https://api.wavix.com/v1?appid=#{k}"', "# "),
        ("a.php", '<?php\n$u = "https://api.wavix.com/v1?appid=$k";', "# "),
        ("A.java", 'class A { String u = "https://api.wavix.com/v1?appid=" + k; }', "// "),
        ("a.kt", 'val u = "https://api.wavix.com/v1?appid=$k"', "// "),
        ("a.cs", 'var u = $"https://api.wavix.com/v1?appid={k}";', "// "),
        ("a.rs", 'fn f() { let u = format!("https://api.wavix.com/v1?appid={k}"); }', "// "),
        ("a.swift", 'let u = "https://api.wavix.com/v1?appid=\\(k)"', "// "),
    ],
)
def test_comment_suppresses(path: str, line: str, comment: str) -> None:
    assert found(path, f"{line}\n") == [("WVX002", "appid")]
    assert found(path, f"{line} {comment}wavix-lint: ignore[WVX002] legacy\n") == []


def test_configured_host_and_key_name() -> None:
    config = Config(hosts=("sms.example.org",), key_names=("SMS_SECRET",))
    text = f'package m\nconst SMS_SECRET = "{KEY}"\nvar u = "https://sms.example.org/v1?appid=" + k\n'
    assert found("a.go", text, config) == [("WVX001", KEY), ("WVX002", "appid")]
    assert found("a.go", text) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("a.go", 'package m\nfunc f() { assert.Equal(t, "https://api.wavix.com/?appid=a", u) }\n', id="Go"),
        pytest.param("a.rb", 'expect(u).to eq("https://api.wavix.com/?appid=a")\n', id="Ruby"),
        pytest.param("a.php", "<?php $this->assertSame('https://api.wavix.com/?appid=a', $u);\n", id="PHP"),
        pytest.param("A.java", 'class A { void f() { stubFor(get("https://api.wavix.com/?appid=a")); } }\n', id="Java"),
        pytest.param("a.rs", 'fn f() { assert_eq!(u, "https://api.wavix.com/?appid=a"); }\n', id="Rust"),
        pytest.param("a.swift", 'XCTAssertEqual(u, "https://api.wavix.com/?appid=a")\n', id="Swift"),
    ],
)
def test_expected_texts_are_told_from_sent_ones(path: str, text: str) -> None:
    facts = languages.extract(path, text.encode(), Config()).facts
    literals = [fact for fact in facts if isinstance(fact, Literal)]
    assert [literal.context for literal in literals] == [Context.EXPECTED]
    assert not any(isinstance(fact, RequestSite) for fact in facts)


def test_page_around_php_is_read_as_html() -> None:
    text = '<a href="https://api.wavix.com/v1?appid=a">x</a>\n<?php $k = 1; ?>\n<p>http://api.wavix.com</p>\n'
    assert ("WVX002", "appid") in found("page.php", text)


# Broken and hostile input


def check(extension: str, data: bytes) -> None:
    extraction = languages.extract(f"sample.{extension}", data, Config())
    spans = [span for fact in extraction.facts for span in _spans(fact)]
    spans += extraction.comments or ()
    assert all(0 <= span.start <= span.end <= len(data) for span in spans)
    examine(f"sample.{extension}", data, Config())


def _spans(fact: object) -> list[Span]:
    found = [fact.span]  # type: ignore[attr-defined]
    texts = [getattr(fact, name, None) for name in ("value", "url", "credential")]
    if isinstance(fact, RequestSite):
        texts += [part for pair in (*fact.query.pairs, *fact.headers.pairs) for part in (pair.name, pair.value)]
    for text in texts:
        if text is not None:
            found += [text.span, *(part.span for part in text.parts if part.span is not None)]
    return found


def _sources(extension: str) -> st.SearchStrategy[bytes]:
    return st.sampled_from([case.source.encode() for case in SAMPLES[extension]])


_QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_truncated_source_never_raises(extension: str) -> None:
    @_QUICK
    @given(_sources(extension), st.floats(0, 1), st.floats(0, 1))
    def run(source: bytes, start: float, end: float) -> None:
        low, high = sorted((int(start * len(source)), int(end * len(source))))
        check(extension, source[low:high])

    run()


@pytest.mark.parametrize("extension", EXTENSIONS)
def test_edited_source_never_raises(extension: str) -> None:
    @_QUICK
    @given(_sources(extension), st.integers(0, 2**32))
    def run(source: bytes, seed: int) -> None:
        rng = random.Random(seed)
        data = bytearray(source)
        for _ in range(rng.randint(1, 8)):
            place = rng.randrange(len(data))
            change = rng.choice(
                [b"", b"\xff", b"\x00", b'"', b"'", b"{", b")", b"\n", b"\\", b"$", b"wavix.", b"\xc3\xa9"]
            )
            data[place : place + rng.randint(0, 6)] = change
        check(extension, bytes(data))

    run()


HOSTILE = {
    "nested calls": 'f("https://api.wavix.com/?appid=" + ' * 400 + "k" + ")" * 400,
    "long sum": '"https://api.wavix.com/?appid=" + k' + ' + "&a=" + b' * 2000,
    "open brackets": "https://api.wavix.com appid " + "([{" * 3000,
    "open quotes": "api.wavix.com appid " + '"' * 5000,
    "many names": "".join(f'u{n} = u{n - 1} + "?appid=api.wavix.com"\n' for n in range(1500)),
    "one name": 'u = u + "https://api.wavix.com/?appid="\n' * 2000,
    "long chain": 'c.get("https://api.wavix.com/")' + '.header("Authorization", k)' * 1500,
    "many changes": 'q.add("appid", k)\nc.get("https://api.wavix.com/" + q)\n' * 800,
}


@pytest.mark.parametrize("extension", EXTENSIONS)
@pytest.mark.parametrize("shape", HOSTILE)
def test_hostile_source_ends(extension: str, shape: str) -> None:
    text = HOSTILE[shape]
    opening = {"php": "<?php\n", "go": "package m\nfunc f() {\n", "java": "class A { void f() {\n"}.get(extension, "")
    started = time.monotonic()
    check(extension, (opening + text).encode())
    assert time.monotonic() - started < 20
