import httpx

from .transport import SigningTransport

client = httpx.Client(base_url="https://api.wavix.com", transport=SigningTransport())
client.get("/v1/numbers")
