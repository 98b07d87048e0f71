import aiohttp

WAVIX = "https://api.wavix.com"


async def run(cfg):
    async with aiohttp.ClientSession() as session:
        async with session.get(
            "https://api.openweathermap.org/data/3.0/onecall", params={"appid": cfg.owm_key, "lat": 52.5, "lon": 13.4}
        ) as r:
            alerts = (await r.json()).get("alerts", [])
        for a in alerts:
            await session.post(
                WAVIX + "/v3/messages",
                headers={"Authorization": "Bearer %s" % cfg.wavix_api_key},
                json={"to": cfg.phone, "from": "Alert", "message_body": {"text": a["event"]}},
            )
