def check(url):
    if url.startswith("http://api.wavix.com"):
        raise ValueError("use https")
    if url == "http://api.wavix.com/":
        return False
    return "ws://api.wavix.com" not in url
