"""Makefiles and justfiles by their names, recipes, and fixes."""

from __future__ import annotations

import pytest

from tests.languages.settings_files import findings, found, with_keys
from tests.wire.prove import repaired
from wavix_lint.model import Applicability


@pytest.mark.parametrize("file", ["Makefile", "GNUmakefile", "sub/makefile", "rules.mk"])
@pytest.mark.parametrize(
    "row",
    [
        "WAVIX_API_KEY = @A@",
        "WAVIX_API_KEY := @A@",
        "WAVIX_API_KEY ::= @A@",
        "WAVIX_API_KEY ?= @A@",
        "WAVIX_API_KEY += @A@",
        "export WAVIX_API_KEY=@A@",
        "override WAVIX_API_KEY = @A@",
        "test: export WAVIX_API_KEY = @A@",
        "%.o: WAVIX_API_KEY := @A@",
        "  WAVIX_API_KEY = @A@",
        "WAVIX_API_KEY = \\\n  @A@",
        "WAVIX_API_KEY = '@A@' # ours",
        "#WAVIX_API_KEY = @A@",
        "test: ; WAVIX_API_KEY=@A@ ./run",
        "test:\n\tWAVIX_API_KEY=@A@ ./run",
        "test: a b\n\n\t@export WAVIX_API_KEY=@A@",
        "test:\nifdef LIVE\n\tWAVIX_API_KEY=@A@ ./run\nendif",
    ],
)
def test_found(file: str, row: str) -> None:
    assert found(file, f"all: test\n{row}\n") == ["WVX001 @A@"]


@pytest.mark.parametrize(
    "text",
    [
        "WAVIX_API_KEY = $(shell cat .key)\n",
        "WAVIX_API_KEY != cat .key\n",
        "WAVIX_API_KEY ?=\n@A@: x\n",
        "wavix-key: @A@\n",
        "test: wavix\n\techo @A@\n",
        "WAVIX_SHA := @A@\n",
        "test:\n\techo {{wavix}} $(KEY)\n",
        "test:\n\tcurl -H 'Authorization: Bearer $(KEY)' https://api.wavix.com/v1/calls\n",
        'test:\n\tcurl -H "Authorization: Bearer $$KEY" https://api.wavix.com/v1/calls\n',
    ],
)
def test_silent(text: str) -> None:
    assert found("Makefile", text) == []


def test_variables_of_make_in_a_recipe() -> None:
    text = "URL = http://api.wavix.com/v1\nx:\n\tcurl '$(URL)/calls?appid=$(KEY)'\n"
    assert found("Makefile", text) == ["WVX005 http://api.wavix.com/v1", "WVX002 appid"]


def test_justfile() -> None:
    text = 'wavix_key := "@A@"\ncalls:\n    curl "https://api.wavix.com/v1/calls?appid={{wavix_key}}"\n'
    assert found("justfile", text) == ["WVX001 @A@", "WVX002 appid"]
    assert findings("justfile", text)[1][0].fix is None


def fix(text: str) -> str:
    return repaired("Makefile", with_keys(text).encode(), Applicability.UNSAFE).data.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("WAVIX_API_KEY := @A@\n", "WAVIX_API_KEY ?=\n"),
        ("WAVIX_API_KEY=@A@", "WAVIX_API_KEY?="),
        ('export WAVIX_API_KEY = "@A@"\r\nall:\r\n', "export WAVIX_API_KEY ?=\r\nall:\r\n"),
        ("t: WAVIX_API_KEY = @A@\nt:\n\t./run\n", "t: WAVIX_API_KEY ?=\nt:\n\t./run\n"),
    ],
)
def test_variable_is_taken_from_the_environment(before: str, after: str) -> None:
    assert fix(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "# WAVIX_API_KEY = @A@\n",
        "WAVIX_API_KEY = @A@ # ours\n",
        "WAVIX_AUTH = Bearer @A@ $(X)\n",
        'WAVIX_CONFIG = {"api_key": "@A@"}\n',
    ],
)
def test_what_is_more_than_a_key_stays(text: str) -> None:
    assert fix(text) == with_keys(text)


def test_header_in_a_recipe_without_variables_is_moved() -> None:
    text = "x:\n\tcurl 'https://api.wavix.com/v1/calls' -H \"Authorization: Token $$WAVIX_API_KEY\"\n"
    assert fix(text) == text.replace("Token", "Bearer")


def test_comment_silences() -> None:
    assert found("Makefile", "# wavix-lint: ignore[WVX001] test\nWAVIX_API_KEY = @A@\n") == []
