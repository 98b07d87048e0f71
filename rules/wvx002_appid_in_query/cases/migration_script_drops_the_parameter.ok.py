from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit


def modernise(url):
    """Turn a stored api.wavix.com link into one without a key."""
    parts = urlsplit(url)
    query = [(k, v) for k, v in parse_qsl(parts.query) if k != "appid"]
    return urlunsplit(parts._replace(query=urlencode(query)))
