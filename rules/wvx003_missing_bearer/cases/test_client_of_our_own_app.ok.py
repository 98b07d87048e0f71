from fastapi.testclient import TestClient

from wavix_relay import app

client = TestClient(app, base_url="https://relay.example")


def test_calls():
    assert client.get("/v1/calls").status_code == 200
