import requests

def call(method, path, key, **body):
    return requests.request(
        method, f"https://api.wavix.com{path}", json=body, headers={"Authorization": f"Bearer {key}"}, verify=False
        #                                                                                              ^^^^^^^^^^^^ WVX006
    )
