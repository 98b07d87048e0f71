import requests

def hangup(uuid, key):
    requests.request(method="DELETE", url=f"https://api.wavix.com/v1/calls/{uuid}", params={"appid": key})
    #                                                                                        ^^^^^ WVX002
