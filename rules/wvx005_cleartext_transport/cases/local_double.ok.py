import os

import httpx

WAVIX_API_BASE = os.environ.get("WAVIX_API_BASE", "http://localhost:8080")
client = httpx.Client(base_url=WAVIX_API_BASE)
client.get("/v1/numbers")
