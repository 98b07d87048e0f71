"""Which packages, and which versions of them, can send the key as `appid` only."""

from __future__ import annotations

import pytest

from wavix_lint.wavix.sdks import SDKS, always_old, old_sdk


@pytest.mark.parametrize(
    "requirement",
    [
        *("0.0.11", "=0.0.11", "v0.0.9", " 0.0.5 ", "0.0.11-beta.1", "0.0.1+build"),
        *("^0.0.11", "^0.0.5", "<0.0.12", "<= 0.0.11", ">=0.0.1 <0.0.12", "0.0.5 - 0.0.11", ">0.0.1,<0.0.10"),
        *("^0.0.5 || ^0.0.11", "0.0.3||0.0.4", "<0.0.5 || 0.0.11"),
        *("github:Wavix/sdk-node#v0.0.9", "git+https://github.com/Wavix/sdk-node.git#0.0.11"),
        *("git+ssh://git@github.com/Wavix/sdk-node.git#semver:^0.0.11", "https://x.org/wavix-sdk-0.0.11.tgz"),
        "npm:wavix-sdk@0.0.11",
    ],
)
def test_requirement_that_nothing_newer_fits(requirement: str) -> None:
    assert old_sdk("npm", "wavix-sdk", requirement) == ("wavix-sdk", SDKS["wavix-sdk"])


@pytest.mark.parametrize(
    "requirement",
    [
        *("", "*", "x", "latest", "next", "0", "0.x", "0.0", "0.0.x", "0.0.*"),
        *("0.0.12", "^0.0.12", "0.0.14", "1.0.0", "^1", "~0.0.11", "~> 0.0.5", "^0.0", "^0", "~0", "^0.1.2", "<0.1"),
        *(
            ">=0.0.5",
            ">0.0.1",
            ">=0.0.1 <0.0.13",
            "0.0.5 - 0.0.12",
            "0.0.5 - 0.0",
            "^0.0.5 || ^0.0.12",
            "0.0.1 || latest",
        ),
        *("github:Wavix/sdk-node", "Wavix/sdk-node", "git+https://github.com/Wavix/sdk-node.git#main"),
        *("workspace:*", "file:../sdk", "link:../sdk", "catalog:", "$wavix-sdk", "npm:wavix-sdk", "npm:other@0.0.1"),
    ],
)
def test_requirement_that_something_newer_fits(requirement: str) -> None:
    assert old_sdk("npm", "wavix-sdk", requirement) is None


@pytest.mark.parametrize(
    ("ecosystem", "name", "requirement", "is_old"),
    [
        ("npm", "sms", "npm:wavix-sdk@^0.0.9", True),
        ("npm", "wavix-node-sdk", "0.0.1", False),
        ("npm", "@wavix/sdk", "0.0.1", False),
        ("npm", "@wavix/mcp-server", "^2.0.0", True),
        ("pypi", "wavix-sdk", "0.0.1", False),
        ("go", "github.com/wavix/sdk-go", "v1.0.3", True),
        ("go", "github.com/Wavix/sdk-go", "v0.0.0-20250101000000-abcdefabcdef", True),
        ("go", "github.com/wavix/wavix-go-sdk", "v1.0.0", True),
        ("go", "github.com/wavix/wavix-go-sdk", "v1.0.1+incompatible", True),
        ("go", "github.com/wavix/wavix-go-sdk", "v1.0.10", False),
        ("go", "github.com/wavix/wavix-go-sdk", "v1.1.0", False),
        ("go", "github.com/acme/sdk-go", "v1.0.0", False),
        ("rubygems", "wavix-sdk-ruby", "", True),
        ("rubygems", "wavix", "1.0.0", False),
    ],
)
def test_packages(ecosystem: str, name: str, requirement: str, is_old: bool) -> None:
    assert (old_sdk(ecosystem, name, requirement) is not None) == is_old


@pytest.mark.parametrize("name", ["github.com/wavix/sdk-go", "github.com/Wavix/sdk-go", "wavix-sdk-ruby"])
def test_packages_without_another_version(name: str) -> None:
    assert always_old(name) == (name.lower(), SDKS[name.lower()])


@pytest.mark.parametrize("name", ["wavix-sdk", "github.com/wavix/wavix-go-sdk", "wavix", ""])
def test_packages_with_another_version(name: str) -> None:
    assert always_old(name) is None
