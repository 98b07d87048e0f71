import httpx
from fastapi import FastAPI, Request

app = FastAPI()


@app.get("/numbers")
async def numbers(request: Request):
    r = await request.app.state.http.get("https://api.wavix.com/v1/numbers")
    return r.json()
