"""Whose host it is: exact names and labels, never substrings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wavix_lint import facts
from wavix_lint.wavix import hosts
from wavix_lint.wavix.hosts import HOLE, HostKind, host_kind, is_certain, is_open_path

WAVIX = [
    ("api.wavix.com", HostKind.API),
    ("API.Wavix.COM", HostKind.API),
    ("api.wavix.com.", HostKind.API),
    ("api.wavix.com:443", HostKind.API),
    ("api.wavix.com.:8443", HostKind.API),
    (f"api.wavix.com:{HOLE}", HostKind.API),
    ("api.wavix.com:", HostKind.API),
    ("private-api.wavix.com", HostKind.API),
    ("api.qa1.wavix.com", HostKind.API),
    ("api.wavix.dev", HostKind.API),
    ("api.qa1.wavix.dev", HostKind.API),
    ("wavix.dev", HostKind.API),
    ("wavix.net", HostKind.OTHER),
    ("mock.qa1.wavix.dev", HostKind.API),
    ("private-api.qa7.wavix.dev", HostKind.API),
    ("anything.wavix.zone", HostKind.API),
    ("a.b.wavix.zone", HostKind.API),
    ("api2.wavix.com", HostKind.API),
    ("eu-api.wavix.com", HostKind.API),
    ("mcp.wavix.com", HostKind.MCP),
    ("mcp.qa1.wavix.dev", HostKind.MCP),
    ("wavix.com", HostKind.PORTAL),
    ("www.wavix.com", HostKind.PORTAL),
    ("app.wavix.com", HostKind.PORTAL),
    ("cp.wavix.com", HostKind.PORTAL),
    ("docs.wavix.com", HostKind.DOCS),
    ("docs.qa1.wavix.dev", HostKind.DOCS),
    ("docs.wavix.zone", HostKind.DOCS),
    ("wavix.github.io", HostKind.DOCS),
    ("nl.wavix.net", HostKind.SIP),
    ("us.wavix.net:5060", HostKind.SIP),
    ("gw12.wavix.net", HostKind.SIP),
    ("smpp.wavix.net:11337", HostKind.SIP),
    ("sip.wavix.com", HostKind.SIP),
    ("tts.wavix.net", HostKind.OTHER),
    ("wavix.link", HostKind.OTHER),
    ("recordings.wavix.com", HostKind.OTHER),
    ("custom-api.wavix.com", HostKind.OTHER),
    ("status.wavix.com", HostKind.OTHER),
]

FOREIGN = [
    "",
    ".",
    ":443",
    "wavix",
    "api",
    "api.wavix.com.evil.example",
    "api.wavix.com.evil.test",
    "notwavix.com",
    "api.notwavix.com",
    "notapi-wavix.com",
    "api-wavix.com",
    "wavix-dev.com",
    "wavix.com.br",
    "wavix.org",
    "xwavix.net",
    "evil.github.io",
    "api.wavix.github.io",
    "api.wavix.com@evil.example",
    "evil.example/api.wavix.com",
    "api%2Ewavix%2Ecom",
    "api.wavix\u3002com",
    "api.w\u0430vix.com",
    "\u212aapi.wavix.com",
    "api..wavix.com",
    ".wavix.com",
    "api .wavix.com",
    "api.wavix.com:80a",
    "api.wavix.com ",
    "api.wavix.com\n",
    "api.openweathermap.org",
    "api.wavecell.com",
    "[::1]:80",
    "127.0.0.1",
]


@pytest.mark.parametrize(("host", "kind"), WAVIX, ids=[host.replace(HOLE, "{}") for host, _ in WAVIX])
def test_a_wavix_host_has_its_kind(host: str, kind: HostKind) -> None:
    assert host_kind(host) is kind


@pytest.mark.parametrize("host", FOREIGN, ids=ascii)
def test_another_host_is_nobodys(host: str) -> None:
    assert host_kind(host) is None
    assert not is_certain(host)


@pytest.mark.parametrize(
    ("host", "kind", "certain"),
    [
        (f"{HOLE}.wavix.com", HostKind.API, False),
        (f"{HOLE}.{HOLE}.wavix.com", HostKind.API, False),
        (f"api{HOLE}.wavix.com", HostKind.API, False),
        (f"api.{HOLE}.wavix.dev", HostKind.API, False),
        (f"docs.{HOLE}.wavix.dev", HostKind.DOCS, False),
        (f"{HOLE}.wavix.net", HostKind.SIP, False),
        (f"{HOLE}api.wavix.com", HostKind.API, False),
        (f"api.wavix.com{HOLE}", HostKind.API, True),
        (f"{HOLE}.wavix.com{HOLE}", HostKind.API, False),
        ("api.wavix.com", HostKind.API, True),
        ("status.wavix.com", HostKind.OTHER, False),
        ("anything.wavix.zone", HostKind.API, False),
    ],
)
def test_a_hole_stands_for_what_is_not_written(host: str, kind: HostKind, certain: bool) -> None:
    assert host_kind(host) is kind
    assert is_certain(host) is certain


@pytest.mark.parametrize(
    "host",
    [
        HOLE,
        f"api.{HOLE}",
        f"api.wavix.{HOLE}",
        f"{HOLE}wavix.com",
        f"{HOLE}.com",
        f"api.wavix.com.{HOLE}",
        f"wavix.com{HOLE}",
        f"api.wavix{HOLE}.com",
        f"api.{HOLE}.com",
        f"{HOLE}:{HOLE}",
    ],
)
def test_a_hole_in_the_domain_leaves_the_owner_open(host: str) -> None:
    assert host_kind(host) is None


def test_the_users_own_hosts_speak_the_api() -> None:
    extra = ("Proxy.Example", "double.test:9000")
    assert host_kind("proxy.example:8080", extra) is HostKind.API
    assert is_certain("PROXY.example.", extra)
    assert host_kind("double.test", extra) is HostKind.API
    assert host_kind(f"proxy.example{HOLE}", extra) is HostKind.API
    assert host_kind("sub.proxy.example", extra) is None
    assert host_kind("notproxy.example", extra) is None
    assert host_kind("docs.wavix.com", ("docs.wavix.com",)) is HostKind.API


@pytest.mark.parametrize("own", ["", ".", "not a host", HOLE, "\u00e9"], ids=ascii)
def test_an_unusable_host_in_the_configuration_matches_nothing(own: str) -> None:
    for host in ("", ".", "evil.example", "\u00e9", f"{HOLE}.example"):
        assert host_kind(host, (own,)) is None


def test_the_hole_is_the_one_of_the_facts() -> None:
    assert hosts.HOLE == facts.HOLE


@pytest.mark.parametrize(
    "path",
    [
        "/webrtc/v2.0.0/widget.js",
        "/webrtc/",
        f"/webrtc/{HOLE}/style.css",
        f"/webrtc/v2.0.0/widget.html?config_token={HOLE}",
        "//webrtc/widget.js",
        "/webrtc-controller",
        "/webrtc-controller/",
        "/webrtc-controller?x=1",
    ],
)
def test_static_widget_files_and_the_controller_are_open(path: str) -> None:
    assert is_open_path(HostKind.API, path)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        HOLE,
        f"/{HOLE}",
        "/v1/profile",
        "/v2/webrtc/tokens",
        "/webrtc",
        "/webrtc-controllers",
        "/webrtc/../v1/profile",
        "/webrtc/..",
        "/v1/?next=/webrtc/",
        "/sip",
    ],
)
def test_every_other_api_path_asks_for_a_key(path: str) -> None:
    assert not is_open_path(HostKind.API, path)


@pytest.mark.parametrize("kind", [kind for kind in HostKind if kind is not HostKind.API])
def test_other_hosts_ask_for_no_key(kind: HostKind) -> None:
    assert is_open_path(kind, "/v1/profile")


def test_only_api_and_mcp_take_the_key() -> None:
    assert [kind for kind in HostKind if kind.takes_key] == [HostKind.API, HostKind.MCP]


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_has_an_answer(host: str, extra: list[str]) -> None:
    kind = host_kind(host, extra)
    assert kind is not None or not is_certain(host, extra)


@given(st.text(alphabet="abcxyz0-.", max_size=20))
def test_no_prefix_or_suffix_makes_a_foreign_host_wavix(text: str) -> None:
    assert host_kind("wavix.com." + text + "x.example") is None
    assert host_kind(text + "x" + "wavix.com") is None
