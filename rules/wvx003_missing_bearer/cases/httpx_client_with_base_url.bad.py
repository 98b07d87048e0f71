import httpx

client = httpx.Client(base_url="https://api.wavix.com/v1", timeout=5)


def profile():
    return client.get("/profile").json()
    #      ^^^^^^^^^^^^^^^^^^^^^^ WVX003
