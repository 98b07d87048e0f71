import websockets

async def listen(key):
    conn = await websockets.connect("ws://api.wavix.com/sip", extra_headers={"Authorization": f"Bearer {key}"})
    #                                ^^^^^^^^^^^^^^^^^^^^^^ WVX005
    try:
        return await conn.recv()
    finally:
        await conn.close()
