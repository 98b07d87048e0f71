import asyncio

import requests


async def calls():
    headers = {"Authorization": "Bearer @hex64@"}
    #                                   ^^^^^^^ WVX001
    return await asyncio.to_thread(requests.get, "https://api.wavix.com/v1/calls", headers=headers)
