import httpx

from core.settings import settings

AUTH = {"appid": settings.WAVIX_APPID}
#        ^^^^^ WVX002


def cdrs(filters: dict[str, str]) -> list[dict]:
    reply = httpx.get("https://api.wavix.com/v1/cdrs", params=AUTH | filters)
    reply.raise_for_status()
    return reply.json()["items"]
