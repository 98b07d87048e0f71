"""No random key is lost, and what structure tells to be something else is none."""

from __future__ import annotations

import base64
import hashlib
import json
import random
import re
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import keygen
from wavix_lint.wavix.keys import CANDIDATE, is_distinct_key, is_key, key_kind
from wavix_lint.wavix.placeholders import is_placeholder
from wavix_lint.wavix.shapes import is_digest, is_encoded_json, is_jwt, is_patterned, is_uuid

ALPHABETS = {"hex": keygen.HEX, "base36": keygen.BASE36, "base62": keygen.BASE62, "base64url": keygen.BASE64URL}

# Placeholders that people write, as FACTS and public code have them.
PLACEHOLDERS = [
    "", " ", "your_api_key", "YOUR_API_KEY", "your-api-key", "<your_api_key>", "<api_key>", "<API Key>", "API_KEY",
    "<token>", "YOUR_TOKEN", "your_token", "token", "secret", "appid", "<YOUR APPID>", "<YOUR_API_KEY>",
    "your_wavix_api_key_here", "wvx_live_your_api_key_here", "wvx_test_ci_mock_key_12345", "test-key", "test-…",
    "test-anything-at-all", "abc123", "{{apiKey}}", "{{ baseUrl }}", "{WAVIX_API_KEY}", "${WAVIX_API_KEY}",
    "$WAVIX_API_KEY", "${env:WAVIX_API_KEY}", "=Bearer {{$credentials.accessToken}}", "WIDGET_TOKEN",
    "WAVIX_SIP_PROXY", "YOUR_SIP_TRUNK_PASSWORD", "WAVIX_API_KEY", "WAVIX_API_KEY_V2", "__WAVIX_API_KEY__",
    "op://vault/item/field", "vault:secret/data/wavix#key", "sm://project/key", "ENC[AES256_GCM,data:x]", "!vault abc",
    "secretKeyRef", "${{ secrets.WAVIX_API_KEY }}", "@Microsoft.KeyVault(SecretUri=https://x)", "$(cat /run/key)",
    "projects/x/secrets/y", "arn:aws:secretsmanager:eu-west-1:1:secret:wavix", "ssm:/wavix/key", "%WAVIX_API_KEY%",
    "%(wavix_key)s", "#{WAVIX_KEY}", "@@WAVIX_KEY@@", "[[wavix_key]]", "os.environ['WAVIX_API_KEY']",
    "process.env.WAVIX_API_KEY", "****************", "abcd************", "abcdefgh12345678...", "abcdefgh12345678…",
    "xxxxxxxxxxxxxxxx", "XXXX-XXXX-XXXX-XXXX", "wvx_live_xxxxxxxxxxxxxxxxxxxx", "YOUR_WAVIX_KEY_GOES_HERE",
    "yourWavixApiKeyHere", "YOURAPIKEYHERE123", "yourapikeyhere", "replace-with-your-key", "changemechangeme",
    "AcmeCompanyApiKey", "my-super-secret-key-2024", "thisisnotarealkey", "notarealapikey123", "wavix-secret-key-1",
    "some_long_test_token_value", "this-is-a-fake-wavix-key", "local-dev-key-not-secret", "your-32-char-api-key-here",
    "REPLACE_ME_PLEASE", "testtesttesttest", "insert_your_token", "wavix_test_key_0000000000000000", "REDACTED",
]  # fmt: skip


PATTERNS = {
    "counting up": keygen.HEX,
    "counting up twice": keygen.HEX * 2,
    "counting down": keygen.HEX[::-1],
    "letters in order": keygen.BASE36[10:],
    "three letters, three digits": "".join(
        keygen.BASE36[10 + 3 * i : 13 + 3 * i] + "1234567890123456789012345"[3 * i : 3 * i + 3] for i in range(8)
    ),
    "letters and digits in turn": "".join(a + b for a, b in zip("abcdef" * 2, "123456" * 2, strict=True)),
    "digits in pairs": "".join(digit * 2 for digit in "123456789"),
    "digits over and over": "1234567890" * 2,
    "one word over and over": "deadbeef" * 4,
    "one character": "a" * 32,
    "two characters": "ab" * 16,
    "four characters at random": "".join(random.Random(1).choices("0123", k=24)),
    "crossed out at the end": "9f3a1c77d2" + "x" * 8,
    "zeros inside": "9f3a1c" + "0" * 12 + "77d2",
    "keyboard row": "qwertyuiopasdfgh",
    "prefix and counting": "wvx_live_" + keygen.HEX,
}


@pytest.mark.parametrize("shape", keygen.SHAPES)
def test_no_random_key_is_lost(shape: str) -> None:
    lost = [key for key in keygen.keys(shape, 1000) if not is_key(key)]
    assert lost == []


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_no_random_key_of_any_length_is_lost(alphabet: str) -> None:
    rng = random.Random(alphabet)
    keys = [keygen.of(rng, ALPHABETS[alphabet], length) for length in keygen.LENGTHS for _ in range(10)]
    assert [key for key in keys if not is_key(key)] == []


@pytest.mark.parametrize("shape", ["16 hex", "16 base36", "16 base62", "16 base64url"])
def test_no_random_key_of_the_shortest_length_is_lost(shape: str) -> None:
    rng = random.Random(shape)
    keys = [keygen.of(rng, ALPHABETS[shape.split()[1]], 16) for _ in range(1000)]
    assert [key for key in keys if not is_key(key)] == []


@pytest.mark.parametrize("shape", keygen.SHAPES)
def test_the_filters_of_detect_secrets_lose_no_key(shape: str) -> None:
    from detect_secrets.filters import heuristic

    for key in keygen.keys(shape, 1000):
        assert not heuristic.is_sequential_string(key)
        assert not heuristic.is_potential_uuid(key)


def test_the_filter_for_letters_would_lose_keys() -> None:
    """Why it is not used: one key of 16 hex characters in 1,800 has no letter."""
    from detect_secrets.filters import heuristic

    rng = random.Random(4)
    digits = [key for key in (keygen.of(rng, keygen.HEX, 16) for _ in range(20_000)) if key.isdigit()]
    assert digits
    for key in digits:
        assert heuristic.is_not_alphanumeric_string(key)
        assert is_key(key)


@pytest.mark.parametrize("value", PLACEHOLDERS, ids=ascii)
def test_a_placeholder_is_no_key(value: str) -> None:
    assert is_placeholder(value)
    assert not is_key(value)
    assert not is_distinct_key(value)


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_no_key(name: str) -> None:
    assert not is_key(PATTERNS[name])
    assert is_placeholder(PATTERNS[name])


@pytest.mark.parametrize("shape", ["64 hex", "50 base36", "40 base62", "43 base64url"])
def test_a_word_before_a_random_value_makes_no_placeholder(shape: str) -> None:
    for key in keygen.keys(shape, 50):
        assert is_key(f"wavix_{key}")
        assert is_key(f"prod-{key}")
        assert not is_key(f"test-{key}")
        assert not is_key(f"your_{key}")


def test_a_key_in_another_wrapping_is_no_key() -> None:
    key = keygen.key()
    for other in (
        f" {key}", f"{key} ", f"{key}\n", f"sha256:{key}", f"md5:{key[:32]}", f"sha256-{key}", f"/run/{key}",
        f"https://x/{key}", f"{key}.json", f"{key}:{key}", f"{key[:32]}...", f"{key[:32]}…", f"{key[:8]}****{key[:8]}",
        f"<{key}>", f"${{{key}}}", f"{{{key}}}", f"Bearer {key}", f"{key}é", f"{key}===",
    ):  # fmt: skip
        assert not is_key(other), other
    assert is_key(f"{key}==")


@pytest.mark.parametrize("length", [0, 1, 8, 12, 15])
def test_a_short_value_is_no_key(length: int) -> None:
    assert not is_key(keygen.of(random.Random(length), keygen.BASE62, length))


def test_a_whole_document_is_no_key() -> None:
    assert not is_key(keygen.of(random.Random(1), keygen.BASE62, 5000))


@pytest.mark.parametrize("form", ["{}", "{{{}}}", "urn:uuid:{}"])
def test_a_uuid_is_no_key(form: str) -> None:
    rng = random.Random(form)
    for _ in range(100):
        text = form.format(uuid.UUID(int=rng.getrandbits(128)))
        assert is_uuid(text)
        assert is_uuid(text.upper()) or "urn" in form
        assert not is_key(text)


def test_a_uuid_inside_a_value_is_an_id() -> None:
    assert not is_key(f"call-{uuid.UUID(int=random.Random(1).getrandbits(128))}")


def test_a_uuid_without_dashes_may_be_a_key() -> None:
    assert is_key(uuid.UUID(int=random.Random(3).getrandbits(128)).hex)


@pytest.mark.parametrize("prefix", ["sha256:", "sha256-", "SHA512-", "sha1:", "md5:", "md5-", "sha-256=", "blake2b:"])
def test_a_digest_with_its_name_is_no_key(prefix: str) -> None:
    value = prefix + hashlib.sha256(prefix.encode()).hexdigest()
    assert is_digest(value)
    assert not is_key(value)


def _token(header: object, claims: object, signature: str) -> str:
    parts = [base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in (header, claims)]
    return ".".join([*parts, signature])


def test_a_signed_token_is_a_key() -> None:
    token = keygen.key(shape="JWT")
    assert is_jwt(token)
    assert is_key(token)
    assert is_distinct_key(token)
    assert key_kind(token) == "JWT"
    assert key_kind(keygen.key()) == "API key"


@pytest.mark.parametrize(
    ("header", "claims", "signature"),
    [
        ({"alg": "HS256"}, {"sub": "1234567890", "name": "X"}, None),
        ({"alg": "HS256"}, {"sub": "7", "name": "John Doe"}, None),
        ({"typ": "JWT"}, {"sub": "7"}, None),
        ({"alg": "HS256"}, ["sub"], None),
        ({"alg": "HS256"}, {"sub": "7"}, "signature"),
        ({"alg": "HS256"}, {"sub": "7"}, "x" * 43),
    ],
    ids=["jwt.io subject", "jwt.io name", "no algorithm", "no claims", "word for signature", "crossed-out signature"],
)
def test_a_sample_token_is_no_key(header: object, claims: object, signature: str | None) -> None:
    random_one = keygen.of(random.Random(1), keygen.BASE64URL, 43)
    assert not is_key(_token(header, claims, random_one if signature is None else signature))
    assert is_key(_token({"alg": "HS256"}, {"sub": "7"}, random_one))


def test_encoded_settings_are_no_key() -> None:
    link = {"url": "https://mcp.wavix.com/mcp", "headers": {"Authorization": "Bearer YOUR_API_KEY"}}
    value = base64.urlsafe_b64encode(json.dumps(link).encode()).decode()
    assert is_encoded_json(value)
    assert not is_key(value)
    assert not is_encoded_json("eyJ" + keygen.key())
    assert is_key("eyJ" + keygen.key())


@pytest.mark.parametrize(
    ("shape", "most"),
    [
        ("64 hex", 0),
        ("32 hex", 0),
        ("50 base36", 8),
        ("40 base62", 8),
        ("43 base64url", 8),
        ("wvx prefix", 15),
        ("JWT", 0),
    ],
)
def test_a_distinct_key_is_rarely_missed(shape: str, most: int) -> None:
    assert sum(not is_distinct_key(key) for key in keygen.keys(shape, 1000)) <= most


IDENTIFIERS = """
    createV2WebrtcTokens get_v3_messages_opt_outs_2 wavix-webhook-2024-receiver-v2 WAVIX_API_KEY_2024_PROD
    testSha256OfThePayload wavix_10dlc_brand_registration VoiceCampaign2024Controller sip-trunk-01-eu-west-1
    test_wavix_client_sends_2_requests X-Wavix-Signature-V1 requests-2-31-0-py3-none-any utf8mb4_unicode_520_ci
    http2ServerPushSettings 20240131T120000Z 2024-01-31-12-00-00 abcdefghijklmnopqrstu 12345678901234567890
    wavix-api-7d9f8b6c5d-x2x4z node_modules_wavix_sdk_0_0_12 thequickbrownfox2024jumps getCallRecordingById2
"""


@pytest.mark.parametrize("value", IDENTIFIERS.split())
def test_an_identifier_is_no_distinct_key(value: str) -> None:
    assert not is_distinct_key(value)


def test_a_distinct_key_has_twenty_characters_letters_and_digits() -> None:
    rng = random.Random(5)
    for _ in range(200):
        assert not is_distinct_key(keygen.of(rng, keygen.BASE62, 19))
        assert not is_distinct_key(keygen.of(rng, keygen.BASE36[10:], 31))
        assert not is_distinct_key(keygen.of(rng, "0123456789", 31))


def test_candidates_are_whole_runs_of_key_characters() -> None:
    key = keygen.key(shape="43 base64url").encode()
    assert CANDIDATE.findall(b"a=" + key + b"; short=abc, " + key[:15] + b" " + key[:16]) == [key, key[:16]]


def test_every_key_is_found_as_a_candidate() -> None:
    for shape in keygen.SHAPES:
        for key in keygen.keys(shape, 50):
            assert CANDIDATE.search(key.encode()), shape


@given(st.text(max_size=80))
def test_any_text_has_an_answer(value: str) -> None:
    if is_distinct_key(value):
        assert is_key(value)
    if is_key(value):
        assert re.fullmatch(r"[\w.=-]{16,}", value, re.ASCII)
        assert not is_placeholder(value)


@given(st.text(alphabet=keygen.BASE64URL + ".=", min_size=16, max_size=200))
def test_key_characters_have_an_answer(value: str) -> None:
    is_distinct_key(value)
    assert is_patterned(value * 2)
    assert not is_key(value * 2) or "." in value


def test_deep_json_in_a_token_does_no_harm() -> None:
    deep = base64.urlsafe_b64encode(b'{"a":' + b"[" * 2900).decode().rstrip("=")
    assert not is_key(f"{deep}.{deep}.{keygen.key()}"[:4096])
    assert not is_encoded_json(deep)
