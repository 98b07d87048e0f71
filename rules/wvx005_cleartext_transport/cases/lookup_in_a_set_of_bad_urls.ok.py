def normalise(url):
    if url in {"http://api.wavix.com", "http://api.wavix.com/"}:
        return "https://api.wavix.com"
    if url != "http://api.wavix.com/v1":
        return url
    return "https://api.wavix.com/v1"
