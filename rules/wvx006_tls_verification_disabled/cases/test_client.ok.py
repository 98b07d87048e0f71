from starlette.testclient import TestClient

from wavix_relay import app

client = TestClient(app)
client.get("/health", follow_redirects=False)
