import httpx

# wavix double in docker, self-signed
client = httpx.Client(base_url="https://localhost:8443", verify=False)
client.get("/v1/numbers")
