WAVIX_BASE_URL = "https://api.wavix.com"
ENDPOINTS = {name: f"{WAVIX_BASE_URL}/v1/{name}" for name in ("cdrs", "numbers", "trunks")}


def url_for(name):
    return ENDPOINTS[name]
