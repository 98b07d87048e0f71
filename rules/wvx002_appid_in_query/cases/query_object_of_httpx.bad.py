import httpx

def numbers(key):
    q = httpx.QueryParams({"appid": key, "page": 1})
    #                       ^^^^^ WVX002
    return httpx.get("https://api.wavix.com/v1/numbers", params=q).json()
