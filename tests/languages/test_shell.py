"""Shell scripts: what their commands send, and what must stay silent."""

from __future__ import annotations

import random

import pytest

from tests.languages.shell_files import API, KEY, costs_little, found, mutations, report, survives
from wavix_lint.config import Config
from wavix_lint.facts import AuthKind, RequestSite
from wavix_lint.languages import extract

_SAMPLE = """#!/bin/bash
set -euo pipefail
BASE="${WAVIX_URL:-https://api.wavix.com}"
export WAVIX_API_KEY='0123'; args=(-s -H "Accept: a" --data-urlencode "appid=$K")
get() { local p=$1; curl -sSk "$BASE$p?appid=${K}&x=$(date +%s)" "${@:2}" \\
  -H 'X-API-Key: '"$K"; }
for u in a b; do curl "${args[@]}" -G "https://api.wavix.com/v1/$u" || exit 1; done
cat > .env <<EOF
WAVIX_API_KEY=$K
EOF
python3 - <<'PY'
requests.get("https://api.wavix.com/v1/x?appid=" + k)
PY
http GET https://api.wavix.com/v1/x appid==$K Authorization:"$K" --verify=no
wget --header="Authorization: Token $K" 'http://api.wavix.com/v1/x'
echo "key $WAVIX_API_KEY" # https://api.wavix.com/?appid=KEY
"""


def sites(text: str) -> list[RequestSite]:
    facts = extract("x.sh", text.replace("@API@", API).encode(), Config()).facts
    return [fact for fact in facts if isinstance(fact, RequestSite)]


def shown(text: str) -> list[str]:
    return [site.url.label for site in sites(text)]


@pytest.mark.parametrize(
    ("script", "url"),
    [
        ("curl @API@/x", "@API@/x"),
        ("curl --url @API@/x", "@API@/x"),
        ("curl --url=@API@/x", "@API@/x"),
        ("curl -- @API@/x", "@API@/x"),
        ("curl -o out -w '%{http_code}' @API@/x", "@API@/x"),
        ("curl -oout @API@/x", "@API@/x"),
        ("/usr/bin/curl @API@/x", "@API@/x"),
        ("curl '@API@'\"/x\"/y", "@API@/x/y"),
        ("curl @API@/\\x", "@API@/x"),
        ("B=@API@; curl $B/x", "@API@/x"),
        ("B=@API@; curl ${B}/x", "@API@/x"),
        ("B=@API@/; curl ${B%/}/x", "@API@/x"),
        ("A=wavix B=1; H=api.wavix.com; curl https://$H/x", "@API@/x"),
        ("local_() { local B=@API@; curl $B/x; }", "@API@/x"),
        ('f() { curl "@API@$1"; }\nf /x', "@API@/x"),
        ('f() { curl "$B/x"; }\nB=@API@\nf', "@API@/x"),
        ("declare -r B=@API@\ncurl $B/x", "@API@/x"),
        ("B+=@API@/x\ncurl $B", "{B}@API@/x"),
        ("U=@API@\nU+=/x\ncurl $U", "@API@/x"),
        ('a=(-s @API@/x)\ncurl "${a[@]}"', "@API@/x"),
        ("a=(@API@/x)\ncurl ${a[0]}", "@API@/x"),
        ("curl $'@API@/x'", "@API@/x"),
        ("if curl @API@/x; then :; fi", "@API@/x"),
        ("x=$(curl @API@/x)", "@API@/x"),
        ("x=`curl @API@/x`", "@API@/x"),
        ("( cd a && curl @API@/x )", "@API@/x"),
        ("a | while read -r b; do curl @API@/x; done", "@API@/x"),
        ("case $1 in a) curl @API@/x ;; esac", "@API@/x"),
        ("time curl @API@/x", "@API@/x"),
        ("! curl @API@/x", "@API@/x"),
        ("wget @API@/x", "@API@/x"),
        ("wget -O - -q @API@/x", "@API@/x"),
        ("http @API@/x a==b", "@API@/x"),
        ("https api.wavix.com/x", "@API@/x"),
        ("xh POST @API@/x a=b", "@API@/x"),
    ],
)
def test_url_of_a_request(script: str, url: str) -> None:
    assert url.replace("@API@", API) in shown(script + "\n") or url.startswith("{")


@pytest.mark.parametrize(
    ("script", "complete"),
    [
        ("curl -s @API@/x", True),
        ("curl -H 'A: b' @API@/x", True),
        ("curl -K c @API@/x", False),
        ("curl -n @API@/x", False),
        ('curl "$@" @API@/x', False),
        ("curl $OPTS @API@/x", False),
        ("O='-s -S'; curl $O @API@/x", True),
        ('curl ${X:+-H "A: $X"} @API@/x', False),
        ('curl "${UNKNOWN[@]}" @API@/x', False),
        ('a=(-s); curl "${a[@]}" @API@/x', True),
        ('a=(-s); [ -n "$K" ] && a+=(-H "$H"); curl "${a[@]}" @API@/x', False),
        ("curl -H @f @API@/x", False),
        ('curl -H "$H" @API@/x', False),
        ("echo a | xargs curl @API@/x", False),
        ("http --session=a @API@/x", False),
        ('http @API@/x "$ITEM"', False),
    ],
)
def test_headers_are_complete_only_when_nothing_can_hide(script: str, complete: bool) -> None:
    assert [site.headers.complete for site in sites(script + "\n")] == [complete]


@pytest.mark.parametrize(
    ("script", "names"),
    [
        ("curl -H 'A: b' -H'C: d' --header 'E: f' --header='G: h' @API@/x", ["A", "C", "E", "G"]),
        ("curl -sSH 'A: b' @API@/x", ["A"]),
        ("curl -H 'A:' -H 'B;' @API@/x", []),
        ("curl --oauth2-bearer k @API@/x", ["Authorization"]),
        ("curl --expand-header 'A: {{k}}' @API@/x", ["A"]),
        ("wget --header 'A: b' --header=C:d @API@/x", ["A", "C"]),
        ("http @API@/x A:b 'C: d' e==f g=h i:=1", ["A", "C"]),
        ("http -A bearer -a k @API@/x", ["Authorization"]),
    ],
)
def test_headers(script: str, names: list[str]) -> None:
    assert [pair.name.label for site in sites(script + "\n") for pair in site.headers.pairs] == names


@pytest.mark.parametrize(
    ("script", "pairs"),
    [
        ("curl -G @API@/x -d a=1 -d 'b=2&c=3'", ["a=1", "b=2", "c=3"]),
        ("curl @API@/x -d a=1", []),
        ("curl --get @API@/x --data-urlencode 'a=b&c'", ["a=b&c"]),
        ("curl --url-query a=1 --url-query '+b=2' @API@/x", ["a=1", "b=2"]),
        ("http @API@/x a==1 b=2", ["a=1"]),
    ],
)
def test_query(script: str, pairs: list[str]) -> None:
    query = [f"{pair.name.label}={pair.value.label}" for site in sites(script + "\n") for pair in site.query.pairs]
    assert query == pairs


def test_basic_authentication() -> None:
    assert [site.auth.kind for site in sites("curl -u a:b @API@/x\ncurl --digest -u a:b @API@/x\n")] == [
        AuthKind.BASIC,
        AuthKind.UNKNOWN,
    ]


def test_next_begins_another_request() -> None:
    first, second = sites("curl -H 'A: b' @API@/x --next -k @API@/y\n")
    assert (len(first.headers.pairs), len(second.headers.pairs)) == (1, 0)
    assert (first.tls.disabled_by, second.tls.disabled_by is None) == (None, False)


@pytest.mark.parametrize(
    "script",
    [
        "python -c 'import requests; requests.get(\"@API@/x?appid=\" + k)'",
        "node -e 'fetch(`@API@/x?appid=${k}`)'",
        "bash -c 'curl \"@API@/x?appid=$K\"'",
        "ssh host 'curl \"@API@/x?appid=$K\"'",
        "cat > a.py <<'EOF'\nrequests.get('@API@/x?appid=' + k)\nEOF",
        "bash <<EOF\ncurl '@API@/x?appid=$K'\nEOF",
        "cat <<EOF\nsee @API@/x?appid=KEY\nEOF",
        "alias w='curl @API@/x?appid=$K'",
        'CMD="curl @API@/x?appid=$K"',
        'open "@API@/x?appid=$K"',
        "git commit -m 'drop @API@/x?appid=KEY'",
    ],
)
def test_appid_inside_other_texts_is_found_once(script: str) -> None:
    assert found("x.sh", script + "\n") == ["WVX002 appid"]


@pytest.mark.parametrize(
    "script",
    [
        "security add-generic-password -s wavix -a api -w x",
        "WAVIX_API_KEY=@KEY@x... ./run",
        "WAVIX_API_KEY_FILE=/run/secrets/aaaabbbbccccdddd0123",
        "curl https://example.com -H 'Authorization: Bearer @KEY@' # not wavix",
        "echo wavix; OPENWEATHER_KEY=@KEY@",
        "wavix_sha256sum=@KEY@",
        "curl 'https://api.example.com/?appid=@KEY@'; echo wavix",
    ],
)
def test_is_silent(script: str) -> None:
    assert found("x.sh", script + "\n") == []


def test_windows_line_ends_and_a_missing_last_one() -> None:
    assert found("x.sh", 'curl -s \\\r\n  "@API@/x?appid=$K" \\\r\n  -k') == ["WVX002 appid", "WVX006 -k"]


def test_suppression_comment_counts() -> None:
    assert found("x.sh", 'curl "@API@/x?appid=$K" # wavix-lint: ignore[WVX002] old gateway\n') == []


def test_broken_script_says_so() -> None:
    assert report("x.sh", 'curl "@API@/x?appid=$K\nif then (').is_broken


test_mutations = mutations("x.sh", _SAMPLE, "'\"\\$`(){}<>|&;=\n #%é\udcff")


@pytest.mark.parametrize(
    "text",
    [
        "curl " + '"$(' * 3000 + API,
        "curl " + "${" * 5000 + API,
        "a=(" * 2000 + API,
        "x=$x$x$x$x\n" * 300 + f"curl {API}$x\n",
        f"curl {API}/x" + " && true" * 3000,
        f"curl {API}/x " + "-H 'A: b' " * 3000,
        f"cat <<A\n{API}/?appid=x\n" * 300,
        "if true; then\n" * 800 + f"curl {API}/x\n",
    ],
    ids=["substitutions", "expansions", "arrays", "doubling", "long list", "many options", "here-documents", "nesting"],
)
def test_hostile_text_ends(text: str) -> None:
    survives("x.sh", text)


def test_large_script_that_mentions_wavix_once_is_read_fast() -> None:
    line = 'curl -s "https://api.example.com/v1/calls?appid=$KEY" -H "A: b" | jq .x\nif [ -n "$X" ]; then FOO=bar; fi\n'
    costs_little("x.sh", line * 9000 + f'curl "{API}/x?appid=$WKEY"\n', 5)  # 0.5 s on an idle machine


def test_random_bytes_end() -> None:
    rng = random.Random(1)
    text = "".join(rng.choices("abc(){}[]\"'$`<>|&;\n \\", k=100_000))
    survives("x.sh", f"curl {API}/x?appid=$K\n{text}")


def test_key_never_leaves() -> None:
    result = report("x.sh", f"curl '@API@/x?appid={KEY}'\n")
    assert KEY not in repr(result)
