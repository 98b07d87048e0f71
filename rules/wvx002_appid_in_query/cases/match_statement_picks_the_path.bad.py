import requests

def read(kind, key):
    match kind:
        case "calls":
            path = "/v1/calls"
        case "numbers":
            path = "/v1/numbers"
        case _:
            raise ValueError(kind)
    return requests.get("https://api.wavix.com" + path, params={"appid": key}).json()
    #                                                            ^^^^^ WVX002
