from requests import Request, Session

def download(key, uuid, target):
    req = Request("GET", f"https://api.wavix.com/v1/recordings/{uuid}", params={"appid": key})
    #                                                                            ^^^^^ WVX002
    with Session() as s:
        resp = s.send(s.prepare_request(req), stream=True)
    with open(target, "wb") as f:
        for chunk in resp.iter_content(65536):
            f.write(chunk)
