import os

import httpx


def add_key(request):
    request.headers["Authorization"] = f"Bearer {os.environ['WAVIX_API_KEY']}"


client = httpx.Client(base_url="https://api.wavix.com", event_hooks={"request": [add_key]})
client.get("/v1/profile")
