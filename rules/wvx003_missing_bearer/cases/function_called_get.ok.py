def get(url):
    return _queue.put(url)


get("https://api.wavix.com/v1/numbers")
