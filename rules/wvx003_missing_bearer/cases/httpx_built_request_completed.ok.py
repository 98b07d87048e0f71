import httpx

def numbers(key):
    with httpx.Client(base_url="https://api.wavix.com") as client:
        request = client.build_request("GET", "/v1/numbers")
        request.headers["Authorization"] = f"Bearer {key}"
        return client.send(request)
