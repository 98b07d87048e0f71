import requests

def fetch(key, uuid):
    with requests.Session() as s:
        s.headers["Authorization"] = f"Bearer {key}"
        meta = s.get(f"https://api.wavix.com/v1/cdrs/{uuid}").json()
        audio = s.get(f"https://api.wavix.com/v1/recordings/{uuid}", verify=False).content
        #                                                            ^^^^^^^^^^^^ WVX006
    return meta, audio
