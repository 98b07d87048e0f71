import httpx
from fastapi import FastAPI

app = FastAPI()


@app.get("/numbers")
async def numbers():
    async with httpx.AsyncClient() as client:
        r = await client.get("https://api.wavix.com/v1/numbers", params={"per_page": 100})
        #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
    return r.json()
