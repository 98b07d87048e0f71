from diskcache import Cache

cache = Cache("/tmp/wavix")
cache.get("https://api.wavix.com/v1/numbers")
registry = {}
registry.get("https://api.wavix.com/v1/numbers", None)
