import requests


def messages(key, kind, since=None):
    url = "https://api.wavix.com"
    if kind == "sms":
        url += "/v3/messages"
    else:
        url += "/v1/cdrs"
    url += f"?appid={key}"
    #         ^^^^^ WVX002
    if since:
        url += f"&sent_after={since}"
    return requests.get(url).json()
