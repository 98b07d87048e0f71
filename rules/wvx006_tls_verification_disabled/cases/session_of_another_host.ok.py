import requests

internal = requests.Session()
internal.verify = False
public = requests.Session()
public.headers["Authorization"] = "Bearer " + open("wavix.key").read()
public.get("https://api.wavix.com/v1/numbers")
internal.get("https://vault.internal/v1/secret/wavix")
