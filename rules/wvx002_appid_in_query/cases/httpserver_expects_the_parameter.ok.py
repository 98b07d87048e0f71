import pytest

from wavix_sync import Client


def test_sync_sends_legacy_key(httpserver):
    httpserver.expect_request("/v1/cdrs", query_string={"appid": "k"}).respond_with_json({"items": []})
    assert Client(base=httpserver.url_for("/"), legacy=True).cdrs() == []
