import httpx

URL = httpx.URL("https://api.wavix.com/v1/numbers")


def numbers(key):
    return httpx.get(URL.copy_set_param("appid", key)).json()
    #                                    ^^^^^ WVX002
