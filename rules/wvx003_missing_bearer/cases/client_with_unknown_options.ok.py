import httpx

from .options import client_options

client = httpx.Client(base_url="https://api.wavix.com", **client_options())
client.get("/v1/numbers")
