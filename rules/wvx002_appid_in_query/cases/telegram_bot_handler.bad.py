import os

import aiohttp
from aiogram import Dispatcher, types

dp = Dispatcher()
WAVIX = "https://api.wavix.com/v1"


@dp.message()
async def lookup(message: types.Message):
    params = {"phone_number": message.text.strip("+ "), "type": "analysis", "appid": os.getenv("APPID")}
    #                                                                        ^^^^^ WVX002
    async with aiohttp.ClientSession() as s, s.get(WAVIX + "/validation", params=params) as r:
        info = await r.json()
    await message.answer(info["carrier_name"])
