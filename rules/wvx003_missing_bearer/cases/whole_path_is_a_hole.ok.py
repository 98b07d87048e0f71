import requests

def fetch(path):
    # callers pass "/v1/cdrs?from=...", some of them with the key
    return requests.get("https://api.wavix.com" + path).text


def fetch_query(query):
    return requests.get(f"https://api.wavix.com/v1/cdrs?{query}").text


def fetch_suffix(suffix):
    return requests.get(f"https://api.wavix.com/v1/trunks{suffix}").text
