from urllib.parse import urlsplit


def is_wavix(url):
    parts = urlsplit(url)
    return parts.scheme in ("http", "https") and parts.hostname == "api.wavix.com"


assert is_wavix("http://api.wavix.com/")
