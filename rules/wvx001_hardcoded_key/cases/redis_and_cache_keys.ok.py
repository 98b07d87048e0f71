from django.core.cache import cache

WAVIX_CACHE_KEY = "wavix:numbers:by-country:v3"
WAVIX_LOCK_KEY = "wavix_sync_numbers_lock"


def numbers():
    return cache.get(WAVIX_CACHE_KEY)
