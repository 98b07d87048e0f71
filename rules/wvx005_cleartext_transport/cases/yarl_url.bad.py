from yarl import URL

WAVIX = URL("http://api.wavix.com/v1")
#            ^^^^^^^^^^^^^^^^^^^^^^^ WVX005


async def trunk(session, key, trunk_id):
    async with session.get(WAVIX / "trunks" / str(trunk_id), headers={"Authorization": f"Bearer {key}"}) as r:
        return await r.json()
