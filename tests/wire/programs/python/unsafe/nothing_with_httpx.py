import httpx

print(httpx.get("https://api.wavix.com/v1/numbers", timeout=5).status_code)
