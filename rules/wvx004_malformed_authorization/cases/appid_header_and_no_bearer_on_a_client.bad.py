import httpx

def calls(key):
    with httpx.Client(base_url="https://api.wavix.com", headers={"Accept": "application/json", "appid": key}) as c:
    #                                                                                           ^^^^^ WVX004
        return c.get("/v1/calls").json()
