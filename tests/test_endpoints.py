"""Which paths the API has now and which it had."""

from __future__ import annotations

import re

import pytest

from wavix_lint.wavix import endpoints
from wavix_lint.wavix.endpoints import Former, former
from wavix_lint.wavix.hosts import HOLE

CURRENT = [each for group in endpoints._table()[0].values() for each in group]
FORMER = [each for group in endpoints._table()[1].values() for each in group]


def path_of(endpoint: endpoints._Endpoint, part: str = HOLE) -> str:
    """A path that fits the endpoint, with the same text for each of its parameters."""
    return "/" + "/".join(part if segment.startswith("{") else segment for segment in endpoint.segments)


def test_tables_have_the_size_of_their_source() -> None:
    # GET /v1/recordings/{id} is two operations with one path there.
    assert sum(len(each.methods) for each in CURRENT) == 122 - 1
    assert sum(len(each.methods) for each in FORMER) == 105


@pytest.mark.parametrize("part", [HOLE, "7", "f47ac10b", f"x{HOLE}"])
@pytest.mark.parametrize("endpoint", CURRENT, ids=path_of)
def test_current_paths_are_silent(endpoint: endpoints._Endpoint, part: str) -> None:
    for method in (*endpoint.methods, None):
        assert former(method, path_of(endpoint, part)) is None


@pytest.mark.parametrize("endpoint", FORMER, ids=path_of)
def test_former_paths_lead_to_current_ones(endpoint: endpoints._Endpoint) -> None:
    for method, now in endpoint.methods.items():
        past = former(method, path_of(endpoint))
        assert past is not None
        assert past.path == "/" + "/".join(endpoint.segments)
        if past.successor:
            assert past.methods == (now,)
            target = re.sub(r"\{\w+\}", HOLE, past.successor)
            (found,) = [each for each in CURRENT if path_of(each) == target]
            assert now in found.methods
        else:
            assert past.methods == ()


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/v1/cdr", Former("/v1/cdr", "/v1/cdrs", ("GET",))),
        (None, "/v1/cdr", Former("/v1/cdr", "/v1/cdrs", ("GET", "POST"))),
        ("HEAD", "/v1/cdr", Former("/v1/cdr", "/v1/cdrs", ("GET",))),
        ("OPTIONS", "/v1/cdr", Former("/v1/cdr", "/v1/cdrs", ("GET", "POST"))),
        ("GET", "/v1/cdr/all", Former("/v1/cdr/all", "/v1/cdrs/all", ("GET",))),
        ("GET", "/v1/cdr/7", Former("/v1/cdr/{id}", "/v1/cdrs/{id}", ("GET",))),
        ("GET", "/v1/cdr/metrics", Former("/v1/cdr/metrics", "", ())),
        ("PUT", "/v1/mydids/7", Former("/v1/mydids/{id}", "/v1/numbers/{id}", ("PATCH",))),
        (None, "/v1/mydids/7", Former("/v1/mydids/{id}", "/v1/numbers/{id}", ("GET", "PATCH"))),
        ("GET", "/v1/mydids/", Former("/v1/mydids", "/v1/numbers", ("GET",))),
        ("GET", "//v1//mydids", Former("/v1/mydids", "/v1/numbers", ("GET",))),
        ("PATCH", "/v1/profile", Former("/v1/profile", "/v1/profile", ("PUT",))),
        ("GET", "/v1/profile", None),
        (None, "/v1/profile", None),
        ("DELETE", "/v1/profile", None),
        ("GET", "/v1/recordings/recording-settings", Former("/v1/recordings/recording-settings", "", ())),
        ("GET", f"/v1/recordings/{HOLE}", None),
        ("GET", "/v3/messages/sender_ids", Former("/v3/messages/sender_ids", "/v3/messages/sender-ids", ("GET",))),
        ("GET", f"/v3/messages/{HOLE}", None),
        ("GET", "/v2/calls", Former("/v2/calls", "/v1/calls", ("GET",))),
        ("GET", f"/{HOLE}/cdr", None),
        ("GET", f"/v1/{HOLE}", None),
        ("GET", f"/v1/cdr{HOLE}", None),
        ("GET", "/v1/CDR", None),
        ("GET", "/v1/cdrs/7/transcriptions", None),
        ("GET", "/v1", None),
        ("GET", "", None),
    ],
)
def test_what_became_of_a_path(method: str | None, path: str, expected: Former | None) -> None:
    assert former(method, path) == expected
