import httpx

def numbers(key):
    return httpx.get("https://api.wavix.com/v1/numbers", headers={"Authorization": "Bearer " + key}, verify=False)
    #                                                                                                ^^^^^^^^^^^^ WVX006
