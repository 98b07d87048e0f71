"""Fixes of curl, wget, HTTPie and WebSocket commands: what they look like, and where there is none."""

from __future__ import annotations

import subprocess

import pytest

from tests.keygen import key
from tests.wire.prove import repaired
from wavix_lint.config import Config
from wavix_lint.engine import examine
from wavix_lint.model import Applicability

_KEY = key(7)
_API = "https://api.wavix.com"


def _fixed(text: str, level: Applicability = Applicability.SAFE) -> str:
    """The script after its fixes, which bash must still read."""
    source = text.replace("@KEY@", _KEY).replace("@API@", _API)
    result = repaired("run.sh", source.encode(), level, key=_KEY if "@KEY@" in text else "").data
    check = subprocess.run(["bash", "-n"], input=result, capture_output=True, check=False)
    assert check.returncode == 0, check.stderr.decode()
    return result.decode().replace(_API, "@API@")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("curl @API@/v1/x?appid=$K\n", 'curl @API@/v1/x -H "Authorization: Bearer $K"\n'),
        ('curl "@API@/v1/x?appid=$K&a=1"\n', 'curl "@API@/v1/x?a=1" -H "Authorization: Bearer $K"\n'),
        ('curl "@API@/v1/x?a=1&appid=$K&b=2"\n', 'curl "@API@/v1/x?a=1&b=2" -H "Authorization: Bearer $K"\n'),
        ('curl "@API@/v1/x?a=1&appid=${K}"\n', 'curl "@API@/v1/x?a=1" -H "Authorization: Bearer ${K}"\n'),
        ('curl "@API@/v1/x?appid=${K}#top"\n', 'curl "@API@/v1/x#top" -H "Authorization: Bearer ${K}"\n'),
        ('curl "@API@/v1/x?appid=$(cat k)"\n', 'curl "@API@/v1/x" -H "Authorization: Bearer $(cat k)"\n'),
        ('curl "@API@/v1/x?appid=$(urlencode "$K")"\n', 'curl "@API@/v1/x" -H "Authorization: Bearer $K"\n'),
        ("curl '@API@/v1/x?appid=YOUR_KEY'\n", "curl '@API@/v1/x' -H 'Authorization: Bearer YOUR_KEY'\n"),
        ("curl '@API@/v1/x?appid='$K\n", "curl '@API@/v1/x' -H \"Authorization: Bearer $K\"\n"),
        ("curl '@API@/v1/x?appid='\"$K\"'&a=1'\n", "curl '@API@/v1/x?a=1' -H \"Authorization: Bearer $K\"\n"),
        ('curl "@API@/v1/x?appid="$K"&a=1"\n', 'curl "@API@/v1/x?a=1" -H "Authorization: Bearer $K"\n'),
        ("curl @API@/v1/x\\?appid=$K\\&a=1\n", 'curl @API@/v1/x\\?a=1 -H "Authorization: Bearer $K"\n'),
        (
            'curl -X GET \\\n  "@API@/v1/x?appid=$K"\n',
            'curl -X GET \\\n  "@API@/v1/x" \\\n  -H "Authorization: Bearer $K"\n',
        ),
        (
            'curl "@API@/v1/x?appid=$K" \\\n  -H "Accept: a" \\\n  -s\n',
            'curl "@API@/v1/x" \\\n  -H "Authorization: Bearer $K" \\\n  -H "Accept: a" \\\n  -s\n',
        ),
        (
            'curl "@API@/v1/x?appid=$K" \\\r\n  -s\r\n',
            'curl "@API@/v1/x" \\\r\n  -H "Authorization: Bearer $K" \\\r\n  -s\r\n',
        ),
        (
            "curl --request GET --url '@API@/v1/x?appid=KEY'\n",
            "curl --request GET --url '@API@/v1/x' --header 'Authorization: Bearer KEY'\n",
        ),
        ("curl -d'{}' -H'A: b' '@API@/?appid=KEY'\n", "curl -d'{}' -H 'Authorization: Bearer KEY' -H'A: b' '@API@/'\n"),
        ("curl -sG @API@/v1/x -d appid=$K\n", 'curl -s @API@/v1/x -H "Authorization: Bearer $K"\n'),
        ('curl -G @API@/v1/x -d "appid=$K&a=1"\n', 'curl -G @API@/v1/x -H "Authorization: Bearer $K" -d "a=1"\n'),
        (
            'curl -G @API@/v1/x --data-urlencode "appid=$K" -d a=1\n',
            'curl -G @API@/v1/x -H "Authorization: Bearer $K" -d a=1\n',
        ),
        ('curl --url-query "appid=$K" @API@/v1/x\n', 'curl --header "Authorization: Bearer $K" @API@/v1/x\n'),
        (
            'URL="@API@/v1/x?appid=$K"\ncurl -s "$URL"\n',
            'URL="@API@/v1/x"\ncurl -s "$URL" -H "Authorization: Bearer $K"\n',
        ),
        (
            'U="@API@/v1/x?appid=$K"\ncurl "$U"\ncurl -I "$U"\n',
            'U="@API@/v1/x"\ncurl "$U" -H "Authorization: Bearer $K"\ncurl -I "$U" -H "Authorization: Bearer $K"\n',
        ),
        (
            'Q="appid=$K&a=1"\ncurl "@API@/v1/x?$Q"\n',
            'Q="a=1"\ncurl "@API@/v1/x?$Q" -H "Authorization: Bearer $K"\n',
        ),
        (
            'B=@API@\ncurl "$B/v1/x?appid=$K"\n',
            'B=@API@\ncurl "$B/v1/x" -H "Authorization: Bearer $K"\n',
        ),
        (
            'B=${WAVIX_URL:-@API@}\ncurl "$B/v1/x?appid=$K"\n',
            'B=${WAVIX_URL:-@API@}\ncurl "$B/v1/x" -H "Authorization: Bearer $K"\n',
        ),
        (
            'w() { curl "@API@$1?appid=$K" "${@:2}"; }\nw /v1/x\n',
            'w() { curl "@API@$1" -H "Authorization: Bearer $K" "${@:2}"; }\nw /v1/x\n',
        ),
        (
            'a=(-s -G -d "appid=$K")\ncurl "${a[@]}" @API@/v1/x\n',
            'a=(-s -G -H "Authorization: Bearer $K")\ncurl "${a[@]}" @API@/v1/x\n',
        ),
        (
            'a=(-s)\ncurl "${a[@]}" "@API@/v1/x?appid=$K"\ncurl "${a[@]}" https://example.com\n',
            'a=(-s)\ncurl "${a[@]}" "@API@/v1/x" -H "Authorization: Bearer $K"\ncurl "${a[@]}" https://example.com\n',
        ),
        (
            'curl "@API@/a?appid=$K" "@API@/b?appid=$K"\n',
            'curl "@API@/a" "@API@/b" -H "Authorization: Bearer $K"\n',
        ),
        (
            'curl "@API@/a?appid=$K" --next https://example.com\n',
            'curl "@API@/a" -H "Authorization: Bearer $K" --next https://example.com\n',
        ),
        ('curl "@API@/a?appid=$K" -H "Authorization: Bearer $K"\n', 'curl "@API@/a" -H "Authorization: Bearer $K"\n'),
        ('x=$(curl -s "@API@/a?appid=$K" | jq .)\n', 'x=$(curl -s "@API@/a" -H "Authorization: Bearer $K" | jq .)\n'),
        (
            'curl "@API@/a?appid=$K" -d @- <<EOF\n{}\nEOF\n',
            'curl "@API@/a" -H "Authorization: Bearer $K" -d @- <<EOF\n{}\nEOF\n',
        ),
        ('wget -q "@API@/v1/x?appid=$K"\n', 'wget -q "@API@/v1/x" --header="Authorization: Bearer $K"\n'),
        (
            "wget --header 'A: b' '@API@/v1/x?appid=KEY'\n",
            "wget --header 'Authorization: Bearer KEY' --header 'A: b' '@API@/v1/x'\n",
        ),
        ('http @API@/v1/x appid=="$K" a==1\n', 'http @API@/v1/x Authorization:"Bearer $K" a==1\n'),
        ('http GET "@API@/v1/x?appid=$K"\n', 'http GET "@API@/v1/x" Authorization:"Bearer $K"\n'),
        (
            'wscat -c "wss://api.wavix.com/sip?appid=$K"\n',
            'wscat -c "wss://api.wavix.com/sip" -H "Authorization: Bearer $K"\n',
        ),
        ('curl -H "Authorization: Token $K" @API@/x\n', 'curl -H "Authorization: Bearer $K" @API@/x\n'),
        ('curl -H "Authorization: Bearer: $K" @API@/x\n', 'curl -H "Authorization: Bearer $K" @API@/x\n'),
        ('curl -u "$K:" @API@/x\n', 'curl -H "Authorization: Bearer $K" @API@/x\n'),
        ("http -a $K: @API@/x\n", 'http @API@/x Authorization:"Bearer $K"\n'),
        ('curl -H "Authorization: Bearer $K" http://api.wavix.com/x\n', 'curl -H "Authorization: Bearer $K" @API@/x\n'),
        ('curl -H "Authorization: Bearer $K" api.wavix.com/x\n', 'curl -H "Authorization: Bearer $K" @API@/x\n'),
        (
            "export WAVIX_API_KEY=$(cat k)\ncurl @API@/v1/x\n",
            'export WAVIX_API_KEY=$(cat k)\ncurl @API@/v1/x -H "Authorization: Bearer $WAVIX_API_KEY"\n',
        ),
    ],
)
def test_safe_fix(before: str, after: str) -> None:
    assert _fixed(before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('curl "@API@/v1/x?appid=@KEY@&a=1"\n', 'curl "@API@/v1/x?a=1" -H "Authorization: Bearer $WAVIX_API_KEY"\n'),
        ("curl '@API@/v1/x?appid=@KEY@'\n", "curl '@API@/v1/x' -H \"Authorization: Bearer $WAVIX_API_KEY\"\n"),
        ("curl -H 'Authorization: Bearer @KEY@' @API@/x\n", 'curl -H "Authorization: Bearer $WAVIX_API_KEY" @API@/x\n'),
        ("curl -H 'X-API-Key: @KEY@' @API@/x\n", 'curl -H "Authorization: Bearer $WAVIX_API_KEY" @API@/x\n'),
        ("curl -u @KEY@: @API@/x\n", 'curl -H "Authorization: Bearer $WAVIX_API_KEY" @API@/x\n'),
        ("curl -H Authorization:$K @API@/x\n", None),
        ('curl -H "Authorization: $API_KEY" @API@/x\n', 'curl -H "Authorization: Bearer $API_KEY" @API@/x\n'),
        ("curl -H Authorization:$API_KEY @API@/x\n", 'curl -H Authorization:"Bearer $API_KEY" @API@/x\n'),
        ("curl @API@/v1/x\n", 'curl @API@/v1/x -H "Authorization: Bearer $WAVIX_API_KEY"\n'),
        ("export WAVIX_API_KEY=@KEY@\n", 'export WAVIX_API_KEY="${WAVIX_API_KEY:?}"\n'),
        ("WAVIX_API_KEY=@KEY@ ./run\n", "./run\n"),
        (
            'k=@KEY@\ncurl -H "Authorization: Bearer $k" @API@/x\n',
            'k="${WAVIX_API_KEY:?}"\ncurl -H "Authorization: Bearer $k" @API@/x\n',
        ),
        ('k="${WAVIX_API_KEY:-@KEY@}"\n', 'k="${WAVIX_API_KEY:?}"\n'),
        ("docker run -e WAVIX_API_KEY=@KEY@ app\n", 'docker run -e WAVIX_API_KEY="$WAVIX_API_KEY" app\n'),
        (
            'curl -sSkL -H "Authorization: Bearer $K" @API@/x\n',
            'curl -sSL -H "Authorization: Bearer $K" @API@/x\n',
        ),
        (
            'curl -H "Authorization: Bearer $K" \\\n  --insecure \\\n  @API@/x\n',
            'curl -H "Authorization: Bearer $K" \\\n  @API@/x\n',
        ),
        (
            'http --verify=no @API@/x Authorization:"Bearer $K"\n',
            'http @API@/x Authorization:"Bearer $K"\n',
        ),
        (
            "curl -L @API@/v1/call?appid=your_key\n-H 'A: b'\n",
            "curl -L @API@/v1/call\n-H 'Authorization: Bearer your_key'\n-H 'A: b'\n",
        ),
    ],
)
def test_unsafe_fix(before: str, after: str | None) -> None:
    assert _fixed(before, Applicability.UNSAFE) == (after or before)


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ('U="@API@/x?appid=$K"\ncurl "$U&page=2"\n', "something is added to the URL after the key"),
        ('U="@API@/x?appid=$K"\nU+="&page=2"\ncurl "$U"\n', "something is added to the URL after the key"),
        ('U="@API@/x?appid=$K"\ncurl "$U"\nother "$U"\n', "nobody knows how `other` sends a header"),
        ('U="@API@/x?appid=$K"\ncurl "$U"\n[ -n "$U" ] && V=$U\n', "$U is used elsewhere too"),
        ('export U="@API@/x?appid=$K"\ncurl "$U"\n', "other programs see $U"),
        ('curl "@API@/x?appid=$K" https://example.com\n', "the header would also go to another host"),
        ('curl --location-trusted "@API@/x?appid=$K"\n', "`--location-trusted` would hand the key on"),
        ('wget "@API@/v1/recordings/4?appid=$K"\n', "wget hands headers on to the hosts"),
        ('wget "@API@/$path?appid=$K"\n', None),
        ('curl -u "a:$B" "@API@/x?appid=$K"\n', "the request has another credential"),
        ('curl -H "Authorization: Token $K" "@API@/x?appid=$K"\n', "the request has another `Authorization` header"),
        ('curl -H "X-API-Key: $K" "@API@/x?appid=$K"\n', "the request carries the key a second time"),
        ("eval \"curl '@API@/x?appid=$K'\"\n", "the command is a text here"),
        ('U="@API@/x?appid=$K"\n', "the command that sends it is not in this file"),
        ('curl "@API@/x?appid=$A$B"\n', "it is not clear where the key ends"),
        ("curl @API@/x?a=1&appid=KEY&b=2\n", "the shell ends the command at an unquoted `&`"),
        ('curl "@API@/x?appid=$K&appid=$K"\n', "the parameter is there twice"),
        ('curl "@API@/x?appid="\n', "the key is empty"),
        ("# curl '@API@/x?appid=$K'\n", "this is text and no command"),
        ("a=(-k)\ncurl \"${a[@]}\" -H 'Authorization: Bearer KEY' @API@/x\n", "the option comes from a variable"),
        ("curl -H 'Authorization: Bearer KEY' http://api.wavix.com:8080/x\n", "the port is one without TLS"),
        ('curl -H "Authorization: Basic $(b64 $K)" @API@/x\n', "the credential is encoded for Basic authentication"),
    ],
)
def test_there_is_no_fix_and_the_reason_is_said(script: str, reason: str | None) -> None:
    report = examine("run.sh", script.replace("@API@", _API).encode(), Config())
    found = [finding for finding in report.findings if finding.fix is None]
    assert report.findings
    assert reason is None or any(finding.no_fix.startswith(reason) for finding in found), [f.no_fix for f in found]


def test_key_in_a_startup_file_is_left_where_the_shell_gets_it() -> None:
    report = examine(".bashrc", f"export WAVIX_API_KEY={_KEY}\n".encode(), Config())
    assert [finding.no_fix[:35] for finding in report.findings] == ["this is where the variable is set: "]


def test_message_says_that_the_key_must_be_rotated() -> None:
    report = examine("run.sh", f"curl '{_API}/x?appid={_KEY}'\n".encode(), Config())
    titles = {finding.fix.title for finding in report.findings if finding.fix is not None}
    assert len(titles) == 1
    assert "rotate it" in titles.pop()


def test_name_of_the_variable_comes_from_the_configuration() -> None:
    config = Config(env_var="ACME_WAVIX")
    data = f"curl '{_API}/x?appid={_KEY}'\n".encode()
    assert b'"Authorization: Bearer $ACME_WAVIX"' in repaired("run.sh", data, Applicability.UNSAFE, config=config).data
