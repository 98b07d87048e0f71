import httpx

def client(key):
    c = httpx.Client(base_url="https://api.wavix.com", verify=False, headers={"Authorization": f"Bearer {key}"})
    #                                                  ^^^^^^^^^^^^ WVX006
    return c.get("/v1/calls").json()
