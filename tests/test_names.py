"""What names say, in the words of real code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wavix_lint.wavix.names import (
    is_header_name,
    is_key_name,
    names_key,
    says_credential,
    says_wavix,
    units,
    words,
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("wavixApiKey", "wavix api key"),
        ("WAVIX_API_KEY", "wavix api key"),
        ("wavix-api-key", "wavix api key"),
        ("wavix.api.key", "wavix api key"),
        ("WavixAPIKey", "wavix api key"),
        ("WAVIXApiKey2", "wavix api key 2"),
        ("appID", "app id"),
        ("sha256", "sha 256"),
        ('os.environ["WAVIX_APPID"]', "os environ wavix appid"),
        ("WAVIXAPIKEY", "wavixapikey"),
        ("__token__", "token"),
        ("", ""),
        ("___", ""),
    ],
)
def test_a_name_falls_into_words(name: str, expected: str) -> None:
    assert words(name) == expected.split()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("WAVIXAPIKEY", "wavix api key"),
        ("mywavixkey", "my wavix key"),
        ("appid", "app id"),
        ("accesstoken", "access token"),
        ("appids", "appids"),
        ("biowavix", "biowavix"),
        ("keyword", "keyword"),
        ("monkey", "monkey"),
    ],
)
def test_words_written_together_come_apart_only_when_all_of_it_is_known(name: str, expected: str) -> None:
    assert units(name) == expected.split()


@pytest.mark.parametrize(
    "name",
    [
        "wavix", "WAVIX_API_KEY", "wavixApi", "WavixSettings", "WAVIXAPIKEY", "mywavixkey", "WAVBIX_APP_ID",
        "VITE_WAVIX_API_KEY", "my-wavix", "api.wavix.com", "https://api.wavix.com/v1", "Wavix API key (production)",
        "T_WavixCredencial", "wavix.py", "WAVIX_SRC_DIR",
    ],
)  # fmt: skip
def test_the_name_says_wavix(name: str) -> None:
    assert says_wavix(name)


@pytest.mark.parametrize(
    "name",
    [
        "", "api_key", "biowavix", "BIOWAVIX_API_KEY", "wavixsan", "wavixsan_token", "wavex", "wave_live", "WAVM",
        "wavecell", "wavix-dev.com", "notwavix.com", "api.wavix.com.evil.example", "https://wavix-dev.com/login",
    ],
)  # fmt: skip
def test_the_name_does_not_say_wavix(name: str) -> None:
    assert not says_wavix(name)


CREDENTIALS = [
    "api_key", "apiKey", "apikey", "APIKEY", "ApiKey", "X-API-Key", "appid", "APPID", "AppId", "app_id", "appID",
    "applicationId", "application_id", "token", "access_token", "accessToken", "auth_token", "authKey", "secret",
    "secret_key", "client_secret", "credential", "credentials", "IdWavixCredencial", "T_WavixCredencial", "bearer",
    "bearer_token", "password", "passwd", "key", "API_KEYS", "Authorization", "WAVIX_WEBHOOK_SECRET", "secret_text",
    "WAVIX_AUTH", "WAVIX_PASS", "auth_header", "WAVIX_API_KEY_PROD", "WAVIX_API_KEY_2", "wavix_api_key_v2",
    "WAVIX_API_KEY_ACME", "NEXT_PUBLIC_WAVIX_API_KEY", "NEXT_PUBLIC_API_KEY", "wavix_key_for_cdr_id", "WAVIXAPIKEY",
    "mywavixkey", "this.apiKey", "wavix_jwt", "default_api_key", "cache_api_key", "WAVIX_SIP_PASSWORD",
]  # fmt: skip

NO_CREDENTIALS = [
    "", "wavix", "api", "id", "ids", "key_id", "apiKeyId", "api_key_id", "public_key", "publicKey", "key_name",
    "api_key_name", "key_prefix", "key_length", "api_key_header", "key_file", "key_path", "token_url", "key_regex",
    "key_field", "key_param", "key_env", "API_KEY_ENV_VAR", "cache_key", "primary_key", "foreign_key", "sort_key",
    "dict_key", "idempotency_key", "encryption_key", "token_type", "token_count", "max_tokens", "token_limit",
    "token_expiry", "token_ttl", "page_token", "next_page_token", "call_id", "message_uuid", "session_id",
    "service_id", "WAVIX_2FA_SERVICE_ID", "recording_id", "request_uuid", "trunk_id", "campaign_id", "brand_id",
    "sha256", "hash", "digest", "checksum", "commit", "rev", "etag", "signature", "key_hash", "token_sha256",
    "hashed_api_key", "encrypted_token", "masked_key", "hash_of_key", "phone", "version", "webhook_url", "appids",
    "wavix_src_dir", "WAVIX_OUT_DIR", "WAVIX_API_URL", "keyboard", "keyword", "monkey", "auth_url",
    "auth_mode", "pass_through", "secret_name", "password_hash", "token_endpoint", "key_vault", "client_id",
    "csrf_token", "token_uuid", "x_wavix_signature", "account_id",
]  # fmt: skip


@pytest.mark.parametrize("name", CREDENTIALS)
def test_the_name_is_one_for_a_credential(name: str) -> None:
    assert says_credential(name)


@pytest.mark.parametrize("name", NO_CREDENTIALS)
def test_the_name_is_one_for_something_else(name: str) -> None:
    assert not says_credential(name)


KEYS = [
    ("WAVIX_API_KEY",),
    ("CONFIG", "wavix", "api_key"),
    ("WavixSettings", "token"),
    ("WavixClient", "__init__", "apiKey"),
    ("wavix_api_key", "value"),
    ("variable", "wavix_api_key", "default"),
    ("wavix", "credentials", "secret"),
    ("API_KEYS", "wavix"),
    ("TOKENS", "wavix", "prod"),
    ("WAVIX_KEYS", "0"),
    ("WAVIX_API_KEYS", "production"),
    ("WAVBIX_APP_ID",),
    ("WAVIX_APPID",),
    ("settings", "WAVIX_APPID"),
    ("wavix.api.key",),
    ("WAVIX_WEBHOOK_SECRET",),
    ("mcpServers", "wavix", "env", "WAVIX_API_KEY"),
    ("mcpServers", "wavix", "headers", "Authorization"),
    ("VITE_WAVIX_API_KEY",),
    ("twilio_and_wavix_key",),
    ("aws", "wavix", "api_key"),
    ("Wavix API key",),
    ("OPENWEATHER_FALLBACK", "wavix_key"),
    ("api.wavix.com", "token"),
]

OTHERS = [
    (),
    ("",),
    ("api_key",),
    ("APPID",),
    ("appid",),
    ("wavix",),
    ("WAVIX_SRC_DIR",),
    ("WAVIX_OUT_DIR",),
    ("WAVIX_API_URL",),
    ("WAVIX_2FA_SERVICE_ID",),
    ("wavix", "call_id"),
    ("wavix", "api_key", "id"),
    ("wavix", "api_key", "name"),
    ("wavix_api_key", "created_at"),
    ("wavix", "cache", "key"),
    ("WavixCache", "key"),
    ("wavix", "cache_key"),
    ("wavix", "sha256"),
    ("wavix_lint", "hash"),
    ("wavix", "value"),
    ("wavix", "token", "options", "label"),
    ("BIOWAVIX_API_KEY",),
    ("wavixsan", "token"),
    ("wavix-dev.com", "token"),
    ("wavix", "openweather_api_key"),
    ("wavix", "OpenWeather", "api_key"),
    ("WavixBot", "OPENAI_API_KEY"),
    ("wavix_twilio_token",),
    ("wavix_openai_api_key",),
    ("WavixSettings", "github_token"),
    ("WavixSettings", "GitHubToken"),
    ("WavixSettings", "weixin_appid"),
    ("jobs", "wavix", "env", "AWS_SECRET_ACCESS_KEY"),
    ("WAVIX_PROXY_TOKEN",),
    ("WAVIX_DB_PASSWORD",),
    ("wavix_public_key",),
    ("KNOWN_WAVIX_KEY_HASHES", "0"),
    ("wavix_token_type",),
    ("wavix_api_key_length",),
    ("hashed_wavix_api_key",),
    ("keys", "wavix", "twilio"),
]


@pytest.mark.parametrize("path", KEYS, ids=".".join)
def test_the_path_says_wavix_credential(path: tuple[str, ...]) -> None:
    assert names_key(path)


@pytest.mark.parametrize("path", OTHERS, ids=".".join)
def test_the_path_says_something_else(path: tuple[str, ...]) -> None:
    assert not names_key(path)


def test_the_users_own_names_count_as_whole_identifiers_in_any_case() -> None:
    extra = ("Acme_Gateway_Key", "ids")
    assert names_key(("acme_gateway_key",), extra)
    assert names_key(("Settings", "ACME_GATEWAY_KEY"), extra)
    assert names_key(("settings.ACME_GATEWAY_KEY",), extra)
    assert names_key(("acme_gateway_key", "default"), extra)
    assert names_key(("ids",), extra)
    assert not names_key(("acme_gateway_key_2",), extra)
    assert not names_key(("my_acme_gateway_key",), extra)
    assert not names_key(("acme_gateway_key", "label"), extra)
    assert not names_key(("kids",), extra)


@pytest.mark.parametrize(
    "name",
    ["api_key", "key", "appid", "app_id", "token", "secret", "WAVIX_API_KEY", "self.api_key", "settings.WAVIX_APPID",
     'os.environ["WAVIX_API_KEY"]', "auth_token", "authKey", "wavix_openai_key", "password"],
)  # fmt: skip
def test_a_bare_credential_is_known_by_its_name(name: str) -> None:
    assert is_key_name(name)
    assert not is_header_name(name)


@pytest.mark.parametrize(
    "name",
    ["auth", "authorization", "Authorization", "bearer", "auth_header", "authHeader", "authorization_header",
     "bearer_token", "self.auth", "basic_auth", "auth_value", "header_value", "AUTH_HEADERS", "get_auth_header"],
)  # fmt: skip
def test_a_whole_header_value_is_known_by_its_name(name: str) -> None:
    assert is_header_name(name)
    assert not is_key_name(name)


@pytest.mark.parametrize(
    "name",
    ["", "value", "x", "token_type", "key_id", "cache_key", "OPENAI_API_KEY", "twilio_token", "author", "payload",
     "authenticate", "keyboard"],
)  # fmt: skip
def test_other_names_are_neither(name: str) -> None:
    assert not is_key_name(name)
    assert not is_header_name(name)


@given(st.lists(st.text(max_size=40), max_size=5), st.lists(st.text(max_size=10), max_size=2))
def test_any_names_have_an_answer(path: list[str], extra: list[str]) -> None:
    if names_key(path) and not extra:
        assert any(says_wavix(name) for name in path)
    names_key(path, extra)
    for name in path:
        assert not (is_key_name(name) and is_header_name(name))


@given(st.sampled_from(KEYS), st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8))
def test_what_lies_further_out_changes_nothing(path: tuple[str, ...], outer: str) -> None:
    assert names_key((outer, *path))
