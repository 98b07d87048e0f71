"""URLs and keys in text that has no grammar."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import keygen
from wavix_lint.config import Config
from wavix_lint.facts import Binding, Chunk, Context, Hole, Literal, Source
from wavix_lint.languages.prose import facts_in
from wavix_lint.wavix.names import names_key

KEY = keygen.key()
OTHER = keygen.key(2)
MIXED = keygen.key(shape="40 base62")
HEX32 = keygen.key(shape="32 hex")
TOKEN = keygen.key(shape="JWT")
PLAIN = Config()


def urls(text: str, config: Config = PLAIN) -> list[str]:
    """The URLs found, with `{name}` for their holes."""
    found = [fact for fact in facts_in(text, 0, config) if isinstance(fact, Literal)]
    assert all(fact.context is Context.PROSE and fact.span == fact.value.span for fact in found)
    return [fact.value.label for fact in found]


def keys(text: str, config: Config = PLAIN) -> list[tuple[str, str]]:
    """The last name and the value of every key found, after a look at its span."""
    data = text.encode()
    found = [fact for fact in facts_in(text, 0, config) if isinstance(fact, Binding)]
    for fact in found:
        assert data[fact.span.start : fact.span.end].decode() == fact.value.literal
        assert fact.value.span == fact.span
        assert names_key(fact.path, config.key_names)
    return [(fact.path[-1], fact.value.literal or "") for fact in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://api.wavix.com/v1/profile.", "https://api.wavix.com/v1/profile"),
        ("see (https://api.wavix.com/v1/profile), please", "https://api.wavix.com/v1/profile"),
        ("`GET https://api.wavix.com/v1/cdrs?from=1&to=2`", "https://api.wavix.com/v1/cdrs?from=1&to=2"),
        ("<https://docs.wavix.com/x>", "https://docs.wavix.com/x"),
        ("**https://api.wavix.com/v1**", "https://api.wavix.com/v1"),
        ('"https://api.wavix.com/v1?appid=abc"', "https://api.wavix.com/v1?appid=abc"),
        ("[docs](https://docs.wavix.com)", "https://docs.wavix.com"),
        ("| https://api.wavix.com/v1|x", "https://api.wavix.com/v1"),
        ("api.wavix.com/v1/profile?appid=abc", "api.wavix.com/v1/profile?appid=abc"),
        ("HTTP://API.WAVIX.COM/v1", "HTTP://API.WAVIX.COM/v1"),
        ("wss://api.wavix.com/sip?appid=<key>", "wss://api.wavix.com/sip?appid={key}"),
        ("//api.wavix.com/v1", "//api.wavix.com/v1"),
        ("http://user:pw@api.wavix.com:8080/v1!", "http://user:pw@api.wavix.com:8080/v1"),
        ("https://api.wavix.com/v1/{id}?appid=<API Key>&x=1", "https://api.wavix.com/v1/{id}?appid={API Key}&x=1"),
        ("https://${HOST}.wavix.com/v1?appid=$KEY", "https://{HOST}.wavix.com/v1?appid={KEY}"),
        ("https://api.wavix.com?appid={{ apiKey }}#x", "https://api.wavix.com?appid={apiKey}#x"),
        ("https://api.wavix.com/?appid=${env:WAVIX_API_KEY}", "https://api.wavix.com/?appid={WAVIX_API_KEY}"),
        ("https://api.wavix.com/?appid=${{ secrets.WAVIX_KEY }}", "https://api.wavix.com/?appid={WAVIX_KEY}"),
        ("https://api.wavix.com/?appid=$(cat key)", "https://api.wavix.com/?appid={cat key}"),
        ("https://api.wavix.com/?appid=%WAVIX_KEY%", "https://api.wavix.com/?appid={WAVIX_KEY}"),
        ("https://api.wavix.com/a%20b", "https://api.wavix.com/a%20b"),
        ("https://api.wavix.com<br>next", "https://api.wavix.com"),
        ("https://api.wavix.com/v1\\n", "https://api.wavix.com/v1"),
        ("https://api.wavix.com/v1?appid=abcdefgh...", "https://api.wavix.com/v1?appid=abcdefgh..."),
        ("https://api.wavix.com/v1?appid=abcdefgh****", "https://api.wavix.com/v1?appid=abcdefgh****"),
        ("https://api.wavix.com/v1?appid=abcdefgh\u2026", "https://api.wavix.com/v1?appid=abcdefgh\u2026"),
        ("\u8a2a\u554fhttps://api.wavix.com/v1\u3002\u5f8c", "https://api.wavix.com/v1"),
        ("{scheme}://api.wavix.com/v1", "{scheme}://api.wavix.com/v1"),
        ("https://{host}.wavix.com{path}", "https://{host}.wavix.com{path}"),
        ("https://$HOST.wavix.com/v1", "https://{HOST}.wavix.com/v1"),
        ("x}api.wavix.com/v1", "api.wavix.com/v1"),
        ("base=https://api.wavix.com/v1", "https://api.wavix.com/v1"),
        ("https://other.example/?to=https://api.wavix.com/v1", "https://api.wavix.com/v1"),
    ],
    ids=ascii,
)
def test_a_url_is_found_whole_and_alone(text: str, expected: str) -> None:
    assert urls(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "", "wavix", "Wavix API", "support@wavix.com", "git@wavix.com:x.git", "sip:100@us.wavix.net",
        "https://proxy.example/api.wavix.com/v1", "https://api.wavix.com.evil.example/v1", "https://notwavix.com",
        "https://wavix-dev.com/login", "https://api-wavix.com", "https://evil.example@wavix.com.evil.example",
        "http://us(er@api.wavix.com/", "https://api.openweathermap.org/data?appid=x", "C:\\wavix.com", "https://github.com/wavix/wavix-lint",
    ],
)  # fmt: skip
def test_what_is_no_url_of_wavix_stays_silent(text: str) -> None:
    assert urls(text) == []


def test_several_urls_of_one_text_come_in_order() -> None:
    text = "https://api.wavix.com/a https://x.example/b wss://api.wavix.com/c,\nmcp.wavix.com/mcp"
    assert urls(text) == ["https://api.wavix.com/a", "wss://api.wavix.com/c", "mcp.wavix.com/mcp"]


def test_the_users_own_hosts_are_found() -> None:
    config = Config(hosts=("Proxy.Example", "double"))
    text = "http://proxy.example:81/v1?appid=x http://double/v1 http://notproxy.example/ http://double.example/"
    assert urls(text, config) == ["http://proxy.example:81/v1?appid=x", "http://double/v1"]
    assert urls(text) == []


def test_every_part_of_a_url_knows_its_place() -> None:
    text = "# \u00e9\u4e16 https://api.wavix.com/v1/{id}?appid=$WAVIX_API_KEY&x=1 \u4e16 https://api.wavix.com/<b c>"
    data = b"before " + text.encode()
    found = [fact for fact in facts_in(text, 7, PLAIN) if isinstance(fact, Literal)]
    written = []
    for fact in found:
        for part in fact.value.parts:
            assert part.span is not None
            source = data[part.span.start : part.span.end].decode()
            assert not isinstance(part, Chunk) or part.text == source
            written.append(source)
    assert written == [
        "https://api.wavix.com/v1/", "{id}", "?appid=", "$WAVIX_API_KEY", "&x=1", "https://api.wavix.com/", "<b c>",
    ]  # fmt: skip
    assert data[found[0].span.start : found[0].span.end].decode() == "".join(written[:5])


@pytest.mark.parametrize(
    ("written", "name", "source"),
    [
        ("$WAVIX_API_KEY", "WAVIX_API_KEY", Source.ENV),
        ("${WAVIX_API_KEY}", "WAVIX_API_KEY", Source.ENV),
        ("${env:WAVIX_API_KEY}", "WAVIX_API_KEY", Source.ENV),
        ("%WAVIX_API_KEY%", "WAVIX_API_KEY", Source.ENV),
        ("{WAVIX_API_KEY}", "WAVIX_API_KEY", Source.UNKNOWN),
        ("$key", "key", Source.UNKNOWN),
        ("{{ api.key }}", "api.key", Source.UNKNOWN),
        ("<YOUR APPID>", "YOUR APPID", Source.UNKNOWN),
        ("{{}}", "", Source.UNKNOWN),
    ],
)
def test_a_hole_is_named_after_what_it_holds(written: str, name: str, source: Source) -> None:
    (fact,) = facts_in(f"https://api.wavix.com/v1?appid={written}", 0, PLAIN)
    assert isinstance(fact, Literal)
    hole = fact.value.parts[-1]
    assert isinstance(hole, Hole)
    assert (hole.name, hole.source) == (name, source)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Wavix API key: {KEY}", "api key"),
        (f"WAVIX_API_KEY={KEY}", "api key"),
        (f'wavix.token = "{MIXED}"', "token"),
        (f"{MIXED} is our wavix token", "token"),
        (f"token {MIXED} (wavix, prod)", "token"),
        (f"key for wavix: {MIXED}.", "key"),
        (f"| wavix | api key | `{MIXED}` |", "api key"),
        (f"Wavix X-API-Key: {MIXED}", "api key"),
        (f"the wavix appid is {KEY}", "app id"),
        (f"wavix password {MIXED}", "password"),
        (f"curl https://api.wavix.com/v1/profile -H 'Authorization: Bearer {KEY}'", "Bearer"),
        (f"curl https://api.wavix.com/v1/profile \\\n  -H 'Authorization: Bearer {KEY}'", "Bearer"),
        (f"curl https://api.wavix.com/v1/profile \\\r\n  -H 'Authorization: Bearer {KEY}'", "Bearer"),
        (f"curl -H 'Authorization: Bearer {KEY}' https://api.wavix.com/v1/profile", "Bearer"),
        (f"GET https://api.wavix.com/v1/profile\nAuthorization: Bearer {KEY}", "Bearer"),
        (f"https://mcp.wavix.com/mcp Authorization:Bearer {TOKEN}", "Bearer"),
        (f"Send appid={KEY} to\nhttps://api.wavix.com/v1/profile", "appid"),
        (f"curl -G https://api.wavix.com/v1/profile -d appid={KEY}", "appid"),
        (f"wavix token {keygen.key(shape='wvx prefix')}", "token"),
        (f"wavix token: {keygen.key(shape='43 base64url').strip('-_')}==", "token"),
        (f"https://api.wavix.com/v1/x?token={KEY}", "token"),
        (f"Hamburg \u00e9\u4e16: Wavix key \u00ab{KEY}\u00bb", "key"),
        (f"sha256 of the build: none\nwavix key {KEY}", "key"),
        (f"OpenAI first. Wavix key: {KEY}", "key"),
        (f"Wavix key: {KEY}, OpenAI later", "key"),
    ],
    ids=lambda value: ascii(value)[:60],
)
def test_a_key_beside_words_that_say_so_is_found(text: str, name: str) -> None:
    assert [found for found, _ in keys(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        KEY,
        f"api key: {KEY}",
        f"wavix {KEY}",
        f"wavix commit {KEY[:40]}",
        f"wavix key rotated in commit {KEY[:40]}",
        f"commit {KEY[:40]}: rotate the wavix key",
        f"wavix sdk api key helper, sha256 {KEY}",
        f"sha256 of the wavix key: {KEY}",
        f"Wavix token digest: {KEY}",
        f"wavix api key hash={HEX32}",
        f"wavix wheel sha256:{KEY}",
        f"wavix token --hash=sha256:{KEY}",
        f"uses: wavix/key-action@{KEY[:40]}",
        f"https://github.com/wavix/token/commit/{KEY[:40]}",
        f"Wavix 2FA service id {HEX32}",
        f"wavix session {HEX32} with key",
        f"wavix api key id: {HEX32}",
        f"wavix request uuid {HEX32} token",
        f"GET https://api.wavix.com/v1/api-keys -> id {HEX32}",
        f"wavix cache key {HEX32}",
        f"wavix public key {KEY}",
        f"wavix token: {KEY}...",
        f"wavix token: {KEY}\u2026",
        f"wavix token: {KEY[:20]}***",
        f"wavix key in /run/{KEY}",
        f"wavix key at {KEY}/data",
        f"wavix key file {KEY}.json",
        f"wavix token {KEY}@host",
        f"wavix secret {KEY}=1",
        f"OpenAI key: {MIXED}, for Wavix see below",
        f"wavix bot, openai api key {MIXED}",
        f"wavix, then https://other.example/?token={KEY}",
        f"https://other.example/wavix?key={KEY}",
        f"curl https://api.openweathermap.org/data?appid={HEX32}\nhttps://api.wavix.com",
        f"curl https://api.openai.com -H 'Authorization: Bearer {KEY}'\ncurl https://api.wavix.com",
        f"https://api.wavix.com\nOpenAI: Authorization: Bearer {KEY}",
        f"Authorization: Bearer {KEY}  # openai; https://api.wavix.com",
        f"Authorization: Bearer {KEY}\nno host at all",
        f"https://api.wavix.com/v1/x?appid={KEY}",
        f"https://api.wavix.com/v1/x?call_id={HEX32}&token=abc",
        f"wavix-dev.com key: {MIXED}",
        f"api.wavix.com.evil.example key: {MIXED}",
        f"biowavix key {MIXED}",
        f"wavixsan token {MIXED}",
        f"Wavix\napi key\n{MIXED}",
        "wavix api key " + "and so on " * 10 + MIXED,
        "wavix api key: wvx_live_your_api_key_here",
        "wavix api key: your_wavix_api_key_here",
        "wavix token: createV2WebrtcTokens",
        "wavix api key handler get_v3_messages_opt_outs_2",
        "wavix key " + KEY[:15],
        "https://api.wavix.com Authorization: Bearer YOUR_API_KEY_GOES_HERE_2024",
        "Authorization: Bearer ${WAVIX_API_KEY} https://api.wavix.com",
    ],
    ids=lambda value: ascii(value)[:60],
)
def test_what_only_looks_like_a_key_stays_silent(text: str) -> None:
    assert keys(text) == []


def test_each_key_of_a_text_is_found_once_at_its_place() -> None:
    text = f"\u00e9 wavix key {KEY}\n\u4e16 {KEY} wavix token\nwavix secret: {OTHER}"
    assert keys(text) == [("key", KEY), ("token", KEY), ("secret", OTHER)]


def test_the_users_own_names_hold_keys() -> None:
    config = Config(key_names=("ACME_gateway",))
    assert keys(f"acme_gateway = '{MIXED}'", config) == [("acme_gateway", MIXED)]
    assert keys(f"acme_gateway: {MIXED}", config) == [("acme_gateway", MIXED)]
    assert keys(f"my_acme_gateway = {MIXED}", config) == []
    assert keys(f"acme_gateway {MIXED}", config) == []
    assert keys(f"acme_gateway = {MIXED}") == []


def test_the_users_own_hosts_stand_for_wavix() -> None:
    config = Config(hosts=("proxy.example",))
    text = f"http://proxy.example/v1 Authorization: Bearer {MIXED}"
    assert keys(text, config) == [("Bearer", MIXED)]
    assert keys(f"the proxy.example api key is {MIXED}", config) == [("api key", MIXED)]
    assert keys(text) == []


@pytest.mark.parametrize("shape", ["64 hex", "32 hex", "50 base36", "40 base62", "wvx prefix", "JWT"])
def test_keys_of_every_shape_are_found_in_prose(shape: str) -> None:
    found = [keys(f"# wavix api key: {key}") for key in keygen.keys(shape, 200)]
    assert sum(bool(found) for found in found) >= 195


@pytest.mark.parametrize(
    "unit",
    ["wavix.com", "@wavix.com", "/wavix.com ", "{", "${{", "$a", "<a", "{x}", "}wavix.com", "a.", "a-", "http://",
     "wavix \\\n", "wavix key aaaa1111bbbb2222 ", "Bearer ", "appid=", "%A_", "eyJ.", "a" * 16 + ".b",
     "\u00e9 wavix.com "],
    ids=ascii,
)  # fmt: skip
def test_a_hostile_line_comes_to_an_end(unit: str) -> None:
    text = "https://api.wavix.com/" + unit * (200_000 // len(unit))
    size = len(text.encode())
    for fact in facts_in(text, 0, PLAIN):
        assert 0 <= fact.span.start < fact.span.end <= size


PIECES = st.sampled_from(
    ["wavix", " ", "\n", "\\\n", "\r\n", "https://", "api.wavix.com", "/v1", "?appid=", "Bearer ", "Authorization: ",
     "key", "token", "{", "}", "<", ">", "${", "$X", "%A_B%", "@", "//", ".", "...", "\u00e9", "\U0001f600", "\x00",
     "\ud800",
     KEY, MIXED, TOKEN, "sha256:", "id ", "'", "`", "=", "openai"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=25).map("".join), st.integers(0, 1000))
def test_any_text_gives_facts_inside_it(text: str, start: int) -> None:
    data = text.encode("utf-8", "surrogatepass")
    config = Config(hosts=("proxy.example",), key_names=("key",))
    for fact in facts_in(text, start, config):
        assert isinstance(fact, (Literal, Binding))
        for part in fact.value.parts:
            assert part.span is not None
            assert start <= part.span.start < part.span.end <= start + len(data)
            source = data[part.span.start - start : part.span.end - start].decode("utf-8", "surrogatepass")
            assert not isinstance(part, Chunk) or part.text == source
        assert fact.value.span == fact.span
