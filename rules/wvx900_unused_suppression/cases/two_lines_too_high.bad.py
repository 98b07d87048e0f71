import requests

# wavix-lint: ignore[WVX002] the partner moves in June
#                    ^^^^^^ WVX900

def cdrs(key):
    url = f"https://api.wavix.com/v1/cdrs?appid={key}"
    #                                     ^^^^^ WVX002
    return requests.get(url)
