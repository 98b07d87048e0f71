from fastapi import FastAPI, HTTPException
import httpx
from pydantic import BaseModel

app = FastAPI()
BASE = "https://api.wavix.com"


class Sms(BaseModel):
    to: str
    text: str


@app.post("/sms", status_code=202)
async def sms(body: Sms):
    payload = {"from": "Shop", "to": body.to, "message_body": {"text": body.text}}
    async with httpx.AsyncClient(base_url=BASE, timeout=10) as client:
        response = await client.post("/v3/messages", json=payload)
        #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
    if response.status_code == 401:
        raise HTTPException(502, "provider refused us")
    return response.json()


@app.get("/health")
async def health():
    async with httpx.AsyncClient() as client:
        r = await client.get("https://docs.wavix.com/")
    return {"docs": r.status_code}
