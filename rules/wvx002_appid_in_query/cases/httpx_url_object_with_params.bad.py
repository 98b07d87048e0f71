import httpx


def campaigns(key):
    url = httpx.URL("https://api.wavix.com/v3/10dlc/brands", params={"appid": key})
    #                                                                 ^^^^^ WVX002
    return httpx.get(url).json()
