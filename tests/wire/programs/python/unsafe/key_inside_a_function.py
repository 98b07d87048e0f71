import httpx


def send():
    key = "@hex64@"
    return httpx.post(f"https://api.wavix.com/v3/messages?appid={key}", json={"to": "15551230000"})


print(send().status_code)
