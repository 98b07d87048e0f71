"""Terraform in other spellings than those among the cases of the rules, broken HCL, and fixes."""

from __future__ import annotations

import pytest

from tests.languages.settings_files import findings, found, with_keys
from tests.wire.prove import repaired
from wavix_lint.model import Applicability


@pytest.mark.parametrize(
    "text",
    [
        'variable "wavix_api_key" { default = "@A@" }',
        'variable "wavix" {\n  default = {\n    api_key = "@A@"\n  }\n}\n',
        'locals { wavix_api_key = "@A@" }',
        'locals {\n  keys = { "wavix" : "@A@" }\n}\n',
        'module "dialer" {\n  source = "./dialer"\n  wavix_api_key = "@A@"\n}\n',
        'resource "kubernetes_secret" "x" {\n  data = {\n    WAVIX_API_KEY = base64encode("@A@")\n  }\n}\n',
        'resource "x" "y" {\n  env {\n    name  = "WAVIX_API_KEY"\n    value = "@A@"\n  }\n}\n',
        'resource "github_actions_secret" "x" {\n  secret_name = "WAVIX_API_KEY"\n  plaintext_value = "@A@"\n}\n',
        'locals { wavix_api_key = sensitive("@A@") }',
        'locals { wavix_api_key = "${var.x == "" ? "@A@" : var.x}" }\nlocals { wavix_key = "@A@" }',
        "locals {\n  env = <<EOT\nWAVIX_API_KEY=@A@\nEOT\n}\n",
        'locals {\n  wavix = <<EOT\n{"apiKey": "@A@"}\nEOT\n}\n',
        '# wavix_api_key = "@A@"\n',
        'resource "local_file" "x" {\n  filename = "app.env"\n  content = <<EOT\n# wavix\nWAVIX_API_KEY: @A@\nEOT\n}\n',
        'wavix_api_key = "\\u0020@A@"\n',
        "/* wavix api key: @A@ */\n",
        'wavix_api_key = "@A@"',
        'wavix_api_key = "@A@',
        'x = [{ name = "WAVIX_API_KEY", value = "@A@" }]\n',
        'provider "http" {\n  url = "https://api.wavix.com"\n  token = "@A@"\n}\n',
    ],
)
def test_found(text: str) -> None:
    assert "WVX001 @A@" in found("main.tf", text)
    assert set(found("main.tf", text)) == {"WVX001 @A@"}


@pytest.mark.parametrize(
    "text",
    [
        'variable "wavix_api_key" { sensitive = true }',
        "locals { wavix_api_key = var.wavix_api_key }",
        'locals { wavix_api_key = "${var.a}${var.b}" }',
        'locals { wavix_sha256 = "@A@" }',
        'resource "x" "wavix" {\n  environment {\n    variables = { JWT_SECRET = "@A@" }\n  }\n}\n',
        'locals {\n  wavix = "x"\n  other_key = "@A@"\n}\n',
        'resource "wavix_like" "x" {\n  etag = "@A@"\n}\n',
        'resource "aws_lambda_function" "wavix" {\n  source_code_hash = "@A@"\n}\n',
        'backend "s3" {\n  key = "wavix/terraform.tfstate"\n}\nlocals { kms_key = "@A@" }\n',
        'data "http" "x" {\n  url = "https://x.org/wavix"\n  request_headers = { Authorization = "Bearer @A@" }\n}\n',
        'locals { wavix_api_key = "$${not_a_reference}" }',
    ],
)
def test_silent(text: str) -> None:
    assert found("main.tf", text) == []


def test_references_to_variables_with_an_address() -> None:
    text = (
        'data "http" "x" {\n  url = "${var.base}/calls?appid=${var.k}"\n'
        '  request_headers = { Authorization = "Bearer ${var.k}" }\n}\n'
        'variable "base" {\n  default = "https://api.wavix.com/v1"\n}\n'
    )
    assert found("main.tf", text) == ["WVX002 appid"]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ("", ["WVX003"]),
        ("request_headers = {}", ["WVX003"]),
        ('request_headers = { Accept = "x" }', ["WVX003"]),
        ("request_headers = local.headers", []),
        ("request_headers = { Authorization = local.authorization }", []),
        ('request_headers = { "authorization" = "Bearer ${var.k}" }', []),
        ('request_headers = merge({ Accept = "x" }, local.headers)', []),
        ("request_headers = { (var.name) = var.value }", ["WVX003"]),
    ],
)
def test_headers_of_a_data_source(headers: str, expected: list[str]) -> None:
    text = f'data "http" "x" {{\n  url = "https://api.wavix.com/v1/calls"\n  {headers}\n}}\n'
    assert [each.split()[0] for each in found("main.tf", text)] == expected


def fix(text: str) -> str:
    return repaired("main.tf", with_keys(text).encode(), Applicability.UNSAFE).data.decode()


def test_default_is_dropped() -> None:
    text = 'variable "wavix_api_key" {\n  type    = string\n  default = "@A@"\n}\n'
    assert fix(text) == 'variable "wavix_api_key" {\n  type    = string\n}\n'


def test_default_among_others_on_its_row_stays() -> None:
    text = 'variable "wavix_api_key" { default = "@A@" }\n'
    assert fix(text) == with_keys(text)
    assert "row" in findings("main.tf", text)[1][0].no_fix


def test_why_a_local_is_not_replaced() -> None:
    (finding,) = findings("main.tf", 'locals {\n  wavix_api_key = "@A@"\n}\n')[1]
    assert finding.fix is None
    assert "TF_VAR" in finding.no_fix


def test_comments_silence() -> None:
    for mark in ("# {}", "// {}", "/* {} */"):
        remark = mark.format("wavix-lint: ignore[WVX001] test")
        assert found("main.tf", f'{remark}\nwavix_api_key = "@A@"\n') == []
