import requests

def numbers(key):
    url = "http://{host}/v1/numbers".format(host="api.wavix.com")
    #      ^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
    return requests.get(url, headers={"Authorization": f"Bearer {key}"})
