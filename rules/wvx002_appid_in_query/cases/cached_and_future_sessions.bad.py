from requests_cache import CachedSession
from requests_futures.sessions import FuturesSession

cached = CachedSession("wavix", expire_after=3600)
futures = FuturesSession(max_workers=8)


def trunks(key):
    return cached.get("https://api.wavix.com/v1/trunks", params={"appid": key}).json()
    #                                                             ^^^^^ WVX002


def recordings(uuids, key):
    jobs = [futures.get(f"https://api.wavix.com/v1/recordings/{u}", params={"appid": key}) for u in uuids]
    #                                                                        ^^^^^ WVX002
    return [j.result().content for j in jobs]
