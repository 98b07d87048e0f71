import requests


def ping(provider, auth, key):
    if provider == "wavix":
        url = "https://api.wavix.com/v1/profile"
        headers = wavix_headers(auth)
    else:
        url = "https://api.example.com/me"
        headers = {"X-API-Key": key}
    return requests.get(url, headers=headers, timeout=10).ok
