from wavix import AsyncWavix


def client(**options):
    return AsyncWavix(timeout=20, **options)
