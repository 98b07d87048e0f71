"""PowerShell scripts."""

from __future__ import annotations

import pytest

from tests import keygen
from tests.languages.shell_files import API, found, mutations, survives
from wavix_lint.config import Config
from wavix_lint.engine import examine

_SAMPLE = """param([string]$WavixKey = "x", [int]$Page)
$base = "https://api.wavix.com"
$headers = @{ Authorization = "Token $WavixKey"; 'Accept' = "a" }
$headers["X"] = "y"; $headers.Add("Z", "w")
[System.Net.ServicePointManager]::ServerCertificateValidationCallback = { $true }
$params = @{ Uri = "{0}/v1/x?appid={1}" -f $base, $WavixKey; Body = @{ appid = $env:K } }
try { irm @params -SkipCertificateCheck } catch { Write-Error "bad $($_.Message) $WavixKey" }
Invoke-RestMethod -Uri ($base + "/v1/x?appid=" + $WavixKey) `
    -Headers $headers | ConvertTo-Json # https://api.wavix.com/?appid=KEY
$text = @"
see $base/v1/x?appid=$WavixKey
"@
curl.exe -k "$base/v1/x?appid=${WavixKey}"
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('irm "@API@/x?appid=$k"', ["WVX002 appid"]),
        ("irm '@API@/x?appid=KEY'", ["WVX002 appid"]),
        ('$u = "@API@/x"; $u += "?appid=$k"; irm $u', ["WVX002 appid"]),
        ('irm -ur "@API@/x?appid=$k"', ["WVX002 appid"]),
        ('irm -Uri:"@API@/x?appid=$k"', ["WVX002 appid"]),
        ('if ($a) { irm "@API@/x?appid=$k" }', ["WVX002 appid"]),
        ('$r = (irm "@API@/x?appid=$k").items', ["WVX002 appid"]),
        ('& curl.exe "@API@/x?appid=$k"', ["WVX002 appid"]),
        ('irm "@API@/x?appid=$([uri]::EscapeDataString($k))"', ["WVX002 appid"]),
        ('$u = [string]::Format("@API@/x?appid={0}", $k)', ["WVX002 appid"]),
        ('$t = @"\n@API@/x?appid=KEY\n"@', ["WVX002 appid"]),
        ('$k = "@KEY@"\nirm "@API@/x" -Headers @{ Authorization = "Bearer $k" }', ["WVX001 @KEY@"]),
        ('$h = @{}\n$h.Authorization = "Bearer @KEY@"\nirm "@API@/x" -Headers $h', ["WVX001 @KEY@"]),
        ('$cfg.wavix.apiKey = "@KEY@"', ["WVX001 @KEY@"]),
        ('$cfg = @{ openweather = @{ appid = "@KEY@" }; wavix = @{ url = "@API@" } }', []),
        ('if ($u -match "@API@/x\\?appid=") { 1 }', []),
        ('Write-Host "wavix: $($k.Length)"', []),
        ('irm "@API@/x" -Headers $h', []),
        ('irm "@API@/x" @common', []),
        ('irm "https://example.com/?appid=$k" # wavix', []),
        ('irm "@API@/x" -Headers @{ A = "b" }', ['WVX003 irm "https://api.wavix.com/x" -Headers @{ A = "b" }']),
    ],
)
def test_powershell(text: str, expected: list[str]) -> None:
    assert found("x.ps1", text + "\n") == expected


test_mutations = mutations("x.ps1", _SAMPLE, "\"'`$@{}()[]|;:-=\n ,é\udcff")


@pytest.mark.parametrize(
    "text", ["(" * 30_000, "@{a=" * 20_000, '"$(' * 20_000, '$u="$u$u"\n' * 500, "$x" + '+"a"' * 5000, "[" * 20_000]
)
def test_hostile_text_ends(text: str) -> None:
    survives("x.ps1", f'$u = "{API}"\nirm "$u/x?appid=$k"\n{text}')


def test_comment_behind_an_assignment_changes_nothing() -> None:
    data = f'$env:WAVIX_API_KEY = "{keygen.key(61)}"  # the live one\n'.encode()
    assert [finding.code for finding in examine("a.ps1", data, Config()).findings] == ["WVX001"]
