import httpx
from fastapi import FastAPI, Header, Request

app = FastAPI()


@app.get("/relay/{path:path}")
async def relay(path: str, request: Request, authorization: str = Header()):
    async with httpx.AsyncClient(base_url="https://api.wavix.com") as client:
        first = await client.get("/v1/profile", headers={"Authorization": authorization})
        second = await client.get("/v1/calls", headers={"Authorization": request.headers["Authorization"]})
    return first.json(), second.json()
