import httpx

with httpx.Client(base_url="https://api.wavix.com", params={"appid": "@hex64@"}) as client:
    print(client.get("/v1/profile").status_code)
