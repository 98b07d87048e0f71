"""Modules, gems and packages that manifests and lock files ask for."""

from __future__ import annotations

import pytest

from wavix_lint.config import Config
from wavix_lint.facts import Dependency
from wavix_lint.languages import extract

GO = "github.com/wavix/sdk-go"


def dependencies(path: str, text: str) -> list[tuple[str, str, str, bool]]:
    """Ecosystem, name, version and whether it is locked. The place of each must be its name."""
    data = text.encode()
    found = [fact for fact in extract(path, data, Config()).facts if isinstance(fact, Dependency)]
    assert [data[fact.span.start : fact.span.end].decode() for fact in found] == [fact.name for fact in found]
    return [(fact.ecosystem, fact.name, fact.version, fact.is_locked) for fact in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"module x\n\nrequire {GO} v1.2.3\n", [(GO, "v1.2.3")]),
        (
            f"require (\n\t{GO} v1.2.3 // indirect\n\tother.org/a v0.1.0\n)\n",
            [(GO, "v1.2.3"), ("other.org/a", "v0.1.0")],
        ),
        (f'require "{GO}" v1.2.3\n', [(GO, "v1.2.3")]),
        (f"require {GO} v0.0.0-20260101000000-abcdefabcdef\n", [(GO, "v0.0.0-20260101000000-abcdefabcdef")]),
        (f"exclude {GO} v1.2.3\nretract v1.0.0\n", []),
        (f"exclude (\n\t{GO} v1.2.3\n)\n", []),
        (f"require {GO} v1.0.0\nreplace {GO} => example.org/fork v2.0.0\n", [("example.org/fork", "v2.0.0")]),
        (f"require {GO} v1.0.0\nreplace {GO} v1.0.0 => ./local\n", []),
        (f"replace example.org/a => {GO} v1.0.0\n", [(GO, "v1.0.0")]),
        (f"// {GO} v1.2.3\n", []),
        (f"module {GO}\n", []),
        ("require (\n", []),
    ],
)
def test_modules_of_go(text: str, expected: list[tuple[str, str]]) -> None:
    assert dependencies("go.mod", text) == [("go", name, version, False) for name, version in expected]


def test_sums_of_go_count_each_module_once() -> None:
    text = (
        f"{GO} v1.0.0 h1:abc=\n{GO} v1.0.0/go.mod h1:def=\n{GO} v1.2.0 h1:abc=\n{GO} v1.2.0/go.mod h1:def=\n"
        "other.org/a v0.1.0/go.mod h1:abc=\n"
    )
    assert dependencies("go.sum", text) == [("go", GO, "v1.2.0", True)]


def test_comments_of_go() -> None:
    data = b"require x.org/a v1.0.0 // indirect\n// see https://x.org//a\nreplace a => https://x.org/a\n"
    comments = extract("go.mod", data, Config()).comments or ()
    assert [data[span.start : span.end] for span in comments] == [b"// indirect", b"// see https://x.org//a"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gem 'wavix-sdk-ruby'\n", [("wavix-sdk-ruby", "")]),
        ('gem "wavix-sdk-ruby", "~> 1.0"\n', [("wavix-sdk-ruby", "~> 1.0")]),
        ("gem 'a', '>= 1', '< 2', require: false\n", [("a", ">= 1, < 2")]),
        ("  gem('wavix', git: 'https://example.org/x.git')\n", [("wavix", "")]),
        ("# gem 'wavix-sdk-ruby'\ngemspec\n", []),
        ("gemfile 'x'\n", []),
    ],
)
def test_gems(text: str, expected: list[tuple[str, str]]) -> None:
    assert dependencies("Gemfile", text) == [("rubygems", name, version, False) for name, version in expected]


def test_locked_gems() -> None:
    text = (
        "GEM\n  remote: https://rubygems.example/\n  specs:\n    faraday (2.0.1)\n    wavix-sdk-ruby (1.0.1)\n"
        "      faraday (~> 2.0)\n\nDEPENDENCIES\n  wavix-sdk-ruby (~> 1.0)\n"
    )
    expected = [("rubygems", "faraday", "2.0.1", True), ("rubygems", "wavix-sdk-ruby", "1.0.1", True)]
    assert dependencies("Gemfile.lock", text) == expected


def test_comments_of_gemfiles() -> None:
    data = b"gem 'a#b' # wavix\n"
    comments = extract("Gemfile", data, Config()).comments or ()
    assert [data[span.start : span.end] for span in comments] == [b"# wavix"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('wavix-sdk@^0.0.11:\n  version "0.0.11"\n  integrity sha512-x\n', [("wavix-sdk", "0.0.11")]),
        ('"@wavix/sdk@^1.0.0", "@wavix/sdk@^1.1.0":\n  version "1.1.0"\n', [("@wavix/sdk", "1.1.0")]),
        ('"wavix-sdk@npm:^0.0.11":\n  version: 0.0.11\n  resolution: "x"\n', [("wavix-sdk", "0.0.11")]),
        ('"sms@npm:wavix-sdk@^0.0.11":\n  version: 0.0.11\n', [("wavix-sdk", "0.0.11")]),
        ("# yarn lockfile v1\n\n\n__metadata:\n  version: 8\n", []),
        ('a@1:\n  dependencies:\n    wavix-sdk "^0.0.11"\n  version "1.0.0"\n', [("a", "1.0.0")]),
        ("a@1:\n", []),
    ],
)
def test_packages_of_yarn(text: str, expected: list[tuple[str, str]]) -> None:
    assert dependencies("yarn.lock", text) == [("npm", name, version, True) for name, version in expected]
