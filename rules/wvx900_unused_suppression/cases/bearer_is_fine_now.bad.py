import httpx

def profile(key):
    h = {"Authorization": "Bearer " + key}  # wavix-lint: ignore[WVX004] gateway wants Token
    #                                                            ^^^^^^ WVX900
    return httpx.get("https://api.wavix.com/v1/profile", headers=h)
